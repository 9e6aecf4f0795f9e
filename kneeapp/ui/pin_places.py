"""Where the pins of a set-up stand on their stage: beside what they mean, never on each other or on the head.

Pure: lengths are logical pixels, x to the right, y down, from the stage's corner.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import atan2, ceil, cos, degrees, floor, hypot, inf, radians, sin
from typing import Final, NamedTuple

_GAP: Final = 4.0
_LINE: Final = 40.0
_SHORTEST_LINE: Final = 8.0
"""Round each pin; from a pin to its target as it should be; a shorter one is not drawn. In units."""

_TURN: Final = 15
_TURN_COSTS: Final = 0.7
_FINEST: Final = 0.5
"""In degrees, and units for each degree; how much of a pin's radius it is moved from place to place."""

_LEVEL: Final = 1e-9
"""A way that rises, or goes aside, by less does not."""

_COVERS_BODY: Final = 60.0
_CROSSES_BODY: Final = 25.0
_CROSSES_PIN: Final = 300.0


class Spot(NamedTuple):
    """A point."""

    x: float
    y: float


class Disc(NamedTuple):
    """A round place."""

    x: float
    y: float
    radius: float


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def distance(self, x: float, y: float) -> float:
        """How far a point lies outside; 0 within."""
        return hypot(max(self.left - x, 0.0, x - self.right), max(self.top - y, 0.0, y - self.bottom))


class Wish(NamedTuple):
    """A pin of that number for a target, best in that direction from it (a unit), with a line or right beside it."""

    number: int
    target: Disc
    heading: Spot
    has_line: bool = True


class Pin(NamedTuple):
    """Where a pin's middle stands, and where its line ends."""

    number: int
    at: Spot
    end: Spot

    def has_line(self, radius: float, unit: float) -> bool:
        """Whether a pin of that radius leaves enough of the line to be seen."""
        return hypot(self.at.x - self.end.x, self.at.y - self.end.y) - radius >= _SHORTEST_LINE * unit


class PinRoom(NamedTuple):
    """The stage with what is on it; ``radius`` is that of the largest pin, ``body`` is better not covered."""

    stage: Box
    radius: float
    unit: float
    head: Disc
    words: Box
    body: tuple[Disc, ...] = ()


def pin_places(wishes: Iterable[Wish], room: PinRoom) -> tuple[Pin, ...]:
    """The places of the pins, in their order; one for which no room is left is not shown."""
    placed: list[Pin] = []
    for wish in wishes:
        pin = _best(wish, room, placed)
        if pin is not None:
            placed.append(pin)
    return tuple(placed)


def _best(wish: Wish, room: PinRoom, placed: Sequence[Pin]) -> Pin | None:
    """The cheapest possible place; what is in the way can only make one dearer, so that few are looked at closely."""
    best, least = None, float("inf")
    near = sorted(_candidates(wish, room), key=lambda candidate: candidate[0])
    for cost, at in near:
        if cost >= least:
            break
        if not _is_free(at, room, placed):
            continue
        pin = Pin(wish.number, at, _line_end(wish.target, at))
        whole = cost + _in_the_way(pin, wish.target, room, placed)
        if whole < least:
            best, least = pin, whole
    return best


def _candidates(wish: Wish, room: PinRoom) -> Iterator[tuple[float, Spot]]:
    """Places in all directions within the stage, with what they cost by themselves."""
    target, radius, unit, stage = wish.target, room.radius, room.unit, room.stage
    wished = target.radius + radius + (_LINE * unit if wish.has_line else 0.0)
    straight = degrees(atan2(wish.heading.y, wish.heading.x))
    step = radius * _FINEST
    first = radius + (wished - radius) % step  # so that the distance wished for is one of them
    inset = radius + _GAP * unit
    room_in = Box(stage.left + inset, stage.top + inset, stage.right - inset, stage.bottom - inset)
    for turn in range(-180 + _TURN, 181, _TURN):
        way = Spot(cos(radians(straight + turn)), sin(radians(straight + turn)))
        nearest, farthest = _stretch(target, way, room_in)
        begin, end = max(0, ceil((nearest - first) / step)), floor((farthest - first) / step)
        for distance in [first + index * step for index in range(begin, end + 1)]:
            at = Spot(target.x + way.x * distance, target.y + way.y * distance)
            yield abs(distance - wished) / unit + abs(turn) * _TURN_COSTS, at


def _stretch(start: Disc, way: Spot, box: Box) -> tuple[float, float]:
    """From where to where along a way, a unit, one is within a box; the end lies before the start where never."""
    nearest, farthest = 0.0, inf
    for at, along, low, high in ((start.x, way.x, box.left, box.right), (start.y, way.y, box.top, box.bottom)):
        if abs(along) < _LEVEL:
            if not low <= at <= high:
                return 0.0, -1.0
            continue
        one, other = sorted(((low - at) / along, (high - at) / along))
        nearest, farthest = max(nearest, one), min(farthest, other)
    return nearest, farthest


def _is_free(at: Spot, room: PinRoom, placed: Sequence[Pin]) -> bool:
    """Whether a pin there leaves head, words and the other pins uncovered."""
    reach = room.radius + _GAP * room.unit
    if room.words.distance(*at) < reach or _apart(at, room.head) < room.head.radius + reach:
        return False
    return all(hypot(at.x - pin.at.x, at.y - pin.at.y) >= room.radius + reach for pin in placed)


def _in_the_way(pin: Pin, target: Disc, room: PinRoom, placed: Sequence[Pin]) -> float:
    """What it costs that a pin or its line lies on the body, or on another pin or its line."""
    covered = max((room.radius + disc.radius - _apart(pin.at, disc) for disc in room.body), default=0.0)
    cost = _COVERS_BODY + covered / room.unit if covered > 0.0 else 0.0
    others = [disc for disc in (*room.body, room.head) if _apart(target, disc) > disc.radius + target.radius]
    cost += _CROSSES_BODY * sum(_from_line(pin, Spot(disc.x, disc.y)) < disc.radius for disc in others)
    for other in placed:
        crosses = min(_from_line(pin, other.at), _from_line(other, pin.at)) < room.radius
        cost += _CROSSES_PIN if crosses else 0.0
    return cost


def _apart(at: Spot | Disc, disc: Disc) -> float:
    return hypot(at.x - disc.x, at.y - disc.y)


def _line_end(target: Disc, at: Spot) -> Spot:
    """Where the way from a pin to its target comes to the target's rim."""
    way = _apart(at, target)
    share = min(1.0, target.radius / way)
    return Spot(target.x + (at.x - target.x) * share, target.y + (at.y - target.y) * share)


def _from_line(pin: Pin, at: Spot) -> float:
    """How far a point is from a pin's line."""
    (x, y), (ex, ey) = pin.at, pin.end
    wx, wy = ex - x, ey - y
    long = wx * wx + wy * wy
    share = min(1.0, max(0.0, ((at.x - x) * wx + (at.y - y) * wy) / long)) if long > 0.0 else 0.0
    return hypot(at.x - x - wx * share, at.y - y - wy * share)
