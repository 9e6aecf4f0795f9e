"""What the user is told, and can do, while the journal cannot be read or written. A session goes on whatever happens.

Trouble may be told from inside any write, even before the window is shown. It is shown from the event loop, and
questions wait for the library: over a session they would take its keys away.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from kneeapp.log import LOG
from kneeapp.storage.backup import WeeklyBackup, newest_weekly
from kneeapp.storage.backup_file import BackupError
from kneeapp.storage.journal_error import JournalError, NewerJournalError, UnwritableJournalError
from kneeapp.storage.journal_file import free_path, set_aside
from kneeapp.storage.records import Records
from kneeapp.storage.restore import restore_journal
from kneeapp.ui.backup_words import day_text, failure_text
from kneeapp.ui.file_dialogs import AskForFile, FileKind, FileWish, ask_to_save
from kneeapp.ui.folders import folder_text
from kneeapp.ui.journal_words import kept_until_close_text, reason_text, trouble_text
from kneeapp.ui.main_window import MainWindow
from kneeapp.ui.widgets.ask_dialog import AskDialog


class JournalTrouble(QObject):
    """Shows the trouble that it is told of over the window, and carries out what the user chooses."""

    replaced = Signal()
    """The journal is another one now."""

    def __init__(
        self, window: MainWindow, records: Records, folder: Path, *, to_save: AskForFile = ask_to_save
    ) -> None:
        super().__init__(window)
        self._window, self._records, self._folder, self._to_save = window, records, folder, to_save
        self._keeper = records.keeper
        self._trouble: JournalError | None = None
        self._asked: JournalError | None = None
        self._leaving: AskDialog | None = None
        self._is_leaving = False
        window.library_shown.connect(self._on_window_library_shown)
        window.notice_accepted.connect(self._on_window_notice_accepted)

    def tell(self, error: JournalError | None) -> None:
        """The journal cannot be used as it should; None: all is written again."""
        self._window.first_paint.then(partial(self._show, error))

    def save_elsewhere(self) -> bool:
        """Ask where to, and save all that can be read and all that waits in a file there; whether that was done."""
        kind = FileKind(name=self.tr("Journals of kneeapp"), ending="db")
        name = f"kneeapp-journal-{self._records.today.isoformat()}.db"
        target = self._to_save(self._window, FileWish(title=self.tr("Save elsewhere"), kind=kind, name=name))
        return target is not None and self._save(free_path(target))

    def may_close(self) -> bool:
        """Whether all is written, or the user closes anyway; asks about that where it must."""
        if self._is_leaving or not self._keeper.is_something_unsaved or self._keeper.write_waiting():
            return True
        if self._leaving is None:
            self._ask_before_closing()
        return False

    def _show(self, error: JournalError | None) -> None:
        before, self._trouble = self._trouble, error
        self._window.show_trouble("" if error is None else trouble_text(error))
        if error is None and isinstance(before, UnwritableJournalError):
            self._window.say(self.tr("Everything is saved again"))
        self._tell_trouble()

    def _tell_trouble(self) -> None:
        """Tell it, but not beside the notice, which is to be read first and has the keyboard to itself."""
        if self._window.is_notice_shown:
            return
        if isinstance(self._trouble, UnwritableJournalError):
            self._window.say_trouble(trouble_text(self._trouble))
        self._ask()

    def _on_window_notice_accepted(self) -> None:
        QTimer.singleShot(0, self, self._tell_trouble)  # when the notice is gone

    def _on_window_library_shown(self) -> None:
        QTimer.singleShot(0, self, self._ask)

    def _ask(self) -> None:
        """Ask what to do, once, where a question may be asked and anything can be done."""
        error = self._trouble
        if error in (None, self._asked) or isinstance(error, UnwritableJournalError):
            return
        if not self._window.is_library_shown:
            return
        self._asked = error
        if isinstance(error, NewerJournalError):
            self._ask_about_newer()
        elif weekly := newest_weekly(self._folder):
            self._ask_about_backup(weekly)
        else:
            self._ask_to_begin()

    def _ask_about_newer(self) -> None:
        question = AskDialog(
            self._window,
            self.tr("Your journal is from a newer kneeapp"),
            kept_until_close_text() + " " + self.tr("Update kneeapp to see your history and to add to it."),
            safe=self.tr("Go on"),
            act=self.tr("Close kneeapp"),
        )
        question.accepted.connect(self._window.close)

    def _ask_about_backup(self, weekly: WeeklyBackup) -> None:
        text = self.tr("There is a backup of {day}. The journal that cannot be read is set aside, never deleted.")
        question = AskDialog(
            self._window,
            self.tr("Your journal cannot be read"),
            text.format(day=day_text(weekly.day, self._records.today)),
            safe=self.tr("Not the backup"),
            act=self.tr("Use the backup"),
        )
        question.accepted.connect(partial(self._use_backup, weekly))
        question.rejected.connect(self._ask_to_begin)

    def _ask_to_begin(self) -> None:
        question = AskDialog(
            self._window,
            self.tr("Begin a new journal?"),
            self.tr("Your journal cannot be read. It is set aside, never deleted.")
            + " "
            + self.tr("Without a new one, what you do is kept only until kneeapp closes."),
            safe=self.tr("Not now"),
            act=self.tr("Begin a new one"),
        )
        question.accepted.connect(self._begin_new)

    def _use_backup(self, weekly: WeeklyBackup) -> None:
        self._keeper.let_go()
        try:
            aside = restore_journal(weekly.path, self._folder, self._records.today)
        except (BackupError, JournalError) as error:
            self._tell_failure(self.tr("The backup was not restored."), error)
            self._ask_to_begin()
            return
        self._go_on(aside)

    def _begin_new(self) -> None:
        self._keeper.let_go()
        try:
            aside = set_aside(self._folder, self._records.today)
        except JournalError as error:
            self._tell_failure(self.tr("No new journal was begun."), error)
            return
        self._go_on(aside)

    def _go_on(self, aside: Path) -> None:
        LOG.info("the journal was set aside")
        self._keeper.begin_anew()
        self.replaced.emit()
        told = self.tr("Done. The journal that cannot be read is kept as {file}")
        self._window.say(told.format(file=folder_text(aside)))

    def _save(self, target: Path) -> bool:
        try:
            self._keeper.save_elsewhere(target)
        except JournalError as error:
            self._tell_failure(self.tr("Nothing was saved."), error)
            return False
        LOG.info("the journal was saved elsewhere")
        self._window.say(self.tr("Saved as {file}").format(file=folder_text(target)))
        return True

    def _tell_failure(self, what: str, error: JournalError | BackupError) -> None:
        LOG.warning("the journal is still in trouble: %s", type(error).__name__)
        self._window.say_trouble(f"{what} {failure_text(error)}")

    def _ask_before_closing(self) -> None:
        reason = "" if self._trouble is None else reason_text(self._trouble)
        self._leaving = AskDialog(
            self._window,
            self.tr("Some of what you did is not saved"),
            f"{self.tr('It is in memory only, and gone once kneeapp closes.')} {reason}".strip(),
            safe=self.tr("Save elsewhere…"),
            act=self.tr("Close anyway"),
        )
        self._leaving.accepted.connect(self._leave)
        self._leaving.rejected.connect(self._on_leaving_rejected)
        self._leaving.dismissed.connect(self._on_leaving_dismissed)

    def _on_leaving_rejected(self) -> None:
        if self.save_elsewhere():
            self._leave()

    def _on_leaving_dismissed(self) -> None:
        self._leaving = None

    def _leave(self) -> None:
        self._is_leaving = True
        self._window.close()
