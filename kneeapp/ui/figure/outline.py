"""Outlines round balls: of a chain of them, of a flat-ended tube, of a hull. Few nodes, joined by smooth curves.

A ball is a circle on the screen. An outline goes clockwise round its shape, so that outlines can be joined in one path.
What is lit of a shape is an outline too: its nodes that look away from the light step inward. So two tones need no
clip.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import acos, atan2, cos, hypot, pi, sin, sqrt, tau
from typing import Final, NamedTuple

from kneeapp.ui.figure.packed import CURVE, CURVE_ON, LINE, MOVE, PackedPath, packed

Spot = tuple[float, float]
"""A point on the screen in cm, or a direction: x to the right, y down."""

Circle = tuple[float, float, float]
"""A ball as it is seen: x, y, radius."""

Node = tuple[float, float, float, float, float]
"""A point of an outline: x, y, the direction in which the outline passes it (a unit), the room there is inward.

Outward is the direction turned against the clock: (dy, -dx).
"""

Outline = list[Node]

_ROOM: Final = 0.8
"""How much of the room inward a shade may take."""

_ARC: Final = 1.8
"""An arc gets another node for each so many radians."""

_SMALL_END: Final = 2.0
"""A ball that is no larger ends a chain in a single curve, which is no 30th of its radius off a circle; in cm."""

_NO_TURN: Final = tau - 1e-9
"""An angle that rounding alone keeps from being 0."""

_DIGITS: Final = 6
"""Of balls that reach equally far, to so many digits of a cm, a hull begins with the largest."""

_SAME: Final = 1e-6
_FLATTEST: Final = 0.02
_BENT: Final = 0.97
_THIRD: Final = 0.3345
_ROUNDEST: Final = -0.4
"""Where the cosine between its ends is less than the first, a curve is measured by where its tangents meet; one that is
nearly straight has handles of about a third of its length. The last is the cosine of half the turn of the roundest.
"""

_ASIDE: Final = 0.2
"""What is as good as a straight line: nearly straight, with either end so few cm aside of where the other looks. Four
times less it bulges: half a pixel where the figure is as tall as a large screen.
"""


class Plane(NamedTuple):
    """Axes on the screen into which an outline is set: a place, and what its x and y become."""

    at: Spot
    x: Spot
    y: Spot


def circle(ball: Circle) -> Outline:
    """The outline of one ball."""
    return arc(ball, -pi, tau)[:-1]


def arc(ball: Circle, angle: float, turn: float, step: float = _ARC) -> Outline:
    """The nodes along a circle from that angle on clockwise, both ends among them; one node where there is no way."""
    x, y, radius = ball
    parts = int(turn / step) + 1 if turn > 1e-3 else 0
    nodes = []
    for i in range(parts + 1):
        now = angle + turn * i / parts if parts else angle
        nx, ny = cos(now), sin(now)
        nodes.append((x + nx * radius, y + ny * radius, -ny, nx, radius))
    return nodes


def chain(balls: Iterable[Circle]) -> Outline:
    """The smooth outline round balls in a row; one that lies within its neighbour does not count."""
    kept = _without_swallowed(balls)
    if len(kept) == 1:
        return circle(kept[0])
    return _round_chain(kept)


def tube(balls: Iterable[Circle], axis: Spot, *, has_round_start: bool = False) -> Outline:
    """The outline of a tube with flat ends round discs that are square to its axis.

    ``axis`` is the direction of the tube in space, a unit from its end to its start, as it is seen: the shorter it is
    there, the rounder are the discs. A round start is half a ball, without a shade of its own.
    """
    length = hypot(*axis)
    ux, uy = (-axis[0] / length, -axis[1] / length) if length > _FLATTEST else (0.0, 1.0)
    flatness = max(_FLATTEST, sqrt(max(0.0, 1.0 - length * length)))
    plane = Plane(at=(0.0, 0.0), x=(ux * flatness, uy * flatness), y=(-uy, ux))
    upright = [((x * ux + y * uy) / flatness, y * ux - x * uy, radius) for x, y, radius in balls]
    outline = chain(upright)
    if has_round_start:
        x, y, radius = upright[0]
        outline[-1] = (x - radius / flatness, y, *outline[-1][2:4], 0.0)
    return laid(outline, plane)


def laid(outline: Outline, plane: Plane) -> Outline:
    """The outline as it looks in other axes, which may be tilted but not mirrored."""
    (ox, oy), (xx, xy), (yx, yy) = plane
    nodes = []
    for x, y, dx, dy, room in outline:
        tx, ty = dx * xx + dy * yx, dx * xy + dy * yy
        size = hypot(tx, ty) or 1.0
        inward = hypot(dy * xx - dx * yx, dy * xy - dx * yy)
        nodes.append((ox + x * xx + y * yx, oy + x * xy + y * yy, tx / size, ty / size, room * inward))
    return nodes


def hull(balls: Sequence[Circle]) -> Outline:
    """The outline of a cloth drawn tight round balls."""
    bulges = _bulges(balls, 0.0, tau)
    ball, angle, turn = bulges.pop()
    if not bulges:
        return circle(ball)
    if bulges[0][0] is ball:
        turn += bulges.pop(0)[2]
    nodes: Outline = []
    for bulging, start, way in (*bulges, (ball, angle, turn)):
        nodes += arc(bulging, start, way)
    return nodes


def hull_part(balls: Sequence[Circle], angle: float, turn: float, step: float = _ARC) -> Outline:
    """The part of a hull that looks outward at angles (clockwise from the right) from ``angle`` on, with both ends."""
    nodes: Outline = []
    for bulging, start, way in _bulges(balls, angle, turn):
        nodes += arc(bulging, start, way, step)
    return nodes


def lit(outline: Outline, light: Spot) -> Outline:
    """The outline of the part in the light, which comes from where ``light`` points and leaves so many cm in shade."""
    lx, ly = light
    nodes = []
    for node in outline:
        x, y, dx, dy, room = node
        shade = dx * ly - dy * lx
        if shade > 0.0:
            shade = min(shade, room * _ROOM)
            node = (x - dy * shade, y + dx * shade, dx, dy, room)
        nodes.append(node)
    return nodes


def path_of(*outlines: Outline, has_holes: bool = False) -> PackedPath:
    """What lies within any of the outlines; within one of them only, if it ``has_holes``."""
    points: list[float] = []
    for outline in outlines:
        start = outline[-1]
        points += MOVE, start[0], start[1]
        _curve(points, start, outline)
    return packed(points, has_holes=has_holes)


def ribbon_of(upper: Outline, lower: Outline) -> PackedPath:
    """What lies between two lines that go the same way, with straight ends."""
    start, *there = upper
    turn, *back = [(x, y, -dx, -dy, room) for x, y, dx, dy, room in reversed(lower)]
    points: list[float] = [MOVE, start[0], start[1]]
    _curve(points, start, there)
    points += LINE, turn[0], turn[1]
    _curve(points, turn, back)
    return packed(points)


def corner(start: Spot, end: Spot) -> Outline:
    """A straight line that turns sharply at both ends, as a part of an outline."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    size = hypot(dx, dy) or 1.0
    return [(*start, dx / size, dy / size, size), (*end, dx / size, dy / size, size)]


def smooth(spots: Sequence[Spot], room: float = 0.0) -> Outline:
    """An open line through the spots, each passed in the direction from the one before to the one after."""
    last = len(spots) - 1
    nodes = []
    for i, (x, y) in enumerate(spots):
        (ax, ay), (bx, by) = spots[max(0, i - 1)], spots[min(last, i + 1)]
        size = hypot(bx - ax, by - ay) or 1.0
        nodes.append((x, y, (bx - ax) / size, (by - ay) / size, room))
    return nodes


def _curve(points: list[float], start: Node, nodes: Iterable[Node]) -> None:
    """Go on through the nodes: along an arc exactly where two of them lie on a circle or on quarters of an ellipse."""
    x, y, dx, dy, _room = start
    for bx, by, ex, ey, _room in nodes:
        wx, wy = bx - x, by - y
        cosine = dx * ex + dy * ey
        from_corner, to_corner = dx * wy - dy * wx, wx * ey - wy * ex
        if cosine > _BENT and -_ASIDE < from_corner < _ASIDE and -_ASIDE < to_corner < _ASIDE:
            points += LINE, bx, by
        else:
            if cosine > _BENT:
                leave = arrive = sqrt(wx * wx + wy * wy) * _THIRD
            else:
                leave, arrive = _handles(wx, wy, cosine, dx * ey - dy * ex, from_corner, to_corner)
            points += CURVE, x + dx * leave, y + dy * leave, CURVE_ON, bx - ex * arrive, by - ey * arrive
            points += CURVE_ON, bx, by
        x, y, dx, dy = bx, by, ex, ey


def _handles(  # noqa: PLR0913, PLR0917  # plain numbers: the innermost step of every outline
    wx: float, wy: float, cosine: float, sine: float, from_corner: float, to_corner: float
) -> tuple[float, float]:
    """How long both handles of a bent curve are: so much of the way to where its tangents meet, if they do."""
    half = sqrt(0.5 + 0.5 * cosine) if cosine > -1.0 else 0.0
    if sine * to_corner > 0.0 and sine * from_corner > 0.0:
        share = half / (0.75 + 0.75 * half) / sine
        return to_corner * share, from_corner * share
    if sine < 0.0 < to_corner and from_corner > 0.0:
        half = max(-half, _ROUNDEST)
    length = sqrt(wx * wx + wy * wy) / (1.5 + 1.5 * half)
    return length, length


def _without_swallowed(balls: Iterable[Circle]) -> list[Circle]:
    kept: list[Circle] = []
    for ball in balls:
        x, y, radius = ball
        while kept and hypot(x - kept[-1][0], y - kept[-1][1]) <= radius - kept[-1][2]:
            kept.pop()
        if not kept or hypot(x - kept[-1][0], y - kept[-1][1]) > kept[-1][2] - radius + _SAME:
            kept.append(ball)
    return kept


def _round_chain(balls: list[Circle]) -> Outline:
    """One side to the end, round it, the other side back, round the start."""
    there: Outline = []
    back: Outline = []
    ax, ay, bx, by = 0.0, 0.0, 0.0, 0.0
    for ball, following in pairwise(balls):
        cx, cy, dx, dy = _touching(ball, following)
        there.append(_node(ball, ax + cx, ay + cy))
        back.append(_node(ball, bx + dx, by + dy))
        ax, ay, bx, by = cx, cy, dx, dy
    there.append(_node(balls[-1], ax, ay))
    back.append(_node(balls[-1], bx, by))
    back.reverse()
    return [*there, *_turning(balls[-1], there[-1], back[0]), *back, *_turning(balls[0], back[-1], there[0])]


def _touching(ball: Circle, following: Circle) -> tuple[float, float, float, float]:
    """Where the two lines that touch both balls lie, as seen from either: the nearer the balls, the more it weighs."""
    dx, dy = following[0] - ball[0], following[1] - ball[1]
    distance = hypot(dx, dy)
    ux, uy = dx / distance, dy / distance
    lean = (ball[2] - following[2]) / distance
    across = sqrt(max(0.0, 1.0 - lean * lean))
    ax, ay, cx, cy = ux * lean, uy * lean, uy * across, -ux * across
    return (ax + cx) / distance, (ay + cy) / distance, (ax - cx) / distance, (ay - cy) / distance


def _turning(ball: Circle, leaving: Node, arriving: Node) -> Outline:
    """The node in the middle of a round end; a small one is round enough without."""
    return [_node(ball, leaving[2] - arriving[2], leaving[3] - arriving[3])] if ball[2] > _SMALL_END else []


def _node(ball: Circle, nx: float, ny: float) -> Node:
    """Where a ball's outline looks in that direction."""
    x, y, radius = ball
    size = sqrt(nx * nx + ny * ny) or 1.0
    nx /= size
    ny /= size
    return (x + nx * radius, y + ny * radius, -ny, nx, radius)


def _bulges(balls: Sequence[Circle], angle: float, turn: float) -> list[tuple[Circle, float, float]]:
    """The arcs of a hull that looks outward from ``angle`` on: round which ball, from which angle, how far."""
    nx, ny = cos(angle), sin(angle)
    reaches = [(round(x * nx + y * ny + radius, _DIGITS), radius) for x, y, radius in balls]
    now = reaches.index(max(reaches))
    bulges = []
    for _ in range(2 * len(balls)):
        onward, following = _next_in_hull(balls, now, angle, turn)
        bulges.append((balls[now], angle, onward))
        angle, turn, now = angle + onward, turn - onward, following
        if turn <= 0.0:
            break
    return bulges


def _next_in_hull(balls: Sequence[Circle], now: int, angle: float, left: float) -> tuple[float, int]:
    """How far the hull follows this ball, and which ball it goes to then."""
    x, y, radius = balls[now]
    turn, following = left, now
    for i, (ox, oy, other) in enumerate(balls):
        dx, dy, slimmer = ox - x, oy - y, radius - other
        squared = dx * dx + dy * dy
        if squared <= slimmer * slimmer or i == now:
            continue
        onward = (atan2(dy, dx) - acos(slimmer / sqrt(squared)) - angle) % tau
        if onward > _NO_TURN:
            onward = 0.0
        if onward < turn:
            turn, following = onward, i
    return turn, following
