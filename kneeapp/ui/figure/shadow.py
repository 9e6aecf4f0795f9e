"""The shadows that the figure throws on the floor: a wide one under the pelvis, and one under each foot."""

from math import hypot, radians, sin
from typing import Final

from kneeapp.core.figure.body import Body
from kneeapp.core.figure.camera import Camera
from kneeapp.core.figure.posed_leg import PosedLeg
from kneeapp.core.figure.skeleton import Skeleton
from kneeapp.core.figure.vector import along
from kneeapp.ui.figure.drawing import Fill
from kneeapp.ui.figure.palette import FigurePalette
from kneeapp.ui.figure.soft import SoftSpot, Stop, box_round, soft_brush

_BODY_STOPS: Final[tuple[Stop, ...]] = ((0.0, 1.0), (0.45, 0.72), (0.8, 0.18), (1.0, 0.0))
_FOOT_STOPS: Final[tuple[Stop, ...]] = ((0.0, 1.0), (0.55, 0.75), (1.0, 0.0))
_WIDE: Final = 34.0
_DEEP: Final = 30.0
_WIDENS: Final = 10.0
_DARK: Final = 0.16
_DARKENS: Final = 0.10
_FULLY_LOW: Final = 45.0
"""The body's shadow in cm and as opacity: how much wider and darker it gets as the pelvis comes down so far."""

_FLATTEST: Final = sin(radians(9.0))
_FOOT_MIDDLE: Final = 6.0
_FOOT_REACH: Final = 16.0
_FOOT_WIDE: Final = 7.5
_FOOT_DEEP: Final = 2.0
_FOOT_DARK: Final = 0.42
_GONE_AT: Final = 16.0
_FAINTEST: Final = 0.1
"""A foot's shadow: faint, and a little wider, once the foot is lifted so far."""


def shadow_fills(camera: Camera, skeleton: Skeleton, body: Body, palette: FigurePalette) -> list[Fill]:
    """All shadows."""
    return [
        _body_shadow(camera, skeleton, body, palette),
        _foot_shadow(camera, skeleton.work, body, palette),
        _foot_shadow(camera, skeleton.base, body, palette),
    ]


def _body_shadow(camera: Camera, skeleton: Skeleton, body: Body, palette: FigurePalette) -> Fill:
    x, height, z = skeleton.pelvis
    low = max(0.0, body.standing - height) / _FULLY_LOW
    (wx, wy), (dx, dy) = camera.project((_WIDE + _WIDENS * low, 0.0, 0.0)), camera.project((0.0, 0.0, 1.0))
    deep = _DEEP + _WIDENS * low
    wide, flat = hypot(wx, dx * deep), hypot(wy, dy * deep)
    spot = SoftSpot(camera.project((x, 0.0, z)), wide, max(flat, wide * _FLATTEST))
    return _soft(spot, palette, _BODY_STOPS, _DARK + _DARKENS * low)


def _foot_shadow(camera: Camera, leg: PosedLeg, body: Body, palette: FigurePalette) -> Fill:
    ahead = (leg.foot[0], 0.0, leg.foot[2])
    x, height, z = along(leg.ankle, ahead, _FOOT_MIDDLE)
    nearness = max(_FAINTEST, 1.0 - max(0.0, height - body.ankle) / _GONE_AT)
    dx, dy = camera.project(ahead)
    wide = max(abs(dx) * _FOOT_REACH, _FOOT_WIDE) * (1.04 + 0.3 * (1.0 - nearness))
    deep = max(abs(dy) * _FOOT_REACH, _FOOT_DEEP) * 1.15
    return _soft(SoftSpot(camera.project((x, 0.0, z)), wide, deep), palette, _FOOT_STOPS, _FOOT_DARK * nearness)


def _soft(spot: SoftSpot, palette: FigurePalette, stops: tuple[Stop, ...], opacity: float) -> Fill:
    return Fill(box_round(spot), soft_brush(spot, palette.shadow, stops, opacity))
