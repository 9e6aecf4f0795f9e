"""The pictures that an exercise file names: where each one is, and those that cannot be used.

A picture that cannot be used is told like any mistake, but leaves no exercise out.
"""

from pathlib import Path

from kneeapp.core.exercise import ExerciseId
from kneeapp.storage.exercise_image import ImageError, image_path
from kneeapp.storage.mistake import Mistake
from kneeapp.storage.yaml_value import Node


def images_of(root: Node, folder: Path) -> tuple[dict[ExerciseId, Path], list[Mistake]]:
    """The pictures of a file without mistakes, whose folder that is, and what is wrong with the others."""
    paths: dict[ExerciseId, Path] = {}
    flaws: list[Mistake] = []
    for exercise in root.items("exercises"):
        image, name = exercise.child("image"), exercise.child("id")
        if image is None or name is None:
            continue
        try:
            paths[ExerciseId(str(name.value))] = image_path(folder, str(image.value))
        except ImageError as error:
            flaws.append(Mistake(image.place, str(error)))
    return paths, flaws
