"""The place of an exercise that has no figure: a floor, and the quiet mark above it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import Theme, current_theme, softened
from kneeapp.ui.widgets.mark import paint_mark

_FLOOR = 0.5
_DARK_FLOOR = 0.06
_EDGE = 0.12
_GREY = 0.25
_WIDTH = 434 / 648
_FLATNESS = 0.14
_THICKNESS = 0.014
_ABOVE_BOTTOM = 9 / 434
_SYMBOL = 0.34
_LIFT = 0.5


def paint_quiet_place(painter: QPainter, picture: QRectF, *, is_grey: bool) -> None:
    """Paint floor and mark on whatever tint is there; the mark greys while a session stands still."""
    theme, floor = current_theme(), floor_area(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_floor(painter, floor, theme)
    painter.setOpacity(_GREY if is_grey else 1.0)
    paint_mark(painter, symbol_area(floor), theme)


def floor_area(picture: QRectF) -> QRectF:
    """The box round the ellipse of the floor: at the bottom of the picture, at the same height in every phase."""
    width = min(picture.width() * _WIDTH, picture.height() * _WIDTH * 648 / 600)
    height = width * _FLATNESS
    bottom = picture.bottom() - width * (_ABOVE_BOTTOM + _THICKNESS)
    return QRectF(picture.center().x() - width / 2, bottom - height, width, height)


def symbol_area(floor: QRectF) -> QRectF:
    """The square over the floor in which the mark stands."""
    side = floor.width() * _SYMBOL
    middle = floor.center() - QPointF(0, side * (0.5 + _LIFT))
    return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)


def _paint_floor(painter: QPainter, floor: QRectF, theme: Theme) -> None:
    if theme.is_high_contrast:
        painter.setPen(QPen(theme.color("ink"), Size.OUTLINE))
    else:
        painter.fillPath(_edge(floor), softened(theme.color("ink"), _EDGE))
        painter.setPen(Qt.PenStyle.NoPen)
        top = softened(theme.color("ink"), _DARK_FLOOR) if theme.is_dark else softened(theme.color("surface"), _FLOOR)
        painter.setBrush(top)
    painter.drawEllipse(floor)


def _edge(floor: QRectF) -> QPainterPath:
    """What shows of the floor's thickness."""
    below, top = QPainterPath(), QPainterPath()
    below.addEllipse(floor.translated(0, floor.width() * _THICKNESS))
    top.addEllipse(floor)
    return below.subtracted(top)
