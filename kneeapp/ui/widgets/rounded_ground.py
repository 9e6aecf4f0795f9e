"""The rounded ground of a small label or tile; in high contrast it has an outline of ink, all of it inside."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kneeapp.ui.theme import Theme


def paint_rounded_ground(  # noqa: PLR0913  # what it looks like, each by its name
    painter: QPainter, area: QRectF, fill: QColor, theme: Theme, *, radius: float, line: float
) -> None:
    """Fill the area; its corners are never rounder than a half circle, ``line`` is the outline in high contrast."""
    width = line if theme.is_high_contrast else 0.0
    inset = width / 2
    ground = area.adjusted(inset, inset, -inset, -inset)
    rounded = min(radius, ground.height() / 2)
    painter.setPen(QPen(theme.color("ink"), width) if width else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(ground, rounded, rounded)
