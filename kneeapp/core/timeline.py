"""A plan laid out in time: every step of a session in one flat row, each carrying what it is about.

Walking a session is then only an index and the milliseconds spent there; "rep 7 of 12, left", the time left, back, skip
and redo are read off the row and never inferred from neighbours or names.
"""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import accumulate

from kneeapp.core.exercise import Exercise, Instruction, Phase, PhaseKind, Side
from kneeapp.core.plan import PlanItem


class StepKind(Enum):
    """What a step asks for."""

    SET_UP = "set_up"
    LEAD_IN = "lead_in"
    MOVE = "move"
    HOLD = "hold"
    RETURN = "return"
    SETTLE = "settle"
    SWITCH = "switch"
    REST = "rest"
    REST_BETWEEN_EXERCISES = "rest_between_exercises"
    DONE = "done"


BREAKS = frozenset({StepKind.SWITCH, StepKind.REST, StepKind.REST_BETWEEN_EXERCISES})
"""Steps that lie between two bouts."""

COUNTED_DOWN = BREAKS | {StepKind.LEAD_IN, StepKind.HOLD}
"""Steps that show their seconds: while moving or settling there is no number."""

STEP_OF_PHASE = {
    PhaseKind.MOVE: StepKind.MOVE,
    PhaseKind.HOLD: StepKind.HOLD,
    PhaseKind.RETURN: StepKind.RETURN,
    PhaseKind.SETTLE: StepKind.SETTLE,
}


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step of a session.

    ``bout`` is the index of the bout that it belongs to or leads to. ``rep`` counts from 1; it, ``phase`` and
    ``completes_rep`` (the rep is done when this step ends) are set within repetitions only. ``duration_ms`` None means
    until the user says so.
    """

    kind: StepKind
    bout: int
    duration_ms: int | None
    rep: int | None = None
    phase: Phase | None = None
    completes_rep: bool = False
    instruction: Instruction | None = None
    instruction_number: int | None = None

    @property
    def is_break(self) -> bool:
        """Whether it lies between two bouts, so that the band is still where the bout before left it."""
        return self.kind in BREAKS


@dataclass(frozen=True, kw_only=True)
class Bout:
    """The repetitions of one leg in one set, or of both legs where they work together.

    It is the cell of the list of sets, and what "next set", "redo" and "jump" mean. ``item`` is the index in the plan;
    ``set_number`` counts from 1.
    """

    item: int
    set_number: int
    side: Side
    reps: int


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """All steps of a session in order, the last of them DONE, with the bouts and plan items that they refer to."""

    items: tuple[PlanItem, ...]
    bouts: tuple[Bout, ...]
    steps: tuple[Step, ...]

    @cached_property
    def starts_ms(self) -> tuple[int, ...]:
        """When each step starts if nothing waits, and after them all the end: one entry more than there are steps."""
        return (0, *accumulate(step.duration_ms or 0 for step in self.steps))

    @property
    def total_ms(self) -> int:
        """How long all steps take; those that wait for the user count nothing."""
        return self.starts_ms[-1]

    def exercise_of(self, step: Step) -> Exercise:
        """The exercise that a step belongs to."""
        return self.items[self.bouts[step.bout].item].exercise

    def first_index(self, bout: int, *, kind: StepKind | None = None, rep: int | None = None) -> int:
        """The index of a bout's first step, or of its first of that kind or rep; StopIteration where there is none."""
        own = ((index, step) for index, step in enumerate(self.steps[:-1]) if step.bout == bout)
        return next(index for index, step in own if kind in (None, step.kind) and rep in (None, step.rep))

    def has_set_up(self, bout: int) -> bool:
        """Whether the way to a bout leads through set-up instructions."""
        return any(step.bout == bout and step.kind is StepKind.SET_UP for step in self.steps)
