"""The outline of a cloth round a stack of rings: found where each ring reaches furthest to either side."""

from collections.abc import Sequence
from math import hypot
from typing import Final, NamedTuple

from kneeapp.ui.figure.outline import Node, Outline, Spot
from kneeapp.ui.figure.seen import SeenFrame

_BOXY: Final = 0.86
"""The rings are super-ellipses: each half axis times this power of cosine and sine."""

_DUAL: Final = 2.0 / (2.0 - _BOXY)
"""The power by which such a ring's reach in a direction is found."""


class SeenRing(NamedTuple):
    """One ring on the screen: its middle and its half axes."""

    at: Spot
    wide: Spot
    deep: Spot
    room: float

    @classmethod
    def around(cls, at: Spot, frame: SeenFrame, half_width: float, half_depth: float) -> "SeenRing":
        """A ring that lies across a body part."""
        (xx, xy), (zx, zy) = frame.x, frame.z
        return cls(at, (xx * half_width, xy * half_width), (zx * half_depth, zy * half_depth), half_depth)

    def reach(self, nx: float, ny: float) -> Node:
        """The node where the ring reaches furthest in that direction, a unit."""
        (x, y), (ax, ay), (bx, by), room = self
        a, b = ax * nx + ay * ny, bx * nx + by * ny
        reach = (abs(a) ** _DUAL + abs(b) ** _DUAL) ** (1.0 / _DUAL) or 1.0
        wide, deep = (abs(a) / reach) ** (_DUAL - 1.0), (abs(b) / reach) ** (_DUAL - 1.0)
        wide, deep = (wide if a > 0 else -wide), (deep if b > 0 else -deep)
        return (x + ax * wide + bx * deep, y + ay * wide + by * deep, -ny, nx, room)


def loft(rings: Sequence[SeenRing], *, has_rim: bool = False) -> Outline:
    """The outline round a stack of rings.

    With a rim the far side of the last ring shows, and is too thin for a shade.
    """
    ux, uy = _unit(rings[-1].at[0] - rings[0].at[0], rings[-1].at[1] - rings[0].at[1])
    there = _side(rings, (uy, -ux))
    back = _side(rings[::-1], (-uy, ux))
    end = _rim(rings[-1], there[-1], back[0]) if has_rim else [_end(rings[-1], there[-1], back[0])]
    return [*there, *end, *back, _end(rings[0], back[-1], there[0])]


def _side(rings: Sequence[SeenRing], outward: Spot) -> Outline:
    """One side of the stack: a first guess tells how it leans at each ring, and so where exactly that is furthest."""
    guess = [ring.reach(*outward) for ring in rings]
    last = len(rings) - 1
    side = []
    for i, ring in enumerate(rings):
        before, after = guess[max(0, i - 1)], guess[min(last, i + 1)]
        dx, dy = _unit(after[0] - before[0], after[1] - before[1])
        side.append(ring.reach(dy, -dx))
    return side


def _end(ring: SeenRing, leaving: Node, arriving: Node) -> Node:
    """The middle of an end of the stack."""
    return ring.reach(*_unit(leaving[2] - arriving[2], leaving[3] - arriving[3]))


def _rim(ring: SeenRing, leaving: Node, arriving: Node) -> Outline:
    """The far side of an end that shows."""
    ux, uy = _unit(leaving[2] - arriving[2], leaving[3] - arriving[3])
    sides = ((leaving[3], -leaving[2]), (0.0, 0.0), (arriving[3], -arriving[2]))
    nodes = [ring.reach(*_unit(nx + ux, ny + uy)) for nx, ny in sides]
    return [(x, y, dx, dy, 0.0) for x, y, dx, dy, _room in nodes]


def _unit(x: float, y: float) -> Spot:
    size = hypot(x, y)
    return (x / size, y / size) if size > 0.0 else (0.0, -1.0)
