"""Today and the sidebar's progress, as they are shown, made of what the rules say."""

from collections.abc import Callable, Mapping

from kneeapp.core.exercise import ExerciseId
from kneeapp.core.exercise_state import ExerciseState
from kneeapp.core.plan import Plan, PlanItem
from kneeapp.core.today import SHORT_SESSION, TodayEntry, TodayState
from kneeapp.storage.records import DayRecords
from kneeapp.ui.pages.shown_today import ShownRow, ShownToday
from kneeapp.ui.shown_progress import SetsDone, ShownProgress
from kneeapp.ui.widgets.row_end import Standing

Estimate = Callable[[Plan], int]
"""How long a plan takes, in ms, set-ups not counted."""

States = Mapping[ExerciseId, ExerciseState]


def shown_today(day: DayRecords, estimate: Estimate) -> ShownToday:
    """Today's page."""
    state = day.state
    return ShownToday(
        rows=tuple(_row(entry, state.next, day.states, estimate) for entry in state.entries if _is_shown(entry)),
        left_ms=_left_ms(state, estimate),
        today=day.day,
        is_rest_day=state.is_rest_day,
        has_short_session=len(state.open_in_turn) > SHORT_SESSION,
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
