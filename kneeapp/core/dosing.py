"""Changing the dose in the middle of a session: reps of this set, holds from the next rep on, a longer break."""

from dataclasses import replace

from kneeapp.core.commands import ChangeHold, ChangeReps, Command
from kneeapp.core.effects import DoseChanged
from kneeapp.core.exercise import MAX_REPS
from kneeapp.core.session_state import SessionState, highest_rep
from kneeapp.core.timeline import StepKind
from kneeapp.core.timeline_edits import with_duration, with_hold, with_reps
from kneeapp.core.walk import Advanced


def change_reps(state: SessionState, command: Command) -> Advanced:
    """More or fewer reps in this bout and those of the same set still to come.

    Never fewer than the rep in hand, nor than those that count already.
    """
    assert isinstance(command, ChangeReps)  # noqa: S101 - the table pairs them
    bout = state.bout
    fewest = max(state.step.rep or 1, highest_rep(state.done, state.step.bout, state.attempt))
    reps = min(max(bout.reps + command.by, fewest), MAX_REPS)
    if reps == bout.reps:
        return Advanced(state)
    timeline = state.timeline
    for index in range(state.step.bout, len(timeline.bouts)):
        other = timeline.bouts[index]
        if (other.item, other.set_number) == (bout.item, bout.set_number):
            timeline = with_reps(timeline, index, reps)
    changed = replace(state, timeline=timeline)
    return Advanced(changed, (DoseChanged(due_ms=state.clock_ms, place=state.place, reps=reps),))


def change_hold(state: SessionState, command: Command) -> Advanced:
    """Another hold from the next rep on, within the exercise's limits; nothing where no hold is to come."""
    assert isinstance(command, ChangeHold)  # noqa: S101 - the table pairs them
    start = _next_hold_index(state)
    if start is None:
        return Advanced(state)
    old_ms = state.timeline.steps[start].duration_ms or 0
    advice = state.timeline.exercise_of(state.step).advice
    hold_ms = min(max(old_ms + command.by_ms, advice.min_hold_ms), advice.max_hold_ms)
    if hold_ms == old_ms:
        return Advanced(state)
    timeline = with_hold(state.timeline, state.bout.item, hold_ms, from_index=start)
    changed = replace(state, timeline=timeline)
    return Advanced(changed, (DoseChanged(due_ms=state.clock_ms, place=state.place, hold_ms=hold_ms),))


def extend_rest(state: SessionState, _command: Command) -> Advanced:
    """This break some seconds longer."""
    break_ms = (state.step.duration_ms or 0) + state.rules.rest_extension_ms
    changed = replace(state, timeline=with_duration(state.timeline, state.index, break_ms))
    return Advanced(changed, (DoseChanged(due_ms=state.clock_ms, place=state.place, break_ms=break_ms),))


def _next_hold_index(state: SessionState) -> int | None:
    """Where the first hold of this exercise after the rep in hand stands."""
    own_rep = (state.step.bout, state.step.rep)
    for index in range(state.index, len(state.timeline.steps)):
        step = state.timeline.steps[index]
        is_same_exercise = state.timeline.bouts[step.bout].item == state.bout.item
        if step.kind is StepKind.HOLD and is_same_exercise and (step.bout, step.rep) != own_rep:
            return index
    return None
