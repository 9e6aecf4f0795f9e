"""The line icons of Lucide, in any colour and size.

An icon is an SVG file whose strokes are ``currentColor``. It is drawn once for each size, colour and device pixel ratio
and then kept in Qt's own pixmap cache. A file that is missing draws nothing: an icon never carries meaning alone.
"""

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from kneeapp.resources import ResourceError, resource
from kneeapp.ui.theme import current_theme

_STROKE: Final = 'stroke-width="2"'


def icon_pixmap(name: str, color: QColor, size: int, ratio: float, *, stroke: float = 2.0) -> QPixmap:
    """The icon in ``size`` logical pixels for a device of that ratio; ``stroke`` is on the icon's grid of 24."""
    key = f"{name} {color.name(QColor.NameFormat.HexArgb)} {size} {ratio} {stroke}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _drawn(name, color, size, ratio, stroke)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def paint_icon(painter: QPainter, name: str, area: QRectF, color: QColor, *, stroke: float = 2.0) -> None:
    """Draw the icon as large as fits into the middle of the area."""
    size = round(min(area.width(), area.height()))
    left, top = area.center().x() - size / 2, area.center().y() - size / 2
    pixmap = icon_pixmap(name, color, size, painter.device().devicePixelRatio(), stroke=stroke)
    painter.drawPixmap(round(left), round(top), pixmap)


class Icon(QWidget):
    """An icon as a part of a layout; decoration, so a screen reader is told nothing."""

    def __init__(self, name: str, role: str, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role, self._size = name, role, size
        self.setFixedSize(size, size)

    def show_icon(self, name: str, role: str) -> None:
        """Show another icon, or the same in another colour, by its role."""
        if (name, role) != (self._name, self._role):
            self._name, self._role = name, role
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_icon(painter, self._name, QRectF(self.rect()), current_theme().color(self._role))


def _drawn(name: str, color: QColor, size: int, ratio: float, stroke: float) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    source = _source(name).replace(_STROKE, f'stroke-width="{stroke}"').replace("currentColor", color.name())
    renderer = QSvgRenderer(QByteArray(source.encode()))
    if renderer.isValid():
        with QPainter(pixmap) as painter:
            painter.setOpacity(color.alphaF())
            renderer.render(painter, QRectF(0, 0, size, size))
    return pixmap


@cache
def _source(name: str) -> str:
    try:
        return resource(f"icons/lucide/{name}.svg").read_text(encoding="utf-8")
    except (ResourceError, OSError):
        return ""
