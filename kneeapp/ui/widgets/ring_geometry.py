"""Where a countdown ring puts its arc, dots and arrow: pure functions, angles in degrees, clockwise from the top."""

import math
from dataclasses import dataclass

from kneeapp.ui.session_look import Direction, RingPattern


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
    return tuple(Dot(angle_deg=360 * (index + 0.5) / count, is_past=index < passed) for index in range(count))


def on_circle(angle_deg: float, radius: float) -> tuple[float, float]:
    """The offset (x right, y down) of a point on a circle round 0, 0."""
    angle = math.radians(angle_deg)
    return radius * math.sin(angle), -radius * math.cos(angle)


def arrow_lines(direction: Direction, size: float) -> tuple[tuple[float, float], ...]:
    """An arrow of that length round 0, 0, as points: tail, tip, one barb, tip, the other barb."""
    half, barb = size / 2, size * 0.36
    points = ((-half, 0.0), (half, 0.0), (half - barb, -barb), (half, 0.0), (half - barb, barb))
    return tuple(_turned(x, y, direction) for x, y in points)


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
