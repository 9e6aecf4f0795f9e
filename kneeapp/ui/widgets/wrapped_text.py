"""Plain text broken into lines that stand as far apart as the design asks: measured and drawn, whatever shows it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from kneeapp.ui.theme import current_theme
from kneeapp.ui.typography import STYLES, text_font
from kneeapp.ui.widgets.mirroring import leading_edge

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCharFormat


@dataclass(frozen=True, kw_only=True)
class WrappedText:
    """A text in a font; ``line`` is from one line to the next, ``formats`` are for parts of the text.

    It remembers how it was laid out: layouts ask for the same widths again and again, and then it is painted.
    """

    text: str
    font: QFont
    line: int
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight
    formats: Sequence[QTextLayout.FormatRange] = ()
    flow: Qt.LayoutDirection = Qt.LayoutDirection.LayoutDirectionAuto
    """The direction of the words themselves: by their script, or fixed, as a path's."""
    _layouts: dict[int, QTextLayout] = field(default_factory=dict, init=False, repr=False, compare=False)

    def height(self, width: int) -> int:
        """The height in that width; a line's height for no text."""
        layout = self._laid_out(_ENDLESS)  # most texts fit, and then are laid out no more than this once
        if _widest_line(layout) > width:
            layout = self._laid_out(width)
        return max(1, layout.lineCount()) * self.line

    def natural_width(self) -> int:
        """The width in which the text fits into one line."""
        layout = self._laid_out(_ENDLESS)
        return round(layout.lineAt(0).naturalTextWidth() + 0.5) + 1 if layout.lineCount() else 0

    def widest_word(self) -> int:
        """The width of the longest word."""
        metrics = QFontMetrics(self.font)
        return max(map(metrics.horizontalAdvance, self.text.split()), default=0)

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Draw the lines from the top of the area, in the painter's pen."""
        layout = self._laid_out(area.width())
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            top = area.top() + number * self.line + (self.line - line.height()) / 2
            line.draw(painter, QPointF(area.left(), top))

    def _laid_out(self, width: int) -> QTextLayout:
        if width not in self._layouts:
            if len(self._layouts) >= _MOST_WIDTHS:
                self._layouts.clear()
            self._layouts[width] = self._new_layout(width)
        return self._layouts[width]

    def _new_layout(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text.replace("\n", _NEW_LINE), self.font)
        option = QTextOption(leading_edge(self.direction) | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(self.flow)
        layout.setTextOption(option)
        layout.setFormats(list(self.formats))
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
        layout.endLayout()
        return layout


def _widest_line(layout: QTextLayout) -> float:
    return max((layout.lineAt(number).naturalTextWidth() for number in range(layout.lineCount())), default=0.0)


def styled_text(text: str, style: str, direction: Qt.LayoutDirection) -> WrappedText:
    """A text in one of the styles of `typography.STYLES`, in the size that the user chose."""
    return _styled_text(text, style, direction, current_theme().text_scale)


@lru_cache(maxsize=256)  # every row of the lists that are in view, several times over
def _styled_text(text: str, style: str, direction: Qt.LayoutDirection, scale: float) -> WrappedText:
    font = text_font(style, scale)
    return WrappedText(text=text, font=font, line=line_of(style, font), direction=direction)


def line_of(style: str, font: QFont) -> int:
    """From one line to the next in a style, never less than the font itself needs."""
    return max(QFontMetrics(font).height(), current_theme().scaled(STYLES[style].line))


def formatted(start: int, length: int, form: "QTextCharFormat") -> QTextLayout.FormatRange:
    """A format for a part of a text."""
    part = QTextLayout.FormatRange()
    part.start, part.length, part.format = start, length, form
    return part


_ENDLESS = 1_000_000
_NEW_LINE = "\u2028"
"""What begins a line within a paragraph."""
_MOST_WIDTHS = 8  # a window that is dragged wider asks for one after the other
