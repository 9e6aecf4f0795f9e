"""The end of a session: what was done at the left, how it was at the right; one below the other where it is narrow."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kneeapp.core.exercise import Exercise
from kneeapp.core.record import records_of
from kneeapp.core.session_state import SessionState
from kneeapp.ui.pages.questions_card import QuestionsCard
from kneeapp.ui.pages.stopped_page import PainReport
from kneeapp.ui.pages.what_was_done import WhatWasDone
from kneeapp.ui.pages.wide_page import WidePage
from kneeapp.ui.sizes import Space

_SHARES = (500, 680)


class DonePage(WidePage):
    """Shows minutes, exercises and reps, and asks two questions."""

    saved = Signal(object)
    """The answers, as `SummaryAnswers`; the user is done."""
    skipped = Signal()
    """The user is done, and answered nothing."""
    done_requested = Signal()
    """The user is done, either way."""
    see_someone_wished = Signal()
    save_elsewhere_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._done = WhatWasDone(self)
        self._questions = QuestionsCard(self)
        self.leading.addWidget(self._done)
        self.trailing.addWidget(self._questions)
        self.share_width(*_SHARES)
        self._connect()

    def show_session(self, state: SessionState, pains: tuple[PainReport, ...], pain_before: int | None = None) -> None:
        """Show what a session that is over came to, and ask anew."""
        self._done.show_session(state, pains)
        self._questions.begin(_exercises_of(state, pains), pain_before)
        self.verticalScrollBar().setValue(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # on no control: a hasty Space must not skip the questions

    def show_trouble(self, text: str) -> None:
        """Tell what could not be saved, with a way to save it elsewhere; an empty text takes it back."""
        self._done.show_trouble(text)

    def fit_room(self) -> None:
        super().fit_room()
        side, between = (0, 0) if self.is_narrow else (Space.LARGE, Space.PAGE_NARROW)
        self.leading.setContentsMargins(side, side, between, 0)

    def _connect(self) -> None:
        self._questions.saved.connect(self.saved)
        self._questions.saved.connect(self.done_requested)
        self._questions.skipped.connect(self.skipped)
        self._questions.skipped.connect(self.done_requested)
        self._questions.see_someone_wished.connect(self.see_someone_wished)
        self._done.save_elsewhere_wished.connect(self.save_elsewhere_wished)


def _exercises_of(state: SessionState, pains: tuple[PainReport, ...]) -> tuple[Exercise, ...]:
    """The exercises that were begun: any of them may have hurt."""
    told = {pain.exercise.id for pain in pains}
    records = records_of(state)
    return tuple(record.exercise for record in records if record.reps_done or record.exercise.id in told)
