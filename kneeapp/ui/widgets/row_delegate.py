"""How a list draws rows of two lines, with their selection and the ring of the keyboard's focus."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kneeapp.ui.sizes import FOCUS_RING, Radius, Size, Space
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.widgets.row_painting import Row, paint_row

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""Under this role an item keeps its `Row`."""


class RowDelegate(QStyledItemDelegate):
    """Draws the `Row` of each item; ``row_height`` is from one row to the next."""

    row_height: int = Size.ROW + Space.TINY

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self.row_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view: QWidget = option.widget
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: Row = index.data(ROW_ROLE)
        theme = current_theme()
        area = area.adjusted(0, Space.HAIR, 0, -Space.HAIR)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(view.font())
        _paint_background(painter, area, state, theme)
        paint_row(painter, row, area, theme, view.layoutDirection())
        painter.restore()


def _paint_background(painter: QPainter, area: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
    if state & QStyle.StateFlag.State_Selected:
        painter.setPen(theme.color("line"))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(area.adjusted(0, 0, -1, -1), Radius.LARGE, Radius.LARGE)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(area, Radius.LARGE, Radius.LARGE)
    by_keyboard = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
    if state & by_keyboard == by_keyboard:
        painter.setPen(QPen(theme.color("focus"), FOCUS_RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = FOCUS_RING // 2 + 1
        painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), Radius.CONTROL, Radius.CONTROL)
