"""The bar of the sets of one exercise: a block each, the current one wider and cut into its reps."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeapp.ui.far import FarSize, FarType
from kneeapp.ui.session_look import SET_UP, SessionLook
from kneeapp.ui.theme import current_theme
from kneeapp.ui.typography import far_font

_CURRENT_WEIGHT = 3.2
_IN_HAND = 0.55


@dataclass(frozen=True, kw_only=True)
class Block:
    """One set: its label, its cells, how many of them are done, and whether it is current, a rep of it in hand."""

    label: str
    cells: int
    done: int
    is_current: bool
    is_in_hand: bool = False


class SegmentBar(QWidget):
    """Shows blocks; a screen reader is told the same in the label of the repetitions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: tuple[Block, ...] = ()
        self._look, self._unit = SET_UP, 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_blocks(self, blocks: tuple[Block, ...], look: SessionLook) -> None:
        """Show these blocks in the colours of that look."""
        if (blocks, look) != (self._blocks, self._look):
            self._blocks, self._look = blocks, look
            self.update()

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        self._unit = unit
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(round(588 * self._unit), round(FarSize.TOP_BAR * 0.6 * self._unit))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        areas = block_areas(self._blocks, float(self.width()), FarSize.BLOCK_GAP * self._unit)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for block, (left, width) in zip(self._blocks, areas, strict=True):
                mirrored = self.width() - left - width if self.isRightToLeft() else left
                self._paint_block(painter, block, mirrored, width)

    def _paint_block(self, painter: QPainter, block: Block, left: float, width: float) -> None:
        theme = current_theme()
        size = max(FarType.SMALL - 1, round(FarType.SMALL * self._unit))
        painter.setPen(theme.color("ink" if block.is_current else "ink_2"))
        painter.setFont(far_font(size, 600 if block.is_current else 400, is_display=False))
        line = QRectF(left, self.height() / 2 - size * 1.5, width, size * 1.4)
        align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        text = painter.fontMetrics().elidedText(block.label, Qt.TextElideMode.ElideRight, round(width))
        painter.drawText(line, align, text)
        self._paint_cells(
            painter, block, QRectF(left, line.bottom() + 3, width, max(5.0, FarSize.SEGMENT * self._unit))
        )

    def _paint_cells(self, painter: QPainter, block: Block, area: QRectF) -> None:
        cells = block.cells if block.is_current else 1
        gap = FarSize.SEGMENT_GAP * self._unit
        width = (area.width() - gap * (cells - 1)) / cells
        radius = area.height() / 2 if cells == 1 else 2
        painter.setPen(Qt.PenStyle.NoPen)
        for index in range(cells):
            place = cells - 1 - index if self.isRightToLeft() else index
            painter.setBrush(self._cell_color(block, index))
            cell = QRectF(area.left() + place * (width + gap), area.top(), width, area.height())
            painter.drawRoundedRect(cell, radius, radius)

    def _cell_color(self, block: Block, index: int) -> QColor:
        theme = current_theme()
        is_done = index < block.done if block.is_current else block.done >= block.cells
        is_in_hand = block.is_in_hand and index == block.done
        color = theme.color(self._look.ring if is_done or is_in_hand else self._look.track)
        if is_in_hand:
            color.setAlphaF(_IN_HAND)
        return color


def block_areas(blocks: tuple[Block, ...], width: float, gap: float) -> tuple[tuple[float, float], ...]:
    """Where each block begins and how wide it is, from the leading edge."""
    weights = [_CURRENT_WEIGHT if block.is_current else 1.0 for block in blocks]
    share = (width - gap * (len(blocks) - 1)) / sum(weights) if blocks else 0.0
    areas, left = [], 0.0
    for weight in weights:
        areas.append((left, weight * share))
        left += weight * share + gap
    return tuple(areas)
