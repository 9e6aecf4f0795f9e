"""What random tests draw from: small plans of all shapes, steps of no time among them, and what one may do to them."""

from itertools import cycle

from hypothesis import strategies as st

from kneeapp.core import commands as c
from kneeapp.core.exercise import Exercise, ExerciseId, Instruction, Phase, PhaseKind, Side
from kneeapp.core.plan import Dose, Pacing, Plan, PlanItem
from kneeapp.core.reasons import PauseReason, StopReason
from tests.core.sessions import a_swing, advice

Story = list[tuple[int, c.Command]]
"""Commands, each with the ms that pass before it."""

STAND, BAND = Instruction(do="Stand tall"), Instruction(do="Band round your {side} ankle")
SET_UPS = [(STAND,), (BAND,), (STAND, BAND)]


def _phase(number: int, kind: PhaseKind, duration_ms: int | None = None) -> Phase:
    return Phase(id=f"p{number}", kind=kind, word="On", duration_ms=duration_ms)


def _phases(*lengths_ms: int, settle_ms: int = 0) -> tuple[Phase, ...]:
    """A movement, return and movement of these lengths, 0 standing for a hold; and a settle."""
    in_turn = cycle([PhaseKind.MOVE, PhaseKind.RETURN])
    moving = [_phase(n, next(in_turn), ms) if ms else _phase(n, PhaseKind.HOLD) for n, ms in enumerate(lengths_ms)]
    return (*moving, _phase(9, PhaseKind.SETTLE, settle_ms)) if settle_ms else tuple(moving)


PHASES = [
    _phases(2_000, 0, 2_000, settle_ms=1_000),
    _phases(1_400, 1_800, 0, 1_600, settle_ms=1_000),
    _phases(700, 0, 0, 350),
    _phases(0, 1_234, settle_ms=1),
    _phases(1, 1, 3_333),
    _phases(500),
    _phases(0),
]


def times(shortest_ms: int) -> st.SearchStrategy[int]:
    """Up to three and a half seconds, often a round number."""
    return st.integers(shortest_ms, 4_000).map(lambda ms: ms if ms < 3_500 else max(shortest_ms, 1_000 * (ms % 3)))


@st.composite
def exercises(draw: st.DrawFn) -> Exercise:
    """For one leg or both, with or without a hold, with breaks of no time or some."""
    is_each_leg = draw(st.booleans())
    return a_swing(
        id=ExerciseId(draw(st.sampled_from(["one", "other"]))),
        is_each_leg=is_each_leg,
        phases=draw(st.sampled_from(PHASES)),
        set_up=draw(st.sampled_from(SET_UPS)),
        advice=advice(
            min_hold_ms=0, max_hold_ms=4_000, rest_ms=draw(times(0)), switch_ms=draw(times(0)) if is_each_leg else None
        ),
    )


@st.composite
def items(draw: st.DrawFn, *, may_be_self_paced: bool = True) -> PlanItem:
    """An exercise with one to three reps in one or two sets."""
    exercise = draw(exercises())
    first_side = draw(st.sampled_from([Side.LEFT, Side.RIGHT])) if exercise.is_each_leg else Side.BOTH
    dose = Dose(
        reps=draw(st.integers(1, 3)), sets=draw(st.integers(1, 2)), hold_ms=draw(times(0)), first_side=first_side
    )
    is_self_paced = may_be_self_paced and draw(st.booleans())
    return PlanItem(exercise=exercise, dose=dose, is_self_paced=is_self_paced)


def plans(*, may_be_self_paced: bool = True) -> st.SearchStrategy[Plan]:
    """One or two exercises."""
    few = st.lists(items(may_be_self_paced=may_be_self_paced), min_size=1, max_size=2)
    return few.map(lambda drawn: Plan(items=tuple(drawn)))


def pacings() -> st.SearchStrategy[Pacing]:
    """Lead-ins and breaks of no time or some; breaks that run or wait; movements slow or brisk."""
    return st.builds(
        Pacing,
        first_lead_in_ms=times(0),
        lead_in_ms=times(0),
        rest_ms=st.none() | times(0),
        switch_ms=st.none() | times(0),
        movement_percent=st.sampled_from((80, 100, 125)),
        waits_for_user=st.booleans(),
    )


GOING_ON: list[c.Command] = [c.Tick(), c.Ready(), c.OneRep(), c.Resume()]
MOVING: list[c.Command] = [c.Skip(), c.Back(), c.UndoRep(), c.TakeStopBack()]
SETS: list[c.Command] = [c.JumpToSet(bout=bout) for bout in (-1, 0, 1, 2, 3, 4)]
DOSES: list[c.Command] = [
    *(c.ChangeReps(by=by) for by in (-3, -1, 1, 3)),
    *(c.ChangeHold(by_ms=by_ms) for by_ms in (-3_000, -1_000, 1_000)),
]
OTHER: list[c.Command] = [
    c.Start(), c.PreviousInstruction(), c.RedoSet(), c.NextSet(), c.SkipExercise(), c.ExtendRest(),
    c.Pause(), c.Pause(reason=PauseReason.SLEEP), c.Stop(reason=StopReason.PAIN),
]  # fmt: skip
COMMANDS = GOING_ON * 3 + MOVING * 2 + SETS + DOSES + OTHER
"""Each as often as it is to be drawn: those that keep a session going more often than those that end it."""


def stories() -> st.SearchStrategy[Story]:
    """Any commands at any time, drawn as bytes in twos, which is quick."""
    return st.binary(min_size=60, max_size=160).map(_story)


def _story(drawn: bytes) -> Story:
    return [
        (_gap_ms(gap), COMMANDS[command % len(COMMANDS)]) for gap, command in zip(drawn[::2], drawn[1::2], strict=False)
    ]


def _gap_ms(drawn: int) -> int:
    """Mostly a look's worth, now and then just a stall or none, sometimes a long one."""
    if drawn < 222:
        return 9 * drawn
    return 2_000 + drawn - 222 if drawn < 240 else 11_000
