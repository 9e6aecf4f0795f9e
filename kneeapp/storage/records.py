"""What the user's records say: the plan, what was done of it, what is known of each exercise. All of it in the journal.

Reading never fails: while the journal cannot be read there is the plan as it comes, and nothing was done.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from kneeapp.core.care import NextDayAnswer, PainSeries, asks_next_day, pain_series, stop_days
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.exercise_state import ExerciseState, LeftOut
from kneeapp.core.kept import DayAnswer, KeptSession, Moment, OpenSession, RepsOfBout
from kneeapp.core.library import Library
from kneeapp.core.today import TodayState, today_state
from kneeapp.core.week import WeekDay, week_of
from kneeapp.core.week_plan import Weekday, WeekPlan, default_week_plan
from kneeapp.storage.exercise_state_text import exercise_state_of_text, exercise_state_text
from kneeapp.storage.journal import Journal
from kneeapp.storage.journal_keeper import JournalKeeper
from kneeapp.storage.plan_text import plan_of_text, plan_text

if TYPE_CHECKING:
    from kneeapp.core.progress import Offer

_DAY_MS: Final = 86_400_000
_PROVING_DAYS: Final = 60
"""Sessions further back prove nothing about today."""
_LATEST: Final = 30
"""So many sessions back pains and stops are looked for."""


class DayRecords(NamedTuple):
    """What stands on a day: the routine, and what is known of each exercise."""

    day: date
    state: TodayState
    states: Mapping[ExerciseId, ExerciseState]


class PastRecords(NamedTuple):
    """What the days behind have left: the week so far and the latest pains."""

    week: tuple[WeekDay, ...]
    pains: PainSeries


class Records:
    """Reads the journal anew whenever asked, and writes through its keeper. ``now`` tells the time of day."""

    def __init__(self, keeper: JournalKeeper, now: Callable[[], Moment]) -> None:
        self.keeper = keeper
        self.now = now

    @property
    def today(self) -> date:
        """The user's own day."""
        return self.now().day

    def week_plan(self, library: Library) -> WeekPlan:
        """The user's plan, or the routine as it comes."""
        text = self.keeper.read(Journal.plan_text)
        return (plan_of_text(text) if text else None) or default_week_plan(library)

    def keep_plan(self, plan: WeekPlan) -> None:
        """Make this the user's plan."""
        self.keeper.set_plan_text(plan_text(plan))

    def states(self) -> dict[ExerciseId, ExerciseState]:
        """What is known of each exercise of which anything is."""
        texts = self.keeper.read(Journal.exercise_states) or {}
        return {ExerciseId(exercise): exercise_state_of_text(text) for exercise, text in texts.items()}

    def change_state(self, exercise: ExerciseId, change: Callable[[ExerciseState], ExerciseState]) -> None:
        """Change what is known of an exercise."""
        state = change(self.states().get(exercise, ExerciseState()))
        self.keeper.set_exercise_state(exercise, exercise_state_text(state))

    def of_today(self, library: Library) -> DayRecords:
        """All that today's page and the plan's show."""
        today, plan, states = self.today, self.week_plan(library), self.states()
        left_out = _left_out(states)
        return DayRecords(
            day=today,
            state=today_state(plan, library, Weekday.of(today), self._done_on(today), left_out),
            states=states,
        )

    def of_past(self, day: DayRecords, library: Library) -> PastRecords:
        """What the days before that one have left."""
        done = {past: self._done_on(past) for past in _week_until(day.day)}
        week = week_of(day.state.week_plan, library, day.day, done, _left_out(day.states))
        return PastRecords(week=week, pains=self.pains())

    def pains(self) -> PainSeries:
        """The pains that were told after the latest sessions."""
        return pain_series(self._latest())

    def offer(self, library: Library) -> "Offer | None":
        """What to offer after the session that ended last."""
        from kneeapp.core.progress import offer_for  # noqa: PLC0415  # needed after a session, not to start

        now = self.now()
        sessions = self.sessions_since(now._replace(utc_ms=now.utc_ms - _PROVING_DAYS * _DAY_MS))
        return offer_for(sessions, self.week_plan(library), library, self.states())

    def sessions_since(self, moment: Moment) -> tuple[KeptSession, ...]:
        """The sessions that began then or later, the earliest first."""
        return self.keeper.read(lambda journal: journal.sessions(moment.utc_ms)) or ()

    def asked_next_day(self) -> KeptSession | None:
        """The session of an earlier day about which to ask how the knees are today; None where not to ask."""
        answered = {answer.session for answer in self.keeper.read(Journal.day_answers) or ()}
        for session in self._latest(1):
            if asks_next_day(session.begun.day, self.today, is_settled=session.id in answered):
                return session
        return None

    def answer_next_day(self, session: KeptSession, answer: NextDayAnswer | None) -> None:
        """Keep the answer; None: the user does not want to be asked."""
        word = "" if answer is None else answer.value
        moment = self.now()
        self.keeper.set_day_answer(DayAnswer(day=moment.day, answer=word, told=moment, session=session.id))

    def take_back_next_day(self) -> None:
        """Take today's answer back."""
        self.keeper.clear_day_answer(self.today)

    def open_session(self) -> OpenSession | None:
        """The session that broke off last; those before it are closed with what was done.

        What came to nothing is discarded.
        """
        found = self.keeper.read(Journal.open_sessions) or ()
        begun = [broken_off for broken_off in found if _is_something(broken_off.session)]
        for broken_off in found:
            if broken_off not in begun:
                self.keeper.discard_session(broken_off.session.id, self.now())
        for older in begun[1:]:
            self.keeper.save_open_session(older.session.id)
        return begun[0] if begun else None

    def stops_of(self, exercise: ExerciseId) -> tuple[date, ...]:
        """The days of the latest stops for pain in an exercise."""
        return stop_days(exercise, self._latest())

    def _latest(self, count: int = _LATEST) -> tuple[KeptSession, ...]:
        """The latest sessions without their reps, the newest last."""
        return (self.keeper.read(lambda journal: journal.last_sessions(count)) or ())[::-1]

    def _done_on(self, day: date) -> tuple[RepsOfBout, ...]:
        begin, end = (self._midnight_ms(day + timedelta(days=more)) for more in (0, 1))
        return self.keeper.read(lambda journal: journal.reps_of_day(begin, end)) or ()

    def _midnight_ms(self, day: date) -> int:
        """When a day began for the user, in UTC, by the clock as it is set now."""
        return (day - date(1970, 1, 1)).days * _DAY_MS - self.now().offset_min * 60_000


def _is_something(session: KeptSession) -> bool:
    """Whether anything was done or told in a session."""
    return bool(session.reps or session.pains)


def _left_out(states: Mapping[ExerciseId, ExerciseState]) -> dict[ExerciseId, LeftOut]:
    return {exercise: state.left_out for exercise, state in states.items() if state.left_out}


def _week_until(day: date) -> list[date]:
    """The days of a day's week from Monday to that day itself."""
    return [day - timedelta(days=before) for before in range(day.weekday(), -1, -1)]
