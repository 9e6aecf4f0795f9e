import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneeapp.core.exercise import ExerciseId, Side
from kneeapp.core.plan import Dose
from kneeapp.core.week_plan import PlanEntry, Weekday, WeekPlan, default_week_plan
from kneeapp.storage.plan_text import plan_of_text, plan_text
from tests.builders import a_library

ENTRY = PlanEntry(
    exercise=ExerciseId("band-squat"),
    dose=Dose(reps=15, sets=3, hold_ms=3_500, first_side=Side.BOTH),
    days=frozenset({Weekday.SUNDAY, Weekday.MONDAY}),
    is_spread=True,
)
WRITTEN = {
    "exercise": "band-squat",
    "reps": 15,
    "sets": 3,
    "hold_ms": 3_500,
    "first_side": "both",
    "days": ["monday", "sunday"],
    "is_spread": True,
}


def read(*entries: object) -> tuple[PlanEntry, ...]:
    plan = plan_of_text(json.dumps({"entries": entries}))
    assert plan is not None
    return plan.entries


def test_a_plan_is_written_in_words() -> None:
    assert json.loads(plan_text(WeekPlan(entries=(ENTRY,)))) == {"entries": [WRITTEN]}


@pytest.mark.parametrize(
    "plan", [WeekPlan(), WeekPlan(entries=(ENTRY,)), default_week_plan(a_library())], ids=["empty", "one", "routine"]
)
def test_what_is_written_is_read_again(plan: WeekPlan) -> None:
    assert plan_of_text(plan_text(plan)) == plan


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "null", "3", "[]", "{}", '{"entries": null}', '{"entries": {}}', '{"entries": "all"}',
        "[" * 100_000, '{"entries": ' + "9" * 5_000 + "}", "\ufeff{}",
    ],
    ids=[
        "empty", "cut off", "null", "number", "list", "no entries", "null entries", "entries by name", "text",
        "deep", "huge number", "byte order mark",
    ],
)  # fmt: skip
def test_a_text_that_keeps_no_plan_is_none(text: str) -> None:
    assert plan_of_text(text) is None


@pytest.mark.parametrize(
    "broken",
    [
        None,
        "band-squat",
        ["band-squat"],
        {},
        *(WRITTEN | {"exercise": value} for value in (None, "", 3, ["band-squat"])),
        *(WRITTEN | {name: value} for name in ("reps", "sets", "hold_ms") for value in (None, "3", 3.0, True, [3])),
        *({key: value for key, value in WRITTEN.items() if key != name} for name in ("exercise", "reps", "sets")),
    ],
    ids=str,
)
def test_an_entry_that_cannot_be_read_is_left_out_and_the_others_stay(broken: object) -> None:
    lunge = WRITTEN | {"exercise": "lunge"}
    assert read(WRITTEN, broken, lunge) == (ENTRY, replace(ENTRY, exercise=ExerciseId("lunge")))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"reps": 0}, {"reps": 1}),
        ({"reps": 51}, {"reps": 50}),
        ({"sets": -4}, {"sets": 1}),
        ({"hold_ms": -1}, {"hold_ms": 0}),
        ({"hold_ms": 10**30}, {"hold_ms": 86_400_000}),
        ({"first_side": "right"}, {"first_side": Side.RIGHT}),
        ({"first_side": "up"}, {"first_side": Side.LEFT}),
        ({"first_side": None}, {"first_side": Side.LEFT}),
        ({"first_side": ["left"]}, {"first_side": Side.LEFT}),
    ],
    ids=str,
)
def test_a_dose_is_brought_within_what_can_be(given: dict[str, object], expected: dict[str, Any]) -> None:
    (entry,) = read(WRITTEN | given)
    assert entry == replace(ENTRY, dose=replace(ENTRY.dose, **expected))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"days": ["friday", "someday", 3, None]}, {"days": frozenset({Weekday.FRIDAY})}),
        ({"days": "monday"}, {"days": frozenset()}),
        ({"days": None}, {"days": frozenset()}),
        ({"is_spread": False}, {"is_spread": False}),
        ({"is_spread": 1}, {"is_spread": False}),
        ({"is_spread": None}, {"is_spread": False}),
        ({"colour": "red"}, {}),
    ],
    ids=str,
)
def test_what_nobody_knows_is_as_if_not_there(given: dict[str, object], expected: dict[str, Any]) -> None:
    assert read(WRITTEN | given) == (replace(ENTRY, **expected),)


def test_of_an_exercise_that_comes_twice_the_first_counts() -> None:
    assert read(WRITTEN, WRITTEN | {"reps": 5}) == (ENTRY,)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["monday", "left", "a"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(WRITTEN)), inner),
    max_leaves=12,
)


@settings(derandomize=True, deadline=None, database=None)
@given(st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(WRITTEN, VALUES)) | VALUES, max_size=4))
def test_whatever_is_read_is_a_plan_that_can_be_written(entries: list[object]) -> None:
    plan = WeekPlan(entries=read(*entries))
    assert plan_of_text(plan_text(plan)) == plan
