"""From a pose to joints in space."""

from typing import NamedTuple

from kneeapp.core.figure.body import Body
from kneeapp.core.figure.figure import Rig
from kneeapp.core.figure.frame import Frame
from kneeapp.core.figure.pose import Leg, PlantedLeg, Pose
from kneeapp.core.figure.posed_arm import PosedArm, arm_roots, posed_arm
from kneeapp.core.figure.posed_leg import PosedLeg, hanging_leg, standing_leg
from kneeapp.core.figure.stance import Stance, stance_of
from kneeapp.core.figure.trunk import Vertebra, trunk_of
from kneeapp.core.figure.vector import Vector

__all__ = ["PosedArm", "PosedLeg", "Skeleton", "Vertebra", "posed_leg", "skeleton_of"]


class Skeleton(NamedTuple):
    """All joints of a pose, in cm.

    ``spine`` goes in even steps from the hip line to the base of the neck; ``neck`` is that base, ``head`` the head's
    centre.
    """

    pelvis: Vector
    pelvis_frame: Frame
    chest_frame: Frame
    head_frame: Frame
    spine: tuple[Vertebra, ...]
    neck: Vector
    neck_direction: Vector
    head: Vector
    work: PosedLeg
    base: PosedLeg
    work_arm: PosedArm
    base_arm: PosedArm


def skeleton_of(pose: Pose, rig: Rig) -> Skeleton:
    """The joints of a pose."""
    body, hands = rig.body, rig.hands
    stance = stance_of(pose, body)
    trunk = trunk_of(pose, stance.pelvis, body)
    neck, chest = trunk.spine[-1]
    roots = arm_roots(neck, chest, stance.pelvis, stance.frame, body)
    return Skeleton(
        pelvis=stance.pelvis,
        pelvis_frame=stance.frame,
        chest_frame=chest,
        head_frame=trunk.head_frame,
        spine=trunk.spine,
        neck=neck,
        neck_direction=trunk.neck_direction,
        head=trunk.head,
        work=posed_leg(pose, Leg.WORK, stance, body),
        base=posed_leg(pose, Leg.BASE, stance, body),
        work_arm=posed_arm(pose.work_arm, Leg.WORK.sign, roots, body, hands),
        base_arm=posed_arm(pose.base_arm, Leg.BASE.sign, roots, body, hands),
    )


def posed_leg(pose: Pose, leg: Leg, stance: Stance, body: Body) -> PosedLeg:
    """One leg of a pose in its stance."""
    angles, hip = pose.leg(leg), stance.hips[leg]
    if isinstance(angles, PlantedLeg):
        return standing_leg(hip, stance.feet[leg], angles.toe_out + angles.knee_out, leg.sign, body)
    return hanging_leg(hip, angles, leg.sign, body)
