"""The picture of a running session: the figure of its exercise, or the user's own picture, on whatever tint is there.

What it shows follows from the session's state alone. It is painted anew only where that shows something else.
"""

from collections.abc import Hashable
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeapp.core.exercise import Exercise, Side
from kneeapp.core.figure.head_places import head_places
from kneeapp.core.figure.session_moment import session_moment
from kneeapp.core.readout import position
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.ui.current_figures import current_figures
from kneeapp.ui.figure.cross_fade import cross_faded
from kneeapp.ui.figure.drawing import Drawing
from kneeapp.ui.figure.fit import Fit
from kneeapp.ui.figure.greyed import greyed
from kneeapp.ui.figure.instant import Instant
from kneeapp.ui.figure.shown_figures import ShownFigure, Sight
from kneeapp.ui.figure.shown_frame import ShownFrame, frame_at
from kneeapp.ui.session_fit import Standing, moving_area, session_fit, still_room
from kneeapp.ui.session_look import look_of
from kneeapp.ui.shown_exercises import own_picture
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.exercise_image import OwnPicture
from kneeapp.ui.widgets.floor import paint_quiet_place
from kneeapp.ui.widgets.kept_picture import KeptPicture

_GREY: Final = 0.4
"""How much of an own picture shows while the session stands still."""


class _Place(NamedTuple):
    """What stays the same while only the figure moves: ``tint`` is the ground's role."""

    figure: ShownFigure | None
    own: Path | None
    side: Side
    tint: str
    is_grey: bool

    @property
    def sight(self) -> Sight:
        """How the figure is seen, in the theme of now."""
        return Sight(self.side, current_theme().color(self.tint))


class SessionPicture(QWidget):
    """Shows the figure, greyed while the session stands still; else the own picture, else the quiet mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing = Standing()
        self._place = _Place(None, None, Side.BOTH, "bg", is_grey=False)
        self._frame: ShownFrame | None = None
        self._key: Hashable = None
        self._painted: Hashable = None
        self._own: OwnPicture | None = None
        self._still = KeptPicture()
        self._fits: dict[Hashable, Fit] = {}
        self._grounds: dict[Hashable, Drawing] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_standing(self, standing: Standing) -> None:
        """Have the figure stand there, from now on."""
        if standing != self._standing:
            self._standing = standing
            self._fits.clear()
            self._grounds.clear()
            self._key = None
            self.update()

    def show_state(self, state: SessionState) -> None:
        """Show the exercise as far as the session is in it, or the one that comes."""
        where = position(state)
        is_grey = state.mode in (Mode.PAUSED, Mode.STOPPED)
        own = own_picture(where.exercise.id)
        place = _Place(shown_figure(where.exercise), own, where.side, look_of(state).tint, is_grey)
        frame = _frame(place, state)
        key = self._key_of(place, frame)
        if key == self._key:
            return
        area = self._changed_area(place)
        if own != self._place.own:
            self._own = OwnPicture(own) if own else None
        self._place, self._frame, self._key = place, frame, key
        self.update(area.toAlignedRect())

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is painted a second time is kept: the ground may slide behind it for many frames."""
        key = self._key_of(self._place, self._frame)
        if key == self._painted:
            self._still.paint(self, key, self._draw)
        else:
            with QPainter(self) as painter:
                self._draw(painter)
        self._painted = key

    def _draw(self, painter: QPainter) -> None:
        place, frame = self._place, self._frame
        if place.figure is None or frame is None:
            self._draw_still(painter)
            return
        fit, now = self._fit(place.figure), self._drawing(place.figure, frame.instant)
        ground = self._ground(place.figure, fit)
        if frame.before is None:
            fit.paint(painter, ground, now)
            return
        before = self._drawing(place.figure, frame.before)
        fit.paint(painter, ground)
        painter.drawImage(
            0,
            0,
            cross_faded(
                self.size(),
                self.devicePixelRatioF(),
                lambda layer: fit.paint(layer, before),
                lambda layer: fit.paint(layer, now),
                frame.share,
            ),
        )

    def _draw_still(self, painter: QPainter) -> None:
        if self._own is None or not self._own.is_shown:
            paint_quiet_place(painter, QRectF(self.rect()), is_grey=self._place.is_grey)
            return
        painter.setOpacity(_GREY if self._place.is_grey else 1.0)
        self._own.paint_ground(painter, still_room(self._standing))

    def _key_of(self, place: _Place, frame: ShownFrame | None) -> Hashable:
        """What tells this picture from others."""
        if place.figure is None or frame is None:
            return (place.own, place.is_grey)
        now = place.figure.key(place.sight, frame.instant)
        return (now, frame.before, frame.share, place.is_grey)

    def _changed_area(self, place: _Place) -> QRectF:
        """Where the figure moves, while all else stays; else everywhere."""
        if place.figure is None or place != self._place:
            return QRectF(self.rect())
        return moving_area(place.figure.extent(place.sight), self._fit(place.figure))

    def _fit(self, figure: ShownFigure) -> Fit:
        sight = self._place.sight
        camera = figure.camera(sight)
        key = (figure, camera)
        if key not in self._fits:
            figures = current_figures()
            heads = head_places(figure.figure, figures.figures.rig, camera) if figures else ()
            self._fits[key] = session_fit(self._standing, figure.extent(sight), heads)
        return self._fits[key]

    def _drawing(self, figure: ShownFigure, instant: Instant) -> Drawing:
        return self._greyed(figure.drawing(self._place.sight, instant))

    def _ground(self, figure: ShownFigure, fit: Fit) -> Drawing:
        key = (self._place, current_theme())
        if key not in self._grounds:
            self._grounds.clear()
            widest = self._standing.widest / fit.scale
            self._grounds[key] = self._greyed(figure.ground(self._place.sight, widest))
        return self._grounds[key]

    def _greyed(self, drawing: Drawing) -> Drawing:
        return greyed(drawing, self._place.sight.ground) if self._place.is_grey else drawing


def _frame(place: _Place, state: SessionState) -> ShownFrame | None:
    """The frame of a state; a pose that stays does not pass into itself."""
    if place.figure is None:
        return None
    frame = frame_at(session_moment(state))
    stays = frame.before and place.figure.key(place.sight, frame.before) == place.figure.key(place.sight, frame.instant)
    return ShownFrame(frame.instant) if stays else frame


def shown_figure(exercise: Exercise) -> ShownFigure | None:
    """The figure of an exercise; None where it has none, brings its own picture, or where none can be shown yet."""
    figures = current_figures()
    return figures.of(exercise) if figures and not own_picture(exercise.id) else None
