"""A leg that stands, written as one that hangs: the same picture, on its way to a pose in which it does hang."""

from math import asin, atan2, cos, degrees, radians, sin

from kneeapp.core.figure.pose import FreeLeg
from kneeapp.core.figure.posed_leg import PosedLeg, lift_of_front
from kneeapp.core.figure.vector import Vector, along, cross, dot, length, minus, orthogonal, times, unit

STRAIGHT_DEG = 0.5
"""A knee that bends by less says too little about where it points."""


def freed(leg: PosedLeg, sign: float) -> FreeLeg:
    """The angles with which a leg hangs exactly as this one stands."""
    thigh, shank = unit(minus(leg.knee, leg.hip)), unit(minus(leg.ankle, leg.knee))
    bend = degrees(atan2(length(cross(thigh, shank)), dot(thigh, shank)))
    if bend > STRAIGHT_DEG:
        front = unit(along(times(thigh, dot(thigh, shank)), shank, -1.0))
    else:
        front = orthogonal(leg.knee_front, thigh)
    flex, abd = _thigh_angles(thigh, sign)
    shin_front = along(times(front, cos(radians(bend))), thigh, sin(radians(bend)))
    ankle, foot_turn, foot_tilt = _foot_angles(leg, shin_front, shank, sign)
    return FreeLeg(flex, abd, _turn(front, thigh, sign), bend, ankle, foot_turn, foot_tilt)


def _thigh_angles(thigh: Vector, sign: float) -> tuple[float, float]:
    """Flexion and abduction; a thigh above the level is flexed by more than 90 rather than led outward to there."""
    flex, out, down = asin(max(-1.0, min(1.0, thigh[2]))), sign * thigh[0], -thigh[1]
    if down < 0.0:
        return (180.0 if flex >= 0.0 else -180.0) - degrees(flex), degrees(atan2(-out, -down))
    return degrees(flex), degrees(atan2(out, down))


def _turn(front: Vector, thigh: Vector, sign: float) -> float:
    """The turn with which ``knee_front`` gives this front, for any thigh that a standing leg can have.

    Forward, and what the lift adds to it, must lie in the plane of front and thigh.
    """
    hinge = cross(front, thigh)
    across = along(hinge, thigh, lift_of_front(thigh) * hinge[1])
    return degrees(atan2(-sign * across[2], across[0]))


def _foot_angles(leg: PosedLeg, shin_front: Vector, shank: Vector, sign: float) -> tuple[float, float, float]:
    """Ankle, turn and tilt of the foot against its shank."""
    shin_up = times(shank, -1.0)
    ankle = atan2(dot(leg.foot, shin_up), dot(leg.foot, shin_front))
    ahead = along(times(shin_front, cos(ankle)), shin_up, sin(ankle))
    up = along(times(shin_up, cos(ankle)), shin_front, -sin(ankle))
    out = times(cross(up, ahead), sign)
    turn = atan2(dot(leg.foot, out), dot(leg.foot, ahead))
    turned_out = along(times(out, cos(turn)), ahead, -sin(turn))
    return degrees(ankle), degrees(turn), degrees(atan2(dot(leg.foot_up, turned_out), dot(leg.foot_up, up)))
