"""What the pins of a set-up point at, and what of the figure a pin would cover."""

from kneeapp.core.figure.extent import ANKLE_CM, ELBOW_CM, HAND_CM, HEAD_CM, KNEE_CM, TOES_AHEAD_CM, TOES_CM
from kneeapp.core.figure.figure import Bone, ExerciseFigure, LoopBand, StrapBand
from kneeapp.core.figure.pose import Leg, Pose
from kneeapp.core.figure.posed_arm import PosedArm
from kneeapp.core.figure.posed_leg import PosedLeg
from kneeapp.core.figure.shape import Ball
from kneeapp.core.figure.skeleton import Skeleton
from kneeapp.core.figure.vector import UP, Vector, along, mixed

THIGH_CM = 8.0
TRUNK_CM = 15.0
STRAP_CM = 3.0
POST_CM = 4.0
"""How thick these are, each to either side."""

ANCHOR_CM = 8.5
SPOT_CM = 8.0
FOOT_AHEAD_CM = 8.0
FOOT_CM = 7.0
FOOT_HIGH_CM = 4.0
"""The room round the anchor, and round the spot to stand on; where the middle of a foot is from its ankle."""

_ALONG_BONE = (0.0, 0.25, 0.5, 0.75, 1.0)


def pin_target(pin: str, figure: ExerciseFigure, pose: Pose, skeleton: Skeleton) -> Ball | None:
    """What a pin of that name points at, the line to it ending at its rim; None where the figure has no such thing.

    ``skeleton`` is that of the pose.
    """
    match pin:
        case "anchor" | "band":
            return _of_band(pin, figure, pose, skeleton)
        case "ankle":
            return _cuff(figure.band, skeleton) if isinstance(figure.band, StrapBand) else _ankle(skeleton.work)
        case "feet":
            return _foot(skeleton.base)
        case "stand":
            x, _height, z = mixed(skeleton.work.ankle, skeleton.base.ankle, 0.5)
            return Ball((x, 0.0, z), SPOT_CM)
        case _:
            return None


def head_ball(skeleton: Skeleton) -> Ball:
    """The head, which nothing may cover."""
    return Ball(skeleton.head, HEAD_CM)


def body_balls(figure: ExerciseFigure, skeleton: Skeleton) -> tuple[Ball, ...]:
    """All else that is better not covered: trunk, limbs, strap and post."""
    spans = [(skeleton.pelvis, skeleton.neck, TRUNK_CM)]
    spans += _leg_spans(skeleton.work) + _leg_spans(skeleton.base)
    spans += _arm_spans(skeleton.work_arm) + _arm_spans(skeleton.base_arm)
    if isinstance(figure.band, StrapBand):
        spans += _strap_spans(figure.band, skeleton)
    return tuple(Ball(mixed(start, end, share), radius) for start, end, radius in spans for share in _ALONG_BONE)


_Span = tuple[Vector, Vector, float]


def _leg_spans(leg: PosedLeg) -> list[_Span]:
    toes = along(leg.ankle, leg.foot, TOES_AHEAD_CM)
    return [(leg.hip, leg.knee, THIGH_CM), (leg.knee, leg.ankle, KNEE_CM), (leg.ankle, toes, TOES_CM)]


def _arm_spans(arm: PosedArm) -> list[_Span]:
    return [(arm.shoulder, arm.elbow, ELBOW_CM), (arm.elbow, arm.wrist, HAND_CM)]


def _strap_spans(band: StrapBand, skeleton: Skeleton) -> list[_Span]:
    x, _height, z = band.anchor
    return [(_cuff(band, skeleton).at, band.anchor, STRAP_CM), ((x, 0.0, z), (x, band.post, z), POST_CM)]


def _of_band(pin: str, figure: ExerciseFigure, pose: Pose, skeleton: Skeleton) -> Ball | None:
    match pin, figure.band:
        case "anchor", StrapBand(anchor=anchor):
            return Ball(anchor, ANCHOR_CM)
        case "band", StrapBand() as band:
            middle = mixed(_cuff(band, skeleton).at, band.anchor, 0.5)
            return Ball(along(middle, UP, -band.sag_at(pose.tension)), 0.0)
        case "band", LoopBand(legs=legs, bone=bone, at=at):
            return _on_bone(_leg(skeleton, legs[0]), bone, at)
        case _:
            return None


def _cuff(band: StrapBand, skeleton: Skeleton) -> Ball:
    return _on_bone(_leg(skeleton, band.leg), band.bone, band.at)


def _on_bone(leg: PosedLeg, bone: Bone, at: float) -> Ball:
    if bone is Bone.THIGH:
        return Ball(mixed(leg.hip, leg.knee, at), THIGH_CM)
    return Ball(mixed(leg.knee, leg.ankle, at), KNEE_CM)


def _leg(skeleton: Skeleton, leg: Leg) -> PosedLeg:
    return skeleton.work if leg is Leg.WORK else skeleton.base


def _ankle(leg: PosedLeg) -> Ball:
    return Ball(leg.ankle, ANKLE_CM)


def _foot(leg: PosedLeg) -> Ball:
    x, height, z = along(leg.ankle, leg.foot, FOOT_AHEAD_CM)
    return Ball((x, height - FOOT_HIGH_CM, z), FOOT_CM)
