"""A check box whose tick can be seen at a glance."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from kneeapp.ui.theme import current_theme


class TickBox(QCheckBox):
    """A check box that draws a tick over the box of the style sheet."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(_tick_pen(current_theme().color("on_primary"), self._box().width() / 9))
            painter.drawPolyline(tick(self._box()))

    def _box(self) -> QRect:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        return self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)


def tick(box: QRect) -> QPolygonF:
    """The corners of a tick in the middle of the box."""
    left, top, side = box.left(), box.top(), box.width()
    corners = ((0.28, 0.52), (0.44, 0.67), (0.74, 0.35))
    return QPolygonF([QPointF(left + x * side, top + y * side) for x, y in corners])


def _tick_pen(color: QColor, width: float) -> QPen:
    return QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
