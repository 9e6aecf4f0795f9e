"""The card of a rest: what comes next, and what to fetch for it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kneeapp.core.plan import PlanItem
from kneeapp.core.readout import position
from kneeapp.core.session_state import SessionState
from kneeapp.core.timeline import StepKind
from kneeapp.ui.far import FarType
from kneeapp.ui.session_words import place_line, set_words
from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.far_label import FarLabel
from kneeapp.ui.widgets.stage import Stage
from kneeapp.ui.wording import dose_text, initials, side_text

_START = Qt.AlignmentFlag.AlignLeading


class UpNextCard(QFrame):
    """Says the next exercise, or the next set, in letters that are read from afar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "card")
        self._stage = Stage(parent=self)
        self._place = QLabel(self)
        set_look(self._place, "chip_fact")
        self._title = FarLabel(FarType.REPS - 32, align=_START, is_wrapped=True, parent=self)
        self._dose = FarLabel(
            FarType.HINT - 4, role="ink_2", align=_START, is_wrapped=True, weight=500, is_display=False, parent=self
        )
        self._change = FarLabel(FarType.HINT - 6, align=_START, is_wrapped=True, parent=self)
        self._lay_out()

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        for label in (self._title, self._dose, self._change):
            label.set_unit(unit)

    def show_state(self, state: SessionState) -> None:
        """Show what follows this rest."""
        where = position(state)
        item: PlanItem = state.timeline.items[state.bout.item]
        is_new = state.step.kind is StepKind.REST_BETWEEN_EXERCISES
        words = set_words(where)
        self._place.setText(place_line(state) if is_new else words[:1].upper() + words[1:])
        self._place.setVisible(bool(self._place.text()))
        self._stage.show_symbol(initials(where.exercise.short_name))
        self._title.show_text(where.exercise.short_name)
        side = "" if is_new or not where.exercise.is_each_leg else f" · {side_text(where.side)}"
        this_set = item if is_new else replace(item, dose=replace(item.dose, sets=1, reps=where.reps))
        self._dose.show_text(dose_text(this_set) + side)
        self._change.show_text(where.exercise.change_over if is_new else "")
        self._change.setVisible(bool(self._change.text()))

    def _lay_out(self) -> None:
        caption = QLabel(self.tr("Up next"), self)
        set_look(caption, "lead")
        head = QHBoxLayout()
        head.addWidget(caption)
        head.addStretch(1)
        head.addWidget(self._place)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        layout.setSpacing(Space.MEDIUM)
        layout.addLayout(head)
        layout.addWidget(self._stage, 1)
        for label in (self._title, self._dose, self._change):
            layout.addWidget(label)
