"""The joints of a leg that stands (its foot has its place) or hangs (its hip has it)."""

from math import cos, radians, sin, sqrt
from typing import NamedTuple

from kneeapp.core.figure.body import Body
from kneeapp.core.figure.planted_foot import PlantedFoot
from kneeapp.core.figure.pose import FreeLeg
from kneeapp.core.figure.two_bones import joint_between, reachable
from kneeapp.core.figure.vector import Vector, along, cross, dot, length, minus, orthogonal, plus, times, unit

TOES_BEND = 0.9
"""The sine of how far down bent toes point at most."""


class PosedLeg(NamedTuple):
    """A leg's joints.

    Directions are units: ``foot`` from heel to ball, ``foot_up`` square to the sole, ``toes``, ``knee_front`` where the
    knee points. ``slack``: by how many cm the foot's place is out of reach, 0 or less within it.
    """

    hip: Vector
    knee: Vector
    ankle: Vector
    foot: Vector
    foot_up: Vector
    toes: Vector
    knee_front: Vector
    slack: float


def lift_of_front(down: Vector) -> float:
    """How much a leg that points in this direction takes its knee's front from up and down rather than from forward.

    Nothing while the leg hangs steeper than 30 degrees. A thigh lifted to the front points straight there, so that only
    "up" can say where the knee points.
    """
    return 2.0 * max(0.0, down[1] + 0.5)


def knee_front(turn: float, sign: float, down: Vector) -> Vector:
    """Where the knee points, square to the leg: forward, turned out by that many degrees."""
    forward = (sign * sin(radians(turn)), 0.0, cos(radians(turn)))
    return orthogonal((forward[0], lift_of_front(down) * dot(forward, down), forward[2]), down)


def standing_leg(hip: Vector, foot: PlantedFoot, knee_turn: float, sign: float, body: Body) -> PosedLeg:
    """The leg between a hip and a planted foot, whose knee is turned out by that many degrees."""
    way = minus(foot.ankle, hip)
    distance, down = length(way), unit(way)
    front = knee_front(knee_turn, sign, down)
    spanned = reachable(distance, body.thigh, body.shank)
    knee = joint_between(hip, down, spanned, (body.thigh, body.shank), front)
    slack = distance - (body.thigh + body.shank)
    return PosedLeg(hip, knee, foot.ankle, foot.ahead, foot.up, foot.toes, front, slack)


def hanging_leg(hip: Vector, leg: FreeLeg, sign: float, body: Body) -> PosedLeg:
    """The leg that hangs from a hip as its angles say; the floor raises the foot where it would dip into it."""
    flex, abd, bend = radians(leg.flex), radians(leg.abd), radians(leg.knee)
    thigh = (sign * sin(abd) * cos(flex), -cos(abd) * cos(flex), sin(flex))
    front = knee_front(leg.turn, sign, thigh)
    shank = along(times(thigh, cos(bend)), front, -sin(bend))
    shin_front = along(times(front, cos(bend)), thigh, sin(bend))
    ahead, up = _hanging_foot(leg, shin_front, times(shank, -1.0), sign)
    knee = along(hip, thigh, body.thigh)
    ankle = along(knee, shank, body.shank)
    raised = _dip(ankle, ahead, up, body)
    if raised > 0.0:
        knee, ankle = _raised(hip, plus(ankle, (0.0, raised, 0.0)), front, body)
    toes = _toes_over_floor(ankle, ahead, up, body)
    return PosedLeg(hip, knee, ankle, ahead, up, toes, front, 0.0)


def _hanging_foot(leg: FreeLeg, shin_front: Vector, shin_up: Vector, sign: float) -> tuple[Vector, Vector]:
    """The foot's direction to the ball and square to the sole."""
    ankle = radians(leg.ankle)
    ahead = along(times(shin_front, cos(ankle)), shin_up, sin(ankle))
    up = along(times(shin_up, cos(ankle)), shin_front, -sin(ankle))
    if not (leg.foot_turn or leg.foot_tilt):
        return ahead, up
    turn, tilt = radians(leg.foot_turn), radians(leg.foot_tilt)
    out = times(cross(up, ahead), sign)
    turned_out = along(times(out, cos(turn)), ahead, -sin(turn))
    return along(times(ahead, cos(turn)), out, sin(turn)), along(times(up, cos(tilt)), turned_out, sin(tilt))


def _dip(ankle: Vector, ahead: Vector, up: Vector, body: Body) -> float:
    """How deep the ball or the heel lies under the floor; negative above it."""
    under_ankle = ankle[1] - up[1] * body.ankle
    return -min(under_ankle + ahead[1] * body.ball, under_ankle + ahead[1] * body.heel)


def _raised(hip: Vector, ankle: Vector, front: Vector, body: Body) -> tuple[Vector, Vector]:
    """Knee and ankle of a leg whose ankle was raised to this place."""
    way = minus(ankle, hip)
    down, spanned = unit(way), reachable(length(way), body.thigh, body.shank)
    knee = joint_between(hip, down, spanned, (body.thigh, body.shank), orthogonal(front, down))
    return knee, along(hip, down, spanned)


def _toes_over_floor(ankle: Vector, ahead: Vector, up: Vector, body: Body) -> Vector:
    """The direction of the toes: the foot's, bent as far as the floor asks for."""
    toes = body.toe - body.ball
    ball = ankle[1] - up[1] * body.ankle + ahead[1] * body.ball
    dip = -(ball + ahead[1] * toes) / toes
    if dip <= 0.0:
        return ahead
    level = unit((ahead[0] + up[0] * dip, 0.0, ahead[2] + up[2] * dip))
    down = min(max(0.0, ball / toes), TOES_BEND)
    return along((0.0, -down, 0.0), level, sqrt(1.0 - down * down))
