"""The pains that were logged as a line on a scale that is always 0 to 10; the last one is marked.

The geometry is apart from the ink, so that it can be checked without pixels. It is decoration: the line of text under
it says the same.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.typography import tabular, text_font
from kneeapp.ui.widgets.mirroring import mirrored

HIGHEST: Final = 10
_LINES: Final = (10, 5, 0)
_HEIGHT: Final = 68
_LETTER: Final = 18
_DOT: Final = 3.0
_LAST: Final = 5.0


class PainChart(QWidget):
    """Time runs from left to right, in every language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_values(self, values: tuple[int, ...]) -> None:
        """Show these pains, the latest behind."""
        if values != self._values:
            self._values = values
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(Size.CARD_MARK, current_theme().scaled(_HEIGHT + _LETTER))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, letter = current_theme(), current_theme().scaled(_LETTER)
        font = tabular(text_font("meta", theme.text_scale))
        start = QFontMetrics(font).horizontalAdvance(str(HIGHEST)) + Space.SMALL
        plot = QRectF(start, letter / 2, self.width() - start, self.height() - letter)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font)
            for value in _LINES:
                self._paint_line(painter, value, plot, theme)
            _paint_values(painter, pain_points(self._values, mirrored(plot, self)), theme)

    def _paint_line(self, painter: QPainter, value: int, plot: QRectF, theme: Theme) -> None:
        y = pain_y(value, plot)
        line, label = QRectF(plot.left(), y, plot.width(), 0), QRectF(0, y - plot.top(), plot.left() - Space.SMALL, 0)
        label.setHeight(2 * plot.top())
        painter.setPen(QPen(theme.color("line"), Size.HAIRLINE))
        line = mirrored(line, self)
        painter.drawLine(line.topLeft(), line.topRight())
        painter.setPen(theme.color("ink_2"))
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignLeft if is_mirrored else Qt.AlignmentFlag.AlignRight
        flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(mirrored(label, self), flags, str(value))


def pain_y(value: int, plot: QRectF) -> float:
    """How far down that pain lies."""
    return plot.bottom() - plot.height() * value / HIGHEST


def pain_points(values: Sequence[int], plot: QRectF) -> list[QPointF]:
    """Where the pains lie, as far apart as they can be; a single one at the far end, where the latest is."""
    left, right = plot.left() + Space.SMALL, plot.right() - Space.SMALL
    step = (right - left) / max(1, len(values) - 1)
    first = right - step * (len(values) - 1)
    return [QPointF(first + index * step, pain_y(value, plot)) for index, value in enumerate(values)]


def _paint_values(painter: QPainter, points: list[QPointF], theme: Theme) -> None:
    painter.setPen(QPen(theme.color("rest"), Size.OUTLINE))
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(QPen(theme.color("surface"), Size.OUTLINE))
    painter.setBrush(theme.color("rest"))
    for index, point in enumerate(points, 1):
        radius = _LAST if index == len(points) else _DOT
        painter.drawEllipse(point, radius + 1, radius + 1)
