"""Today: what is asked for, what is done of it, what comes next."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeapp.core.exercise import Exercise, ExerciseId, Side
from kneeapp.core.exercise_state import LeftOut
from kneeapp.core.kept import RepsOfBout
from kneeapp.core.library import Library
from kneeapp.core.plan import Plan
from kneeapp.core.today import TodayState, today_state
from kneeapp.core.week_plan import EVERY_DAY, PlanEntry, Weekday, WeekPlan, advised_entry, default_week_plan
from tests.builders import a_both_legs_exercise, a_library, an_exercise, an_exercise_without_band_or_hold, an_item
from tests.core.kept_sessions import a_counted_bout, whole_sets

LIBRARY = a_library()
SWING, SQUAT, STEP = LIBRARY.exercises
WEDNESDAY, THURSDAY = Weekday.WEDNESDAY, Weekday.THURSDAY
SORE = LeftOut(since=date(2025, 3, 10), pain=5)
ROUTINE = default_week_plan(LIBRARY)
SPREAD = ROUTINE.with_spread(SQUAT.id, is_spread=True)

Work = list[tuple[ExerciseId, int]]
"""Exercises with their sets."""


def bouts(exercise: Exercise, *legs: tuple[Side, int]) -> list[RepsOfBout]:
    """Bouts of an exercise, each with its reps of the advised dose that were done."""
    return [a_counted_bout(exercise, side, done) for side, done in legs]


def today(
    *done: list[RepsOfBout],
    plan: WeekPlan = ROUTINE,
    weekday: Weekday = WEDNESDAY,
    left_out: dict[ExerciseId, LeftOut] | None = None,
) -> TodayState:
    return today_state(plan, LIBRARY, weekday, [bout for some in done for bout in some], left_out)


def work(plan: Plan | None) -> Work:
    return [(item.exercise.id, item.dose.sets) for item in plan.items] if plan else []


def counts(state: TodayState) -> list[tuple[ExerciseId, int, int]]:
    return [(entry.exercise.id, entry.sets_done, entry.sets_asked) for entry in state.entries]


def test_in_the_morning_all_is_to_be_done_in_order() -> None:
    state = today()
    assert counts(state) == [(SWING.id, 0, 1), (SQUAT.id, 0, 3), (STEP.id, 0, 1)]
    assert not any(entry.is_done or entry.is_begun or entry.is_extra or entry.left_out for entry in state.entries)
    assert state.next == state.entries[0]
    assert not state.is_rest_day
    assert not state.is_all_done
    assert work(state.remaining_plan()) == [(SWING.id, 1), (SQUAT.id, 3), (STEP.id, 1)]


def test_going_on_asks_for_the_sets_that_are_missing() -> None:
    state = today(whole_sets(SWING), whole_sets(SQUAT))
    assert counts(state) == [(SWING.id, 1, 1), (SQUAT.id, 1, 3), (STEP.id, 0, 1)]
    assert [entry.is_done for entry in state.entries] == [True, False, False]
    assert state.next == state.entries[1]
    assert work(state.remaining_plan()) == [(SQUAT.id, 2), (STEP.id, 1)]


def test_the_exercise_in_hand_comes_first() -> None:
    state = today(bouts(STEP, (Side.LEFT, 3)))
    assert [entry.is_begun for entry in state.entries] == [False, False, True]
    assert work(state.remaining_plan()) == [(STEP.id, 1), (SWING.id, 1), (SQUAT.id, 3)]


def test_a_cut_set_is_asked_for_again_as_a_whole() -> None:
    assert work(today(whole_sets(SQUAT), bouts(SQUAT, (Side.BOTH, 11))).short_plan(1)) == [(SQUAT.id, 2)]


def test_the_dose_is_the_plans_but_for_its_sets() -> None:
    plan = ROUTINE.with_dose(SQUAT.id, replace(ROUTINE.entries[1].dose, reps=8, hold_ms=4_000))
    remaining = today(whole_sets(SWING), whole_sets(STEP), whole_sets(SQUAT), plan=plan).remaining_plan()
    assert remaining == Plan(items=(an_item(SQUAT, reps=8, hold_ms=4_000, sets=2),))


def test_sets_of_several_sessions_add_up_until_all_is_done() -> None:
    state = today(whole_sets(SQUAT), whole_sets(SWING), whole_sets(SQUAT, 2), whole_sets(STEP))
    assert state.is_all_done
    assert state.next is None
    assert state.remaining_plan() is None


def test_over_the_day_an_exercise_asks_for_one_set_at_a_time() -> None:
    assert work(today(plan=SPREAD).remaining_plan()) == [(SWING.id, 1), (SQUAT.id, 1), (STEP.id, 1)]
    for done in (1, 2):
        state = today(whole_sets(SWING), whole_sets(STEP), whole_sets(SQUAT, done), plan=SPREAD)
        assert not state.is_all_done
        assert work(state.remaining_plan()) == [(SQUAT.id, 1)]
    assert today(whole_sets(SWING), whole_sets(STEP), whole_sets(SQUAT, 3), plan=SPREAD).is_all_done


def test_over_the_day_the_others_come_before_the_next_set() -> None:
    state = today(whole_sets(SQUAT), plan=SPREAD)
    assert work(state.remaining_plan()) == [(SWING.id, 1), (STEP.id, 1), (SQUAT.id, 1)]


def test_over_the_day_a_first_set_that_was_cut_is_in_hand() -> None:
    state = today(bouts(SQUAT, (Side.BOTH, 4)), plan=SPREAD)
    assert state.next is not None
    assert state.next.exercise == SQUAT


def test_what_is_left_out_is_shown_and_not_asked_for() -> None:
    state = today(whole_sets(SWING), whole_sets(SQUAT, 3), left_out={STEP.id: SORE, ExerciseId("gone"): SORE})
    assert [entry.left_out for entry in state.entries] == [None, None, SORE]
    assert [entry.exercise for entry in state.asked] == [SWING, SQUAT]
    assert state.is_all_done
    assert state.remaining_plan() is None


def test_a_day_of_which_all_is_left_out_is_a_rest_day() -> None:
    state = today(weekday=THURSDAY, left_out={SQUAT.id: SORE})
    assert counts(state) == [(SQUAT.id, 0, 3)]
    assert state.is_rest_day
    assert not state.is_all_done


def test_a_day_without_a_plan_is_a_rest_day() -> None:
    state = today(plan=ROUTINE.removed(SQUAT.id), weekday=THURSDAY)
    assert state.entries == ()
    assert state.is_rest_day
    assert not state.is_all_done
    assert (state.next, state.remaining_plan(), state.short_plan()) == (None, None, None)


def test_what_was_done_beyond_the_plan_is_an_extra_at_the_end() -> None:
    state = today(whole_sets(STEP), bouts(SWING, (Side.LEFT, 1)), weekday=THURSDAY)
    assert [(entry.exercise.id, entry.is_extra, entry.is_done) for entry in state.entries] == [
        (SQUAT.id, False, False),
        (SWING.id, True, False),
        (STEP.id, True, True),
    ]
    assert work(state.remaining_plan()) == [(SQUAT.id, 3)]
    assert not state.is_rest_day


def test_an_extra_on_a_rest_day_asks_for_nothing_more() -> None:
    state = today(bouts(SWING, (Side.LEFT, 1)), plan=ROUTINE.removed(SQUAT.id), weekday=THURSDAY)
    assert state.is_rest_day
    assert state.next is None
    assert state.short_plan() is None


def test_an_exercise_that_was_not_begun_is_no_extra() -> None:
    assert counts(today(bouts(SWING, (Side.LEFT, 0)), weekday=THURSDAY)) == [(SQUAT.id, 0, 3)]


def test_an_extra_that_is_in_no_plan_has_its_advised_dose() -> None:
    state = today(whole_sets(SQUAT), plan=ROUTINE.removed(SQUAT.id))
    assert state.entries[-1].is_extra
    assert (state.entries[-1].sets_done, state.entries[-1].sets_asked) == (1, 3)


def test_an_exercise_of_no_library_is_passed_over() -> None:
    gone = an_exercise(id=ExerciseId("gone"))
    plan = ROUTINE.added(advised_entry(gone))
    assert today(whole_sets(gone), plan=plan) == today()._replace(week_plan=plan)


def test_a_short_session_is_the_next_two_or_three() -> None:
    wide = Library(exercises=(*LIBRARY.exercises, an_exercise(id=ExerciseId("one")), an_exercise(id=ExerciseId("two"))))
    plan = WeekPlan(entries=tuple(map(advised_entry, wide.exercises)))
    state = today_state(plan, wide, WEDNESDAY, whole_sets(SWING))
    assert work(state.short_plan()) == [(SQUAT.id, 3), (STEP.id, 1), (ExerciseId("one"), 1)]
    assert work(state.short_plan(2)) == [(SQUAT.id, 3), (STEP.id, 1)]
    assert work(today(whole_sets(SWING), whole_sets(STEP)).short_plan()) == [(SQUAT.id, 3)]


def test_when_all_is_done_a_short_session_is_the_days_first_ones_again() -> None:
    done = today(whole_sets(SWING), whole_sets(SQUAT, 3), whole_sets(STEP), plan=SPREAD)
    assert work(done.short_plan(2)) == [(SWING.id, 1), (SQUAT.id, 1)]
    assert work(today(whole_sets(SWING), whole_sets(SQUAT, 3), whole_sets(STEP)).short_plan(2)) == [
        (SWING.id, 1),
        (SQUAT.id, 3),
    ]


@pytest.mark.parametrize(
    ("done", "wished", "exceeds"),
    [
        ([], [an_item(SQUAT)], False),
        ([], [an_item(SQUAT, sets=2), an_item(SQUAT, sets=2)], True),
        (whole_sets(SQUAT), [an_item(SQUAT, sets=2)], False),
        (whole_sets(SQUAT), [an_item(SQUAT)], True),
        (whole_sets(SWING), [an_item(STEP), an_item(SWING)], True),
        (bouts(SWING, (Side.LEFT, 10), (Side.RIGHT, 7)), [an_item(SWING)], False),
    ],
    ids=["none done", "twice in one session", "the rest", "one too many", "a second time", "a cut set again"],
)
def test_more_than_the_days_dose_is_seen(done: list[RepsOfBout], wished: list[object], exceeds: bool) -> None:
    assert today(done).would_exceed(Plan(items=tuple(wished))) is exceeds  # type: ignore[arg-type] # plan items


def test_an_exercise_of_another_day_has_its_own_dose_as_its_limit() -> None:
    plan = ROUTINE.with_dose(SWING.id, replace(ROUTINE.entries[0].dose, sets=2))
    for state in (today(plan=plan, weekday=THURSDAY), today(plan=plan, weekday=WEDNESDAY)):
        assert not state.would_exceed(Plan(items=(an_item(SWING, sets=2),)))
        assert state.would_exceed(Plan(items=(an_item(SWING, sets=3),)))
    assert today(whole_sets(SWING), plan=plan, weekday=THURSDAY).would_exceed(Plan(items=(an_item(SWING, sets=2),)))


def test_an_exercise_of_no_plan_has_the_advised_dose_as_its_limit() -> None:
    state = today(plan=WeekPlan())
    assert not state.would_exceed(Plan(items=(an_item(SQUAT, sets=3),)))
    assert state.would_exceed(Plan(items=(an_item(SWING, sets=2),)))


def test_the_days_limit_is_one_that_the_exercise_accepts() -> None:
    plan = ROUTINE.with_dose(SWING.id, replace(ROUTINE.entries[0].dose, sets=9))
    assert today(plan=plan, weekday=THURSDAY).would_exceed(Plan(items=(an_item(SWING, sets=4),)))


EXERCISES = (an_exercise(), a_both_legs_exercise(), an_exercise_without_band_or_hold())


@st.composite
def week_plans(draw: st.DrawFn) -> WeekPlan:
    """Some of the library's exercises on some days with up to three sets."""
    chosen = draw(st.lists(st.sampled_from(EXERCISES), unique_by=lambda exercise: exercise.id))
    return WeekPlan(entries=tuple(draw(entries(exercise)) for exercise in chosen))


@st.composite
def entries(draw: st.DrawFn, exercise: Exercise) -> PlanEntry:
    entry = advised_entry(exercise)
    dose = replace(entry.dose, sets=draw(st.integers(1, 3)), reps=exercise.advice.reps)
    days = draw(st.sampled_from([EVERY_DAY, frozenset({WEDNESDAY}), frozenset({THURSDAY})]))
    return replace(entry, dose=dose, days=days, is_spread=draw(st.booleans()))


@st.composite
def done_bouts(draw: st.DrawFn) -> list[RepsOfBout]:
    """Any bouts, whole, cut or empty."""
    found = []
    for exercise in draw(st.lists(st.sampled_from(EXERCISES), max_size=8)):
        legs = (Side.LEFT, Side.RIGHT) if exercise.is_each_leg else (Side.BOTH,)
        found += bouts(exercise, (draw(st.sampled_from(legs)), draw(st.integers(0, exercise.advice.reps))))
    return found


def left_out_some() -> st.SearchStrategy[dict[ExerciseId, LeftOut]]:
    return st.sets(st.sampled_from([exercise.id for exercise in EXERCISES])).map(lambda ids: dict.fromkeys(ids, SORE))


@given(week_plans(), done_bouts(), left_out_some())
def test_going_on_never_asks_for_more_than_is_planned(
    plan: WeekPlan, done: list[RepsOfBout], left_out: dict[ExerciseId, LeftOut]
) -> None:
    state = today_state(plan, LIBRARY, WEDNESDAY, done, left_out)
    remaining = state.remaining_plan()
    assert (remaining is None) is (state.is_all_done or state.is_rest_day)
    assert remaining is None or not state.would_exceed(remaining)
    asked = {entry.exercise.id for entry in state.asked}
    assert {exercise for exercise, _ in work(remaining)} <= asked


@given(week_plans(), done_bouts(), left_out_some())
def test_doing_what_remains_as_often_as_it_is_asked_for_does_the_day(
    plan: WeekPlan, done: list[RepsOfBout], left_out: dict[ExerciseId, LeftOut]
) -> None:
    rounds = 0
    while remaining := today_state(plan, LIBRARY, WEDNESDAY, done, left_out).remaining_plan():
        done = done + [bout for item in remaining.items for bout in whole_sets(item.exercise, item.dose.sets)]
        rounds += 1
    state = today_state(plan, LIBRARY, WEDNESDAY, done, left_out)
    assert state.is_all_done or state.is_rest_day
    most = max((entry.sets_asked if entry.is_spread else 1 for entry in state.asked), default=0)
    assert rounds <= most
