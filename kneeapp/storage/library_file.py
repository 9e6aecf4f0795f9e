"""One exercise file -> exercises, or all its mistakes at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import msgspec

from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.storage.diagnostic import Diagnostic, LibraryFileError
from kneeapp.storage.library_conversion import exercise_of
from kneeapp.storage.library_rules import mistakes_against_rules
from kneeapp.storage.library_schema import FORMAT, LibraryEntry
from kneeapp.storage.marked_yaml import MarkedYaml, read_yaml
from kneeapp.storage.mistake import START, Mistake, Place, UnreadableError
from kneeapp.storage.schema_check import mistakes_of_form
from kneeapp.storage.text_file import read_text
from kneeapp.storage.yaml_value import Node

MOST_TOLD = 200
"""Mistakes of a file that are told: one with more of them is no exercise file, and telling all would take minutes."""

_NOTHING_THERE = Mistake(START, "the file has no exercises yet; it should begin with “format: 1” and “exercises:”")


@dataclass(frozen=True, kw_only=True)
class ExerciseFile:
    """The exercises of a file in their order, and where each one's id stands."""

    path: Path
    exercises: tuple[Exercise, ...]
    id_places: dict[ExerciseId, Place]


def read_exercises(path: Path) -> tuple[Exercise, ...]:
    """The exercises of a file; LibraryFileError for a file that is not there or not right."""
    return read_exercise_file(path).exercises


def read_exercise_file(path: Path) -> ExerciseFile:
    """As ``read_exercises``, with the places of the ids."""
    root = _root_without_mistakes(path)
    entries = msgspec.convert(root.plain(), LibraryEntry).exercises
    return ExerciseFile(path=path, exercises=tuple(map(exercise_of, entries)), id_places=_id_places(root))


def library_file_error(path: Path, mistakes: list[Mistake]) -> LibraryFileError:
    """The error that tells these mistakes of a file, in the order of the file."""
    diagnostics = (
        Diagnostic(line=place.line, column=place.column, message=message, file=str(path)) for place, message in mistakes
    )
    return LibraryFileError(path, tuple(sorted(diagnostics)))


def _root_without_mistakes(path: Path) -> Node:
    try:
        document = read_yaml(read_text(path))
    except UnreadableError as error:
        raise library_file_error(path, [error.mistake]) from error
    if document.root is None:
        raise library_file_error(path, [_NOTHING_THERE])
    if mistakes := list(islice(_mistakes(document, document.root), MOST_TOLD)):
        raise library_file_error(path, mistakes)
    return document.root


def _mistakes(document: MarkedYaml, root: Node) -> Iterator[Mistake]:
    if newer := _newer_format(root):
        yield newer
        return
    yield from document.duplicate_keys
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
