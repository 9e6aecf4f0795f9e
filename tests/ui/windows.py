"""Pages as they stand in the window: beside the sidebar, or beside the rail of a narrow one."""

from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

_BESIDE = {True: 76, False: 296}


def put_in_window(qtbot: QtBot, page: QWidget, width: int = 1280, height: int = 800) -> QWidget:
    """Show a window of that size with the page in it; it lives as long as the test."""
    window = QWidget()
    qtbot.addWidget(window, before_close_func=lambda _widget: window.hide())  # keeps the window, too
    layout = QHBoxLayout(window)
    layout.setContentsMargins(_BESIDE[width < 1080], 0, 0, 0)
    layout.addWidget(page)
    window.resize(width, height)
    with qtbot.waitExposed(window):
        window.show()
    return window
