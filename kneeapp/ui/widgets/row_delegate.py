"""How a list draws rows, whole or as tiles; the ring of the keyboard's focus is drawn by the list."""

from typing import Final, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.widgets.row_look import LIST_ROW, RowState
from kneeapp.ui.widgets.row_painting import Row, paint_row, paint_tile, row_height

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""Under this role an item keeps its `Row`."""

_TILE_STEP: Final = Size.RAIL_TILE + 14


class RowDelegate(QStyledItemDelegate):
    """Draws the `Row` of each item, over the width of its list."""

    is_tiled: bool = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = cast("QListView", option.widget)
        return QSize(0, self.step(index.data(ROW_ROLE), view.viewport().width()))

    def step(self, row: Row, width: int) -> int:
        """From this row to the next in a list of that width."""
        return _TILE_STEP if self.is_tiled else row_height(row, LIST_ROW, width) + 2 * Space.HAIR

    def row_area(self, item: QRect) -> QRect:
        """The row in the box of its item; of a tile, the box of the outline round it."""
        if not self.is_tiled:
            return item.adjusted(0, Space.HAIR, 0, -Space.HAIR)
        side = Size.RAIL_TILE + Space.SMALL
        tile = QRect(0, 0, side, side)
        tile.moveCenter(item.center())
        return tile

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view = cast("QListView", option.widget)
        item: QRect = option.rect
        row: Row = index.data(ROW_ROLE)
        state = _state(view, option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_tiled:
            paint_tile(painter, row, self.row_area(item), LIST_ROW, state)
        else:
            paint_row(painter, row, self.row_area(item), LIST_ROW, state, direction=view.layoutDirection())
        painter.restore()


def _state(view: QListView, option: QStyleOptionViewItem) -> RowState:
    if not view.underMouse() and not view.selectedIndexes():
        return RowState()
    from PySide6.QtWidgets import QStyle  # noqa: PLC0415  # its enums take 10 ms to make, which the first paint saves

    flags: QStyle.StateFlag = option.state
    return RowState(
        is_hovered=bool(flags & QStyle.StateFlag.State_MouseOver),
        is_selected=bool(flags & QStyle.StateFlag.State_Selected),
    )
