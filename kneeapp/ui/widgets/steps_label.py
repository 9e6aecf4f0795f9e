"""A few numbered instructions to be read from afar: one label to a screen reader, a line each to the eye."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kneeapp.ui.far import FarSize, FarType
from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import current_theme, softened
from kneeapp.ui.typography import far_font
from kneeapp.ui.widgets.far_label import FarLabel
from kneeapp.ui.widgets.mirroring import mirrored

_GROUND = 0.82
_GAP = FarSize.STEP - FarSize.STEP_NUMBER + 6


class StepsLabel(FarLabel):
    """Its lines are the instructions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(FarType.INSTRUCTION, is_wrapped=True, spacing=-1.2, parent=parent)

    def lines(self) -> list[str]:
        """The instructions."""
        return self.text().splitlines()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), round(len(self.lines()) * FarSize.STEP * self._unit))

    def _draw(self, painter: QPainter) -> None:
        step, circle = FarSize.STEP * self._unit, FarSize.STEP_NUMBER * self._unit
        font = self._fitting_font()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, line in enumerate(self.lines()):
            top = index * step + (step - circle) / 2
            self._paint_number(painter, mirrored(QRectF(0, top, circle, circle), self), str(index + 1))
            painter.setFont(font)
            painter.setPen(current_theme().color("ink"))
            area = QRectF(self._text_left(), index * step, self.width() - self._text_left(), step)
            flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(mirrored(area, self), flags, line)

    def _paint_number(self, painter: QPainter, area: QRectF, number: str) -> None:
        theme = current_theme()
        outline = QPen(theme.color("ink"), Size.OUTLINE) if theme.is_high_contrast else QPen(Qt.PenStyle.NoPen)
        painter.setPen(outline)
        painter.setBrush(softened(theme.color("surface"), _GROUND))
        painter.drawEllipse(area)
        painter.setPen(theme.color("ink"))
        painter.setFont(far_font(round(FarType.STEP_NUMBER * self._unit), is_display=False))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, number)

    def _fits(self, pixels: int) -> bool:
        metrics = QFontMetrics(self._font(pixels))
        room = self.width() - self._text_left()
        return all(metrics.horizontalAdvance(line) <= room for line in self.lines())

    def _text_left(self) -> float:
        return (FarSize.STEP_NUMBER + _GAP) * self._unit
