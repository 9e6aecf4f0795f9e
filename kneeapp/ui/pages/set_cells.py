"""The cells of the list of sets: what a set is, what was done of it, and the one button that begins it."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.ui.icons import Icon
from kneeapp.ui.pages.set_list_rows import SetCell, SetRow
from kneeapp.ui.sizes import Radius, Size, Space, Width
from kneeapp.ui.theme import current_theme, set_look
from kneeapp.ui.widgets.button import Button, Extent
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.exercise_tile import ExerciseTile
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
_GAP = 10
_EDGE = 16
_PADDING = 12
_ROW_EDGE = 9
_BUTTON = Extent(height=Size.TARGET_LARGE, radius=Radius.CONTROL, padding=_PADDING, icon=Size.ICON_SMALL, style="chip")


class SetButton(Button):
    """Begins a set; the arrow keys are for the list that it is part of."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class CellView(QWidget):
    """One cell: done ones sink into the card, the current one has a frame."""

    wished = Signal(int)
    """The set's number in the session."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cell: SetCell | None = None
        self._title, self._done = WrappingLabel("", "strong", self), WrappingLabel("", "meta", self)
        self._check = Icon("check", "ok_ink", Size.ICON_SMALL, self)
        self.button = SetButton(extent=_BUTTON, parent=self)
        self.button.clicked.connect(self._on_button_clicked)
        self._lay_out()

    def show_cell(self, cell: SetCell, exercise: str) -> None:
        """Show this set of that exercise."""
        if cell == self._cell:
            return
        self._cell = cell
        self._title.setText(cell.title)
        self._done.setText(cell.done)
        set_look(self._done, "meta_good" if cell.is_current else "meta")
        self._check.setVisible(cell.is_done)
        word = self.tr("Redo") if cell.is_begun else self.tr("Start")
        self.button.setText(word)
        self.button.set_kind(Kind.GHOST if cell.is_begun else Kind.CELL)
        self.button.set_icon_name("rotate-ccw" if cell.is_begun else "play")
        self.button.setAccessibleDescription(f"{cell.title}, {exercise}: {cell.done}")
        self.button.setToolTip(f"{word}: {cell.title}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        cell, theme = self._cell, current_theme()
        is_current = cell is not None and cell.is_current
        is_sunk = cell is not None and cell.is_done and not is_current
        width = Size.OUTLINE if is_current or theme.is_high_contrast else Size.HAIRLINE
        line = theme.color("primary" if is_current else "ink" if theme.is_high_contrast else "line")
        has_line = not is_sunk or theme.is_high_contrast
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(line, width) if has_line else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("bg" if is_sunk else "surface"))
            inset = width / 2 if has_line else 0
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), Radius.LARGE, Radius.LARGE
            )

    def _on_button_clicked(self) -> None:
        if self._cell is not None:
            self.wished.emit(self._cell.bout)

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(Space.TINY)
        title.addWidget(self._title)
        title.addWidget(self._check)
        title.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addLayout(title)
        words.addWidget(self._done)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.TINY, Space.TINY, Space.TINY, Space.TINY)
        layout.setSpacing(0)
        layout.addSpacing(_EDGE - Space.TINY)  # margins are not mirrored, spaces are
        layout.addLayout(words, 1)
        layout.addWidget(self.button)
        self.setMinimumHeight(Size.SET_CELL)


class RowView(QWidget):
    """An exercise and its cells: beside its name, or under it where that is too narrow."""

    wished = Signal(int)

    def __init__(self, row: SetRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.cells = tuple(CellView(self) for _ in row.cells)
        for cell in self.cells:
            cell.wished.connect(self.wished)
        self._head = QWidget(self)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(Space.LARGE)
        head.addWidget(ExerciseTile(row.exercise, Size.TILE, self._head))
        name = QVBoxLayout()
        name.addStretch(1)
        name.addWidget(WrappingLabel(row.exercise.name, "strong", self._head))
        name.addStretch(1)
        head.addLayout(name, 1)
        head.addSpacing(Space.LARGE)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, _ROW_EDGE, 0, _ROW_EDGE)
        self._layout.addWidget(self._head)
        self._layout.addLayout(self._grid_of(row.columns), 1)
        self.show_row(row)
        self.set_stacked(is_stacked=False)

    def show_row(self, row: SetRow) -> None:
        """Show what was done meanwhile."""
        for view, cell in zip(self.cells, row.cells, strict=True):
            view.show_cell(cell, row.exercise.name)

    def set_stacked(self, *, is_stacked: bool) -> None:
        """Put the cells under the name, or beside it."""
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.TopToBottom if is_stacked else direction.LeftToRight)
        self._layout.setSpacing(Space.SMALL if is_stacked else 0)
        name_width = current_theme().scaled(Width.SET_NAME)
        self._head.setMinimumWidth(0 if is_stacked else name_width)
        self._head.setMaximumWidth(_ANY if is_stacked else name_width)

    def _grid_of(self, columns: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(_GAP)
        for number, cell in enumerate(self.cells):
            grid.addWidget(cell, *divmod(number, columns))
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        return grid


_ANY = 16_777_215
"""Qt's own word for a width without a limit."""


def neighbour(areas: list[QRect], here: int, key: Qt.Key) -> int:
    """The area that one comes to from another in the direction of an arrow key; the same where there is none."""
    start = areas[here].center()

    def steps(index: int) -> tuple[int, int]:
        to = areas[index].center() - start
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return (to.x() if key == Qt.Key.Key_Right else -to.x()), abs(to.y()) * 4
        return (to.y() if key == Qt.Key.Key_Down else -to.y()), abs(to.x())

    ahead = [index for index in range(len(areas)) if steps(index)[0] > 0 and _in_line(areas, here, index, key)]
    return min(ahead, key=steps, default=here)


def _in_line(areas: list[QRect], here: int, index: int, key: Qt.Key) -> bool:
    """Left and right stay in the line."""
    if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        return areas[index].top() != areas[here].top()
    return areas[index].top() == areas[here].top()
