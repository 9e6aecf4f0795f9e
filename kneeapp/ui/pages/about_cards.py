"""The cards of the About page: what kneeapp is, who looked at it, where it comes from, its licences, the data."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.licences import PARTS, Part
from kneeapp.ui.folders import folder_text
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.widgets.button import Button, Extent
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.line_icon import LineIcon
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.path_label import PathLabel
from kneeapp.ui.widgets.press_row import PressRow
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

translate = QCoreApplication.translate

_LINK = Extent(height=Size.ICON_FAR, radius=0, padding=0, icon=0, style="chip")
_TOP = Qt.AlignmentFlag.AlignTop
_SIDE = 25  # and the hairline
_NARROW_SIDE = 23
_EDGE = 19
_POINT_GAP = 10
_ROW_EDGE = 7


class LicencesCard(Panel):
    """A row for every part of the program."""

    read_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        layout = _card_layout(self, _NARROW_SIDE, top=Space.SMALL - 1)
        layout.setSpacing(0)
        layout.addWidget(self._heading())
        for number, part in enumerate(PARTS):
            if number:
                layout.addWidget(hairline())
            layout.addWidget(_licence_row(part))
        layout.setContentsMargins(_NARROW_SIDE, Space.SMALL - 1, _NARROW_SIDE, Space.SMALL - 1)

    def _heading(self) -> QWidget:
        read = Button(self.tr("Read all"), Kind.LINK, _LINK)
        read.setAccessibleDescription(self.tr("Licences"))
        read.clicked.connect(self.read_wished)
        heading = PressRow(read)
        heading.setMinimumHeight(Size.TARGET)
        row = QHBoxLayout(heading)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(WrappingLabel(self.tr("Licences"), "card_title"), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(read)
        return heading


class DataCard(Panel):
    """Where everything is kept."""

    folder_wished = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        layout = _card_layout(self, _NARROW_SIDE)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(WrappingLabel(self.tr("Your data"), "card_title"))
        words = self.tr("Everything stays on this computer, in one folder. kneeapp never goes online.")
        layout.addWidget(WrappingLabel(words, "soft"))
        layout.addSpacing(Space.TINY + Space.HAIR)
        open_button = Button(self.tr("Open folder"), icon="folder-open")
        open_button.clicked.connect(self.folder_wished)
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        row.addWidget(PathLabel(folder_text(folder), "hint"), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(open_button)
        layout.addLayout(row)
        layout.addStretch(1)


def what_card() -> Panel:
    """What kneeapp is, and beside it what it is not."""
    card = Panel()
    card.set_panel("card")
    row = QHBoxLayout(card)
    row.setContentsMargins(_SIDE, _EDGE, _SIDE, _EDGE)
    row.setSpacing(Space.PAGE_NARROW)
    is_it = (
        translate("about", "Five exercises for adults with knock knees"),
        translate("about", "A guide through every rep, on both legs"),
        translate("about", "Made to be read from across the room"),
    )
    is_not = (
        translate("about", "It does not straighten or treat knees"),
        translate("about", "No medical device, and no advice"),
        translate("about", "Not for children"),
    )
    row.addLayout(_points(translate("about", "What it is"), is_it, "check", "primary"), 1)
    row.addLayout(_points(translate("about", "What it is not"), is_not, "minus", "ink_2"), 1)
    return card


def review_note() -> Panel:
    """That nobody clinical has looked at the exercises."""
    note = Panel()
    note.set_panel("note")
    row = QHBoxLayout(note)
    row.setContentsMargins(Space.CARD, _EDGE, Space.LARGE, Space.LARGE)
    row.setSpacing(Space.MEDIUM + Space.HAIR)
    row.addWidget(LineIcon("stethoscope", "warn_ink", Size.ICON_LARGE, "strong"), 0, _TOP)
    words = QVBoxLayout()
    words.setSpacing(Size.HAIRLINE)
    words.addWidget(WrappingLabel(translate("about", "Not reviewed by a clinician"), "warning_strong"))
    text = translate("about", "Nobody clinical has checked the exercises yet. Ask a doctor or physiotherapist first.")
    words.addWidget(WrappingLabel(text, "warning"))
    row.addLayout(words, 1)
    return note


def origin_card() -> Panel:
    """Where the exercises come from."""
    card = Panel()
    layout = _card_layout(card, _SIDE)
    layout.setSpacing(Space.TINY + Space.HAIR)
    layout.addWidget(WrappingLabel(translate("about", "Where it comes from"), "card_title"))
    sentences = (
        translate("about", "The exercises follow a general-audience article on genu valgum (knock knees)."),
        translate("about", "The words are ours."),
        translate("about", "Where the article is loose, each exercise’s page has a note."),
    )
    layout.addWidget(WrappingLabel(" ".join(sentences), "soft"))
    layout.addStretch(1)
    return card


def hairline() -> Panel:
    """A line between two rows."""
    line = Panel()
    line.set_panel("line")
    return line


def _card_layout(card: Panel, side: int, top: int = _EDGE) -> QVBoxLayout:
    card.set_panel("card")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(side, top, side, _EDGE)
    return layout


def _points(heading: str, texts: Iterable[str], icon: str, role: str) -> QBoxLayout:
    layout = QVBoxLayout()
    layout.setSpacing(_POINT_GAP)
    layout.addWidget(WrappingLabel(heading, "card_title"))
    layout.addSpacing(Space.HAIR)
    for text in texts:
        row = QHBoxLayout()
        row.setSpacing(_POINT_GAP)
        row.addWidget(LineIcon(icon, role, Size.ICON_SMALL), 0, _TOP)
        row.addWidget(WrappingLabel(text), 1)
        layout.addLayout(row)
    layout.addStretch(1)
    return layout


def _licence_row(part: Part) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, _ROW_EDGE, 0, _ROW_EDGE - 1)
    row.addWidget(WrappingLabel(part.name), 1)
    row.addWidget(WrappingLabel(part.licence, "meta"), 0, Qt.AlignmentFlag.AlignVCenter)
    return holder
