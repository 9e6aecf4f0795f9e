"""A card with a title and, at its far end, a remark on it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_PADDING = 21


class TitledCard(Panel):
    """What it holds goes into its ``column``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._title = WrappingLabel("", "card_title", self)
        self._remark = WrappingLabel("", "meta", self)
        head = QHBoxLayout()
        head.setSpacing(Space.SMALL)
        head.addWidget(self._title, 1)
        head.addWidget(self._remark, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        self.column.setSpacing(Space.BUTTONS)
        self.column.addLayout(head)

    def show_title(self, text: str) -> None:
        """Show this title."""
        self._title.setText(text)

    def show_remark(self, text: str) -> None:
        """Show this remark, or none."""
        self._remark.setText(text)
        self._remark.setVisible(bool(text))
