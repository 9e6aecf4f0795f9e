"""Soft shadows of the few things that float: the card of a pause, dialogs and sheets, toasts.

A shadow is painted from a small picture of a blurred corner, made once for each kind and colour, and stretched to the
size of what casts it. High contrast has no shadows: there, what floats has an outline.
"""

from dataclasses import dataclass
from enum import Enum
from math import erf, exp, pi, sqrt
from typing import Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QPixmapCache

from kneeapp.ui.theme import Theme

_CORNER: Final = 1 - pi / 4
"""What a rounded corner of radius 1 leaves of its square."""


@dataclass(frozen=True, kw_only=True)
class _Cast:
    """How far down a shadow falls, how wide it is blurred, both in pixels, and how dark it is in either theme."""

    drop: int
    blur: int
    light: float
    dark: float


class Shadow(Enum):
    """What casts the shadow."""

    PAUSED = _Cast(drop=24, blur=64, light=0.16, dark=0.50)
    DIALOG = _Cast(drop=18, blur=48, light=0.14, dark=0.45)
    TOAST = _Cast(drop=12, blur=32, light=0.22, dark=0.22)


def paint_shadow(painter: QPainter, card: QRectF, radius: float, shadow: Shadow, theme: Theme) -> None:
    """Draw the shadow of a card of that box and roundness, to be painted over; nothing in high contrast."""
    if theme.is_high_contrast:
        return
    color = theme.color("sunken" if theme.is_dark else "ink")
    color.setAlphaF(shadow.value.dark if theme.is_dark else shadow.value.light)
    patch = _patch(shadow.value.blur, round(radius), color)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for target, source in nine_parts(shadow_area(card, shadow), QSizeF(patch.size())):
        painter.drawPixmap(target, patch, source)
    painter.restore()


def shadow_area(card: QRectF, shadow: Shadow) -> QRectF:
    """Where the shadow of a card can be seen; it reaches further below the card than above it."""
    reach = shadow.value.blur
    return card.adjusted(-reach, -reach, reach, reach).translated(0, shadow.value.drop)


def nine_parts(area: QRectF, patch: QSizeF) -> list[tuple[QRectF, QRectF]]:
    """Where in the area each part of the patch goes: corners as they are, edges and middle stretched between them."""
    columns = _thirds(area.left(), area.width(), patch.width())
    rows = _thirds(area.top(), area.height(), patch.height())
    return [
        (QRectF(x, y, width, height), QRectF(from_x, from_y, from_width, from_height))
        for y, height, from_y, from_height in rows
        for x, width, from_x, from_width in columns
        if width > 0 and height > 0
    ]


def _thirds(start: float, length: float, patch: float) -> list[tuple[float, float, float, float]]:
    """Place and length of the three parts along one axis, and where each is in the patch."""
    corner = (patch - 1) / 2
    end = min(corner, length / 2)
    return [
        (start, end, 0.0, end),
        (start + end, length - 2 * end, corner, 1.0),
        (start + length - end, end, patch - end, end),
    ]


def _patch(blur: int, radius: int, color: QColor) -> QPixmap:
    """The shadow of the smallest card whose middle is not touched by the blur of its edges."""
    key = f"shadow {blur} {radius} {color.name(QColor.NameFormat.HexArgb)}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = QPixmap.fromImage(_tinted(_blurred(blur, radius), color))
        QPixmapCache.insert(key, pixmap)
    return pixmap


def _tinted(mask: QImage, color: QColor) -> QImage:
    image = QImage(mask.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(color)
    with QPainter(image) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.drawImage(0, 0, mask)
    return image


def _blurred(blur: int, radius: int) -> QImage:
    """One corner, computed, and mirrored to all four."""
    cover, lack = corner_cover(blur), corner_lack(blur, radius)
    pairs = list(zip(cover, lack, strict=True))
    lines = []
    for row, less in pairs:
        half = bytes(max(0, round(255 * (row * column - less * other))) for column, other in pairs)
        lines.append(half + half[-2::-1])
    side = len(lines[0])
    pixels = b"".join(lines + lines[-2::-1])
    return QImage(pixels, side, side, side, QImage.Format.Format_Alpha8).copy()


def corner_cover(blur: int) -> list[float]:
    """How dark the shadow of an edge is, 0 to 1, from as far outside as the blur reaches to as far inside."""
    deviation = blur / 2
    edge = [erf(x / deviation / sqrt(2)) for x in range(-blur, blur + 1)]
    return [(1 + value / edge[-1]) / 2 for value in edge]  # the little that would reach further is left out


def corner_lack(blur: int, radius: int) -> list[float]:
    """The root of what rounding takes off a corner, along one axis: its small area, blurred as if it were a point."""
    deviation = blur / 2
    middle = 0.22 * radius
    share = sqrt(_CORNER) * radius / (deviation * sqrt(2 * pi))
    return [share * exp(-(((x - middle) / deviation) ** 2) / 2) for x in range(-blur, blur + 1)]
