"""An exercise is checked when it is built, so that an invalid one cannot exist."""

import re
from typing import Any

import pytest

from kneeapp.core.exercise import Instruction, Phase, PhaseKind, Side
from tests.core.sessions import BACK, HOLD, OUT, SETTLE, a_lunge, a_squat, a_swing, advice


@pytest.mark.parametrize(
    ("side", "other"), [(Side.LEFT, Side.RIGHT), (Side.RIGHT, Side.LEFT), (Side.BOTH, Side.BOTH)], ids=str
)
def test_each_side_has_its_other(side: Side, other: Side) -> None:
    assert side.other is other


def test_a_hold_has_no_length_of_its_own() -> None:
    with pytest.raises(ValueError, match="'hold': a hold's length comes from the dose"):
        Phase(id="hold", kind=PhaseKind.HOLD, word="Hold", duration_ms=2_000)


@pytest.mark.parametrize("kind", [PhaseKind.MOVE, PhaseKind.RETURN, PhaseKind.SETTLE])
def test_any_other_phase_has_its_own_length(kind: PhaseKind) -> None:
    with pytest.raises(ValueError, match="any other phase has its own"):
        Phase(id="out", kind=kind, word="Out")


@pytest.mark.parametrize("duration_ms", [0, -1])
def test_a_phase_takes_time(duration_ms: int) -> None:
    with pytest.raises(ValueError, match="'out' must last longer than 0 ms"):
        Phase(id="out", kind=PhaseKind.MOVE, word="Out", duration_ms=duration_ms)


@pytest.mark.parametrize(
    "changes",
    [
        {"reps": 0},
        {"reps": 51},
        {"advised_reps": (0, 10)},
        {"advised_reps": (11, 10)},
        {"advised_reps": (10, 51)},
    ],
    ids=str,
)
def test_reps_outside_of_1_to_50_are_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="reps must lie within 1 and 50, the smaller advised number first"):
        advice(**changes)


@pytest.mark.parametrize(
    "changes",
    [{"min_hold_ms": -1}, {"min_hold_ms": 2_001}, {"max_hold_ms": 1_999}],
    ids=str,
)
def test_a_hold_outside_of_its_own_limits_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="the hold must lie within its own limits"):
        advice(**changes)


@pytest.mark.parametrize("changes", [{"sets": 0}, {"sets": 4}], ids=str)
def test_sets_outside_of_their_own_limit_are_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="the sets must lie within 1 and their own maximum"):
        advice(**changes)


@pytest.mark.parametrize("changes", [{"rest_ms": -1}, {"switch_ms": -1}], ids=str)
def test_no_break_takes_less_than_no_time(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="a rest or side change cannot be shorter than 0 ms"):
        advice(**changes)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"set_up": ()}, "side-swing: at least one set-up instruction is needed"),
        ({"phases": ()}, "side-swing: a repetition must begin with a movement or a hold"),
        ({"phases": (SETTLE,)}, "side-swing: a repetition must begin with a movement or a hold"),
        ({"phases": (OUT, SETTLE, BACK)}, "side-swing: only the last phase may be a settle"),
        ({"advice": advice(switch_ms=None)}, "side-swing: an exercise for each leg needs the time for changing legs"),
    ],
    ids=["no set-up", "no phase", "begins with settle", "settle in the middle", "no time for changing legs"],
)
def test_an_exercise_that_no_session_could_walk_is_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        a_swing(**changes)


@pytest.mark.parametrize("phases", [(HOLD,), (HOLD, BACK), (BACK, OUT, SETTLE), (OUT, HOLD, OUT, HOLD, BACK)], ids=len)
def test_a_rep_may_have_any_phases_in_any_number(phases: tuple[Phase, ...]) -> None:
    assert a_swing(phases=phases).phases == phases


def test_an_exercise_has_a_hold_if_one_of_its_phases_is_one() -> None:
    assert a_swing().has_hold
    assert not a_swing(phases=(OUT, BACK, SETTLE)).has_hold


@pytest.mark.parametrize("step", [Instruction(do="{side} foot ahead"), Instruction(do="Stand", more="Not on {other}.")])
def test_a_set_up_that_names_a_leg_depends_on_the_side(step: Instruction) -> None:
    assert a_swing(set_up=(Instruction(do="Stand tall"), step)).set_up_depends_on_side


def test_a_set_up_that_names_no_leg_is_the_same_for_both() -> None:
    assert not a_lunge().set_up_depends_on_side
    assert not a_squat().set_up_depends_on_side
