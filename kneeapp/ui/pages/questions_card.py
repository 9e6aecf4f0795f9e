"""The questions after a session: pain, effort, and a note for one's own record. Nothing is preselected."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.core.care import Advice, asks_which_exercise, pain_advice
from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.ui.pages.hurting_question import HurtingQuestion
from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.button import LARGE, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.effort_scale import EffortScale
from kneeapp.ui.widgets.note_field import NoteField
from kneeapp.ui.widgets.pain_scale import PainScale, ScaleWords
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_WIDE: Final = replace(LARGE, padding=44)


@dataclass(frozen=True, kw_only=True)
class SummaryAnswers:
    """What was answered: None and "" for what was not. ``effort`` is an index, 0 easy to 4 maximal.

    ``hurting`` are the exercises that were named for a pain to heed, in the order of the session.
    """

    pain: int | None = None
    effort: int | None = None
    note: str = ""
    hurting: tuple[ExerciseId, ...] = ()


class QuestionsCard(Panel):
    """Asks; any of it may stay unanswered, and all of it be skipped."""

    saved = Signal(object)
    """The answers, as `SummaryAnswers`."""
    skipped = Signal()
    see_someone_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sheet", parent)
        self._pain = PainScale(self.tr("Any pain during or after?"), self)
        self._before: int | None = None
        self._advice = WrappingLabel("", "meta", self)
        self._hurting = HurtingQuestion(self)
        self._effort = EffortScale(self.tr("How hard did it feel?"), self)
        self._note = NoteField(self.tr("Anything to remember?"), self)
        self._save = Button(self.tr("Save"), Kind.PRIMARY, _WIDE, parent=self)
        self._skip = Button(self.tr("Skip the questions"), Kind.GHOST, LARGE, parent=self)
        self._pain.chosen.connect(self._on_pain_chosen)
        self._hurting.see_someone_wished.connect(self.see_someone_wished)
        self._save.clicked.connect(lambda: self.saved.emit(self.answers()))
        self._skip.clicked.connect(self.skipped)
        self._lay_out()

    def begin(self, exercises: Sequence[Exercise], before: int | None = None) -> None:
        """Ask anew, about a session of these exercises; ``before`` is the pain that was told before it."""
        self._before = before
        self._pain.choose(None)
        self._effort.choose(None)
        self._note.clear()
        self._hurting.show_exercises(exercises)
        self._show_advice(None)

    def answers(self) -> SummaryAnswers:
        """What is answered by now; exercises only while the pain is strong enough to ask for them."""
        pain = self._pain.chosen_index
        return SummaryAnswers(
            pain=pain,
            effort=self._effort.chosen_index,
            note=self._note.note,
            hurting=self._hurting.hurting if self._asks_which(pain) else (),
        )

    def _on_pain_chosen(self, pain: int) -> None:
        self._show_advice(pain)

    def _show_advice(self, pain: int | None) -> None:
        is_slight = pain_advice(pain, self._before) is Advice.KEEP_AN_EYE
        watch = self.tr("Keep an eye on it. If it grows, stop earlier.")
        burn = self.tr("A muscle that burns is not pain, and neither is a mild stretch.")
        self._advice.setText(watch if is_slight else burn)
        self._hurting.setVisible(self._asks_which(pain))

    def _asks_which(self, pain: int | None) -> bool:
        return asks_which_exercise(pain_advice(pain, self._before))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.HUGE)
        column.setSpacing(Space.WIDE)
        column.addLayout(_block(WrappingLabel(self.tr("How was it?"), "h2"), self._lead(), gap=Space.HAIR))
        column.addLayout(self._pain_block())
        column.addWidget(self._hurting)
        column.addLayout(_block(WrappingLabel(self._effort.accessibleName(), "question"), self._effort))
        column.addLayout(_block(self._note_head(), self._note), 1)
        column.addLayout(self._buttons())

    def _lead(self) -> WrappingLabel:
        return WrappingLabel(self.tr("Two quick questions, for your own record."), "lead", self)

    def _pain_block(self) -> QVBoxLayout:
        block = _block(WrappingLabel(self._pain.accessibleName(), "question"), self._pain, ScaleWords(self))
        block.addWidget(self._advice)
        return block

    def _note_head(self) -> QWidget:
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.CELLS)
        row.addWidget(WrappingLabel(self._note.accessibleName(), "question"))
        row.addWidget(WrappingLabel(self.tr("Optional"), "optional"), 1)
        return head

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.LARGE)
        row.addWidget(self._save)
        row.addWidget(self._skip)
        row.addStretch(1)
        return row


def _block(*parts: QWidget, gap: int = Space.SMALL) -> QVBoxLayout:
    """A question with its answers."""
    block = QVBoxLayout()
    block.setSpacing(gap)
    for part in parts:
        block.addWidget(part)
    return block
