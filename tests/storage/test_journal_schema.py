"""Journals of every version that was ever released become today's, with all their rows."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kneeapp.core.kept import Keeping, KeptSession
from kneeapp.storage.journal import open_journal
from kneeapp.storage.journal_error import DamagedJournalError, UnwritableJournalError
from kneeapp.storage.journal_file import open_file
from kneeapp.storage.journal_schema import APPLICATION_ID, MIGRATIONS, Migration, migrate, version_of
from tests.storage.journals import RELEASED, make_journal, make_released

ONE_MORE: tuple[Migration, ...] = (
    *MIGRATIONS,
    ("ALTER TABLE session ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'", "UPDATE session SET title = upper(title)"),
)
BROKEN: tuple[Migration, ...] = (*ONE_MORE, ("DELETE FROM rep", "no statement at all"))


def as_known_to(version: int, session: KeptSession) -> KeptSession:
    """A session without what a kneeapp of that version could not keep."""
    return session._replace(pain_before=None) if version < 2 else session


def rows_of(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in names}


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return rows_of(connection)


def tables(connection: sqlite3.Connection) -> set[str]:
    return {sql for (sql,) in connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")}


def test_each_released_version_is_there_to_be_tried() -> None:
    assert sorted(path.name for path in RELEASED.iterdir()) == [f"v{n + 1}.sql" for n in range(len(MIGRATIONS))]


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS) + 1))
def test_a_released_migration_never_changes(tmp_path: Path, version: int) -> None:
    with (
        closing(sqlite3.connect(make_released(tmp_path, version))) as released,
        closing(sqlite3.connect(":memory:", isolation_level=None)) as today,
    ):
        migrate(today, MIGRATIONS[:version])
        assert tables(today) == tables(released)
        assert version_of(released) == version


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS) + 1))
def test_a_released_journal_is_read_whole(tmp_path: Path, version: int) -> None:
    make_released(tmp_path / "old", version)
    make_journal(tmp_path / "new", sessions=1)
    old, new = open_journal(tmp_path / "old"), open_journal(tmp_path / "new")
    assert old.sessions() == tuple(as_known_to(version, session) for session in new.sessions()) != ()
    assert old.day_answers() == new.day_answers() != ()
    assert (old.plan_text(), old.exercise_states()) == (new.plan_text(), new.exercise_states())
    for journal in (old, new):
        journal.close()


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_a_released_journal_keeps_its_rows_and_is_copied_aside_first(tmp_path: Path, version: int) -> None:
    before = rows(make_released(tmp_path, version))
    with closing(open_file(tmp_path)) as connection:
        assert version_of(connection) == len(MIGRATIONS)
        after = rows_of(connection)
    assert after.keys() == before.keys()
    for table, old_rows in before.items():
        assert [new[: len(old)] for old, new in zip(old_rows, after[table], strict=True)] == old_rows != []
    aside = tmp_path / f"journal.v{version}.bak"
    assert rows(aside) == before
    with closing(sqlite3.connect(aside)) as connection:
        assert version_of(connection) == version


def test_before_version_2_no_pain_before_a_session_was_told(tmp_path: Path) -> None:
    make_released(tmp_path, 1)
    with closing(open_journal(tmp_path)) as journal:
        first = journal.sessions()[0]
        assert (first.pain_before, first.answers.pain) == (None, 2)
        journal.keep(first.id, Keeping(at=first.begun, active_ms=first.active_ms, pain_before=5))
    with closing(open_journal(tmp_path)) as journal:
        assert [session.pain_before for session in journal.sessions()] == [5, None]


def test_an_older_journal_is_copied_aside_and_then_migrated(tmp_path: Path) -> None:
    before = rows(make_released(tmp_path, 1))
    with closing(open_file(tmp_path, ONE_MORE)) as connection:
        assert version_of(connection) == len(ONE_MORE)
        after = rows_of(connection)
    assert [row[-1] for row in after["session"]] == ["calm", "calm"]
    assert after["session"][0][2] == "TODAY’S ROUTINE"
    for table in before.keys() - {"session"}:
        assert after[table] == before[table]
        assert after[table] != []
    assert rows(tmp_path / "journal.v1.bak") == before


def test_what_was_not_yet_written_into_the_old_file_itself_is_in_the_copy(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    journal.set_plan_text("in the log beside the file")
    open_file(tmp_path, ONE_MORE).close()
    assert rows(tmp_path / f"journal.v{len(MIGRATIONS)}.bak")["plan"] == [(1, "in the log beside the file")]
    journal.close()


def test_an_older_copy_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "journal.v1.bak").write_text("older")
    make_released(tmp_path, 1)
    open_file(tmp_path, ONE_MORE).close()
    assert (tmp_path / "journal.v1.bak").read_text() == "older"
    assert rows(tmp_path / "journal.v1-2.bak")["plan"] != []


def test_a_migration_that_fails_leaves_the_journal_as_it_was(tmp_path: Path) -> None:
    path = make_released(tmp_path, 1)
    before = rows(path)
    with pytest.raises(DamagedJournalError):
        open_file(tmp_path, BROKEN)
    assert rows(path) == before
    with closing(sqlite3.connect(path)) as connection:
        assert version_of(connection) == 1


def test_a_journal_is_not_migrated_without_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_connection: sqlite3.Connection, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    path = make_released(tmp_path, 1)
    monkeypatch.setattr("kneeapp.storage.journal_file.copy_to", refuse)
    with pytest.raises(UnwritableJournalError):
        open_file(tmp_path, ONE_MORE)
    with closing(sqlite3.connect(path)) as connection:
        assert version_of(connection) == 1


def test_a_journal_of_today_is_opened_without_a_copy(tmp_path: Path) -> None:
    make_released(tmp_path, len(MIGRATIONS))
    open_journal(tmp_path).close()
    assert list(tmp_path.glob("*.bak")) == []


def test_a_second_program_that_migrates_at_the_same_time_does_nothing_twice(tmp_path: Path) -> None:
    path = make_released(tmp_path, 1)
    with closing(sqlite3.connect(path, isolation_level=None)) as one:
        migrate(one, ONE_MORE)
        migrate(one, ONE_MORE)
        assert version_of(one) == len(ONE_MORE)


def test_every_journal_says_whose_it_is(tmp_path: Path) -> None:
    with closing(open_file(tmp_path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_a_journal_survives_a_crash_of_the_machine(tmp_path: Path) -> None:
    with closing(open_file(tmp_path)) as connection:
        asked = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
        assert asked == ["wal", 2]
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
