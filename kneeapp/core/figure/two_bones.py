"""Two bones with one joint between them: where the joint is when both ends are known."""

from math import sqrt

from kneeapp.core.figure.vector import Vector, along

STRAIGHTEST = 0.9998
"""The part of both bones' length that they reach at most: quite straight, a joint would lose its front."""

FOLDED_CM = 0.5
"""How much further apart than their difference in length the ends stay at least."""


def reachable(distance: float, upper: float, lower: float) -> float:
    """The distance nearest to the wished one that both bones can span."""
    return max(abs(upper - lower) + FOLDED_CM, min(distance, (upper + lower) * STRAIGHTEST))


def joint_between(
    root: Vector, direction: Vector, distance: float, bones: tuple[float, float], front: Vector
) -> Vector:
    """Where the joint is when the far end lies that far from the root, in that direction (a unit).

    The joint comes forward to ``front``, a unit square to the direction. The distance must be reachable.
    """
    upper, lower = bones
    ahead = (upper * upper - lower * lower + distance * distance) / (2.0 * distance)
    return along(along(root, direction, ahead), front, sqrt(max(0.0, upper * upper - ahead * ahead)))
