"""The ground of a field to type into: filled, with an outline that is stronger on a high-contrast desktop."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import current_theme


def paint_field(field: QWidget, role: str, radius: float) -> None:
    """Paint the whole of a field, in the colour of that role and with corners of that radius."""
    theme = current_theme()
    width = Size.OUTLINE if theme.is_high_contrast else Size.HAIRLINE
    inset = width / 2
    area = QRectF(field.rect()).adjusted(inset, inset, -inset, -inset)
    with QPainter(field) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line_strong"), width))
        painter.setBrush(theme.color(role))
        painter.drawRoundedRect(area, radius, radius)
