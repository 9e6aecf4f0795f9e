"""A pill in the colours of a rest that says which exercise or set comes next."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kneeapp.ui.far import FarSize, FarType
from kneeapp.ui.sizes import SECONDARY_LINE, Space
from kneeapp.ui.theme import current_theme
from kneeapp.ui.typography import far_font
from kneeapp.ui.widgets.rounded_ground import paint_rounded_ground


class PlaceChip(QLabel):
    """Never smaller than it is in a window of 1280 x 800: it is a fact to be looked up from near."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._unit = 1.0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        self._unit = max(unit, 1.0)
        self.updateGeometry()

    def show_text(self, text: str) -> None:
        """Another text; nothing happens where it is the same."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        text = QFontMetrics(far_font(self._pixels(), is_display=False)).horizontalAdvance(self.text())
        return QSize(text + round(2 * Space.BUTTONS * self._unit), round(FarSize.CARD_CHIP * self._unit))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, area = current_theme(), QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill = theme.color("surface" if theme.is_high_contrast else "rest_track")
            paint_rounded_ground(painter, area, fill, theme, radius=area.height() / 2, line=SECONDARY_LINE)
            painter.setPen(theme.color("rest_ink"))
            painter.setFont(far_font(self._pixels(), is_display=False))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _pixels(self) -> int:
        return round(FarType.CHIP * self._unit)
