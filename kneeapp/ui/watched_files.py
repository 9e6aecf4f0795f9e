"""Files that change while the program runs, as a user's own exercises do in an editor."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject


def watch_files(paths: Sequence[Path], changed: Callable[[], None], parent: QObject) -> None:
    """Call whenever one of these files or folders changes, or a file within such a folder, as long as the parent is."""
    watcher = QFileSystemWatcher(parent)

    def watch() -> None:
        """Also what is new: an editor that saves puts another file in the place of the old one."""
        with contextlib.suppress(OSError):
            for path in (*paths, *_files_within(paths)):
                if path.exists():
                    watcher.addPath(str(path))

    def tell() -> None:
        changed()
        watch()

    watch()
    watcher.directoryChanged.connect(tell)
    watcher.fileChanged.connect(tell)


def _files_within(paths: Sequence[Path]) -> Iterator[Path]:
    return (file for path in paths if path.is_dir() for file in path.iterdir() if file.is_file())
