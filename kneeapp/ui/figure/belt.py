"""Stripes of a material on the screen, and belts drawn tight round balls in two halves: before them and behind them."""

from collections.abc import Sequence
from itertools import pairwise
from math import dist, hypot, pi
from typing import Final, NamedTuple

from kneeapp.core.figure.camera import Camera
from kneeapp.core.figure.shape import Ball
from kneeapp.core.figure.vector import Vector, cross, dot, minus, orthogonal
from kneeapp.ui.figure.outline import Circle, Outline, Plane, Spot, hull_part, laid, ribbon_of
from kneeapp.ui.figure.packed import LINE, MOVE, PackedPath, packed

_STEP: Final = 0.55
"""A belt has a node for each so many radians that it turns: its print is spaced along them."""


class Stripe(NamedTuple):
    """A line along the middle of a material.

    ``ups`` say at each of its nodes which way (a cm of) its width goes, ``steps`` how long it is from node to node.
    """

    middle: Outline
    ups: Sequence[Spot]
    steps: Sequence[float]

    def band(self, top: float, bottom: float) -> PackedPath:
        """The part of the material between two distances from its middle, in cm."""
        return ribbon_of(self._edge([top] * len(self.ups)), self._edge([bottom] * len(self.ups)))

    def shaped(self, halves: Sequence[float]) -> PackedPath:
        """The material where half its width is told for each node."""
        return ribbon_of(self._edge(halves), self._edge([-half for half in halves]))

    def ticks(self, count: int, top: float, bottom: float, width: float) -> PackedPath:
        """So many strokes across, evenly spaced over whatever length is showing."""
        points: list[float] = []
        for (x, y), (ux, uy) in self._evenly(count):
            points += _stroke((x + ux * top, y + uy * top), (x + ux * bottom, y + uy * bottom), width / 2)
        return packed(points)

    def _edge(self, offsets: Sequence[float]) -> Outline:
        return [
            (x + ux * k, y + uy * k, dx, dy, room)
            for (x, y, dx, dy, room), (ux, uy), k in zip(self.middle, self.ups, offsets, strict=True)
        ]

    def _evenly(self, count: int) -> list[tuple[Spot, Spot]]:
        """Places along the middle, with the width's direction there."""
        apart = sum(self.steps) / count
        places: list[tuple[Spot, Spot]] = []
        passed = 0.0
        for i, step in enumerate(self.steps):
            while (wanted := apart * (len(places) + 0.5)) < passed + step:
                places.append(self._between(i, (wanted - passed) / step))
            passed += step
        return places

    def _between(self, i: int, share: float) -> tuple[Spot, Spot]:
        (ax, ay), (bx, by) = self.middle[i][:2], self.middle[i + 1][:2]
        return (ax + (bx - ax) * share, ay + (by - ay) * share), self.ups[i]


class Belt(NamedTuple):
    """A belt on the screen: what is before the balls, and what is behind."""

    front: Stripe
    back: Stripe


def belt_round(camera: Camera, balls: Sequence[Ball], axis: Vector, step: float = _STEP) -> Belt:
    """The belt round the balls, square to the axis; without a print its ``step`` may be longer."""
    origin = balls[0].at
    near = orthogonal(camera.towards, axis)
    aside = cross(near, axis)
    circles: list[Circle] = []
    for at, radius in balls:
        way = minus(at, origin)
        circles.append((dot(way, aside), dot(way, near), radius))
    plane = Plane(camera.project(origin), camera.project(aside), camera.project(near))
    front, back = (_laid(hull_part(circles, angle, pi, step), plane, camera.project(axis)) for angle in (0.0, pi))
    return Belt(front, back)


def _laid(half: Outline, plane: Plane, up: Spot) -> Stripe:
    return Stripe(laid(half, plane), [up] * len(half), [dist(a[:2], b[:2]) for a, b in pairwise(half)])


def _stroke(start: Spot, end: Spot, half: float) -> list[float]:
    """A straight stroke, longer at both ends by half its width."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    size = hypot(dx, dy) or 1.0
    ux, uy = dx / size * half, dy / size * half
    (ax, ay), (bx, by) = start, end
    return [
        *(MOVE, ax - ux + uy, ay - uy - ux),
        *(LINE, ax - ux - uy, ay - uy + ux),
        *(LINE, bx + ux - uy, by + uy + ux),
        *(LINE, bx + ux + uy, by + uy - ux),
    ]
