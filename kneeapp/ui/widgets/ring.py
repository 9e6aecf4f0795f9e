"""The countdown ring: a number to stay by, or an arrow to move by, and round it the time."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeapp.ui.far import FarSize, FarType
from kneeapp.ui.session_look import LEAD_IN, Direction, RingPattern, SessionLook
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.widgets.far_label import FarLabel
from kneeapp.ui.widgets.ring_geometry import arrow_lines, on_circle, ring_arc, ring_dots

_DOT = 0.37
_PAST_DOT = 0.22
_ARROW = 0.36
_DIGITS = 0.62
_CAPTION = 0.54


class Ring(QWidget):
    """Time as a ring. ``countdown`` and ``caption`` are labels inside of it, for eyes and screen readers alike."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units, self._unit = int(FarSize.RING), 1.0
        self._look, self._fraction = LEAD_IN, 0.0
        self._arrow: Direction | None = None
        self.countdown = FarLabel(FarType.HOLD_DIGIT, parent=self)
        self.caption = FarLabel(FarType.CAPTION, role="ink_2", parent=self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_unit(self, unit: float, ring_units: int, digit_units: int) -> None:
        """Follow the window, with the ring's and its digits' size in units."""
        self._unit, self._units = unit, ring_units
        self.countdown.set_unit(unit)
        self.countdown.set_units(digit_units)
        self.caption.set_unit(unit)
        self._place_labels()
        self.updateGeometry()

    def show_time(self, look: SessionLook, fraction: float, arrow: Direction | None) -> None:
        """The look, the share of time that has passed (0 to 1), and the arrow of a movement."""
        if (look, fraction, arrow) != (self._look, self._fraction, self._arrow):
            self._look, self._fraction, self._arrow = look, fraction, arrow
            self.update()

    def sizeHint(self) -> QSize:
        side = round(self._units * self._unit)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() * 0.6

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_labels()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._look.pattern is RingPattern.DOTS:
                self._paint_dots(painter, theme)
            elif self._look.pattern is not RingPattern.NONE:
                self._paint_arc(painter, theme)
            if self._arrow is not None:
                self._paint_arrow(painter, theme, self._arrow)

    def _side(self) -> float:
        return min(self.width(), self.height(), self._units * self._unit)

    def _area(self) -> QRectF:
        side = self._side()
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _place_labels(self) -> None:
        area = self._area()
        width, height = area.width() * _DIGITS, area.height() * 0.5
        middle = area.center()
        has_caption = bool(self.caption.text())
        top = middle.y() - height * (0.56 if has_caption else 0.5)
        self.countdown.setGeometry(QRectF(middle.x() - width / 2, top, width, height).toRect())
        line, caption_width = area.height() * 0.13, area.width() * _CAPTION
        caption_top = middle.y() + area.height() * 0.2
        self.caption.setGeometry(QRectF(middle.x() - caption_width / 2, caption_top, caption_width, line).toRect())

    def _paint_arc(self, painter: QPainter, theme: Theme) -> None:
        pen = QPen(theme.color(self._look.track), self._side() * FarSize.RING_WIDTH / FarSize.RING)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        inset = pen.widthF() / 2 + 1
        area = self._area().adjusted(inset, inset, -inset, -inset)
        painter.setPen(pen)
        painter.drawEllipse(area)
        arc = ring_arc(self._look.pattern, self._fraction)
        if arc is not None and arc.span_deg > 0:
            pen.setColor(theme.color(self._look.ring))
            painter.setPen(pen)
            painter.drawArc(area, round((90 - arc.start_deg) * 16), round(-arc.span_deg * 16))

    def _paint_dots(self, painter: QPainter, theme: Theme) -> None:
        radius = self._side() * 0.455
        spacing = 2 * 3.1416 * radius / self._look.dots
        painter.setPen(Qt.PenStyle.NoPen)
        for dot in ring_dots(self._look.dots, self._fraction):
            painter.setBrush(theme.color(self._look.track if dot.is_past else self._look.ring))
            size = spacing * (_PAST_DOT if dot.is_past else _DOT)
            painter.drawEllipse(self._area().center() + QPointF(*on_circle(dot.angle_deg, radius)), size, size)

    def _paint_arrow(self, painter: QPainter, theme: Theme, arrow: Direction) -> None:
        side = self._side()
        pen = QPen(theme.color(self._look.word), side * 0.036)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        middle = self._area().center() - QPointF(0, side * 0.04 if self.caption.text() else 0)
        points = [middle + QPointF(x, y) for x, y in arrow_lines(arrow, side * _ARROW)]
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
