"""What stands before the words of a row: a tile in the colours of the stage, a ring round a number, or an icon."""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.sizes import Radius, Size
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.typography import tabular, text_font
from kneeapp.ui.widgets.stage import paint_light


class Lead(Enum):
    """How the mark of a row is drawn."""

    TILE = auto()
    """Initials on the ground of the stage."""
    RING = auto()
    """A number in the track of a ring."""
    ICON = auto()
    """The icon of that name."""


def paint_lead(painter: QPainter, lead: Lead, mark: str, area: QRectF, ink: QColor) -> None:
    """Draw the mark into the square; an icon is in the ink, all else in colours of its own."""
    theme = current_theme()
    match lead:
        case Lead.TILE:
            _paint_tile(painter, mark, area, theme)
        case Lead.RING:
            _paint_ring(painter, mark, area, ink, theme)
        case Lead.ICON:
            side = min(area.width(), _ICON)
            corner = area.center() - QPointF(side / 2, side / 2)
            paint_icon(painter, mark, QRectF(corner.x(), corner.y(), side, side), ink)


def _paint_tile(painter: QPainter, mark: str, area: QRectF, theme: Theme) -> None:
    paint_light(painter, area, Radius.CONTROL, theme)
    painter.setPen(theme.color("ink_2"))
    painter.setFont(text_font("strong", theme.text_scale))
    painter.drawText(area, _MIDDLE, mark)


def _paint_ring(painter: QPainter, mark: str, area: QRectF, ink: QColor, theme: Theme) -> None:
    inset = _RING_WIDTH / 2
    painter.setPen(QPen(theme.color("disabled_ink" if theme.is_high_contrast else "line"), _RING_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(area.adjusted(inset, inset, -inset, -inset))
    painter.setPen(ink)
    painter.setFont(tabular(text_font("strong", theme.text_scale)))
    painter.drawText(area, _MIDDLE, mark)


_MIDDLE: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
_RING_WIDTH: Final = 5.0
_ICON: Final = Size.ICON_FAR
