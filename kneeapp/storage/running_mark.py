"""Which instances of the program are running in a data folder: each holds a lock on a small file of its own.

The system lets go of a lock when its program ends, however it ends, so that a mark outlives no crash. Where a disk
knows no locks, every other instance counts as gone.
"""

import contextlib
import os
import sys
import time
from pathlib import Path
from typing import Final

if sys.platform == "win32":
    import msvcrt

    def _lock(number: int) -> None:
        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(number: int) -> None:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)


_FOLDER: Final = "running"
_OLD_S: Final = 3_600
"""Marks are swept away only after this, so that none is swept between being made and being locked."""


class RunningMark:
    """Tells the others that this instance runs, by a ``token`` of its own, until it is closed; no others with None."""

    def __init__(self, folder: Path | None) -> None:
        self.token = os.urandom(8).hex()
        self._folder = folder and folder / _FOLDER
        self._number: int | None = None
        if self._folder:
            with contextlib.suppress(OSError):
                _sweep(self._folder)
                self._number = _locked(self._folder / self.token)

    def is_of_another(self, token: str | None) -> bool:
        """Whether the token is of another instance that is running."""
        if self._folder is None or token is None or token == self.token:
            return False
        try:
            return _is_locked(self._folder / token)
        except OSError:
            return False

    def close(self) -> None:
        """Let go of the mark."""
        if self._folder and self._number is not None:
            os.close(self._number)
            self._number = None
            with contextlib.suppress(OSError):
                (self._folder / self.token).unlink()


def _locked(path: Path) -> int:
    path.parent.mkdir(mode=0o700, exist_ok=True)
    number = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    try:
        _lock(number)
    except OSError:
        os.close(number)
        raise
    return number


def _sweep(folder: Path) -> None:
    for path in folder.glob("*"):
        if path.stat().st_mtime < time.time() - _OLD_S and not _is_locked(path):
            path.unlink()


def _is_locked(path: Path) -> bool:
    number = os.open(path, os.O_RDWR)
    try:
        _lock(number)
    except (BlockingIOError, PermissionError):
        return True
    finally:
        os.close(number)
    return False
