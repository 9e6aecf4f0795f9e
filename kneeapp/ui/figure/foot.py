"""A foot as it is painted: a shoe in two tones over a pale sole."""

from typing import Final

from kneeapp.core.figure.camera import Camera
from kneeapp.core.figure.foot import FootPlace
from kneeapp.core.figure.shape import Ball, Foot
from kneeapp.ui.figure.drawing import Fill, two_toned
from kneeapp.ui.figure.outline import Circle, Spot, hull, path_of
from kneeapp.ui.figure.palette import LimbPalette
from kneeapp.ui.figure.seen import SeenFrame, seen_frame

_LIGHT: Final[Spot] = (-0.9, -1.3)
_UNDER_REAR: Final = 4
_UNDER_TOES: Final = 2
"""So many balls of the sole lie under the foot's rear; the toes' begin after so many: two belong to both."""


def foot_fills(camera: Camera, place: FootPlace, foot: Foot, palette: LimbPalette, *, is_active: bool) -> list[Fill]:
    """Sole and shoe of one foot; an active leg's shoe has the accent."""
    rear = seen_frame(camera, place.under_ankle, place.frame)
    toes = seen_frame(camera, place.under_ball, place.toes_frame)

    def seen(balls: tuple[Ball, ...]) -> list[Circle]:
        return [_seen(ball, rear, toes, place.ball_ahead) for ball in balls]

    sole = seen(foot.sole)
    return [
        *[Fill(path_of(hull(part)), palette.sole) for part in (sole[:_UNDER_REAR], sole[_UNDER_TOES:])],
        *two_toned(
            palette.active_shoe if is_active else palette.shoe, _LIGHT, hull(seen(foot.shoe)), hull(seen(foot.toes))
        ),
    ]


def _seen(ball: Ball, rear: SeenFrame, toes: SeenFrame, ball_ahead: float) -> Circle:
    """Where a ball is: ahead of the foot's ball it turns with the toes."""
    (out, up, ahead), radius = ball
    if ahead <= ball_ahead:
        return (*rear.spot(out, up, ahead), radius)
    return (*toes.spot(out, up, ahead - ball_ahead), radius)
