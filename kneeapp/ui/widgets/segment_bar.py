"""The bar of the sets of one exercise, or of a routine's exercises: a block each.

The current block is wider and cut into reps. It is a button: pressed, it asks for the list of the sets. A screen
reader is told where one is by the repetitions.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kneeapp.ui.far import FarSize, FarType, small_unit
from kneeapp.ui.key_names import key_name
from kneeapp.ui.letter_keys import LETTER_KEYS
from kneeapp.ui.session_key_table import KEYS_OF, KeyUse
from kneeapp.ui.session_look import SET_UP, SessionLook
from kneeapp.ui.sizes import Radius, Size
from kneeapp.ui.theme import Theme, current_theme, softened
from kneeapp.ui.typography import far_font
from kneeapp.ui.widgets.fading import Fading
from kneeapp.ui.widgets.kept_picture import KeptPicture
from kneeapp.ui.wording import with_shortcut

_CURRENT_WEIGHT: Final = 3.2
_IN_HAND: Final = 0.55
_HOVERED: Final = 0.4
_SMALLEST_CELL: Final = 5.0
_CELL_RADIUS: Final = 2
_LABEL_ABOVE: Final = 1
_CELLS_BELOW: Final = 14
"""From the middle of the bar: the line on which labels stand, and the middle of the cells below them, in units."""


@dataclass(frozen=True, kw_only=True)
class Block:
    """One set or exercise: its label, its cells, how many of them are done, whether it is current, a rep of it in hand.

    ``is_cut``: it shows its cells while it is current, and takes the room for that.
    """

    label: str
    cells: int
    done: int
    is_current: bool
    is_in_hand: bool = False
    is_cut: bool = True


class SegmentBar(Fading, QAbstractButton):
    """Shows blocks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: tuple[Block, ...] = ()
        self._look, self._unit = SET_UP, 1.0
        self._picture = KeptPicture()
        self.focus_radius = float(Radius.CONTROL)
        self.setAccessibleName(self.tr("List of sets"))
        LETTER_KEYS.changed.connect(self._tell_key)
        self._tell_key()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What is shown."""
        return self._blocks

    def show_blocks(self, blocks: tuple[Block, ...], look: SessionLook) -> None:
        """Show these blocks in the colours of that look."""
        colors = (look.ring, look.track) != (self._look.ring, self._look.track)
        if blocks != self._blocks or colors:
            self._blocks, self._look = blocks, look
            self.update()

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        if unit != self._unit:
            self._unit = unit
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(588 * self._unit), max(Size.TARGET_LARGE, round(FarSize.ROUND * self._unit)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        is_hovered = self.underMouse()
        key = (self._blocks, self._look, self._unit, is_hovered)
        self._picture.paint(self, key, lambda painter: self._draw(painter, is_hovered=is_hovered), opacity=self.opacity)

    def _tell_key(self) -> None:
        self.setToolTip(with_shortcut(self.accessibleName(), *map(key_name, KEYS_OF[KeyUse.SETS])))

    def _draw(self, painter: QPainter, *, is_hovered: bool) -> None:
        theme = current_theme()
        has_labels = any(block.label for block in self._blocks)
        gap = (FarSize.BLOCK_GAP if has_labels else FarSize.MARK_GAP) * self._unit
        areas = block_areas(self._blocks, float(self.width()), gap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(softened(theme.color("surface"), _HOVERED))
            painter.drawRoundedRect(QRectF(self.rect()), self.focus_radius, self.focus_radius)
        for block, (left, width) in zip(self._blocks, areas, strict=True):
            mirrored = self.width() - left - width if self.isRightToLeft() else left
            self._paint_block(painter, theme, block, QRectF(mirrored, 0, width, self.height()))

    def _paint_block(self, painter: QPainter, theme: Theme, block: Block, area: QRectF) -> None:
        height = max(_SMALLEST_CELL, FarSize.SEGMENT * self._unit)
        small = small_unit(self._unit, theme.text_scale)
        middle = area.center().y() + (_CELLS_BELOW * small if block.label else 0)
        if block.label:
            self._paint_label(painter, theme, block, area, small)
        self._paint_cells(painter, block, QRectF(area.left(), middle - height / 2, area.width(), height))

    def _paint_label(self, painter: QPainter, theme: Theme, block: Block, area: QRectF, small: float) -> None:
        painter.setPen(theme.color("ink" if block.is_current else "ink_2"))
        painter.setFont(far_font(round(FarType.SMALL * small), 600 if block.is_current else 500, is_display=False))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(block.label, Qt.TextElideMode.ElideRight, round(area.width()))
        bottom = area.center().y() - _LABEL_ABOVE * small + metrics.descent()
        line = QRectF(area.left(), bottom - metrics.height(), area.width(), metrics.height())
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextDontClip
        painter.drawText(line, flags, text)

    def _paint_cells(self, painter: QPainter, block: Block, area: QRectF) -> None:
        cells = block.cells if block.is_current and block.is_cut else 1
        gap = FarSize.SEGMENT_GAP * self._unit
        width = (area.width() - gap * (cells - 1)) / cells
        painter.setPen(Qt.PenStyle.NoPen)
        for index in range(cells):
            place = cells - 1 - index if self.isRightToLeft() else index
            painter.setBrush(self._cell_color(block, index))
            cell = QRectF(area.left() + place * (width + gap), area.top(), width, area.height())
            painter.drawPath(cell_path(cell, is_first=place == 0, is_last=place == cells - 1))

    def _cell_color(self, block: Block, index: int) -> QColor:
        theme = current_theme()
        is_done = index < block.done if block.is_current and block.is_cut else block.done >= block.cells
        is_in_hand = block.is_in_hand and index == block.done
        color = theme.color(self._look.ring if is_done or is_in_hand else self._look.track)
        if is_in_hand:
            color.setAlphaF(_IN_HAND)
        return color


def block_areas(blocks: tuple[Block, ...], width: float, gap: float) -> tuple[tuple[float, float], ...]:
    """Where each block begins and how wide it is, from the leading edge."""
    weights = [_CURRENT_WEIGHT if block.is_current and block.is_cut else 1.0 for block in blocks]
    share = (width - gap * (len(blocks) - 1)) / sum(weights) if blocks else 0.0
    areas, left = [], 0.0
    for weight in weights:
        areas.append((left, weight * share))
        left += weight * share + gap
    return tuple(areas)


def cell_path(cell: QRectF, *, is_first: bool, is_last: bool) -> QPainterPath:
    """The outline of a cell; the outer ends of its block are rounder than what is cut inside of it."""
    end = cell.height() / 2
    left, right = (end if is_first else _CELL_RADIUS), (end if is_last else _CELL_RADIUS)
    path = QPainterPath()
    path.moveTo(cell.left() + left, cell.top())
    path.arcTo(cell.right() - 2 * right, cell.top(), 2 * right, 2 * right, 90, -90)
    path.arcTo(cell.right() - 2 * right, cell.bottom() - 2 * right, 2 * right, 2 * right, 0, -90)
    path.arcTo(cell.left(), cell.bottom() - 2 * left, 2 * left, 2 * left, 270, -90)
    path.arcTo(cell.left(), cell.top(), 2 * left, 2 * left, 180, -90)
    path.closeSubpath()
    return path
