"""The list of sets over a paused session: any set can be begun, or done again; what was done stays counted."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kneeapp.core.commands import JumpToSet, Resume, UndoRep
from kneeapp.core.session import allows
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.ui.key_names import key_name
from kneeapp.ui.letter_keys import LETTER_KEYS
from kneeapp.ui.pages.set_cells import ARROWS, CellView, RowView, neighbour
from kneeapp.ui.pages.set_list_rows import SetRow, set_rows
from kneeapp.ui.session_key_table import KEYS_OF, KeyUse
from kneeapp.ui.sizes import FOCUS_GAP, FOCUS_RING, Width
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.fading_scroll_area import FadingScrollArea
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.scrolling import show_scrolled
from kneeapp.ui.widgets.sheet import Sheet

_REACH = FOCUS_RING + FOCUS_GAP


class SetListSheet(Sheet):
    """Opens at the set that is at hand; gone as soon as the session goes on or ends."""

    let_through = Sheet.let_through | frozenset(KEYS_OF[KeyUse.UNDO])

    def __init__(self, over: QWidget, state: SessionState) -> None:
        super().__init__(over, self.tr("Sets"), self.tr("Start any set, or do one again. What you did stays counted."))
        self._rows = SetRows(set_rows(state))
        self._scroll = FadingScrollArea(self.card, ground="surface")
        self._scroll.setAccessibleName(self.accessibleName())
        show_scrolled(self._scroll, self._rows)
        self.body.addWidget(self._scroll)
        self._rows.wished.connect(self._on_rows_wished)
        self._rows.reached.connect(lambda cell: self._scroll.ensureWidgetVisible(cell, 0, _REACH))
        key = KEYS_OF[KeyUse.UNDO][0]
        cap = LETTER_KEYS.shown(key_name(key))
        self._undo = self.footer_button(self.tr("Undo last rep"), Kind.SECONDARY, "undo-2", key, cap=cap)
        self._undo.clicked.connect(lambda: self.wish(UndoRep()))
        self.add_extra(self._undo)
        self._order_tabs()
        self.show_state(state)
        self.open(self._rows.current.button)
        QTimer.singleShot(0, self, self._show_current)  # once the rows have their heights

    def show_state(self, state: SessionState) -> None:
        """Show what was done meanwhile; a session that no longer pauses has no use for the list."""
        if state.mode is not Mode.PAUSED:
            self.dismiss()
            return
        self._rows.show_rows(set_rows(state))
        self._undo.setEnabled(allows(state, UndoRep()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in KEYS_OF[KeyUse.SETS]:
            self.leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_current()

    def _on_rows_wished(self, bout: int) -> None:
        self.wish(JumpToSet(bout))
        self.wish(Resume())

    def _show_current(self) -> None:
        """Bring the row of the current set into sight."""
        if (layout := self.card.layout()) is not None:
            layout.activate()
        self._scroll.ensureWidgetVisible(self._rows.row_of(self._rows.current), 0, 0)

    def _order_tabs(self) -> None:
        buttons = (self.close_button, *(cell.button for cell in self._rows.cells), self.stop, self._undo, self.resume)
        for before, after in pairwise(buttons):
            QWidget.setTabOrder(before, after)


class SetRows(QWidget):
    """All rows under each other, with a line between them; the arrow keys go from cell to cell."""

    wished = Signal(int)
    reached = Signal(CellView)
    """The arrow keys came to this cell."""

    def __init__(self, rows: tuple[SetRow, ...]) -> None:
        super().__init__()
        self._views = tuple(RowView(row, self) for row in rows)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        for number, view in enumerate(self._views):
            if number:
                self._layout.addWidget(_line(self))
            self._layout.addWidget(view)
            view.wished.connect(self.wished)
        self._layout.addStretch(1)
        self._current = self.cells[0]

    @property
    def cells(self) -> tuple[CellView, ...]:
        """All cells, in the order of the session."""
        return tuple(cell for view in self._views for cell in view.cells)

    @property
    def current(self) -> CellView:
        """The cell of the set that is at hand."""
        return self._current

    def row_of(self, cell: CellView) -> RowView:
        """The row that a cell is part of."""
        return next(view for view in self._views if cell in view.cells)

    def show_rows(self, rows: tuple[SetRow, ...]) -> None:
        """Show these in place of those before: the same exercises and sets, more or less of them done."""
        for view, row in zip(self._views, rows, strict=True):
            view.show_row(row)
        shown = (cell for row in rows for cell in row.cells)
        self._current = next(view for view, cell in zip(self.cells, shown, strict=True) if cell.is_current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        buttons = [cell.button for cell in self.cells]
        focused = QApplication.focusWidget()
        if event.key() not in ARROWS or focused not in buttons:
            super().keyPressEvent(event)
            return
        areas = [QRect(cell.mapTo(self, QPoint(0, 0)), cell.size()) for cell in self.cells]
        here = next(index for index, button in enumerate(buttons) if button is focused)
        self._go(neighbour(areas, here, Qt.Key(event.key())), Qt.Key(event.key()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stack()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._stack()

    def _stack(self) -> None:
        is_stacked = self.width() < current_theme().scaled(Width.SETS_STACKED)
        for view in self._views:
            view.set_stacked(is_stacked=is_stacked)

    def _go(self, index: int, key: Qt.Key) -> None:
        is_back = key in (Qt.Key.Key_Left, Qt.Key.Key_Up)
        cell = self.cells[index]
        cell.button.setFocus(Qt.FocusReason.BacktabFocusReason if is_back else Qt.FocusReason.TabFocusReason)
        self.reached.emit(cell)


def _line(parent: QWidget) -> Panel:
    line = Panel(parent=parent)
    line.set_panel("line")
    return line
