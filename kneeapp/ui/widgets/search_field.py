"""The field that one types into to find an exercise."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import set_look


class SearchField(QLineEdit):
    """A line to search with: Esc clears it, and while it is empty it shows the key that leads to it."""

    list_requested = Signal()
    """The user pressed Down, to go on to what was found."""

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        key = QLabel("/", self)
        set_look(key, "key")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.SMALL, 0, Space.SMALL, 0)
        layout.addWidget(key, 0, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.textChanged.connect(lambda text: key.setVisible(not text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.list_requested.emit()
        else:
            super().keyPressEvent(event)
