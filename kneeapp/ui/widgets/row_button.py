"""A button that is a whole row: something in a square, a title over a detail, and a word behind."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kneeapp.ui.sizes import Radius, Size, Space
from kneeapp.ui.thumbnails import thumbnails
from kneeapp.ui.widgets.button_coat import state_of
from kneeapp.ui.widgets.row_look import LIST_ROW, RowLook, RowState
from kneeapp.ui.widgets.row_painting import Row, paint_row, paint_tile, row_height
from kneeapp.ui.wording import tip_text


class RowButton(QPushButton):
    """A row to press. Its accessible name is the title, its accessible description the rest of what it shows."""

    def __init__(self, look: RowLook = LIST_ROW, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row, self._look, self._is_tile = Row(title=""), look, False
        self.setAutoDefault(True)  # Return presses the focused button; by itself Qt does that on some desktops only
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        thumbnails().made.connect(self._on_thumbnails_made)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)  # it may wrap
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def focus_radius(self) -> float:
        """How round the corners are, for the ring of the focus."""
        return Radius.TILE if self._is_tile else self._look.radius

    def show_row(self, row: Row) -> None:
        """Show this row from now on."""
        if row == self._row:
            return
        self._row = row
        self.setAccessibleName(row.title)
        self.setAccessibleDescription(", ".join(filter(None, (row.detail, row.end))))
        self.updateGeometry()
        self.update()

    def set_tiled(self, is_tile: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Show only what stands before the words, or all; a screen reader is told the same either way."""
        if is_tile != self._is_tile:
            self._is_tile = is_tile
            self.updateGeometry()
            self.update()

    def tile_tip(self) -> str:
        """The words of the row, for the tool tip of its tile."""
        return tip_text(", ".join(filter(None, (self._row.title, self._row.detail))))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._is_tile:
            return min(self._look.height, Size.RAIL_TILE + Space.SMALL)
        return row_height(self._row, self._look, width)

    def sizeHint(self) -> QSize:
        return QSize(Size.SIDEBAR, self.heightForWidth(_ENDLESS))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._is_tile:
                paint_tile(painter, self._row, self._tile_area(), self._look, self._state())
            else:
                paint_row(painter, self._row, self.rect(), self._look, self._state(), direction=self.layoutDirection())

    def _on_thumbnails_made(self, exercise_id: str) -> None:
        if exercise_id == self._row.exercise_id:
            self.update()

    def _tile_area(self) -> QRect:
        side = min(self.width(), self.height())
        tile = QRect(0, 0, side, side)
        tile.moveCenter(self.rect().center())
        return tile

    def _state(self) -> RowState:
        state = state_of(self)
        return RowState(is_hovered=state.is_hovered, is_pressed=state.is_pressed, is_selected=self.isChecked())


_ENDLESS: Final = 10_000
"""A width in which nothing wraps: the hint is for one line, `heightForWidth` knows better."""
