"""An icon beside a line of text: as high as the line, so that the two stand on one level, at every text size."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.theme import current_theme
from kneeapp.ui.typography import STYLES


class LineIcon(QWidget):
    """An icon of that size in a role, in the middle of a line of a style; decoration, nothing to a screen reader."""

    def __init__(self, name: str, role: str, size: int, style: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role, self._size, self._line = name, role, size, STYLES[style].line
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.scaled(self._size), theme.scaled(self._line))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        size = theme.scaled(self._size)
        box = QRectF(0, 0, size, size)
        box.moveCenter(QRectF(self.rect()).center())
        with QPainter(self) as painter:
            paint_icon(painter, self._name, box, theme.color(self._role))
