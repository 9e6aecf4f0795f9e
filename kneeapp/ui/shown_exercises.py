"""The exercises of the library that is shown, and the pictures that the user's own ones bring, by their ids.

Rows and tiles know an exercise by its id alone; their pictures are made later, of what the library says then.
"""

from pathlib import Path
from typing import Final

from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.core.library import Library
from kneeapp.storage.diagnostic import LoadedLibrary


def show_exercises(loaded: LoadedLibrary) -> None:
    """Take this library from now on."""
    _shown[:] = [loaded]


def shown_exercises() -> LoadedLibrary:
    """What is shown; nothing before the first library."""
    return _shown[0]


def shown_exercise(exercise_id: str) -> Exercise | None:
    """The exercise of that id; None where the library has none."""
    exercises = _shown[0].library.exercises
    return next((exercise for exercise in exercises if exercise.id == exercise_id), None)


def own_picture(exercise_id: str) -> Path | None:
    """The picture that the exercise of that id brings; None where it has none."""
    return _shown[0].images.get(ExerciseId(exercise_id))


_shown: Final = [LoadedLibrary(library=Library(exercises=(), routine=()))]
