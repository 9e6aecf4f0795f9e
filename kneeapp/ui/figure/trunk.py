"""The trunk as it is painted: shirt with collar and neck, shorts. Rings along the spine, balls where it is round."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from kneeapp.core.figure.camera import Camera
from kneeapp.core.figure.shape import Ring, Shape
from kneeapp.core.figure.skeleton import Skeleton
from kneeapp.core.figure.vector import along, plus, unit
from kneeapp.ui.figure.drawing import Fill, two_toned
from kneeapp.ui.figure.legs import LegBones
from kneeapp.ui.figure.loft import SeenRing, loft
from kneeapp.ui.figure.outline import Outline, Spot, chain, hull, path_of, tube
from kneeapp.ui.figure.palette import FigurePalette
from kneeapp.ui.figure.seen import SeenFrame, places_of, seen_frame

SHIRT_LIGHT: Final[Spot] = (-2.6, -0.4)
SHORTS_LIGHT: Final[Spot] = (-2.2, -0.4)
_NECK_LIGHT: Final[Spot] = (-1.6, 2.6)
"""The chin throws a shadow on the neck."""

_RIGID_BELOW: Final = 4.0
"""So far over the hip line, in cm, the shorts follow the pelvis; above it they follow the spine."""

_BREATHES_FROM: Final = 22.0
_BREATHES_FULLY: Final = 34.0
_BREATH_WIDE: Final = 0.012
_BREATH_DEEP: Final = 0.026


class SeenTrunk(NamedTuple):
    """The trunk's frames on the screen: the vertebrae in even steps, the pelvis, the base of the neck."""

    spine: tuple[SeenFrame, ...]
    pelvis: SeenFrame
    neck: SeenFrame
    length: float

    def at(self, height: float) -> SeenFrame:
        """The frame so many cm up the spine."""
        place = min(max(height / self.length, 0.0), 0.9999) * (len(self.spine) - 1)
        low = int(place)
        share = place - low
        return SeenFrame(
            *[
                (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
                for a, b in zip(self.spine[low], self.spine[low + 1], strict=True)
            ]
        )


def seen_trunk(camera: Camera, skeleton: Skeleton, length: float) -> SeenTrunk:
    """The trunk of a skeleton."""
    return SeenTrunk(
        spine=tuple(seen_frame(camera, vertebra.at, vertebra.frame) for vertebra in skeleton.spine),
        pelvis=seen_frame(camera, skeleton.pelvis, skeleton.pelvis_frame),
        neck=seen_frame(camera, skeleton.neck, skeleton.chest_frame),
        length=length,
    )


def shirt(trunk: SeenTrunk, shape: Shape, breath: float) -> list[Outline]:
    """The outlines of the shirt without its sleeves; ``breath`` from -1 (out) to 1 (in)."""
    rings = [_ring(trunk.at(ring.height), ring, breath * _share_of_breath(ring.height)) for ring in shape.shirt]
    shoulders = [*trunk.neck.pair(shape.shoulders.out), *trunk.neck.pair(shape.shoulders.neck)]
    return [loft(rings), hull(shoulders)]


def pelvis(camera: Camera, trunk: SeenTrunk, legs: Sequence[LegBones], shape: Shape) -> list[Outline]:
    """The outlines of the shorts without their legs: waist, seat, and what closes them between the legs."""
    rings = [
        _pelvis_ring(trunk.pelvis, ring) if ring.height <= _RIGID_BELOW else _ring(trunk.at(ring.height), ring)
        for ring in shape.shorts
    ]
    gusset = shape.gusset
    between = [bones.thigh.circles(camera, (gusset.thigh_at,))[0] for bones in legs]
    closing = [(x, y, gusset.radius) for x, y, _radius in between]
    seat = [*trunk.pelvis.pair(shape.seat.low), *trunk.pelvis.pair(shape.seat.high)]
    return [
        loft(rings, has_rim=True),
        hull(seat),
        hull([*closing, trunk.pelvis.ball(gusset.pelvis), trunk.pelvis.ball(gusset.top)]),
    ]


def shorts_leg(camera: Camera, bones: LegBones, shape: Shape) -> Outline:
    """The outline of one leg of the shorts: a tube, round at the hip."""
    places = places_of(shape.thigh, 0.0, shape.shorts_leg.end)
    return tube(bones.dressed(camera, places, shape.shorts_leg), camera.project(bones.thigh.axis), has_round_start=True)


def collar_fills(camera: Camera, skeleton: Skeleton, shape: Shape, palette: FigurePalette) -> list[Fill]:
    """The collar and the skin in it."""
    collar, frame = shape.collar, skeleton.chest_frame
    axis = unit(along(frame.y, frame.z, collar.tilt))
    middle = plus(skeleton.neck, frame.turned(collar.at))
    seen_axis = camera.project(axis)
    rim = tube([(*camera.project(middle), collar.rim)], seen_axis)
    hole = tube([(*camera.project(along(middle, axis, 0.3)), collar.hole)], seen_axis)
    return [Fill(path_of(rim), palette.near.shirt.shade), Fill(path_of(hole), palette.near.skin.shade)]


def neck_fills(camera: Camera, skeleton: Skeleton, shape: Shape, palette: FigurePalette) -> list[Fill]:
    """The neck."""
    neck, project = shape.neck, camera.project
    base = plus(skeleton.neck, skeleton.chest_frame.turned(neck.base.at))
    middle = along(skeleton.neck, skeleton.neck_direction, neck.middle.at[1])
    top = plus(skeleton.head, skeleton.head_frame.turned(neck.top.at))
    balls = zip((base, middle, top), neck, strict=True)
    return two_toned(palette.near.skin, _NECK_LIGHT, chain((*project(at), ball.radius) for at, ball in balls))


def _ring(frame: SeenFrame, ring: Ring, breath: float = 0.0) -> SeenRing:
    wide, deep = ring.half_width * (1 + breath * _BREATH_WIDE), ring.half_depth * (1 + breath * _BREATH_DEEP)
    return SeenRing.around(frame.spot(0.0, 0.0, ring.forward), frame, wide, deep)


def _pelvis_ring(frame: SeenFrame, ring: Ring) -> SeenRing:
    return SeenRing.around(frame.spot(0.0, ring.height, ring.forward), frame, ring.half_width, ring.half_depth)


def _share_of_breath(height: float) -> float:
    return min(1.0, max(0.0, (height - _BREATHES_FROM) / (_BREATHES_FULLY - _BREATHES_FROM)))
