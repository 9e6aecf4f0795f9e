"""A foot that has its place on the floor: it rolls over its ball or rocks on its heel, and cannot slide."""

from math import cos, radians, sin
from typing import NamedTuple

from kneeapp.core.figure.body import Body
from kneeapp.core.figure.pose import PlantedLeg
from kneeapp.core.figure.vector import Vector, along


class PlantedFoot(NamedTuple):
    """Where the ankle is, and the foot's directions: from heel to ball, square to the sole, and the toes'."""

    ankle: Vector
    ahead: Vector
    up: Vector
    toes: Vector


def planted_foot(leg: PlantedLeg, sign: float, body: Body) -> PlantedFoot:
    """The foot of a planted leg; ``sign`` is that of its outward x."""
    toe_out, raised = radians(leg.toe_out), radians(leg.heel)
    level = (sign * sin(toe_out), 0.0, cos(toe_out))
    ahead = (level[0] * cos(raised), -sin(raised), level[2] * cos(raised))
    up = (level[0] * sin(raised), cos(raised), level[2] * sin(raised))
    pivots_at = body.ball if raised >= 0.0 else body.heel
    pivot = along((sign * leg.plant[0], leg.lift, leg.plant[1]), level, pivots_at)
    ankle = along(along(pivot, ahead, -pivots_at), up, body.ankle)
    return PlantedFoot(ankle=ankle, ahead=ahead, up=up, toes=level if raised >= 0.0 else ahead)
