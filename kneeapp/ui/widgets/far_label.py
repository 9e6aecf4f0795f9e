"""A label that is read from afar: as large as asked, smaller only where the words need more room."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kneeapp.ui.theme import painted_theme, sized_font

_SMALLEST: Final = 12
_LINE: Final = 1.2


class FarLabel(QLabel):
    """Plain text in a colour role; its height in units follows the window through `set_unit`."""

    def __init__(
        self,
        size: int,
        *,
        role: str = "ink",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
        is_wrapped: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._units, self._unit, self._role = size, 1.0, role
        self._is_wrapped = is_wrapped
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        self._unit = unit
        self.updateGeometry()
        self.update()

    def set_units(self, size: int) -> None:
        """Another height of the type, in units."""
        if size != self._units:
            self._units = size
            self.set_unit(self._unit)

    def set_role(self, role: str) -> None:
        """Another colour, by its role."""
        if role != self._role:
            self._role = role
            self.update()

    def show_text(self, text: str) -> None:
        """Another text; nothing happens where it is the same."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font(self._pixels()))
        if not self._is_wrapped or self.width() <= 0:
            return QSize(metrics.horizontalAdvance(self.text()), round(self._pixels() * _LINE))
        return QSize(
            self.width(), metrics.boundingRect(QRect(0, 0, self.width(), 10_000), self._flags(), self.text()).height()
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(painted_theme(self).color(self._role))
            painter.setFont(self._fitting_font())
            painter.drawText(self.rect(), self._flags(), self.text())

    def _pixels(self) -> int:
        return max(_SMALLEST, round(self._units * self._unit))

    def _font(self, pixels: int) -> QFont:
        return sized_font(self.font(), pixels, is_strong=True)

    def _flags(self) -> int:
        wrap = Qt.TextFlag.TextWordWrap if self._is_wrapped else Qt.TextFlag.TextSingleLine
        return int(self.alignment()) | int(wrap)

    def _fitting_font(self) -> QFont:
        """The font as asked, or the largest one in which the text fits."""
        pixels = self._pixels()
        while pixels > _SMALLEST and not self._fits(pixels):
            pixels = max(_SMALLEST, int(pixels * 0.94))
        return self._font(pixels)

    def _fits(self, pixels: int) -> bool:
        metrics = QFontMetrics(self._font(pixels))
        if not self._is_wrapped:
            return metrics.horizontalAdvance(self.text()) <= self.width()
        needed = metrics.boundingRect(QRect(0, 0, self.width(), 10_000), self._flags(), self.text())
        return needed.height() <= self.height() and needed.width() <= self.width()
