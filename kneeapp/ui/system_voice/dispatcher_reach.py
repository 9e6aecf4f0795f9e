"""Comes to a connection with Speech Dispatcher, and has it started where it is not there."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kneeapp.ui.system_voice.dispatcher_line import DispatcherLine

_LOOK_MS: Final = 250
_LOOKS: Final = 20
"""How often to look whether it listens after it was started, which takes half a second and more."""


class DispatcherReach(QObject):
    """Tries one path. ``start`` has Speech Dispatcher start by itself, and says whether that can be."""

    reached = Signal()
    lost = Signal(str)
    """That there is no connection, or none any more, and why."""

    def __init__(self, parent: QObject, *, path: str, start: Callable[[], bool], looks: int = _LOOKS) -> None:
        super().__init__(parent)
        self._path, self._start, self._looks = path, start, looks
        self._may_start = False
        self._looks_left = 0
        self._is_coming = False
        self.line = DispatcherLine(self)
        self.line.opened.connect(self._on_line_opened)
        self.line.lost.connect(self._on_line_lost)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_LOOK_MS)
        self._again.timeout.connect(self._look)

    def allow_start(self) -> None:
        """Speech Dispatcher may be started once from now on."""
        self._may_start = True

    def reach(self) -> None:
        """Begin to connect, unless that has begun already."""
        if not self._is_coming and not self.line.is_open:
            self._is_coming = True
            self._looks_left = 0
            self._look()

    def close(self) -> None:
        """Let go of the connection, or stop looking for one."""
        self._is_coming = False
        self._again.stop()
        self.line.close()

    def _look(self) -> None:
        self.line.open(self._path)

    def _on_line_opened(self) -> None:
        self._is_coming = False
        self.reached.emit()

    def _on_line_lost(self, why: str) -> None:
        """Look again while it starts; start it once; else leave it."""
        if self._is_coming and self._may_start:
            self._may_start = False
            self._looks_left = self._looks if self._start() else 0
        if self._is_coming and self._looks_left > 0:
            self._looks_left -= 1
            self._again.start()
        else:
            self._is_coming = False
            self.lost.emit(why)
