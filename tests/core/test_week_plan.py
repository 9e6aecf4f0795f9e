"""The plan of a week: what it asks for on which day, and edits that lose nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeapp.core.exercise import ExerciseId, Side
from kneeapp.core.plan import Dose
from kneeapp.core.week_plan import (
    EVERY_DAY,
    NOVICE_DAYS,
    PlanEntry,
    Weekday,
    WeekPlan,
    advised_entry,
    default_week_plan,
    known_entries,
    plan_of_day,
)
from kneeapp.resources import builtin_library
from kneeapp.storage.library_folder import load_library
from tests.builders import a_both_legs_exercise, a_library, an_exercise

SWING, SQUAT, STEP = (exercise.id for exercise in a_library().exercises)
GONE = ExerciseId("gone")
DOSE = Dose(reps=10, sets=1, hold_ms=2_000, first_side=Side.LEFT)


def an_entry(exercise: ExerciseId = SWING, **changes: object) -> PlanEntry:
    return replace(PlanEntry(exercise=exercise, dose=DOSE, days=NOVICE_DAYS), **changes)  # type: ignore[arg-type] # any field


def a_week_plan() -> WeekPlan:
    return default_week_plan(a_library())


def order(plan: WeekPlan) -> list[ExerciseId]:
    return [entry.exercise for entry in plan.entries]


def on(plan: WeekPlan, weekday: Weekday, *left_out: ExerciseId) -> list[ExerciseId]:
    return [item.exercise.id for item in plan_of_day(plan, weekday, a_library(), left_out)]


def test_the_weekdays_are_those_of_dates() -> None:
    assert [Weekday.of(date(2025, 3, day)) for day in range(10, 17)] == list(Weekday)


def test_the_daily_routine_is_squats_every_day_and_the_others_on_three_days() -> None:
    plan = default_week_plan(load_library(builtin_library(), own_folder=None).library)
    assert [(e.exercise, e.dose.reps, e.dose.sets, e.days, e.is_spread) for e in plan.entries] == [
        ("single-leg-band", 10, 1, NOVICE_DAYS, False),
        ("leaning-ankle-band", 10, 1, NOVICE_DAYS, False),
        ("band-squat", 15, 3, EVERY_DAY, False),
        ("band-kick-back", 10, 1, NOVICE_DAYS, False),
        ("forward-lunge", 10, 1, NOVICE_DAYS, False),
    ]
    assert {Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.FRIDAY} == NOVICE_DAYS


def test_an_exercise_comes_in_as_advised() -> None:
    assert advised_entry(an_exercise()) == PlanEntry(exercise=SWING, dose=DOSE, days=NOVICE_DAYS, is_spread=False)
    squat_dose = Dose(reps=15, sets=3, hold_ms=3_000, first_side=Side.BOTH)
    assert advised_entry(a_both_legs_exercise()) == PlanEntry(exercise=SQUAT, dose=squat_dose, days=EVERY_DAY)


def test_only_all_seven_days_are_every_day() -> None:
    assert an_entry(days=EVERY_DAY).is_every_day
    assert not an_entry(days=EVERY_DAY - {Weekday.SUNDAY}).is_every_day


def test_an_exercise_is_in_the_plan_once() -> None:
    with pytest.raises(ValueError, match="in the plan twice"):
        WeekPlan(entries=(an_entry(), an_entry(is_spread=True)))
    with pytest.raises(ValueError, match="in the plan twice"):
        a_week_plan().added(an_entry())


def test_an_entry_is_found_by_its_exercise() -> None:
    assert a_week_plan().entry_of(SQUAT) == advised_entry(a_both_legs_exercise())
    assert a_week_plan().entry_of(GONE) is None
    assert a_week_plan().index_of(STEP) == 2


@pytest.mark.parametrize(
    "edit",
    [
        lambda plan: plan.removed(GONE),
        lambda plan: plan.moved(GONE, 0),
        lambda plan: plan.with_dose(GONE, DOSE),
        lambda plan: plan.with_day_toggled(GONE, Weekday.MONDAY),
        lambda plan: plan.with_spread(GONE, is_spread=True),
    ],
    ids=["remove", "move", "dose", "day", "spread"],
)
def test_an_edit_of_what_is_not_there_is_a_mistake_of_the_caller(edit: Callable[[WeekPlan], WeekPlan]) -> None:
    with pytest.raises(KeyError, match=GONE):
        edit(a_week_plan())


def test_an_exercise_is_added_at_the_end_and_removed_from_anywhere() -> None:
    assert order(a_week_plan().added(an_entry(GONE))) == [SWING, SQUAT, STEP, GONE]
    assert [order(a_week_plan().removed(name)) for name in (SWING, SQUAT, STEP)] == [
        [SQUAT, STEP],
        [SWING, STEP],
        [SWING, SQUAT],
    ]


@pytest.mark.parametrize(
    ("index", "moved"),
    [
        (-3, [SWING, SQUAT, STEP]),
        (0, [SWING, SQUAT, STEP]),
        (1, [SQUAT, SWING, STEP]),
        (2, [SQUAT, STEP, SWING]),
        (9, [SQUAT, STEP, SWING]),
    ],
)
def test_an_exercise_moves_to_a_place_and_no_further_than_the_ends(index: int, moved: list[ExerciseId]) -> None:
    assert order(a_week_plan().moved(SWING, index)) == moved


def test_a_change_of_an_entry_leaves_the_others_alone() -> None:
    plan = WeekPlan(entries=(an_entry(), an_entry(SQUAT), an_entry(STEP)))
    dose = replace(DOSE, reps=12)
    assert plan.with_dose(SQUAT, dose).entries == (an_entry(), an_entry(SQUAT, dose=dose), an_entry(STEP))
    assert plan.with_spread(STEP, is_spread=True).entries[:2] == plan.entries[:2]
    assert plan.with_spread(STEP, is_spread=True).entries[2].is_spread
    assert not plan.with_spread(STEP, is_spread=True).with_spread(STEP, is_spread=False).entries[2].is_spread


def test_a_day_is_switched_on_and_off() -> None:
    plan = WeekPlan(entries=(an_entry(days=frozenset({Weekday.MONDAY})),))
    both = plan.with_day_toggled(SWING, Weekday.SUNDAY)
    assert both.entries[0].days == {Weekday.MONDAY, Weekday.SUNDAY}
    assert both.with_day_toggled(SWING, Weekday.MONDAY).entries[0].days == {Weekday.SUNDAY}


def test_a_day_asks_for_its_own_exercises_in_order() -> None:
    assert on(a_week_plan(), Weekday.WEDNESDAY) == [SWING, SQUAT, STEP]
    assert on(a_week_plan(), Weekday.THURSDAY) == [SQUAT]
    assert on(a_week_plan().removed(SQUAT), Weekday.THURSDAY) == []
    assert on(a_week_plan().moved(STEP, 0), Weekday.FRIDAY) == [STEP, SWING, SQUAT]


def test_a_day_asks_for_all_its_sets() -> None:
    (item,) = plan_of_day(a_week_plan().with_spread(SQUAT, is_spread=True), Weekday.SUNDAY, a_library())
    assert item.dose == Dose(reps=15, sets=3, hold_ms=3_000, first_side=Side.BOTH)


def test_what_is_left_out_is_not_asked_for_and_keeps_its_days() -> None:
    assert on(a_week_plan(), Weekday.MONDAY, SQUAT) == [SWING, STEP]


def test_an_exercise_that_the_library_lacks_keeps_its_place_and_is_passed_over() -> None:
    plan = WeekPlan(entries=(an_entry(), an_entry(GONE), an_entry(STEP)))
    assert on(plan, Weekday.MONDAY) == [SWING, STEP]
    assert order(plan.fitted(a_library())) == [SWING, GONE, STEP]
    assert [entry.exercise for entry in known_entries(plan, a_library())] == [SWING, STEP]


def test_a_plan_is_read_with_doses_that_the_exercises_accept() -> None:
    odd = Dose(reps=40, sets=9, hold_ms=90_000, first_side=Side.RIGHT)
    plan = WeekPlan(entries=(an_entry(SQUAT, dose=odd, days=EVERY_DAY), an_entry(GONE, dose=odd)))
    fitted = plan.fitted(a_library())
    assert [entry.dose for entry in fitted.entries] == [
        Dose(reps=40, sets=3, hold_ms=10_000, first_side=Side.BOTH),
        odd,
    ]
    assert [item.dose for item in plan_of_day(plan, Weekday.MONDAY, a_library())] == [fitted.entries[0].dose]


NAMES = [ExerciseId(name) for name in "abcdef"]
EDITS = st.one_of(
    st.tuples(st.just("move"), st.sampled_from(NAMES), st.integers(-2, 8)),
    st.tuples(st.just("day"), st.sampled_from(NAMES), st.integers(0, 6)),
    st.tuples(st.just("reps"), st.sampled_from(NAMES), st.integers(1, 50)),
    st.tuples(st.just("spread"), st.sampled_from(NAMES), st.integers(0, 1)),
    st.tuples(st.just("remove or add"), st.sampled_from(NAMES), st.just(0)),
)


def edited(plan: WeekPlan, kind: str, name: ExerciseId, number: int) -> WeekPlan:
    entry = plan.entry_of(name)
    if entry is None:
        return plan.added(an_entry(name))
    edits: dict[str, Callable[[], WeekPlan]] = {
        "move": lambda: plan.moved(name, number),
        "day": lambda: plan.with_day_toggled(name, Weekday(number)),
        "reps": lambda: plan.with_dose(name, replace(entry.dose, reps=number)),
        "spread": lambda: plan.with_spread(name, is_spread=bool(number)),
        "remove or add": lambda: plan.removed(name),
    }
    return edits[kind]()


@given(st.lists(EDITS, max_size=30))
def test_an_edit_touches_one_entry_and_leaves_the_plan_before_as_it_was(
    edits: list[tuple[str, ExerciseId, int]],
) -> None:
    plan = WeekPlan(entries=tuple(an_entry(name) for name in NAMES))
    for kind, name, number in edits:
        before, kept = plan, list(plan.entries)
        plan = edited(plan, kind, name, number)
        assert list(before.entries) == kept
        others = [entry for entry in before.entries if entry.exercise != name]
        assert [entry for entry in plan.entries if entry.exercise != name] == others
        is_removed = kind == "remove or add" and name in order(before)
        assert (name in order(plan)) is not is_removed


@given(st.permutations(NAMES), st.sampled_from(NAMES), st.integers(-2, 8))
def test_moving_back_undoes_a_move(names: list[ExerciseId], name: ExerciseId, index: int) -> None:
    plan = WeekPlan(entries=tuple(map(an_entry, names)))
    assert plan.moved(name, index).moved(name, plan.index_of(name)) == plan


@given(st.sampled_from(NAMES), st.sampled_from(Weekday))
def test_pressing_a_day_twice_changes_nothing(name: ExerciseId, day: Weekday) -> None:
    plan = WeekPlan(entries=tuple(map(an_entry, NAMES)))
    assert plan.with_day_toggled(name, day).with_day_toggled(name, day) == plan
