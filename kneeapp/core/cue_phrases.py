"""What the voice would say at a moment: phrases, the most wished first, of which the first that fits is said.

Stop and pause come before the phase, the phase before the count, the count before a tip.
"""

from collections.abc import Iterator
from typing import Final, assert_never

from kneeapp.core import cue_parts as parts
from kneeapp.core import cue_words as w
from kneeapp.core.cue_moment import Moment
from kneeapp.core.cue_parts import Words
from kneeapp.core.cue_preferences import LAST_SECONDS, CountMode, CuePreferences, told_seconds
from kneeapp.core.cue_words import Line, Phrase
from kneeapp.core.effects import CountdownTicked, Paused, Resumed, Resuming, StepEntered, Stopped
from kneeapp.core.readout import position
from kneeapp.core.reasons import StopReason
from kneeapp.core.session_state import SessionState
from kneeapp.core.speech_fitting import ever_less
from kneeapp.core.timeline import StepKind

_REPS_WITH_WORDS: Final = 2
"""Later reps go without the words of their movements, for they are known by then; a hold is always said."""

_FEWEST_FOR_HALFWAY: Final = 6


def phrases_of(moment: Moment, preferences: CuePreferences) -> Iterator[Phrase]:
    """What may be said at a moment."""
    match moment.decisive:
        case Stopped(reason=reason):
            yield from _stopped(moment.state, reason)
        case Paused():
            yield (Line.PAUSED,)
        case Resuming():
            yield from _resuming(moment, preferences)
        case Resumed():
            yield parts.phase_word(moment.state) or (Line.CARRYING_ON,)
        case CountdownTicked(seconds_left=seconds):
            yield from _second(moment.state, seconds, preferences)
        case StepEntered():
            is_rep = moment.state.step.rep is not None
            yield from _of_rep(moment, preferences) if is_rep else _between_reps(moment, preferences)
        case _:
            assert_never(moment.decisive)


def where_phrases(state: SessionState) -> Iterator[Phrase]:
    """Where the session is, for one who asks: "left leg, seven of twelve, set two of three", or less of it."""
    is_set_up = state.step.kind is StepKind.SET_UP
    return ever_less(parts.set_up(state)) if is_set_up else _where_in_set(state)


def _where_in_set(state: SessionState) -> Iterator[Phrase]:
    where = position(state)
    leg, rep = parts.leg(state), w.RepOf(where.rep, where.reps)
    if where.sets > 1:
        yield (*leg, rep, w.SetOf(where.set_number, where.sets))
    yield (*leg, rep)
    yield (rep,)
    yield (w.Number(where.rep),)


def _stopped(state: SessionState, reason: StopReason) -> Iterator[Phrase]:
    if reason is StopReason.PAIN:
        has_band = state.timeline.exercise_of(state.step).band is not None
        yield (Line.STOPPED_IN_A_BAND,) if has_band else (Line.STOPPED,)


def _resuming(moment: Moment, preferences: CuePreferences) -> Iterator[Phrase]:
    """After a pause, that it goes on; elsewhere in the session, with which leg."""
    if not moment.has_moved:
        yield (Line.CARRYING_ON,)
    elif preferences.says_legs:
        yield from ever_less((*parts.leg(moment.state), Line.GET_READY))
    yield (Line.GET_READY,)


def _second(state: SessionState, seconds: int, preferences: CuePreferences) -> Iterator[Phrase]:
    if not preferences.counts_down or seconds not in told_seconds(state, preferences):
        return
    if seconds in LAST_SECONDS:
        yield (w.Number(seconds),)
    elif state.step.is_break:
        yield (w.Seconds(seconds),)


def _between_reps(moment: Moment, preferences: CuePreferences) -> Iterator[Phrase]:
    """All of it that fits, the rep that was just done first."""
    return ever_less((*_count(moment, preferences), *_words_between_reps(moment.state, preferences)))


def _words_between_reps(state: SessionState, preferences: CuePreferences) -> Words:
    tip = parts.tips_of_break(state)[:1] if _says_tips(preferences, in_settle=False) else ()
    match state.step.kind:
        case StepKind.SET_UP:
            return parts.set_up(state)
        case StepKind.LEAD_IN:
            return (*(parts.leg_before_reps(state) if preferences.says_legs else ()), Line.GET_READY)
        case StepKind.SWITCH:
            leg = parts.leg(state) if preferences.says_legs else ()
            return (Line.SWITCH_SIDES, *leg, *parts.switch_lines(state), *tip)
        case StepKind.DONE:
            return (Line.ALL_DONE,)
        case _:
            return (*parts.rest(state), *tip)


def _of_rep(moment: Moment, preferences: CuePreferences) -> Iterator[Phrase]:
    state = moment.state
    phase = parts.phase_word(state) if _says_phase(state) else ()
    count = _count(moment, preferences)
    skipped = (Line.SKIPPED,) if moment.is_skip else ()
    tips = parts.tips_of_settle(state) if _says_tips(preferences, in_settle=True) else ()
    phrases = ((*count, *phase), phase, skipped, count, _on_the_way(state, preferences), *((tip,) for tip in tips))
    return (phrase for phrase in phrases if phrase)


def _says_phase(state: SessionState) -> bool:
    if state.step.kind is StepKind.HOLD:
        return True
    return state.step.kind is not StepKind.SETTLE and (state.step.rep or 0) <= _REPS_WITH_WORDS


def _count(moment: Moment, preferences: CuePreferences) -> Words:
    """The number of the rep that was just done, where it is to be counted aloud."""
    if moment.counted is None:
        return ()
    rep, is_last = moment.counted.place.rep or 0, moment.state.step.rep is None
    reps = rep if is_last else moment.state.bout.reps
    return (w.Number(rep),) if preferences.counting.counts(rep, reps) else ()


def _on_the_way(state: SessionState, preferences: CuePreferences) -> Words:
    """How far it is, as a rep begins."""
    is_beginning = state.step.phase == state.timeline.exercise_of(state.step).phases[0]
    if preferences.counting is CountMode.OFF or not is_beginning:
        return ()
    rep, reps = state.step.rep or 0, state.bout.reps
    if rep == reps:
        return (Line.LAST_ONE,)
    return (Line.HALFWAY,) if reps >= _FEWEST_FOR_HALFWAY and rep == reps // 2 + 1 else ()


def _says_tips(preferences: CuePreferences, *, in_settle: bool) -> bool:
    """Tips are for a settle, or for breaks where each settle has its number."""
    return preferences.says_tips and in_settle == (preferences.counting is not CountMode.EVERY_REP)
