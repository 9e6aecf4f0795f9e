"""A user's YAML file without any mistake, or all of its mistakes at once."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from kneeapp.storage.diagnostic import Diagnostic, LibraryFileError
from kneeapp.storage.marked_yaml import MarkedYaml, read_yaml
from kneeapp.storage.mistake import START, Mistake, UnreadableError
from kneeapp.storage.text_file import read_text
from kneeapp.storage.yaml_value import Node

MOST_TOLD = 200
"""Mistakes of a file that are told: one with more is no such file, and telling all of them would take minutes."""


class FileKind(NamedTuple):
    """What is wrong in files of one kind: in an empty one, in one of a newer format (None in others), in any other."""

    if_empty: str
    newer_format: Callable[[Node], Mistake | None]
    mistakes: Callable[[Node], Iterator[Mistake]]


def root_without_mistakes(path: Path, kind: FileKind) -> Node:
    """The whole of a file; LibraryFileError where it cannot be read or has mistakes."""
    try:
        document = read_yaml(read_text(path))
    except UnreadableError as error:
        raise library_file_error(path, [error.mistake]) from error
    if document.root is None:
        raise library_file_error(path, [Mistake(START, kind.if_empty)])
    if mistakes := list(islice(_mistakes(document, document.root, kind), MOST_TOLD)):
        raise library_file_error(path, mistakes)
    return document.root


def library_file_error(path: Path, mistakes: list[Mistake], *, is_left_out: bool = True) -> LibraryFileError:
    """The error that tells these mistakes of a file, in the order of the file."""
    diagnostics = (
        Diagnostic(line=place.line, column=place.column, message=message, file=str(path)) for place, message in mistakes
    )
    return LibraryFileError(path, tuple(sorted(diagnostics)), is_left_out=is_left_out)


def _mistakes(document: MarkedYaml, root: Node, kind: FileKind) -> Iterator[Mistake]:
    if newer := kind.newer_format(root):
        yield newer
        return
    yield from document.duplicate_keys
    yield from kind.mistakes(root)
