"""A picture of the user's own -> what can be painted, no larger than a screen.

Whatever the file holds, nothing worse than no picture comes of it.
"""

from time import perf_counter
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer, QtSvg

from kneeapp.storage.safe_svg import UnsafeSvgError, safe_svg

MAX_SIDE: Final = 2048
"""Pixels of the longer side of what is kept."""

MAX_PIXELS: Final = 24_000_000
"""A picture of more is not unpacked: it would take seconds, and hundreds of MB, whatever the size of its file."""

_FIRST_SIDE: Final = 128
_PATIENCE_S: Final = 0.8

_MAGIC: Final = {b"\x89PNG\r\n\x1a\n": b"png", b"\xff\xd8\xff": b"jpeg"}


def picture_of(content: bytes) -> QImage:
    """The picture in a PNG, JPEG or SVG file; a null one where it is broken, something else or far too large."""
    for magic, kind in _MAGIC.items():
        if content.startswith(magic):
            return _photo(content, kind)
    return _drawing(content)


def bounded(size: QSizeF, side: int = MAX_SIDE) -> QSize:
    """The largest size of this shape within a square, at least one pixel each way."""
    shown = size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
    return shown.toSize().expandedTo(QSize(1, 1))


def _photo(content: bytes, kind: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoTransform(True)  # a telephone turns its pictures so
    size = reader.size()
    if size.isEmpty() or size.width() * size.height() > MAX_PIXELS:
        return QImage()
    if max(size.width(), size.height()) > MAX_SIDE:
        reader.setScaledSize(bounded(QSizeF(size)))
    return reader.read()


def _drawing(content: bytes) -> QImage:
    renderer = QSvgRenderer()
    renderer.setOptions(QtSvg.Option.Tiny12FeaturesOnly | QtSvg.Option.DisableSMILAnimations)
    try:
        is_read = renderer.load(QByteArray(safe_svg(content)))
    except UnsafeSvgError:
        return QImage()
    if not is_read or renderer.viewBoxF().isEmpty():
        return QImage()
    return _painted_in_time(renderer)


def _painted_in_time(renderer: QSvgRenderer) -> QImage:
    """The drawing, twice as large again and again until the next would take long: painting cannot be broken off."""
    side = _FIRST_SIDE
    while True:
        begin = perf_counter()
        image = _painted(renderer, side)
        if side >= MAX_SIDE or (perf_counter() - begin) * 4 > _PATIENCE_S:
            return image
        side *= 2


def _painted(renderer: QSvgRenderer, side: int) -> QImage:
    image = QImage(bounded(renderer.viewBoxF().size(), side), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        renderer.render(painter, QRectF(image.rect()))
    return image
