"""Tells when a window has been painted for the first time: whatever the user cannot see may wait until then."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Looks at the events of one window until the first paint, and then no more."""

    happened = Signal()
    """The window is on the screen with its content; told once, from the event loop."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._has_happened = False
        window.installEventFilter(self)

    def then(self, step: Callable[[], None]) -> None:
        """Take that step after the first paint, or soon where it was before."""
        if self._has_happened:
            QTimer.singleShot(0, self, step)
        else:
            self.happened.connect(step)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._has_happened = True
            QTimer.singleShot(0, self.happened.emit)
        return False
