"""One repetition of each built-in exercise in its advised dose: its moments, and the frames that are shown of it."""

from functools import cache
from typing import NamedTuple

from kneeapp.core.exercise import Exercise, Phase, Side
from kneeapp.resources import builtin_library
from kneeapp.storage.library_folder import load_library
from kneeapp.ui.figure.instant import FRAMES_S, Instant, instant_at


class Moment(NamedTuple):
    """A moment of a repetition: that many ms after its phase has begun."""

    phase: Phase
    elapsed_ms: float
    duration_ms: int

    @property
    def exact(self) -> Instant:
        """This very moment, not the frame that is nearest to it."""
        return Instant(self.phase.id, round(self.elapsed_ms), self.duration_ms)

    @property
    def instant(self) -> Instant:
        """The frame that a widget shows."""
        return instant_at(self.phase.id, self.elapsed_ms, self.duration_ms)


@cache
def exercises() -> dict[str, Exercise]:
    """The built-in exercises by their ids."""
    library = load_library(builtin_library(), own_folder=None).library
    return {str(exercise.id): exercise for exercise in library.exercises}


def sides(exercise: Exercise) -> tuple[Side, ...]:
    """Which legs it trains, one after the other."""
    return (Side.LEFT, Side.RIGHT) if exercise.is_each_leg else (Side.BOTH,)


def rep_ms(exercise: Exercise) -> int:
    """How long one repetition takes."""
    return sum(_duration_ms(exercise, phase) for phase in exercise.phases)


def moment_of(exercise: Exercise, ms: float) -> Moment:
    """What there is to see that long after a repetition has begun; after its end that is its last moment."""
    for phase in exercise.phases:
        duration_ms = _duration_ms(exercise, phase)
        if ms < duration_ms:
            return Moment(phase, ms, duration_ms)
        ms -= duration_ms
    return Moment(phase, duration_ms, duration_ms)


def instants_of_rep(exercise: Exercise) -> list[Instant]:
    """All frames of a repetition in their order."""
    last = round(rep_ms(exercise) * FRAMES_S / 1000)
    return [moment_of(exercise, number * 1000 / FRAMES_S).instant for number in range(last)]


def _duration_ms(exercise: Exercise, phase: Phase) -> int:
    return exercise.advice.hold_ms if phase.duration_ms is None else phase.duration_ms
