"""Which frames a stage shows at a moment of a phase: one as it moves, or calmly a fade from its start to its end."""

from typing import Final

from kneeapp.ui.figure.instant import Instant, instant_at
from kneeapp.ui.widgets.stage_subject import Frame

FADE_MS: Final = 200
"""How long one pose takes to become the other where nothing may travel."""


def moment_of(phase_id: str, elapsed_ms: float, lasts_ms: float, *, is_calm: bool) -> tuple[Frame, ...]:
    """The frames to paint, the first below; the one that comes is there before the other has gone."""
    if not is_calm:
        return (Frame(instant_at(phase_id, elapsed_ms, lasts_ms)),)
    start, end = Instant(phase_id, 0, 1), Instant(phase_id, 1, 1)
    share = min(1.0, max(0.0, elapsed_ms / FADE_MS))
    frames = (Frame(start, min(1.0, 2 - 2 * share)), Frame(end, min(1.0, 2 * share)))
    return tuple(frame for frame in frames if frame.opacity > 0)
