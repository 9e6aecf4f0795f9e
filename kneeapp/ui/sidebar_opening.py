"""Tells when a rail that was opened over the page should close: the focus left it, or the pointer pressed beside it."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow


class SidebarOpening(QObject):
    """Watches the window round a sidebar, from `begin` to `end`."""

    left = Signal()
    """The user went on elsewhere."""

    def __init__(self, sidebar: QWidget) -> None:
        super().__init__(sidebar)
        self._sidebar = sidebar
        self._window: QWindow | None = None

    @property
    def is_open(self) -> bool:
        """Whether the sidebar lies over the page."""
        return self._window is not None

    def begin(self) -> None:
        """Watch from now on; does nothing while there is no window."""
        self._window = self._sidebar.window().windowHandle()
        if self._window is not None:
            self._window.installEventFilter(self)
            _app().focusChanged.connect(self._on_app_focus_changed)

    def end(self) -> None:
        """Watch no longer."""
        if self._window is not None:
            self._window.removeEventFilter(self)
            _app().focusChanged.disconnect(self._on_app_focus_changed)
            self._window = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            place = self._sidebar.mapFromGlobal(event.globalPosition()).toPoint()
            if not self._sidebar.rect().contains(place):
                self.left.emit()
        return False

    def _on_app_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and not self._sidebar.isAncestorOf(new):
            self.left.emit()


def _app() -> QApplication:
    return cast("QApplication", QApplication.instance())
