"""The plan of a week: which exercise, how much of it and on which days.

An edit gives a new plan and leaves the old one as it was, so that undoing is going back to the one before. Exercises
that the library does not have (now) keep their place and are passed over.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Self

from kneeapp.core.daily_dose import daily_dose, fitted_dose
from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.core.library import Library
from kneeapp.core.plan import Dose, PlanItem


class Weekday(Enum):
    """A day of the week, numbered as dates number them."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6

    @classmethod
    def of(cls, day: date) -> Self:
        """The weekday of a date."""
        return cls(day.weekday())


EVERY_DAY = frozenset(Weekday)
NOVICE_DAYS = frozenset({Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.FRIDAY})
"""Novices do well on two to three days a week."""


@dataclass(frozen=True, kw_only=True)
class PlanEntry:
    """One exercise of the week; the sets of its dose are those of a whole day.

    Spread means that they are done over the day, one at a time, instead of in one go.
    """

    exercise: ExerciseId
    dose: Dose
    days: frozenset[Weekday]
    is_spread: bool = False

    @property
    def is_every_day(self) -> bool:
        """Whether it is done on all seven days."""
        return self.days == EVERY_DAY


@dataclass(frozen=True, kw_only=True)
class WeekPlan:
    """The entries of a week in the order of doing; no exercise comes twice."""

    entries: tuple[PlanEntry, ...] = ()

    def __post_init__(self) -> None:
        if len({entry.exercise for entry in self.entries}) != len(self.entries):
            raise ValueError("an exercise is in the plan twice")

    def entry_of(self, exercise: ExerciseId) -> PlanEntry | None:
        """The entry of an exercise; None where the plan does not have it."""
        return next((entry for entry in self.entries if entry.exercise == exercise), None)

    def index_of(self, exercise: ExerciseId) -> int:
        """The place of an exercise, from 0; KeyError where the plan does not have it, as for every edit."""
        for index, entry in enumerate(self.entries):
            if entry.exercise == exercise:
                return index
        raise KeyError(exercise)

    def added(self, entry: PlanEntry) -> "WeekPlan":
        """The plan with one more entry at its end; ValueError where it has that exercise already."""
        return WeekPlan(entries=(*self.entries, entry))

    def removed(self, exercise: ExerciseId) -> "WeekPlan":
        """The plan without an exercise."""
        index = self.index_of(exercise)
        return WeekPlan(entries=self.entries[:index] + self.entries[index + 1 :])

    def moved(self, exercise: ExerciseId, index: int) -> "WeekPlan":
        """The plan with an exercise at that place, the others in their order; a place beyond an end is that end."""
        moving = self.entries[self.index_of(exercise)]
        others = self.removed(exercise).entries
        place = max(index, 0)
        return WeekPlan(entries=(*others[:place], moving, *others[place:]))

    def with_dose(self, exercise: ExerciseId, dose: Dose) -> "WeekPlan":
        """The plan with another dose of an exercise."""
        return self._changed(exercise, lambda entry: replace(entry, dose=dose))

    def with_day_toggled(self, exercise: ExerciseId, day: Weekday) -> "WeekPlan":
        """The plan with an exercise on that day if it was not, and off it if it was."""
        return self._changed(exercise, lambda entry: replace(entry, days=entry.days ^ {day}))

    def with_spread(self, exercise: ExerciseId, *, is_spread: bool) -> "WeekPlan":
        """The plan with the sets of an exercise over the day, or in one go."""
        return self._changed(exercise, lambda entry: replace(entry, is_spread=is_spread))

    def fitted(self, library: Library) -> "WeekPlan":
        """The plan with each dose within what its exercise accepts; entries of unknown exercises stay as they are."""
        return WeekPlan(entries=tuple(_fitted(entry, library) for entry in self.entries))

    def _changed(self, exercise: ExerciseId, change: Callable[[PlanEntry], PlanEntry]) -> "WeekPlan":
        index = self.index_of(exercise)
        changed = change(self.entries[index])
        return WeekPlan(entries=(*self.entries[:index], changed, *self.entries[index + 1 :]))


def advised_entry(exercise: Exercise) -> PlanEntry:
    """An exercise as it comes into a plan: its advised dose, on all days if it asks for several sets a day."""
    days = EVERY_DAY if exercise.advice.sets_a_day > 1 else NOVICE_DAYS
    return PlanEntry(exercise=exercise.id, dose=daily_dose(exercise), days=days)


def default_week_plan(library: Library) -> WeekPlan:
    """The library's routine as it comes: advised doses, days for novices."""
    return WeekPlan(entries=tuple(advised_entry(library[exercise_id]) for exercise_id in library.routine))


def plan_of_day(
    week_plan: WeekPlan, weekday: Weekday, library: Library, left_out: Collection[ExerciseId] = ()
) -> tuple[PlanItem, ...]:
    """What a weekday asks for, in order, each with all its sets of the day; empty on a rest day."""
    return tuple(
        PlanItem(exercise=library[entry.exercise], dose=entry.dose)
        for entry in known_entries(week_plan, library)
        if weekday in entry.days and entry.exercise not in left_out
    )


def known_entries(week_plan: WeekPlan, library: Library) -> tuple[PlanEntry, ...]:
    """The entries whose exercise the library has, with doses that it accepts."""
    known = {exercise.id for exercise in library.exercises}
    return tuple(entry for entry in week_plan.fitted(library).entries if entry.exercise in known)


def _fitted(entry: PlanEntry, library: Library) -> PlanEntry:
    exercise = next((exercise for exercise in library.exercises if exercise.id == entry.exercise), None)
    return entry if exercise is None else replace(entry, dose=fitted_dose(exercise, entry.dose))
