"""The log: what the program ran on and what went wrong, in ``logs/kneeapp.log`` of the data folder.

Never anything about exercises or health: no reps, pain, doses or sides. Any module may write to `LOG`; only the running
program gives it a file. Nothing is imported or touched on disk before the first record. Qt is not known here.
"""

import contextlib
import logging
import os
import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path
from typing import Final

LOG: Final = logging.getLogger("kneeapp")
LOG.addHandler(logging.NullHandler())  # without a file, Python would write warnings to stderr


class LateLog(logging.Handler):
    """Opens the file with the first record.

    Where there can be no file, nothing is said: keeping the settings fails too, and that is told. A file that can no
    longer be written is told in one line on stderr.
    """

    def __init__(self, folder: Callable[[], Path]) -> None:
        super().__init__(logging.INFO)
        self._folder = folder
        self._file: logging.Handler | None = None
        self._has_failed = False

    def path(self) -> Path | None:
        """The file, None before the first record and where it cannot be written."""
        return None if self._file is None or self._has_failed else log_file(self._folder())

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record; never raises."""
        try:
            if self._file is None and not self._has_failed:
                self._file = self._opened()
            if self._file is not None:
                self._file.emit(record)
        except Exception:  # a log must not break what it tells of
            self._has_failed = True

    def close(self) -> None:
        """Let go of the file."""
        with contextlib.suppress(OSError):
            if self._file is not None:
                self._file.close()
        super().close()

    def _fail(self, error: BaseException | None) -> None:
        """Tell once that records are lost."""
        if not self._has_failed:
            self._has_failed = True
            say(f"kneeapp: the log cannot be written: {getattr(error, 'strerror', None) or type(error).__name__}")

    def _opened(self) -> logging.Handler:
        # Only here, because logging.handlers takes longer to import (14 ms) than all the rest of this file.
        from kneeapp.log_file import LogFile  # noqa: PLC0415

        return LogFile(log_file(self._folder()), self._fail)


def log_file(data_folder: Path) -> Path:
    """Where the log of a data folder is."""
    return data_folder / "logs" / "kneeapp.log"


def start_logging(folder: Callable[[], Path]) -> LateLog:
    """Let `LOG` write into that data folder, which is asked for with the first record."""
    handler = LateLog(folder)
    LOG.setLevel(logging.INFO)
    LOG.propagate = False
    LOG.addHandler(handler)
    return handler


def stop_logging(handler: LateLog) -> None:
    """Undo `start_logging`."""
    LOG.removeHandler(handler)
    LOG.propagate = True
    handler.close()


def make_private_folder(folder: Path) -> None:
    """Make a folder of the data folder, both only for the user where the system knows such a thing."""
    folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.mkdir(exist_ok=True, mode=0o700)
    with contextlib.suppress(OSError):
        folder.chmod(0o700)


def private_append(path: Path) -> TextIOWrapper:
    """Open a file for appending that only the user can read, where the system knows such a thing."""
    number = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    file = os.fdopen(number, "a", encoding="utf-8", errors="backslashreplace")
    with contextlib.suppress(OSError):
        path.chmod(0o600)
    return file


def say(line: str) -> None:
    """Write a line to stderr, where there is one: a windowed program on Windows has none."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(line + "\n")
