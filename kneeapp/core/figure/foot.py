"""Where the parts of a foot are: what lies ahead of its ball turns with the toes."""

from typing import NamedTuple

from kneeapp.core.figure.body import Body
from kneeapp.core.figure.frame import Frame
from kneeapp.core.figure.pose import Leg
from kneeapp.core.figure.posed_leg import PosedLeg
from kneeapp.core.figure.shape import Ball, Foot
from kneeapp.core.figure.vector import Vector, along, cross, plus, times, unit


class FootPlace(NamedTuple):
    """Where a posed foot is: its sole under the ankle, the point under its ball in which the toes bend, and its frames.

    The frames have x outward, y square to the sole, z ahead. ``ball_ahead`` is how far the ball lies ahead of the
    ankle.
    """

    under_ankle: Vector
    under_ball: Vector
    ball_ahead: float
    frame: Frame
    toes_frame: Frame

    def placed(self, at: Vector) -> Vector:
        """Where a point of the foot's shape is; what lies ahead of the ball turns with the toes."""
        x, y, z = at
        if z <= self.ball_ahead:
            return plus(self.under_ankle, self.frame.turned(at))
        return plus(self.under_ball, self.toes_frame.turned((x, y, z - self.ball_ahead)))


def foot_place(posed: PosedLeg, leg: Leg, body: Body) -> FootPlace:
    """Where a posed leg's foot is."""
    up, ahead, toes = posed.foot_up, posed.foot, posed.toes
    under_ankle = along(posed.ankle, up, -body.ankle)
    out = times(cross(up, ahead), leg.sign)
    toes_up = unit(cross(toes, cross(up, toes)))
    return FootPlace(
        under_ankle, along(under_ankle, ahead, body.ball), body.ball, Frame(out, up, ahead), Frame(out, toes_up, toes)
    )


def sole_of(posed: PosedLeg, leg: Leg, body: Body, foot: Foot) -> tuple[Ball, ...]:
    """The balls of a posed leg's sole, in space."""
    place = foot_place(posed, leg, body)
    return tuple(Ball(place.placed(ball.at), ball.radius) for ball in foot.sole)
