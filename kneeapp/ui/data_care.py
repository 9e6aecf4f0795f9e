"""What the user can do with all that is kept: save a backup, go back to one, delete everything and take that back.

Files are asked for by the callables given. What it does is in the storage; here are the questions and what is told.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kneeapp.log import LOG
from kneeapp.storage.backup import back_up, backup_name
from kneeapp.storage.backup_file import BackupError
from kneeapp.storage.deletion import delete_everything, purge_deleted, undo_delete
from kneeapp.storage.journal_error import JournalError
from kneeapp.storage.journal_file import free_path
from kneeapp.storage.records import Records
from kneeapp.storage.restore import BackupPreview, preview, restore
from kneeapp.ui.backup_words import failure_text, preview_text
from kneeapp.ui.file_dialogs import AskForFile, FileKind, FileWish, ask_to_open, ask_to_save
from kneeapp.ui.folders import folder_text
from kneeapp.ui.main_window import MainWindow
from kneeapp.ui.widgets.ask_dialog import AskDialog

_ENDING = "zip"


class DataCare(QObject):
    """Asks and tells over the window. What was deleted can come back until the window closes."""

    replaced = Signal()
    """The journal, the settings and perhaps the exercises are others now; told before the user is."""

    def __init__(
        self,
        window: MainWindow,
        records: Records,
        folder: Path,
        *,
        to_save: AskForFile = ask_to_save,
        to_open: AskForFile = ask_to_open,
    ) -> None:
        super().__init__(window)
        self._window, self._records, self._folder = window, records, folder
        self._to_save, self._to_open = to_save, to_open
        self._deleted: Path | None = None
        window.closed.connect(self._on_window_closed)

    @property
    def is_deleted(self) -> bool:
        """Whether everything was deleted and may still come back."""
        return self._deleted is not None

    def save_backup(self) -> None:
        """Ask where to, and save one file with everything."""
        name = backup_name(self._records.today)
        target = self._to_save(self._window, FileWish(title=self.tr("Save a backup"), kind=self._kind(), name=name))
        if target is not None:
            self._save(_named_as_backup(target))

    def restore_backup(self) -> None:
        """Ask for a backup, tell what it would change, and go back to it."""
        wish = FileWish(title=self.tr("Choose a backup"), kind=self._kind())
        backup = self._to_open(self._window, wish)
        if backup is None:
            return
        try:
            self._ask_to_restore(backup, preview(backup, self._folder))
        except (BackupError, JournalError) as error:
            self._tell_failure(self.tr("Nothing was restored."), error)

    def delete(self) -> None:
        """Delete everything, after asking twice."""
        question = AskDialog(
            self._window,
            self.tr("Delete everything?"),
            self.tr("Your history starts again from nothing. Your own exercises stay."),
            safe=self.tr("Keep everything"),
            act=self.tr("Delete…"),
        )
        question.accepted.connect(self._ask_again)

    def undo_delete(self) -> None:
        """Bring back what was deleted, where that is still possible."""
        if self._deleted is None:
            return
        self._records.keeper.let_go()
        try:
            undo_delete(self._folder, self._deleted)
        except JournalError as error:
            self._tell_failure(self.tr("Not everything could be brought back yet."), error)
            return
        self._deleted = None
        self._begin_anew(self.tr("Everything is back"))

    def _kind(self) -> FileKind:
        return FileKind(name=self.tr("Backups of kneeapp"), ending=_ENDING)

    def _save(self, target: Path) -> None:
        is_all_written = self._records.keeper.write_waiting()
        try:
            back_up(self._folder, target)
        except JournalError as error:
            self._tell_failure(self.tr("No backup was saved."), error)
            return
        LOG.info("a backup was saved")
        partly = self.tr("Saved a backup, without what could not be written yet")
        self._window.say(self.tr("Saved a backup") if is_all_written else partly)

    def _ask_to_restore(self, backup: Path, found: BackupPreview) -> None:
        question = AskDialog(
            self._window,
            self.tr("Go back to this backup?"),
            preview_text(found, self._records.today),
            safe=self.tr("Keep what is here"),
            act=self.tr("Restore"),
        )
        question.accepted.connect(partial(self._restore, backup))

    def _restore(self, backup: Path) -> None:
        self._records.keeper.let_go()
        try:
            before = restore(backup, self._folder, self._records.today)
        except (BackupError, JournalError) as error:
            self._tell_failure(self.tr("The backup was not restored."), error)
            return
        LOG.info("a backup was restored")
        told = self.tr("Restored. What was here before is kept as {file}")
        self._begin_anew(told.format(file=folder_text(before)))

    def _ask_again(self) -> None:
        question = AskDialog(
            self._window,
            self.tr("Really everything?"),
            self.tr("All sessions, the plan and the settings. Backups too, but for those that you saved elsewhere."),
            safe=self.tr("Keep everything"),
            act=self.tr("Delete everything"),
        )
        question.accepted.connect(self._delete)

    def _delete(self) -> None:
        self._records.keeper.let_go()
        try:
            self._deleted = delete_everything(self._folder)
        except JournalError as error:
            self._tell_failure(self.tr("Nothing was deleted."), error)
            return
        LOG.info("everything was deleted")
        self._records.keeper.begin_anew(with_waiting=False)
        self.replaced.emit()
        self._window.say_undoable(self.tr("Deleted"), self.undo_delete)

    def _begin_anew(self, told: str) -> None:
        self._records.keeper.begin_anew()
        self.replaced.emit()
        self._window.say(told)

    def _tell_failure(self, what: str, error: JournalError | BackupError) -> None:
        LOG.warning("saving, restoring or deleting failed: %s", type(error).__name__)
        self._window.say_trouble(f"{what} {failure_text(error)}")

    def _on_window_closed(self) -> None:
        if self._deleted is not None:
            purge_deleted(self._folder)


def _named_as_backup(target: Path) -> Path:
    """The file with a backup's ending; where the user left that out, one that replaces nothing."""
    if target.suffix.casefold() == f".{_ENDING}":
        return target
    return free_path(target.with_name(f"{target.name}.{_ENDING}"))
