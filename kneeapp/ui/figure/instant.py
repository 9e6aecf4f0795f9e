"""A moment of a repetition as a frame: near moments share one, so that each is posed and drawn once."""

from typing import Final, NamedTuple

FRAMES_S: Final = 30
"""Frames of a second of movement."""


class Instant(NamedTuple):
    """The frame of a phase with that number, 0 for its first and ``last`` for the one in which it ends."""

    phase_id: str
    number: int = 0
    last: int = 1

    @property
    def fraction(self) -> float:
        """How much of the phase has passed, 0 to 1."""
        return self.number / self.last


def instant_at(phase_id: str, elapsed_ms: float, duration_ms: float) -> Instant:
    """The frame that is nearest to a moment of a phase."""
    last = max(1, round(duration_ms * FRAMES_S / 1000))
    share = min(1.0, max(0.0, elapsed_ms / duration_ms)) if duration_ms > 0 else 1.0
    return Instant(phase_id, round(share * last), last)
