"""What pain means for the plan, by fixed rules. Words are not made here, and nothing here is a diagnosis.

Pain is a whole number, 0 to 10, or None where it was not told; what was not told is never taken for no pain.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.core.kept import KeptSession

LEAVE_OUT_FROM = 4
MEANS_SOMETHING_FROM = 2
"""A change of pain by fewer points means nothing."""

STOPS_TO_LEAVE_OUT = 2
STOPS_WITHIN = timedelta(days=7)
"""Two stops of an exercise on these days, this one's among them, and it is left out."""

SHOWN_PAINS = 7
_WEEK = timedelta(days=7)
_WEEK_GIVE = timedelta(days=2)


class Advice(Enum):
    """What follows from a pain that was told."""

    FINE = "fine"
    KEEP_AN_EYE = "keep_an_eye"
    LEAVE_OUT = "leave_out"
    """The exercise is left out of the plan until the user puts it back."""


class NextDayAnswer(Enum):
    """How the knees are on the day after a session."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


class ToldPain(NamedTuple):
    """A pain told after a session, and that session's day."""

    day: date
    pain: int


class PainSeries(NamedTuple):
    """The last pains that were told, the newest last; ``a_week_ago`` is None where none was told about then."""

    told: tuple[ToldPain, ...]
    a_week_ago: int | None

    @property
    def last(self) -> int | None:
        """The pain told last; None where none was."""
        return self.told[-1].pain if self.told else None


def pain_advice(pain: int | None, before: int | None = None) -> Advice | None:
    """What follows from the pain after a session and the one told before it; None where none was told."""
    if pain is None:
        return None
    if pain >= LEAVE_OUT_FROM or (before is not None and pain - before >= MEANS_SOMETHING_FROM):
        return Advice.LEAVE_OUT
    return Advice.KEEP_AN_EYE if pain > 0 else Advice.FINE


def pain_before(told: int | None, last: int | None) -> int | None:
    """The pain that one after a session is held against: the one told before it, else the one told ``last``."""
    return last if told is None else told


def asks_which_exercise(advice: Advice | None) -> bool:
    """Whether the summary asks which exercise hurt: one is to be left out, and only the user knows which."""
    return advice is Advice.LEAVE_OUT


def stop_advice(strength: int | None, stops: Iterable[date], today: date) -> Advice:
    """What follows from stopping an exercise for pain today; ``stops`` are the days of all, this one among them."""
    in_week = [day for day in stops if timedelta() <= today - day < STOPS_WITHIN]
    is_strong = strength is not None and strength >= LEAVE_OUT_FROM
    return Advice.LEAVE_OUT if is_strong or len(in_week) >= STOPS_TO_LEAVE_OUT else Advice.KEEP_AN_EYE


def stop_days(exercise: ExerciseId, sessions: Iterable[KeptSession]) -> tuple[date, ...]:
    """The day of each stop for pain of an exercise: each pain that names it."""
    pains = (pain for session in sessions for pain in session.pains)
    return tuple(pain.told.day for pain in pains if pain.exercise == exercise)


def offers_easier(exercise: Exercise) -> bool:
    """Whether there is an easier version to offer after a stop, or a day on which the knees are worse."""
    return bool(exercise.easier)


def asks_next_day(session_day: date | None, today: date, *, is_settled: bool) -> bool:
    """Whether to ask about the knees after the latest session, on that day; None where there was no session.

    Only on a later day and within six days, so that its weekday names it. Settled is what was asked at an earlier
    opening, answered or closed.
    """
    if session_day is None or is_settled:
        return False
    return timedelta() < today - session_day < _WEEK


def pain_series(sessions: Sequence[KeptSession]) -> PainSeries:
    """The pains told after these sessions, the newest of which is the last."""
    told = tuple(
        ToldPain(day=session.begun.day, pain=session.answers.pain)
        for session in sessions
        if session.answers.pain is not None
    )
    return PainSeries(told=told[-SHOWN_PAINS:], a_week_ago=_pain_a_week_ago(told))


def _pain_a_week_ago(told: tuple[ToldPain, ...]) -> int | None:
    """What was told seven days before the last, give or take two; of several the nearest, then the latest."""
    away = [(abs(told[-1].day - _WEEK - one.day), one.pain) for one in reversed(told)]
    near = [(distance, pain) for distance, pain in away if distance <= _WEEK_GIVE]
    return min(near, key=lambda found: found[0])[1] if near else None
