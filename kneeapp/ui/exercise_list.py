"""The list of exercises in the sidebar."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.core.plan import PlanItem
from kneeapp.ui.shown_progress import SetsDone
from kneeapp.ui.sizes import Radius, Size
from kneeapp.ui.thumbnails import thumbnails
from kneeapp.ui.widgets.row_delegate import ROW_ROLE, RowDelegate
from kneeapp.ui.widgets.row_end import Standing
from kneeapp.ui.widgets.row_painting import Row
from kneeapp.ui.widgets.scrolling import clear_base, give_viewport
from kneeapp.ui.wording import dose_text, initials, tip_text

if TYPE_CHECKING:
    from kneeapp.ui.widgets.item_ring import ItemRing

_ID = Qt.ItemDataRole.UserRole
_NAME = Qt.ItemDataRole.UserRole + 2
_DECIDING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class ExerciseList(QListWidget):
    """Exercises to choose from, as high as its rows: what holds it scrolls."""

    exercise_chosen = Signal(str)
    """The user chose the exercise of that id."""
    decided = Signal()
    """The user chose by a click or by Return: they want to go on with what is chosen."""
    row_reached = Signal(QRect)
    """The keyboard went to the row of that box, which should be in view."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = RowDelegate(self)
        self._ring: ItemRing | None = None
        self._progress: dict[ExerciseId, SetsDone] = {}
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setObjectName("exercise-list")
        self.setFrameShape(QFrame.Shape.NoFrame)
        clear_base(self)
        give_viewport(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAutoScroll(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.itemSelectionChanged.connect(self._on_item_selection_changed)
        self.currentItemChanged.connect(self._on_current_item_changed)
        self.itemClicked.connect(self.decided)
        thumbnails().made.connect(self._on_thumbnails_made)

    def show_items(self, items: tuple[PlanItem, ...]) -> None:
        """List these exercises with their doses in place of those before."""
        with QSignalBlocker(self):
            self.clear()
            for item in items:
                self.addItem(QListWidgetItem())
                self._show_row(self.item(self.count() - 1), item)
        self._fit()

    def show_doses(self, items: tuple[PlanItem, ...]) -> None:
        """Show the doses of these exercises in their rows; the selection stays."""
        for item in items:
            row = self._row_of(item.exercise.id)
            if row >= 0:
                self._show_row(self.item(row), item)
        self._fit()

    def show_progress(self, exercises: tuple[SetsDone, ...]) -> None:
        """Show in their rows what of these exercises is done; in all others nothing."""
        self._progress = {sets.exercise: sets for sets in exercises}
        for row in range(self.count()):
            self._show_words(self.item(row), self.item(row).data(ROW_ROLE))
        self._fit()

    def show_only(self, exercises: tuple[Exercise, ...]) -> None:
        """Leave only these exercises in view."""
        ids = {exercise.id for exercise in exercises}
        for row in range(self.count()):
            self.item(row).setHidden(self.item(row).data(_ID) not in ids)
        self._fit()

    def select(self, exercise_id: ExerciseId | None) -> None:
        """Show that exercise as selected, or none, without telling that it was chosen."""
        with QSignalBlocker(self):
            self.clearSelection()
            self.setCurrentRow(-1 if exercise_id is None else self._row_of(exercise_id))
        self.viewport().update()
        self._place_ring()

    def focus_first(self) -> None:
        """Take the keyboard's focus, at the selected row or else the first in view."""
        if not any(not item.isHidden() for item in self.selectedItems()):
            shown = [row for row in range(self.count()) if not self.item(row).isHidden()]
            self.setCurrentRow(shown[0] if shown else -1)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_tiled(self, is_tiled: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Show the tiles of the exercises alone, or whole rows; what a screen reader is told stays."""
        self._delegate.is_tiled = is_tiled
        for row in range(self.count()):
            self._show_tip(self.item(row))
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(Size.SIDEBAR, self._rows_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._rows_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
        self._place_ring()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._place_ring()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._place_ring()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._place_ring()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._place_ring()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in _DECIDING and self.selectedItems():
            self.decided.emit()

    def _rows_height(self) -> int:
        width = self.viewport().width()
        shown = (self.item(row) for row in range(self.count()) if not self.item(row).isHidden())
        return sum(self._delegate.step(item.data(ROW_ROLE), width) for item in shown)

    def _fit(self) -> None:
        """Be as high as the rows are; to be called when any of them may have changed."""
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
        self._place_ring()

    def _place_ring(self) -> None:
        current, holder = self.currentItem(), self.parentWidget()
        if holder is None or (self._ring is None and not self.hasFocus()):
            return
        if self._ring is None:
            from kneeapp.ui.widgets.item_ring import ItemRing  # noqa: PLC0415  # not needed for the first paint

            self._ring = ItemRing(holder)
            self._ring.hide()
        is_shown = self.currentRow() >= 0 and not current.isHidden()
        item = self.visualItemRect(current) if is_shown else QRect()
        area = self._delegate.row_area(item) if item.isValid() else QRect()
        self._ring.surround_item(self, area, Radius.TILE)

    def _show_row(self, entry: QListWidgetItem, item: PlanItem) -> None:
        title = item.exercise.short_name
        entry.setText(title)
        entry.setData(_NAME, item.exercise.name)
        entry.setData(_ID, item.exercise.id)
        row = Row(title=title, detail=dose_text(item), mark=initials(title), exercise_id=item.exercise.id)
        self._show_words(entry, row)
        self._show_tip(entry)

    def _show_words(self, entry: QListWidgetItem, row: Row) -> None:
        """Show the row with what of its exercise is done, which a screen reader is told behind the dose."""
        sets = self._progress.get(entry.data(_ID))
        is_done = sets is not None and sets.is_all
        is_begun = sets is not None and not is_done and sets.done > 0
        end = f"{sets.done}/{sets.planned}" if sets and is_begun else ""
        told = self.tr("done") if is_done else self.tr("{sets} sets done").format(sets=end) if end else ""
        entry.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (row.title, row.detail, told))))
        standing = Standing.DONE if is_done else Standing.OPEN
        entry.setData(ROW_ROLE, replace(row, end=end, standing=standing))

    def _show_tip(self, entry: QListWidgetItem) -> None:
        name, row = entry.data(_NAME), entry.data(ROW_ROLE)
        entry.setToolTip(tip_text(f"{name}, {row.detail}" if self._delegate.is_tiled else name))

    def _row_of(self, exercise_id: ExerciseId) -> int:
        rows = (row for row in range(self.count()) if self.item(row).data(_ID) == exercise_id)
        return next(rows, -1)

    def _on_thumbnails_made(self, exercise_id: str) -> None:
        self.viewport().update(self.visualItemRect(self.item(self._row_of(ExerciseId(exercise_id)))))

    def _on_item_selection_changed(self) -> None:
        for entry in self.selectedItems():
            self.exercise_chosen.emit(entry.data(_ID))

    def _on_current_item_changed(self, current: QListWidgetItem | None) -> None:
        self._place_ring()
        if current is not None and self.hasFocus():
            self.row_reached.emit(self.visualItemRect(current))
