"""What a session's answers lead to: pains and answers are kept, exercises that hurt are left out, easier ones taken."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from kneeapp.core.care import Advice, pain_advice, pain_before, stop_advice
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.kept import Answers
from kneeapp.storage.records import Records
from kneeapp.storage.session_keeper import SessionKeeper
from kneeapp.ui.pages.questions_card import SummaryAnswers
from kneeapp.ui.pages.stopped_page import PainReport
from kneeapp.ui.session_flow import SessionFlow


class SessionCare(QObject):
    """Listens to a flow, and follows the rules of care."""

    def __init__(self, flow: SessionFlow, records: Records, keeper: SessionKeeper) -> None:
        super().__init__(flow)
        self._records, self._keeper = records, keeper
        flow.is_second_stop = self._is_second_stop
        flow.pain_before = self._pain_before
        flow.began.connect(self._on_flow_began)
        flow.pain_before_told.connect(keeper.tell_pain_before)
        flow.pain_told.connect(self._on_flow_pain_told)
        flow.answered.connect(self._on_flow_answered)

    def _pain_before(self) -> int | None:
        return pain_before(self._keeper.pain_before, self._records.pains().last)

    def _is_second_stop(self, exercise: ExerciseId) -> bool:
        """Whether the stop of just now is one too many within a week, however strong it was."""
        today = self._records.today
        return stop_advice(None, (*self._records.stops_of(exercise), today), today) is Advice.LEAVE_OUT

    def _on_flow_began(self, title: str) -> None:
        states = self._records.states().items()
        self._keeper.expect(title, {exercise: state.band for exercise, state in states if state.band is not None})

    def _on_flow_pain_told(self, report: PainReport) -> None:
        exercise, today = report.exercise.id, self._records.today
        self._keeper.add_pain(exercise, report.place_id, report.strength)
        if stop_advice(report.strength, self._records.stops_of(exercise), today) is Advice.LEAVE_OUT:
            self._leave_out(exercise, report.strength)
        if report.wants_easier:
            self._records.change_state(exercise, partial(replace, is_easier=True))

    def _on_flow_answered(self, answers: SummaryAnswers) -> None:
        before = self._pain_before()
        self._keeper.answer(Answers(pain=answers.pain, effort=answers.effort, note=answers.note))
        if pain_advice(answers.pain, before) is Advice.LEAVE_OUT:
            for exercise in answers.hurting:
                self._leave_out(exercise, answers.pain)

    def _leave_out(self, exercise: ExerciseId, pain: int | None) -> None:
        today = self._records.today
        self._records.change_state(exercise, lambda state: state.leaving_out(today, pain))
