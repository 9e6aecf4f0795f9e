"""Where the user stands today: what the plan asks for, what is done of it, and what would come next."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from kneeapp.core.done_sets import is_begun, sets_done
from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.core.exercise_state import LeftOut
from kneeapp.core.kept import RepsOfBout
from kneeapp.core.library import Library
from kneeapp.core.plan import Dose, Plan, PlanItem
from kneeapp.core.week_plan import PlanEntry, Weekday, WeekPlan, advised_entry, known_entries

SHORT_SESSION = 3
"""The exercises of a short session, at most."""


class TodayEntry(NamedTuple):
    """One exercise of today. The sets of its dose are those of the whole day.

    Extra means that it was done although today's plan does not ask for it. Begun means that some rep of it was done.
    """

    exercise: Exercise
    dose: Dose
    sets_done: int
    is_begun: bool
    is_spread: bool
    is_extra: bool = False
    left_out: LeftOut | None = None

    @property
    def sets_asked(self) -> int:
        """The sets that the day's dose has."""
        return self.dose.sets

    @property
    def is_done(self) -> bool:
        """Whether the day's dose is done."""
        return self.sets_done >= self.sets_asked

    @property
    def is_asked(self) -> bool:
        """Whether today asks for it: planned and not left out."""
        return not self.is_extra and self.left_out is None

    @property
    def is_open(self) -> bool:
        """Whether today asks for it and it is not done yet."""
        return self.is_asked and not self.is_done


class TodayState(NamedTuple):
    """Today's entries in the plan's order, those left out among them, then the extra ones."""

    entries: tuple[TodayEntry, ...]
    week_plan: WeekPlan

    @property
    def asked(self) -> tuple[TodayEntry, ...]:
        """What today asks for, done or not."""
        return tuple(entry for entry in self.entries if entry.is_asked)

    @property
    def is_rest_day(self) -> bool:
        """Whether today asks for nothing."""
        return not self.asked

    @property
    def is_all_done(self) -> bool:
        """Whether all is done that today asks for; never on a rest day."""
        return not self.is_rest_day and all(entry.is_done for entry in self.asked)

    @property
    def open_in_turn(self) -> tuple[TodayEntry, ...]:
        """What is still to be done, the exercise in hand first, then in the plan's order.

        An exercise spread over the day that had a set already comes last.
        """
        return tuple(sorted((entry for entry in self.entries if entry.is_open), key=_turn))

    @property
    def next(self) -> TodayEntry | None:
        """What comes next; None where nothing is left to do."""
        return next(iter(self.open_in_turn), None)

    def remaining_plan(self) -> Plan | None:
        """What going on starts: all that is still to be done with the sets it lacks; None where that is nothing."""
        return _plan(self.open_in_turn)

    def short_plan(self, exercises: int = SHORT_SESSION) -> Plan | None:
        """The next few exercises; the day's first ones once more where all is done; None on a rest day."""
        return _plan((self.open_in_turn or self.asked)[:exercises])

    def would_exceed(self, plan: Plan) -> bool:
        """Whether a session along this plan would come to more sets of an exercise than its dose of the day."""
        wished: Counter[ExerciseId] = Counter()
        for item in plan.items:
            wished[item.exercise.id] += item.dose.sets
        return any(self._exceeds(item.exercise, wished[item.exercise.id]) for item in plan.items)

    def _exceeds(self, exercise: Exercise, wished: int) -> bool:
        for entry in self.entries:
            if entry.exercise.id == exercise.id:
                return entry.sets_done + wished > entry.sets_asked
        return wished > _entry_of(self.week_plan, exercise).dose.sets


def today_state(
    week_plan: WeekPlan,
    library: Library,
    weekday: Weekday,
    done: Sequence[RepsOfBout] = (),
    left_out: Mapping[ExerciseId, LeftOut] | None = None,
) -> TodayState:
    """What stands on a day of that weekday, after these bouts of that same day."""
    fitted = week_plan.fitted(library)
    planned = [entry for entry in known_entries(week_plan, library) if weekday in entry.days]
    names = {entry.exercise for entry in planned}
    extra = [e for e in library.exercises if e.id not in names and is_begun(e.id, done)]
    entries = [_today_entry(library[entry.exercise], entry, done) for entry in planned]
    entries += [_today_entry(e, _entry_of(fitted, e), done)._replace(is_extra=True) for e in extra]
    reasons = left_out or {}
    marked = tuple(entry._replace(left_out=reasons.get(entry.exercise.id)) for entry in entries)
    return TodayState(entries=marked, week_plan=fitted)


def _today_entry(exercise: Exercise, entry: PlanEntry, done: Sequence[RepsOfBout]) -> TodayEntry:
    return TodayEntry(
        exercise=exercise,
        dose=entry.dose,
        sets_done=sets_done(exercise, done),
        is_begun=is_begun(exercise.id, done),
        is_spread=entry.is_spread,
    )


def _entry_of(week_plan: WeekPlan, exercise: Exercise) -> PlanEntry:
    """What the plan says of an exercise for its own days, or else what is advised."""
    return week_plan.entry_of(exercise.id) or advised_entry(exercise)


def _turn(entry: TodayEntry) -> int:
    if entry.is_spread and entry.sets_done > 0:
        return 2
    return 0 if entry.is_begun else 1


def _plan(entries: Sequence[TodayEntry]) -> Plan | None:
    return Plan(items=tuple(_item(entry) for entry in entries)) if entries else None


def _item(entry: TodayEntry) -> PlanItem:
    """The exercise with the sets that are missing, or all of them if it is done; one set if it is spread."""
    missing = entry.sets_asked - entry.sets_done if entry.is_open else entry.sets_asked
    sets = 1 if entry.is_spread else missing
    return PlanItem(exercise=entry.exercise, dose=replace(entry.dose, sets=sets))
