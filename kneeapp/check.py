"""``kneeapp check FILE...``: what is wrong in exercise files, in lines that an editor can jump by.

It needs no screen.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from kneeapp.storage.diagnostic import LibraryFileError
from kneeapp.storage.library_file import read_exercises


def check_files(paths: Sequence[Path], out: TextIO) -> int:
    """Write one line for every mistake, or for a file without any; 0 when all files are fine, else 1."""
    are_fine = [_check(path, out) for path in paths]
    return 0 if all(are_fine) else 1


def _check(path: Path, out: TextIO) -> bool:
    try:
        count = len(read_exercises(path))
    except LibraryFileError as error:
        for diagnostic in error.diagnostics:
            _write(str(diagnostic), out)
        return False
    _write(f"{path}: ok, {count} exercise{'' if count == 1 else 's'}", out)
    return True


def _write(line: str, out: TextIO) -> None:
    """Write a line even where the output cannot hold all its characters: a file name may be no text at all."""
    encoding = getattr(out, "encoding", None) or "utf-8"
    out.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")
