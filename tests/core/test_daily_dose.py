from dataclasses import replace
from typing import Any

import pytest

from kneeapp.core.daily_dose import daily_dose, fitted_dose, most_sets_a_day
from kneeapp.core.exercise import Side
from kneeapp.core.plan import Dose, PlanItem
from tests.builders import a_both_legs_exercise, an_exercise
from tests.core.sessions import advice

SWING = an_exercise()
SQUAT = a_both_legs_exercise()


@pytest.mark.parametrize(
    ("sets", "sets_a_day", "expected"), [(1, 1, 1), (3, 3, 3), (2, 1, 2), (1, 3, 3)], ids=lambda number: str(number)
)
def test_a_day_has_the_sets_of_a_session_or_more_where_more_are_advised(
    sets: int, sets_a_day: int, expected: int
) -> None:
    exercise = an_exercise(advice=advice(sets=sets, sets_a_day=sets_a_day))
    assert daily_dose(exercise) == Dose(reps=10, sets=expected, hold_ms=2_000, first_side=Side.LEFT)


def test_the_sets_of_a_day_end_where_those_of_a_session_do_unless_more_are_advised() -> None:
    assert most_sets_a_day(SWING) == 3
    assert most_sets_a_day(an_exercise(advice=advice(max_sets=2, sets_a_day=4))) == 4


@pytest.mark.parametrize(
    ("given", "fitted"),
    [
        ({}, {}),
        ({"reps": 50}, {"reps": 50}),
        ({"reps": 1}, {"reps": 1}),
        ({"sets": 4}, {"sets": 3}),
        ({"sets": 3}, {"sets": 3}),
        ({"hold_ms": 999}, {"hold_ms": 1_000}),
        ({"hold_ms": 10_001}, {"hold_ms": 10_000}),
        ({"first_side": Side.RIGHT}, {"first_side": Side.RIGHT}),
        ({"first_side": Side.BOTH}, {"first_side": Side.LEFT}),
    ],
    ids=str,
)
def test_a_dose_is_brought_within_what_the_exercise_accepts(given: dict[str, Any], fitted: dict[str, Any]) -> None:
    dose = daily_dose(SWING)
    assert fitted_dose(SWING, replace(dose, **given)) == replace(dose, **fitted)


@pytest.mark.parametrize("side", Side)
def test_whatever_leg_is_given_a_fitted_dose_can_begin(side: Side) -> None:
    for exercise in (SWING, SQUAT):
        dose = fitted_dose(exercise, replace(daily_dose(exercise), first_side=side))
        assert PlanItem(exercise=exercise, dose=dose).sides
