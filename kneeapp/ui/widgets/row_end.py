"""What stands at the far end of a row: a word, a check with or without one, or a ring of sets beside a chip.

The geometry is apart from the ink, so that it can be checked without pixels.
"""

from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.typography import text_font
from kneeapp.ui.widgets.mirroring import mirrored_in
from kneeapp.ui.widgets.row_lead import RING_SCALE, paint_ring


class Standing(Enum):
    """Where an exercise stands in the routine of a day."""

    OPEN = auto()
    NEXT = auto()
    DONE = auto()
    LEFT_OUT = auto()


@dataclass(frozen=True, kw_only=True)
class RowEnd:
    """A word in a style, drawn as the standing asks; ``count`` is what the ring before it holds, "" for no ring."""

    text: str = ""
    style: str = "meta"
    standing: Standing = Standing.OPEN
    count: str = ""
    share: float = 0.0

    @property
    def sign_width(self) -> int:
        """How wide the check or the ring before the word is."""
        if self.standing is Standing.DONE:
            return current_theme().scaled(Size.ICON)
        return Size.TARGET if self.count else 0

    @property
    def word_width(self) -> int:
        """How wide the word is, with the chip round it."""
        if not self.text:
            return 0
        words = _word_width(self.text, self._word_style, current_theme().text_scale)
        return words + 1 + (2 * _CHIP_PADDING if self.standing is Standing.NEXT else 0)

    @property
    def width(self) -> int:
        """How much room all of it takes; 0 where there is nothing."""
        return self.sign_width + self._gap + self.word_width

    def areas(self, area: QRectF, direction: Qt.LayoutDirection) -> tuple[QRectF, QRectF]:
        """Where the sign and the word lie in the area, which is as wide as they are."""
        sign = QRectF(area.left(), area.center().y() - self.sign_width / 2, self.sign_width, self.sign_width)
        word = QRectF(area.left() + self.sign_width + self._gap, area.top(), self.word_width, area.height())
        return mirrored_in(area, sign, direction), mirrored_in(area, word, direction)

    def paint(self, painter: QPainter, area: QRectF, ink: QColor, direction: Qt.LayoutDirection) -> None:
        """Draw it; a plain word is in the ink, in high contrast all of it."""
        theme = current_theme()
        sign, word = self.areas(area, direction)
        if self.standing is Standing.DONE:
            ink = ink if theme.is_high_contrast else theme.color("ok_ink")
            paint_icon(painter, "check", sign, ink, stroke=2.4)
        elif self.count:
            paint_ring(painter, sign, self.share, theme)
            painter.setPen(ink if theme.is_high_contrast else theme.color("ink"))
            painter.setFont(text_font("caption", min(theme.text_scale, RING_SCALE)))
            painter.drawText(sign, _MIDDLE, self.count)
        if self.standing is Standing.NEXT and self.text:
            ink = self._paint_chip(painter, word, ink, theme)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # by its script: "3 min", not "min 3"
        painter.setPen(ink)
        painter.setFont(text_font(self._word_style, theme.text_scale))
        painter.drawText(word, _MIDDLE, self.text)

    @property
    def _word_style(self) -> str:
        return "chip" if self.standing in (Standing.DONE, Standing.NEXT) else self.style

    @property
    def _gap(self) -> int:
        if not (self.sign_width and self.text):
            return 0
        return Space.SMALL if self.standing is Standing.DONE else Space.BUTTONS

    def _paint_chip(self, painter: QPainter, area: QRectF, ink: QColor, theme: Theme) -> QColor:
        """Draw the ground of the word; the ink for it."""
        height = theme.scaled(Size.CHIP)
        chip = QRectF(area.left(), area.center().y() - height / 2, area.width(), height)
        line = Size.OUTLINE if theme.is_high_contrast else 0
        painter.setPen(QPen(ink, line) if line else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if line else theme.color("primary_soft"))
        chip.adjust(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        return ink if theme.is_high_contrast else theme.color("on_primary_soft")


@lru_cache(maxsize=256)  # asked several times for each painting of a row
def _word_width(text: str, style: str, scale: float) -> int:
    return QFontMetrics(text_font(style, scale)).horizontalAdvance(text)


_MIDDLE: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
_CHIP_PADDING: Final = 14
