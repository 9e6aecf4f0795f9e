"""An icon before a text: as high as the first line of that text, and growing with it."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.theme import current_theme
from kneeapp.ui.typography import STYLES

_STROKE: Final = 2.4
"""A little bolder than an icon alone, to be as dark as the text beside it."""


class LineIcon(QWidget):
    """An icon in a role's colour beside a style of text; decoration, so a screen reader is told nothing."""

    def __init__(self, name: str, role: str, size: int, style: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role, self._size = name, role, size
        self._line = STYLES[style].line
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.scaled(self._size), theme.scaled(max(self._size, self._line)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        with QPainter(self) as painter:
            paint_icon(painter, self._name, QRectF(self.rect()), theme.color(self._role), stroke=_STROKE)
