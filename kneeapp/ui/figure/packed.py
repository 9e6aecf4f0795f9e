"""Paths in few bytes: as Qt's data streams write them, in single precision.

A frame has some seventy paths. As Qt's own objects they take four times the room, and another 3 KB each from the first
time they are painted; and they take Python longer to make, point by point.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from struct import Struct
from typing import Final

from PySide6.QtCore import QByteArray, QDataStream
from PySide6.QtGui import QPainterPath

PackedPath = bytes

MOVE: Final = 0
LINE: Final = 1
CURVE: Final = 2
CURVE_ON: Final = 3
"""What a point of a path is: its start, the end of a line, a curve's first handle, its second handle or its end."""

_ODD_EVEN: Final = 0
_WINDING: Final = 1


def packed(points: Sequence[float], *, has_holes: bool = False) -> PackedPath:
    """The path through points, each given by three numbers: what it is, x, y.

    All within is filled; where lines that go round the same way do so twice, not if it ``has_holes``.
    """
    count = len(points) // 3
    return _layout(count).pack(count, *points, 0, _ODD_EVEN if has_holes else _WINDING)


def polygon(*corners: float) -> PackedPath:
    """The path round corners, given as x, y, x, y and so on."""
    points = [MOVE, *corners[:2]]
    for i in range(2, len(corners), 2):
        points += LINE, corners[i], corners[i + 1]
    return packed(points)


def joined(paths: Iterable[PackedPath]) -> QByteArray:
    """Many paths, one after the other."""
    return QByteArray(b"".join(paths))


def unpacked(paths: QByteArray, count: int) -> Iterator[QPainterPath]:
    """So many paths as Qt paints them, read one after the other into the same: it is only good until the next."""
    stream = QDataStream(paths)
    stream.setFloatingPointPrecision(QDataStream.FloatingPointPrecision.SinglePrecision)
    path = QPainterPath()
    for _ in range(count):
        stream >> path
        yield path


@cache
def _layout(count: int) -> Struct:
    return Struct(f">i{'i2f' * count}2i")
