"""The head as it is painted: face with nose and a hint of features, ears, and the hair round it."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtGui import QBrush

from kneeapp.core.figure.camera import Camera
from kneeapp.core.figure.shape import Ball, Head
from kneeapp.core.figure.skeleton import Skeleton
from kneeapp.core.figure.vector import Vector, dot, mixed
from kneeapp.ui.figure.drawing import Fill, two_toned
from kneeapp.ui.figure.hair import hair_fills
from kneeapp.ui.figure.outline import Outline, Spot, chain, hull, path_of
from kneeapp.ui.figure.palette import FigurePalette
from kneeapp.ui.figure.seen import SeenFrame, seen_frame
from kneeapp.ui.theme import blended

_FACE_LIGHT: Final[Spot] = (-1.7, -0.5)
_EAR_LIGHT: Final[Spot] = (-0.5, -0.3)
_EAR_MIDDLE: Final[Vector] = (0.0, -1.4, -1.2)
_EAR_NEAR: Final = 3.0
"""An ear that much nearer than the middle, in cm, is seen before the face; any other behind it."""

_SIDEBURN: Final = (Ball((8.6, 3.2, -1.6), 1.6), Ball((8.6, 0.2, -1.6), 1.5))
_NOSE_LINE: Final = ((-0.9, 0.6, 8.8), (-1.5, -2.6, 9.6), (-0.1, -3.4, 9.9))
_SMILE: Final = ((1.7, -6.6, 7.2), (0.0, -7.25, 7.6), (-1.7, -6.6, 7.2))
_LINE_RADIUS: Final = 0.375
_LINE_PLACES: Final = (0.0, 0.5, 1.0)
"""The two lines of a face: where they begin, where they bend to, where they end."""

_FACING: Final = 0.55
_FADES: Final = 4.0
"""From this cosine to the viewer on the features of a face are drawn; so fast they come in."""


class SeenHead(NamedTuple):
    """The head on the screen."""

    camera: Camera
    skeleton: Skeleton
    frame: SeenFrame
    shape: Head


def head_fills(camera: Camera, skeleton: Skeleton, shape: Head, palette: FigurePalette) -> list[Fill]:
    """The head, with its hair and ears."""
    head = SeenHead(camera, skeleton, seen_frame(camera, skeleton.head, skeleton.head_frame), shape)
    skin = palette.near.skin
    nearness = {side: _ear_nearness(head, side) for side in (1.0, -1.0)}
    near = [_ear(head, side) for side, nearer in nearness.items() if nearer > _EAR_NEAR]
    far = [_ear(head, side) for side, nearer in nearness.items() if nearer <= _EAR_NEAR]
    return [
        *[Fill(path_of(ear), skin.shade) for ear in far],
        Fill(path_of(*[_chain(head.frame, _SIDEBURN, side) for side in (1.0, -1.0)]), palette.hair.shade),
        *two_toned(skin, _FACE_LIGHT, _face(head), hull([head.frame.ball(ball) for ball in shape.nose])),
        *_features(head, palette),
        *hair_fills(camera, skeleton, shape.hair, palette.hair),
        *two_toned(skin, _EAR_LIGHT, *near),
    ]


def _face(head: SeenHead) -> Outline:
    *paired, brow = head.shape.face
    balls = [head.frame.ball(head.shape.skull), head.frame.ball(brow)]
    for ball in paired:
        balls += head.frame.pair(ball)
    return hull(balls)


def _features(head: SeenHead, palette: FigurePalette) -> list[Fill]:
    """One line of the nose and a faint smile, as far as the face is turned to the viewer."""
    opacity = min(1.0, (dot(head.skeleton.head_frame.z, head.camera.towards) - _FACING) * _FADES)
    if opacity <= 0.0:
        return []
    ink = QBrush(blended(palette.near.skin.lit.color(), palette.near.skin.shade.color(), opacity))
    return [Fill(path_of(*[_line(head.frame, *line) for line in (_NOSE_LINE, _SMILE)]), ink)]


def _line(frame: SeenFrame, start: Vector, bend: Vector, end: Vector) -> Outline:
    return chain(
        [
            (*frame.spot(*mixed(mixed(start, bend, place), mixed(bend, end, place), place)), _LINE_RADIUS)
            for place in _LINE_PLACES
        ]
    )


def _ear(head: SeenHead, side: float) -> Outline:
    return _chain(head.frame, head.shape.ear, side)


def _ear_nearness(head: SeenHead, side: float) -> float:
    """How much nearer than the middle of the head an ear is, in cm."""
    (out, up, ahead), _radius = head.shape.ear[0]
    middle = _EAR_MIDDLE
    way = (out * side - middle[0], up - middle[1], ahead - middle[2])
    return dot(head.skeleton.head_frame.turned(way), head.camera.towards)


def _chain(frame: SeenFrame, balls: Sequence[Ball], side: float = 1.0) -> Outline:
    return chain([frame.ball(ball, side) for ball in balls])
