from pathlib import Path

import pytest

from kneeapp.storage.backup import weekly_backup
from kneeapp.storage.deletion import delete_everything, purge_deleted, undo_delete
from kneeapp.storage.journal_error import UnwritableJournalError
from kneeapp.storage.settings import Settings, load_settings, save_settings
from tests.storage.backups import OWN, everything_in, exercises_in, make_folder, sessions_in
from tests.storage.journals import make_journal
from tests.storage.test_backup import TODAY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = make_folder(tmp_path / "kept")
    weekly_backup(folder, TODAY)
    (folder / "journal-damaged-2026-01-01.db").write_text("damaged")
    (folder / "journal.v1.bak").write_text("older")
    return folder


def test_deleting_leaves_own_exercises_and_nothing_else_that_is_read(folder: Path) -> None:
    delete_everything(folder)
    assert sorted(path.name for path in folder.iterdir() if not path.name.startswith("deleted-")) == [
        "exercises",
        "running",
    ]
    assert exercises_in(folder) == OWN
    assert load_settings(folder) == Settings()
    assert sessions_in(folder) == ()


def test_undoing_brings_everything_back(folder: Path) -> None:
    before = everything_in(folder)
    undo_delete(folder, delete_everything(folder))
    assert everything_in(folder) == before


def test_what_was_begun_meanwhile_is_not_lost_by_undoing(folder: Path, tmp_path: Path) -> None:
    before = sessions_in(folder)
    deleted = delete_everything(folder)
    make_journal(folder, sessions=5)
    weekly_backup(folder, TODAY)
    save_settings(folder, Settings(text_scale=1.3))
    undo_delete(folder, deleted)
    assert sessions_in(folder) == before
    assert load_settings(folder).scheme == "dark"
    assert len(list((folder / "backups").iterdir())) == 2
    make_journal(tmp_path / "other")
    (folder / "journal-begun-meanwhile.db").replace(tmp_path / "other" / "journal.db")
    assert len(sessions_in(tmp_path / "other")) == 6
    assert not deleted.exists()


def test_what_is_deleted_is_gone_once_it_is_purged(folder: Path) -> None:
    deleted = [delete_everything(folder)]
    make_journal(folder)
    deleted.append(delete_everything(folder))
    purge_deleted(folder)
    assert not any(path.exists() for path in deleted)
    assert exercises_in(folder) == OWN


def test_purging_touches_no_folder_of_another_name(folder: Path, tmp_path: Path) -> None:
    before = everything_in(folder)
    (folder / "deleted-photos").mkdir()
    (tmp_path / "elsewhere").mkdir()
    link = folder / "deleted-0123456789abcdef"
    link.symlink_to(tmp_path / "elsewhere")
    purge_deleted(folder)
    assert (folder / "deleted-photos").is_dir()
    assert link.is_symlink()
    link.unlink()
    assert everything_in(folder) == before


def test_purging_where_there_is_nothing_does_nothing(tmp_path: Path) -> None:
    purge_deleted(tmp_path / "nowhere")
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_moved_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnwritableJournalError):
        delete_everything(tmp_path / "file")


def test_where_one_file_cannot_be_moved_all_stay(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, rename = everything_in(folder), Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path == folder / "settings.json":
            raise PermissionError(13, "held by another program")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(UnwritableJournalError):
        delete_everything(folder)
    assert everything_in(folder) == before


def test_a_journal_that_was_only_opened_meanwhile_leaves_nothing_behind(folder: Path) -> None:
    before = everything_in(folder)
    deleted = delete_everything(folder)
    assert sessions_in(folder) == ()
    undo_delete(folder, deleted)
    assert everything_in(folder) == before


@pytest.mark.parametrize("content", [b"", b"no journal" * 1000])
def test_a_file_that_came_meanwhile_and_is_no_journal_stays_beside(folder: Path, content: bytes) -> None:
    deleted = delete_everything(folder)
    (folder / "journal.db").write_bytes(content)
    undo_delete(folder, deleted)
    assert (folder / "journal-begun-meanwhile.db").read_bytes() == content
