"""A library: the exercises on offer, in their order, and the search through them."""

from dataclasses import dataclass

from kneeapp.core.exercise import Exercise, ExerciseId


@dataclass(frozen=True, kw_only=True)
class Library:
    """Exercises in the order in which they are shown; no id comes twice.

    ``routine`` names those of the daily routine, in the order that changes the equipment least.
    """

    exercises: tuple[Exercise, ...]
    routine: tuple[ExerciseId, ...] = ()

    def __post_init__(self) -> None:
        ids = [exercise.id for exercise in self.exercises]
        if len(set(ids)) != len(ids):
            raise ValueError("an exercise id comes twice")
        if unknown := set(self.routine) - set(ids):
            raise ValueError(f"the routine names unknown exercises: {sorted(unknown)}")

    def __getitem__(self, exercise_id: ExerciseId) -> Exercise:
        """The exercise of that id; KeyError where there is none."""
        for exercise in self.exercises:
            if exercise.id == exercise_id:
                return exercise
        raise KeyError(exercise_id)

    def matching(self, query: str) -> tuple[Exercise, ...]:
        """The exercises in which every word of the query begins or is part of a word.

        Looks into names, other names, muscles and equipment, without regard to case; an empty query matches all.
        """
        words = query.casefold().split()
        return tuple(exercise for exercise in self.exercises if all(word in _searchable(exercise) for word in words))


def _searchable(exercise: Exercise) -> str:
    muscles = (muscle for part in exercise.muscles.values() for muscle in part)
    texts = (exercise.name, exercise.short_name, *exercise.also_known_as, *muscles, *exercise.equipment)
    return "\n".join(texts).casefold()
