import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from kneeapp.storage import backup_file
from kneeapp.storage.backup import back_up
from kneeapp.storage.backup_file import BackupError, BackupFault
from kneeapp.storage.journal import open_journal
from kneeapp.storage.journal_error import JournalError
from kneeapp.storage.journal_schema import MIGRATIONS
from kneeapp.storage.restore import BackupPreview, JournalExtent, preview, restore, restore_journal
from kneeapp.storage.settings import load_settings
from tests.storage.backups import OWN, everything_in, exercises_in, make_folder, sessions_in
from tests.storage.journals import make_journal, make_released

TODAY = date(2026, 2, 3)
FIRST = date(2025, 10, 9)


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """A backup of a session and four more."""
    make_folder(tmp_path / "other", sessions=4)
    back_up(tmp_path / "other", tmp_path / "my.zip")
    return tmp_path / "my.zip"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with a session and one more, other settings, and an exercise file that the backup lacks."""
    make_folder(tmp_path / "kept", sessions=1, scheme="light")
    (tmp_path / "kept" / "exercises" / "here.yaml").write_text("here")
    return tmp_path / "kept"


def test_a_preview_tells_what_would_change_and_changes_nothing(backup: Path, folder: Path) -> None:
    before = everything_in(folder)
    assert preview(backup, folder) == BackupPreview(
        in_backup=JournalExtent(sessions=5, first=FIRST, last=date(2025, 10, 13)),
        here=JournalExtent(sessions=2, first=FIRST, last=date(2025, 10, 10)),
        only_here=0,
        has_plan=True,
        has_settings=True,
        exercise_files=len(OWN),
    )
    assert everything_in(folder) == before


def test_a_preview_counts_the_sessions_that_would_be_gone(backup: Path, tmp_path: Path) -> None:
    make_journal(tmp_path / "more", sessions=9)
    assert preview(backup, tmp_path / "more").only_here == 5


def test_a_preview_of_little_into_nothing(tmp_path: Path) -> None:
    with closing(open_journal(tmp_path / "other")):
        back_up(tmp_path / "other", tmp_path / "my.zip")
    assert preview(tmp_path / "my.zip", tmp_path / "new") == BackupPreview(
        in_backup=JournalExtent(),
        here=JournalExtent(),
        only_here=0,
        has_plan=False,
        has_settings=False,
        exercise_files=0,
    )


def test_restoring_brings_back_all_that_was_saved(backup: Path, folder: Path, tmp_path: Path) -> None:
    before = restore(backup, folder, TODAY)
    assert before == folder / "backups" / "kneeapp-before-restoring-2026-02-03.zip"
    assert sessions_in(folder) == sessions_in(tmp_path / "other")
    assert load_settings(folder).scheme == "dark"
    assert exercises_in(folder) == OWN
    assert not list(folder.glob(".kneeapp-*"))


def test_restoring_can_be_undone_by_the_backup_that_it_made(backup: Path, folder: Path) -> None:
    sessions, exercises = sessions_in(folder), exercises_in(folder)
    before = restore(backup, folder, TODAY)
    assert restore(before, folder, TODAY) != before
    assert (sessions_in(folder), exercises_in(folder)) == (sessions, exercises)
    assert load_settings(folder).scheme == "light"


def test_a_journal_that_is_open_shows_the_restored_sessions_at_once(backup: Path, folder: Path) -> None:
    with closing(open_journal(folder)) as journal:
        restore(backup, folder, TODAY)
        assert len(journal.sessions()) == 5
        journal.set_plan_text("and can be written")
        assert journal.plan_text() == "and can be written"


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS) + 1))
def test_a_backup_of_any_version_is_restored(folder: Path, tmp_path: Path, version: int) -> None:
    make_released(tmp_path / "old", version)
    back_up(tmp_path / "old", tmp_path / "old.zip")
    with closing(open_journal(folder)) as journal:
        restore(tmp_path / "old.zip", folder, TODAY)
        assert [session.answers.pain for session in journal.sessions()] == [2, None]
        assert journal.sessions()[0].pain_before == (1 if version >= 2 else None)


def test_restoring_into_a_new_folder(backup: Path, tmp_path: Path) -> None:
    restore(backup, tmp_path / "new", TODAY)
    assert sessions_in(tmp_path / "new") == sessions_in(tmp_path / "other")
    assert exercises_in(tmp_path / "new") == OWN


def test_a_damaged_journal_is_put_aside_before_restoring(backup: Path, folder: Path) -> None:
    (folder / "journal.db").write_bytes(b"no journal" * 1000)
    assert preview(backup, folder).here == JournalExtent()
    restore(backup, folder, TODAY)
    assert len(sessions_in(folder)) == 5
    assert (folder / "journal-damaged-2026-02-03.db").read_bytes() == b"no journal" * 1000


def test_with_a_damaged_journal_the_settings_and_exercises_are_still_kept_first(backup: Path, folder: Path) -> None:
    (folder / "journal.db").write_bytes(b"no journal" * 1000)
    exercises = exercises_in(folder)
    restore(restore(backup, folder, TODAY), folder, TODAY)
    assert exercises_in(folder) == exercises
    assert load_settings(folder).scheme == "light"


def test_the_journal_alone_can_be_restored_in_place_of_a_damaged_one(backup: Path, folder: Path) -> None:
    (folder / "journal.db").write_bytes(b"no journal" * 1000)
    exercises = exercises_in(folder)
    aside = restore_journal(backup, folder, TODAY)
    assert aside.read_bytes() == b"no journal" * 1000
    assert len(sessions_in(folder)) == 5
    assert exercises_in(folder) == exercises
    assert load_settings(folder).scheme == "light"


def test_a_damaged_journal_stays_in_its_place_where_the_backup_is_no_better(backup: Path, folder: Path) -> None:
    (folder / "journal.db").write_bytes(b"no journal" * 1000)
    backup.write_bytes(b"no backup")
    before = everything_in(folder)
    with pytest.raises(BackupError):
        restore_journal(backup, folder, TODAY)
    assert everything_in(folder) == before


def test_what_another_program_holds_is_not_replaced(
    backup: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kneeapp.storage.restore.connect", lambda path: sqlite3.connect(path, timeout=0))
    before = sessions_in(folder)
    with closing(sqlite3.connect(folder / "journal.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalError):
            restore(backup, folder, TODAY)
    assert sessions_in(folder) == before
    assert load_settings(folder).scheme == "light"


def rewrite(backup: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """Change what is in a backup."""
    with ZipFile(backup) as zipped:
        members = {name: zipped.read(name) for name in zipped.namelist()}
    change(members)
    with ZipFile(backup, "w", ZIP_DEFLATED) as zipped:
        for name, content in members.items():
            zipped.writestr(name, content)


def fault_of(backup: Path, folder: Path) -> BackupFault:
    """How the backup is refused, by the preview and by restoring, which changes nothing."""
    before = everything_in(folder)
    with pytest.raises(BackupError) as raised:
        preview(backup, folder)
    with pytest.raises(BackupError) as again:
        restore(backup, folder, TODAY)
    assert everything_in(folder) == before
    assert raised.value.fault is again.value.fault
    assert str(backup) in str(raised.value)
    return raised.value.fault


@pytest.mark.parametrize(
    "name",
    [
        "../evil.yaml", "exercises/../../evil.yaml", "/etc/evil", "exercises/./own.yaml", "C:/evil", "exercises\\evil",
        "exercises/C:evil", "evil.exe", "exercises/a/../b", "journal.db-wal", "backups/old.zip", "exercises",
    ],
)  # fmt: skip
def test_a_backup_with_a_file_that_is_not_its_own_is_refused(backup: Path, folder: Path, name: str) -> None:
    rewrite(backup, lambda members: members.update({name: b"evil"}))
    parent_before = {path.name for path in folder.parent.iterdir()}
    assert fault_of(backup, folder) is BackupFault.NO_BACKUP
    assert {path.name for path in folder.parent.iterdir()} == parent_before


def test_a_backup_that_would_fill_the_disk_is_refused(
    backup: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_file, "MAX_BYTES", 100_000)
    rewrite(backup, lambda members: members.update({"exercises/big": bytes(100_000)}))
    assert fault_of(backup, folder) is BackupFault.NO_BACKUP


def test_a_zip_without_a_journal_is_no_backup(backup: Path, folder: Path) -> None:
    rewrite(backup, lambda members: members.__delitem__("journal.db"))
    assert fault_of(backup, folder) is BackupFault.NO_BACKUP


@pytest.mark.parametrize("content", [b"", b"PK", b"a letter" * 1000])
def test_a_file_that_is_no_zip_is_no_backup(backup: Path, folder: Path, content: bytes) -> None:
    backup.write_bytes(content)
    assert fault_of(backup, folder) is BackupFault.NO_BACKUP


def test_a_backup_with_a_damaged_journal_is_refused(backup: Path, folder: Path) -> None:
    rewrite(backup, lambda members: members.update({"journal.db": members["journal.db"][:20_000]}))
    assert fault_of(backup, folder) is BackupFault.DAMAGED


def test_a_newer_backup_is_refused(backup: Path, folder: Path, tmp_path: Path) -> None:
    def make_newer(members: dict[str, bytes]) -> None:
        journal = tmp_path / "newer.db"
        journal.write_bytes(members["journal.db"])
        with closing(sqlite3.connect(journal)) as connection:
            connection.execute("PRAGMA user_version = 99")
        members["journal.db"] = journal.read_bytes()

    rewrite(backup, make_newer)
    assert fault_of(backup, folder) is BackupFault.NEWER


def test_a_backup_that_is_not_there_is_unreadable(folder: Path, tmp_path: Path) -> None:
    assert fault_of(tmp_path / "nowhere.zip", folder) is BackupFault.UNREADABLE
    assert fault_of(tmp_path, folder) is BackupFault.UNREADABLE


def test_a_backup_with_flipped_or_missing_bytes_is_refused_or_restored_whole(
    backup: Path, folder: Path, tmp_path: Path
) -> None:
    whole, chance = backup.read_bytes(), random.Random(7)
    expected = sessions_in(tmp_path / "other")
    for _ in range(40):
        content = bytearray(whole)
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        cut = chance.choice([len(content), chance.randrange(len(content))])
        backup.write_bytes(content[:cut])
        try:
            restore(backup, folder, TODAY)
        except BackupError:
            continue
        assert sessions_in(folder) == expected
