"""The exercise band: a loop round the legs, or a strap from a cuff to the anchor.

Its tension shows in four ways: it warms in colour, narrows, no longer sags, and its printed ticks, a fixed number on
the material, drift apart.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import dist
from typing import Final, NamedTuple

from PySide6.QtGui import QBrush, QColor

from kneeapp.core.figure.camera import Camera
from kneeapp.core.figure.figure import Bone, LoopBand, StrapBand
from kneeapp.core.figure.shape import Ball
from kneeapp.core.figure.vector import UP, along, minus, mixed, orthogonal, plus, unit
from kneeapp.ui.figure.belt import Belt, Stripe, belt_round
from kneeapp.ui.figure.drawing import Fill
from kneeapp.ui.figure.floor import post_place
from kneeapp.ui.figure.legs import LegBones
from kneeapp.ui.figure.outline import Circle, chain, hull, path_of, smooth
from kneeapp.ui.figure.palette import FigurePalette
from kneeapp.ui.figure.seen import LimbBone
from kneeapp.ui.theme import blended

_LOOP_NARROWS: Final = 0.22
_STRAP_NARROWS: Final = 0.40
_TAUT: Final = 2.2
"""A band sags no more from 1 / this tension on."""

_BEHIND: Final = 0.28
_CUFF_SHADE: Final = 0.06
_WRAP_SHADE: Final = 0.10
_FOLD_SHADE: Final = 0.16
_EDGE_LIGHT: Final = 0.42
_PRINT_LIGHT: Final = 0.65
_EDGE: Final = (0.39, 0.29)
_CUFF_EDGE: Final = (0.42, 0.30)
_FOLD: Final = (-0.30, -0.46)
_TICK: Final = (0.20, -0.22)
"""Where, in widths from the middle, the light line, the dark one and the ticks begin and end."""

_TICK_WIDTH: Final = 0.75
_OVER_SHORTS: Final = 1.6
_OVER_SKIN: Final = 0.5
_CUFF_OVER_SKIN: Final = 0.7
_CUFF_STEP: Final = 1.1
_SHORTS_END: Final = 0.62
"""A loop higher than that on the thigh lies on the shorts."""

_STRAP_PLACES: Final = (0.0, 0.1, 0.28, 0.5, 0.72, 0.9, 1.0)
_INTO_CUFF: Final = 0.92
_WRAP_HALF: Final = 3.3
_WRAP_AHEAD: Final = 2.7
_WRAP_TALLER: Final = 0.9
_WRAP_ROUND: Final = 0.5
_WRAP_EDGE: Final = 0.28
_WRAP_EDGE_RADIUS: Final = 0.35


class ShownBand(NamedTuple):
    """How a band of that tension (0 to 1) and so of that colour is seen."""

    camera: Camera
    palette: FigurePalette
    tension: float
    color: QColor

    def shaded(self, share: float) -> QBrush:
        """Its colour, darker by that share."""
        return QBrush(blended(self.color, self.palette.dark, share))

    def lightened(self, share: float) -> QBrush:
        """Its colour, lighter by that share."""
        return QBrush(blended(self.color, self.palette.light, share))


def shown_band(camera: Camera, palette: FigurePalette, tension: float) -> ShownBand:
    """A band of that tension."""
    warmth = min(1.0, max(0.0, tension))
    return ShownBand(camera, palette, tension, blended(palette.slack_band, palette.tight_band, warmth))


def loop_fills(shown: ShownBand, band: LoopBand, legs: Sequence[LegBones]) -> tuple[list[Fill], list[Fill]]:
    """A loop round legs: what is painted before them, and what after."""
    belt = _loop(shown.camera, band, [bones.bone(band.bone) for bones in legs if bones.leg in band.legs])
    width = band.width * (1.0 - _LOOP_NARROWS * shown.tension)
    behind, before = belt.back.band(width / 2, -width / 2), belt.front.band(width / 2, -width / 2)
    return (
        [Fill(behind, shown.shaded(_BEHIND))],
        [Fill(before, QBrush(shown.color)), *_print(shown, belt.front, width, band.ticks)],
    )


def cuff_fills(shown: ShownBand, band: StrapBand, legs: Sequence[LegBones]) -> tuple[list[Fill], list[Fill]]:
    """The cuff of a strap: what is painted before the leg, and what after."""
    bone, width = _bone_of(band, legs), band.width
    belt = belt_round(shown.camera, [_cuff(band, bone)], bone.axis, _CUFF_STEP)
    top, bottom = _CUFF_EDGE
    return (
        [Fill(belt.back.band(width / 2, -width / 2), shown.shaded(_BEHIND))],
        [
            Fill(belt.front.band(width / 2, -width / 2), shown.shaded(_CUFF_SHADE)),
            Fill(belt.front.band(width * top, width * bottom), shown.lightened(_EDGE_LIGHT)),
        ],
    )


def strap_fills(shown: ShownBand, band: StrapBand, legs: Sequence[LegBones]) -> list[Fill]:
    """The strap from its cuff to the anchor, and how it is wound round the post."""
    stripe = _strap(shown, band, _bone_of(band, legs))
    narrow = band.width * (1.0 - _STRAP_NARROWS * shown.tension)
    halves = [(narrow + (band.width - narrow) * (2.0 * place - 1.0) ** 4) / 2 for place in _STRAP_PLACES]
    return [
        Fill(stripe.shaped(halves), QBrush(shown.color)),
        *_print(shown, stripe, narrow, band.ticks),
        *_wound(shown, band),
    ]


def _loop(camera: Camera, band: LoopBand, bones: Sequence[LimbBone]) -> Belt:
    on_shorts = band.bone is Bone.THIGH and band.at < _SHORTS_END
    over = _OVER_SHORTS if on_shorts else _OVER_SKIN
    balls = [Ball(at, radius + over) for at, radius in (bone.ball(band.at) for bone in bones)]
    axis = unit(plus(bones[0].axis, bones[-1].axis))
    if len(balls) > 1:
        axis = orthogonal(axis, unit(minus(balls[-1].at, balls[0].at)))
    return belt_round(camera, balls, axis)


def _print(shown: ShownBand, stripe: Stripe, width: float, count: int) -> list[Fill]:
    """What gives a band thickness and shows how far it is stretched."""
    top, bottom = _TICK
    ticks = stripe.ticks(count, width * top, width * bottom, _TICK_WIDTH)
    return [
        Fill(stripe.band(*[width * share for share in _EDGE]), shown.lightened(_EDGE_LIGHT)),
        Fill(stripe.band(*[width * share for share in _FOLD]), shown.shaded(_FOLD_SHADE)),
        Fill(ticks, shown.lightened(_PRINT_LIGHT)),
    ]


def _bone_of(band: StrapBand, legs: Sequence[LegBones]) -> LimbBone:
    return next(bones.bone(band.bone) for bones in legs if bones.leg is band.leg)


def _cuff(band: StrapBand, bone: LimbBone) -> Ball:
    at, radius = bone.ball(band.at)
    return Ball(at, radius + _CUFF_OVER_SKIN)


def _strap(shown: ShownBand, band: StrapBand, bone: LimbBone) -> Stripe:
    """The strap's middle line: it leaves the cuff square to the leg and hangs in a parabola."""
    cuff, axis, project = _cuff(band, bone), bone.axis, shown.camera.project
    outward = orthogonal(unit(minus(band.anchor, cuff.at)), axis)
    start = along(cuff.at, outward, cuff.radius * _INTO_CUFF)
    sag = band.sag * max(0.0, 1.0 - _TAUT * shown.tension)
    way = minus(band.anchor, start)
    line = [along(along(start, way, place), UP, -sag * 4.0 * place * (1.0 - place)) for place in _STRAP_PLACES]
    ups = []
    for place in _STRAP_PLACES:
        heading = unit(along(way, UP, -sag * 4.0 * (1.0 - 2.0 * place)))
        ups.append(project(orthogonal(mixed(axis, UP, min(1.0, place * 3.0)), heading)))
    return Stripe(smooth([project(at) for at in line]), ups, [dist(a, b) for a, b in pairwise(line)])


def _wound(shown: ShownBand, band: StrapBand) -> list[Fill]:
    x, _floor, z = post_place(band)
    height, half = band.anchor[1], (band.width + _WRAP_TALLER) / 2

    def side(up: float, radius: float) -> list[Circle]:
        ends = (x - _WRAP_HALF, x + _WRAP_HALF)
        return [(*shown.camera.project((end, height + up, z + _WRAP_AHEAD)), radius) for end in ends]

    edge = side(2.0 * half * _WRAP_EDGE, _WRAP_EDGE_RADIUS)
    return [
        Fill(path_of(hull([*side(half, _WRAP_ROUND), *side(-half, _WRAP_ROUND)])), shown.shaded(_WRAP_SHADE)),
        Fill(path_of(chain(edge)), shown.lightened(_EDGE_LIGHT)),
    ]
