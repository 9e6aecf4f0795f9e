"""The week of a day, Monday first, as the card of the week shows it: what each day asked for and what was done.

Days behind are measured by the plan of now, for older ones are not kept. A day on which nothing was done is not marked.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from kneeapp.core.exercise import ExerciseId
from kneeapp.core.exercise_state import LeftOut
from kneeapp.core.kept import RepsOfBout
from kneeapp.core.library import Library
from kneeapp.core.today import TodayState, today_state
from kneeapp.core.week_plan import Weekday, WeekPlan, known_entries


class DayMark(Enum):
    """How far a day came."""

    NONE = "none"
    PART = "part"
    """Something was done."""
    EVERY_DAY = "every_day"
    """All exercises of every day were done, but not the whole routine."""
    WHOLE = "whole"
    """The whole routine was done."""


class WeekDay(NamedTuple):
    """One day of the week. ``share_done`` is the part of the asked sets that was done, 0 to 1; 0 on a rest day.

    ``is_routine_day`` tells that the day asks for more than the exercises of every day, or that there are no others.
    """

    day: date
    is_routine_day: bool
    is_rest_day: bool
    is_today: bool
    is_future: bool
    mark: DayMark
    share_done: float

    @property
    def weekday(self) -> Weekday:
        """Which day of the week it is."""
        return Weekday.of(self.day)


def week_of(
    week_plan: WeekPlan,
    library: Library,
    today: date,
    done: Mapping[date, Sequence[RepsOfBout]],
    left_out: Mapping[ExerciseId, LeftOut] | None = None,
) -> tuple[WeekDay, ...]:
    """The seven days of the week that today is in; ``done`` are the bouts of each day on which there were any."""
    known = known_entries(week_plan, library)
    every_day = frozenset(entry.exercise for entry in known if entry.is_every_day)
    week = []
    for day in _days_of_week(today):
        by_then = {exercise: reason for exercise, reason in (left_out or {}).items() if reason.since <= day}
        state = today_state(week_plan, library, Weekday.of(day), done.get(day, ()), by_then)
        week.append(_week_day(day, today, state, every_day, has_others=len(every_day) < len(known)))
    return tuple(week)


def _days_of_week(today: date) -> tuple[date, ...]:
    monday = today - timedelta(days=today.weekday())
    return tuple(monday + timedelta(days=number) for number in range(7))


def _week_day(
    day: date, today: date, state: TodayState, every_day: frozenset[ExerciseId], *, has_others: bool
) -> WeekDay:
    asks_others = any(entry.exercise.id not in every_day for entry in state.asked)
    is_routine_day = asks_others or not (has_others or state.is_rest_day)
    return WeekDay(
        day=day,
        is_routine_day=is_routine_day,
        is_rest_day=state.is_rest_day,
        is_today=day == today,
        is_future=day > today,
        mark=_mark(state, every_day, is_routine_day=is_routine_day),
        share_done=_share_done(state),
    )


def _mark(state: TodayState, every_day: frozenset[ExerciseId], *, is_routine_day: bool) -> DayMark:
    if state.is_all_done and is_routine_day:
        return DayMark.WHOLE
    asked_every_day = [entry for entry in state.asked if entry.exercise.id in every_day]
    if asked_every_day and all(entry.is_done for entry in asked_every_day):
        return DayMark.EVERY_DAY
    return DayMark.PART if any(entry.is_begun for entry in state.entries) else DayMark.NONE


def _share_done(state: TodayState) -> float:
    asked = sum(entry.sets_asked for entry in state.asked)
    done = sum(min(entry.sets_done, entry.sets_asked) for entry in state.asked)
    return done / asked if asked else 0.0
