"""The joints of an arm whose hand is at one place or on the way between several."""

from typing import NamedTuple

from kneeapp.core.figure.body import Body
from kneeapp.core.figure.frame import UPRIGHT, Frame
from kneeapp.core.figure.hand_place import HandFrame, HandPlace
from kneeapp.core.figure.pose import ArmMix
from kneeapp.core.figure.two_bones import joint_between, reachable
from kneeapp.core.figure.vector import NOWHERE, Vector, along, length, minus, orthogonal, plus, unit

SHOULDER_BACK_CM = 0.6
"""How far the shoulders lie behind the base of the neck."""


class PosedArm(NamedTuple):
    """An arm's joints and the direction of its fingers, a unit."""

    shoulder: Vector
    elbow: Vector
    wrist: Vector
    fingers: Vector


class ArmRoots(NamedTuple):
    """What arms hang from and hold on to: the base of the neck and, for each frame of a hand, its origin and axes."""

    neck: Vector
    chest: Frame
    frames: dict[HandFrame, tuple[Vector, Frame]]


def arm_roots(neck: Vector, chest: Frame, pelvis: Vector, pelvis_frame: Frame, body: Body) -> ArmRoots:
    """The roots of both arms of a body."""
    frames = {
        HandFrame.CHEST: (along(neck, chest.y, -body.trunk), chest),
        HandFrame.PELVIS: (pelvis, pelvis_frame),
        HandFrame.WORLD: (along(neck, chest.y, -body.shoulder_drop), UPRIGHT),
    }
    return ArmRoots(neck, chest, frames)


def posed_arm(mix: ArmMix, sign: float, roots: ArmRoots, body: Body, hands: dict[str, HandPlace]) -> PosedArm:
    """The arm whose hand is where the mix says; ``sign`` is that of its outward x."""
    at, elbow, fingers = NOWHERE, NOWHERE, NOWHERE
    for name, weight in mix:
        place = hands[name]
        origin, frame = roots.frames[place.frame]
        at = along(at, plus(origin, frame.turned(_outward(place.at, sign))), weight)
        elbow = along(elbow, frame.turned(_outward(place.elbow, sign)), weight)
        fingers = along(fingers, frame.turned(_outward(place.fingers, sign)), weight)
    shoulder = (sign * body.shoulder_half, -body.shoulder_drop, -SHOULDER_BACK_CM)
    return _bent_arm(plus(roots.neck, roots.chest.turned(shoulder)), at, elbow, unit(fingers), body)


def _bent_arm(shoulder: Vector, at: Vector, elbow_front: Vector, fingers: Vector, body: Body) -> PosedArm:
    """The arm that reaches for a place, its elbow pointing as asked; too far a place is only pointed at."""
    way = minus(at, shoulder)
    direction, spanned = unit(way), reachable(length(way), body.upper_arm, body.forearm)
    front = orthogonal(elbow_front, direction)
    elbow = joint_between(shoulder, direction, spanned, (body.upper_arm, body.forearm), front)
    return PosedArm(shoulder, elbow, along(shoulder, direction, spanned), fingers)


def _outward(v: Vector, sign: float) -> Vector:
    return (sign * v[0], v[1], v[2])
