"""What can be wrong with the journal, in kinds that a window can tell apart, each with a plain text for the log.

SQLite's own errors never leave the storage: `telling_trouble` turns them into these.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import Final


class Refusal(Enum):
    """Why nothing can be written."""

    FULL = "the disk is full; make room on it"
    READ_ONLY = "the folder or the file may not be written; allow it in its permissions, or choose another folder"
    LOCKED = "another program holds the file; close that program"
    FAULT = "the disk or the system refused it"


class JournalError(Exception):
    """Something is wrong with the journal at ``path``; the text says what happened and what can be done."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(f"{message} ({path})")
        self.path = path


class NewerJournalError(JournalError):
    """The journal was written by a newer kneeapp. It is left as it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the journal was written by a newer kneeapp; update kneeapp to use it")


class DamagedJournalError(JournalError):
    """The file is no journal, or not a whole one. It is left as it is, to be set aside."""

    def __init__(self, path: Path, found: object) -> None:
        super().__init__(path, f"the journal is damaged: {found}; put it aside and begin anew, or restore a backup")


class UnwritableJournalError(JournalError):
    """The journal cannot be opened or written now; it may be later. ``refusal`` tells why."""

    def __init__(self, path: Path, refusal: Refusal, found: object) -> None:
        super().__init__(path, f"the journal cannot be written: {refusal.value}: {found}")
        self.refusal = refusal


class UnknownSessionError(JournalError):
    """The session is not in the journal, or not any more."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the session is not in the journal; it was deleted")


@contextmanager
def telling_trouble(path: Path) -> Iterator[None]:
    """Let SQLite's and the system's errors leave as `JournalError` of this file."""
    try:
        yield
    except sqlite3.Error as error:
        raise _of_sqlite(error, path) from error
    except OSError as error:
        refusal = _OF_SYSTEM.get(error.errno or 0, Refusal.FAULT)
        raise UnwritableJournalError(path, refusal, error.strerror) from error


def _of_sqlite(error: sqlite3.Error, path: Path) -> JournalError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_MISUSE)  # Python's own errors have none
    if code in _DAMAGE or code & _PRIMARY in _DAMAGE:
        return DamagedJournalError(path, error)
    return UnwritableJournalError(path, _OF_SQLITE.get(code & _PRIMARY, Refusal.FAULT), error)


_PRIMARY: Final = 0xFF
"""The bits of SQLite's extended codes that tell the kind."""

_DAMAGE: Final = {
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_ERROR,  # a statement that does not fit the file: a table or a column is missing
    sqlite3.SQLITE_FORMAT,
    sqlite3.SQLITE_IOERR_SHORT_READ,
    sqlite3.SQLITE_IOERR_CORRUPTFS,
}
_OF_SQLITE: Final = {
    sqlite3.SQLITE_FULL: Refusal.FULL,
    sqlite3.SQLITE_READONLY: Refusal.READ_ONLY,
    sqlite3.SQLITE_PERM: Refusal.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Refusal.READ_ONLY,
    sqlite3.SQLITE_BUSY: Refusal.LOCKED,
    sqlite3.SQLITE_LOCKED: Refusal.LOCKED,
}
_OF_SYSTEM: Final = {
    errno.ENOSPC: Refusal.FULL,
    errno.EDQUOT: Refusal.FULL,
    errno.EROFS: Refusal.READ_ONLY,
    errno.EACCES: Refusal.READ_ONLY,
    errno.EPERM: Refusal.READ_ONLY,
}
