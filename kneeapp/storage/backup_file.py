"""Reading a backup: a zip file that anybody may have made or broken. Nothing is written outside the folder given."""

import contextlib
from collections.abc import Iterator
from enum import Enum
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from kneeapp.storage.backup import EXERCISES, SETTINGS
from kneeapp.storage.journal_error import DamagedJournalError, JournalError, NewerJournalError
from kneeapp.storage.journal_file import NAME, open_whole

if TYPE_CHECKING:
    from zipfile import ZipFile

MAX_BYTES: Final = 512 * 1024 * 1024
"""A backup that would unpack to more is refused; a journal of ten years takes about 10 MB."""


class BackupFault(Enum):
    """What is wrong with a backup."""

    NO_BACKUP = "this is no backup of kneeapp"
    DAMAGED = "the backup is damaged; choose another one"
    NEWER = "the backup was made by a newer kneeapp; update kneeapp to restore it"
    UNREADABLE = "the file cannot be read"


class BackupError(Exception):
    """A backup that cannot be used; nothing was changed."""

    def __init__(self, path: Path, fault: BackupFault, found: object) -> None:
        super().__init__(f"{fault.value}: {found} ({path})")
        self.path = path
        self.fault = fault


def unpack(backup: Path, into: Path) -> None:
    """Unpack a backup into an empty folder, its journal checked and brought to today's form; or BackupError."""
    from zipfile import ZipFile  # noqa: PLC0415  # the start reads no backup

    with _telling_fault(backup):
        with ZipFile(backup) as zipped:
            _refuse_foreign(backup, zipped)
            zipped.extractall(into)
        open_whole(into / NAME).close()


def _refuse_foreign(backup: Path, zipped: "ZipFile") -> None:
    members = [member for member in zipped.infolist() if not member.is_dir()]
    names = [member.filename for member in members]
    if NAME not in names:
        raise BackupError(backup, BackupFault.NO_BACKUP, "it has no journal")
    for name in names:
        if not _is_ours(name):
            raise BackupError(backup, BackupFault.NO_BACKUP, f"it has a file “{name}”")
    if len(set(names)) < len(names) or sum(member.file_size for member in members) > MAX_BYTES:
        raise BackupError(backup, BackupFault.NO_BACKUP, "it has too much in it")


def _is_ours(name: str) -> bool:
    if name in (NAME, SETTINGS):
        return True
    path = PurePosixPath(name)
    is_plain = not any(part in (".", "..") for part in name.split("/")) and not set(name) & {"\\", ":", "\0"}
    return path.parts[0] == EXERCISES and len(path.parts) > 1 and is_plain


@contextlib.contextmanager
def _telling_fault(backup: Path) -> Iterator[None]:
    import zlib  # noqa: PLC0415  # as zipfile above
    from zipfile import BadZipFile  # noqa: PLC0415

    try:
        yield
    except BadZipFile as error:
        raise BackupError(backup, BackupFault.NO_BACKUP, error) from error
    except NewerJournalError as error:
        raise BackupError(backup, BackupFault.NEWER, error) from error
    except (DamagedJournalError, EOFError, zlib.error, NotImplementedError, RuntimeError, ValueError) as error:
        raise BackupError(backup, BackupFault.DAMAGED, error) from error
    except (OSError, JournalError) as error:
        raise BackupError(backup, BackupFault.UNREADABLE, error) from error
