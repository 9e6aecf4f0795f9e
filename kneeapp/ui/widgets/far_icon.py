"""An icon that is seen from afar, as large as its box. Decoration: a screen reader is told nothing."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.theme import current_theme

_STROKE: Final = 1.7


class FarIcon(QWidget):
    """One icon of Lucide with a thinner line, as large signs want it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role = name, "ink"

    def set_role(self, role: str) -> None:
        """Another colour, by its role."""
        if role != self._role:
            self._role = role
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            color = current_theme().color(self._role)
            paint_icon(painter, self._name, QRectF(self.rect()), color, stroke=_STROKE)
