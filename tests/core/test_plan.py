"""Plans, doses and the rules of time are checked when they are built."""

from dataclasses import replace
from typing import Any

import pytest

from kneeapp.core.exercise import Side
from kneeapp.core.library import Library
from kneeapp.core.plan import Dose, Pacing, Plan, PlanItem, SessionRules, daily_routine, default_dose
from tests.core.sessions import a_squat, a_swing, short_item

SWING = a_swing()
SQUAT = a_squat()


def a_dose(**changes: Any) -> Dose:
    return replace(Dose(reps=10, sets=1, hold_ms=2_000, first_side=Side.LEFT), **changes)


@pytest.mark.parametrize("changes", [{"reps": 0}, {"reps": 51}, {"sets": 0}, {"hold_ms": -1}], ids=str)
def test_an_impossible_dose_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="not a dose"):
        a_dose(**changes)


@pytest.mark.parametrize("reps", [1, 16, 50])
def test_any_number_of_reps_up_to_50_is_the_users_to_choose(reps: int) -> None:
    assert a_dose(reps=reps).reps == reps


def test_an_exercise_for_each_leg_begins_with_one_leg() -> None:
    with pytest.raises(ValueError, match=r"side-swing: Side\.BOTH cannot begin"):
        PlanItem(exercise=SWING, dose=a_dose(first_side=Side.BOTH))


def test_an_exercise_for_both_legs_begins_with_both() -> None:
    with pytest.raises(ValueError, match=r"squat: Side\.LEFT cannot begin"):
        PlanItem(exercise=SQUAT, dose=a_dose(first_side=Side.LEFT))


def test_the_chosen_leg_comes_first() -> None:
    assert short_item(SWING, first_side=Side.RIGHT).sides == (Side.RIGHT, Side.LEFT)
    assert short_item(SQUAT).sides == (Side.BOTH,)


def test_a_plan_is_never_empty() -> None:
    with pytest.raises(ValueError, match="a plan needs at least one exercise"):
        Plan(items=())


def test_the_default_dose_is_the_advised_one_left_leg_first() -> None:
    assert default_dose(SWING) == Dose(reps=10, sets=1, hold_ms=2_000, first_side=Side.LEFT)
    assert default_dose(SQUAT) == Dose(reps=15, sets=3, hold_ms=3_000, first_side=Side.BOTH)


def test_the_daily_routine_follows_its_own_order_with_the_users_doses() -> None:
    library = Library(exercises=(SWING, SQUAT), routine=(SQUAT.id, SWING.id))
    chosen = a_dose(reps=12)
    plan = daily_routine(library, {SWING.id: chosen})
    assert [(item.exercise, item.dose) for item in plan.items] == [(SQUAT, default_dose(SQUAT)), (SWING, chosen)]
    assert [item.dose for item in daily_routine(library).items] == [default_dose(SQUAT), default_dose(SWING)]


def test_the_pace_is_the_designs() -> None:
    assert Pacing() == Pacing(
        first_lead_in_ms=10_000,
        lead_in_ms=5_000,
        rest_ms=None,
        switch_ms=None,
        movement_percent=100,
        waits_for_user=False,
        is_self_paced=False,
    )


@pytest.mark.parametrize("changes", [{"first_lead_in_ms": -1}, {"lead_in_ms": -1}], ids=str)
def test_a_lead_in_of_less_than_no_time_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="a lead-in cannot be shorter than 0 ms"):
        Pacing(**changes)


@pytest.mark.parametrize("changes", [{"rest_ms": -1}, {"switch_ms": -1}], ids=str)
def test_a_break_of_less_than_no_time_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="a rest or side change cannot be shorter than 0 ms"):
        Pacing(**changes)


@pytest.mark.parametrize("percent", [0, -80])
def test_a_movement_of_none_of_its_time_is_refused(percent: int) -> None:
    with pytest.raises(ValueError, match="a movement needs some of its time"):
        Pacing(movement_percent=percent)


@pytest.mark.parametrize(
    ("percent", "own_ms", "ms"),
    [(100, 2_345, 2_345), (125, 2_000, 2_500), (80, 2_500, 2_000), (125, 1_001, 1_251), (80, 1_003, 802), (1, 1, 1)],
)
def test_a_movement_takes_its_share_in_whole_ms(percent: int, own_ms: int, ms: int) -> None:
    assert Pacing(movement_percent=percent).movement_ms(own_ms) == ms


def test_the_session_rules_are_the_designs() -> None:
    assert SessionRules() == SessionRules(
        stall_ms=2_000, again_ms=1_000, long_pause_ms=10_000, resume_lead_in_ms=3_000, rest_extension_ms=15_000
    )


@pytest.mark.parametrize("name", ["stall_ms", "again_ms", "long_pause_ms", "resume_lead_in_ms", "rest_extension_ms"])
def test_every_rule_of_a_session_is_a_time_longer_than_none(name: str) -> None:
    with pytest.raises(ValueError, match="must be longer than 0 ms"):
        SessionRules(**{name: 0})
