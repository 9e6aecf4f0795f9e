"""Which exercises of a session hurt: asked where the pain after it was strong, answered by ticks."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.ui.pages.care_note import CareNote
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.tick_box import TickBox
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_COLUMNS = 2


class HurtingQuestion(QWidget):
    """Several may be ticked, or that one cannot say; nothing is ticked in advance."""

    see_someone_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks: dict[ExerciseId, TickBox] = {}
        self._unknown = TickBox(self.tr("I cannot say"), self)
        self._unknown.toggled.connect(self._on_unknown_toggled)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.LARGE)
        self._grid.setVerticalSpacing(0)
        words = self.tr(
            "From 4 upward, or 2 more than before, the exercise is left out of your plan until you put it back. "
            "If it stays sore, ask a doctor or physiotherapist."
        )
        note = CareNote(words, self)
        note.see_someone_wished.connect(self.see_someone_wished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(WrappingLabel(self.tr("Which exercise was it?"), "question", self))
        column.addLayout(self._grid)
        column.addWidget(note)

    @property
    def hurting(self) -> tuple[ExerciseId, ...]:
        """The exercises that were ticked, in their order; empty as well where one cannot say."""
        return tuple(exercise_id for exercise_id, tick in self._ticks.items() if tick.isChecked())

    def show_exercises(self, exercises: Sequence[Exercise]) -> None:
        """Ask about these exercises anew."""
        for tick in self._ticks.values():
            self._grid.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._ticks = {exercise.id: self._new_tick(exercise) for exercise in exercises}
        with QSignalBlocker(self._unknown):
            self._unknown.setChecked(False)
        for index, tick in enumerate((*self._ticks.values(), self._unknown)):
            self._grid.addWidget(tick, index // _COLUMNS, index % _COLUMNS)
        self._order_tabs()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _new_tick(self, exercise: Exercise) -> TickBox:
        tick = TickBox("", self)
        tick.show_given(exercise.short_name)
        tick.toggled.connect(self._on_tick_toggled)
        return tick

    def _on_tick_toggled(self, is_on: bool) -> None:  # noqa: FBT001  # Qt's signal
        if is_on:
            self._unknown.setChecked(False)

    def _on_unknown_toggled(self, is_on: bool) -> None:  # noqa: FBT001  # Qt's signal
        if is_on:
            for tick in self._ticks.values():
                tick.setChecked(False)

    def _order_tabs(self) -> None:
        """Tab goes through the ticks as they stand; those that are new would otherwise come last."""
        order = (*self._ticks.values(), self._unknown)
        for before, behind in pairwise(order):
            self.setTabOrder(before, behind)

    def _fit(self) -> None:
        for tick in (*self._ticks.values(), self._unknown):
            tick.setMinimumHeight(current_theme().scaled(Size.TARGET))
