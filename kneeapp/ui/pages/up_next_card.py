"""The card of a rest: what comes next, and what to fetch for it."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kneeapp.core.exercise import BandKind, Exercise
from kneeapp.core.plan import PlanItem
from kneeapp.core.readout import Position, position
from kneeapp.core.session_state import SessionState
from kneeapp.core.timeline import StepKind
from kneeapp.ui.far import FarSize, FarType
from kneeapp.ui.icons import paint_icon
from kneeapp.ui.session_words import place_line, set_words
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.far_card import FarCard
from kneeapp.ui.widgets.far_label import FarLabel
from kneeapp.ui.widgets.next_picture import NextPicture
from kneeapp.ui.widgets.place_chip import PlaceChip
from kneeapp.ui.wording import side_text, work_text

_START: Final = Qt.AlignmentFlag.AlignLeading
_OPACITY: Final = 0.82
_ALL: Final = 1000
"""The share of a row for the one item in it; what it cannot use is left on both sides."""
_ICONS: Final = {BandKind.LOOP: "circle-dashed", BandKind.ANCHORED: "spline", None: "footprints"}


class UpNextCard(QWidget):
    """Says the next exercise, or the next set, in letters that are read from afar; in the middle of its area."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = FarCard(opacity=_OPACITY, has_line=False, parent=self)
        self._caption = _label(FarType.CARD_CAPTION, self, role="ink_2")
        self._caption.show_text(self.tr("Up next"))
        self._place = PlaceChip(self)
        self._stage = NextPicture(self)
        self._title = FarLabel(FarType.CARD_TITLE, align=_START, is_wrapped=True, parent=self)
        self._dose = _label(FarType.CARD_DOSE, self, role="ink_2", weight=500)
        self._line = _Line(self)
        self._icon = _ChangeIcon(self)
        self._change = _label(FarType.CARD_NOTE, self, weight=500)
        self._lay_out()
        self.set_unit(1.0)

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        for part in (self._caption, self._place, self._stage, self._title, self._dose, self._icon, self._change):
            part.set_unit(unit)
        self._card.setMaximumWidth(round(FarSize.CARD * unit))
        padding, wide, gap, tiny = (
            round(length * unit) for length in (FarSize.CARD_PADDING, Space.LARGE, Space.BUTTONS, Space.TINY)
        )
        self._column.setContentsMargins(padding, padding, padding, padding)
        self._column.setSpacing(gap)
        self._words.setSpacing(tiny)
        self._notes.setContentsMargins(0, tiny, 0, 0)
        self._notes.setSpacing(wide)
        self._note.setSpacing(round(Space.MEDIUM * unit))

    def show_state(self, state: SessionState) -> None:
        """Show what follows this rest."""
        where = position(state)
        item: PlanItem = state.timeline.items[state.bout.item]
        is_new = state.step.kind is StepKind.REST_BETWEEN_EXERCISES
        words = set_words(where)
        self._place.show_text(place_line(state) if is_new else words[:1].upper() + words[1:])
        self._place.setVisible(bool(self._place.text()))
        self._stage.show_next(state)
        self._title.show_text(where.exercise.short_name)
        self._dose.show_text(_dose_line(item, where, is_new=is_new))
        self._show_change(where.exercise, where.exercise.change_over if is_new else "")

    def _show_change(self, exercise: Exercise, text: str) -> None:
        self._icon.show_icon(_ICONS[exercise.band.kind if exercise.band else None])
        self._change.show_text(text)
        for part in (self._line, self._icon, self._change):
            part.setVisible(bool(text))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._caption, 1)
        head.addWidget(self._place)
        self._words, self._notes, self._note = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self._words.addWidget(self._title)
        self._words.addWidget(self._dose)
        self._note.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._note.addWidget(self._change, 1)
        self._notes.addWidget(self._line)
        self._notes.addLayout(self._note)
        self._column = QVBoxLayout(self._card)
        self._column.addLayout(head)
        self._column.addWidget(self._stage, 1)
        self._column.addLayout(self._words)
        self._column.addLayout(self._notes)
        self._card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(self._card, _ALL)
        outer.addStretch(1)


class _ChangeIcon(QWidget):
    """What is to be fetched, beside the first line of its words; decoration, so a screen reader is told nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = ""

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        self.setFixedSize(round(Size.ICON_FAR * unit), round(Size.ICON_FAR * unit))

    def show_icon(self, name: str) -> None:
        """Show this icon."""
        if name != self._name:
            self._name = name
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_icon(painter, self._name, QRectF(self.rect()), current_theme().color("ink"))


class _Line(QFrame):
    """A hairline in the colour of the rest."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(Size.HAIRLINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), current_theme().color("rest_track"))


def _label(size: int, parent: QWidget, *, role: str = "ink", weight: int = 600) -> FarLabel:
    return FarLabel(size, role=role, align=_START, is_wrapped=True, weight=weight, is_display=False, parent=parent)


def _dose_line(item: PlanItem, where: Position, *, is_new: bool) -> str:
    """What is to be done, as it is said: "3 sets of 15, hold 3 seconds"; of a further set its own reps and leg."""
    dose = item.dose if is_new else replace(item.dose, sets=1, reps=where.reps)
    parts = [work_text(dose)]
    if not is_new and where.exercise.is_each_leg:
        leg = side_text(where.side)
        parts.append(leg[:1].lower() + leg[1:])
    if where.exercise.has_hold and where.exercise.band is not None:
        parts.append(_hold_words(dose.hold_ms))
    if where.exercise.band is None:
        parts.append(QCoreApplication.translate("session", "no band"))
    return ", ".join(parts)


def _hold_words(ms: int) -> str:
    if ms == 1000:
        return QCoreApplication.translate("session", "hold 1 second")
    seconds = f"{ms / 1000:.1f}".removesuffix(".0")
    return QCoreApplication.translate("session", "hold {seconds} seconds").format(seconds=seconds)
