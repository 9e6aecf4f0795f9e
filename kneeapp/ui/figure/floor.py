"""What the figure stands on: the disc of the floor, and the anchor's post."""

from math import pi, radians, sin, tau
from typing import Final

from kneeapp.core.figure.camera import Camera
from kneeapp.core.figure.extent import Extent
from kneeapp.core.figure.figure import StrapBand
from kneeapp.core.figure.vector import UP, Vector
from kneeapp.ui.figure.drawing import Fill
from kneeapp.ui.figure.outline import Outline, Plane, Spot, arc, chain, laid, path_of, tube
from kneeapp.ui.figure.palette import FigurePalette

_DISC_MARGIN: Final = 10.0
_DISC_SMALLEST: Final = 62.0
_DISC_ROUNDER: Final = 1.05
_DISC_EDGE: Final = 2.0

_POST_BEHIND: Final = 2.6
"""The post's middle is that much further out than the anchor; in cm, as are all lengths here."""

_POST_RADIUS: Final = 2.7
_POST_LIGHT: Final = -0.6
_POST_LIT: Final = 1.7
_PLATE: Final = 15.6
_PLATE_HEIGHT: Final = 2.6


def disc_fills(camera: Camera, extent: Extent, palette: FigurePalette, widest: float) -> list[Fill]:
    """The disc under all that the exercise reaches, at most ``widest`` to either side, and its edge below it."""
    wide = min(max(extent.width / 2 + _DISC_MARGIN, _DISC_SMALLEST), widest)
    deep = wide * sin(radians(camera.pitch)) * _DISC_ROUNDER
    middle = (extent.left + extent.right) / 2
    return [
        Fill(path_of(_ellipse((middle, _DISC_EDGE), wide, deep)), palette.disc_edge),
        Fill(path_of(_ellipse((middle, 0.0), wide, deep)), palette.disc),
    ]


def post_place(band: StrapBand) -> Vector:
    """Where on the floor the post stands."""
    x, _height, z = band.anchor
    return (x + (_POST_BEHIND if x > 0 else -_POST_BEHIND), 0.0, z)


def post_fills(camera: Camera, band: StrapBand, palette: FigurePalette) -> list[Fill]:
    """The post: something that cannot move, on a round plate."""
    x, _floor, z = post_place(band)
    foot, low, top = (camera.project((x, height, z)) for height in (0.0, _PLATE_HEIGHT, band.post))
    upright = camera.project(UP)
    return [
        Fill(path_of(tube([(*foot, _PLATE), (*low, _PLATE)], upright)), palette.post.shade),
        Fill(path_of(tube([(*low, _PLATE)], upright)), palette.post.lit),
        Fill(path_of(chain([(*low, _POST_RADIUS), (*top, _POST_RADIUS)])), palette.post.shade),
        Fill(path_of(chain([(px + _POST_LIGHT, py, _POST_LIT) for px, py in (low, top)])), palette.post.lit),
    ]


def _ellipse(middle: Spot, half_width: float, half_height: float) -> Outline:
    quarters = arc((0.0, 0.0, 1.0), -pi, tau, pi / 2 + 0.01)[1:]
    return laid(quarters, Plane(middle, (half_width, 0.0), (0.0, half_height)))
