"""A label that is read from afar: as large as asked, smaller only where the words need more room."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kneeapp.ui.theme import current_theme
from kneeapp.ui.typography import far_font

_SMALLEST: Final = 12
_LINE: Final = 1.2
_TALL: Final = 10_000


class FarLabel(QLabel):
    """Plain text in a colour role; its height in units follows the window through `set_unit`."""

    def __init__(  # noqa: PLR0913  # what a label looks like, each by its name
        self,
        size: int,
        *,
        role: str = "ink",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
        is_wrapped: bool = False,
        weight: int = 600,
        is_display: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._units, self._unit, self._role = size, 1.0, role
        self._is_wrapped, self._weight, self._is_display = is_wrapped, weight, is_display
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
        line = QSize(metrics.horizontalAdvance(self.text()), round(self._pixels() * _LINE))
        if not self._is_wrapped:
            return line
        return QSize(line.width(), max(line.height(), self._needed(self._pixels(), self.width()).height() + 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wrapped text tells its height anew for each width: stacks do not ask for height by width."""
        if self._is_wrapped and event.oldSize().width() != self.width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(current_theme().color(self._role))
            painter.setFont(self._fitting_font())
            painter.drawText(self.rect(), self._flags(), self.text())

    def _pixels(self) -> int:
        return max(_SMALLEST, round(self._units * self._unit))

    def _font(self, pixels: int) -> QFont:
        return far_font(pixels, self._weight, is_display=self._is_display)

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
        if not self._is_wrapped:
            metrics = QFontMetrics(self._font(pixels))
            above_middle = (self.height() + metrics.ascent() - metrics.descent()) / 2
            return metrics.horizontalAdvance(self.text()) <= self.width() and metrics.capHeight() <= above_middle
        needed = self._needed(pixels, self.width())
        return needed.height() <= self.height() and needed.width() <= self.width()

    def _needed(self, pixels: int, width: int) -> QRect:
        """The box of the wrapped text."""
        return QFontMetrics(self._font(pixels)).boundingRect(QRect(0, 0, width, _TALL), self._flags(), self.text())
