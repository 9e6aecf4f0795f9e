"""How large a figure is shown and where: the same all through a rep, so that it never jumps."""

from typing import Final, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kneeapp.core.figure.extent import Extent
from kneeapp.ui.figure.drawing import Drawing

TALLEST_CM: Final = 186.0
"""The room above the floor that a standing figure has."""

_WIDE, _HIGH = 0.90, 0.77
FLOOR: Final = 0.90
"""How far down its area the floor lies where a whole rep is shown."""
_TIGHT: Final = 0.90
_TIGHT_FLOOR: Final = 0.94


class Fit(NamedTuple):
    """``scale`` in pixels a cm, and where in the widget the floor's origin lies."""

    scale: float
    x: float
    floor: float

    def paint(self, painter: QPainter, *drawings: Drawing) -> None:
        """Paint drawings at this place, the first below the others."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.x, self.floor)
        painter.scale(self.scale, self.scale)
        for drawing in drawings:
            drawing.paint(painter)
        painter.restore()


def fit_of(area: QRectF, room: Extent, *, tallest: float = TALLEST_CM) -> Fit:
    """A whole rep in an area: the floor at nine tenths of its height, the middle of the room in its middle."""
    scale = min(area.width() * _WIDE / room.width, area.height() * _HIGH / tallest)
    return Fit(scale, _middle(area, room, scale), area.top() + area.height() * FLOOR)


def tight_fit_of(area: QRectF, room: Extent) -> Fit:
    """A single pose as large as an area allows."""
    high = max(1.0, -room.top)
    scale = min(area.width() * _TIGHT / room.width, area.height() * _TIGHT / high)
    return Fit(scale, _middle(area, room, scale), area.top() + area.height() * _TIGHT_FLOOR)


def _middle(area: QRectF, room: Extent, scale: float) -> float:
    return area.center().x() - scale * (room.left + room.right) / 2
