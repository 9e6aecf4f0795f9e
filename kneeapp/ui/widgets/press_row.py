"""A row that takes the clicks for the one control in it, so that nobody has to aim at a small thing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget


class PressRow(QWidget):
    """A click anywhere in it presses its control; to a screen reader and the keyboard there is the control alone."""

    def __init__(self, control: QAbstractButton | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed = control

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_click = event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint())
        if is_click and self._pressed is not None and self._pressed.isEnabled():
            self._pressed.setFocus(Qt.FocusReason.MouseFocusReason)
            self._pressed.click()
