"""When each phase of a repetition begins and how long it lasts, for pictures that play a repetition over and over."""

from collections.abc import Iterable
from typing import NamedTuple

from kneeapp.core.exercise import Phase


class PhaseTime(NamedTuple):
    """A phase and its time in the rep, in ms."""

    phase: Phase
    begins_ms: int
    lasts_ms: int

    @property
    def ends_ms(self) -> int:
        """When the next phase begins."""
        return self.begins_ms + self.lasts_ms


def rep_times(phases: Iterable[Phase], hold_ms: int) -> tuple[PhaseTime, ...]:
    """The phases of a rep with a hold of that length; a phase that takes no time is left out."""
    times: list[PhaseTime] = []
    for phase in phases:
        lasts_ms = hold_ms if phase.duration_ms is None else phase.duration_ms
        if lasts_ms > 0:
            times.append(PhaseTime(phase, rep_ms(times), lasts_ms))
    return tuple(times)


def rep_ms(times: Iterable[PhaseTime]) -> int:
    """How long a rep takes; 0 for one without phases."""
    return max((time.ends_ms for time in times), default=0)


def phase_at(times: tuple[PhaseTime, ...], at_ms: float) -> PhaseTime:
    """The phase of a moment of the rep; at its end the last one. Raises ValueError for a rep without phases."""
    if not times:
        raise ValueError("a rep without phases has no moments")
    return next((time for time in times if at_ms < time.ends_ms), times[-1])
