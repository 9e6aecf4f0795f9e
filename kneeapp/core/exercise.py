"""What an exercise is: its phases, its set-up, its words and the dose that is advised.

Everything here is data that a library file gave; it knows neither the file's format nor how a session walks through it.
Text may hold the placeholders ``{side}`` and ``{other}``: the leg being trained and the other one.
"""

from dataclasses import dataclass, field
from enum import Enum
from typing import NewType

ExerciseId = NewType("ExerciseId", str)

MAX_REPS = 50
"""Repetitions of one set, at most. Any number from 1 to this is the user's to choose."""


class Side(Enum):
    """Which leg is trained."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"

    @property
    def other(self) -> "Side":
        """The opposite leg; both legs have no opposite and stay both."""
        return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT, Side.BOTH: Side.BOTH}[self]


class PhaseKind(Enum):
    """What a phase of a repetition asks of the body."""

    MOVE = "move"
    HOLD = "hold"
    RETURN = "return"
    SETTLE = "settle"


class Arrow(Enum):
    """Where the working part travels, seen from the body."""

    OUT = "out"
    IN = "in"
    UP = "up"
    DOWN = "down"
    FORWARD = "forward"
    BACK = "back"


class BandKind(Enum):
    """How a resistance band is worn."""

    ANCHORED = "anchored"
    LOOP = "loop"


@dataclass(frozen=True, kw_only=True)
class Phase:
    """One phase of a repetition.

    ``duration_ms`` is None for a hold alone: its length comes from the dose.
    """

    id: str
    kind: PhaseKind
    word: str
    duration_ms: int | None = None
    arrow: Arrow | None = None
    caption: str = ""

    def __post_init__(self) -> None:
        if (self.duration_ms is None) != (self.kind is PhaseKind.HOLD):
            raise ValueError(f"phase {self.id!r}: a hold's length comes from the dose, any other phase has its own")
        if self.duration_ms is not None and self.duration_ms <= 0:
            raise ValueError(f"phase {self.id!r} must last longer than 0 ms")


@dataclass(frozen=True, kw_only=True)
class Instruction:
    """One step of setting up: what to do, a line more about it, and the spot that it is about."""

    do: str
    more: str = ""
    pin: str = ""


@dataclass(frozen=True, kw_only=True)
class Fault:
    """A common mistake and what cures it."""

    fault: str
    fix: str


@dataclass(frozen=True, kw_only=True)
class Band:
    """Which band is worn where. ``anchor_height`` is empty for a loop."""

    kind: BandKind
    worn_on: str
    anchor_height: str = ""


@dataclass(frozen=True, kw_only=True)
class DoseAdvice:
    """The advised dose of an exercise and the limits within which the user may change it.

    ``advised_reps`` is an inclusive range. ``switch_ms`` is the time for changing legs; None where both work at once.
    """

    reps: int
    advised_reps: tuple[int, int]
    hold_ms: int
    min_hold_ms: int
    max_hold_ms: int
    sets: int
    max_sets: int
    sets_a_day: int
    rest_ms: int
    switch_ms: int | None = None

    def __post_init__(self) -> None:
        low, high = self.advised_reps
        if not (1 <= low <= high <= MAX_REPS and 1 <= self.reps <= MAX_REPS):
            raise ValueError(f"reps must lie within 1 and {MAX_REPS}, the smaller advised number first")
        if not 0 <= self.min_hold_ms <= self.hold_ms <= self.max_hold_ms:
            raise ValueError("the hold must lie within its own limits")
        if not 1 <= self.sets <= self.max_sets:
            raise ValueError("the sets must lie within 1 and their own maximum")
        if self.rest_ms < 0 or (self.switch_ms or 0) < 0:
            raise ValueError("a rest or side change cannot be shorter than 0 ms")


@dataclass(frozen=True, kw_only=True)
class Exercise:
    """One exercise of a library, complete: how it is set up, moved, dosed and kept safe.

    ``muscles`` maps a part ("main", "helping", "standing_leg", "stretched") to the muscles that play it. ``image`` is
    the name of a picture beside the library file, empty where there is none.
    """

    id: ExerciseId
    name: str
    short_name: str
    aim: str
    is_each_leg: bool
    advice: DoseAdvice
    set_up: tuple[Instruction, ...]
    how_to: tuple[str, ...]
    phases: tuple[Phase, ...]
    also_known_as: tuple[str, ...] = ()
    muscles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    equipment: tuple[str, ...] = ()
    band: Band | None = None
    switch: tuple[str, ...] = ()
    change_over: str = ""
    keep_in_mind: tuple[str, ...] = ()
    tips: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    stop_if: tuple[str, ...] = ()
    easier: tuple[str, ...] = ()
    harder: tuple[str, ...] = ()
    note: str = ""
    image: str = ""

    def __post_init__(self) -> None:
        if not self.set_up:
            raise ValueError(f"{self.id}: at least one set-up instruction is needed, for a session waits there")
        if self.phases[:1] == () or self.phases[0].kind is PhaseKind.SETTLE:
            raise ValueError(f"{self.id}: a repetition must begin with a movement or a hold")
        if any(phase.kind is PhaseKind.SETTLE for phase in self.phases[:-1]):
            raise ValueError(f"{self.id}: only the last phase may be a settle")
        if self.is_each_leg and self.advice.switch_ms is None:
            raise ValueError(f"{self.id}: an exercise for each leg needs the time for changing legs")

    @property
    def has_hold(self) -> bool:
        """Whether a repetition holds anywhere, so that the dose's hold has a meaning."""
        return any(phase.kind is PhaseKind.HOLD for phase in self.phases)

    @property
    def set_up_depends_on_side(self) -> bool:
        """Whether the other leg needs another set-up, as with a band round one ankle."""
        return any("{side}" in text or "{other}" in text for step in self.set_up for text in (step.do, step.more))
