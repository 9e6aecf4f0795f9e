"""The safety notice that comes before the first session."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.core.exercise import Side
from kneeapp.ui.sizes import Size, Space, Width
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.brand import Brand
from kneeapp.ui.widgets.button import LARGE, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.fading_scroll_area import FadingScrollArea
from kneeapp.ui.widgets.icon_tile import IconTile
from kneeapp.ui.widgets.scrolling import show_scrolled
from kneeapp.ui.widgets.stage import TallStage
from kneeapp.ui.widgets.tick_box import TickBox
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_SCROLLING: Final = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


class NoticePage(QWidget):
    """Four points to read, and a tick that says so; nothing can be begun before."""

    accepted = Signal()
    read_aloud_wished = Signal()
    """The text is to be read out, or no more where it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = TallStage(radius=0, parent=self)
        self._stage.show_example(_EXAMPLE, Side.RIGHT)  # it looks towards the words
        self._scroller = FadingScrollArea(self)
        self._has_read = TickBox(self.tr("I have read this"))
        self._begin = Button(self.tr("Get started"), Kind.PRIMARY, _BEGIN)
        self._read_aloud = Button(self.tr("Read it aloud"), Kind.GHOST, _READ_ALOUD)
        self._read_aloud.hide()
        self._lay_out()
        self._begin.setEnabled(False)
        self._has_read.toggled.connect(self._begin.setEnabled)
        self._begin.clicked.connect(self.accepted)
        self._read_aloud.clicked.connect(self.read_aloud_wished)

    def set_can_read_aloud(self, can_read_aloud: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Offer to read the text out, where there is a voice that can."""
        self._read_aloud.setVisible(can_read_aloud)

    def show_reading(self, *, is_reading: bool) -> None:
        """Offer to stop while the text is being read out."""
        self._read_aloud.setText(self.tr("Stop reading") if is_reading else self.tr("Read it aloud"))

    def text_to_read_aloud(self) -> str:
        """All that the page says, as sentences for a voice."""
        points = (f"{heading}. {words}" for _icon, heading, words in self._points())
        return " ".join((f"{self._title.text()}.", *points))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < Width.WINDOW_NARROW
        self._stage.setFixedWidth(Width.STAGE_MIN if is_narrow else Width.NOTICE_STAGE)
        set_look(self._title, "h1_narrow" if is_narrow else "h1_first")
        side, top = (Space.PAGE, Space.PAGE_NARROW) if is_narrow else (Space.NOTICE, Space.NOTICE)
        self._text.setContentsMargins(side, top, side, Space.MEDIUM)
        self._points_layout.setSpacing(Space.LARGE if is_narrow else _BETWEEN_POINTS)
        edge, bottom = (Space.WIDE, Space.LARGE) if is_narrow else (Space.PAGE_NARROW, Space.PAGE)
        self._brand_layout.setContentsMargins(edge + Space.SMALL, edge + Space.MEDIUM, edge, 0)
        self._consent.setContentsMargins(side, Space.MEDIUM, side, bottom)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._consent.setDirection(beside if is_narrow else below)
        end = Qt.AlignmentFlag.AlignTrailing if is_narrow else Qt.AlignmentFlag.AlignLeading
        self._consent.setAlignment(self._buttons, end)
        self._begin.set_extent(_BEGIN_NARROW if is_narrow else _BEGIN)
        self._read_aloud.set_extent(_READ_ALOUD_NARROW if is_narrow else _READ_ALOUD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The text has nothing that could take the focus, so its keys are heard here."""
        action = _SCROLLING.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self._scroller.verticalScrollBar().triggerAction(action)

    def _points(self) -> tuple[tuple[str, str, str], ...]:
        """Of each point the icon, the heading and the words."""
        return (
            ("stethoscope", self.tr("Talk to a doctor or physiotherapist first"), self._about_the_exercises()),
            ("hand", self.tr("Exercise should not hurt"), self._about_pain()),
            ("ruler", self.tr("Try one thing now"), self._about_the_knees()),
            (
                "scan-search",
                self.tr("Look over your band and your space"),
                self.tr("No tears, a firm anchor, two metres of clear floor."),
            ),
        )

    def _about_the_exercises(self) -> str:
        return self.tr("The exercises are general and not reviewed by a clinician. The app cannot look at your knees.")

    def _about_pain(self) -> str:
        words = self.tr("If it does, press the red button, or S, B or full stop.")
        return words + " " + self.tr("A tired muscle and a mild stretch are not pain.")

    def _about_the_knees(self) -> str:
        return self.tr("Stand with your knees touching. Ankles still far apart? Ask a doctor what would help you most.")

    def _lay_out(self) -> None:
        self._brand_layout = QVBoxLayout(self._stage)
        self._brand_layout.addWidget(Brand("h2", _MARK), 0, Qt.AlignmentFlag.AlignTop)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        show_scrolled(self._scroller, self._reading())
        self._consent = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._consent.setSpacing(Space.BLOCK)
        self._consent.addWidget(self._has_read, 0, Qt.AlignmentFlag.AlignLeading)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(Space.CHOICE)
        self._buttons.addWidget(self._begin)
        self._buttons.addWidget(self._read_aloud)
        self._consent.addLayout(self._buttons)
        self._consent.setAlignment(self._buttons, Qt.AlignmentFlag.AlignLeading)
        self._begin.setObjectName("begin-button")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._scroller, 1)
        column.addLayout(self._consent)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._stage)
        page.addLayout(column, 1)

    def _reading(self) -> QWidget:
        content = QWidget()
        self._title = WrappingLabel(self.tr("Before your first session"), "h1_first")
        self._title.setObjectName("notice-title")
        self._text = QVBoxLayout(content)
        self._text.setSpacing(0)
        self._text.addWidget(self._title)
        self._text.addSpacing(Space.SMALL)
        self._text.addWidget(WrappingLabel(self.tr("One minute of reading."), "lead"))
        self._text.addSpacing(Space.PAGE)
        self._points_layout = QVBoxLayout()
        for icon, heading, words in self._points():
            self._points_layout.addLayout(_point(icon, heading, words))
        self._text.addLayout(self._points_layout)
        self._text.addStretch(1)
        return content


def _point(icon: str, heading: str, words: str) -> QHBoxLayout:
    text = QVBoxLayout()
    text.setSpacing(Space.HAIR)
    text.addWidget(WrappingLabel(heading, "point"))
    text.addWidget(WrappingLabel(words, "reading"))
    text.addStretch(1)
    point = QHBoxLayout()
    point.setSpacing(Space.POINT)
    point.addWidget(IconTile(icon, side=Size.TILE), 0, Qt.AlignmentFlag.AlignTop)
    point.addLayout(text, 1)
    return point


_BEGIN: Final = replace(LARGE, padding=36)
_BEGIN_NARROW: Final = replace(LARGE, padding=16)
_READ_ALOUD: Final = replace(LARGE, padding=32)
_READ_ALOUD_NARROW: Final = replace(LARGE, padding=Space.SMALL)
_EXAMPLE: Final = "forward-lunge"
_MARK: Final = 32
_BETWEEN_POINTS: Final = 30
