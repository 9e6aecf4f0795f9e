"""Whether anybody is at the window: when a key or the pointer last moved there, by the session's clock.

It listens in front of the session's keys, which keep what they use to themselves.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_SIGNS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
    }
)


class Presence(QObject):
    """Counts from the last sign of anybody."""

    noticed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window: QWindow | None = None
        self._clock_ms = 0
        self._since_ms = 0

    def watch(self, window: QWidget) -> None:
        """Look for signs in that window from now on, which is one."""
        self.forget()
        self._window = window.windowHandle()
        if self._window is not None:
            self._window.installEventFilter(self)
        self._notice()

    def forget(self) -> None:
        """Look no longer."""
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = None

    def idle_ms(self, clock_ms: int, *, is_counting: bool) -> int:
        """How long nobody was noticed, at that time of the session's clock; 0 while it is not counted."""
        self._clock_ms = clock_ms
        if not is_counting or clock_ms < self._since_ms:  # a new session begins at 0
            self._since_ms = clock_ms
        return clock_ms - self._since_ms

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS:
            self._notice()
        return False

    def _notice(self) -> None:
        self._since_ms = self._clock_ms
        self.noticed.emit()
