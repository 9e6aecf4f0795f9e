"""The number of an instruction in a circle, and the dot of a point without one."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import current_theme, set_look
from kneeapp.ui.typography import STYLES


class StepNumber(QLabel):
    """A number on a soft circle, which grows with the user's text size."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(str(number), parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_look(self, "number")

    def sizeHint(self) -> QSize:
        side = current_theme().scaled(Size.STEP_NUMBER)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, area = current_theme(), QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = Size.OUTLINE if theme.is_high_contrast else 0
            painter.setPen(QPen(theme.color("ink"), width) if width else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary_soft"))
            painter.drawEllipse(area.adjusted(width / 2, width / 2, -width / 2, -width / 2))
        super().paintEvent(event)


class PointDot(QWidget):
    """A dot as high as the first line of the text beside it; decoration, so a screen reader is told nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(Size.DOT, current_theme().scaled(STYLES["body"].line))

    def paintEvent(self, event: QPaintEvent) -> None:
        dot = QRectF(0, 0, Size.DOT, Size.DOT)
        dot.moveCenter(QRectF(self.rect()).center())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current_theme().color("primary"))
            painter.drawEllipse(dot)
