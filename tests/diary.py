"""Sessions written into a journal as if they had been done, for tests and pictures of the days after."""

from dataclasses import replace

from kneeapp.core.compile import compile_timeline
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.keeping import kept_bouts
from kneeapp.core.kept import (
    Answers,
    Keeping,
    KeptBout,
    KeptPain,
    KeptRep,
    Moment,
    Outcome,
    SessionId,
    SessionKind,
)
from kneeapp.core.library import Library
from kneeapp.core.plan import Pacing, Plan, PlanItem
from kneeapp.core.rep_key import RepKey
from kneeapp.storage.records import Records

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS
ALL = 50
"""As many reps as a bout can have."""


class Diary:
    """Writes sessions that are over into the records, each an hour ago or so many days and an hour."""

    def __init__(self, records: Records, library: Library) -> None:
        self._records, self._library = records, library

    def routine(self, *, days_ago: int = 0, pain: int | None = None, effort: int | None = None) -> SessionId:
        """All that the plan asks for on its fullest days, done in one go."""
        plan = self._records.week_plan(self._library)
        items = [PlanItem(exercise=self._library[entry.exercise], dose=entry.dose) for entry in plan.entries]
        return self._kept(Plan(items=tuple(items)), ALL, days_ago, Answers(pain=pain, effort=effort))

    def exercise(  # each by its name
        self,
        exercise: str,
        *,
        sets: int = 1,
        reps: int = ALL,
        days_ago: int = 0,
        pain: int | None = None,
        effort: int | None = None,
    ) -> SessionId:
        """So many sets of an exercise with its dose of the plan, and in each bout only the first so many reps."""
        known = self._library[ExerciseId(exercise)]
        entry = self._records.week_plan(self._library).entry_of(known.id)
        assert entry is not None
        plan = Plan(items=(PlanItem(exercise=known, dose=replace(entry.dose, sets=sets)),))
        return self._kept(plan, reps, days_ago, Answers(pain=pain, effort=effort))

    def stop(self, exercise: str, strength: int | None, *, days_ago: int = 0) -> SessionId:
        """A session of an exercise that was stopped after three reps because it hurt."""
        session = self.exercise(exercise, reps=3, days_ago=days_ago)
        told = self._when(days_ago)
        pain = KeptPain(told=told, exercise=ExerciseId(exercise), place="knee", strength=strength)
        self._records.keeper.keep(session, Keeping(at=told, active_ms=0, pains=(pain,)))
        return session

    def _kept(self, plan: Plan, reps: int, days_ago: int, answers: Answers) -> SessionId:
        begun, keeper = self._when(days_ago), self._records.keeper
        is_routine = len(plan.items) > 1
        bands = {exercise: state.band for exercise, state in self._records.states().items() if state.band is not None}
        bouts = kept_bouts(compile_timeline(plan, Pacing()), bands)
        session = keeper.begin_session(
            begun=begun,
            kind=SessionKind.ROUTINE if is_routine else SessionKind.EXERCISE,
            title="Daily routine" if is_routine else plan.items[0].exercise.name,
            bouts=bouts,
        )
        keeper.keep(session, Keeping(at=begun, active_ms=0, reps=_reps(bouts, reps, begun)))
        keeper.end_session(session, ended=begun, outcome=Outcome.FINISHED, active_ms=0)
        keeper.answer_session(session, answers)
        return session

    def _when(self, days_ago: int) -> Moment:
        now = self._records.now()
        return now._replace(utc_ms=now.utc_ms - days_ago * DAY_MS - HOUR_MS)


def _reps(bouts: tuple[KeptBout, ...], most: int, done: Moment) -> tuple[KeptRep, ...]:
    keys = [RepKey(bout=bout.bout, attempt=1, rep=rep) for bout in bouts for rep in range(1, min(bout.reps, most) + 1)]
    return tuple(KeptRep(key=key, done=done) for key in keys)
