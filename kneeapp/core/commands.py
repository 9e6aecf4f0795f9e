"""What a session may be told. Each is a value; the table in kneeapp.core.session says who listens when."""

from dataclasses import dataclass

from kneeapp.core.reasons import PauseReason, StopReason


@dataclass(frozen=True)
class Start:
    """Begin with the first set-up."""


@dataclass(frozen=True)
class Tick:
    """Time has passed."""


@dataclass(frozen=True)
class Ready:
    """The user is ready: the next instruction, or the end of a set-up, lead-in or break."""


@dataclass(frozen=True)
class PreviousInstruction:
    """Back to the instruction before; the first one stays."""


@dataclass(frozen=True)
class OneRep:
    """Self-paced: begin the hold, or count the rep where nothing is held."""


@dataclass(frozen=True, kw_only=True)
class Pause:
    """Stand still, keeping the part second."""

    reason: PauseReason = PauseReason.USER


@dataclass(frozen=True, kw_only=True)
class Resume:
    """Go on after a pause. ``lead_in_ms``: time to walk to the place first; None for the short lead-in."""

    lead_in_ms: int | None = None


@dataclass(frozen=True)
class Skip:
    """The next instruction; the end of a lead-in or break; the next rep, and this one does not count."""


@dataclass(frozen=True)
class NextSet:
    """Leave this bout out and go on to the next one."""


@dataclass(frozen=True)
class SkipExercise:
    """Leave the rest of this exercise out and set up the next one."""


@dataclass(frozen=True)
class Back:
    """This rep again, soon after that the one before; in a lead-in or break the bout before."""


@dataclass(frozen=True)
class RedoSet:
    """This bout from its first rep; what was done stays counted."""


@dataclass(frozen=True)
class JumpToSet:
    """Any bout from its first rep; what was done stays counted."""

    bout: int


@dataclass(frozen=True)
class UndoRep:
    """Uncount the rep that was done last, and do it again."""


@dataclass(frozen=True, kw_only=True)
class ChangeReps:
    """More or fewer reps in this set, on both legs as far as they are still to come."""

    by: int


@dataclass(frozen=True, kw_only=True)
class ChangeHold:
    """Hold longer or shorter from the next rep of this exercise on."""

    by_ms: int


@dataclass(frozen=True)
class ExtendRest:
    """Some seconds more in this break."""


@dataclass(frozen=True, kw_only=True)
class Stop:
    """End here, with the reason."""

    reason: StopReason


@dataclass(frozen=True)
class TakeStopBack:
    """It was a mistake: go on as after a pause."""


Command = (
    Start | Tick | Ready | PreviousInstruction | OneRep | Pause | Resume | Skip | NextSet | SkipExercise
    | Back | RedoSet | JumpToSet | UndoRep | ChangeReps | ChangeHold | ExtendRest | Stop | TakeStopBack
)  # fmt: skip


class CommandError(Exception):
    """A command that the session cannot follow in its mode or step: a mistake of the caller, not of the user."""
