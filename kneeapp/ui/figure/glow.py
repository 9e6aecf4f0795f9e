"""The glow of the trained muscle: a soft spot along the bone, filled into the leg's own outline."""

from collections.abc import Sequence
from math import hypot
from typing import Final, NamedTuple

from PySide6.QtGui import QColor

from kneeapp.core.figure.camera import Camera
from kneeapp.core.figure.figure import Bone, BoneSide, Glow
from kneeapp.core.figure.shape import ShortsLeg
from kneeapp.core.figure.vector import Vector, along, dot, times
from kneeapp.ui.figure.drawing import Fill
from kneeapp.ui.figure.legs import LegBones
from kneeapp.ui.figure.outline import Circle, Outline, chain, path_of, tube
from kneeapp.ui.figure.seen import LimbBone, places_of
from kneeapp.ui.figure.soft import SoftSpot, Stop, soft_brush

_STOPS: Final[tuple[Stop, ...]] = ((0.0, 0.96), (0.46, 0.90), (0.68, 0.55), (0.86, 0.18), (1.0, 0.0))
_FAINTEST: Final = 0.02
_FACES_AWAY: Final = -0.8
_COMES_IN: Final = 0.15
"""Of the cosine to the viewer: a side that faces away so far is not seen; within so much more it comes in."""

_ASIDE: Final = 0.46
_BEYOND: Final = 0.42
_WIDE: Final = 0.98
"""In radii of the leg: how far the glow lies to its side of the bone, how far it reaches beyond its span, its width."""

_REACH: Final = 0.08
"""How much of the leg beyond its span the glow can reach, in lengths of a bone."""


class ShownGlow(NamedTuple):
    """How the glows of an exercise are seen; strength from 0 to 1."""

    camera: Camera
    color: QColor
    strength: float
    shorts: ShortsLeg


def glow_fills(shown: ShownGlow, bones: LegBones, glows: Sequence[Glow]) -> list[Fill]:
    """The glows of this leg."""
    strengths = [(glow, shown.strength * _share_seen(shown.camera, bones, glow)) for glow in glows]
    return [
        _glow(shown, bones, glow, strength)
        for glow, strength in strengths
        if bones.leg is glow.leg and strength > _FAINTEST
    ]


def _share_seen(camera: Camera, bones: LegBones, glow: Glow) -> float:
    """1 for a muscle that is seen, 0 for one on the side that faces away; it comes and goes softly."""
    facing = dot(_towards(bones.bone(glow.bone), glow.side), camera.towards)
    return min(1.0, max(0.0, (facing - _FACES_AWAY) / _COMES_IN))


def _glow(shown: ShownGlow, bones: LegBones, glow: Glow, strength: float) -> Fill:
    spot = _spot(shown.camera, bones.bone(glow.bone), glow)
    path = path_of(*_leg(shown.camera, bones, glow, shown.shorts))
    return Fill(path, soft_brush(spot, shown.color, _STOPS, strength))


def _spot(camera: Camera, bone: LimbBone, glow: Glow) -> SoftSpot:
    side, project = _towards(bone, glow.side), camera.project
    start, end = (
        project(along(ball.at, side, ball.radius * _ASIDE)) for ball in (bone.ball(glow.start), bone.ball(glow.end))
    )
    radius = bone.ball((glow.start + glow.end) / 2).radius
    dx, dy = end[0] - start[0], end[1] - start[1]
    size, wide = hypot(dx, dy), radius * _WIDE
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    heading = (dx / size, dy / size) if size > 0.0 else (1.0, 0.0)
    return SoftSpot(middle, max(size / 2 + radius * _BEYOND, wide), wide, heading)


def _leg(camera: Camera, bones: LegBones, glow: Glow, cut: ShortsLeg) -> list[Outline]:
    """The part of the leg that the glow can reach: in the shorts, and bare."""
    below = 1.0 if glow.bone is Bone.SHANK else 0.0
    start, end = max(0.0, glow.start + below - _REACH), min(2.0, glow.end + below + _REACH)
    thigh, shank = bones.thigh, bones.shank
    outlines: list[Outline] = []
    if start < cut.end:
        dressed = bones.dressed(camera, places_of(thigh.profile, start, min(end, cut.end)), cut)
        outlines.append(tube(dressed, camera.project(thigh.axis), has_round_start=True))
    bare: list[Circle] = []
    if start < 1.0 and end > cut.end:
        bare += thigh.circles(camera, places_of(thigh.profile, max(start, cut.end), min(end, 1.0)))
    if end > 1.0:
        bare += shank.circles(camera, places_of(shank.profile, max(start, 1.0) - 1.0, end - 1.0))
    return [*outlines, chain(bare)] if bare else outlines


def _towards(bone: LimbBone, side: BoneSide) -> Vector:
    match side:
        case BoneSide.FRONT:
            return bone.front
        case BoneSide.BACK:
            return times(bone.front, -1.0)
        case BoneSide.OUT:
            return bone.out
        case BoneSide.IN:
            return times(bone.out, -1.0)
