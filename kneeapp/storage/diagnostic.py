"""What is wrong in a user's file, and where."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from kneeapp.core.exercise import ExerciseId
from kneeapp.core.library import Library


class Diagnostic(NamedTuple):
    """One mistake: where it stands (line and column count from 1), what is wrong and what was expected."""

    line: int
    column: int
    message: str
    file: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


class LibraryFileError(Exception):
    """A file with mistakes: all of them, in the order of the file, at least one.

    ``is_left_out`` is False where nothing but pictures is wrong, so that the file's exercises are used without those.
    """

    def __init__(self, path: Path, diagnostics: tuple[Diagnostic, ...], *, is_left_out: bool = True) -> None:
        super().__init__("\n".join(map(str, diagnostics)))
        self.path = path
        self.diagnostics = diagnostics
        self.is_left_out = is_left_out


class LoadedLibrary(NamedTuple):
    """The exercises that could be read, the files with mistakes, and where the pictures of own exercises are.

    ``fell_back`` tells that a replacement of the built-in library was broken, so the built-in one is used.
    """

    library: Library
    broken: tuple[LibraryFileError, ...] = ()
    fell_back: bool = False
    images: Mapping[ExerciseId, Path] = MappingProxyType({})
