"""The axes of a body part, made of three angles."""

from math import cos, radians, sin
from typing import NamedTuple

from kneeapp.core.figure.vector import Vector


class Frame(NamedTuple):
    """Where a body part's own sideways (x), up (y) and forward (z) point: three units, square to each other."""

    x: Vector
    y: Vector
    z: Vector

    def turned(self, v: Vector) -> Vector:
        """A vector given in the part's own axes, as it lies in space."""
        a, b, c = v
        x, y, z = self
        return (
            x[0] * a + y[0] * b + z[0] * c,
            x[1] * a + y[1] * b + z[1] * c,
            x[2] * a + y[2] * b + z[2] * c,
        )


def frame_of(pitch: float, roll: float, yaw: float) -> Frame:
    """The frame that tips forward by pitch, then leans to the work side by roll, then turns to it by yaw (degrees)."""
    pitch, roll, yaw = radians(pitch), radians(roll), radians(yaw)
    cp, sp, cr, sr, cy, sy = cos(pitch), sin(pitch), cos(roll), sin(roll), cos(yaw), sin(yaw)
    return Frame(
        x=(cr * cy, -sr, -cr * sy),
        y=(cp * sr * cy + sp * sy, cp * cr, sp * cy - cp * sr * sy),
        z=(cp * sy - sp * sr * cy, -sp * cr, cp * cy + sp * sr * sy),
    )


UPRIGHT = frame_of(0.0, 0.0, 0.0)
"""The axes of space itself."""
