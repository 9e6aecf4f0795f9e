"""The rows of the plan: one of them open at most, and each to be moved by its handle or by Alt with Up and Down."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneeapp.ui.pages.plan_row import PlanRow
from kneeapp.ui.pages.plan_wishes import PlanWishes
from kneeapp.ui.pages.shown_plan import ShownPlanRow
from kneeapp.ui.sizes import Space

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PlanRows(QWidget):
    """Shows rows in their order; a row that stays keeps its widget, its focus, and whether it is open."""

    reached = Signal(QWidget)
    """This row should be in sight: it was opened, or is dragged there."""
    opened = Signal()
    """Another row is open than before, or none."""
    left_without_focus = Signal()
    """The row that had the focus went away, and no other is left to take it."""

    def __init__(self, wishes: PlanWishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._shown: tuple[ShownPlanRow, ...] = ()
        self._open: str | None = None
        self._rows: list[PlanRow] = []
        self._drag: Drag | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.SMALL)
        for key, places in _MOVES.items():
            shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._move_focused, places))

    @property
    def stops(self) -> list[QWidget]:
        """What can have the focus, in the order in which Tab goes."""
        return [stop for row in self._rows for stop in row.stops]

    def show_rows(self, shown: tuple[ShownPlanRow, ...]) -> None:
        """Show these rows in place of those before; whatever is dragged is let go."""
        self._let_go()
        focused = next((place for place, row in enumerate(self._rows) if row.has_focus), None)
        known = {row.exercise_id: row for row in self._rows}
        had_focus = self._rows[focused].exercise_id if focused is not None else None
        kept = [known.pop(row.exercise_id) if row.exercise_id in known else self._new_row(row) for row in shown]
        for gone in known.values():
            self._drop(gone)
        self._shown = shown
        self._put_in_order(kept)
        self._show_all()
        if focused is not None and had_focus in known:
            self._focus_near(focused)

    def _show_all(self) -> None:
        count = len(self._rows)
        for place, (row, shown) in enumerate(zip(self._rows, self._shown, strict=True)):
            row.show_row(shown, place, count, is_open=row.exercise_id == self._open)

    def _new_row(self, shown: ShownPlanRow) -> PlanRow:
        row = PlanRow(shown, self._wishes, self)
        row.open_toggled.connect(lambda: self._toggle(row))
        row.handle.dragged.connect(lambda place: self._on_handle_dragged(row, place))
        row.handle.dropped.connect(self._on_handle_dropped)
        return row

    def _drop(self, row: PlanRow) -> None:
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _put_in_order(self, rows: list[PlanRow]) -> None:
        if rows == self._rows:
            return
        self._rows = rows
        for place, row in enumerate(rows):
            self._layout.removeWidget(row)
            self._layout.insertWidget(place, row)
            row.show()

    def _toggle(self, row: PlanRow) -> None:
        self._open = None if row.exercise_id == self._open else row.exercise_id
        self._show_all()
        self.opened.emit()
        if self._open is not None:
            self.reached.emit(row)

    def _focus_near(self, place: int) -> None:
        """The focus was on a row that is gone: the one that took its place has it now."""
        if self._rows:
            row = self._rows[min(place, len(self._rows) - 1)]
            row.head.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left_without_focus.emit()

    def _move_focused(self, places: int) -> None:
        row = next((row for row in self._rows if row.has_focus), None)
        if row is not None:
            row.move_by(places)

    def _on_handle_dragged(self, row: PlanRow, place: QPoint) -> None:
        pointer = self.mapFromGlobal(place).y()
        if self._drag is None:
            self._layout.setEnabled(False)  # it would take the row back to its place
            homes = tuple(other.geometry() for other in self._rows if other is not row)
            self._drag = Drag(row=row, grip=pointer - row.y(), homes=homes, place=self._rows.index(row))
            row.raise_()
        row.move(row.x(), max(0, min(pointer - self._drag.grip, self.height() - row.height())))
        self._drag.place = place_among(pointer, self._drag.homes)
        self._make_room(self._drag)
        self.reached.emit(row)

    def _make_room(self, drag: "Drag") -> None:
        """Let the other rows stand as they would if the row were let go."""
        order = [row for row in self._rows if row is not drag.row]
        order.insert(drag.place, drag.row)
        for row, top in zip(order, tops_of([row.height() for row in order]), strict=True):
            if row is not drag.row:
                row.move(row.x(), top)

    def _on_handle_dropped(self) -> None:
        drag = self._let_go()
        if drag is not None and drag.place != self._rows.index(drag.row):
            self._wishes.moved_wished.emit(drag.row.exercise_id, drag.place)

    def _let_go(self) -> "Drag | None":
        """End what is dragged, if anything, and let every row stand in its own place again."""
        drag, self._drag = self._drag, None
        if drag is not None:
            self._layout.setEnabled(True)
            self._layout.invalidate()
            self._layout.activate()
        return drag


@dataclass(kw_only=True)
class Drag:
    """A row that follows the pointer, and how far below its top it is held.

    ``homes`` is where the other rows stood before it, ``place`` the place that it would have if it were let go.
    """

    row: PlanRow
    grip: int
    homes: tuple[QRect, ...]
    place: int


def place_among(pointer: int, others: Sequence[QRect]) -> int:
    """The place among the other rows that a row gets which is dropped at that height."""
    return sum(other.center().y() < pointer for other in others)


def tops_of(heights: Sequence[int]) -> list[int]:
    """Where rows of these heights begin, one below the other."""
    return [sum(heights[:place]) + place * Space.SMALL for place in range(len(heights))]
