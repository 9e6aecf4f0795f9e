"""Deleting everything that is kept of the user, so that it can be taken back until the program closes.

The journal must be closed meanwhile. Own exercise files stay: the user made them elsewhere.
"""

import contextlib
import os
import re
from pathlib import Path
from typing import Final

from kneeapp.storage.backup import FOLDER, SETTINGS
from kneeapp.storage.journal_error import JournalError, telling_trouble
from kneeapp.storage.journal_file import BESIDE, NAME, connect, free_path
from kneeapp.storage.journal_reading import is_empty

_DELETED: Final = re.compile(r"deleted-[0-9a-f]{16}")


def delete_everything(folder: Path) -> Path:
    """Move journals (also damaged and older ones), settings and backups out of sight; where they are now.

    JournalError where one of them cannot be moved, and then all are where they were.
    """
    deleted = folder / f"deleted-{os.urandom(8).hex()}"
    with telling_trouble(folder):
        deleted.mkdir(parents=True, mode=0o700)
        try:
            for path in _kept_of_user(folder):
                path.rename(deleted / path.name)
        except OSError:
            undo_delete(folder, deleted)
            raise
    return deleted


def undo_delete(folder: Path, deleted: Path) -> None:
    """Bring back what was deleted. A journal in which anything was kept meanwhile stays beside it, renamed."""
    with telling_trouble(folder):
        for path in sorted(deleted.iterdir()):
            _bring_back(path, folder)
        deleted.rmdir()


def purge_deleted(folder: Path) -> None:
    """Delete for good; what cannot be deleted now stays for the next time."""
    import shutil  # noqa: PLC0415  # there is hardly ever anything to delete

    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if _DELETED.fullmatch(path.name) and path.is_dir() and not path.is_symlink():
                shutil.rmtree(path, ignore_errors=True)


def _kept_of_user(folder: Path) -> list[Path]:
    return [*sorted(folder.glob("journal*")), *(p for name in (SETTINGS, FOLDER) if (p := folder / name).exists())]


def _bring_back(path: Path, folder: Path) -> None:
    present = folder / path.name
    if path.name == FOLDER and present.is_dir():
        for backup in path.iterdir():
            backup.rename(free_path(present / backup.name))
        path.rmdir()
        return
    if path.name == NAME and present.exists():
        _make_way(present)
    path.replace(present)


def _make_way(journal: Path) -> None:
    beside = free_path(journal.with_name("journal-begun-meanwhile.db"))
    is_worth_nothing = _is_empty(journal)
    for end in ("", *BESIDE):
        with contextlib.suppress(FileNotFoundError):
            file = Path(f"{journal}{end}")
            file.unlink() if is_worth_nothing else file.rename(f"{beside}{end}")


def _is_empty(journal: Path) -> bool:
    try:
        with telling_trouble(journal), contextlib.closing(connect(journal)) as connection:
            return is_empty(connection)
    except JournalError:
        return False
