"""Which tone a moment of a session has: one or none.

The onset of a tone is the change itself. Every count ends with a tone at zero, for each step that a count leads to has
one: a first movement, a hold, a set-up, a lead-in.
"""

from typing import Final, assert_never

from kneeapp.core.cue_moment import Moment
from kneeapp.core.cue_preferences import LAST_SECONDS, CuePreferences, ticks_hold, told_seconds
from kneeapp.core.cue_words import Tone
from kneeapp.core.effects import CountdownTicked, Paused, Resumed, Resuming, StepEntered, Stopped
from kneeapp.core.exercise import Side
from kneeapp.core.reasons import StopReason
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import StepKind

_ENTERING: Final = {
    StepKind.LEAD_IN: Tone.RESUME,
    StepKind.REST: Tone.REST,
    StepKind.REST_BETWEEN_EXERCISES: Tone.REST,
    StepKind.DONE: Tone.FINISH,
}
_COMING_BACK: Final = {
    StepKind.MOVE: Tone.GO,
    StepKind.HOLD: Tone.HOLD_START,
    StepKind.RETURN: Tone.HOLD_END,
}
"""What a phase sounds like to one who comes back to its middle."""


def tone_of(moment: Moment, preferences: CuePreferences) -> Tone | None:
    """The tone of a moment."""
    state = moment.state
    match moment.decisive:
        case Stopped(reason=reason):
            return Tone.STOP if reason is StopReason.PAIN else None
        case Paused():
            return Tone.PAUSE
        case Resuming():
            return Tone.RESUME
        case Resumed():
            return _COMING_BACK.get(state.step.kind, Tone.RESUME)
        case CountdownTicked(seconds_left=seconds):
            return _tone_of_second(state, seconds, preferences)
        case StepEntered():
            return _tone_of_rep(moment) if state.step.rep is not None else _tone_between_reps(state)
        case _:
            assert_never(moment.decisive)


def _tone_of_second(state: SessionState, seconds: int, preferences: CuePreferences) -> Tone | None:
    if seconds not in told_seconds(state, preferences):
        return None
    if ticks_hold(state, preferences):
        return Tone.HOLD_TICK
    is_silent = state.mode is not Mode.RESUMING and state.step.kind is StepKind.HOLD
    return Tone.TICK if seconds in LAST_SECONDS and not is_silent else None


def _tone_between_reps(state: SessionState) -> Tone | None:
    match state.step.kind:
        case StepKind.SET_UP:
            return Tone.RESUME if state.step.instruction_number == 1 else None
        case StepKind.SWITCH:
            return Tone.SWITCH_TO_LEFT if state.bout.side is Side.LEFT else Tone.SWITCH_TO_RIGHT
        case kind:
            return _ENTERING[kind]


def _tone_of_rep(moment: Moment) -> Tone | None:
    state, counted = moment.state, moment.counted
    if state.step.kind is StepKind.SETTLE:
        return _tone_of_count(state, state.step.rep or 0)
    if state.step.duration_ms is None and counted is not None:
        was_held = counted.place.step is StepKind.HOLD
        return Tone.HOLD_END if was_held else _tone_of_count(state, counted.place.rep or 0)
    return _tone_of_turn(state)


def _tone_of_count(state: SessionState, rep: int) -> Tone:
    return Tone.LAST_REP if rep == state.bout.reps - 1 else Tone.REP


def _tone_of_turn(state: SessionState) -> Tone | None:
    """A movement's tone: none where it goes on from one of its own kind."""
    step, before = state.step, state.timeline.steps[state.index - 1]
    if step.kind is StepKind.HOLD:
        return Tone.HOLD_START
    if before.rep != step.rep:
        return Tone.GO
    if before.kind is step.kind:
        return None
    return Tone.HOLD_END if step.kind is StepKind.RETURN or before.kind is StepKind.HOLD else Tone.GO
