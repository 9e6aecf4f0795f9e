"""Walking along a timeline: what the passing of time does, and how a step is left and entered.

A late look at the clock starts the next step at the old deadline, so lateness never adds up. A gap that is too long to
be lateness pauses at the last good look instead.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from kneeapp.core.effects import (
    CountdownTicked,
    Effect,
    Finished,
    Paused,
    RepDone,
    RepRepeated,
    Resumed,
    Resuming,
    SetDone,
    SideDone,
    SideSwitched,
    StepEntered,
)
from kneeapp.core.exercise import Side
from kneeapp.core.reasons import PauseReason
from kneeapp.core.session_state import Mode, SessionState, next_attempt
from kneeapp.core.timeline import COUNTED_DOWN, StepKind


class Advanced(NamedTuple):
    """A session a little later, and what happened on the way."""

    state: SessionState
    effects: tuple[Effect, ...] = ()

    def then(self, change: Callable[[SessionState], "Advanced"]) -> "Advanced":
        """The same after one more change."""
        state, effects = change(self.state)
        return Advanced(state, self.effects + effects)


def catch_up(state: SessionState, now_ms: int) -> Advanced:
    """Let the time until ``now_ms`` pass; ValueError where the clock went backwards."""
    gap_ms = now_ms - state.clock_ms
    if gap_ms < 0:
        raise ValueError(f"the clock went back by {-gap_ms} ms")
    later = replace(state, clock_ms=now_ms)
    if state.mode not in (Mode.RUNNING, Mode.RESUMING):
        return Advanced(later)
    if gap_ms > state.rules.stall_ms:
        return halt(later, PauseReason.STALL, at_ms=state.clock_ms)
    return (_run_lead_in if state.mode is Mode.RESUMING else _run)(later, gap_ms)


def halt(state: SessionState, reason: PauseReason, *, at_ms: int) -> Advanced:
    """Pause, as of a moment that may lie a little back."""
    paused = replace(state, mode=Mode.PAUSED, pause_reason=reason, halted_ms=at_ms, lead_in_ms=0)
    return Advanced(paused, (Paused(due_ms=at_ms, place=state.place, reason=reason),))


def begin_lead_in(state: SessionState, lead_in_ms: int | None = None) -> Advanced:
    """Show a lead-in over the picture before time runs again; None: the short one."""
    lead_in_ms = lead_in_ms or state.rules.resume_lead_in_ms
    resuming = replace(state, mode=Mode.RESUMING, lead_in_ms=lead_in_ms, pause_reason=None)
    return Advanced(resuming, (Resuming(due_ms=state.clock_ms, place=state.place, lead_in_ms=lead_in_ms),))


def go_on(state: SessionState, due_ms: int) -> Advanced:
    """Let time run, or the session wait, where it stands."""
    mode = Mode.WAITING if state.step.duration_ms is None else Mode.RUNNING
    going = replace(state, mode=mode, lead_in_ms=0, pause_reason=None, stop_reason=None)
    resumed = Advanced(going, (Resumed(due_ms=due_ms, place=state.place),))
    return resumed if state.is_entered else resumed.then(partial(_tell_entry, due_ms=due_ms))


def enter(state: SessionState, index: int, due_ms: int) -> Advanced:
    """Begin a step at the moment when it was due; what the clock shows beyond that is already spent in it."""
    bout = state.timeline.steps[index].bout
    attempt = state.attempt if bout == state.step.bout else next_attempt(state.done, bout)
    step = state.timeline.steps[index]
    waits = step.duration_ms is None
    elapsed_ms = 0 if waits else state.clock_ms - due_ms
    entered = replace(
        state,
        index=index,
        attempt=attempt,
        elapsed_ms=elapsed_ms,
        mode=Mode.WAITING if waits else Mode.RUNNING,
        lead_in_ms=0,
        pause_reason=None,
        stop_reason=None,
    )
    return _tell_entry(entered, due_ms)


def pass_due(state: SessionState) -> Advanced:
    """Walk on from every step that is over, those of no time among them, each at the moment when it was due."""
    advanced = Advanced(state)
    while (late_ms := _late_ms(advanced.state)) is not None:
        advanced = advanced.then(partial(_next_step, due_ms=advanced.state.clock_ms - late_ms))
    return advanced


def leave(state: SessionState, due_ms: int) -> Advanced:
    """End the current step in time: count its rep, and tell the end of its leg and set."""
    counted = _count_rep(state, due_ms) if state.step.completes_rep else Advanced(state)
    return counted.then(partial(end_bout, to_index=state.index + 1, due_ms=due_ms))


def end_bout(state: SessionState, to_index: int, due_ms: int) -> Advanced:
    """Tell that a leg and a set came to their end, where going on to ``to_index`` means that."""
    target = state.timeline.steps[to_index]
    if state.step.rep is None or (target.bout == state.step.bout and target.kind is not StepKind.DONE):
        return Advanced(state)
    new, old = state.timeline.bouts[target.bout], state.bout
    effects: list[Effect] = []
    if old.side is not Side.BOTH:
        effects.append(SideDone(due_ms=due_ms, place=state.place, reps_done=state.reps_done))
    is_same_set = (new.item, new.set_number) == (old.item, old.set_number)
    if not is_same_set or target.kind is StepKind.DONE:
        effects.append(SetDone(due_ms=due_ms, place=state.place))
    return Advanced(state, tuple(effects))


def shown_seconds(state: SessionState) -> int | None:
    """The number of a countdown, ``ceil`` of the seconds left and never 0; None while no number is shown."""
    if state.mode is not Mode.RESUMING and state.step.kind not in COUNTED_DOWN:
        return None
    return -(-left_ms(state) // 1000) or None


def left_ms(state: SessionState) -> int:
    """What is left of the current step, or of the lead-in over it; 0 where it waits."""
    return state.lead_in_ms if state.mode is Mode.RESUMING else (state.step.duration_ms or 0) - state.elapsed_ms


def _run_lead_in(state: SessionState, gap_ms: int) -> Advanced:
    late_ms = gap_ms - state.lead_in_ms
    if late_ms < 0:
        return _tell_second(replace(state, lead_in_ms=-late_ms), shown_seconds(state))
    return go_on(state, state.clock_ms - late_ms).then(partial(_run, gap_ms=late_ms))


def _run(state: SessionState, gap_ms: int) -> Advanced:
    advanced = pass_due(replace(state, elapsed_ms=state.elapsed_ms + gap_ms))
    is_same_step = advanced.state.index == state.index
    before = state if is_same_step else replace(advanced.state, elapsed_ms=0)
    return advanced.then(partial(_tell_second, seconds_before=shown_seconds(before)))


def _late_ms(state: SessionState) -> int | None:
    """By how much a step is over; None while it is not."""
    late_ms = -left_ms(state)
    return late_ms if state.mode is Mode.RUNNING and late_ms >= 0 else None


def _next_step(state: SessionState, due_ms: int) -> Advanced:
    return leave(state, due_ms).then(partial(enter, index=state.index + 1, due_ms=due_ms))


def _tell_second(state: SessionState, seconds_before: int | None) -> Advanced:
    """Tell a new number; of several that went by at once only the last."""
    seconds = shown_seconds(state)
    if seconds is None or seconds == seconds_before:
        return Advanced(state)
    due_ms = state.clock_ms - (seconds * 1000 - left_ms(state))
    return Advanced(state, (CountdownTicked(due_ms=due_ms, place=state.place, seconds_left=seconds),))


def _count_rep(state: SessionState, due_ms: int) -> Advanced:
    if state.rep_key in state.done:
        return Advanced(state, (RepRepeated(due_ms=due_ms, place=state.place),))
    counted = replace(state, done=(*state.done, state.rep_key))
    bout, attempt = state.step.bout, state.attempt
    told = RepDone(due_ms=due_ms, place=state.place, bout=bout, attempt=attempt, reps_done=counted.reps_done)
    return Advanced(counted, (told,))


def _tell_entry(state: SessionState, due_ms: int) -> Advanced:
    step, place = state.step, state.place
    effects: list[Effect] = [StepEntered(due_ms=due_ms, place=place, duration_ms=step.duration_ms)]
    if step.kind is StepKind.SWITCH:
        effects.append(SideSwitched(due_ms=due_ms, place=place))
    entered = replace(state, is_entered=True)
    if step.kind is StepKind.DONE:
        effects.append(Finished(due_ms=due_ms, place=place))
        entered = replace(entered, mode=Mode.FINISHED)
    return Advanced(entered, tuple(effects))
