"""The log's file: private, turned over at 256 KiB, three old ones kept. Only `kneeapp.log` imports it, and late."""

import contextlib
import logging
import sys
from collections.abc import Callable
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from kneeapp.home import with_short_home
from kneeapp.log import make_private_folder, private_append

TURNED_OVER_AT: Final = 256 * 1024
KEPT: Final = 3

_FORM: Final = "%(asctime)s %(process)d %(levelname)s %(message)s"


class LogFile(RotatingFileHandler):
    """Appends records, and tells ``on_failure`` why one could not be written. OSError where there can be no file."""

    def __init__(self, path: Path, on_failure: Callable[[BaseException | None], None]) -> None:
        self._on_failure = on_failure
        make_private_folder(path.parent)
        super().__init__(path, maxBytes=TURNED_OVER_AT, backupCount=KEPT, encoding="utf-8", errors="backslashreplace")
        self.setFormatter(HomelessFormatter(_FORM))

    def doRollover(self) -> None:  # noqa: N802 - logging's name
        """Turn over; where that is refused (on Windows, while another program reads it), go on with the same file."""
        with contextlib.suppress(OSError):  # what has been closed by then is opened again for the record
            super().doRollover()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802, ARG002 - logging's name and argument
        """Pass on why a record could not be written; logging itself would print a traceback for each."""
        self._on_failure(sys.exception())

    def _open(self) -> TextIOWrapper:
        return private_append(Path(self.baseFilename))


class HomelessFormatter(logging.Formatter):
    """Records in which the home folder, and with it the user's name, is shown as ~."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as text."""
        return with_short_home(super().format(record))
