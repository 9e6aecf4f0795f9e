"""What the user wishes to hear, and the seconds of a countdown that are told by that."""

from collections.abc import Container
from enum import Enum
from typing import Final, NamedTuple, assert_never

from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import StepKind

LAST_SECONDS: Final = (3, 2, 1)
LONG_ENOUGH_MS: Final = 3_000
"""A shorter break or hold has a tone at its start and end only."""

_SECONDS_BEFORE: Final = 10
"""A long break tells once before its last seconds how much is left."""
_LONG_BREAK_MS: Final = 15_000


class CountMode(Enum):
    """Which reps are counted aloud."""

    EVERY_REP = "every_rep"
    EVERY_FIFTH = "every_fifth"
    """And the last three."""
    OFF = "off"

    def counts(self, rep: int, reps: int) -> bool:
        """Whether a rep is counted aloud."""
        match self:
            case CountMode.EVERY_REP:
                return True
            case CountMode.EVERY_FIFTH:
                return rep % 5 == 0 or rep > reps - 3
            case CountMode.OFF:
                return False
            case _:
                assert_never(self)


class CuePreferences(NamedTuple):
    """What is heard. Without tones and voice, nothing.

    ``counts_down``: the last seconds before a start are ticked and said, those of a hold said. ``has_hold_ticks``: a
    quiet tick for every second of a hold of more than 3 s. ``says_legs``: the leg is said before its reps.
    """

    has_tones: bool = True
    has_voice: bool = True
    counting: CountMode = CountMode.EVERY_FIFTH
    counts_down: bool = True
    has_hold_ticks: bool = False
    says_legs: bool = True
    says_tips: bool = True


def ticks_hold(state: SessionState, preferences: CuePreferences) -> bool:
    """Whether a hold runs of which each second is ticked."""
    is_held = state.mode is not Mode.RESUMING and state.step.kind is StepKind.HOLD
    return preferences.has_hold_ticks and is_held and (state.step.duration_ms or 0) > LONG_ENOUGH_MS


def told_seconds(state: SessionState, preferences: CuePreferences) -> Container[int]:
    """The seconds left at which the current step, or the lead-in over it, may tick or say a number."""
    step, duration_ms = state.step, state.step.duration_ms or 0
    if ticks_hold(state, preferences):
        return range(1, duration_ms // 1000 + 1)
    is_start = state.mode is Mode.RESUMING or step.kind is StepKind.LEAD_IN
    is_long_enough = (step.is_break or step.kind is StepKind.HOLD) and duration_ms >= LONG_ENOUGH_MS
    if not preferences.counts_down or not (is_start or is_long_enough):
        return ()
    return (_SECONDS_BEFORE, *LAST_SECONDS) if step.is_break and duration_ms >= _LONG_BREAK_MS else LAST_SECONDS
