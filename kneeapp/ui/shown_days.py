"""Today, the sidebar's progress and the plan, as their pages show them, made of what the rules say."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from kneeapp.core.daily_dose import most_sets_a_day
from kneeapp.core.exercise import MAX_REPS, Exercise, ExerciseId
from kneeapp.core.exercise_state import ExerciseState
from kneeapp.core.library import Library
from kneeapp.core.plan import Plan, PlanItem
from kneeapp.core.today import SHORT_SESSION, TodayEntry, TodayState
from kneeapp.core.week import WeekDay
from kneeapp.core.week_plan import PlanEntry, Weekday, WeekPlan, known_entries, plan_of_day
from kneeapp.storage.records import DayRecords
from kneeapp.ui.day_words import since_text
from kneeapp.ui.pages.shown_plan import Addable, LeftOutSince, ShownNumber, ShownPlan, ShownPlanRow
from kneeapp.ui.pages.shown_today import Asked, ShownDay, ShownPains, ShownRow, ShownToday
from kneeapp.ui.shown_progress import SetsDone, ShownProgress
from kneeapp.ui.widgets.row_end import Standing
from kneeapp.ui.wording import initials

Estimate = Callable[[Plan], int]
"""How long a plan takes, in ms, set-ups not counted."""

_MINUTE_MS: Final = 60_000
States = Mapping[ExerciseId, ExerciseState]


def shown_today(day: DayRecords, estimate: Estimate) -> ShownToday:
    """Today's page."""
    state, pains = day.state, day.pains
    return ShownToday(
        rows=tuple(_row(entry, state.next, day.states, estimate) for entry in state.entries if _is_shown(entry)),
        left_ms=_left_ms(state, estimate),
        today=day.day,
        is_rest_day=state.is_rest_day,
        has_short_session=len(state.open_in_turn) > SHORT_SESSION,
        week=tuple(_shown_day(one) for one in day.week),
        part_name=_part_name(state.week_plan, [entry.exercise for entry in state.entries]),
        pains=ShownPains(values=tuple(told.pain for told in pains.told), week_ago=pains.a_week_ago),
    )


def shown_progress(state: TodayState, estimate: Estimate) -> ShownProgress:
    """How far today has come, for the sidebar."""
    sets = (SetsDone(exercise=one.exercise.id, done=one.sets_done, planned=one.sets_asked) for one in state.asked)
    return ShownProgress(exercises=tuple(sets), left_ms=_left_ms(state, estimate))


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


def _is_shown(entry: TodayEntry) -> bool:
    return not entry.is_extra or entry.is_done


def _row(entry: TodayEntry, next_: TodayEntry | None, states: States, estimate: Estimate) -> ShownRow:
    state = states.get(entry.exercise.id, ExerciseState())
    is_easier = state.is_easier and bool(entry.exercise.easier)
    item = PlanItem(exercise=entry.exercise, dose=entry.dose)
    return ShownRow(
        item=item,
        left_ms=estimate(Plan(items=(item,))),
        standing=_standing(entry, next_),
        sets_done=min(entry.sets_done, entry.sets_asked),
        easier=entry.exercise.easier[0] if is_easier else "",
        left_out=entry.left_out,
    )


def _standing(entry: TodayEntry, next_: TodayEntry | None) -> Standing:
    if entry.left_out is not None:
        return Standing.LEFT_OUT
    if entry.is_done:
        return Standing.DONE
    return Standing.NEXT if entry is next_ else Standing.OPEN


def _left_ms(state: TodayState, estimate: Estimate) -> int:
    remaining = state.remaining_plan()
    return 0 if remaining is None else estimate(remaining)


def _shown_day(day: WeekDay) -> ShownDay:
    asked = Asked.REST if day.is_rest_day else Asked.WHOLE if day.is_routine_day else Asked.PART
    return ShownDay(day=day.day, asked=asked, share=day.share_done)


def _part_name(plan: WeekPlan, exercises: Iterable[Exercise]) -> str:
    """What a day of the exercises of every day is called."""
    every_day = {entry.exercise for entry in plan.entries if entry.is_every_day}
    names = [exercise.short_name for exercise in exercises if exercise.id in every_day]
    if len(names) != 1:
        return ""
    return QCoreApplication.translate("days", "{exercise} only").format(exercise=names[0])


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
