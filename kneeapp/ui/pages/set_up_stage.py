"""The stage of a set-up: the figure stands ready, and pins with the numbers of the steps point at what they mean.

A still picture: it is drawn when the step at hand, the size or the theme changes.
"""

from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from kneeapp.core.exercise import Exercise, Side
from kneeapp.core.figure.camera import FRONTAL_BELOW, Camera
from kneeapp.core.figure.motion import start_pose
from kneeapp.core.figure.pins import body_balls, head_ball, pin_target
from kneeapp.core.figure.pose import Pose
from kneeapp.core.figure.shape import Ball
from kneeapp.core.figure.skeleton import Skeleton, skeleton_of
from kneeapp.ui.current_figures import current_figures
from kneeapp.ui.far import FarSize
from kneeapp.ui.figure.fit import Fit, fit_of
from kneeapp.ui.figure.shown_figures import ShownFigure, Sight
from kneeapp.ui.pages.pin_ink import paint_pins
from kneeapp.ui.pin_places import Box, Disc, Pin, PinRoom, Spot, Wish, pin_places
from kneeapp.ui.sizes import Radius
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.kept_picture import KeptPicture
from kneeapp.ui.widgets.session_picture import shown_figure
from kneeapp.ui.widgets.stage import Stage
from kneeapp.ui.widgets.stage_light import paint_light
from kneeapp.ui.widgets.stage_subject import Subject
from kneeapp.ui.widgets.view_pill import ViewPill

_NEAR_MIDDLE_CM: Final = 3.0
"""What is nearer to the figure's middle than that has no outer side."""

_DISC_SHARE: Final = 0.95
"""How much of the stage's width the floor may take."""

_HIGH: Final = 0.99
_TALLEST_CM: Final = 189.0
"""The figure stands a little higher than elsewhere, and is a little smaller: a pin has its place below it."""


class SetUpStage(Stage):
    """Where the exercise has no figure, it is the still stage that it derives from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._unit, self._at_hand, self._side = 1.0, 1, Side.BOTH
        self._exercise: Exercise | None = None
        self._still = KeptPicture()
        self._pill = ViewPill(self)
        self._pill.setAccessibleIdentifier("view")
        self._pill.hide()

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        self._unit = unit
        self._pill.set_unit(unit)
        self._place_pill()
        self.update()

    def show_step(self, exercise: Exercise, side: Side, at_hand: int) -> None:
        """Show how to get ready for that side; the steps before the one at hand are done."""
        self.show_exercise(Subject(exercise, side))
        self._exercise, self._side, self._at_hand = exercise, side, at_hand
        self._show_view()
        self.update()

    def pins(self) -> tuple[Pin, ...]:
        """The pins as they stand now; none without a figure."""
        shown = self._shown()
        return self._pins(shown) if shown else ()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._place_pill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._place_pill()

    def hideEvent(self, _event: QHideEvent) -> None:
        self._still = KeptPicture()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self._shown()
        if shown is None:
            super().paintEvent(event)
            return
        pill = self._pill.geometry().getRect()
        key = (shown.key(self._sight(), shown.first), self._at_hand, self._unit, pill)
        self._still.paint(self, key, lambda painter: self._draw(painter, shown))

    def _draw(self, painter: QPainter, shown: ShownFigure) -> None:
        theme, area, sight = current_theme(), QRectF(self.rect()), self._sight()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_light(painter, area, Radius.STAGE, theme, area.center())
        fit = self._fit(shown)
        widest = area.width() / 2 * _DISC_SHARE / fit.scale
        fit.paint(painter, shown.ground(sight, widest), shown.drawing(sight, shown.first))
        paint_pins(painter, self._pins(shown), self._at_hand, self._unit)

    def _pins(self, shown: ShownFigure) -> tuple[Pin, ...]:
        figures = current_figures()
        if figures is None or self._exercise is None:
            return ()
        pose = start_pose(shown.figure, shown.first.phase_id)
        view = _View(shown, pose, skeleton_of(pose, figures.figures.rig), shown.camera(self._sight()), self._fit(shown))
        wishes = [
            wish
            for number, step in enumerate(self._exercise.set_up, start=1)
            if (wish := view.wish(number, step.pin)) is not None
        ]
        return pin_places(wishes, self._room(view))

    def _room(self, view: "_View") -> PinRoom:
        pill = self._pill.geometry()
        return PinRoom(
            stage=Box(0.0, 0.0, self.width(), self.height()),
            radius=FarSize.PIN * self._unit / 2,
            unit=self._unit,
            head=view.disc(head_ball(view.skeleton)),
            words=Box(pill.x(), pill.y(), pill.x() + pill.width(), pill.y() + pill.height()),
            body=tuple(view.disc(ball) for ball in body_balls(view.shown.figure, view.skeleton)),
        )

    def _fit(self, shown: ShownFigure) -> Fit:
        area = QRectF(0.0, 0.0, self.width(), self.height() * _HIGH)
        return fit_of(area, shown.extent(self._sight()), tallest=_TALLEST_CM)

    def _sight(self) -> Sight:
        return Sight(self._side, current_theme().color("stage"))

    def _shown(self) -> ShownFigure | None:
        return shown_figure(self._exercise) if self._exercise else None

    def _show_view(self) -> None:
        shown = self._shown()
        self._pill.setVisible(shown is not None)
        if shown is not None:
            is_frontal = shown.camera(self._sight()).yaw < FRONTAL_BELOW
            self._pill.show_words(self._view_words(is_frontal=is_frontal), has_mirror=is_frontal and _mirrors())
            self._place_pill()

    def _view_words(self, *, is_frontal: bool) -> str:
        if not is_frontal:
            return self.tr("Seen from the side")
        if _mirrors():
            return self.tr("Mirror view: follow it like your reflection")
        return self.tr("Seen from the front")

    def _place_pill(self) -> None:
        inset = round(FarSize.STAGE_PILL_INSET * self._unit)
        place = self.rect().adjusted(inset, inset, -inset, -inset)
        size = self._pill.size_within(place.width())
        corner = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        self._pill.setGeometry(QStyle.alignedRect(self.layoutDirection(), corner, size, place))


class _View(NamedTuple):
    """The figure in its start pose, as the stage shows it."""

    shown: ShownFigure
    pose: Pose
    skeleton: Skeleton
    camera: Camera
    fit: Fit

    def disc(self, ball: Ball) -> Disc:
        """Where a ball in space is seen on the stage."""
        x, y = self.camera.project(ball.at)
        return Disc(self.fit.x + x * self.fit.scale, self.fit.floor + y * self.fit.scale, ball.radius * self.fit.scale)

    def wish(self, number: int, pin: str) -> Wish | None:
        """The pin for a step; None for a step without one, or where the figure has nothing that it could mean."""
        target = pin_target(pin, self.shown.figure, self.pose, self.skeleton)
        if target is None:
            return None
        is_spot = pin == "stand"
        return Wish(number, self.disc(target), self._heading(target, is_spot=is_spot), has_line=not is_spot)

    def _heading(self, target: Ball, *, is_spot: bool) -> Spot:
        """Down from the spot to stand on, up from a strap's middle, else outward from the figure."""
        if is_spot:
            return Spot(0.0, 1.0)
        if not target.radius:
            return Spot(0.0, -1.0)
        beside = self.camera.project(target.at)[0] - self.camera.project(self.skeleton.pelvis)[0]
        ahead = self.camera.project((0.0, 0.0, 1.0))[0]
        return Spot(1.0 if (beside if abs(beside) > _NEAR_MIDDLE_CM else ahead) >= 0.0 else -1.0, 0.0)


def _mirrors() -> bool:
    return current_theme().mirrors
