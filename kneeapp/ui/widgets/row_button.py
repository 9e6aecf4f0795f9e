"""A button that is a whole row: a title over a detail, with a mark before and a word behind."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import current_theme, set_look
from kneeapp.ui.widgets.row_painting import Row, paint_row


class RowButton(QPushButton):
    """A row to press. Its accessible name is the title, its accessible description the rest of what it shows."""

    def __init__(self, look: str, height: int = Size.ROW, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = Row(title="", detail="")
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        set_look(self, look)

    def show_row(self, row: Row) -> None:
        """Show this row from now on."""
        self._row = row
        self.setAccessibleName(row.title)
        self.setAccessibleDescription(", ".join(filter(None, (row.detail, row.end))))
        self.update()

    def set_row_height(self, height: int) -> None:
        """Make the row that high."""
        self._height = height
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(Size.SIDEBAR, self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self.font())
            paint_row(painter, self._row, self.rect(), current_theme(), self.layoutDirection())
