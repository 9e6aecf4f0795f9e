"""Crashes of Qt or of Python itself, of which no exception tells: ``faulthandler`` writes them to logs/fault.log."""

import contextlib
import faulthandler
import os
from pathlib import Path
from typing import TextIO

from kneeapp.log import make_private_folder, private_append


class FaultFile:
    """The file, open as long as the program runs. OSError where it cannot be written."""

    def __init__(self, path: Path) -> None:
        make_private_folder(path.parent)
        self._path = path
        self._file: TextIO | None = private_append(path)
        self._is_ours = not faulthandler.is_enabled()  # PYTHONFAULTHANDLER asks for stderr
        if self._is_ours:
            faulthandler.enable(self._file)

    def take_last(self) -> str:
        """What was written when an earlier run crashed, "" for nothing; it is told only once."""
        try:
            text = self._path.read_text(encoding="utf-8", errors="replace").strip()
            if text:
                os.truncate(self._path, 0)
        except OSError:
            return ""
        return text

    def close(self) -> None:
        """Stop watching."""
        if self._is_ours:
            faulthandler.disable()
            self._is_ours = False
        file, self._file = self._file, None
        if file is not None:
            with contextlib.suppress(OSError):
                file.close()
