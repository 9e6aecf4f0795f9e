"""What is wrong with the journal, and what becomes of what the user does meanwhile, in the user's language."""

from PySide6.QtCore import QCoreApplication

from kneeapp.storage.journal_error import (
    DamagedJournalError,
    JournalError,
    NewerJournalError,
    Refusal,
    UnwritableJournalError,
)


def reason_text(error: JournalError) -> str:
    """Why the journal, or a file in its place, could not be read or written."""
    match error:
        case UnwritableJournalError():
            return _refusal_text(error.refusal)
        case NewerJournalError():
            return QCoreApplication.translate("journal", "Your journal was written by a newer kneeapp.")
        case DamagedJournalError():
            return QCoreApplication.translate("journal", "Your journal cannot be read.")
        case _:
            return _refusal_text(Refusal.FAULT)


def trouble_text(error: JournalError) -> str:
    """What is wrong, and what becomes of what the user does meanwhile."""
    if not isinstance(error, UnwritableJournalError):
        return f"{reason_text(error)} {kept_until_close_text()}"
    what = QCoreApplication.translate("journal", "Your journal cannot be written just now.")
    fate = QCoreApplication.translate("journal", "What you do is kept in memory and written as soon as it works.")
    return f"{what} {reason_text(error)} {fate}"


def kept_until_close_text() -> str:
    """What becomes of what the user does while the journal cannot be used at all."""
    return QCoreApplication.translate("journal", "What you do now is kept only until kneeapp closes.")


def _refusal_text(refusal: Refusal) -> str:
    match refusal:
        case Refusal.FULL:
            return QCoreApplication.translate("journal", "The disk is full. Please make some room on it.")
        case Refusal.READ_ONLY:
            return QCoreApplication.translate("journal", "kneeapp is not allowed to write into the folder.")
        case Refusal.LOCKED:
            return QCoreApplication.translate("journal", "Another program is using the file. Please close it.")
        case Refusal.FAULT:
            return QCoreApplication.translate("journal", "The disk or the system refused it.")
