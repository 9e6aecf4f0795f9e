"""Moving about in a session on request: on, back, to another set, undoing a rep.

Paused, a session moves and stays paused. Coming into a repetition from a break, a set-up or another leg shows the short
lead-in first, for nobody stands ready there.
"""

from dataclasses import replace
from functools import partial

from kneeapp.core.commands import Command, JumpToSet
from kneeapp.core.effects import RepUndone, Skipped, WentBack
from kneeapp.core.session_state import Mode, SessionState, highest_rep, is_same_exercise, next_attempt, place_of
from kneeapp.core.timeline import StepKind, Timeline
from kneeapp.core.timeline_edits import with_hold, with_reps, with_set_up
from kneeapp.core.walk import Advanced, begin_lead_in, end_bout, enter, go_on


def go(state: SessionState, index: int, *, attempt: int | None = None, timeline: Timeline | None = None) -> Advanced:
    """Stand at the beginning of a step, of another timeline if one is given.

    ``attempt`` None keeps the bout's own, or begins a new one in another bout.
    """
    way = timeline or state.timeline
    bout = way.steps[index].bout
    is_same_bout = bout == state.step.bout
    kept = state.attempt if is_same_bout else next_attempt(state.done, bout)
    landed = replace(state, timeline=way, index=index, attempt=attempt or kept, elapsed_ms=0, is_entered=False)
    step = landed.step
    if state.mode is Mode.PAUSED and step.kind is not StepKind.DONE:
        return Advanced(landed)
    stands_ready = is_same_bout and (state.step.rep is not None or state.step.kind is StepKind.LEAD_IN)
    is_timed_rep = step.rep is not None and step.duration_ms is not None
    if is_timed_rep and (state.mode is Mode.RESUMING or not stands_ready):
        return begin_lead_in(landed)
    return enter(landed, index, state.clock_ms)


def ready(state: SessionState, _command: Command) -> Advanced:
    """The next instruction, or the end of a set-up, lead-in or break."""
    return go(state, state.index + 1)


def go_on_now(state: SessionState, _command: Command) -> Advanced:
    """End the lead-in over the picture."""
    return go_on(state, state.clock_ms)


def skip(state: SessionState, command: Command) -> Advanced:
    """The next step of a set-up or break; within a rep the next rep."""
    if state.step.rep is None:
        return ready(state, command)
    index = _after_rep(state)
    told = Advanced(state) if state.rep_key in state.done else _tell_skipped(state)
    return told.then(partial(end_bout, to_index=index, due_ms=state.clock_ms)).then(partial(go, index=index))


def next_set(state: SessionState, _command: Command) -> Advanced:
    """The way to the next bout; after the last one the end."""
    bout, timeline = state.step.bout + 1, state.timeline
    if bout == len(timeline.bouts):
        return _tell_skipped(state).then(partial(go, index=len(timeline.steps) - 1))
    if _needs_set_up(state, state.step.bout):  # the way on takes for granted that this bout was stood for
        timeline = with_set_up(timeline, bout)
    return _tell_skipped(state).then(partial(go, index=timeline.first_index(bout), timeline=timeline))


def skip_exercise(state: SessionState, _command: Command) -> Advanced:
    """The set-up of the next exercise; after the last one the end."""
    index = next_exercise_index(state)
    return _tell_skipped(state).then(partial(go, index=len(state.timeline.steps) - 1 if index is None else index))


def next_exercise_index(state: SessionState) -> int | None:
    """Where the next exercise is set up; None where there is none.

    A stop in the rest between two exercises was about the one before, so the one that is coming is the next.
    """
    timeline = state.timeline
    item = timeline.bouts[state.standing_bout if state.mode is Mode.STOPPED else state.step.bout].item
    later = (bout for bout, it in enumerate(timeline.bouts) if it.item == item + 1)
    bout = next(later, None)
    return None if bout is None else timeline.first_index(bout, kind=StepKind.SET_UP)


def previous_instruction(state: SessionState, _command: Command) -> Advanced:
    """The instruction before; the first one stays."""
    is_first = state.step.instruction_number == 1
    return Advanced(state) if is_first else go(state, state.index - 1).then(_tell_went_back)


def back(state: SessionState, command: Command) -> Advanced:
    """This rep again, soon after that the rep before; in a lead-in or break the bout before."""
    step = state.step
    if step.kind is StepKind.SET_UP:
        return previous_instruction(state, command)
    if step.rep is not None:
        return _back_in_rep(state, step.rep)
    bout = state.standing_bout if step.is_break else state.standing_bout - 1
    if bout < 0:
        return go(state, state.index - 1).then(_tell_went_back)
    return enter_bout(state, bout)


def redo_set(state: SessionState, _command: Command) -> Advanced:
    """The bout at hand from its first rep; in a break the one before."""
    return enter_bout(state, state.standing_bout)


def jump_to_set(state: SessionState, command: Command) -> Advanced:
    """Any bout, from its first rep."""
    assert isinstance(command, JumpToSet)  # noqa: S101 - the table pairs them
    return enter_bout(state, command.bout)


def undo_rep(state: SessionState, _command: Command) -> Advanced:
    """Uncount the last rep and stand at its beginning; reps that a later round no longer has come back with it."""
    key, timeline = state.done[-1], state.timeline
    reps = highest_rep(state.done, key.bout, key.attempt)
    if reps > timeline.bouts[key.bout].reps:
        timeline = with_reps(timeline, key.bout, reps)
    index = timeline.first_index(key.bout, rep=key.rep)
    undone = RepUndone(due_ms=state.clock_ms, place=place_of(timeline, index), bout=key.bout, attempt=key.attempt)
    fewer = Advanced(replace(state, done=state.done[:-1]), (undone,))
    return fewer.then(partial(go, index=index, attempt=key.attempt, timeline=timeline))


def enter_bout(state: SessionState, bout: int) -> Advanced:
    """Stand before the first rep of a bout: in its set-up if the band or the exercise changes, else in its lead-in.

    What was done there stays counted; further reps count in a new attempt.
    """
    timeline = _with_even_hold(state.timeline, bout)
    kind = StepKind.LEAD_IN
    if _needs_set_up(state, bout):
        timeline, kind = with_set_up(timeline, bout), StepKind.SET_UP
    index = timeline.first_index(bout, kind=kind)
    attempt = next_attempt(state.done, bout)
    return go(state, index, attempt=attempt, timeline=timeline).then(_tell_went_back)


def _needs_set_up(state: SessionState, bout: int) -> bool:
    timeline, standing = state.timeline, state.standing_bout
    if state.step.kind is StepKind.SET_UP or not is_same_exercise(timeline, standing, bout):
        return True
    exercise = timeline.items[timeline.bouts[bout].item].exercise
    return exercise.set_up_depends_on_side and timeline.bouts[standing].side is not timeline.bouts[bout].side


def _with_even_hold(timeline: Timeline, bout: int) -> Timeline:
    """A hold that was changed half-way through a bout, now for all of it."""
    own = [index for index, step in enumerate(timeline.steps) if step.bout == bout and step.kind is StepKind.HOLD]
    if not own:
        return timeline
    hold_ms = timeline.steps[own[-1]].duration_ms or 0
    return with_hold(timeline, timeline.bouts[bout].item, hold_ms, from_index=own[0], before=own[-1])


def _back_in_rep(state: SessionState, rep: int) -> Advanced:
    is_again = state.backed_ms is not None and state.clock_ms - state.backed_ms <= state.rules.again_ms
    rep_before = rep - 1 if is_again else rep
    bout = state.step.bout
    kind = StepKind.LEAD_IN if rep_before == 0 else None
    index = state.timeline.first_index(bout, kind=kind, rep=rep_before or None)
    marked = replace(state, backed_ms=state.clock_ms)
    return go(marked, index).then(_tell_went_back)


def _after_rep(state: SessionState) -> int:
    """The index of the first step after the rep in hand."""
    index, steps = state.index, state.timeline.steps
    while (steps[index].bout, steps[index].rep) == (state.step.bout, state.step.rep):
        index += 1
    return index


def _tell_skipped(state: SessionState) -> Advanced:
    return Advanced(state, (Skipped(due_ms=state.clock_ms, place=state.place),))


def _tell_went_back(state: SessionState) -> Advanced:
    return Advanced(state, (WentBack(due_ms=state.clock_ms, place=state.place),))
