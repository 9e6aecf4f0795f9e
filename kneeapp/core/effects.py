"""What just happened in a session, told exactly once: for cues, the journal, the trace.

``due_ms`` is when it was due on the session's clock; it may be told a little later.
"""

from dataclasses import dataclass
from typing import ClassVar

from kneeapp.core.exercise import ExerciseId, Side
from kneeapp.core.reasons import PauseReason, StopReason
from kneeapp.core.timeline import StepKind


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where in a session something is. ``phase`` is the id of the exercise's phase, None outside of repetitions."""

    exercise: ExerciseId
    set_number: int
    side: Side
    rep: int | None
    step: StepKind
    phase: str | None


@dataclass(frozen=True, kw_only=True)
class Effect:
    """The base of all effects. ``kind`` is its name in traces."""

    kind: ClassVar[str]
    due_ms: int
    place: Place


@dataclass(frozen=True, kw_only=True)
class SessionStarted(Effect):
    """The first set-up was entered."""

    kind = "session_started"


@dataclass(frozen=True, kw_only=True)
class StepEntered(Effect):
    """A step began. ``duration_ms`` None: until the user says so."""

    kind = "step_entered"
    duration_ms: int | None


@dataclass(frozen=True, kw_only=True)
class CountdownTicked(Effect):
    """A countdown shows a new number, at least 1."""

    kind = "tick"
    seconds_left: int


@dataclass(frozen=True, kw_only=True)
class RepDone(Effect):
    """A repetition was completed and counts. ``reps_done`` counts those of this bout's attempt."""

    kind = "rep_done"
    bout: int
    attempt: int
    reps_done: int


@dataclass(frozen=True, kw_only=True)
class RepRepeated(Effect):
    """A repetition that counted already was done once more; the count stays."""

    kind = "rep_repeated"


@dataclass(frozen=True, kw_only=True)
class RepUndone(Effect):
    """A repetition no longer counts. ``place``, ``bout`` and ``attempt`` are its own."""

    kind = "rep_undone"
    bout: int
    attempt: int


@dataclass(frozen=True, kw_only=True)
class SideDone(Effect):
    """One leg has come to the end of its reps in this set; skipped reps are not in ``reps_done``."""

    kind = "side_done"
    reps_done: int


@dataclass(frozen=True, kw_only=True)
class SetDone(Effect):
    """A set has come to its end, on both legs."""

    kind = "set_done"


@dataclass(frozen=True, kw_only=True)
class SideSwitched(Effect):
    """A side change began; ``place.side`` is the new leg."""

    kind = "side_switched"


@dataclass(frozen=True, kw_only=True)
class Skipped(Effect):
    """Something was left out on request: ``place`` is where that was said."""

    kind = "skipped"


@dataclass(frozen=True, kw_only=True)
class WentBack(Effect):
    """The session went back, or to another set, on request: ``place`` is where it is now."""

    kind = "went_back"


@dataclass(frozen=True, kw_only=True)
class DoseChanged(Effect):
    """Reps, a hold or a break became longer or shorter. The reps, hold or break that now count stand beside it."""

    kind = "dose_changed"
    reps: int | None = None
    hold_ms: int | None = None
    break_ms: int | None = None


@dataclass(frozen=True, kw_only=True)
class Paused(Effect):
    """The session stands still."""

    kind = "paused"
    reason: PauseReason


@dataclass(frozen=True, kw_only=True)
class Resuming(Effect):
    """A short lead-in over the picture began; ``resumed`` follows when time runs again."""

    kind = "resuming"
    lead_in_ms: int


@dataclass(frozen=True, kw_only=True)
class Resumed(Effect):
    """Time runs again, or the session waits again."""

    kind = "resumed"


@dataclass(frozen=True, kw_only=True)
class Stopped(Effect):
    """The session was stopped."""

    kind = "stopped"
    reason: StopReason


@dataclass(frozen=True, kw_only=True)
class StopTakenBack(Effect):
    """The stop was a mistake; ``resuming`` or ``resumed`` follows."""

    kind = "stop_taken_back"


@dataclass(frozen=True, kw_only=True)
class Finished(Effect):
    """The last step is over."""

    kind = "finished"
