"""A note on what to do about a pain, with the way to "When to see someone"."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.ui.icons import Icon
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.widgets.care_link import CareLink
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.wrapping_label import WrappingLabel


class CareNote(Panel):
    """Shows the text that it is given; in none it names a condition, or reads a meaning into a pain."""

    see_someone_wished = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__("warning", parent)
        self._words = WrappingLabel(text, "warning_lead", self)
        link = CareLink(self)
        link.clicked.connect(self.see_someone_wished)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._words)
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.TITLE, Space.LARGE, Space.TITLE, Space.MEDIUM)
        row.setSpacing(Space.BUTTONS)
        row.addWidget(Icon("stethoscope", "warn_ink", Size.ICON_FAR, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def show_text(self, text: str) -> None:
        """Show this text in place of the one before."""
        self._words.setText(text)
