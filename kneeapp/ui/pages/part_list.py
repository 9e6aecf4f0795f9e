"""The list of the parts of kneeapp: the name of each over its licence, painted as a row of a list is elsewhere."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kneeapp.licences import PARTS
from kneeapp.ui.sizes import FOCUS_RING, Radius, Size, Space
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.typography import text_font
from kneeapp.ui.widgets.mirroring import leading_edge
from kneeapp.ui.widgets.scrolling import let_scroll

_LICENCE: Final = Qt.ItemDataRole.UserRole + 1
_ROW: Final = 56
_TEXT_EDGE: Final = 9
_FOCUS: Final = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange


class PartList(QListWidget):
    """One part is chosen at every moment, the first one to begin with."""

    part_chosen = Signal(int)
    """The place of a part in `PARTS`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Parts"))
        let_scroll(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)  # for the row under the pointer
        self.setItemDelegate(_PartDelegate(self))
        for part in PARTS:
            item = QListWidgetItem(part.name, self)
            item.setData(_LICENCE, part.licence)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, part.licence)
        self.setCurrentRow(0)
        # A screen reader selects a row without making it the current one.
        self.itemSelectionChanged.connect(self._on_selection_changed)

    def rows_height(self) -> int:
        """How high all rows are together."""
        return self.count() * self.sizeHintForRow(0)

    def _on_selection_changed(self) -> None:
        for item in self.selectedItems():
            self.part_chosen.emit(self.row(item))


class _PartDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, current_theme().scaled(_ROW) + Space.TINY)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view: QWidget = option.widget
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme, area = current_theme(), whole.adjusted(Space.HAIR, Space.HAIR, -Space.HAIR, -Space.HAIR)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, area, state, theme)
        name, licence = _ink(state, theme)
        inner = area.adjusted(Space.MEDIUM, _TEXT_EDGE, -Space.MEDIUM, -_TEXT_EDGE)
        leading = leading_edge(view.layoutDirection())
        for style, role, text, edge in (
            ("strong", name, str(index.data()), Qt.AlignmentFlag.AlignTop),
            ("detail", licence, str(index.data(_LICENCE)), Qt.AlignmentFlag.AlignBottom),
        ):
            font = text_font(style, theme.text_scale)
            painter.setFont(font)
            painter.setPen(theme.color(role))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, leading | edge | Qt.AlignmentFlag.AlignAbsolute, shown)
        painter.restore()


def _ink(state: QStyle.StateFlag, theme: Theme) -> tuple[str, str]:
    if theme.is_high_contrast and state & QStyle.StateFlag.State_Selected:
        return "on_primary", "on_primary"
    return "ink", "ink_2"


def _paint_ground(painter: QPainter, area: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    if state & QStyle.StateFlag.State_Selected:
        painter.setPen(QPen(theme.color("line"), Size.HAIRLINE))
        painter.setBrush(theme.color("primary" if theme.is_high_contrast else "surface"))
        painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
    if state & _FOCUS == _FOCUS:
        painter.setPen(QPen(theme.color("focus"), FOCUS_RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
