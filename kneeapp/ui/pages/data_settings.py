"""The card about the user's data: where it is, and what can be done with all of it. It does none of that itself."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneeapp.ui.folders import folder_text, open_folder
from kneeapp.ui.pages.setting_row import ROW_BUTTON, ROW_DANGER, SettingCard, SettingRow, path_detail, side_by_side
from kneeapp.ui.shown_settings import ShownSettings
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.button_coat import Kind


class DataSettings(SettingCard):
    """Opens folders; the rest is only wished."""

    backup_wished = Signal()
    restore_wished = Signal()
    delete_wished = Signal()
    undo_delete_wished = Signal()
    message_wished = Signal(str)
    """A short message for the user."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownSettings | None = None
        self._open_data = Button(self.tr("Open folder"), extent=ROW_BUTTON)
        self._open_own = Button(self.tr("Open folder"), extent=ROW_BUTTON)
        self._save = Button(self.tr("Save…"), extent=ROW_BUTTON)
        self._restore = Button(self.tr("Restore…"), extent=ROW_BUTTON)
        self._delete = Button(self.tr("Delete everything…"), Kind.DANGER_GHOST, ROW_DANGER)
        self._data_row = SettingRow(self.tr("Kept on this computer only"), self._open_data, path_detail())
        self._own_row = SettingRow(self.tr("My own exercises"), self._open_own)
        self._kept_row = SettingRow(self.tr("History, plan and settings"), self._delete)
        self._lay_out()
        self._connect()

    def show_settings(self, shown: ShownSettings) -> None:
        """Show these folders, how many exercises are the user's own, and whether all is there or deleted."""
        self._shown = shown
        self._data_row.show_detail(folder_text(shown.folder))
        self._own_row.show_detail(self._own_text(shown.own_exercises))
        self._show_deleted(is_deleted=shown.is_deleted)

    def _show_deleted(self, *, is_deleted: bool) -> None:
        self._delete.setText(self.tr("Undo") if is_deleted else self.tr("Delete everything…"))
        self._delete.set_kind(Kind.SECONDARY if is_deleted else Kind.DANGER_GHOST)
        self._delete.set_extent(ROW_BUTTON if is_deleted else ROW_DANGER)
        self._kept_row.show_detail(self.tr("Deleted, for good once kneeapp closes") if is_deleted else "")

    def _own_text(self, count: int) -> str:
        if count == 0:
            return self.tr("None yet")
        return self.tr("One exercise") if count == 1 else self.tr("{count} exercises").format(count=count)

    def _lay_out(self) -> None:
        backup = SettingRow(
            self.tr("Backup"), side_by_side(self._save, self._restore), self.tr("One file with everything")
        )
        for button in (self._save, self._restore):
            button.setAccessibleDescription(self.tr("Backup"))
        self.show_rows(
            self.tr("Your data"),
            self._data_row,
            self._own_row,
            backup,
            self._kept_row,
        )

    def _connect(self) -> None:
        self._open_data.clicked.connect(self._on_open_data_clicked)
        self._open_own.clicked.connect(self._on_open_own_clicked)
        self._save.clicked.connect(self.backup_wished)
        self._restore.clicked.connect(self.restore_wished)
        self._delete.clicked.connect(self._on_delete_clicked)

    def _on_open_data_clicked(self) -> None:
        if self._shown is not None:
            self._open(self._shown.folder)

    def _on_open_own_clicked(self) -> None:
        if self._shown is not None:
            self._open(self._shown.own_folder)

    def _on_delete_clicked(self) -> None:
        if self._shown is not None and self._shown.is_deleted:
            self.undo_delete_wished.emit()
        else:
            self.delete_wished.emit()

    def _open(self, folder: Path) -> None:
        if message := open_folder(folder):
            self.message_wished.emit(message)
