"""Where the window opens: as large as it was, where the screen has room for that."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from kneeapp.storage.settings import Settings


def place(window: QWidget, settings: Settings) -> None:
    """Give the window its old size; where that and its frame would not fit on the screen, all of the screen."""
    size = QSize(settings.window_width, settings.window_height)
    room = window.screen().availableSize()
    window.resize(size.boundedTo(room))
    if settings.is_maximized or size.width() >= room.width() or size.height() >= room.height():
        window.setWindowState(Qt.WindowState.WindowMaximized)
