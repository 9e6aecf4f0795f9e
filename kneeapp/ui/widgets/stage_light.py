"""The ground of a stage, lit round a point: a picture that is drawn once for each size.

Qt's reader of SVG draws it, which has the gradient already. Python's own brings the names of 157 presets, and they take
the start 4 ms.
"""

from typing import Final

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import Theme

_RADIUS: Final = 0.62
"""How far the light reaches, of the longer side."""
_LARGEST: Final = 1_500_000
"""Pixels: a picture of more is drawn anew each time rather than kept."""


def paint_light(painter: QPainter, area: QRectF, radius: float, theme: Theme, middle: QPointF | None = None) -> None:
    """Draw the ground of a stage, lit round that point, or round its own middle; an outline in high contrast."""
    ratio = painter.device().devicePixelRatio()
    source = _source(area, radius, (middle or area.center()) - area.topLeft(), theme)
    pixmap = _pixmap(area.size().toSize() * ratio, source)
    pixmap.setDevicePixelRatio(ratio)
    painter.drawPixmap(area.topLeft(), pixmap)


def _pixmap(size: QSize, source: str) -> QPixmap:
    key, pixmap = f"light {size.width()} {size.height()} {source}", QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            QSvgRenderer(QByteArray(source.encode())).render(painter)
        if size.width() * size.height() <= _LARGEST:
            QPixmapCache.insert(key, pixmap)
    return pixmap


def _source(area: QRectF, radius: float, middle: QPointF, theme: Theme) -> str:
    reach = max(area.width(), area.height()) * _RADIUS
    inside, outside = theme.color("stage_hi").name(), theme.color("stage").name()
    wide, high = area.width(), area.height()
    line = Size.OUTLINE if theme.is_high_contrast and radius else 0
    stroke = f'stroke="{theme.color("ink").name()}" stroke-width="{line}"' if line else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}">'
        f'<radialGradient id="light" gradientUnits="userSpaceOnUse" cx="{middle.x()}" cy="{middle.y()}" r="{reach}">'
        f'<stop offset="0" stop-color="{inside}"/><stop offset="1" stop-color="{outside}"/></radialGradient>'
        f'<rect x="{line / 2}" y="{line / 2}" width="{wide - line}" height="{high - line}" rx="{radius - line / 2}"'
        f' fill="url(#light)" {stroke}/></svg>'
    )
