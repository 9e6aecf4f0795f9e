"""The bar of an exercise's sets to look at from near: what of them is done. Nothing can be done with it.

It shows the blocks that the bar of a session shows. What it says stands in words beside it, so a screen reader is told
nothing.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import Theme, current_theme, softened
from kneeapp.ui.typography import STYLES, text_font
from kneeapp.ui.widgets.mirroring import mirrored
from kneeapp.ui.widgets.segment_bar import Block, block_areas, cell_path

_CELL = 8
_BETWEEN_CELLS = 3
_IN_HAND = 0.55
_LEAST_WIDTH = 200


class DoneBar(QWidget):
    """Shows blocks, each under its label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: tuple[Block, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_blocks(self, blocks: tuple[Block, ...]) -> None:
        """Show these blocks."""
        if blocks != self._blocks:
            self._blocks = blocks
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, current_theme().scaled(STYLES["meta"].line) + Space.TINY + Space.HAIR + _CELL)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        areas = block_areas(self._blocks, float(self.width()), float(Space.CHOICE))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for block, (left, width) in zip(self._blocks, areas, strict=True):
                self._paint_label(painter, theme, block, QRectF(left, 0, width, self.height()))
                self._paint_cells(painter, theme, block, QRectF(left, self.height() - _CELL, width, _CELL))

    def _paint_label(self, painter: QPainter, theme: Theme, block: Block, area: QRectF) -> None:
        painter.setPen(theme.color("ink" if block.is_current else "ink_2"))
        painter.setFont(_label_font(block, theme))
        width = round(area.width())
        text = painter.fontMetrics().elidedText(block.label, Qt.TextElideMode.ElideRight, width)
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip
        painter.setLayoutDirection(self.layoutDirection())
        painter.drawText(mirrored(area, self), flags, text)

    def _paint_cells(self, painter: QPainter, theme: Theme, block: Block, area: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        cells = cell_areas(block, area)
        for index, cell in enumerate(cells):
            painter.setBrush(cell_color(block, index, theme))
            ends = (index == 0, index == len(cells) - 1)
            is_first, is_last = ends[::-1] if self.isRightToLeft() else ends
            painter.drawPath(cell_path(mirrored(cell, self), is_first=is_first, is_last=is_last))


def cell_areas(block: Block, area: QRectF) -> list[QRectF]:
    """Where the cells of a block lie: one for each of its reps while it is current, else one for all."""
    count = block.cells if block.is_current else 1
    width = (area.width() - _BETWEEN_CELLS * (count - 1)) / count
    places = (area.left() + index * (width + _BETWEEN_CELLS) for index in range(count))
    return [QRectF(left, area.top(), width, area.height()) for left in places]


def cell_color(block: Block, index: int, theme: Theme) -> QColor:
    """Full where it is done, half where it was in hand, the colour of a line where it was still to come."""
    if index < block.done if block.is_current else block.done >= block.cells:
        return theme.color("primary")
    if block.is_in_hand and index == block.done:
        return softened(theme.color("primary"), _IN_HAND)
    return theme.color("disabled_ink" if theme.is_high_contrast else "line")


def _label_font(block: Block, theme: Theme) -> QFont:
    return text_font("meta_strong" if block.is_current else "meta_medium", theme.text_scale)
