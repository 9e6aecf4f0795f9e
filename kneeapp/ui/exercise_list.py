"""The list of exercises in the sidebar."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.core.plan import PlanItem
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.widgets.row_delegate import ROW_ROLE, RowDelegate
from kneeapp.ui.widgets.row_painting import Row
from kneeapp.ui.wording import dose_text, initials, tip_text

_ID = Qt.ItemDataRole.UserRole


class ExerciseList(QListWidget):
    """Exercises to choose from, as high as its rows where there is room for them."""

    exercise_chosen = Signal(str)
    """The user chose the exercise of that id."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_tiles = True
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setObjectName("exercise-list")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self.itemSelectionChanged.connect(self._on_item_selection_changed)

    def show_items(self, items: tuple[PlanItem, ...]) -> None:
        """List these exercises with their doses in place of those before."""
        with QSignalBlocker(self):
            self.clear()
            for item in items:
                self.addItem(QListWidgetItem())
                self._show_row(self.item(self.count() - 1), item)
        self.updateGeometry()

    def show_doses(self, items: tuple[PlanItem, ...]) -> None:
        """Show the doses of these exercises in their rows; the selection stays."""
        for item in items:
            row = self._row_of(item.exercise.id)
            if row >= 0:
                self._show_row(self.item(row), item)

    def show_only(self, exercises: tuple[Exercise, ...]) -> None:
        """Leave only these exercises in view."""
        ids = {exercise.id for exercise in exercises}
        for row in range(self.count()):
            self.item(row).setHidden(self.item(row).data(_ID) not in ids)
        self.updateGeometry()

    def select(self, exercise_id: ExerciseId | None) -> None:
        """Show that exercise as selected, or none, without telling that it was chosen."""
        with QSignalBlocker(self):
            self.clearSelection()
            self.setCurrentRow(-1 if exercise_id is None else self._row_of(exercise_id))
        self.viewport().update()

    def focus_first(self) -> None:
        """Take the keyboard's focus, at the selected row or else the first in view."""
        if not self.selectedItems():
            shown = [row for row in range(self.count()) if not self.item(row).isHidden()]
            self.setCurrentRow(shown[0] if shown else -1)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Do without the tiles of initials and with lower rows, or not."""
        self._delegate.row_height = Size.ROW_NARROW if is_narrow else Size.ROW + Space.TINY
        self._has_tiles = not is_narrow
        for row in range(self.count()):
            content: Row = self.item(row).data(ROW_ROLE)
            self.item(row).setData(ROW_ROLE, self._row(content.title, content.detail))
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        shown = sum(not self.item(row).isHidden() for row in range(self.count()))
        return QSize(Size.SIDEBAR, shown * self._delegate.row_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), Size.ROW + Space.TINY))

    def _show_row(self, entry: QListWidgetItem, item: PlanItem) -> None:
        title, dose = item.exercise.short_name, dose_text(item)
        entry.setText(title)
        entry.setToolTip(tip_text(item.exercise.name))
        entry.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {dose}")
        entry.setData(_ID, item.exercise.id)
        entry.setData(ROW_ROLE, self._row(title, dose))

    def _row(self, title: str, detail: str) -> Row:
        return Row(title=title, detail=detail, mark=initials(title) if self._has_tiles else "")

    def _row_of(self, exercise_id: ExerciseId) -> int:
        rows = (row for row in range(self.count()) if self.item(row).data(_ID) == exercise_id)
        return next(rows, -1)

    def _on_item_selection_changed(self) -> None:
        for entry in self.selectedItems():
            self.exercise_chosen.emit(entry.data(_ID))
