"""What can be heard in a session: tones by name, and words as values that another layer makes into text.

No word here is text. A `Phrase` is said in one go; how long that takes is asked from whoever has the voice.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from kneeapp.core.exercise import ExerciseId, Side


class Tone(Enum):
    """A tone; its value is the name of its recording."""

    TICK = "tick"
    GO = "go"
    HOLD_START = "hold_start"
    HOLD_TICK = "hold_tick"
    HOLD_END = "hold_end"
    REP = "rep"
    """A rep is done."""
    LAST_REP = "last_rep"
    """A rep is done, and one is still to come."""
    SWITCH_TO_LEFT = "switch_to_left"
    SWITCH_TO_RIGHT = "switch_to_right"
    REST = "rest"
    PAUSE = "pause"
    RESUME = "resume"
    """On we go: after a pause, and where a break ends or a set-up begins."""
    STOP = "stop"
    FINISH = "finish"


class Line(Enum):
    """A line that is always the same."""

    PRESS_SPACE = "press_space"
    """Which key tells that one is ready."""
    GET_READY = "get_ready"
    HALFWAY = "halfway"
    LAST_ONE = "last_one"
    SWITCH_SIDES = "switch_sides"
    REST = "rest"
    PAUSED = "paused"
    CARRYING_ON = "carrying_on"
    SKIPPED = "skipped"
    STOPPED = "stopped"
    STOPPED_IN_A_BAND = "stopped_in_a_band"
    ALL_DONE = "all_done"


@dataclass(frozen=True)
class Number:
    """A number alone: the rep that was done, a second of a countdown."""

    value: int


@dataclass(frozen=True)
class Seconds:
    """A time: "sixty seconds", or "one minute"."""

    value: int


@dataclass(frozen=True)
class Leg:
    """Which leg; both have no word of their own and are not said."""

    side: Side


@dataclass(frozen=True)
class LegFirst:
    """Which leg begins."""

    side: Side


@dataclass(frozen=True)
class RepOf:
    """Which rep of how many: "seven of twelve"."""

    rep: int
    reps: int


@dataclass(frozen=True)
class SetOf:
    """Which set of how many: "set two of three"."""

    number: int
    sets: int


@dataclass(frozen=True)
class ExerciseName:
    """An exercise by name."""

    exercise: ExerciseId


@dataclass(frozen=True)
class NextExercise:
    """Which exercise comes next: "Next: Band squat"."""

    exercise: ExerciseId


@dataclass(frozen=True)
class ChangeOver:
    """What to get ready before an exercise, as its file says."""

    exercise: ExerciseId


@dataclass(frozen=True)
class PhaseWord:
    """The word of a phase, as its file says."""

    exercise: ExerciseId
    phase: str


@dataclass(frozen=True)
class SetUpDo:
    """What to do in a step of setting up, filled in for a leg. Steps count from 1."""

    exercise: ExerciseId
    number: int
    side: Side


@dataclass(frozen=True)
class SetUpMore:
    """The line more about a step of setting up, filled in for a leg. Steps count from 1."""

    exercise: ExerciseId
    number: int
    side: Side


@dataclass(frozen=True)
class SwitchLine:
    """A line about changing legs, from 0, filled in for the new leg."""

    exercise: ExerciseId
    index: int
    side: Side


@dataclass(frozen=True)
class Tip:
    """A tip of an exercise, from 0."""

    exercise: ExerciseId
    index: int


Word = (
    Line | Number | Seconds | Leg | LegFirst | RepOf | SetOf | ExerciseName | NextExercise | ChangeOver | PhaseWord
    | SetUpDo | SetUpMore | SwitchLine | Tip
)  # fmt: skip

Phrase = tuple[Word, ...]
"""Words that are said in one go, never empty."""

LengthMs = Callable[[Phrase], int | None]
"""How long it takes to say a phrase, in ms; None where nobody knows."""


@dataclass(frozen=True, kw_only=True)
class Cue:
    """A tone, or words, and when it is due on the session's clock."""

    due_ms: int
    sound: Tone | Phrase

    @property
    def words(self) -> Phrase:
        """What is said; nothing where it is a tone."""
        return () if isinstance(self.sound, Tone) else self.sound
