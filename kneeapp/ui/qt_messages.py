"""What Qt complains of: all of it on stderr, as Qt itself does, and from warnings upwards in the log too."""

import contextlib
import logging
import sys
from collections import Counter
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qFormatLogMessage, qInstallMessageHandler

from kneeapp.log import LOG

_LEVELS: Final = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_MOST: Final = 5
"""How often the same message is logged: one that comes with every frame would push all others out of the log."""


class QtMessages:
    """While the ``with`` block lasts, Qt's messages come here; afterwards they go where they went before."""

    def __init__(self) -> None:
        self._told: Counter[str] = Counter()
        self._before: Callable[[QtMsgType, QMessageLogContext, str], object] | None = None

    def __enter__(self) -> None:
        self._before = qInstallMessageHandler(self._on_message)

    def __exit__(self, *_: object) -> None:
        qInstallMessageHandler(self._before)

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        """Never raises: Qt could not take it, and may call at any time, even while Python shuts down."""
        with contextlib.suppress(BaseException):
            sys.stderr.write(qFormatLogMessage(kind, context, text) + "\n")
        with contextlib.suppress(BaseException):
            self._log(kind, text)

    def _log(self, kind: QtMsgType, text: str) -> None:
        level = _LEVELS.get(kind)
        self._told[text] += 1
        if level is not None and self._told[text] <= _MOST:
            LOG.log(level, "Qt: %s", text)
