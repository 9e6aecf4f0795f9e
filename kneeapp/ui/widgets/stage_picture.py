"""How a stage shows an exercise: by the picture that the user's own one brings, or else by its figure."""

from collections.abc import Hashable
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from kneeapp.core.figure.extent import Extent
from kneeapp.core.figure.figure import StrapBand
from kneeapp.ui.current_figures import current_figures
from kneeapp.ui.figure.drawing import Drawing
from kneeapp.ui.figure.fit import Fit, fit_of
from kneeapp.ui.figure.shown_figures import ShownFigure, Sight
from kneeapp.ui.shown_exercises import own_picture
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.exercise_image import OwnPicture
from kneeapp.ui.widgets.stage_subject import Frame, Subject

_AROUND: Final = 14.0
_BELOW: Final = 12.0
"""How many cm beyond its bounds a figure with its shadows reaches, and how far below its floor."""
_EDGE: Final = 0.98
"""How much of the way to the edge of the area the floor's disc takes at most."""


class FigurePicture:
    """A figure on its floor."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject

    @property
    def is_shown(self) -> bool:
        """Whether the exercise has a figure."""
        return self._shown() is not None

    def look(self, moment: tuple[Frame, ...]) -> Hashable:
        """What tells a moment from those that look otherwise."""
        place = self._place(_UNIT)
        return place and tuple(
            (place.shown.key(place.sight, frame.instant), frame.opacity) for frame in place.frames(moment)
        )

    def moving_area(self, area: QRectF) -> QRect:
        """The part of a stage in which anything can move, where the figure has that area of it."""
        place = self._place(area)
        if place is None:
            return QRect()
        room, fit = place.room, place.fit
        left, top = fit.x + (room.left - _AROUND) * fit.scale, fit.floor + (room.top - _AROUND) * fit.scale
        right, bottom = fit.x + (room.right + _AROUND) * fit.scale, fit.floor + (room.bottom + _BELOW) * fit.scale
        return QRectF(left, top, right - left, bottom - top).toAlignedRect()

    def ground_key(self, area: QRectF) -> Hashable:
        """What tells the ground from others."""
        place = self._place(area)
        return place and (place.shown.key(place.sight, None), place.fit)

    def paint_ground(self, painter: QPainter, area: QRectF) -> None:
        """Paint what never moves."""
        if place := self._place(area):
            place.fit.paint(painter, place.shown.ground(place.sight, _widest(area, place), place.room))

    def paint(self, painter: QPainter, area: QRectF, moment: tuple[Frame, ...]) -> None:
        """Paint the figure; without a moment in the pose that stands for the exercise."""
        place = self._place(area)
        if place is None:
            return
        if not moment:
            place.fit.paint(painter, place.shown.thumbnail(place.sight))
        for frame in place.frames(moment):
            _paint_frame(painter, place.fit, place.shown.drawing(place.sight, frame.instant), frame.opacity)

    def _shown(self) -> ShownFigure | None:
        figures = current_figures()
        return figures.of(self._subject.exercise) if figures else None

    def _place(self, area: QRectF) -> "_Place | None":
        shown = self._shown()
        if shown is None:
            return None
        sight = Sight(self._subject.side, current_theme().color("stage"), self._subject.view)
        if self._subject.moves:
            room = shown.extent(sight)
            return _Place(shown, sight, room, fit_of(area, room))
        room = _pose_room(shown, sight)
        tallest = -shown.thumbnail_extent(sight).top * _TALLEST
        return _Place(shown, sight, room, fit_of(area, room, tallest=tallest))


class _Place(NamedTuple):
    shown: ShownFigure
    sight: Sight
    room: Extent
    fit: Fit

    def frames(self, moment: tuple[Frame, ...]) -> tuple[Frame, ...]:
        """The frames of a moment; a fade from a pose to the same one is that pose."""
        keys = {self.shown.key(self.sight, frame.instant) for frame in moment}
        return (Frame(moment[0].instant),) if len(keys) == 1 else moment


def _widest(area: QRectF, place: _Place) -> float:
    """How many cm the floor may reach to either side of its middle, so that it ends within the area."""
    middle = place.fit.x + place.fit.scale * (place.room.left + place.room.right) / 2
    return max(0.0, min(middle - area.left(), area.right() - middle)) * _EDGE / place.fit.scale


def _pose_room(shown: ShownFigure, sight: Sight) -> Extent:
    """What one pose takes; what the band is tied to is part of it."""
    has_post = isinstance(shown.figure.band, StrapBand)
    return shown.extent(sight) if has_post else shown.thumbnail_extent(sight)


StagePicture = FigurePicture | OwnPicture


def picture_of(subject: Subject) -> StagePicture:
    """The picture of an exercise; it may turn out to have nothing to show."""
    path = own_picture(subject.exercise.id)
    return OwnPicture(path) if path else FigurePicture(subject)


def _paint_frame(painter: QPainter, fit: Fit, drawing: Drawing, opacity: float) -> None:
    """A frame that lets others through is painted as a whole first: through each of its parts the next would show."""
    if opacity >= 1.0:
        fit.paint(painter, drawing)
        return
    device, ratio = painter.device(), painter.device().devicePixelRatio()
    whole = QPixmap(round(device.width() * ratio), round(device.height() * ratio))
    whole.setDevicePixelRatio(ratio)
    whole.fill(Qt.GlobalColor.transparent)
    with QPainter(whole) as apart:
        fit.paint(apart, drawing)
    painter.setOpacity(opacity)
    painter.drawPixmap(0, 0, whole)
    painter.setOpacity(1.0)


_TALLEST: Final = 0.95
"""A single pose takes four fifths of an area's height, a little more than a standing figure in a whole rep."""
_UNIT: Final = QRectF(0, 0, 1, 1)
