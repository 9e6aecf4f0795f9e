"""The plan of the week, as its page shows it, made of what the rules say."""

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from kneeapp.core.daily_dose import most_sets_a_day
from kneeapp.core.exercise import MAX_REPS, Exercise
from kneeapp.core.exercise_state import ExerciseState
from kneeapp.core.library import Library
from kneeapp.core.plan import Plan, PlanItem
from kneeapp.core.week_plan import PlanEntry, Weekday, known_entries, plan_of_day
from kneeapp.storage.records import DayRecords
from kneeapp.ui.day_words import since_text
from kneeapp.ui.pages.shown_plan import Addable, LeftOutSince, ShownNumber, ShownPlan, ShownPlanRow
from kneeapp.ui.shown_days import Estimate, States
from kneeapp.ui.wording import initials

_MINUTE_MS: Final = 60_000


def shown_plan(day: DayRecords, library: Library, *, estimate: Estimate, can_undo: bool) -> ShownPlan:
    """The page of the plan."""
    plan, states = day.state.week_plan, day.states
    entries = known_entries(plan, library)
    planned = {entry.exercise for entry in entries}
    left_out = [exercise for exercise, state in states.items() if state.left_out]
    asked = (plan_of_day(plan, weekday, library, left_out) for weekday in Weekday)
    return ShownPlan(
        rows=tuple(_plan_row(entry, library[entry.exercise], states, day.day) for entry in entries),
        minutes=tuple(_minutes(items, estimate) for items in asked),
        today=day.day.weekday(),
        line=_plan_line(entries, library),
        can_undo=can_undo,
        addable=tuple(_addable(exercise) for exercise in library.exercises if exercise.id not in planned),
    )


def _minutes(items: tuple[PlanItem, ...], estimate: Estimate) -> int | None:
    return -(-estimate(Plan(items=items)) // _MINUTE_MS) if items else None


def _plan_row(entry: PlanEntry, exercise: Exercise, states: States, day: date) -> ShownPlanRow:
    dose, advice = entry.dose, exercise.advice
    hold = ShownNumber(value=dose.hold_ms / 1000, lowest=advice.min_hold_ms / 1000, highest=advice.max_hold_ms / 1000)
    found = states.get(exercise.id, ExerciseState()).left_out
    left_out = None if found is None else LeftOutSince(since=since_text(found.since, day), pain=found.pain)
    return ShownPlanRow(
        exercise_id=exercise.id,
        name=exercise.name,
        mark=initials(exercise.short_name),
        reps=ShownNumber(value=dose.reps, lowest=1, highest=MAX_REPS),
        hold_s=hold if exercise.has_hold else None,
        sets=ShownNumber(value=dose.sets, lowest=1, highest=most_sets_a_day(exercise)),
        days=frozenset(weekday.value for weekday in entry.days),
        is_spread=entry.is_spread,
        left_out=left_out,
    )


def _addable(exercise: Exercise) -> Addable:
    return Addable(exercise_id=exercise.id, name=exercise.name, mark=initials(exercise.short_name))


def _plan_line(entries: tuple[PlanEntry, ...], library: Library) -> str:
    every_day = [library[entry.exercise].short_name for entry in entries if entry.is_every_day]
    if not entries:
        return QCoreApplication.translate("days", "Nothing is planned yet.")
    if len(every_day) == 1 and len(entries) > 1:
        text = QCoreApplication.translate("days", "{exercise} every day, the others on the days you pick.")
        return text.format(exercise=every_day[0])
    return QCoreApplication.translate("days", "Each exercise on the days you pick.")
