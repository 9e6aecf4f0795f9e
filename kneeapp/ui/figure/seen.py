"""Body parts as the camera sees them: their axes laid on the screen, so that placing what hangs on them is two sums."""

from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

from kneeapp.core.figure.camera import Camera
from kneeapp.core.figure.frame import Frame
from kneeapp.core.figure.shape import Ball, ProfileKnot
from kneeapp.core.figure.vector import Vector, along, minus, unit
from kneeapp.ui.figure.outline import Circle, Spot

_APART: Final = 0.12
"""A knot of a profile that is nearer than that to the end of a limb adds nothing that one could see."""


class SeenFrame(NamedTuple):
    """A body part's origin and axes on the screen."""

    at: Spot
    x: Spot
    y: Spot
    z: Spot

    def spot(self, a: float, b: float, c: float) -> Spot:
        """Where a point of the part is, given in its own axes."""
        at, x, y, z = self
        return at[0] + x[0] * a + y[0] * b + z[0] * c, at[1] + x[1] * a + y[1] * b + z[1] * c

    def ball(self, ball: Ball, side: float = 1.0) -> Circle:
        """A ball of the part; with ``side`` -1 its mirror image."""
        (a, b, c), radius = ball
        return (*self.spot(a * side, b, c), radius)

    def pair(self, ball: Ball) -> tuple[Circle, Circle]:
        """A ball of the part and its mirror image."""
        return self.ball(ball), self.ball(ball, -1.0)


def seen_frame(camera: Camera, at: Vector, frame: Frame) -> SeenFrame:
    """A body part with these axes at that place."""
    project = camera.project
    return SeenFrame(project(at), project(frame.x), project(frame.y), project(frame.z))


class LimbBone(NamedTuple):
    """A bone of a limb in space, with the directions of its front and of its outer side, and how thick it is where."""

    start: Vector
    end: Vector
    front: Vector
    out: Vector
    profile: tuple[ProfileKnot, ...]

    @property
    def axis(self) -> Vector:
        """Its direction from end to start, a unit: up, where the limb hangs."""
        return unit(minus(self.start, self.end))

    def circles(self, camera: Camera, places: tuple[float, ...], grow: float = 0.0) -> list[Circle]:
        """The balls at those places of the bone (0 to 1) on the screen, wider by ``grow``."""
        project = camera.project
        (sx, sy), (ex, ey) = project(self.start), project(self.end)
        (fx, fy), (ox, oy) = project(self.front), project(self.out)
        ex, ey = ex - sx, ey - sy
        return [
            (sx + ex * at + fx * front + ox * out, sy + ey * at + fy * front + oy * out, radius + grow)
            for at, radius, front, out in knots_at(self.profile, places)
        ]

    def ball(self, place: float) -> Ball:
        """The ball at that place of the bone, in space."""
        at, radius, front, out = knots_at(self.profile, (place,))[0]
        middle = along(self.start, minus(self.end, self.start), at)
        return Ball(along(along(middle, self.front, front), self.out, out), radius)


@cache
def knots_at(profile: tuple[ProfileKnot, ...], places: tuple[float, ...]) -> tuple[ProfileKnot, ...]:
    """How thick a limb is at these places, smooth between its knots (Catmull-Rom)."""
    return tuple(_knot_at(profile, place) for place in places)


@cache
def places_of(profile: tuple[ProfileKnot, ...], start: float = 0.0, end: float = 1.0) -> tuple[float, ...]:
    """Where to put balls between two places of a bone: at both, and at the profile's knots between them."""
    return (start, *(knot.at for knot in profile if start + _APART < knot.at < end - _APART), end)


def _knot_at(profile: tuple[ProfileKnot, ...], place: float) -> ProfileKnot:
    last = len(profile) - 2
    i = next((i for i in range(last) if place <= profile[i + 1].at), last)
    before, start, end, after = profile[max(0, i - 1)], profile[i], profile[i + 1], profile[min(last + 1, i + 2)]
    span = end.at - start.at
    u = (place - start.at) / span
    leave, arrive = span / (end.at - before.at), span / (after.at - start.at)
    weights = (2 * u**3 - 3 * u**2 + 1, u**3 - 2 * u**2 + u, 3 * u**2 - 2 * u**3, u**3 - u**2)
    return ProfileKnot(
        place, *_blended(weights, start[1:], _slopes(before, end, leave), end[1:], _slopes(start, after, arrive))
    )


def _slopes(before: ProfileKnot, after: ProfileKnot, share: float) -> Iterable[float]:
    return [(b - a) * share for a, b in zip(before[1:], after[1:], strict=True)]


def _blended(weights: Iterable[float], *rows: Iterable[float]) -> list[float]:
    return [sum(w * v for w, v in zip(weights, values, strict=True)) for values in zip(*rows, strict=True)]
