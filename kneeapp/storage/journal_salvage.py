"""All that can be read of a journal, also of a broken one, in one new file of today's form.

The journal itself is left as it is.
"""

import contextlib
import sqlite3
from pathlib import Path
from typing import Final

from kneeapp.storage.journal import Journal
from kneeapp.storage.journal_error import JournalError, telling_trouble
from kneeapp.storage.journal_file import NAME, check, connect, copy_to, new_private, open_whole
from kneeapp.storage.journal_reading import session_ids, sessions
from kneeapp.storage.journal_schema import MIGRATIONS, migrate
from kneeapp.storage.journal_writing import purge
from kneeapp.storage.running_mark import RunningMark

_TABLES: Final = ("session", "bout", "rep", "pause", "pain", "plan", "exercise_state", "day_answer")


def salvage(folder: Path, target: Path) -> None:
    """What can be read of a folder's journal, at worst nothing; JournalError where ``target`` cannot be written."""
    if not (folder / NAME).is_file():
        _make_empty(target)
        return
    with telling_trouble(target), contextlib.closing(connect(folder / NAME)) as source:
        salvage_from(source, target)


def salvage_from(source: sqlite3.Connection, target: Path) -> None:
    """As `salvage`, of a connection."""
    with telling_trouble(target):
        try:
            copy_to(source, target)
            with contextlib.closing(connect(target)) as copy:
                check(copy, target)
                migrate(copy, MIGRATIONS)
        except (sqlite3.Error, JournalError):
            target.unlink(missing_ok=True)
            _make_empty(target)
            _copy_rows(source, target)


def salvaged_journal(path: Path) -> Journal:
    """A salvaged file as a journal that no other instance of the program looks at."""
    return Journal(open_whole(path), path, RunningMark(None))


def _make_empty(target: Path) -> None:
    with telling_trouble(target):
        new_private(target)
        with contextlib.closing(connect(target)) as copy:
            migrate(copy, MIGRATIONS)


def _copy_rows(source: sqlite3.Connection, target: Path) -> None:
    with contextlib.closing(connect(target)) as copy:
        copy.execute("BEGIN")
        for table in _TABLES:
            with contextlib.suppress(sqlite3.Error):  # the rest of this table cannot be read
                _copy_table(source, copy, table)
        _leave_out_nonsense(copy)
        copy.execute("COMMIT")


def _leave_out_nonsense(copy: sqlite3.Connection) -> None:
    for session in session_ids(copy, None, None):
        try:
            sessions(copy, [session])
        except ValueError:  # half a row reads as other values
            purge(copy, [session])


def _copy_table(source: sqlite3.Connection, copy: sqlite3.Connection, table: str) -> None:
    known = _columns(source, table)
    columns = [name for name in _columns(copy, table) if name in known]  # an older journal lacks the newer ones
    names, values = ", ".join(columns), ", ".join("?" * len(columns))
    select = f"SELECT {names} FROM {table}"  # noqa: S608  # all names are kneeapp's own
    insert = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({values})"  # noqa: S608  # as above
    for row in source.execute(select):
        copy.execute(insert, row)


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
