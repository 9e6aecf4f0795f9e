"""The picture that a user's own exercise brings, as a stage shows it: whole, sharp, and as large as fits."""

from collections.abc import Hashable
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

from kneeapp.log import LOG
from kneeapp.storage.exercise_image import ImageError, image_bytes
from kneeapp.ui.pictures import picture_of
from kneeapp.ui.sizes import Radius, Space
from kneeapp.ui.theme import theme_for


class OwnPicture:
    """The picture of a path, as large as fits; nothing where that is broken."""

    def __init__(self, path: Path, margin: float = Space.LARGE) -> None:
        self._image, self._margin = _read(path), margin

    @property
    def is_shown(self) -> bool:
        """Whether there is a picture to show."""
        return not self._image.isNull()

    def look(self, _moment: object) -> Hashable:
        """It looks the same at all moments."""
        return None

    def moving_area(self, _area: QRectF) -> QRect:
        """Nothing moves."""
        return QRect()

    def ground_key(self, area: QRectF) -> Hashable:
        """What tells the ground from others."""
        return self._image.cacheKey(), area.width(), area.height()

    def paint_ground(self, painter: QPainter, area: QRectF) -> None:
        """Paint the picture into the middle of the area."""
        ratio = painter.device().devicePixelRatio()
        room = area.adjusted(self._margin, self._margin, -self._margin, -self._margin)
        fitted = fitted_area(self._image.size(), room, ratio)
        if self._image.hasAlphaChannel():
            _paint_paper(painter, fitted)
        painter.drawPixmap(fitted.topLeft(), _scaled(self._image, fitted.size(), ratio))

    def paint(self, _painter: QPainter, _area: QRectF, _moment: object) -> None:
        """Nothing is above the ground."""


def fitted_area(picture: QSize, room: QRectF, ratio: float) -> QRectF:
    """The middle of the room, in the shape of the picture, between whole pixels of a device of that ratio."""
    size = QSize(int(room.width() * ratio), int(room.height() * ratio))
    pixels = picture.scaled(size, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    left = round(room.left() * ratio + (room.width() * ratio - pixels.width()) / 2)
    top = round(room.top() * ratio + (room.height() * ratio - pixels.height()) / 2)
    return QRectF(QPointF(left, top) / ratio, QSizeF(pixels) / ratio)


def _scaled(image: QImage, size: QSizeF, ratio: float) -> QPixmap:
    """The picture in that size on a device of that ratio."""
    smooth = Qt.TransformationMode.SmoothTransformation
    scaled = image.scaled((size * ratio).toSize(), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    scaled.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(scaled)


def _paint_paper(painter: QPainter, area: QRectF) -> None:
    """Draw light paper behind a picture that one can see through: most have dark lines, whatever the theme."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme_for(Qt.ColorScheme.Light).color("surface"))
    painter.drawRoundedRect(area, Radius.SMALL, Radius.SMALL)


def _read(path: Path) -> QImage:
    try:
        image = picture_of(image_bytes(path))
    except ImageError:
        image = QImage()
    if image.isNull():
        LOG.warning("a picture of an exercise cannot be shown")
    return image
