"""The figures of resources/poses.yaml as they are written, without any check."""

from collections.abc import Iterable
from functools import cache
from typing import Any, cast

import yaml

from kneeapp.core.figure.body import Body
from kneeapp.core.figure.camera import CameraAngles
from kneeapp.core.figure.figure import (
    Bone,
    BoneSide,
    Ease,
    ExerciseFigure,
    Glow,
    LoopBand,
    Rig,
    Segment,
    StrapBand,
    View,
)
from kneeapp.core.figure.hand_place import HandFrame, HandPlace
from kneeapp.core.figure.pose import ArmMix, FreeLeg, Leg, PelvisHeight, PlantedLeg, Pose
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
from kneeapp.core.figure.vector import Vector
from kneeapp.resources import resource

Read = dict[str, Any]


@cache
def _file() -> Read:
    return cast(Read, yaml.safe_load(resource("poses.yaml").read_text(encoding="utf-8")))


@cache
def rig() -> Rig:
    """The rig that all exercises share."""
    read = _file()
    return Rig(
        body=Body(**{key: float(value) for key, value in read["body"].items()}),
        shape=_shape(read["shape"]),
        hands={
            name: HandPlace(HandFrame(hand["frame"]), *(_vector(hand[key]) for key in ("at", "elbow", "fingers")))
            for name, hand in read["hands"].items()
        },
        cameras={View(name): CameraAngles(**angles) for name, angles in read["cameras"].items()},
    )


@cache
def figures() -> dict[str, ExerciseFigure]:
    """The figure of each exercise by its id."""
    read = _file()
    return {name: _figure(exercise, read["neutral"]) for name, exercise in read["exercises"].items()}


def _figure(read: Read, neutral: Read) -> ExerciseFigure:
    return ExerciseFigure(
        view=View(read["view"]),
        views=tuple(map(View, read["views"])),
        active=tuple(map(Leg, read["active"])),
        thumbnail=read["thumbnail"],
        glows=tuple(
            Glow(Leg(glow["leg"]), Bone(glow["bone"]), BoneSide(glow["side"]), *glow["span"])
            for glow in read["glow_on"]
        ),
        band=_band(read.get("band")),
        poses={name: _pose(neutral | pose) for name, pose in read["poses"].items()},
        segments=tuple(
            Segment(
                phase_id=segment["id"],
                to=segment.get("to"),
                at=segment.get("at"),
                via=tuple((name, fraction) for name, fraction in segment.get("via", ())),
                ease=Ease(segment.get("ease", "sine")),
                breathes=segment.get("life") == "breathe",
            )
            for segment in read["rep"]
        ),
    )


def _band(read: Read | None) -> LoopBand | StrapBand | None:
    if read is None:
        return None
    place = {"bone": Bone(read["bone"]), "at": read["at"], "width": read["width"]}
    if read["kind"] == "loop":
        return LoopBand(legs=tuple(map(Leg, read["legs"])), ticks=read["ticks"], **place)
    anchor = _vector(read["anchor"])
    ticks = read.get("ticks", 9)
    return StrapBand(leg=Leg(read["leg"]), anchor=anchor, post=read["post"], sag=read["sag"], ticks=ticks, **place)


def _pose(read: Read) -> Pose:
    arms: Read = read["arms"] if isinstance(read["arms"], dict) else {"work": read["arms"], "base": read["arms"]}
    height = read.get("height")
    return Pose(
        pelvis=_vector(read["pelvis"]),
        pelvis_rot=_vector(read["pelvis_rot"]),
        chest_rot=_vector(read["chest_rot"]),
        head=_vector(read["head"]),
        work=_leg(read["work"]),
        base=_leg(read["base"]),
        work_arm=_arm(arms["work"]),
        base_arm=_arm(arms["base"]),
        heights=((PelvisHeight(Leg(height["leg"]), float(height["knee"])), 1.0),) if height else (),
        tension=float(read["tension"]),
        glow=float(read["glow"]),
    )


def _leg(read: Read) -> PlantedLeg | FreeLeg:
    angles = {key: float(value) for key, value in read.items() if key != "plant"}
    if "plant" not in read:
        return FreeLeg(**angles)
    x, z = read["plant"]
    return PlantedLeg(plant=(float(x), float(z)), **angles)


def _arm(name: str) -> ArmMix:
    return ((name, 1.0),)


def _vector(read: Iterable[float]) -> Vector:
    x, y, z = map(float, read)
    return (x, y, z)


def _ball(read: list[float]) -> Ball:
    return Ball(_vector(read[:3]), read[3])


def _balls(read: list[list[float]]) -> tuple[Ball, ...]:
    return tuple(map(_ball, read))


def _shape(read: Read) -> Shape:
    seat, gusset, shorts_leg, sleeve, collar = (read[k] for k in ("seat", "gusset", "shorts_leg", "sleeve", "collar"))
    hand, foot = read["hand"], read["foot"]
    return Shape(
        thigh=tuple(ProfileKnot(*knot) for knot in read["thigh"]),
        shank=tuple(ProfileKnot(*knot) for knot in read["shank"]),
        upper_arm=tuple(ProfileKnot(*knot) for knot in read["upper_arm"]),
        forearm=tuple(ProfileKnot(*knot) for knot in read["forearm"]),
        shirt=tuple(Ring(*ring) for ring in read["shirt"]),
        shorts=tuple(Ring(*ring) for ring in read["shorts"]),
        seat=Seat(_ball(seat["low"]), _ball(seat["high"])),
        gusset=Gusset(gusset["thigh_at"], gusset["r"], _ball(gusset["pelvis"]), _ball(gusset["top"])),
        shorts_leg=ShortsLeg(*(shorts_leg[key] for key in ("from", "to", "grow", "flare"))),
        sleeve=Sleeve(*(sleeve[key] for key in ("from", "to", "grow", "flare", "cap"))),
        sock=tuple(SockRing(*ring) for ring in read["sock"]),
        shoulders=Shoulders(_ball(read["shoulders"]["out"]), _ball(read["shoulders"]["neck"])),
        neck=Neck(*_balls(read["neck"])),
        collar=Collar(collar["tilt"], _vector(collar["at"]), collar["rim"], collar["hole"]),
        head=_head(read["head"]),
        foot=Foot(*(_balls(foot[key]) for key in ("shoe", "toes", "sole"))),
        hand=Hand(HandBall(*hand["palm"]), HandBall(*hand["tip"]), tuple(ThumbBall(*ball) for ball in hand["thumb"])),
    )


def _head(read: Read) -> Head:
    hair = read["hair"]
    caps = (Cap(_vector(cap[:3]), cap[3], cap[4]) for cap in (hair["inner"], hair["outer"]))
    return Head(
        skull=_ball(read["skull"]),
        face=_balls(read["face"]),
        nose=_balls(read["nose"]),
        ear=_balls(read["ear"]),
        hair=Hair(_vector(hair["axis"]), *caps),
    )
