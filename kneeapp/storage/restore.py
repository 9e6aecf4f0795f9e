"""What a backup would change, and putting it in place of what is there, of which a backup is made before."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kneeapp.storage.backup import EXERCISES, SETTINGS, back_up, make_backup_folder, own_exercise_files
from kneeapp.storage.backup_file import unpack
from kneeapp.storage.journal_error import DamagedJournalError, telling_trouble
from kneeapp.storage.journal_file import NAME, connect, copy_content, free_path, open_file, set_aside
from kneeapp.storage.journal_reading import days_of_sessions, plan_text


@dataclass(frozen=True, kw_only=True)
class JournalExtent:
    """How many sessions a journal has, and the days of the first and the last; None where it has none."""

    sessions: int = 0
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, kw_only=True)
class BackupPreview:
    """What is in a backup and what is here. ``only_here`` are the sessions that the backup does not have."""

    in_backup: JournalExtent
    here: JournalExtent
    only_here: int
    has_plan: bool
    has_settings: bool
    exercise_files: int


def preview(backup: Path, folder: Path) -> BackupPreview:
    """What restoring would mean; BackupError for what cannot be restored. A damaged journal here counts as none."""
    with _unpacked(backup, folder) as unpacked:
        in_backup, here = _days(unpacked / NAME), _days_here(folder / NAME)
        with contextlib.closing(connect(unpacked / NAME)) as connection:
            plan = plan_text(connection)
        return BackupPreview(
            in_backup=_extent(in_backup),
            here=_extent(here),
            only_here=len(here.keys() - in_backup.keys()),
            has_plan=plan is not None,
            has_settings=(unpacked / SETTINGS).is_file(),
            exercise_files=len(own_exercise_files(unpacked)),
        )


def restore(backup: Path, folder: Path, day: date) -> Path:
    """Put a backup in place of what is here; the backup that was made of what was here.

    A damaged journal is put aside before. The journal's file stays, with other content, so that other instances of the
    program see the restored one at once. Own exercise files and settings that the backup does not have go away, into
    the backup that was made. BackupError for what cannot be restored, and then nothing has changed.
    """
    with _unpacked(backup, folder) as unpacked:
        before = _keep_present(folder, day)
        _put_journal(unpacked / NAME, folder)
        with telling_trouble(folder):
            _put(unpacked, folder, SETTINGS)
            _put(unpacked, folder, EXERCISES)
        return before


def restore_journal(backup: Path, folder: Path, day: date) -> Path:
    """Put a damaged journal aside and that of a backup in its place; what the damaged one is called now.

    Settings and own exercises stay as they are. BackupError where the backup cannot be used; nothing has changed then.
    """
    with _unpacked(backup, folder) as unpacked:
        aside = set_aside(folder, day)
        _put_journal(unpacked / NAME, folder)
        return aside


def _keep_present(folder: Path, day: date) -> Path:
    if not (folder / NAME).exists():
        open_file(folder).close()  # so that the settings and exercises here can be kept as any others
    target = free_path(make_backup_folder(folder) / f"kneeapp-before-restoring-{day.isoformat()}.zip")
    try:
        back_up(folder, target)
    except DamagedJournalError:
        set_aside(folder, day)
        return _keep_present(folder, day)  # the settings and exercises, with an empty journal
    return target


def _put_journal(restored: Path, folder: Path) -> None:
    path = folder / NAME
    open_file(folder).close()
    with (
        telling_trouble(path),
        contextlib.closing(connect(restored)) as source,
        contextlib.closing(connect(path)) as target,
    ):
        copy_content(source, target, path)


def _put(unpacked: Path, folder: Path, name: str) -> None:
    """The old one ends up in the folder of what was unpacked, which goes away."""
    with contextlib.suppress(FileNotFoundError):
        (folder / name).rename(unpacked / f"old {name}")
    with contextlib.suppress(FileNotFoundError):
        (unpacked / name).rename(folder / name)


@contextlib.contextmanager
def _unpacked(backup: Path, folder: Path) -> Iterator[Path]:
    import tempfile  # noqa: PLC0415  # the start restores nothing

    with telling_trouble(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        passing = tempfile.TemporaryDirectory(dir=folder, prefix=".kneeapp-")
    with passing:
        unpack(backup, Path(passing.name))
        yield Path(passing.name)


def _days(path: Path) -> dict[int, date]:
    with telling_trouble(path), contextlib.closing(connect(path)) as connection:
        return days_of_sessions(connection)


def _days_here(path: Path) -> dict[int, date]:
    if not path.is_file():
        return {}
    try:
        return _days(path)
    except DamagedJournalError:
        return {}


def _extent(days: dict[int, date]) -> JournalExtent:
    return JournalExtent(
        sessions=len(days), first=min(days.values(), default=None), last=max(days.values(), default=None)
    )
