"""The figure on a stage, as the tests look at it."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QPainterPath

from kneeapp.core.exercise import Side
from kneeapp.core.figure.camera import camera_of
from kneeapp.core.figure.figure import View
from kneeapp.core.figure.motion import pose_at
from kneeapp.core.figure.skeleton import Skeleton, skeleton_of
from kneeapp.ui.figure.drawing import Drawing, Fill, drawing_of
from kneeapp.ui.figure.packed import PackedPath, joined, unpacked
from kneeapp.ui.figure.palette import FigurePalette, figure_palette
from kneeapp.ui.figure.scene import Scene, figure_drawing
from tests.core.figure.written_poses import figures, rig

GROUND = 0xFFDFE9E2
MOMENTS = [
    (name, view, segment.phase_id)
    for name, figure in figures().items()
    for view in figure.views
    for segment in figure.segments
]
"""Every phase of every exercise in each of its views."""


def palette(yaw: float = 0.0, *, is_dark: bool = False, skin: int = 1) -> FigurePalette:
    return figure_palette(is_dark=is_dark, skin=skin, ground=GROUND, yaw=yaw)


def scene(name: str, view: View | None = None, side: Side = Side.LEFT) -> Scene:
    figure = figures()[name]
    camera = camera_of(rig().cameras[view or figure.view], side)
    return Scene(figure, rig(), camera, palette(camera.yaw))


def posed(name: str, phase_id: str, fraction: float = 1.0) -> Skeleton:
    return skeleton_of(pose_at(figures()[name], rig(), phase_id, fraction), rig())


def drawn(staged: Scene, skeleton: Skeleton, *, tension: float = 0.5, glow: float = 0.0) -> Drawing:
    return figure_drawing(staged, skeleton, tension, glow)


def spots(path: QPainterPath) -> list[QPointF]:
    """All points of a path, the handles of its curves among them."""
    return [QPointF(path.elementAt(i).x, path.elementAt(i).y) for i in range(path.elementCount())]


class OpenedFill(NamedTuple):
    """A fill with a path that Qt can be asked about."""

    path: QPainterPath
    brush: QBrush


def opened_fills(drawing: Drawing) -> list[OpenedFill]:
    """The fills of a drawing."""
    return [OpenedFill(QPainterPath(path), brush) for path, brush in drawing.fills()]


def unpacked_fills(*fills: Fill) -> list[OpenedFill]:
    """The same fills, opened."""
    return opened_fills(drawing_of(fills))


def opened(path: PackedPath) -> QPainterPath:
    """The path as Qt paints it."""
    return next(unpacked(joined([path]), 1))


def soft(drawing: Drawing) -> list[OpenedFill]:
    """What is filled with a colour that fades: shadows and glows."""
    return [fill for fill in opened_fills(drawing) if fill.brush.style() is Qt.BrushStyle.RadialGradientPattern]


def plain(drawing: Drawing) -> list[OpenedFill]:
    return [fill for fill in opened_fills(drawing) if fill.brush.style() is Qt.BrushStyle.SolidPattern]
