"""The mark of kneeapp: two legs and the band across them."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kneeapp.ui.theme import Theme, current_theme

_GRID: Final = 32.0
_LEGS: Final = (QRectF(6.2, 3.0, 7.6, 26.0), QRectF(18.2, 3.0, 7.6, 26.0))
_BAND_WIDTH: Final = 5.0


class Mark(QWidget):
    """The mark in a square of that many pixels; decoration, so a screen reader is told nothing."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_mark(painter, QRectF(self.rect()), current_theme())


def paint_mark(painter: QPainter, area: QRectF, theme: Theme) -> None:
    """Draw the mark as large as fits into the middle of the area."""
    scale = min(area.width(), area.height()) / _GRID
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.center() - QPointF(_GRID / 2, _GRID / 2) * scale)
    painter.scale(scale, scale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("primary"))
    for leg in _LEGS:
        painter.drawRoundedRect(leg, leg.width() / 2, leg.width() / 2)
    painter.setPen(QPen(theme.color("accent"), _BAND_WIDTH, c=Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_band())
    painter.restore()


def _band() -> QPainterPath:
    path = QPainterPath(QPointF(4.6, 15.2))
    path.cubicTo(QPointF(9.0, 18.4), QPointF(23.0, 18.4), QPointF(27.4, 15.2))
    return path
