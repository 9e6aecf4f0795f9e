"""What is kept of a session for good, as values: the journal writes them, history and today are folded from them.

Moments are UTC with the local offset of their time, so that a day stays the day that the user lived.
"""

from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from typing import NamedTuple, NewType

from kneeapp.core.exercise import ExerciseId, Side
from kneeapp.core.reasons import PauseReason
from kneeapp.core.rep_key import RepKey

SessionId = NewType("SessionId", int)


class Moment(NamedTuple):
    """A point in time: ms since 1970 in UTC, and how many minutes the user's clock was ahead of UTC then."""

    utc_ms: int
    offset_min: int

    @property
    def local(self) -> datetime:
        """The moment on the user's own clock."""
        zone = timezone(timedelta(minutes=self.offset_min))
        return (datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=self.utc_ms)).astimezone(zone)

    @property
    def day(self) -> date:
        """The user's own day."""
        return self.local.date()


class Outcome(Enum):
    """How a session ended. ``OPEN``: it has not, or nobody could say so."""

    OPEN = "open"
    FINISHED = "finished"
    ENDED = "ended"
    """The user ended it before its end."""
    PAIN = "pain"
    SAVED = "saved"
    """It was left open, and closed with what was done."""


class SessionKind(Enum):
    """What was begun: today's routine or a part of it, or one exercise by itself."""

    ROUTINE = "routine"
    EXERCISE = "exercise"


class KeptBout(NamedTuple):
    """One leg of one set, as it was asked for. ``bout`` is its index in the session, ``band`` a level or None."""

    bout: int
    exercise: ExerciseId
    name: str
    set_number: int
    side: Side
    reps: int
    hold_ms: int
    band: int | None = None


class KeptRep(NamedTuple):
    """A repetition that was done, and when."""

    key: RepKey
    done: Moment


class KeptPause(NamedTuple):
    """A pause; ``ended`` None while it lasts, or where the session ended in it."""

    began: Moment
    reason: PauseReason
    ended: Moment | None = None


class KeptPain(NamedTuple):
    """A pain that was told: of an exercise or None, where (one of the places' ids) and how strong, 0 to 10 or None."""

    told: Moment
    exercise: ExerciseId | None = None
    place: str | None = None
    strength: int | None = None


class Answers(NamedTuple):
    """What the user answered after a session; None and "" for what was not. ``effort`` is an index, 0 easy to 4."""

    pain: int | None = None
    effort: int | None = None
    note: str = ""


class KeptSession(NamedTuple):
    """One session with all that was kept of it. ``active_ms`` is the time on its own clock, pauses included.

    ``pain_before`` is the pain that was told before its first rep, 0 to 10 or None.
    """

    id: SessionId
    begun: Moment
    kind: SessionKind
    title: str
    outcome: Outcome = Outcome.OPEN
    ended: Moment | None = None
    active_ms: int = 0
    bouts: tuple[KeptBout, ...] = ()
    reps: tuple[KeptRep, ...] = ()
    pauses: tuple[KeptPause, ...] = ()
    pains: tuple[KeptPain, ...] = ()
    answers: Answers = Answers()
    pain_before: int | None = None


class Keeping(NamedTuple):
    """What is to be kept of a session at one moment, all or nothing.

    ``undone`` reps are taken away before ``reps`` are kept. ``bouts`` are the ones that are new or changed.
    ``pause_ended`` ends the pause that was open until now, before ``pause_began`` begins another. ``resume`` is what
    the caller needs to go on after a crash, ``pain_before`` the pain before the session; None leaves them as they were.
    """

    at: Moment
    active_ms: int
    reps: tuple[KeptRep, ...] = ()
    undone: tuple[RepKey, ...] = ()
    bouts: tuple[KeptBout, ...] = ()
    pause_began: KeptPause | None = None
    pause_ended: Moment | None = None
    pains: tuple[KeptPain, ...] = ()
    resume: str | None = None
    pain_before: int | None = None


class OpenSession(NamedTuple):
    """A session that nobody ended, the moment when something was last kept of it, and what is needed to go on.

    ``resume`` is None where the session was ended and taken up again, and nothing was kept since.
    """

    session: KeptSession
    resume: str | None
    last: Moment


class RepsOfBout(NamedTuple):
    """How many reps of a bout were done in a span of time, in all attempts, and how many it asks for."""

    session: SessionId
    bout: int
    exercise: ExerciseId
    set_number: int
    side: Side
    planned: int
    done: int


class DayAnswer(NamedTuple):
    """What the user answered on a day when asked about a session, or about none."""

    day: date
    answer: str
    told: Moment
    session: SessionId | None = None
