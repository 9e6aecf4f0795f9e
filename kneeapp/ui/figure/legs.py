"""A leg's bones as they are posed, its bare skin and its sock; the bones carry shorts, glow and band too."""

from typing import Final, NamedTuple

from kneeapp.core.figure.camera import Camera
from kneeapp.core.figure.figure import Bone
from kneeapp.core.figure.pose import Leg
from kneeapp.core.figure.posed_leg import PosedLeg
from kneeapp.core.figure.shape import Shape, ShortsLeg
from kneeapp.core.figure.vector import Vector, along, cross, dot, minus, mixed, orthogonal, times, unit
from kneeapp.ui.figure.drawing import Fill, two_toned
from kneeapp.ui.figure.outline import Circle, Spot, chain, tube
from kneeapp.ui.figure.palette import LimbPalette
from kneeapp.ui.figure.seen import LimbBone, places_of

_SKIN_LIGHT: Final[Spot] = (-1.9, -0.3)
_SOCK_LIGHT: Final[Spot] = (-1.4, 0.0)
_BARE: Final = 0.48
"""Where the thigh's skin begins, well under the shorts."""

_BENT: Final = 40.0
"""How soon, as the knee bends, the plane of its bend says where the front of the bones is."""


class LegBones(NamedTuple):
    """The two bones of a leg."""

    leg: Leg
    thigh: LimbBone
    shank: LimbBone

    def bone(self, bone: Bone) -> LimbBone:
        """One of the two."""
        return self.thigh if bone is Bone.THIGH else self.shank

    def dressed(self, camera: Camera, places: tuple[float, ...], cut: ShortsLeg) -> list[Circle]:
        """The balls of the thigh at those places, in the shorts."""
        circles = self.thigh.circles(camera, places, cut.grow)
        return [
            (x, y, radius + cut.flare * (place / cut.end) ** 2)
            for place, (x, y, radius) in zip(places, circles, strict=True)
        ]


def leg_bones(leg: Leg, posed: PosedLeg, shape: Shape) -> LegBones:
    """The bones of a posed leg."""
    thigh, shank = unit(minus(posed.knee, posed.hip)), unit(minus(posed.ankle, posed.knee))
    front, shank_front = orthogonal(posed.knee_front, thigh), orthogonal(posed.knee_front, shank)
    weight = min(1.0, (1.0 - dot(thigh, shank)) * _BENT)
    if weight > 0.0:
        front = unit(mixed(front, orthogonal(times(shank, -1.0), thigh), weight))
        shank_front = unit(mixed(shank_front, orthogonal(thigh, shank), weight))
    return LegBones(
        leg=leg,
        thigh=LimbBone(posed.hip, posed.knee, front, _outward(thigh, front, leg), shape.thigh),
        shank=LimbBone(posed.knee, posed.ankle, shank_front, _outward(shank, shank_front, leg), shape.shank),
    )


def leg_fills(camera: Camera, bones: LegBones, shape: Shape, palette: LimbPalette) -> list[Fill]:
    """Skin and sock of one leg."""
    thigh = chain(bones.thigh.circles(camera, places_of(shape.thigh, _BARE)))
    shank = chain(bones.shank.circles(camera, places_of(shape.shank)))
    axis = bones.shank.axis
    end = bones.shank.ball(1.0).at
    rings = [(*camera.project(along(end, axis, ring.height)), ring.radius) for ring in (shape.sock[0], shape.sock[-1])]
    return [
        *two_toned(palette.skin, _SKIN_LIGHT, thigh, shank),
        *two_toned(palette.sock, _SOCK_LIGHT, tube(rings, camera.project(axis))),
    ]


def _outward(axis: Vector, front: Vector, leg: Leg) -> Vector:
    out = cross(axis, front)
    return out if out[0] * leg.sign >= 0.0 else times(out, -1.0)
