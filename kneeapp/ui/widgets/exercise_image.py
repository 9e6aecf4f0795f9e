"""The picture that a user's own exercise brings, on the stage; where there is none, the quiet symbol of the stage."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from kneeapp.log import LOG
from kneeapp.storage.exercise_image import ImageError, image_bytes
from kneeapp.ui.pictures import picture_of
from kneeapp.ui.sizes import Radius, Space
from kneeapp.ui.theme import current_theme, theme_for
from kneeapp.ui.widgets.stage import Stage
from kneeapp.ui.widgets.stage_light import paint_light

_MARGIN: Final = Space.LARGE


class ExerciseImage(Stage):
    """Shows a picture as large as fits, and the stage's symbol where it has none or a broken one."""

    def __init__(self, radius: int = Radius.STAGE, parent: QWidget | None = None) -> None:
        super().__init__(radius, parent)
        self._image = QImage()
        self._fitted = QPixmap()

    @property
    def has_image(self) -> bool:
        """Whether a picture is shown."""
        return not self._image.isNull()

    def show_image(self, path: Path | None) -> None:
        """Show the picture of that path, read anew, or the symbol."""
        self._image = _read(path) if path else QImage()
        self._fitted = QPixmap()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.has_image:
            super().paintEvent(event)
            return
        area = fitted_area(self._image.size(), QRectF(self.rect()), self.devicePixelRatioF())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_light(painter, self.lit_area(), self._radius, current_theme())
            if self._image.hasAlphaChannel():
                _paint_paper(painter, area)
            painter.drawPixmap(area.topLeft(), self._fitted_to(area.size()))

    def _fitted_to(self, size: QSizeF) -> QPixmap:
        """The picture in that size, kept until another one is asked for."""
        ratio = self.devicePixelRatioF()
        pixels = (size * ratio).toSize()
        if self._fitted.size() != pixels or self._fitted.devicePixelRatio() != ratio:
            smooth = Qt.TransformationMode.SmoothTransformation
            image = self._image.scaled(pixels, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            self._fitted = QPixmap.fromImage(image)
            self._fitted.setDevicePixelRatio(ratio)
        return self._fitted


def fitted_area(picture: QSize, stage: QRectF, ratio: float) -> QRectF:
    """The middle of the stage, in the shape of the picture, between whole pixels of a device of that ratio."""
    room = stage.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN).size() * ratio
    pixels = picture.scaled(room.toSize(), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    left = round((stage.width() * ratio - pixels.width()) / 2)
    top = round((stage.height() * ratio - pixels.height()) / 2)
    return QRectF(QPointF(left, top) / ratio, QSizeF(pixels) / ratio)


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
