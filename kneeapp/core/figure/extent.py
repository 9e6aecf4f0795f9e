"""How much room the figure needs on the screen, so that a picture of it can be fitted."""

from typing import NamedTuple

from kneeapp.core.figure.camera import Camera
from kneeapp.core.figure.figure import ExerciseFigure, Rig, StrapBand
from kneeapp.core.figure.pose import Pose
from kneeapp.core.figure.skeleton import PosedArm, PosedLeg, skeleton_of
from kneeapp.core.figure.vector import Vector, along

HEAD_CM = 11.0
PELVIS_CM = 16.0
KNEE_CM = 6.0
ANKLE_CM = 5.0
TOES_CM = 3.0
TOES_AHEAD_CM = 17.0
ELBOW_CM = 5.0
HAND_CM = 6.0
"""How much room a part takes round its joint; the toes lie that far ahead of the ankle."""

BEHIND_ANCHOR_CM = 18.0
"""How far the anchor's post and its foot reach beyond the anchor."""


class Extent(NamedTuple):
    """Bounds on the screen in cm, as the camera projects: y down, the floor under the neutral stance at 0."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left


def extent(figure: ExerciseFigure, rig: Rig, camera: Camera) -> Extent:
    """The bounds of all key poses and of the anchor's post, so that the scale stays the same during a rep."""
    poses = [pose_extent(pose, rig, camera) for pose in figure.poses.values()]
    posts = [camera.project(end)[0] for end in _post_ends(figure)]
    return Extent(
        left=min([*(pose.left for pose in poses), *posts]),
        right=max([*(pose.right for pose in poses), *posts]),
        top=min(pose.top for pose in poses),
        bottom=max(pose.bottom for pose in poses),
    )


def pose_extent(pose: Pose, rig: Rig, camera: Camera) -> Extent:
    """The bounds of one pose."""
    posed = skeleton_of(pose, rig)
    parts = [(posed.head, HEAD_CM), (posed.pelvis, PELVIS_CM)]
    parts += _leg_parts(posed.work) + _leg_parts(posed.base) + _arm_parts(posed.work_arm) + _arm_parts(posed.base_arm)
    room = [(*camera.project(at), radius) for at, radius in parts]
    return Extent(
        left=min(x - radius for x, _, radius in room),
        right=max(x + radius for x, _, radius in room),
        top=min(y - radius for _, y, radius in room),
        bottom=max(y + radius for _, y, radius in room),
    )


def _leg_parts(leg: PosedLeg) -> list[tuple[Vector, float]]:
    return [(leg.knee, KNEE_CM), (leg.ankle, ANKLE_CM), (along(leg.ankle, leg.foot, TOES_AHEAD_CM), TOES_CM)]


def _arm_parts(arm: PosedArm) -> list[tuple[Vector, float]]:
    return [(arm.elbow, ELBOW_CM), (arm.wrist, HAND_CM)]


def _post_ends(figure: ExerciseFigure) -> list[Vector]:
    if not isinstance(figure.band, StrapBand):
        return []
    x, _, z = figure.band.anchor
    return [(x, 0.0, z), (x + (BEHIND_ANCHOR_CM if x > 0.0 else -BEHIND_ANCHOR_CM), 0.0, z)]
