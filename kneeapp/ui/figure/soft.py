"""Soft spots: a colour that fades from its middle, filled into an ellipse or into any other outline."""

from functools import cache
from typing import Final, NamedTuple

from PySide6.QtGui import QBrush, QColor, QRadialGradient, QTransform

from kneeapp.ui.figure.outline import Spot
from kneeapp.ui.figure.packed import PackedPath, polygon
from kneeapp.ui.theme import softened

Stop = tuple[float, float]
"""How far from the middle (1 at the rim), how opaque there."""

_OPACITIES: Final = 48
"""So many steps there are from transparent to opaque. Nobody sees a step; and Qt, which works a gradient out when it is
first painted, meets those of a rep again.
"""


class SoftSpot(NamedTuple):
    """An ellipse: its middle, its half axes and the direction of the longer one, a unit."""

    at: Spot
    half_length: float
    half_width: float
    along: Spot = (1.0, 0.0)


def soft_brush(spot: SoftSpot, color: QColor, stops: tuple[Stop, ...], opacity: float) -> QBrush:
    """A brush that is strongest in the middle of the spot and transparent outside of it."""
    brush = QBrush(_round_brush(color.rgb(), stops, round(opacity * _OPACITIES)))
    (x, y), length, width, (ux, uy) = spot
    brush.setTransform(QTransform(ux * length, uy * length, -uy * width, ux * width, x, y))
    return brush


@cache
def _round_brush(color: int, stops: tuple[Stop, ...], opacity: int) -> QBrush:
    """The brush of a spot round the origin whose radius is 1 cm."""
    gradient = QRadialGradient(0.0, 0.0, 1.0)
    for place, share in stops:
        gradient.setColorAt(place, softened(QColor(color), opacity / _OPACITIES * share))
    return QBrush(gradient)


def box_round(spot: SoftSpot) -> PackedPath:
    """The box round an upright spot: outside of the ellipse its brush is transparent; a box needs no smooth edges."""
    (x, y), length, width, _along = spot
    left, right, top, bottom = x - length, x + length, y - width, y + width
    return polygon(left, top, right, top, right, bottom, left, bottom)
