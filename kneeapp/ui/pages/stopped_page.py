"""After "It hurts – stop": thanks, what to do now, where and how strong, and the ways on. Nothing is preselected."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kneeapp.core.exercise import Exercise
from kneeapp.ui.pages.text_blocks import Note
from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.button import LARGE, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.choice_row import ChoiceRow
from kneeapp.ui.widgets.column_page import ColumnPage, looked_label
from kneeapp.ui.widgets.wrapping_label import WrappingLabel


@dataclass(frozen=True, kw_only=True)
class PainReport:
    """What the user told of a pain: the place's own words, and its strength from 0 to 10; None where not told."""

    exercise: Exercise
    place: str | None
    strength: int | None


class StoppedPage(ColumnPage):
    """Asks where it hurts and how strong; either may stay unanswered."""

    end_requested = Signal()
    next_exercise_requested = Signal()
    take_back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exercise: Exercise | None = None
        self._title = QLabel(self.tr("Stopped. Good call."), self)
        self._title.setAccessibleIdentifier("phase")
        set_look(self._title, "h1")
        self._places = (self.tr("Knee"), self.tr("Hip"), self.tr("Ankle or foot"), self.tr("Somewhere else"))
        self._place = ChoiceRow(self.tr("Where did it hurt?"), self._places, parent=self)
        self._strength = ChoiceRow(self.tr("How strong is it now?"), [str(value) for value in range(11)], parent=self)
        self._end = Button(self.tr("End here"), Kind.PRIMARY, LARGE, parent=self)
        self._next = Button(self.tr("Go on with the next exercise"), Kind.SECONDARY, LARGE, parent=self)
        self._take_back = Button(self.tr("It was a mistake, resume"), Kind.GHOST, LARGE, parent=self)
        self._end.clicked.connect(self.end_requested)
        self._next.clicked.connect(self.next_exercise_requested)
        self._take_back.clicked.connect(self.take_back_requested)
        self._lay_out()

    def begin(self, exercise: Exercise, *, has_next: bool) -> None:
        """Ask anew, about this exercise."""
        self._exercise = exercise
        self._place.choose(None)
        self._strength.choose(None)
        self._next.setVisible(has_next)
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # on no control: a hasty Space must not end the session

    def report(self) -> PainReport | None:
        """What was answered; None before the first stop."""
        if self._exercise is None:
            return None
        index = self._place.chosen_index
        place = None if index is None else self._places[index]
        return PainReport(exercise=self._exercise, place=place, strength=self._strength.chosen_index)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(Space.MEDIUM)
        column.addStretch(1)
        for part in self._parts():
            column.addWidget(part)
        column.addSpacing(Space.MEDIUM)
        column.addLayout(self._buttons())
        column.addStretch(1)
        self.show_column(column)

    def _parts(self) -> tuple[QWidget, ...]:
        words = self.tr("Slip out of the band and sit down for a moment. What you did so far counts.")
        ends = QWidget(self)
        line = QHBoxLayout(ends)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(looked_label(self.tr("No pain"), "meta"))
        line.addStretch(1)
        line.addWidget(looked_label(self.tr("Worst I can imagine"), "meta"))
        note = Note(
            self.tr("If it stays sore or comes back,"),
            self.tr("leave this exercise out and ask a doctor or physiotherapist. A tired muscle is not pain."),
            self,
        )
        return (
            self._title,
            WrappingLabel(words, "lead", self),
            looked_label(self._place.accessibleName(), "strong_lead"),
            self._place,
            looked_label(self._strength.accessibleName(), "strong_lead"),
            self._strength,
            ends,
            note,
        )

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        for button in (self._end, self._next, self._take_back):
            row.addWidget(button)
        row.addStretch(1)
        return row
