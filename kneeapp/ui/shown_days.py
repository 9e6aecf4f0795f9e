"""Today and the sidebar's progress, as they are shown, made of what the rules say."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.core.exercise_state import ExerciseState
from kneeapp.core.plan import Plan, PlanItem
from kneeapp.core.today import SHORT_SESSION, TodayEntry, TodayState
from kneeapp.core.week import WeekDay
from kneeapp.core.week_plan import WeekPlan
from kneeapp.storage.records import DayRecords
from kneeapp.ui.pages.shown_today import Asked, ShownDay, ShownPains, ShownRow, ShownToday
from kneeapp.ui.shown_progress import SetsDone, ShownProgress
from kneeapp.ui.widgets.row_end import Standing

Estimate = Callable[[Plan], int]
"""How long a plan takes, in ms, set-ups not counted."""

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
