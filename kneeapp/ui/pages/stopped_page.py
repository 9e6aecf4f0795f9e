"""After "It hurts – stop": thanks, what to do now, where and how strong, and the ways on. Nothing is preselected."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.core.care import LEAVE_OUT_FROM
from kneeapp.core.exercise import Exercise
from kneeapp.ui.pages.care_note import CareNote
from kneeapp.ui.pages.easier_row import EasierRow
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.button import LARGE, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.choice_button import ChoiceLook
from kneeapp.ui.widgets.choice_row import ChoiceRow
from kneeapp.ui.widgets.column_page import ColumnPage, looked_label
from kneeapp.ui.widgets.flow_layout import FlowLayout
from kneeapp.ui.widgets.pain_scale import PainScale, ScaleWords
from kneeapp.ui.widgets.round_sign import HURT, RoundSign
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_PLACE_IDS = ("knee", "hip", "ankle", "elsewhere")


@dataclass(frozen=True, kw_only=True)
class PainReport:
    """What the user told of a pain: the place's own words, and its strength from 0 to 10; None where not told.

    ``place_id`` is how the place is kept, in any language.
    """

    exercise: Exercise
    place: str | None
    strength: int | None
    place_id: str | None = None
    wants_easier: bool = False


class StoppedPage(ColumnPage):
    """Asks where it hurts and how strong; either may stay unanswered."""

    end_requested = Signal()
    next_exercise_requested = Signal()
    take_back_requested = Signal()
    see_someone_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exercise: Exercise | None = None
        self._is_second_stop = False
        self._sign = RoundSign(current_theme().scaled(Size.PAGE_SIGN), HURT, "hand", self)
        self._title = looked_label(self.tr("Stopped. Good call."), "h1_stopped")
        self._title.setAccessibleIdentifier("phase")
        self._places = (self.tr("Knee"), self.tr("Hip"), self.tr("Ankle or foot"), self.tr("Somewhere else"))
        self._place = ChoiceRow(self.tr("Where did it hurt?"), self._places, ChoiceLook.WORDS, self)
        self._strength = PainScale(self.tr("How strong is it now?"), self)
        self._strength.chosen.connect(self._show_note)
        self._note = CareNote("", self)
        self._note.see_someone_wished.connect(self.see_someone_wished)
        self._easier = EasierRow(self)
        self._end = Button(self.tr("End here"), Kind.PRIMARY, LARGE, parent=self)
        self._next = Button(self.tr("Go on with the next exercise"), Kind.SECONDARY, LARGE, parent=self)
        self._take_back = Button(self.tr("It was a mistake, resume"), Kind.GHOST, LARGE, parent=self)
        self._end.clicked.connect(self.end_requested)
        self._next.clicked.connect(self.next_exercise_requested)
        self._take_back.clicked.connect(self.take_back_requested)
        self._lay_out()

    def begin(
        self, exercise: Exercise, *, has_next: bool, has_easier: bool = False, is_second_stop: bool = False
    ) -> None:
        """Ask anew, about this exercise; ``is_second_stop``: it hurt in it before, within a week."""
        self._exercise = exercise
        self._is_second_stop = is_second_stop
        self._place.choose(None)
        self._strength.choose(None)
        self._next.setVisible(has_next)
        self._easier.begin(exercise.easier)
        self._easier.setVisible(has_easier)
        self._show_note()
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # on no control: a hasty Space must not end the session

    def report(self) -> PainReport | None:
        """What was answered; None before the first stop."""
        if self._exercise is None:
            return None
        index = self._place.chosen_index
        return PainReport(
            exercise=self._exercise,
            place=None if index is None else self._places[index],
            strength=self._strength.chosen_index,
            place_id=None if index is None else _PLACE_IDS[index],
            wants_easier=self._easier.is_on,
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._sign.set_diameter(current_theme().scaled(Size.PAGE_SIGN))

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(Space.WIDE)
        column.addStretch(1)
        column.addLayout(self._head())
        column.addLayout(_block(looked_label(self._place.accessibleName(), "question"), self._place))
        strength = looked_label(self._strength.accessibleName(), "question")
        column.addLayout(_block(strength, self._strength, ScaleWords(self)))
        column.addWidget(self._note)
        column.addWidget(self._easier)
        column.addWidget(self._buttons())
        column.addStretch(1)
        self.show_column(column)

    def _head(self) -> QVBoxLayout:
        title = QHBoxLayout()
        title.setSpacing(Space.TITLE)
        title.addWidget(self._sign)
        title.addWidget(self._title, 1)
        head = QVBoxLayout()
        head.setSpacing(Space.BUTTONS)
        head.addLayout(title)
        words = self.tr("Slip out of the band and sit down for a moment. What you did so far counts.")
        head.addWidget(WrappingLabel(words, "lead_big", self))
        return head

    def _show_note(self) -> None:
        strength = self._strength.chosen_index
        ask = self.tr("If it stays sore, ask a doctor or physiotherapist.")
        if strength is not None and strength >= LEAVE_OUT_FROM:
            words = self.tr("From 4 upward, the exercise is left out of your plan until you put it back.")
        elif self._is_second_stop:
            words = self.tr("That is the second stop in this exercise within a week: leave it out for now.")
        else:
            words = self.tr("A tired muscle is not pain.")
            ask = self.tr(
                "If it stays sore or comes back, leave this exercise out and ask a doctor or physiotherapist."
            )
        self._note.show_text(f"{words} {ask}")

    def _buttons(self) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(Space.MEDIUM)
        for button in (self._end, self._next, self._take_back):
            flow.addWidget(button)
        return row


def _block(*parts: QWidget) -> QVBoxLayout:
    """A question with its answers."""
    block = QVBoxLayout()
    block.setSpacing(Space.SMALL)
    for part in parts:
        block.addWidget(part)
    return block
