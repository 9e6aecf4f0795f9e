"""Two pictures of which one passes into the other, so that what is the same in both stays as it is."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

Paint = Callable[[QPainter], None]


def cross_faded(size: QSize, ratio: float, first: Paint, second: Paint, share: float) -> QImage:
    """A picture of that size in which that share (0 to 1) of the second has come, and the rest is the first."""
    picture, coming = _picture(size, ratio, first, 1.0 - share), _picture(size, ratio, second, share)
    with QPainter(picture) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
        painter.drawImage(0, 0, coming)
    return picture


def _picture(size: QSize, ratio: float, paint: Paint, share: float) -> QImage:
    picture = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        paint(painter)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.fillRect(picture.rect(), QColor.fromRgbF(0, 0, 0, share))
    return picture
