"""Files that are no journal, and disks that refuse: each has its kind, and none loses what is there."""

import os
import random
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from kneeapp.core.kept import Keeping
from kneeapp.storage import journal_file
from kneeapp.storage.journal import Journal, open_journal
from kneeapp.storage.journal_error import (
    DamagedJournalError,
    JournalError,
    NewerJournalError,
    Refusal,
    UnwritableJournalError,
)
from kneeapp.storage.journal_file import NAME, set_aside
from kneeapp.storage.journal_schema import MIGRATIONS
from tests.storage.journals import at, begin, make_journal

IS_WINDOWS = sys.platform == "win32"
IS_ROOT = not IS_WINDOWS and os.geteuid() == 0
TODAY = date(2026, 2, 3)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a journal with sessions."""
    folder = tmp_path_factory.mktemp("whole")
    make_journal(folder, sessions=200)
    return (folder / NAME).read_bytes()


def refused(folder: Path) -> Refusal:
    """Why the journal can be neither made nor opened."""
    with pytest.raises(UnwritableJournalError) as raised:
        open_journal(folder)
    return raised.value.refusal


def test_a_newer_journal_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    make_journal(tmp_path)
    with closing(sqlite3.connect(tmp_path / NAME)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = (tmp_path / NAME).read_bytes()
    with pytest.raises(NewerJournalError, match="update kneeapp") as raised:
        open_journal(tmp_path)
    assert raised.value.path == tmp_path / NAME
    assert (tmp_path / NAME).read_bytes() == before


@pytest.mark.parametrize("size", [0, 1, 15, 16, 99, 100, 1_000, 4_096, 20_000, 300_000])
def test_random_bytes_are_a_damaged_journal(tmp_path: Path, size: int) -> None:
    content = random.Random(size).randbytes(size)
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(DamagedJournalError):
        open_journal(tmp_path)
    assert (tmp_path / NAME).read_bytes() == content


@pytest.mark.parametrize("share", [0, 0.001, 0.01, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
def test_a_journal_that_is_cut_off_is_damaged(tmp_path: Path, whole: bytes, share: float) -> None:
    content = whole[: int(len(whole) * share)]
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(DamagedJournalError):
        open_journal(tmp_path)
    assert (tmp_path / NAME).read_bytes() == content


def test_a_journal_with_a_page_of_rubbish_is_damaged(tmp_path: Path, whole: bytes) -> None:
    (tmp_path / NAME).write_bytes(whole[:8192] + bytes(4096) + whole[12288:])
    with pytest.raises(DamagedJournalError):
        open_journal(tmp_path)


def test_a_database_of_another_program_is_damaged_and_left_as_it_is(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / NAME)) as connection:
        connection.execute("CREATE TABLE bookmark (id)")
    before = (tmp_path / NAME).read_bytes()
    with pytest.raises(DamagedJournalError, match="another program"):
        open_journal(tmp_path)
    assert (tmp_path / NAME).read_bytes() == before


def test_a_folder_in_place_of_the_journal_is_damage(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(DamagedJournalError):
        open_journal(tmp_path)


def test_a_table_that_is_missing_is_damage(tmp_path: Path) -> None:
    make_journal(tmp_path)
    with closing(sqlite3.connect(tmp_path / NAME)) as connection:
        connection.execute("DROP TABLE rep")
    journal = open_journal(tmp_path)
    with pytest.raises(DamagedJournalError):
        journal.sessions()
    journal.close()


def test_a_value_that_kneeapp_never_writes_is_damage(tmp_path: Path) -> None:
    make_journal(tmp_path)
    with closing(sqlite3.connect(tmp_path / NAME, isolation_level=None)) as connection:
        connection.execute("UPDATE session SET outcome = 'flown away'")
    journal = open_journal(tmp_path)
    with pytest.raises(DamagedJournalError, match="flown away"):
        journal.sessions()
    journal.set_plan_text("and it can still be written")
    journal.close()


@pytest.mark.parametrize("end", ["", "-wal", "-shm"])
def test_rubbish_beside_or_in_the_journal_is_either_harmless_or_told(tmp_path: Path, whole: bytes, end: str) -> None:
    (tmp_path / NAME).write_bytes(whole)
    Path(f"{tmp_path / NAME}{end}").write_bytes(random.Random(1).randbytes(40_000))
    try:
        journal = open_journal(tmp_path)
    except DamagedJournalError:
        assert end == ""
        return
    assert len(journal.sessions()) == 201
    journal.close()


def test_a_damaged_journal_is_put_aside_with_all_that_is_beside_it(tmp_path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        (tmp_path / f"{NAME}{end}").write_text(f"old{end}")
    aside = set_aside(tmp_path, TODAY)
    assert aside == tmp_path / "journal-damaged-2026-02-03.db"
    assert [Path(f"{aside}{end}").read_text() for end in ("", "-wal", "-shm")] == ["old", "old-wal", "old-shm"]
    open_journal(tmp_path).close()
    assert set_aside(tmp_path, TODAY) == tmp_path / "journal-damaged-2026-02-03-2.db"
    assert aside.read_text() == "old"


@pytest.mark.parametrize("end", ["-wal", "-journal"])
def test_remains_of_a_journal_that_is_gone_are_damage_and_can_be_put_aside(tmp_path: Path, end: str) -> None:
    remains = Path(f"{tmp_path / NAME}{end}")
    remains.write_text("remains")
    with pytest.raises(DamagedJournalError):
        open_journal(tmp_path)
    aside = set_aside(tmp_path, TODAY)
    assert Path(f"{aside}{end}").read_text() == "remains"
    open_journal(tmp_path).close()


def test_an_empty_file_beside_a_journal_that_is_gone_is_harmless(tmp_path: Path) -> None:
    Path(f"{tmp_path / NAME}-wal").touch()
    open_journal(tmp_path).close()


def test_where_the_folder_cannot_be_made_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnwritableJournalError, match="file"):
        open_journal(tmp_path / "file" / "below")


def test_while_another_program_holds_the_journal_it_is_told(tmp_path: Path) -> None:
    make_journal(tmp_path)
    with closing(sqlite3.connect(tmp_path / NAME, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UnwritableJournalError) as raised:
            open_journal(tmp_path, patience_ms=0)
        assert raised.value.refusal is Refusal.LOCKED
    open_journal(tmp_path).close()


def test_while_another_program_writes_nothing_can_be_written_but_all_can_be_read(tmp_path: Path) -> None:
    make_journal(tmp_path)
    journal = open_journal(tmp_path, patience_ms=0)
    with closing(sqlite3.connect(tmp_path / NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UnwritableJournalError) as raised:
            journal.set_plan_text("x")
        assert raised.value.refusal is Refusal.LOCKED
        assert len(journal.sessions()) == 1
    journal.set_plan_text("y")
    assert journal.plan_text() == "y"
    journal.close()


def test_when_the_file_may_not_grow_a_keeping_is_left_out_as_a_whole(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    session = begin(journal)
    before = journal.sessions()
    (pages,) = journal._connection.execute("PRAGMA page_count").fetchone()
    journal._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(UnwritableJournalError) as raised:
        journal.keep(session, Keeping(at=at(1), active_ms=9, resume="x" * 100_000))
    assert raised.value.refusal is Refusal.FULL
    assert journal.sessions() == before
    journal._connection.execute("PRAGMA max_page_count = 10000")
    journal.keep(session, Keeping(at=at(1), active_ms=9, resume="x" * 100_000))
    assert journal.sessions()[0].active_ms == 9
    journal.close()


def test_when_a_new_journal_cannot_be_made_whole_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(journal_file, "migrate", refuse)
    with pytest.raises(UnwritableJournalError) as raised:
        open_journal(tmp_path)
    assert raised.value.refusal is Refusal.FULL
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("has_links", [True, False])
def test_a_journal_that_another_program_makes_at_the_same_time_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_links: bool
) -> None:
    def refuse(*_args: object) -> None:
        raise OSError(1, "Operation not permitted")

    if has_links:
        make_journal(tmp_path)
        journal_file._make(tmp_path / NAME, MIGRATIONS)
    else:
        monkeypatch.setattr(os, "link", refuse)
        make_journal(tmp_path)
    journal = open_journal(tmp_path)
    assert len(journal.sessions()) == 1
    journal.close()
    assert list(tmp_path.glob("*.new*")) == []


def forbid_writing(folder: Path) -> None:
    folder.chmod(0o500)
    if os.access(folder, os.W_OK):
        pytest.skip("nothing is forbidden to this user")


def test_in_a_folder_that_may_not_be_written_it_is_told(tmp_path: Path) -> None:
    forbid_writing(tmp_path)
    assert refused(tmp_path) is Refusal.READ_ONLY


def test_a_journal_in_a_folder_that_may_not_be_written_any_more_is_told(tmp_path: Path) -> None:
    make_journal(tmp_path)
    forbid_writing(tmp_path)
    assert refused(tmp_path) is Refusal.READ_ONLY


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 KiB."""
    if not IS_ROOT or not shutil.which("mount"):
        pytest.skip("this user may not mount a disk")
    mount = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", tmp_path], capture_output=True, text=True
    )
    if mount.returncode:
        pytest.skip(f"no disk can be mounted: {mount.stderr.strip()}")
    yield tmp_path
    subprocess.run(["umount", "--lazy", tmp_path], check=True)


def fill_disk(folder: Path) -> Path:
    path = folder / "ballast"
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(1024))
        except OSError:
            return path


def test_a_full_disk_is_told_and_room_on_it_is_enough_to_go_on(small_disk: Path) -> None:
    journal = open_journal(small_disk)
    session = begin(journal)
    ballast = fill_disk(small_disk)
    with pytest.raises(UnwritableJournalError) as raised:
        keep_much(journal)
    assert raised.value.refusal is Refusal.FULL
    ballast.unlink()
    journal.set_plan_text("written")
    assert journal.plan_text() == "written"
    assert [it.id for it in journal.sessions()] == [session]
    journal.close()


def keep_much(journal: Journal) -> None:
    for number in range(100):
        journal.set_exercise_state(f"exercise {number}", "x" * 4_000)


def test_no_journal_can_be_made_on_a_full_disk(small_disk: Path) -> None:
    ballast = fill_disk(small_disk)
    assert refused(small_disk) is Refusal.FULL
    assert [path.name for path in small_disk.iterdir()] == ["ballast"]
    ballast.unlink()
    open_journal(small_disk).close()


def test_a_disk_that_may_only_be_read_is_told(small_disk: Path) -> None:
    make_journal(small_disk)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    assert refused(small_disk) is Refusal.READ_ONLY


@pytest.mark.skipif(IS_WINDOWS, reason="Windows keeps the folders of its users private by itself")
def test_the_journal_and_all_that_is_beside_it_are_private(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        journal = open_journal(tmp_path / "new")
        begin(journal)
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "new").rglob("*")}
        folders = {name: modes.pop(name) for name in ("running",)}
        assert {f"{NAME}{end}" for end in ("", "-wal", "-shm")} <= set(modes)
        assert set(modes.values()) == {0o600}
        assert {*folders.values(), stat.S_IMODE((tmp_path / "new").stat().st_mode)} == {0o700}
        journal.close()
    finally:
        os.umask(before)


@pytest.mark.skipif(IS_WINDOWS, reason="Windows keeps the folders of its users private by itself")
def test_a_journal_that_others_may_read_is_made_private(tmp_path: Path) -> None:
    make_journal(tmp_path)
    (tmp_path / NAME).chmod(0o644)
    open_journal(tmp_path).close()
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600


def test_the_text_of_an_error_says_what_can_be_done_and_where(tmp_path: Path) -> None:
    errors: list[JournalError] = [
        NewerJournalError(tmp_path),
        DamagedJournalError(tmp_path, "x"),
        *(UnwritableJournalError(tmp_path, refusal, "x") for refusal in Refusal),
    ]
    assert all(str(tmp_path) in str(error) for error in errors)
