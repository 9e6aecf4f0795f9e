"""The entries of a file of poses -> the core's figures: legs that stand or hang, defaults for what was left out."""

from typing import TypeVar

from msgspec import UnsetType

from kneeapp.core.figure.camera import CameraAngles
from kneeapp.core.figure.figure import ExerciseFigure, Glow, LoopBand, Rig, Segment, StrapBand, View
from kneeapp.core.figure.hand_place import HandPlace
from kneeapp.core.figure.pose import ArmMix, FreeLeg, Leg, PelvisHeight, PlantedLeg, Pose
from kneeapp.core.figure.vector import NOWHERE
from kneeapp.storage.figure_schema import (
    LOOP_TICKS,
    STRAP_TICKS,
    Arms,
    CameraEntry,
    FigureEntry,
    FiguresEntry,
    GlowEntry,
    HandEntry,
    HeightEntry,
    LegEntry,
    NeutralEntry,
    PoseEntry,
    SegmentEntry,
    WornBandEntry,
)
from kneeapp.storage.figure_shape_conversion import body_of, shape_of
from kneeapp.storage.figures import Neutral

_Value = TypeVar("_Value")


def rig_of(entry: FiguresEntry) -> Rig:
    """What all exercises share."""
    return Rig(
        body=body_of(entry.body),
        shape=shape_of(entry.shape),
        hands={name: _hand_place(hand) for name, hand in entry.hands.items()},
        cameras={view: _angles(getattr(entry.cameras, view.value)) for view in View},
    )


def neutral_of(entry: NeutralEntry) -> Neutral:
    """The values of a pose that says nothing."""
    work_arm, base_arm = _arms(entry.arms)
    return Neutral(
        pelvis=entry.pelvis,
        pelvis_rot=entry.pelvis_rot,
        chest_rot=entry.chest_rot,
        head=entry.head,
        work_arm=work_arm,
        base_arm=base_arm,
        tension=entry.tension,
        glow=entry.glow,
    )


def figure_of(entry: FigureEntry, neutral: Neutral) -> ExerciseFigure:
    """The figure that an entry without mistakes describes."""
    return ExerciseFigure(
        view=entry.view,
        views=_given(entry.views, (entry.view,)),
        active=entry.active,
        thumbnail=entry.thumbnail,
        glows=tuple(map(_glow, entry.glow_on)),
        band=None if isinstance(entry.band, UnsetType) else _band(entry.band),
        poses={name: _pose(pose, neutral) for name, pose in entry.poses.items()},
        segments=tuple(map(_segment, entry.rep)),
    )


def _pose(entry: PoseEntry, neutral: Neutral) -> Pose:
    work_arm, base_arm = neutral.work_arm, neutral.base_arm
    if not isinstance(entry.arms, UnsetType):
        work_arm, base_arm = _arms(entry.arms)
    return Pose(
        pelvis=_given(entry.pelvis, neutral.pelvis),
        pelvis_rot=_given(entry.pelvis_rot, neutral.pelvis_rot),
        chest_rot=_given(entry.chest_rot, neutral.chest_rot),
        head=_given(entry.head, neutral.head),
        work=_leg(entry.work),
        base=_leg(entry.base),
        work_arm=work_arm,
        base_arm=base_arm,
        heights=() if isinstance(entry.height, UnsetType) else _heights(entry.height),
        tension=_given(entry.tension, neutral.tension),
        glow=_given(entry.glow, neutral.glow),
    )


def _leg(entry: LegEntry) -> PlantedLeg | FreeLeg:
    is_planted = not isinstance(entry.plant, UnsetType)
    given = {name: getattr(entry, name) for name in entry.__struct_fields__}
    values = {name: value for name, value in given.items() if not isinstance(value, UnsetType)}
    return PlantedLeg(**values) if is_planted else FreeLeg(**values)


def _heights(entry: HeightEntry) -> tuple[tuple[PelvisHeight, float], ...]:
    return ((PelvisHeight(leg=entry.leg, knee=entry.knee), 1.0),)


def _arms(entry: Arms) -> tuple[ArmMix, ArmMix]:
    if isinstance(entry, str):
        return ((entry, 1.0),), ((entry, 1.0),)
    return ((entry.work, 1.0),), ((entry.base, 1.0),)


def _glow(entry: GlowEntry) -> Glow:
    start, end = entry.span
    return Glow(leg=entry.leg, bone=entry.bone, side=entry.side, start=start, end=end)


def _band(entry: WornBandEntry) -> LoopBand | StrapBand:
    if entry.kind == "loop":
        legs = _given(entry.legs, (Leg.WORK, Leg.BASE))
        return LoopBand(legs, entry.bone, entry.at, entry.width, _given(entry.ticks, LOOP_TICKS))
    return StrapBand(
        leg=_given(entry.leg, Leg.WORK),
        bone=entry.bone,
        at=entry.at,
        width=entry.width,
        anchor=_given(entry.anchor, NOWHERE),
        post=_given(entry.post, 0.0),
        sag=_given(entry.sag, 0.0),
        ticks=_given(entry.ticks, STRAP_TICKS),
    )


def _segment(entry: SegmentEntry) -> Segment:
    return Segment(
        phase_id=entry.id,
        to=_given(entry.to, None),
        at=_given(entry.at, None),
        via=entry.via,
        ease=entry.ease,
        breathes=not isinstance(entry.life, UnsetType),
    )


def _hand_place(entry: HandEntry) -> HandPlace:
    return HandPlace(frame=entry.frame, at=entry.at, elbow=entry.elbow, fingers=entry.fingers)


def _angles(entry: CameraEntry) -> CameraAngles:
    return CameraAngles(yaw=entry.yaw, pitch=entry.pitch)


def _given(value: _Value | UnsetType, default: _Value) -> _Value:
    return default if isinstance(value, UnsetType) else value
