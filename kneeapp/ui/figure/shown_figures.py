"""The figures as widgets show them: read when the first is asked for; every frame is posed and drawn once, and kept."""

from collections.abc import Callable, Hashable
from functools import cached_property
from typing import Final, NamedTuple

from PySide6.QtGui import QColor

from kneeapp.core.exercise import Exercise, Side
from kneeapp.core.figure.camera import Camera, camera_of
from kneeapp.core.figure.extent import Extent, extent, pose_extent
from kneeapp.core.figure.figure import ExerciseFigure, Rig, View
from kneeapp.core.figure.motion import pose_at
from kneeapp.core.figure.pose import Pose
from kneeapp.core.figure.skeleton import skeleton_of
from kneeapp.storage.figures import Figures
from kneeapp.ui.figure.drawing import Drawing
from kneeapp.ui.figure.frames import Frames
from kneeapp.ui.figure.instant import Instant
from kneeapp.ui.figure.palette import figure_palette
from kneeapp.ui.figure.scene import Scene, figure_drawing, ground_drawing
from kneeapp.ui.theme import current_theme

MOST_BYTES: Final = 20 * 1024 * 1024
"""What all kept frames may take together."""


class Sight(NamedTuple):
    """From where a figure is seen, training which side, in front of a ground of that colour; ``view`` None: its own."""

    side: Side
    ground: QColor
    view: View | None = None


class ShownFigures:
    """All figures; ``load`` reads them when the first is asked for."""

    def __init__(self, load: Callable[[], Figures]) -> None:
        self._load = load
        self._frames = Frames(MOST_BYTES)
        self._made: dict[str, ShownFigure | None] = {}
        self._readings = 0

    @cached_property
    def figures(self) -> Figures:
        """What was read."""
        return self._load()

    @property
    def cost(self) -> int:
        """About how many bytes the kept frames take."""
        return self._frames.cost

    def of(self, exercise: Exercise) -> "ShownFigure | None":
        """The figure of an exercise; None where there is none."""
        if exercise.id not in self._made:
            figure = self.figures.of(exercise)
            name = f"{exercise.id} {self._readings}"  # after another reading nothing looks as it did before
            shown = figure and ShownFigure(name, figure, self.figures.rig, self._frames)
            self._made[exercise.id] = shown
        return self._made[exercise.id]

    def read_anew(self) -> None:
        """Forget all, and read it again: a file has changed."""
        self.__dict__["figures"] = self._load()
        self._readings += 1
        self._made.clear()
        self._frames.clear()


class ShownFigure:
    """One exercise's figure in the theme of now, drawn in cm: y down, the floor under the neutral stance at 0, 0."""

    def __init__(self, name: str, figure: ExerciseFigure, rig: Rig, frames: Frames) -> None:
        self.figure = figure
        self._name, self._rig, self._frames = name, rig, frames
        self._extents: dict[Camera, Extent] = {}
        self._thumbnail_extents: dict[Camera, Extent] = {}

    @property
    def first(self) -> Instant:
        """The moment before a rep."""
        return Instant(self.figure.segments[0].phase_id)

    def camera(self, sight: Sight) -> Camera:
        """The camera of a sight."""
        angles = self._rig.cameras[sight.view or self.figure.view]
        return camera_of(angles, sight.side, mirrors=current_theme().mirrors)

    def extent(self, sight: Sight) -> Extent:
        """The room that a whole rep takes."""
        camera = self.camera(sight)
        if camera not in self._extents:
            self._extents[camera] = extent(self.figure, self._rig, camera)
        return self._extents[camera]

    def thumbnail_extent(self, sight: Sight) -> Extent:
        """The room that the pose takes which stands for the exercise."""
        camera = self.camera(sight)
        if camera not in self._thumbnail_extents:
            self._thumbnail_extents[camera] = pose_extent(self._thumbnail, self._rig, camera)
        return self._thumbnail_extents[camera]

    def key(self, sight: Sight, instant: Instant | None) -> Hashable:
        """What tells the drawing of an instant from others: a widget that shows one need not paint the same again."""
        theme = current_theme()
        view, ground = sight.view or self.figure.view, sight.ground.rgb()
        return (self._name, sight.side, view, ground, theme.is_dark, theme.skin, theme.mirrors, self._moving(instant))

    def drawing(self, sight: Sight, instant: Instant) -> Drawing:
        """The figure at an instant, with its band and its shadows."""
        return self._drawing(sight, instant, lambda: self._pose(instant))

    def thumbnail(self, sight: Sight) -> Drawing:
        """The figure in the pose that stands for the exercise."""
        return self._drawing(sight, None, lambda: self._thumbnail)

    def ground(self, sight: Sight, widest: float, room: Extent | None = None) -> Drawing:
        """What it stands on, which never moves: under that room or a rep, at most ``widest`` cm to either side."""
        return ground_drawing(self._scene(sight), room or self.extent(sight), widest)

    @property
    def _thumbnail(self) -> Pose:
        return self.figure.poses[self.figure.thumbnail]

    def _drawing(self, sight: Sight, instant: Instant | None, pose: Callable[[], Pose]) -> Drawing:
        return self._frames.drawing(self.key(sight, instant), lambda: self._drawn(sight, pose()))

    def _drawn(self, sight: Sight, pose: Pose) -> Drawing:
        return figure_drawing(self._scene(sight), skeleton_of(pose, self._rig), pose.tension, pose.glow)

    def _scene(self, sight: Sight) -> Scene:
        theme, camera = current_theme(), self.camera(sight)
        palette = figure_palette(is_dark=theme.is_dark, skin=theme.skin, ground=sight.ground.rgb(), yaw=camera.yaw)
        return Scene(self.figure, self._rig, camera, palette)

    def _pose(self, instant: Instant) -> Pose:
        return pose_at(self.figure, self._rig, instant.phase_id, instant.fraction)

    def _moving(self, instant: Instant | None) -> Hashable:
        """A phase that stays in its pose has one frame only."""
        stays = {segment.phase_id: segment.at for segment in self.figure.segments if segment.at}
        return instant and (stays.get(instant.phase_id) or instant)
