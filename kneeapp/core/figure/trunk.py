"""Spine, neck and head: the spine bends smoothly from the pelvis' frame to the chest's."""

from typing import NamedTuple

from kneeapp.core.figure.body import Body
from kneeapp.core.figure.frame import Frame, frame_of
from kneeapp.core.figure.pose import Pose
from kneeapp.core.figure.vector import Vector, along, mixed, plus, unit

VERTEBRAE = 10
"""How many steps the spine is made of."""

BENDS_BELOW = 0.65
"""The lower part of the spine that does all the bending."""

HEAD_FOLLOWS = (0.25, 0.3, 0.5)
"""How much of the chest's pitch, roll and yaw the head takes along."""

NECK_CM = 8.0
HEAD_CENTRE = (0.0, 7.6, 1.6)
"""The head's centre from the top of the neck, in the head's frame."""


class Vertebra(NamedTuple):
    """A place of the spine and how the trunk is turned there."""

    at: Vector
    frame: Frame


class Trunk(NamedTuple):
    """The spine from the hip line to the base of the neck in even steps, and what it carries."""

    spine: tuple[Vertebra, ...]
    neck_direction: Vector
    head: Vector
    head_frame: Frame


def trunk_of(pose: Pose, pelvis: Vector, body: Body) -> Trunk:
    """The spine of a pose upward from its pelvis, with neck and head."""
    spine = _spine(pose, pelvis, body.trunk / VERTEBRAE)
    neck, chest = spine[-1]
    (pitch, roll, yaw), (p, r, y) = pose.head, pose.chest_rot
    head_frame = frame_of(pitch + p * HEAD_FOLLOWS[0], roll + r * HEAD_FOLLOWS[1], yaw + y * HEAD_FOLLOWS[2])
    direction = unit(along(mixed(chest.y, head_frame.y, 0.4), head_frame.z, 0.1))
    head = plus(along(neck, direction, NECK_CM), head_frame.turned(HEAD_CENTRE))
    return Trunk(spine, direction, head, head_frame)


def _spine(pose: Pose, pelvis: Vector, step: float) -> tuple[Vertebra, ...]:
    """Each vertebra goes on from the last in the direction half-way between both."""
    spine = [Vertebra(pelvis, frame_of(*pose.pelvis_rot))]
    for share in SHARES:
        at, below = spine[-1]
        frame = frame_of(*mixed(pose.pelvis_rot, pose.chest_rot, share))
        spine.append(Vertebra(along(along(at, below.y, step / 2.0), frame.y, step / 2.0), frame))
    return tuple(spine)


def _share_of_bend(height: float) -> float:
    """How much of the way from the pelvis' angles to the chest's the spine has bent at a height from 0 to 1."""
    t = min(1.0, height / BENDS_BELOW)
    return t * t * (3.0 - 2.0 * t)


SHARES = tuple(_share_of_bend((index + 1) / VERTEBRAE) for index in range(VERTEBRAE))
"""The share of the bend at each vertebra above the hip line."""
