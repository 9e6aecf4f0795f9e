"""A foot as it is painted: a shoe in two tones over a pale sole."""

from functools import lru_cache
from typing import Final, NamedTuple

from kneeapp.core.figure.camera import Camera
from kneeapp.core.figure.foot import FootPlace
from kneeapp.core.figure.shape import Ball, Foot
from kneeapp.ui.figure.drawing import Fill
from kneeapp.ui.figure.outline import Circle, Spot, hull, lit, path_of
from kneeapp.ui.figure.packed import PackedPath
from kneeapp.ui.figure.palette import LimbPalette
from kneeapp.ui.figure.seen import SeenFrame, seen_frame

_LIGHT: Final[Spot] = (-0.9, -1.3)
_UNDER_REAR: Final = 4
_UNDER_TOES: Final = 2
"""So many balls of the sole lie under the foot's rear; the toes' begin after so many: two belong to both."""

_KEPT: Final = 16
"""So many feet are kept: one that stands does not change from frame to frame."""


class _FootPaths(NamedTuple):
    """Each of the rear and of the toes."""

    sole: tuple[PackedPath, ...]
    shade: tuple[PackedPath, ...]
    lit: tuple[PackedPath, ...]


def foot_fills(camera: Camera, place: FootPlace, foot: Foot, palette: LimbPalette, *, is_active: bool) -> list[Fill]:
    """Sole and shoe of one foot; an active leg's shoe has the accent."""
    paths, shoe = _paths(camera, place, foot), palette.active_shoe if is_active else palette.shoe
    brushes = (palette.sole, shoe.shade, shoe.lit)
    return [Fill(path, brush) for parts, brush in zip(paths, brushes, strict=True) for path in parts]


@lru_cache(_KEPT)
def _paths(camera: Camera, place: FootPlace, foot: Foot) -> _FootPaths:
    rear = seen_frame(camera, place.under_ankle, place.frame)
    toes = seen_frame(camera, place.under_ball, place.toes_frame)

    def seen(balls: tuple[Ball, ...]) -> list[Circle]:
        return [_seen(ball, rear, toes, place.ball_ahead) for ball in balls]

    sole = seen(foot.sole)
    shoe = (hull(seen(foot.shoe)), hull(seen(foot.toes)))
    return _FootPaths(
        sole=(path_of(hull(sole[:_UNDER_REAR])), path_of(hull(sole[_UNDER_TOES:]))),
        shade=tuple(path_of(outline) for outline in shoe),
        lit=tuple(path_of(lit(outline, _LIGHT)) for outline in shoe),
    )


def _seen(ball: Ball, rear: SeenFrame, toes: SeenFrame, ball_ahead: float) -> Circle:
    """Where a ball is: ahead of the foot's ball it turns with the toes."""
    (out, up, ahead), radius = ball
    if ahead <= ball_ahead:
        return (*rear.spot(out, up, ahead), radius)
    return (*toes.spot(out, up, ahead - ball_ahead), radius)
