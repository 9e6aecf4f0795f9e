"""A label that is read from afar: as large as asked, smaller only where the words need more room."""

import unicodedata
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kneeapp.ui.far import FarType
from kneeapp.ui.theme import current_theme
from kneeapp.ui.typography import far_font
from kneeapp.ui.widgets.fading import Fading
from kneeapp.ui.widgets.kept_picture import KeptPicture

_SMALLEST: Final = 12
_LINE: Final = 1.2
_TALL: Final = 10_000
_ASCENT: Final = 0.96875
_DESCENT: Final = 0.2411
"""How far Inter reaches above and below the line it stands on, as shares of its size."""
_JOINED: Final = 0.88
"""Scripts whose letters join stand larger in their line than Latin ones, and bear no spacing."""


class FarLabel(Fading, QLabel):
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
        spacing: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._units, self._unit, self._role = size, 1.0, role
        self._is_wrapped, self._weight, self._is_display, self._spacing = is_wrapped, weight, is_display, spacing
        self._picture = KeptPicture()
        self.setTextFormat(Qt.TextFormat.PlainText)
        is_placed = bool(align & Qt.AlignmentFlag.AlignVertical_Mask)
        self.setAlignment(align if is_placed else align | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        if unit != self._unit:
            self._unit = unit
            self._refit()

    def set_units(self, size: int) -> None:
        """Another height of the type, in units."""
        if size != self._units:
            self._units = size
            self._refit()

    def set_cut(self, *, weight: int, is_display: bool, spacing: float | None) -> None:
        """Another cut of the type: how bold, of which family, how tight in per cent of the size."""
        if (weight, is_display, spacing) != (self._weight, self._is_display, self._spacing):
            self._weight, self._is_display, self._spacing = weight, is_display, spacing
            self._refit()

    def set_wrapped(self, is_wrapped: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Whether the text may take several lines."""
        if is_wrapped is not self._is_wrapped:
            self._is_wrapped = is_wrapped
            self._refit()

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

    def natural_width(self) -> int:
        """How wide the text is at its full size."""
        return QFontMetrics(self._font(self._pixels())).horizontalAdvance(self.text())

    def shown_share(self) -> float:
        """How large the text is shown, as a share of its full size: 1.0 where it has room."""
        return self._fitting_pixels() / self._pixels()

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
        cut = (self._units, self._unit, self._weight, self._is_display, self._spacing, self._is_wrapped)
        key = (self.text(), self._role, int(self.alignment()), *cut)
        self._picture.paint(self, key, self._draw, opacity=self.opacity)

    def _draw(self, painter: QPainter) -> None:
        painter.setPen(current_theme().color(self._role))
        painter.setFont(self._fitting_font())
        painter.drawText(self.rect(), self._flags(), self.text())

    def _refit(self) -> None:
        self.updateGeometry()
        self.update()

    def _pixels(self) -> int:
        return max(_SMALLEST, round(self._units * self._unit))

    def _font(self, pixels: int) -> QFont:
        if is_joined(self.text()):
            return far_font(round(pixels * _JOINED), self._weight, is_display=self._is_display, spacing=0)
        return far_font(pixels, self._weight, is_display=self._is_display, spacing=self._spacing)

    def _flags(self) -> int:
        wrap = Qt.TextFlag.TextWordWrap if self._is_wrapped else Qt.TextFlag.TextSingleLine
        return int(self.alignment()) | int(wrap)

    def _fitting_font(self) -> QFont:
        """The font as asked, or the largest one in which the text fits."""
        return self._font(self._fitting_pixels())

    def _fitting_pixels(self) -> int:
        pixels = self._pixels()
        while pixels > _SMALLEST and not self._fits(pixels):
            pixels = max(_SMALLEST, int(pixels * 0.94))
        return pixels

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


def phase_label(role: str = "ink", parent: QWidget | None = None) -> FarLabel:
    """The word that says what to do."""
    return FarLabel(FarType.PHASE, role=role, weight=700, spacing=-2, parent=parent)


def line_box(left: float, width: float, baseline: float, pixels: float) -> QRectF:
    """The box of a line of type of that size, if it is to stand on that baseline."""
    return QRectF(left, baseline - pixels * _ASCENT, width, pixels * (_ASCENT + _DESCENT))


def figure_box(box: QRectF, room: QRectF) -> QRectF:
    """The box of a line of figures, no higher than its room and around the same line: figures do not fill theirs."""
    over = max(0.0, room.top() - box.top(), box.bottom() - room.bottom())
    return box.adjusted(0, over, 0, -over)


def is_joined(text: str) -> bool:
    """Whether a text is of a script that is written from right to left."""
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)
