"""Soft spots: a colour that fades from its middle, filled into an ellipse or into any other outline."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtGui import QBrush, QColor, QPainterPath, QRadialGradient, QTransform

from kneeapp.ui.figure.outline import Spot
from kneeapp.ui.theme import softened

Stop = tuple[float, float]
"""How far from the middle (1 at the rim), how opaque there."""


class SoftSpot(NamedTuple):
    """An ellipse: its middle, its half axes and the direction of the longer one, a unit."""

    at: Spot
    half_length: float
    half_width: float
    along: Spot = (1.0, 0.0)


def soft_brush(spot: SoftSpot, color: QColor, stops: Iterable[Stop], opacity: float) -> QBrush:
    """A brush that is strongest in the middle of the spot and transparent outside of it."""
    gradient = QRadialGradient(0.0, 0.0, 1.0)
    for place, share in stops:
        gradient.setColorAt(place, softened(color, opacity * share))
    brush = QBrush(gradient)
    (x, y), length, width, (ux, uy) = spot
    brush.setTransform(QTransform(ux * length, uy * length, -uy * width, ux * width, x, y))
    return brush


def box_round(spot: SoftSpot) -> QPainterPath:
    """The box round an upright spot: outside of the ellipse its brush is transparent; a box needs no smooth edges."""
    (x, y), length, width, _along = spot
    path = QPainterPath()
    path.addRect(x - length, y - width, 2 * length, 2 * width)
    return path


def ellipse_path(x: float, y: float, half_width: float, half_height: float) -> QPainterPath:
    """An upright ellipse round a point."""
    path = QPainterPath()
    path.addEllipse(x - half_width, y - half_height, 2 * half_width, 2 * half_height)
    return path
