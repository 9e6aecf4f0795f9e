"""The countdown ring: a number to stay by, or an arrow to move by, and round it the time.

To a screen reader it is a named graphic that says nothing as it moves; its number is in a label of its own.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from kneeapp.ui.far import HOLD_RING, RingSize
from kneeapp.ui.session_look import LEAD_IN, Direction, RingPattern, SessionLook
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.widgets import ring_geometry as geometry
from kneeapp.ui.widgets.far_label import FarLabel, figure_box, line_box

_DIGITS = 0.68
_CAPTION = 0.54
_LONG_CAPTION = 0.6
_ARROW_RISE = 14 / 392
_ARROW_DROP = 100 / 392
_ALONE_RISE = 1
_CAP_HEIGHT = 0.7275


class Ring(QLabel):
    """Time as a ring. ``countdown`` and ``caption`` are labels inside of it, for eyes and screen readers alike."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size, self._unit = HOLD_RING, 1.0
        self._look, self._fraction = LEAD_IN, 0.0
        self._arrow: Direction | None = None
        self.countdown = FarLabel(HOLD_RING.digits, spacing=-3, parent=self)
        self.caption = FarLabel(HOLD_RING.caption, role="ink_2", weight=500, is_display=False, spacing=0, parent=self)
        self.setPixmap(QPixmap(1, 1))  # a label with a picture is a graphic to a screen reader
        self.setAccessibleName(self.tr("Time of this step"))

    def set_size(self, unit: float, size: RingSize) -> None:
        """Follow the window, as a ring of that size."""
        if (unit, size) == (self._unit, self._size):
            return
        self._unit, self._size = unit, size
        for label, units in ((self.countdown, size.digits), (self.caption, size.caption)):
            label.set_unit(unit)
            label.set_units(units)
        self._place_labels()
        self.update()

    def show_words(self, countdown: str, caption: str) -> None:
        """Show this number, or none for an empty text, and this caption."""
        had_caption = bool(self.caption.text())
        self.countdown.show_text(countdown)
        self.caption.show_text(caption)
        if had_caption is not bool(caption):
            self._place_labels()
            self.update()

    def show_time(self, look: SessionLook, fraction: float, arrow: Direction | None) -> None:
        """The look, the share of time that has passed (0 to 1), and the arrow of a movement."""
        if (look, arrow) == (self._look, self._arrow):
            if fraction != self._fraction:
                changed = geometry.changed_area(look.pattern, self._fraction, fraction, self._area())
                self._fraction = fraction
                self.update(changed.toAlignedRect())
            return
        is_new_place = (arrow is None) is not (self._arrow is None)
        self._look, self._fraction, self._arrow = look, fraction, arrow
        if is_new_place:
            self._place_labels()
        self.update()

    def sizeHint(self) -> QSize:
        side = round(self._size.side * self._unit)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() * 0.6

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_labels()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(self._area().center())
            if self._look.pattern is RingPattern.DOTS:
                self._paint_dots(painter, theme)
            elif self._look.pattern is not RingPattern.NONE:
                self._paint_arc(painter, theme)
            if self._arrow is not None:
                self._paint_arrow(painter, theme, self._arrow)

    def _side(self) -> float:
        return min(self.width(), self.height())

    def _area(self) -> QRectF:
        side = self._side()
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _place_labels(self) -> None:
        side, middle = self._side(), self._area().center()
        has_caption = bool(self.caption.text())
        scale = side / self._size.side
        rise = self._size.rise * scale if has_caption else _ALONE_RISE
        baseline = middle.y() - rise + self._size.digits * scale * _CAP_HEIGHT / 2
        self._place(self.countdown, side * _DIGITS, baseline, self._size.digits * scale)
        drop = self._size.drop * scale if self._arrow is None else side * _ARROW_DROP
        share = _CAPTION if self._arrow is None else _LONG_CAPTION
        self._place(self.caption, side * share, middle.y() + drop, self._size.caption * scale)

    def _place(self, label: FarLabel, width: float, baseline: float, pixels: float) -> None:
        left = self._area().center().x() - width / 2
        label.setGeometry(figure_box(line_box(left, width, baseline, pixels), self._area()).toRect())

    def _paint_arc(self, painter: QPainter, theme: Theme) -> None:
        side = self._side()
        radius = side * geometry.ARC_RADIUS
        area = QRectF(-radius, -radius, 2 * radius, 2 * radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color(self._look.track), side * geometry.PEN))
        painter.drawEllipse(area)
        arc = geometry.ring_arc(self._look.pattern, self._fraction)
        if arc is None or arc.span_deg <= 0:
            return
        painter.setPen(_round_pen(theme, self._look.ring, side * geometry.PEN))
        painter.drawArc(area, round((90 - arc.start_deg) * 16), round(-arc.span_deg * 16))
        if self._look.pattern is RingPattern.FILLS:
            painter.setPen(_round_pen(theme, self._look.tip, side * geometry.PEN * geometry.CHEVRON_STROKE))
            painter.drawPolyline(QPolygonF(geometry.chevron(arc.start_deg + arc.span_deg, side)))

    def _paint_dots(self, painter: QPainter, theme: Theme) -> None:
        side, dots = self._side(), self._look.dots
        painter.setPen(Qt.PenStyle.NoPen)
        for dot in geometry.ring_dots(dots, self._fraction):
            painter.setBrush(theme.color(self._look.track if dot.is_past else self._look.ring))
            size = geometry.dot_size(dots, side, is_past=dot.is_past)
            painter.drawEllipse(QPointF(*geometry.on_circle(dot.angle_deg, side * geometry.DOT_RADIUS)), size, size)

    def _paint_arrow(self, painter: QPainter, theme: Theme, arrow: Direction) -> None:
        side = self._side()
        middle = QPointF(0, -side * _ARROW_RISE if self.caption.text() else 0)
        points = [middle + QPointF(x, y) for x, y in geometry.arrow_lines(arrow, geometry.arrow_length(side))]
        painter.setPen(_round_pen(theme, self._look.word, geometry.arrow_stroke(side)))
        painter.drawPolyline(QPolygonF(points[:2]))
        painter.drawPolyline(QPolygonF(points[2:]))


def _round_pen(theme: Theme, role: str, width: float) -> QPen:
    return QPen(theme.color(role), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
