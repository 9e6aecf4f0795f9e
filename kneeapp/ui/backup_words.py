"""What a backup holds, what restoring it would change, and what went wrong with one, in the user's language."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from kneeapp.storage.backup_file import BackupError, BackupFault
from kneeapp.storage.journal_error import JournalError
from kneeapp.storage.restore import BackupPreview, JournalExtent
from kneeapp.ui.day_words import date_text
from kneeapp.ui.journal_words import reason_text


def preview_text(preview: BackupPreview, today: date) -> str:
    """What is in a backup, what is here now, and what becomes of that."""
    parts = ", ".join(_parts(preview, today))
    inside = QCoreApplication.translate("backup", "This backup: {parts}.").format(parts=parts)
    kept = QCoreApplication.translate("backup", "What is here now is kept as a backup first.")
    return f"{inside} {_here_text(preview)} {kept}"


def failure_text(error: JournalError | BackupError) -> str:
    """Why something could not be done with what is kept, and what helps."""
    return _fault_text(error.fault) if isinstance(error, BackupError) else reason_text(error)


def day_text(day: date, today: date) -> str:
    """A day by its date, with the year where that is not this one: "9 November 2025"."""
    if day.year == today.year:
        return date_text(day)
    return QCoreApplication.translate("backup", "{date} {year}").format(date=date_text(day), year=day.year)


def _parts(preview: BackupPreview, today: date) -> Iterator[str]:
    yield _count_text(preview.in_backup.sessions)
    if span := _span_text(preview.in_backup, today):
        yield span
    if preview.has_plan:
        yield QCoreApplication.translate("backup", "a plan")
    if preview.has_settings:
        yield QCoreApplication.translate("backup", "settings")
    if preview.exercise_files:
        yield _files_text(preview.exercise_files)


def _here_text(preview: BackupPreview) -> str:
    count, missing = _count_text(preview.here.sessions), preview.only_here
    if not preview.here.sessions:
        text = QCoreApplication.translate("backup", "Here now: {sessions}.")
    elif not missing:
        text = QCoreApplication.translate("backup", "Here now: {sessions}, all of them in the backup too.")
    elif missing == 1:
        text = QCoreApplication.translate("backup", "Here now: {sessions}; one of them is not in the backup.")
    else:
        text = QCoreApplication.translate("backup", "Here now: {sessions}; {missing} of them are not in the backup.")
    return text.format(sessions=count, missing=missing)


def _count_text(sessions: int) -> str:
    match sessions:
        case 0:
            return QCoreApplication.translate("backup", "no sessions")
        case 1:
            return QCoreApplication.translate("backup", "one session")
        case _:
            return QCoreApplication.translate("backup", "{count} sessions").format(count=sessions)


def _span_text(extent: JournalExtent, today: date) -> str:
    if extent.first is None or extent.last is None:
        return ""
    first, last = day_text(extent.first, today), day_text(extent.last, today)
    if first == last:
        return first
    return QCoreApplication.translate("backup", "{first} to {last}").format(first=first, last=last)


def _files_text(files: int) -> str:
    if files == 1:
        return QCoreApplication.translate("backup", "a file of your own exercises")
    return QCoreApplication.translate("backup", "{count} files of your own exercises").format(count=files)


def _fault_text(fault: BackupFault) -> str:
    match fault:
        case BackupFault.NO_BACKUP:
            return QCoreApplication.translate("backup", "This file is not a backup of kneeapp.")
        case BackupFault.DAMAGED:
            return QCoreApplication.translate("backup", "This backup is damaged. Please choose another one.")
        case BackupFault.NEWER:
            return QCoreApplication.translate(
                "backup", "This backup was made by a newer kneeapp. Update kneeapp to use it."
            )
        case BackupFault.UNREADABLE:
            return QCoreApplication.translate("backup", "This file cannot be read.")
