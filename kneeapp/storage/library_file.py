"""One exercise file -> exercises, or all its mistakes at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.storage.checked_file import FileKind, library_file_error, root_without_mistakes
from kneeapp.storage.diagnostic import LibraryFileError
from kneeapp.storage.library_conversion import exercise_of
from kneeapp.storage.library_images import images_of
from kneeapp.storage.library_rules import mistakes_against_rules
from kneeapp.storage.library_schema import FORMAT, LibraryEntry
from kneeapp.storage.mistake import Mistake, Place
from kneeapp.storage.schema_check import mistakes_of_form
from kneeapp.storage.yaml_value import Node


@dataclass(frozen=True, kw_only=True)
class ExerciseFile:
    """The exercises of a file in their order, where each one's id stands and each one's picture is.

    ``flaws`` tells the pictures that cannot be used, None where all can.
    """

    path: Path
    exercises: tuple[Exercise, ...]
    id_places: dict[ExerciseId, Place]
    images: dict[ExerciseId, Path]
    flaws: LibraryFileError | None


def read_exercises(path: Path) -> tuple[Exercise, ...]:
    """The exercises of a file; LibraryFileError for a file that is not there or not right."""
    return read_exercise_file(path).exercises


def read_exercise_file(path: Path) -> ExerciseFile:
    """As ``read_exercises``, with the places of the ids and the pictures."""
    root = root_without_mistakes(path, _KIND)
    entries = msgspec.convert(root.plain(), LibraryEntry).exercises
    images, flaws = images_of(root, path.parent)
    return ExerciseFile(
        path=path,
        exercises=tuple(map(exercise_of, entries)),
        id_places=_id_places(root),
        images=images,
        flaws=library_file_error(path, flaws, is_left_out=False) if flaws else None,
    )


def _mistakes(root: Node) -> Iterator[Mistake]:
    yield from mistakes_of_form(root, LibraryEntry)
    yield from mistakes_against_rules(root)


def _newer_format(root: Node) -> Mistake | None:
    form = root.child("format")
    if form and isinstance(form.value, int) and form.value > FORMAT:
        message = (
            f"this file is for a newer kneeapp (format {form.value}; this one reads {FORMAT}); update kneeapp to use it"
        )
        return Mistake(form.place, message)
    return None


def _id_places(root: Node) -> dict[ExerciseId, Place]:
    ids = (exercise.child("id") for exercise in root.items("exercises"))
    return {ExerciseId(name.value): name.place for name in ids if name and isinstance(name.value, str)}


_KIND = FileKind(
    if_empty="the file has no exercises yet; it should begin with “format: 1” and “exercises:”",
    newer_format=_newer_format,
    mistakes=_mistakes,
)
