"""All figures that there are, and what each of them is built on."""

from typing import NamedTuple

from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.core.figure.figure import ExerciseFigure, Rig
from kneeapp.core.figure.pose import ArmMix
from kneeapp.core.figure.vector import Vector
from kneeapp.storage.diagnostic import LibraryFileError


class Neutral(NamedTuple):
    """What a pose has where its file says nothing else."""

    pelvis: Vector
    pelvis_rot: Vector
    chest_rot: Vector
    head: Vector
    work_arm: ArmMix
    base_arm: ArmMix
    tension: float
    glow: float


class Figures(NamedTuple):
    """The body that all share, and how each exercise is shown with it."""

    rig: Rig
    neutral: Neutral
    exercises: dict[ExerciseId, ExerciseFigure]

    def of(self, exercise: Exercise) -> ExerciseFigure | None:
        """The figure of an exercise; None where there is none, or where it shows other phases than the exercise has."""
        figure = self.exercises.get(exercise.id)
        shown = {segment.phase_id for segment in figure.segments} if figure else set()
        return figure if shown == {phase.id for phase in exercise.phases} else None


class LoadedFigures(NamedTuple):
    """The figures that could be read, and the file of the user's own poses where that was left out."""

    figures: Figures
    broken: tuple[LibraryFileError, ...] = ()
