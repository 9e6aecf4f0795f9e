"""How far today's routine has come, as the sidebar shows it."""

from typing import NamedTuple

from kneeapp.core.exercise import ExerciseId


class SetsDone(NamedTuple):
    """How many of an exercise's sets of today are done."""

    exercise: ExerciseId
    done: int
    planned: int

    @property
    def is_all(self) -> bool:
        """Whether nothing of it is left for today."""
        return self.done >= self.planned


class ShownProgress(NamedTuple):
    """The exercises that today asks for, and the time that the rest of them takes, in ms."""

    exercises: tuple[SetsDone, ...]
    left_ms: int

    @property
    def done(self) -> int:
        """How many exercises are done."""
        return sum(exercise.is_all for exercise in self.exercises)

    @property
    def share(self) -> float:
        """How many of them that is, of 1; 0 where today asks for nothing."""
        return self.done / len(self.exercises) if self.exercises else 0.0
