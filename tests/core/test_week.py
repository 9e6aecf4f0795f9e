"""The card of the week: one day after the other, and nobody is blamed for a day off."""

from datetime import date, timedelta

import pytest

from kneeapp.core.exercise import ExerciseId, Side
from kneeapp.core.exercise_state import LeftOut
from kneeapp.core.kept import RepsOfBout
from kneeapp.core.week import DayMark, WeekDay, week_of
from kneeapp.core.week_plan import Weekday, WeekPlan, default_week_plan
from tests.builders import a_library
from tests.core.kept_sessions import a_counted_bout, whole_sets

LIBRARY = a_library()
SWING, SQUAT, STEP = LIBRARY.exercises
ROUTINE = default_week_plan(LIBRARY)
MONDAY = date(2025, 3, 10)
TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = (MONDAY + timedelta(days=number) for number in range(1, 5))
ALL = whole_sets(SWING) + whole_sets(SQUAT, 3) + whole_sets(STEP)


def week(
    done: dict[date, list[RepsOfBout]] | None = None,
    *,
    plan: WeekPlan = ROUTINE,
    today: date = WEDNESDAY,
    left_out: dict[ExerciseId, LeftOut] | None = None,
) -> tuple[WeekDay, ...]:
    return week_of(plan, LIBRARY, today, done or {}, left_out)


def marks(days: tuple[WeekDay, ...]) -> list[DayMark]:
    return [day.mark for day in days]


@pytest.mark.parametrize("today", [MONDAY + timedelta(days=number) for number in range(7)], ids=str)
def test_the_week_has_seven_days_from_monday_on(today: date) -> None:
    days = week(today=today)
    assert [day.day for day in days] == [MONDAY + timedelta(days=number) for number in range(7)]
    assert [day.weekday for day in days] == list(Weekday)
    assert [day.day for day in days if day.is_today] == [today]
    assert [day.day for day in days if day.is_future] == [day.day for day in days if day.day > today]


def test_without_any_session_no_day_is_marked() -> None:
    days = week()
    assert marks(days) == [DayMark.NONE] * 7
    assert [day.share_done for day in days] == [0.0] * 7
    assert [day.is_routine_day for day in days] == [True, False, True, False, True, False, False]
    assert not any(day.is_rest_day for day in days)


def test_a_whole_routine_squats_alone_and_a_part_are_told_apart() -> None:
    days = week({MONDAY: ALL, TUESDAY: whole_sets(SQUAT, 3), WEDNESDAY: whole_sets(SWING) + whole_sets(SQUAT)})
    assert marks(days)[:4] == [DayMark.WHOLE, DayMark.EVERY_DAY, DayMark.PART, DayMark.NONE]
    assert [day.share_done for day in days[:4]] == [1.0, 1.0, 0.4, 0.0]


def test_on_a_day_of_the_routine_squats_alone_are_marked_as_such() -> None:
    day = week({MONDAY: whole_sets(SQUAT, 3)})[0]
    assert (day.mark, day.share_done) == (DayMark.EVERY_DAY, 0.6)


def test_more_than_was_asked_for_is_no_more_than_all() -> None:
    day = week({MONDAY: whole_sets(SWING, 4)})[0]
    assert (day.mark, day.share_done) == (DayMark.PART, 0.2)


def test_a_first_rep_is_a_part() -> None:
    day = week({MONDAY: [a_counted_bout(SWING, Side.LEFT, 1)]})[0]
    assert (day.mark, day.share_done) == (DayMark.PART, 0.0)


def test_a_rest_day_is_marked_only_if_something_was_done() -> None:
    plan = ROUTINE.removed(SQUAT.id)
    days = week({TUESDAY: whole_sets(SWING)}, plan=plan)
    assert [day.is_rest_day for day in days] == [False, True, False, True, False, True, True]
    assert [(day.mark, day.share_done) for day in days[1:4:2]] == [(DayMark.PART, 0.0), (DayMark.NONE, 0.0)]
    assert not days[1].is_routine_day


def test_where_all_is_every_days_every_day_is_a_day_of_the_routine() -> None:
    plan = WeekPlan(entries=ROUTINE.entries[1:2])
    days = week({MONDAY: whole_sets(SQUAT, 3), TUESDAY: whole_sets(SQUAT)}, plan=plan)
    assert all(day.is_routine_day for day in days)
    assert marks(days)[:3] == [DayMark.WHOLE, DayMark.PART, DayMark.NONE]


def test_an_empty_plan_has_rest_days_only() -> None:
    days = week(plan=WeekPlan())
    assert all(day.is_rest_day and not day.is_routine_day for day in days)


def test_what_is_left_out_is_not_asked_for_from_its_day_on() -> None:
    done = {MONDAY: ALL[:-2], WEDNESDAY: ALL[:-2]}
    days = week(done, left_out={STEP.id: LeftOut(since=WEDNESDAY, pain=5)}, today=FRIDAY)
    assert [(day.mark, day.share_done) for day in days[:3:2]] == [(DayMark.EVERY_DAY, 0.8), (DayMark.WHOLE, 1.0)]


def test_days_that_lost_all_but_the_squats_are_days_of_squats() -> None:
    days = week(left_out=dict.fromkeys((SWING.id, STEP.id), LeftOut(since=FRIDAY)))
    assert [day.is_routine_day for day in days[:5]] == [True, False, True, False, False]
    assert not days[4].is_rest_day
