"""Numbers on their way through knots: a monotone cubic, which never goes further than the knots themselves."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kneeapp.core.figure.vector import Vector


class Blend(NamedTuple):
    """One moment between knots.

    ``span`` is the index of the knot before it, ``gaps`` are the ways between neighbouring knots. The others are the
    weights of the span's two values and of its two slopes.
    """

    gaps: tuple[float, ...]
    span: int
    start: float
    end: float
    start_slope: float
    end_slope: float

    def number(self, values: Sequence[float]) -> float:
        """A number at this moment that has these values at the knots."""
        first, last = values[self.span], values[self.span + 1]
        if first == last:
            return first
        slopes = self.start_slope * self._slope(values, self.span) + self.end_slope * self._slope(values, self.span + 1)
        return self.start * first + self.end * last + slopes

    def vector(self, values: Sequence[Vector]) -> Vector:
        """Three numbers at this moment."""
        x, y, z = zip(*values, strict=True)
        return (self.number(x), self.number(y), self.number(z))

    def weight(self, knot: int) -> float:
        """How much of one knot there is: 1 at itself, 0 at every other."""
        return self.number([float(index == knot) for index in range(len(self.gaps) + 1)])

    def _slope(self, values: Sequence[float], knot: int) -> float:
        """How steeply a number passes a knot: flat where it turns round (Fritsch and Carlson)."""
        before = self._rise(values, max(knot - 1, 0))
        after = self._rise(values, min(knot, len(self.gaps) - 1))
        return 2.0 * before * after / (before + after) if before * after > 0.0 else 0.0

    def _rise(self, values: Sequence[float], gap: int) -> float:
        return (values[gap + 1] - values[gap]) / self.gaps[gap]


def blend_at(knots: Sequence[float], at: float) -> Blend:
    """The moment at a place between the knots, which rise from 0 to 1."""
    span = max(sum(knot < at for knot in knots[:-1]) - 1, 0)
    gaps = tuple(after - before for before, after in pairwise(knots))
    u = (at - knots[span]) / gaps[span]
    return Blend(
        gaps=gaps,
        span=span,
        start=(1.0 - u) * (1.0 - u) * (1.0 + 2.0 * u),
        end=u * u * (3.0 - 2.0 * u),
        start_slope=u * (1.0 - u) * (1.0 - u) * gaps[span],
        end_slope=u * u * (u - 1.0) * gaps[span],
    )
