"""A display list: outlines and what they are filled with, in order. Made once, painted as often as wished."""

from typing import Final, NamedTuple

from PySide6.QtGui import QBrush, QPainter, QPainterPath

from kneeapp.ui.figure.outline import Outline, Spot, lit, path_of
from kneeapp.ui.figure.palette import Tones

_ELEMENT: Final = 24
_FILL: Final = 400
"""Bytes that Qt and Python keep for each point of a path, and for each path with its brush."""


class Fill(NamedTuple):
    """One outline and its colour or gradient."""

    path: QPainterPath
    brush: QBrush


class Drawing(NamedTuple):
    """What is to be seen, in cm, y down; the floor's origin is at 0, 0."""

    fills: tuple[Fill, ...]

    @property
    def cost(self) -> int:
        """About how many bytes it takes."""
        return sum(_FILL + _ELEMENT * fill.path.elementCount() for fill in self.fills)

    def paint(self, painter: QPainter) -> None:
        """Fill one after the other, in the painter's own scale and place."""
        fill_path = painter.fillPath
        for path, brush in self.fills:
            fill_path(path, brush)


def two_toned(tones: Tones, light: Spot, *outlines: Outline) -> list[Fill]:
    """What lies within any of the outlines: in the shade's tone, and over it what is lit.

    Each outline is a path of its own: to Qt's raster engine one path with much in it costs more than its parts.
    """
    shades = [Fill(path_of(outline), tones.shade) for outline in outlines]
    return shades + [Fill(path_of(lit(outline, light)), tones.lit) for outline in outlines]
