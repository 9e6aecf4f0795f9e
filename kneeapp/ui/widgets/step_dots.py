"""Which step of a few one is at: a dot for each, the one at hand longer, and the words for it."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import current_theme, set_look
from kneeapp.ui.typography import STYLES
from kneeapp.ui.widgets.mirroring import leading_edge, mirrored

_DOT: Final = 8
_LONG: Final = 24
_GAP: Final = 6


class StepDots(QLabel):
    """To a screen reader it is its words, "Step 2 of 3"; steps count from 1."""

    def __init__(self, step: int, steps: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step, self._steps = step, steps
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("Step {step} of {steps}").format(step=step, steps=steps))
        set_look(self, "meta")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 1
        return QSize(self._words_left() + words, current_theme().scaled(STYLES["meta"].line))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for step, dot in enumerate(step_dots(self._step, self._steps, self.height()), start=1):
                painter.setBrush(theme.color("primary" if step <= self._step else "line"))
                painter.drawRoundedRect(mirrored(dot, self), _DOT / 2, _DOT / 2)
            painter.setPen(self.palette().color(self.foregroundRole()))
            words = QRectF(self.rect()).adjusted(self._words_left(), 0, 0, 0)
            edge = leading_edge(self.layoutDirection()) | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(mirrored(words, self), edge | Qt.AlignmentFlag.AlignVCenter, self.text())

    def _words_left(self) -> int:
        return (self._steps - 1) * (_DOT + _GAP) + _LONG + Space.MEDIUM


def step_dots(step: int, steps: int, height: float) -> list[QRectF]:
    """The dots from left to right in a row of that height; that of the step at hand is long."""
    dots, left = [], 0.0
    for number in range(1, steps + 1):
        width = _LONG if number == step else _DOT
        dots.append(QRectF(left, (height - _DOT) / 2, width, _DOT))
        left += width + _GAP
    return dots
