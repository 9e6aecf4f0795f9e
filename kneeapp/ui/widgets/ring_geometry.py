"""Where a countdown ring puts its arc, dots, arrow and texts: pure functions.

Angles are in degrees, clockwise from the top. Lengths are shares of the ring's side, or pixels where a function is
given that side.
"""

import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from kneeapp.ui.far import FarSize
from kneeapp.ui.session_look import Direction, RingPattern

PEN: Final = FarSize.RING_WIDTH / FarSize.RING
ARC_RADIUS: Final = 175 / FarSize.RING
DOT_RADIUS: Final = 0.442
DOT: Final = 0.37
PAST_DOT: Final = 0.22
"""Radii of a dot to come and of one that has passed, as shares of the dots' spacing."""

_LUCIDE: Final = 24
_LUCIDE_STROKE: Final = 1.7
_CHEVRON_DEPTH: Final = 0.15
_CHEVRON_HALF: Final = 0.235
CHEVRON_STROKE: Final = 0.12
"""The chevron in the tip of a ring that fills, as shares of the ring's width."""

_ROUNDING: Final = 2
"""What antialiasing and whole pixels add around something painted."""


@dataclass(frozen=True, kw_only=True)
class Arc:
    """A part of the ring: where it begins and how far it goes on clockwise."""

    start_deg: float
    span_deg: float


@dataclass(frozen=True, kw_only=True)
class Dot:
    """One dot: where, and whether its time has passed."""

    angle_deg: float
    is_past: bool


def ring_arc(pattern: RingPattern, fraction: float) -> Arc | None:
    """The coloured arc after that share (0 to 1) of the time: what is left, or what has passed where it fills."""
    share = min(max(fraction, 0.0), 1.0)
    match pattern:
        case RingPattern.EMPTIES:
            return Arc(start_deg=360 * share, span_deg=360 * (1 - share))
        case RingPattern.FILLS:
            return Arc(start_deg=0.0, span_deg=360 * share)
        case _:
            return None


def ring_dots(count: int, fraction: float) -> tuple[Dot, ...]:
    """The dots of a break; they pass one by one, beginning at the top."""
    passed = math.floor(count * min(max(fraction, 0.0), 1.0))
    return tuple(Dot(angle_deg=360 * index / count, is_past=index < passed) for index in range(count))


def dot_size(count: int, side: float, *, is_past: bool) -> float:
    """The radius of one of so many dots."""
    spacing = 2 * math.pi * side * DOT_RADIUS / count
    return spacing * (PAST_DOT if is_past else DOT)


def on_circle(angle_deg: float, radius: float) -> tuple[float, float]:
    """The offset (x right, y down) of a point on a circle round 0, 0."""
    angle = math.radians(angle_deg)
    return radius * math.sin(angle), -radius * math.cos(angle)


def changed_area(pattern: RingPattern, before: float, after: float, area: QRectF) -> QRectF:
    """What looks different between two shares of the time in a ring that fills this square; all of it where much does.

    The tip of an arc moves; of dots, those between turn small.
    """
    low, high = sorted(min(max(share, 0.0), 1.0) for share in (before, after))
    if pattern is RingPattern.NONE or high - low > 1 / 8:
        return area
    radius = area.width() * (DOT_RADIUS if pattern is RingPattern.DOTS else ARC_RADIUS)
    reach = area.width() * PEN / 2 + _ROUNDING
    points = [QPointF(*on_circle(360 * share, radius)) for share in (low, (low + high) / 2, high)]
    lefts, tops = [point.x() for point in points], [point.y() for point in points]
    box = QRectF(QPointF(min(lefts), min(tops)), QPointF(max(lefts), max(tops)))
    return box.translated(area.center()).adjusted(-reach, -reach, reach, reach).intersected(area)


def chevron(angle_deg: float, side: float) -> tuple[QPointF, QPointF, QPointF]:
    """The chevron in the tip of an arc, round the ring's middle: one end, the point that leads, the other end."""
    pen = side * PEN
    middle = QPointF(*on_circle(angle_deg, side * ARC_RADIUS))
    ahead = QPointF(*on_circle(angle_deg + 90, pen * _CHEVRON_DEPTH))
    across = QPointF(*on_circle(angle_deg, pen * _CHEVRON_HALF))
    return middle - ahead + across, middle + ahead, middle - ahead - across


def arrow_lines(direction: Direction, size: float) -> tuple[tuple[float, float], ...]:
    """An arrow of that length round 0, 0, as points: tail, tip, one barb, tip, the other barb."""
    half, barb = size / 2, size / 2
    points = ((-half, 0.0), (half, 0.0), (half - barb, -barb), (half, 0.0), (half - barb, barb))
    return tuple(_turned(x, y, direction) for x, y in points)


def arrow_length(side: float) -> float:
    """The length of the arrow's shaft: Lucide's, 14 of its grid of 24."""
    return side * FarSize.ARROW / FarSize.RING * 14 / _LUCIDE


def arrow_stroke(side: float) -> float:
    """The thickness of the arrow."""
    return side * FarSize.ARROW / FarSize.RING * _LUCIDE_STROKE / _LUCIDE


def _turned(x: float, y: float, direction: Direction) -> tuple[float, float]:
    """A point of an arrow that points right, for one that points elsewhere."""
    match direction:
        case Direction.RIGHT:
            return x, y
        case Direction.LEFT:
            return -x, y
        case Direction.DOWN:
            return y, x
        case Direction.UP:
            return y, -x
