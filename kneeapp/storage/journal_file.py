"""The journal's file: where it is, making and opening it, moving it aside. What stands in it is for others.

A new journal is made whole under another name and then given its own, so that a file that is cut off, even to nothing,
is damage and never a beginning. Only the user may read it: SQLite gives the files beside it the rights of the journal.
"""

import contextlib
import os
import sqlite3
from datetime import date
from pathlib import Path
from typing import Final

from kneeapp.storage.journal_error import (
    DamagedJournalError,
    NewerJournalError,
    Refusal,
    UnwritableJournalError,
    telling_trouble,
)
from kneeapp.storage.journal_schema import APPLICATION_ID, MIGRATIONS, Migration, migrate, version_of

NAME: Final = "journal.db"
BESIDE: Final = ("-wal", "-shm", "-journal")
"""What SQLite appends to the name for the files that it keeps beside the journal."""

PATIENCE_MS: Final = 2_000
"""How long to wait for another program that is writing."""


def open_file(
    folder: Path, migrations: tuple[Migration, ...] = MIGRATIONS, *, patience_ms: int = PATIENCE_MS
) -> sqlite3.Connection:
    """A connection to the folder's journal, which is made where there is none; JournalError where that cannot be."""
    path = folder / NAME
    with telling_trouble(path):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not path.exists():
            _refuse_remains(path)
            _make(path, migrations)
        return open_whole(path, migrations, patience_ms=patience_ms)


def open_whole(
    path: Path, migrations: tuple[Migration, ...] = MIGRATIONS, *, patience_ms: int = PATIENCE_MS
) -> sqlite3.Connection:
    """A connection to a journal that is there, checked and migrated; JournalError for anything else."""
    with telling_trouble(path):
        if not path.is_file() or path.stat().st_size == 0:
            raise DamagedJournalError(path, "it is empty or no file")
        make_private(path)
        connection = connect(path, patience_ms=patience_ms)
        try:
            _prepare(connection, path, migrations)
        except BaseException:
            connection.close()
            raise
        return connection


def connect(path: Path, *, patience_ms: int = PATIENCE_MS) -> sqlite3.Connection:
    """A connection without any check that begins no transaction by itself."""
    return sqlite3.connect(path, isolation_level=None, timeout=patience_ms / 1000)


def check(connection: sqlite3.Connection, path: Path, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Raise JournalError for a journal that is damaged, newer or none."""
    if version_of(connection) > len(migrations):
        raise NewerJournalError(path)
    if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
        raise DamagedJournalError(path, "it belongs to another program")
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise DamagedJournalError(path, found)


def copy_file(source: Path, target: Path) -> None:
    """A consistent copy in one file, also while others write; ``target`` must not be there."""
    with telling_trouble(source), contextlib.closing(connect(source)) as connection:
        copy_to(connection, target)


def copy_to(connection: sqlite3.Connection, target: Path) -> None:
    """As `copy_file`, of a journal that is open."""
    new_private(target)
    with contextlib.closing(connect(target)) as copy:
        copy_content(connection, copy, target)
        copy.execute("PRAGMA journal_mode = DELETE")  # a copy is one file


def copy_content(source: sqlite3.Connection, target: sqlite3.Connection, path: Path) -> None:
    """Put all of one database in place of another at once; UnwritableJournalError for ``path`` while either is held."""

    def give_up(status: int, _remaining: int, _total: int) -> None:
        # After the patience of the connections has run out, Python alone would try for ever.
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise UnwritableJournalError(path, Refusal.LOCKED, "it is being written")

    source.backup(target, progress=give_up)


def set_aside(folder: Path, day: date) -> Path:
    """Give the journal and what is beside it another name, so that a new one can begin; the name of the old one."""
    path = folder / NAME
    aside = free_path(folder / f"journal-damaged-{day.isoformat()}.db")
    with telling_trouble(path):
        for end in ("", *BESIDE):
            with contextlib.suppress(FileNotFoundError):
                Path(f"{path}{end}").rename(f"{aside}{end}")
    return aside


def free_path(path: Path) -> Path:
    """The path, or one with a number before its last suffix that nothing has yet."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free


def new_private(path: Path) -> None:
    """Make an empty file that only the user may read; OSError where there is one already."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def make_private(path: Path) -> None:
    """Take a file's rights from all but the user, where the system knows such a thing."""
    with contextlib.suppress(OSError):
        path.chmod(0o600)


def _refuse_remains(path: Path) -> None:
    for beside in (Path(f"{path}{end}") for end in BESIDE):
        if beside.exists() and beside.stat().st_size:  # SQLite would write it into the new journal
            raise DamagedJournalError(beside, "only this part of it is there")


def _make(path: Path, migrations: tuple[Migration, ...]) -> None:
    new = path.with_name(f"{NAME}.new-{os.getpid()}")
    new.unlink(missing_ok=True)
    new_private(new)
    try:
        with contextlib.closing(connect(new)) as connection:
            migrate(connection, migrations)
        _give_name(new, path)
    finally:
        new.unlink(missing_ok=True)


def _give_name(new: Path, path: Path) -> None:
    try:
        os.link(new, path)  # unlike renaming, it never takes the place of what another program just made
    except FileExistsError:
        pass
    except OSError:  # a disk without links
        new.rename(path)


def _prepare(connection: sqlite3.Connection, path: Path, migrations: tuple[Migration, ...]) -> None:
    check(connection, path, migrations)
    version = version_of(connection)
    if version < len(migrations):
        copy_to(connection, free_path(path.with_name(f"journal.v{version}.bak")))
        migrate(connection, migrations)
    connection.execute("PRAGMA journal_mode = WAL")  # some disks of the network cannot, and keep what they have
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
