"""Speech never crosses what comes next: the first phrase that fits is said, and what does not fit is dropped."""

from collections.abc import Iterable, Iterator
from typing import Final

from kneeapp.core.cue_preferences import CuePreferences, told_seconds
from kneeapp.core.cue_words import LengthMs, PhaseWord, Phrase, Word
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.walk import left_ms

BREATH_MS: Final = 150
"""The silence between speech and the next tone."""

LONGEST_PHASE_WORD_MS: Final = 1_100


def next_mark_ms(state: SessionState, preferences: CuePreferences) -> int | None:
    """When something may sound next by itself, on the session's clock; None while nothing runs.

    The end of a step always counts, so that a phase's word never waits for an older one.
    """
    if state.mode not in (Mode.RUNNING, Mode.RESUMING):
        return None
    left, told = left_ms(state), told_seconds(state, preferences)
    next_second = next((second for second in range((left - 1) // 1000, 0, -1) if second in told), 0)
    return state.clock_ms + left - 1000 * next_second


def first_that_fits(
    phrases: Iterable[Phrase], *, start_ms: int, until_ms: int | None, length_ms: LengthMs
) -> Phrase | None:
    """The first of these phrases that is over a breath before ``until_ms``.

    One of unknown length counts as too long, save where nothing comes (None).
    """
    return next((phrase for phrase in phrases if _fits(phrase, start_ms, until_ms, length_ms)), None)


def ever_less(words: Iterable[Word]) -> Iterator[Phrase]:
    """All of the words, then without the last, and so on to the first alone."""
    whole = tuple(words)
    return (whole[:count] for count in range(len(whole), 0, -1))


def _fits(phrase: Phrase, start_ms: int, until_ms: int | None, length_ms: LengthMs) -> bool:
    if until_ms is None:
        return True
    length = length_ms(phrase)
    is_short = length is not None and start_ms + length + BREATH_MS <= until_ms
    has_phase = any(isinstance(word, PhaseWord) for word in phrase)
    return is_short and not (has_phase and (length or 0) > LONGEST_PHASE_WORD_MS)
