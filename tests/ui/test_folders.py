from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from kneeapp.ui.folders import folder_text, open_folder
from tests.fakes import FakeFileManager


@pytest.fixture
def file_manager(qapp: QApplication) -> Iterator[FakeFileManager]:
    fake = FakeFileManager()
    QDesktopServices.setUrlHandler("file", fake, "open")  # type: ignore[arg-type]  # the stubs ask for bytes, which it refuses
    yield fake
    QDesktopServices.unsetUrlHandler("file")


def test_a_folder_opens_and_there_is_nothing_to_tell(file_manager: FakeFileManager, tmp_path: Path) -> None:
    assert open_folder(tmp_path) == ""
    assert file_manager.opened == [tmp_path]


def test_a_missing_folder_is_made_first(file_manager: FakeFileManager, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "deep"
    assert open_folder(folder) == ""
    assert folder.is_dir()
    assert file_manager.opened == [folder]


def test_a_folder_that_cannot_be_made_is_told(file_manager: FakeFileManager, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    folder = tmp_path / "file" / "below"
    assert open_folder(folder) == f"There is no folder {folder}, and it could not be made"
    assert file_manager.opened == []


def test_where_no_program_opens_folders_that_is_told(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    assert open_folder(tmp_path) == f"No program here opens folders. This one is {tmp_path}"


def test_the_home_folder_is_written_short() -> None:
    home = Path.home()
    assert folder_text(home / ".local" / "share") == str(Path("~/.local/share"))
    assert folder_text(home) == "~"
    assert folder_text(Path(f"{home}-of-another")) == f"{home}-of-another"
