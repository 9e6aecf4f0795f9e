"""The entries of body, skin and clothes -> the core's types."""

from msgspec import structs

from kneeapp.core.figure.body import Body
from kneeapp.core.figure.shape import (
    Ball,
    Cap,
    Collar,
    Foot,
    Gusset,
    Hair,
    Hand,
    HandBall,
    Head,
    Neck,
    ProfileKnot,
    Ring,
    Seat,
    Shape,
    ShortsLeg,
    Shoulders,
    Sleeve,
    SockRing,
    ThumbBall,
)
from kneeapp.storage.figure_shape_schema import (
    BallEntry,
    BodyEntry,
    CapEntry,
    HandShapeEntry,
    HeadEntry,
    Profile,
    Rings,
    ShapeEntry,
)


def body_of(entry: BodyEntry) -> Body:
    """The lengths of the body."""
    return Body(**structs.asdict(entry))


def shape_of(entry: ShapeEntry) -> Shape:
    """How skin and clothes hang."""
    gusset, collar = entry.gusset, entry.collar
    return Shape(
        thigh=_profile(entry.thigh),
        shank=_profile(entry.shank),
        upper_arm=_profile(entry.upper_arm),
        forearm=_profile(entry.forearm),
        shirt=_rings(entry.shirt),
        shorts=_rings(entry.shorts),
        seat=Seat(low=_ball(entry.seat.low), high=_ball(entry.seat.high)),
        gusset=Gusset(gusset.thigh_at, gusset.r, _ball(gusset.pelvis), _ball(gusset.top)),
        shorts_leg=ShortsLeg(**structs.asdict(entry.shorts_leg)),
        sleeve=Sleeve(**structs.asdict(entry.sleeve)),
        sock=tuple(SockRing(*ring) for ring in entry.sock),
        shoulders=Shoulders(out=_ball(entry.shoulders.out), neck=_ball(entry.shoulders.neck)),
        neck=Neck(*map(_ball, entry.neck)),
        collar=Collar(collar.tilt, collar.at, collar.rim, collar.hole),
        head=_head(entry.head),
        foot=Foot(_balls(entry.foot.shoe), _balls(entry.foot.toes), _balls(entry.foot.sole)),
        hand=_hand(entry.hand),
    )


def _head(entry: HeadEntry) -> Head:
    hair = Hair(axis=entry.hair.axis, inner=_cap(entry.hair.inner), outer=_cap(entry.hair.outer))
    return Head(_ball(entry.skull), _balls(entry.face), _balls(entry.nose), _balls(entry.ear), hair)


def _hand(entry: HandShapeEntry) -> Hand:
    return Hand(
        palm=HandBall(*entry.palm), tip=HandBall(*entry.tip), thumb=tuple(ThumbBall(*ball) for ball in entry.thumb)
    )


def _profile(entry: Profile) -> tuple[ProfileKnot, ...]:
    return tuple(ProfileKnot(*knot) for knot in entry)


def _rings(entry: Rings) -> tuple[Ring, ...]:
    return tuple(Ring(*ring) for ring in entry)


def _balls(entry: tuple[BallEntry, ...]) -> tuple[Ball, ...]:
    return tuple(map(_ball, entry))


def _ball(entry: BallEntry) -> Ball:
    x, y, z, radius = entry
    return Ball(at=(x, y, z), radius=radius)


def _cap(entry: CapEntry) -> Cap:
    x, y, z, radius, half_angle = entry
    return Cap(centre=(x, y, z), radius=radius, half_angle=half_angle)
