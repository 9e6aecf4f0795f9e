"""Somebody at their place, and below them the computer that they are to hear: its waves light up as it sounds."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kneeapp.core.exercise import Side
from kneeapp.ui.figure.instant import Instant
from kneeapp.ui.icons import paint_icon
from kneeapp.ui.shown_exercises import shown_exercise
from kneeapp.ui.theme import current_theme, softened
from kneeapp.ui.widgets.stage import Stage
from kneeapp.ui.widgets.stage_subject import Frame, Subject

WAVES: Final = 3
_EXERCISE: Final = "single-leg-band"
_STANDING: Final = (Frame(Instant("settle", 0, 1)),)
_AT_REST: Final = (0.78, 0.5, 0.28)
"""How much of each wave shows while nothing sounds, the nearest first."""
_UNLIT: Final = 0.16
_NEAREST, _APART, _PEN = 87, 30, 4
_HALF_DEG: Final = 52
_COMPUTER: Final = 128
_RAISED: Final = 11
_STROKE: Final = 1.2
_ABOVE_FOOT: Final = 57
"""The middle of the waves above the foot of the stage; all in pixels of a stage 800 high."""
_HIGH, _WIDE = 800, 520


class HearingStage(Stage):
    """Decoration: a screen reader is told nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(radius=0, parent=parent)
        self._sounding: int | None = None
        exercise = shown_exercise(_EXERCISE)
        if exercise is not None:
            self.show_exercise(Subject(exercise, Side.LEFT), _STANDING)

    def show_sounding(self, waves: int | None) -> None:
        """Light that many waves, the nearest first; None while nothing sounds. Calm, they stay as they are."""
        if waves != self._sounding:
            self._sounding = waves
            self.update()

    def figure_area(self) -> QRectF:
        whole = QRectF(self.rect())
        return QRectF(
            whole.width() * _FIGURE_LEFT, whole.height() * _FIGURE_TOP, whole.width(), whole.height() * _FIGURE_HIGH
        )

    def waves_lit(self) -> tuple[float, ...]:
        """How much of each wave shows, 0 to 1, the nearest first."""
        if self._sounding is None or current_theme().is_calm:
            return _AT_REST
        return tuple(1.0 if wave < self._sounding else _UNLIT for wave in range(WAVES))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme, whole = current_theme(), QRectF(self.rect())
        scale = min(whole.height() / _HIGH, whole.width() / _WIDE)
        middle = QPointF(whole.center().x(), whole.bottom() - _ABOVE_FOOT * scale)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_icon(painter, "laptop", computer_area(middle, scale), theme.color("ink_2"), stroke=_STROKE)
            for wave, lit in enumerate(self.waves_lit()):
                color = softened(theme.color("primary"), lit)
                painter.setPen(QPen(color, _PEN * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawArc(wave_area(middle, wave, scale), (90 - _HALF_DEG) * 16, 2 * _HALF_DEG * 16)


_FIGURE_LEFT, _FIGURE_TOP, _FIGURE_HIGH = 0.01, 0.193, 0.548


def wave_area(middle: QPointF, wave: int, scale: float) -> QRectF:
    """The box round the circle of which a wave is the upper part; 0 is the nearest."""
    radius = (_NEAREST + wave * _APART) * scale
    return QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)


def computer_area(middle: QPointF, scale: float) -> QRectF:
    """Where the computer stands, within the waves."""
    side = _COMPUTER * scale
    return QRectF(middle.x() - side / 2, middle.y() - _RAISED * scale - side / 2, side, side)
