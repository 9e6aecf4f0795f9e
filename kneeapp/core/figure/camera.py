"""From space to the screen: an orthographic camera, and the rule of which way round a side is shown."""

from math import cos, radians, sin
from typing import NamedTuple

from kneeapp.core.exercise import Side
from kneeapp.core.figure.vector import Vector

FRONTAL_BELOW = 45.0
"""A camera turned by less sees the figure as a mirror shows it; by more, it stands on the work leg's side."""


class CameraAngles(NamedTuple):
    """How far a camera is turned to the work side, and how far it looks down; in degrees."""

    yaw: float
    pitch: float


class Camera(NamedTuple):
    """Where the screen's right, its up and its viewer lie in space, and whether the picture is flipped (-1) or not (1).

    The flip belongs to the projection, not to a painter's scale, so that light stays where it is for both sides.
    """

    right: Vector
    up: Vector
    towards: Vector
    flip: int
    yaw: float
    pitch: float

    def project(self, v: Vector) -> tuple[float, float]:
        """Where a point is on the screen, in cm: x to the right, y down."""
        a, b, c = v
        right, up = self.right, self.up
        return (
            self.flip * (a * right[0] + b * right[1] + c * right[2]),
            -(a * up[0] + b * up[1] + c * up[2]),
        )

    def depth(self, v: Vector) -> float:
        """How near a point is to the viewer, in cm: more is nearer."""
        towards = self.towards
        return v[0] * towards[0] + v[1] * towards[1] + v[2] * towards[2]


def camera_of(angles: CameraAngles, side: Side, *, mirrors: bool = True) -> Camera:
    """The camera that shows this side training.

    Frontal cameras show a mirror: a left leg is on the left of the screen, and the other way round without ``mirrors``.
    Other cameras have the work leg near: a right one faces right. Both legs at once are shown as the poses are written.
    """
    yaw, pitch = radians(angles.yaw), radians(angles.pitch)
    return Camera(
        right=(-cos(yaw), 0.0, sin(yaw)),
        up=(-sin(yaw) * sin(pitch), cos(pitch), -cos(yaw) * sin(pitch)),
        towards=(sin(yaw) * cos(pitch), sin(pitch), cos(yaw) * cos(pitch)),
        flip=_flip(angles.yaw, side, mirrors=mirrors),
        yaw=angles.yaw,
        pitch=angles.pitch,
    )


def _flip(yaw: float, side: Side, *, mirrors: bool) -> int:
    if yaw >= FRONTAL_BELOW:
        return -1 if side is Side.LEFT else 1
    return -1 if (side is Side.RIGHT) == mirrors else 1
