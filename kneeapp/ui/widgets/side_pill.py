"""The pill that says which leg: the word, and the letter on its badge."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kneeapp.core.exercise import Side
from kneeapp.ui.far import FarSize, FarType
from kneeapp.ui.theme import current_theme
from kneeapp.ui.typography import far_font
from kneeapp.ui.wording import side_text

_GROUND = 0.8


class SidePill(QLabel):
    """Says "Left leg", "Right leg" or "Both legs", as large as the window allows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = 1.0
        self._side = Side.BOTH
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_side(self, side: Side) -> None:
        """Name this side."""
        self._side = side
        if self.text() != side_text(side):
            self.setText(side_text(side))
            self.updateGeometry()

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        self._unit = unit
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(far_font(round(FarType.SIDE * self._unit)))
        width = self._text_left() + metrics.horizontalAdvance(self.text()) + FarSize.PILL_END * self._unit
        return QSize(round(width) + 1, round(FarSize.PILL * self._unit))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, area = current_theme(), QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = theme.color("surface")
            ground.setAlphaF(_GROUND)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
            if self._side is not Side.BOTH:
                self._paint_badge(painter)
            painter.setPen(theme.color("ink"))
            painter.setFont(far_font(round(FarType.SIDE * self._unit)))
            painter.drawText(area.adjusted(self._text_left(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())

    def _text_left(self) -> float:
        if self._side is Side.BOTH:
            return FarSize.PILL_END * self._unit
        return (FarSize.BADGE_INSET + FarSize.BADGE + FarSize.PILL_GAP) * self._unit

    def _paint_badge(self, painter: QPainter) -> None:
        theme, unit = current_theme(), self._unit
        inset, side = FarSize.BADGE_INSET * unit, FarSize.BADGE * unit
        badge = QRectF(inset, (self.height() - side) / 2, side, side)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(badge)
        painter.setPen(theme.color("badge_ink"))
        painter.setFont(far_font(round(side * 0.62), 700))
        letter = self.tr("L") if self._side is Side.LEFT else self.tr("R")
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, letter)
