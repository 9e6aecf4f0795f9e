"""Whether a window is on the screen where somebody can see it, as far as the desktop tells."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class Exposure(QObject):
    """Watches one window: hidden, minimised or wholly covered, it is not exposed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window: QWindow | None = None

    @property
    def is_exposed(self) -> bool:
        """Whether any of the watched window can be seen; False while none is watched."""
        return self._window is not None and isValid(self._window) and self._window.isExposed()

    def watch(self, window: QWidget) -> None:
        """Look at that window from now on, which is one."""
        self.forget()
        self._window = window.windowHandle()
        if self._window is not None:
            self._window.installEventFilter(self)
        self.changed.emit()

    def forget(self) -> None:
        """Look no longer."""
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = None
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Expose:
            self.changed.emit()
        return False
