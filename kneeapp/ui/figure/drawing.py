"""A display list: outlines and what they are filled with, in order. Made once, painted as often as wished."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QBrush, QPainter, QPainterPath

from kneeapp.ui.figure.outline import Outline, Spot, lit, path_of
from kneeapp.ui.figure.packed import PackedPath, joined, unpacked
from kneeapp.ui.figure.palette import Tones

_ITSELF: Final = 6000
_FILL: Final = 8
"""Bytes that a drawing takes beside its packed paths: by itself, with the brushes that no other drawing has; and for
each fill.
"""


class Fill(NamedTuple):
    """One outline and its colour or gradient."""

    path: PackedPath
    brush: QBrush


class Drawing(NamedTuple):
    """What is to be seen, in cm, y down; the floor's origin is at 0, 0. It is kept in few bytes.

    So many packed paths as there are brushes, the first below the others.
    """

    paths: QByteArray
    brushes: tuple[QBrush, ...]

    @property
    def cost(self) -> int:
        """About how many bytes it takes."""
        return _ITSELF + self.paths.size() + _FILL * len(self.brushes)

    def fills(self) -> Iterator[tuple[QPainterPath, QBrush]]:
        """What is filled with what, the hindmost first."""
        return zip(unpacked(self.paths, len(self.brushes)), self.brushes, strict=True)

    def paint(self, painter: QPainter) -> None:
        """Fill one after the other, in the painter's own scale and place."""
        fill_path = painter.fillPath
        for path, brush in self.fills():
            fill_path(path, brush)


def drawing_of(fills: Iterable[Fill]) -> Drawing:
    """The drawing with these fills, the first below the others."""
    paths, brushes = [], []
    for path, brush in fills:
        paths.append(path)
        brushes.append(brush)
    return Drawing(joined(paths), tuple(brushes))


def two_toned(tones: Tones, light: Spot, *outlines: Outline) -> list[Fill]:
    """What lies within any of the outlines: in the shade's tone, and over it what is lit.

    Each outline is a path of its own: to Qt's raster engine one path with much in it costs more than its parts.
    """
    shades = [Fill(path_of(outline), tones.shade) for outline in outlines]
    return shades + [Fill(path_of(lit(outline, light)), tones.lit) for outline in outlines]
