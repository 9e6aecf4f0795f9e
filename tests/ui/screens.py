"""The screens of the program, one after the other, each on a stage of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.pictures import BROKEN, SCREENS
from tests.staging import Stage, a_stage


def on_screen(qtbot: QtBot, name: str) -> Stage:
    """That screen, in a window of its own."""
    stage = a_stage(qtbot, BROKEN if name.startswith("error") else None)
    SCREENS[name](stage)
    QApplication.processEvents()
    return stage


def is_control(widget: QWidget) -> bool:
    """Whether it is visible and reached by Tab, clicked or typed into."""
    if not widget.isVisible() or isinstance(widget.parent(), QAbstractSpinBox):
        return False
    is_reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return is_reached or isinstance(widget, (QAbstractButton, QAbstractSpinBox, QLineEdit))
