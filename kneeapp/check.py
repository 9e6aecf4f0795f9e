"""``kneeapp check FILE...``: what is wrong in exercise files or in a poses.yaml, in lines that an editor can jump by.

It needs no screen.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from kneeapp.resources import resource
from kneeapp.storage.diagnostic import LibraryFileError
from kneeapp.storage.figure_file import read_figures, read_own_figures
from kneeapp.storage.library_file import read_exercise_file
from kneeapp.storage.library_folder import OWN_POSES


def check_files(paths: Sequence[Path], out: TextIO) -> int:
    """Write one line for every mistake, or for a file without any; 0 when all files are fine, else 1."""
    are_fine = [_check(path, out) for path in paths]
    return 0 if all(are_fine) else 1


def _check(path: Path, out: TextIO) -> bool:
    try:
        found = _figures(path) if path.name.lower() == OWN_POSES else _exercises(path)
    except LibraryFileError as error:
        for diagnostic in error.diagnostics:
            _write(str(diagnostic), out)
        return False
    _write(f"{path}: ok, {found}", out)
    return True


def _exercises(path: Path) -> str:
    file = read_exercise_file(path)
    if file.flaws:
        raise file.flaws
    return _counted(len(file.exercises), "exercise")


def _figures(path: Path) -> str:
    return _counted(len(read_own_figures(path, read_figures(resource("poses.yaml")))), "figure")


def _counted(count: int, name: str) -> str:
    return f"{count} {name}{'' if count == 1 else 's'}"


def _write(line: str, out: TextIO) -> None:
    """Write a line even where the output cannot hold all its characters: a file name may be no text at all."""
    encoding = getattr(out, "encoding", None) or "utf-8"
    out.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")
