"""What is shown of a moment: one frame, or where things are to be calm, the passing of one pose into another."""

from typing import Final, NamedTuple

from kneeapp.core.figure.session_moment import RepMoment
from kneeapp.ui.figure.instant import Instant, instant_at
from kneeapp.ui.sizes import Motion
from kneeapp.ui.theme import current_theme


class ShownFrame(NamedTuple):
    """An instant; while ``share`` (0 to 1) of it has come, ``before`` is still seen too."""

    instant: Instant
    before: Instant | None = None
    share: float = 1.0


PASSING_MS: Final = Motion.BASE
"""How long a pose takes to pass into the next where nothing travels."""


def frame_at(moment: RepMoment) -> ShownFrame:
    """What is shown at a moment; calm, the pose that a phase ends in from its beginning on."""
    if not current_theme().is_calm:
        return ShownFrame(instant_at(*moment))
    start, end = Instant(moment.phase_id, 0), Instant(moment.phase_id, 1)
    share = moment.elapsed_ms / min(PASSING_MS, moment.duration_ms)
    if share <= 0.0:
        return ShownFrame(start)
    return ShownFrame(end, start, share) if share < 1.0 else ShownFrame(end)
