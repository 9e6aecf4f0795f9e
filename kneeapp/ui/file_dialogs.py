"""The desktop's own dialogs for files, as functions, so that whoever asks for a file can be given another answer."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


@dataclass(frozen=True, kw_only=True)
class FileKind:
    """Files of one kind: what they are called, and how their names end, without the dot."""

    name: str
    ending: str


@dataclass(frozen=True, kw_only=True)
class FileWish:
    """What to ask for: the dialog's title, the kind of file, and the name to suggest, where it is to be saved."""

    title: str
    kind: FileKind
    name: str = ""


AskForFile = Callable[[QWidget, FileWish], Path | None]
"""Where to, or which file; None where the user thinks better of it."""


def ask_to_save(over: QWidget, wish: FileWish) -> Path | None:
    """Where to save a file of that kind. What is there already is replaced only after asking."""
    dialog = _dialog(over, wish)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(wish.kind.ending)
    dialog.selectFile(wish.name)
    return _answer(dialog)


def ask_to_open(over: QWidget, wish: FileWish) -> Path | None:
    """Which file of that kind to open; one that is there."""
    dialog = _dialog(over, wish)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _answer(dialog)


def _dialog(over: QWidget, wish: FileWish) -> QFileDialog:
    dialog = QFileDialog(over, wish.title, QStandardPaths.writableLocation(_DOCUMENTS))
    dialog.setNameFilter(f"{wish.kind.name} (*.{wish.kind.ending})")
    return dialog


def _answer(dialog: QFileDialog) -> Path | None:
    is_chosen = dialog.exec() == QFileDialog.DialogCode.Accepted
    chosen = dialog.selectedFiles() if is_chosen else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


_DOCUMENTS: Final = QStandardPaths.StandardLocation.DocumentsLocation
