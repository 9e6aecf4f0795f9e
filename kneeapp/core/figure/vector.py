"""Points and directions in space as plain tuples.

Lengths are centimetres. x points out to the work side, y up, z forward; the origin lies on the floor under the middle
of the neutral stance.
"""

from math import sqrt

Vector = tuple[float, float, float]
"""A point in cm, or a direction (mostly of length 1)."""

NOWHERE: Vector = (0.0, 0.0, 0.0)
UP: Vector = (0.0, 1.0, 0.0)

TINY = 1e-9
"""Shorter than this, a vector has no direction."""


def plus(a: Vector, b: Vector) -> Vector:
    """The sum of both."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def minus(a: Vector, b: Vector) -> Vector:
    """The way from b to a."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def times(a: Vector, k: float) -> Vector:
    """The vector k times as long."""
    return (a[0] * k, a[1] * k, a[2] * k)


def along(a: Vector, direction: Vector, k: float) -> Vector:
    """Where one comes from a, k times in that direction."""
    return (a[0] + direction[0] * k, a[1] + direction[1] * k, a[2] + direction[2] * k)


def dot(a: Vector, b: Vector) -> float:
    """The product of both lengths and the cosine of the angle between them."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """A vector square to both; of y and z it is x."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vector) -> float:
    """How long the vector is."""
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def unit(a: Vector) -> Vector:
    """The vector's direction; straight up if it has none."""
    size = length(a)
    return (a[0] / size, a[1] / size, a[2] / size) if size > TINY else UP


def mixed(a: Vector, b: Vector, t: float) -> Vector:
    """The point between a (t = 0) and b (t = 1)."""
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def orthogonal(v: Vector, axis: Vector) -> Vector:
    """The direction square to the axis (a unit) that is nearest to v; some square one if v lies along the axis."""
    across = along(v, axis, -dot(v, axis))
    if length(across) > TINY:
        return unit(across)
    return unit(cross(axis, (0.0, 0.0, 1.0) if abs(axis[2]) < 0.9 else (1.0, 0.0, 0.0)))
