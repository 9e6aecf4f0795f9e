"""A note that something could not be saved, with a way to save it elsewhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.wrapping_label import WrappingLabel


class TroubleNote(QWidget):
    """Hidden while it has nothing to tell; it keeps its distance from what follows."""

    save_elsewhere_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        panel = Panel("problem", self)
        self._words = WrappingLabel("", "trouble", panel)
        save = Button(self.tr("Save elsewhere…"), parent=panel)
        save.clicked.connect(self.save_elsewhere_wished)
        column = QVBoxLayout(panel)
        column.setContentsMargins(Space.TITLE, Space.LARGE, Space.TITLE, Space.LARGE)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self._words)
        column.addWidget(save, 0, Qt.AlignmentFlag.AlignLeading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, Space.WIDE)
        layout.addWidget(panel)
        self.hide()

    def show_trouble(self, text: str) -> None:
        """Tell this; an empty text is no trouble any more."""
        self._words.setText(text)
        self.setVisible(bool(text))
