from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.ui.file_dialogs import AskForFile, FileKind, FileWish, ask_to_open, ask_to_save

WISH = FileWish(title="Save a backup", kind=FileKind(name="Backups", ending="zip"), name="my backup")


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def chosen(ask: AskForFile, over: QWidget, act: Callable[[QFileDialog], None]) -> Path | None:
    """What is answered when the user does that in the dialog."""

    def on_dialog() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        assert dialog.windowTitle() == WISH.title
        act(dialog)

    QTimer.singleShot(0, over, on_dialog)
    return ask(over, WISH)


def test_a_file_to_save_has_the_ending_of_its_kind(over: QWidget, tmp_path: Path) -> None:
    def accept(dialog: QFileDialog) -> None:
        assert dialog.selectedFiles()[0].endswith("my backup.zip")
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile("other")
        dialog.accept()

    assert chosen(ask_to_save, over, accept) == tmp_path / "other.zip"


def test_a_file_to_open_is_one_that_is_there(over: QWidget, tmp_path: Path) -> None:
    (tmp_path / "my.zip").touch()

    def accept(dialog: QFileDialog) -> None:
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile("my.zip")
        dialog.accept()

    assert chosen(ask_to_open, over, accept) == tmp_path / "my.zip"


@pytest.mark.parametrize("ask", [ask_to_save, ask_to_open])
def test_thinking_better_of_it_is_no_file(over: QWidget, ask: AskForFile) -> None:
    assert chosen(ask, over, QFileDialog.reject) is None
