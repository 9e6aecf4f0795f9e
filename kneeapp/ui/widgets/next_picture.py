"""The stage on the card of a rest: the next exercise, one rep after the other by the rest's own clock."""

from collections.abc import Hashable
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeapp.core.exercise import Side
from kneeapp.core.figure.extent import Extent
from kneeapp.core.figure.session_moment import rest_moment
from kneeapp.core.readout import position
from kneeapp.core.session_state import SessionState
from kneeapp.ui.far import FarSize
from kneeapp.ui.figure.drawing import Drawing
from kneeapp.ui.figure.fit import Fit
from kneeapp.ui.figure.instant import Instant, instant_at
from kneeapp.ui.figure.shown_figures import ShownFigure, Sight
from kneeapp.ui.session_fit import card_fit, moving_area
from kneeapp.ui.sizes import Radius
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.kept_picture import KeptPicture
from kneeapp.ui.widgets.session_picture import shown_figure
from kneeapp.ui.widgets.stage import Stage
from kneeapp.ui.widgets.stage_light import paint_light
from kneeapp.ui.widgets.stage_subject import Subject


class _Shown(NamedTuple):
    """What is shown: None for ``instant`` is the pose that stands for the exercise."""

    figure: ShownFigure
    side: Side
    instant: Instant | None

    @property
    def sight(self) -> Sight:
        """How the figure is seen, in the theme of now."""
        return Sight(self.side, current_theme().color("stage_hi"))

    @property
    def place(self) -> Hashable:
        """What stays the same while only the figure moves."""
        return (self.figure, self.side, self.instant is None)

    @property
    def key(self) -> Hashable:
        """What tells this picture from others of the same place."""
        return self.figure.key(self.sight, self.instant)

    @property
    def room(self) -> Extent:
        """What the figure needs: of a rep all of it, so that it never jumps."""
        if self.instant is None:
            return self.figure.thumbnail_extent(self.sight)
        return self.figure.extent(self.sight)

    @property
    def drawing(self) -> Drawing:
        """The figure."""
        if self.instant is None:
            return self.figure.thumbnail(self.sight)
        return self.figure.drawing(self.sight, self.instant)


class NextPicture(Stage):
    """Shows the figure of the exercise after a rest, else as any stage does; lower where the window is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Radius.CARD, parent)
        self._unit = 1.0
        self._shown: _Shown | None = None
        self._card_ground = KeptPicture()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        self._unit = unit
        self.updateGeometry()

    def show_next(self, state: SessionState) -> None:
        """Show what follows this rest, as far as its clock is."""
        where = position(state)
        if self.subject is None or self.subject.exercise is not where.exercise:
            self.show_exercise(Subject(where.exercise, where.side))
        before, self._shown = self._shown, _shown_at(state)
        if self._shown is None or before is None or self._shown.place != before.place:
            if self._shown != before:
                self.update()
        elif self._shown.key != before.key:
            self.update(moving_area(self._shown.room, self._fit(self._shown)).toAlignedRect())

    def sizeHint(self) -> QSize:
        return QSize(0, round(FarSize.CARD_PICTURE * self._unit))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, round(FarSize.CARD_PICTURE_SMALLEST * self._unit))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            super().paintEvent(event)
            return
        shown, fit = self._shown, self._fit(self._shown)
        self._card_ground.paint(self, (shown.place, fit), self._paint_card_ground)
        with QPainter(self) as painter:
            fit.paint(painter, shown.drawing)

    def _paint_card_ground(self, painter: QPainter) -> None:
        if self._shown is None:
            return
        theme, fit = current_theme(), self._fit(self._shown)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_light(painter, self.lit_area(), Radius.CARD, theme, self.figure_area().center())
        widest = self.width() / 2 / fit.scale
        fit.paint(painter, self._shown.figure.ground(self._shown.sight, widest, self._shown.room))

    def _fit(self, shown: _Shown) -> Fit:
        return card_fit(QRectF(self.rect()), shown.room)


def _shown_at(state: SessionState) -> _Shown | None:
    where = position(state)
    figure = shown_figure(where.exercise)
    if figure is None:
        return None
    moment = None if current_theme().is_calm else rest_moment(state)
    return _Shown(figure, where.side, moment and instant_at(*moment))
