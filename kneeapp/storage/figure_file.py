"""One file of poses -> figures, or all its mistakes at once: kneeapp's own, or a user's with exercises alone."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import msgspec

from kneeapp.core.exercise import ExerciseId
from kneeapp.core.figure.figure import ExerciseFigure
from kneeapp.storage.checked_file import FileKind, library_file_error, root_without_mistakes
from kneeapp.storage.figure_conversion import figure_of, neutral_of, rig_of
from kneeapp.storage.figure_phases import Phases, mistakes_of_phases
from kneeapp.storage.figure_rules import mistakes_against_rules
from kneeapp.storage.figure_schema import FORMAT, FORMAT_NAME, FiguresEntry, OwnFiguresEntry
from kneeapp.storage.figures import Figures
from kneeapp.storage.mistake import Mistake
from kneeapp.storage.schema_check import mistakes_of_form
from kneeapp.storage.yaml_value import Node


def read_figures(path: Path) -> Figures:
    """kneeapp's own figures; LibraryFileError for a file that is not there or not right."""
    root = root_without_mistakes(path, _kind(FiguresEntry))
    entry = msgspec.convert(root.plain(), FiguresEntry)
    neutral = neutral_of(entry.neutral)
    return Figures(
        rig=rig_of(entry),
        neutral=neutral,
        exercises={ExerciseId(name): figure_of(figure, neutral) for name, figure in entry.exercises.items()},
    )


def read_own_figures(path: Path, builtin: Figures, phases: Phases | None = None) -> dict[ExerciseId, ExerciseFigure]:
    """The figures of a user's file; LibraryFileError for one that is not right.

    Given the phases of all exercises, the figures must be of these exercises and show just these phases.
    """
    root = root_without_mistakes(path, _kind(OwnFiguresEntry, builtin.rig.hands))
    if phases is not None and (mistakes := list(mistakes_of_phases(root, phases))):
        raise library_file_error(path, mistakes)
    entry = msgspec.convert(root.plain(), OwnFiguresEntry)
    return {ExerciseId(name): figure_of(figure, builtin.neutral) for name, figure in entry.exercises.items()}


def _kind(annotation: Any, hands: Collection[str] | None = None) -> FileKind:
    """The kind of file that is of this type; the places for hands are its own unless others are given."""

    def mistakes(root: Node) -> Iterator[Mistake]:
        yield from mistakes_of_form(root, annotation)
        yield from mistakes_against_rules(root, hands or _keys(root.child("hands")))

    if_empty = "the file has no poses yet; it should begin with “format: kneeapp-poses/1” and “exercises:”"
    return FileKind(if_empty=if_empty, newer_format=_newer_format, mistakes=mistakes)


def _keys(group: Node | None) -> tuple[str, ...]:
    return tuple(group.value) if group and isinstance(group.value, dict) else ()


def _newer_format(root: Node) -> Mistake | None:
    form = root.child("format")
    if form is None or not isinstance(form.value, str):
        return None
    name, _, number = form.value.partition("/")
    if name == FORMAT_NAME and number.isdecimal() and len(number) < 10 and int(number) > FORMAT:
        message = (
            f"this file is for a newer kneeapp (format {number}; this one reads {FORMAT}); update kneeapp to use it"
        )
        return Mistake(form.place, message)
    return None
