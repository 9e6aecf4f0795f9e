"""What is wrong in a user's file, and where."""

from pathlib import Path
from typing import NamedTuple

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
    """An exercise file that cannot be used: all its mistakes, in the order of the file, at least one."""

    def __init__(self, path: Path, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("\n".join(map(str, diagnostics)))
        self.path = path
        self.diagnostics = diagnostics


class LoadedLibrary(NamedTuple):
    """The exercises that could be read, and the files that were left out.

    ``fell_back`` tells that a replacement of the built-in library was broken, so the built-in one is used.
    """

    library: Library
    broken: tuple[LibraryFileError, ...] = ()
    fell_back: bool = False
