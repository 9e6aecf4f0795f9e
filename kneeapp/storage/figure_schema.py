"""The form of a file of poses: its keys and their limits, as types.

What the types cannot say (one key against another) is in figure_rules, how skin and clothes hang in
figure_shape_schema.
"""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from kneeapp.core.figure.figure import Bone, BoneSide, Ease, View
from kneeapp.core.figure.hand_place import HandFrame
from kneeapp.core.figure.pose import Leg
from kneeapp.storage.figure_shape_schema import BodyEntry, Cm, Part, ShapeEntry, VectorEntry
from kneeapp.storage.library_schema import Id

FORMAT_NAME = "kneeapp-poses"
FORMAT = 1
"""The format that this kneeapp reads."""

LOOP_TICKS = 7
STRAP_TICKS = 9

Angle = Annotated[float, Meta(ge=-180, le=180)]
Bend = Annotated[float, Meta(ge=0, le=125)]
Angles = Annotated[tuple[Angle, Angle, Angle], Meta(examples=[[0, -3, 0]])]
Ticks = Annotated[int, Meta(ge=0, le=40)]


class _Group(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A group of keys in which any other key is a mistake."""


class HandEntry(_Group, frozen=True):
    """Where a hand may be."""

    frame: HandFrame
    at: VectorEntry
    elbow: VectorEntry
    fingers: VectorEntry


class CameraEntry(_Group, frozen=True):
    """From where a camera looks."""

    yaw: Annotated[float, Meta(ge=0, le=90)]
    pitch: Annotated[float, Meta(ge=0, le=60)]


class CamerasEntry(_Group, frozen=True):
    """The camera of each view."""

    front: CameraEntry
    three_quarter: CameraEntry
    side: CameraEntry


class ArmsEntry(_Group, frozen=True):
    """A preset for each arm."""

    work: Id
    base: Id


Arms = Annotated[
    Id | ArmsEntry,
    Meta(extra={"expected": "the name of a place for both hands, such as hips, or {work: ..., base: ...}"}),
]


class LegEntry(_Group, frozen=True):
    """A leg that is planted (the first five keys) or free (the others)."""

    plant: Annotated[tuple[Cm, Cm], Meta(examples=[[10, 0]])] | UnsetType = UNSET
    toe_out: Angle | UnsetType = UNSET
    heel: Angle | UnsetType = UNSET
    lift: Annotated[float, Meta(ge=0, le=100)] | UnsetType = UNSET
    knee_out: Angle | UnsetType = UNSET
    flex: Angle | UnsetType = UNSET
    abd: Angle | UnsetType = UNSET
    turn: Angle | UnsetType = UNSET
    knee: Bend | UnsetType = UNSET
    ankle: Angle | UnsetType = UNSET


class HeightEntry(_Group, frozen=True):
    """The pelvis goes as high as a leg reaches."""

    leg: Leg
    knee: Bend


class NeutralEntry(_Group, frozen=True):
    """What a pose has where it says nothing else."""

    pelvis: VectorEntry
    pelvis_rot: Angles
    chest_rot: Angles
    head: Angles
    arms: Arms
    tension: Part
    glow: Part


class PoseEntry(_Group, frozen=True):
    """One key pose; what is left out is as in the neutral one."""

    work: Annotated[LegEntry, Meta(examples=[{"plant": [10, 0]}])]
    base: Annotated[LegEntry, Meta(examples=[{"plant": [10, 0]}])]
    pelvis: VectorEntry | UnsetType = UNSET
    height: Annotated[HeightEntry, Meta(examples=[{"leg": "base", "knee": 7}])] | UnsetType = UNSET
    pelvis_rot: Angles | UnsetType = UNSET
    chest_rot: Angles | UnsetType = UNSET
    head: Angles | UnsetType = UNSET
    arms: Arms | UnsetType = UNSET
    tension: Part | UnsetType = UNSET
    glow: Part | UnsetType = UNSET


class GlowEntry(_Group, frozen=True):
    """Where a trained muscle shows."""

    leg: Leg
    bone: Bone
    side: BoneSide
    span: Annotated[tuple[Part, Part], Meta(examples=[[0.2, 0.9]])]


class WornBandEntry(_Group, frozen=True):
    """A loop round ``legs``, or a strap from ``leg`` to its ``anchor``."""

    kind: Literal["loop", "strap"]
    bone: Bone
    at: Part
    width: Annotated[float, Meta(ge=0.5, le=30)]
    legs: Annotated[tuple[Leg, ...], Meta(min_length=1, max_length=2, examples=[["work", "base"]])] | UnsetType = UNSET
    leg: Leg | UnsetType = UNSET
    anchor: VectorEntry | UnsetType = UNSET
    post: Annotated[float, Meta(ge=0, le=250)] | UnsetType = UNSET
    sag: Annotated[float, Meta(ge=0, le=100)] | UnsetType = UNSET
    ticks: Ticks | UnsetType = UNSET


Via = Annotated[
    tuple[Id, Annotated[float, Meta(ge=0.01, le=0.99)]],
    Meta(extra={"expected": "a pose and the part of the way to it, such as [mid, 0.5]"}),
]


class SegmentEntry(_Group, frozen=True):
    """How one phase of a repetition looks."""

    id: Annotated[Id, Meta(examples=["lift"])]
    to: Id | UnsetType = UNSET
    at: Id | UnsetType = UNSET
    via: Annotated[tuple[Via, ...], Meta(max_length=8, extra={"expected": "a list such as [[mid, 0.5]]"})] = ()
    ease: Ease = Ease.SINE
    life: Literal["breathe"] | UnsetType = UNSET


Legs = Annotated[tuple[Leg, ...], Meta(min_length=1, max_length=2, examples=[["work"]])]


class FigureEntry(_Group, frozen=True):
    """How one exercise is shown."""

    view: View
    active: Legs
    thumbnail: Annotated[Id, Meta(examples=["out"])]
    poses: Annotated[
        dict[Id, PoseEntry],
        Meta(min_length=1, max_length=40, extra={"expected": "1 to 40 poses, each with a name of its own"}),
    ]
    rep: Annotated[tuple[SegmentEntry, ...], Meta(min_length=1, max_length=20, examples=[[{"id": "lift", "to": "up"}]])]
    views: Annotated[tuple[View, ...], Meta(min_length=1, max_length=3, examples=[["front", "side"]])] | UnsetType = (
        UNSET
    )
    glow_on: Annotated[tuple[GlowEntry, ...], Meta(max_length=8)] = ()
    band: WornBandEntry | UnsetType = UNSET


Exercises = Annotated[
    dict[Id, FigureEntry],
    Meta(min_length=1, max_length=200, extra={"expected": "1 to 200 exercises, each with its id as key"}),
]
Format = Annotated[Literal["kneeapp-poses/1"], Meta(extra={"expected": "kneeapp-poses/1"})]


class FiguresEntry(_Group, frozen=True):
    """kneeapp's own file of poses."""

    format: Format
    body: BodyEntry
    shape: ShapeEntry
    hands: Annotated[dict[Id, HandEntry], Meta(min_length=1, max_length=40)]
    neutral: NeutralEntry
    cameras: CamerasEntry
    exercises: Exercises


class OwnFiguresEntry(_Group, frozen=True):
    """A user's file of poses: body, hands and cameras are kneeapp's."""

    format: Format
    exercises: Exercises
