"""What stands before the words of a row: a tile in the colours of the stage, a ring round a number, or an icon."""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.sizes import Radius, Size
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.thumbnails import Wanted, thumbnails
from kneeapp.ui.typography import tabular, text_font
from kneeapp.ui.widgets.stage_light import paint_light


class Lead(Enum):
    """How the mark of a row is drawn."""

    TILE = auto()
    """A picture or initials on the ground of the stage."""
    RING = auto()
    """A number in a ring, of which a share is filled."""
    ICON = auto()
    """The icon of that name."""


def paint_lead(  # noqa: PLR0913  # all that its picture depends on
    painter: QPainter, lead: Lead, mark: str, area: QRectF, ink: QColor, *, share: float = 0.0, of: str = ""
) -> None:
    """Draw the mark into the square; an icon is in the ink, all else in colours of its own.

    A tile ``of`` an exercise shows its picture in place of the mark, once there is one.
    """
    theme = current_theme()
    match lead:
        case Lead.TILE:
            _paint_tile(painter, mark, area, theme, of)
        case Lead.RING:
            paint_ring(painter, area, share, theme)
            painter.setPen(ink)
            painter.setFont(tabular(text_font("strong", min(theme.text_scale, RING_SCALE))))
            painter.drawText(area, _MIDDLE, mark)
        case Lead.ICON:
            side = min(area.width(), _ICON)
            corner = area.center() - QPointF(side / 2, side / 2)
            paint_icon(painter, mark, QRectF(corner.x(), corner.y(), side, side), ink)


def paint_ring(painter: QPainter, area: QRectF, share: float, theme: Theme) -> None:
    """Draw a ring into the square, filled from the top up to that share, 0 to 1."""
    inset = _RING_WIDTH / 2
    ring = area.adjusted(inset, inset, -inset, -inset)
    painter.setPen(QPen(theme.color("disabled_ink" if theme.is_high_contrast else "line"), _RING_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    if share > 0:
        pen = QPen(theme.color("ink" if theme.is_high_contrast else "primary"), _RING_WIDTH)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(ring, 90 * _DEGREE, -round(360 * _DEGREE * min(1.0, share)))


def _paint_tile(painter: QPainter, mark: str, area: QRectF, theme: Theme, exercise_id: str) -> None:
    paint_light(painter, area, Radius.CONTROL, theme)
    if picture := thumbnail_of(exercise_id, area, painter):
        painter.drawPixmap(area.topLeft(), picture)
        return
    painter.setPen(theme.color("ink_2"))
    painter.setFont(text_font("strong", theme.text_scale))
    painter.drawText(area, _MIDDLE, mark)


def thumbnail_of(exercise_id: str, area: QRectF, painter: QPainter) -> QPixmap | None:
    """The picture of the exercise of that id for a tile on what the painter paints on; None while there is none."""
    if not exercise_id:
        return None
    ratio = painter.device().devicePixelRatio()
    return thumbnails().picture(Wanted(exercise_id, round(area.width()), ratio))


_MIDDLE: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
_RING_WIDTH: Final = 5.0
RING_SCALE: Final = 1.15
"""The ring does not grow with the text, so what is in it stops here."""
_DEGREE: Final = 16
"""Qt counts arcs in sixteenths of a degree."""
_ICON: Final = Size.ICON_FAR
