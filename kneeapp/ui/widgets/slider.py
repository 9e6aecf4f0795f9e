"""A slider: a track, filled up to a knob that can be dragged, pressed for and moved by keys.

It takes the mouse itself, because the style would look for the knob where its own knob would be. On pages that scroll
the wheel turns it only while it has the focus.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import Theme, current_theme

_KNOB_EDGE = 2.5
_WIDTH = 168


@dataclass(frozen=True, kw_only=True)
class Run:
    """The way of a knob of that diameter through a slider of that width; mirrored, it grows to the left."""

    width: float
    knob: float
    minimum: int
    maximum: int
    step: int = 1
    is_mirrored: bool = False

    def x_of(self, value: int) -> float:
        """Where the middle of the knob is for that value; at the beginning where there is but one value."""
        span = self.maximum - self.minimum
        along = self.knob / 2 + (self.width - self.knob) * ((value - self.minimum) / span if span else 0)
        return self.width - along if self.is_mirrored else along

    def value_at(self, x: float) -> int:
        """The value, a whole number of steps from the minimum, whose knob is nearest to there."""
        along = self.width - x if self.is_mirrored else x
        length = self.width - self.knob
        share = (along - self.knob / 2) / length if length > 0 else 0
        return self.minimum + self.step * round((self.maximum - self.minimum) * min(max(share, 0), 1) / self.step)


class Slider(QSlider):
    """A whole number between two limits, from the leading edge on. ``sliderReleased`` tells the end of a drag."""

    def __init__(self, name: str, minimum: int, maximum: int, *, step: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(name)
        self.setRange(minimum, maximum)
        self.setSingleStep(step)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_value(self, value: int) -> None:
        """Show that value without telling that it changed."""
        with QSignalBlocker(self):
            self.setValue(value)

    def sizeHint(self) -> QSize:
        return QSize(current_theme().scaled(_WIDTH), current_theme().scaled(Size.TARGET))

    def minimumSizeHint(self) -> QSize:
        return QSize(current_theme().scaled(_WIDTH) // 2, self.sizeHint().height())

    def run(self) -> Run:
        """Where the knob goes as the slider is now."""
        return Run(
            width=self.width(),
            knob=current_theme().scaled(Size.KNOB),
            minimum=self.minimum(),
            maximum=self.maximum(),
            step=self.singleStep(),
            is_mirrored=self.layoutDirection() is Qt.LayoutDirection.RightToLeft,
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.setSliderDown(True)
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, run = current_theme(), self.run()
        knob = QPointF(run.x_of(self.sliderPosition()), self.height() / 2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_track(painter, knob, theme)
            grown = self.isEnabled() and (self.underMouse() or self.isSliderDown())
            painter.setPen(QPen(self._ink(theme), _KNOB_EDGE))
            painter.setBrush(theme.color("surface"))
            radius = (run.knob + 2 * grown - _KNOB_EDGE) / 2
            painter.drawEllipse(knob, radius, radius)

    def _paint_track(self, painter: QPainter, knob: QPointF, theme: Theme) -> None:
        thickness = theme.scaled(Size.SLIDER_TRACK)
        filled = QRectF(0, knob.y() - thickness / 2, self.width(), thickness)
        thinner = (thickness - Size.OUTLINE) / 2 if theme.is_high_contrast else 0.0
        track = filled.adjusted(0, thinner, 0, -thinner)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            filled.setLeft(knob.x())
        else:
            filled.setRight(knob.x())
        painter.setPen(Qt.PenStyle.NoPen)
        for area, color in ((track, theme.color("line")), (filled, self._ink(theme))):
            painter.setBrush(color)
            painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)

    def _ink(self, theme: Theme) -> QColor:
        return theme.color("primary" if self.isEnabled() else "disabled_ink")

    def _follow(self, event: QMouseEvent) -> None:
        self.setSliderPosition(self.run().value_at(event.position().x()))
        event.accept()
