"""The line of the repetitions: the rep in hand stands out from how many there are."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from kneeapp.ui.theme import current_theme
from kneeapp.ui.typography import far_font
from kneeapp.ui.widgets.far_label import FarLabel

_PARTED = " / "


class RepsLabel(FarLabel):
    """Shows "7 / 10" in two inks, and any other line as it is. Numbers run from left to right in every language."""

    def _draw(self, painter: QPainter) -> None:
        rep, parted, reps = self.text().partition(_PARTED)
        if not parted:
            super()._draw(painter)
            return
        theme, font = current_theme(), self._fitting_font()
        lighter = far_font(font.pixelSize(), 500, spacing=self._spacing)
        metrics, rest = QFontMetricsF(font), QFontMetricsF(lighter)
        room = self.width() - metrics.horizontalAdvance(rep) - rest.horizontalAdvance(parted + reps)
        is_centred = bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)
        left = room / 2 if is_centred else room if self.isRightToLeft() else 0.0
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        _write(painter, QPointF(left, baseline), rep, font, theme.color("ink"))
        at = QPointF(left + metrics.horizontalAdvance(rep), baseline)
        _write(painter, at, parted + reps, lighter, theme.color("ink_2"))


def _write(painter: QPainter, at: QPointF, text: str, font: QFont, color: QColor) -> None:
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(at, text)
