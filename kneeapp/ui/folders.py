"""The user's folders and files on the screen: how one is written, and how it is opened by the desktop's programs."""

import contextlib
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices


def folder_text(folder: Path) -> str:
    """The folder's path, with ~ for the user's home."""
    with contextlib.suppress(RuntimeError, ValueError):
        inside = folder.relative_to(Path.home())
        return str(Path("~") / inside)
    return str(folder)


def open_folder(folder: Path) -> str:
    """Open a folder, after making one that is missing; what to tell the user, nothing where it opened."""
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not folder.is_dir():
        words = QCoreApplication.translate("folders", "There is no folder {folder}, and it could not be made")
    elif open_path(folder):
        return ""
    else:
        words = QCoreApplication.translate("folders", "No program here opens folders. This one is {folder}")
    return words.format(folder=folder_text(folder))


def open_path(path: Path) -> bool:
    """Open a file or folder in the program that the desktop has for it; whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
