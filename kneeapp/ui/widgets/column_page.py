"""A page of one column in the middle of the window, which scrolls where the window is too low."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kneeapp.ui.sizes import Space, Width
from kneeapp.ui.widgets.scrolling import show_scrolled
from kneeapp.ui.widgets.wrapping_label import WrappingLabel


class ColumnPage(QScrollArea):
    """Holds the column that a page lays out; it takes no focus by Tab, its controls do."""

    def show_column(self, column: QVBoxLayout) -> None:
        """Show this column; to be called once."""
        content = QWidget(self)
        lay_in_middle(content, column, Width.STOPPED)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        show_scrolled(self, content)


def lay_in_middle(page: QWidget, column: QVBoxLayout, widest: int) -> None:
    """Lay the column out in the middle of the page, no wider than that."""
    holder = QWidget(page)
    holder.setMaximumWidth(widest)
    holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    column.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(column)
    row = QHBoxLayout(page)
    row.setContentsMargins(Space.PAGE, Space.WIDE, Space.PAGE, Space.WIDE)
    row.addWidget(holder)


def looked_label(text: str, look: str) -> WrappingLabel:
    """A label in one of its looks; from the leading edge whatever its script."""
    return WrappingLabel(text, look)
