import os
import sqlite3
import stat
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from kneeapp.core.kept import Keeping
from kneeapp.storage import journal_file
from kneeapp.storage.backup import KEPT, back_up, backup_name, newest_weekly, weekly_backup
from kneeapp.storage.journal import open_journal
from kneeapp.storage.journal_error import DamagedJournalError, Refusal, UnwritableJournalError
from kneeapp.storage.restore import preview
from tests.storage.backups import OWN, everything_in, make_folder
from tests.storage.journals import at, begin, rep

TODAY = date(2026, 2, 3)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "kept")


def names_in(backup: Path) -> set[str]:
    with ZipFile(backup) as zipped:
        assert zipped.testzip() is None
        return set(zipped.namelist())


def weekly_days(folder: Path) -> list[str]:
    return sorted(path.name.removeprefix("kneeapp-weekly-")[:10] for path in (folder / "backups").glob("*.zip"))


def test_a_backup_is_named_by_its_day() -> None:
    assert backup_name(TODAY) == "kneeapp-backup-2026-02-03.zip"


def test_a_backup_has_the_journal_the_settings_and_own_exercises(folder: Path, tmp_path: Path) -> None:
    before = everything_in(folder)
    back_up(folder, tmp_path / "my.zip")
    own = {f"exercises/{name}" for name in OWN}
    assert names_in(tmp_path / "my.zip") == {"journal.db", "settings.json", *own}
    assert everything_in(folder) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kept", "my.zip"]


def test_a_backup_of_a_journal_that_is_being_written_has_all_that_was_written(folder: Path, tmp_path: Path) -> None:
    with closing(open_journal(folder)) as journal:
        journal.keep(begin(journal, day=3), Keeping(at=at(1, day=3), active_ms=1, reps=(rep(1),)))
        back_up(folder, tmp_path / "my.zip")
        assert preview(tmp_path / "my.zip", folder).in_backup.sessions == len(journal.sessions()) == 3


def test_a_backup_takes_no_files_that_links_point_to(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (folder / "exercises" / "link.yaml").symlink_to(tmp_path / "secret")
    back_up(folder, tmp_path / "my.zip")
    assert "exercises/link.yaml" not in names_in(tmp_path / "my.zip")


def test_a_file_from_before_1980_is_taken_as_well(folder: Path, tmp_path: Path) -> None:
    os.utime(folder / "exercises" / "own.yaml", (0, 0))
    back_up(folder, tmp_path / "my.zip")
    assert "exercises/own.yaml" in names_in(tmp_path / "my.zip")


def test_a_backup_that_fails_leaves_the_old_file_and_nothing_else(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_file: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "my.zip").write_text("old")
    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(UnwritableJournalError, match="No space"):
        back_up(folder, tmp_path / "my.zip")
    assert (tmp_path / "my.zip").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kept", "my.zip"]


@pytest.mark.parametrize("content", [None, b"", b"no journal" * 1_000])
def test_no_backup_is_made_of_a_journal_that_is_missing_or_damaged(
    folder: Path, tmp_path: Path, content: bytes | None
) -> None:
    (folder / "journal.db").unlink()
    if content is not None:
        (folder / "journal.db").write_bytes(content)
    with pytest.raises(DamagedJournalError):
        back_up(folder, tmp_path / "my.zip")
    assert not (tmp_path / "my.zip").exists()


def test_where_the_folder_for_the_backup_is_missing_it_is_told(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(UnwritableJournalError):
        back_up(folder, tmp_path / "nowhere" / "my.zip")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the folders of its users private by itself")
def test_a_backup_is_private(folder: Path, tmp_path: Path) -> None:
    back_up(folder, tmp_path / "my.zip")
    weekly_backup(folder, TODAY)
    assert stat.S_IMODE((tmp_path / "my.zip").stat().st_mode) == 0o600
    assert stat.S_IMODE((folder / "backups").stat().st_mode) == 0o700


def test_a_backup_is_made_once_a_week(folder: Path) -> None:
    made = [weekly_backup(folder, TODAY + timedelta(days=days)) for days in (0, 0, 6, 7, 13, 20)]
    assert [path is not None for path in made] == [True, False, False, True, False, True]
    assert weekly_days(folder) == ["2026-02-03", "2026-02-10", "2026-02-23"]


def test_the_newest_weekly_backups_stay_and_all_files_of_the_user(folder: Path) -> None:
    (folder / "backups").mkdir()
    users = ["kneeapp-backup-2020-01-01.zip", "kneeapp-weekly-2020-01-01 copy.zip", "letter.txt"]
    for name in users:
        (folder / "backups" / name).write_text("mine")
    for week in range(KEPT + 3):
        weekly_backup(folder, TODAY + timedelta(weeks=week))
    weekly = [f"kneeapp-weekly-{TODAY + timedelta(weeks=week)}.zip" for week in (3, 4, 5)]
    assert sorted(path.name for path in (folder / "backups").iterdir()) == sorted([*users, *weekly])


def test_a_backup_of_a_day_that_is_still_to_come_does_not_stop_the_others(folder: Path) -> None:
    far = TODAY + timedelta(days=4_000)
    for day in (far, TODAY, TODAY + timedelta(days=7), TODAY + timedelta(days=14)):
        assert weekly_backup(folder, day)
    assert weekly_days(folder) == ["2026-02-10", "2026-02-17", str(far)]


def test_a_file_with_a_day_that_never_was_is_not_touched(folder: Path) -> None:
    (folder / "backups").mkdir()
    odd = folder / "backups" / "kneeapp-weekly-2026-99-99.zip"
    odd.write_text("mine")
    assert weekly_backup(folder, TODAY)
    assert odd.read_text() == "mine"


def test_a_journal_that_another_program_holds_is_told_and_not_waited_for(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_file, "connect", lambda path: sqlite3.connect(path, isolation_level=None, timeout=0))
    with closing(sqlite3.connect(folder / "journal.db", isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UnwritableJournalError) as raised:
            back_up(folder, tmp_path / "my.zip")
    assert raised.value.refusal is Refusal.LOCKED
    assert not (tmp_path / "my.zip").exists()


def test_the_newest_of_the_weekly_backups_is_found(folder: Path) -> None:
    assert newest_weekly(folder) is None
    made = [weekly_backup(folder, TODAY + timedelta(days=days)) for days in (0, 14, 7)]
    (folder / "backups" / "kneeapp-before-restoring-2026-12-24.zip").touch()
    found = newest_weekly(folder)
    assert found is not None
    assert (found.path, found.day) == (made[1], TODAY + timedelta(days=14))
