"""Where the head of a figure comes to, so that nothing else is put there."""

from kneeapp.core.figure.camera import Camera
from kneeapp.core.figure.extent import HEAD_CM, Extent
from kneeapp.core.figure.figure import ExerciseFigure, Rig
from kneeapp.core.figure.skeleton import skeleton_of


def head_places(figure: ExerciseFigure, rig: Rig, camera: Camera) -> tuple[Extent, ...]:
    """The room that the head takes on the screen in each key pose, in cm."""
    middles = [camera.project(skeleton_of(pose, rig).head) for pose in figure.poses.values()]
    return tuple(Extent(x - HEAD_CM, x + HEAD_CM, y - HEAD_CM, y + HEAD_CM) for x, y in middles)
