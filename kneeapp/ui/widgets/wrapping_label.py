"""A label for text of any length: it wraps, its lines stand as far apart as the design asks, and it is plain text."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from kneeapp.ui.style_sheet import LABELS
from kneeapp.ui.theme import current_theme, set_look
from kneeapp.ui.typography import STYLES


class WrappingLabel(QLabel):
    """Plain text in one of the looks of labels, in as many lines as it needs, from the top."""

    def __init__(self, text: str = "", look: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        set_look(self, look)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = max(1, width - margins.left() - margins.right())
        return _laid_out(self._wrapped(), inner) * self._line_height() + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 1
        margins = self.contentsMargins()
        width += margins.left() + margins.right()
        return QSize(width, self._line_height() + margins.top() + margins.bottom())

    def minimumSizeHint(self) -> QSize:
        words = self.text().split()
        metrics = QFontMetrics(self.font())
        return QSize(max(map(metrics.horizontalAdvance, words), default=0), self._line_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        area, line_height = self.contentsRect(), self._line_height()
        layout = self._wrapped()
        _laid_out(layout, area.width())
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            _paint(painter, layout, area, line_height)

    def _wrapped(self) -> QTextLayout:
        layout = QTextLayout(self.text(), self.font())
        leading = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        option = QTextOption(leading | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        return layout

    def _line_height(self) -> int:
        return line_height(str(self.property("look")), self.font())


def line_height(look: str, font: QFont) -> int:
    """From one line to the next in a look of labels, never less than its font itself needs."""
    style, _role = LABELS[look]
    return max(QFontMetrics(font).height(), current_theme().scaled(STYLES[style].line))


def _laid_out(layout: QTextLayout, width: int) -> int:
    """Break the text into lines of that width; their number, one for no text."""
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return max(1, layout.lineCount())


def _paint(painter: QPainter, layout: QTextLayout, area: QRect, height: int) -> None:
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        top = area.top() + number * height + (height - line.height()) / 2
        line.draw(painter, QPointF(area.left(), top))
