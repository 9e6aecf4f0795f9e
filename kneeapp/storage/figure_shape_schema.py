"""The form of the figure's body, skin and clothes in kneeapp's own file of poses: their keys and limits, as types."""

from typing import Annotated

from msgspec import Meta, Struct, field

Cm = Annotated[float, Meta(ge=-300, le=300)]
Length = Annotated[float, Meta(ge=0.1, le=200)]
Part = Annotated[float, Meta(ge=0, le=1)]
VectorEntry = Annotated[tuple[Cm, Cm, Cm], Meta(examples=[[0, -12, 4]])]
KnotEntry = tuple[Part, Length, Cm, Cm]
RingEntry = tuple[Cm, Length, Length, Cm]
BallEntry = tuple[Cm, Cm, Cm, Length]
CapEntry = tuple[Cm, Cm, Cm, Length, Annotated[float, Meta(ge=1, le=179)]]

Profile = Annotated[tuple[KnotEntry, ...], Meta(min_length=2, max_length=20)]
Rings = Annotated[tuple[RingEntry, ...], Meta(min_length=2, max_length=20)]
Balls = Annotated[tuple[BallEntry, ...], Meta(min_length=1, max_length=20)]


class _Group(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A group of keys in which any other key is a mistake."""


class BodyEntry(_Group, frozen=True):
    """Lengths of the body's segments."""

    ankle: Length
    shank: Length
    thigh: Length
    hip_half: Length
    trunk: Length
    shoulder_half: Length
    shoulder_drop: Length
    upper_arm: Length
    forearm: Length
    ball: Length
    heel: Annotated[float, Meta(ge=-50, le=-0.1)]
    toe: Length


class SeatEntry(_Group, frozen=True):
    """The seat of the shorts."""

    low: BallEntry
    high: BallEntry


class GussetEntry(_Group, frozen=True):
    """What closes the shorts between the legs."""

    thigh_at: Part
    r: Length
    pelvis: BallEntry
    top: BallEntry


class TubeEntry(_Group, frozen=True):
    """A tube round a part of a limb."""

    start: Part = field(name="from")
    end: Part = field(name="to")
    grow: Cm
    flare: Cm


class SleeveEntry(TubeEntry, frozen=True):
    """A tube with a ball at the shoulder."""

    cap: Length


class ShouldersEntry(_Group, frozen=True):
    """The slope from shoulder to neck."""

    out: BallEntry
    neck: BallEntry


class CollarEntry(_Group, frozen=True):
    """The shirt's collar."""

    tilt: Cm
    at: VectorEntry
    rim: Length
    hole: Length


class HairEntry(_Group, frozen=True):
    """Two spherical caps."""

    axis: VectorEntry
    inner: CapEntry
    outer: CapEntry


class HeadEntry(_Group, frozen=True):
    """The head."""

    skull: BallEntry
    face: Balls
    nose: Balls
    ear: Balls
    hair: HairEntry


class FootEntry(_Group, frozen=True):
    """The foot and its shoe."""

    shoe: Balls
    toes: Balls
    sole: Balls


class HandShapeEntry(_Group, frozen=True):
    """The hand."""

    palm: tuple[Cm, Length]
    tip: tuple[Cm, Length]
    thumb: Annotated[tuple[tuple[Cm, Cm, Length], ...], Meta(min_length=1, max_length=8)]


class ShapeEntry(_Group, frozen=True):
    """How skin and clothes hang on the skeleton."""

    thigh: Profile
    shank: Profile
    upper_arm: Profile
    forearm: Profile
    shirt: Rings
    shorts: Rings
    seat: SeatEntry
    gusset: GussetEntry
    shorts_leg: TubeEntry
    sleeve: SleeveEntry
    sock: Annotated[tuple[tuple[Cm, Length], ...], Meta(min_length=2, max_length=20)]
    shoulders: ShouldersEntry
    neck: tuple[BallEntry, BallEntry, BallEntry]
    collar: CollarEntry
    head: HeadEntry
    foot: FootEntry
    hand: HandShapeEntry
