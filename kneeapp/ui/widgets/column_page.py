"""A page of one column in the middle of the window, which scrolls where the window is too low."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import set_look

_WIDEST = 780


class ColumnPage(QScrollArea):
    """Holds the column that a page lays out; it takes no focus by Tab, its controls do."""

    def show_column(self, column: QVBoxLayout) -> None:
        """Show this column; to be called once."""
        content = QWidget(self)
        set_look(content, "scrolled")
        holder = QWidget(content)
        holder.setMaximumWidth(_WIDEST)
        holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        holder.setLayout(column)
        row = QHBoxLayout(content)
        row.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        row.addWidget(holder)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(content)


def looked_label(text: str, look: str) -> QLabel:
    """A label in one of the looks of the style sheet."""
    label = QLabel(text)
    set_look(label, look)
    return label
