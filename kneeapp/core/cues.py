"""What is to be heard of a session: tones and words with exact due times, made of what happened and what is wished.

Nothing is planned ahead, for that would gain nothing. Effects are told at the very moments when tones are due, every
change of step and every second of a count, exactly once and with their exact times; whoever tells them aims a timer at
each of these moments. A second timer would be late whenever that one is, and would need a plan that every command makes
worthless. So a tone is due when its effect was; words follow within 120 ms, and are all that ever waits. Whether they
fit is decided as they are made, from the state, which knows when the next sound may come.

Due times are on the session's clock and say when a sound leaves the computer. For a speaker that is slow by some ms
the picture is shown as much later; no cue moves. What is over 40 ms late is dropped, and of several moments that went
by at once only the last is heard. Lengths of speech are in ms of that clock as well.
"""

from typing import Final

from kneeapp.core.cue_moment import Moment, last_moment
from kneeapp.core.cue_phrases import phrases_of, where_phrases
from kneeapp.core.cue_preferences import CuePreferences
from kneeapp.core.cue_tones import tone_of
from kneeapp.core.cue_words import Cue, LengthMs
from kneeapp.core.effects import CountdownTicked, DoseChanged
from kneeapp.core.session_state import SessionState
from kneeapp.core.speech_fitting import first_that_fits, next_mark_ms
from kneeapp.core.walk import Advanced

LATEST_MS: Final = 40
"""A sound that is later than this after the picture would be noticed."""

AFTER_TONE_MS: Final = 120
"""By then a tone has died away enough to be spoken over."""


def cues_of(advanced: Advanced, preferences: CuePreferences, length_ms: LengthMs) -> tuple[Cue, ...]:
    """What is to be heard of what just happened: at most a tone, and after it words."""
    moment = last_moment(advanced)
    if moment is None:
        return ()
    tone = tone_of(moment, preferences) if preferences.has_tones else None
    words_ms = moment.due_ms + (0 if tone is None else AFTER_TONE_MS)
    words = _words(moment, words_ms, preferences, length_ms) if preferences.has_voice else None
    cues = (None if tone is None else Cue(due_ms=moment.due_ms, sound=tone), words)
    return tuple(cue for cue in cues if cue is not None and not is_late(cue, advanced.state.clock_ms))


def where_am_i(state: SessionState, preferences: CuePreferences, length_ms: LengthMs) -> Cue | None:
    """Where the session is, said at once to one who asks, as much of it as fits; None where nothing does."""
    until_ms = next_mark_ms(state, preferences)
    phrase = first_that_fits(where_phrases(state), start_ms=state.clock_ms, until_ms=until_ms, length_ms=length_ms)
    return None if phrase is None else Cue(due_ms=state.clock_ms, sound=phrase)


def silences(advanced: Advanced) -> bool:
    """Whether what is still being said, or waits to be, is out of date.

    Undisturbed, nothing is then being said any more.
    """
    return any(not isinstance(effect, CountdownTicked | DoseChanged) for effect in advanced.effects)


def is_late(cue: Cue, now_ms: int) -> bool:
    """Whether a cue can no longer be played."""
    return now_ms - cue.due_ms > LATEST_MS


def _words(moment: Moment, due_ms: int, preferences: CuePreferences, length_ms: LengthMs) -> Cue | None:
    phrase = first_that_fits(
        phrases_of(moment, preferences),
        start_ms=max(due_ms, moment.state.clock_ms),
        until_ms=next_mark_ms(moment.state, preferences),
        length_ms=length_ms,
    )
    return None if phrase is None else Cue(due_ms=due_ms, sound=phrase)
