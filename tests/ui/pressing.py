"""Keys as they are pressed: they go to what has the focus, wherever that is."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget


def focused() -> QWidget:
    """What has the focus; it must not be lost."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def focused_button() -> str:
    """The text of the button that has the focus, or its name where it has no text."""
    button = focused()
    assert isinstance(button, QPushButton)
    return button.text() or button.accessibleName()


def press_key(key: Qt.Key) -> None:
    """Press a key."""
    QTest.keyClick(focused(), key)
