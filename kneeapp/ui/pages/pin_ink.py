"""How the pins of a set-up look: large and dark for the step at hand, a tick for those done, quiet for the others."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kneeapp.ui.far import FarSize
from kneeapp.ui.icons import paint_icon
from kneeapp.ui.pin_places import Pin
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.typography import far_font

_NUMBER: Final = 0.48
_TICK: Final = 0.62
_TICK_STROKE: Final = 2.6


def paint_pins(painter: QPainter, pins: Iterable[Pin], at_hand: int, unit: float) -> None:
    """All lines, and over them all pins."""
    placed = [(pin, _radius(pin, at_hand, unit)) for pin in pins]
    theme = current_theme()
    painter.setPen(QPen(theme.color("ink"), FarSize.PIN_LINE * unit, c=Qt.PenCapStyle.FlatCap))
    for pin, radius in placed:
        if pin.has_line(radius, unit):
            painter.drawLine(QPointF(*pin.at), QPointF(*pin.end))
    for pin, radius in placed:
        circle = QRectF(pin.at.x - radius, pin.at.y - radius, 2 * radius, 2 * radius)
        _paint_pin(painter, circle, pin.number, at_hand, theme)


def _radius(pin: Pin, at_hand: int, unit: float) -> float:
    return (FarSize.PIN if pin.number == at_hand else FarSize.PIN_QUIET) * unit / 2


def _paint_pin(painter: QPainter, circle: QRectF, number: int, at_hand: int, theme: Theme) -> None:
    if number > at_hand:
        _paint_circle(painter, circle, theme, "surface", "ink" if theme.is_high_contrast else "line_strong")
        _paint_number(painter, circle, number, theme, "ink")
    elif number == at_hand:
        _paint_circle(painter, circle, theme, "ink", "")
        _paint_number(painter, circle, number, theme, "bg")
    else:
        _paint_circle(painter, circle, theme, "primary", "")
        inset = circle.width() * (1 - _TICK) / 2
        area, ink = circle.adjusted(inset, inset, -inset, -inset), theme.color("on_primary")
        paint_icon(painter, "check", area, ink, stroke=_TICK_STROKE)


def _paint_circle(painter: QPainter, circle: QRectF, theme: Theme, ground: str, outline: str) -> None:
    line = circle.width() * FarSize.PIN_LINE / FarSize.PIN_QUIET if outline else 0.0
    painter.setPen(QPen(theme.color(outline), line) if outline else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(ground))
    painter.drawEllipse(circle.adjusted(line / 2, line / 2, -line / 2, -line / 2))


def _paint_number(painter: QPainter, circle: QRectF, number: int, theme: Theme, ink: str) -> None:
    painter.setPen(theme.color(ink))
    painter.setFont(far_font(round(circle.width() * _NUMBER), 700, is_display=False))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(number))
