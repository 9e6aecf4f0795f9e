"""Backups: the journal, the settings and the user's own exercise files in one zip file, whole or not at all.

The journal is copied by SQLite, so that a backup can be made at any moment. zipfile and tempfile are imported where
they are used, because the start makes no backup.
"""

import os
import re
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kneeapp.storage.journal_error import DamagedJournalError, telling_trouble
from kneeapp.storage.journal_file import NAME, check, connect, copy_file, make_private

if TYPE_CHECKING:
    from zipfile import ZipFile

SETTINGS: Final = "settings.json"
EXERCISES: Final = "exercises"
FOLDER: Final = "backups"
KEPT: Final = 3
"""How many of the weekly backups stay."""

_WEEK: Final = timedelta(days=7)
_WEEKLY: Final = re.compile(r"kneeapp-weekly-(\d{4}-\d\d-\d\d)\.zip")


@dataclass(frozen=True, kw_only=True)
class WeeklyBackup:
    """A backup that kneeapp made by itself."""

    path: Path
    day: date


def backup_name(day: date) -> str:
    """What a backup of that day is called unless the user says otherwise."""
    return f"kneeapp-backup-{day.isoformat()}.zip"


def back_up(folder: Path, target: Path) -> None:
    """Make a backup in place of whatever ``target`` was; where that cannot be, JournalError, and nothing changes."""
    import tempfile  # noqa: PLC0415  # see above

    with telling_trouble(target), tempfile.TemporaryDirectory(dir=target.parent, prefix=".kneeapp-") as passing:
        whole = Path(passing) / target.name
        _write(folder, whole, Path(passing) / NAME)
        make_private(whole)
        _make_lasting(whole)
        whole.replace(target)


def weekly_backup(folder: Path, day: date) -> Path | None:
    """A backup in the data folder's own folder of them, where the last is a week old; None where none was due.

    The oldest that were made so go away; other files in that folder stay.
    """
    made = _weekly(folder)
    if any(abs(day - when) < _WEEK for when in made):
        return None
    target = folder / FOLDER / f"kneeapp-weekly-{day.isoformat()}.zip"
    make_backup_folder(folder)
    back_up(folder, target)
    with telling_trouble(target):
        for when in sorted(made)[: 1 - KEPT]:
            made[when].unlink(missing_ok=True)
    return target


def newest_weekly(folder: Path) -> WeeklyBackup | None:
    """The last of the weekly backups; None where there is none."""
    made = _weekly(folder)
    day = max(made, default=None)
    return None if day is None else WeeklyBackup(path=made[day], day=day)


def make_backup_folder(folder: Path) -> Path:
    """The data folder's own folder of backups, which only the user may read."""
    backups = folder / FOLDER
    with telling_trouble(backups):
        backups.mkdir(parents=True, exist_ok=True, mode=0o700)
    return backups


def own_exercise_files(folder: Path) -> tuple[Path, ...]:
    """The files in the folder of the user's own exercises and below, in the order of their names."""
    found = (folder / EXERCISES).rglob("*")
    return tuple(sorted(path for path in found if path.is_file() and not path.is_symlink()))


def _weekly(folder: Path) -> dict[date, Path]:
    named = ((_WEEKLY.fullmatch(path.name), path) for path in (folder / FOLDER).glob("kneeapp-weekly-*.zip"))
    made: dict[date, Path] = {}
    for match, path in named:
        with suppress(ValueError):  # a day that never was is not a name from here
            made |= {date.fromisoformat(match[1]): path} if match else {}
    return made


def _write(folder: Path, whole: Path, copy: Path) -> None:
    from zipfile import ZIP_DEFLATED, ZipFile  # noqa: PLC0415  # see above

    with ZipFile(whole, "x", ZIP_DEFLATED, strict_timestamps=False) as backup:
        _add_journal(folder / NAME, copy, backup)
        if (folder / SETTINGS).is_file():
            backup.write(folder / SETTINGS, SETTINGS)
        for path in own_exercise_files(folder):
            backup.write(path, path.relative_to(folder).as_posix())


def _add_journal(journal: Path, copy: Path, backup: "ZipFile") -> None:
    if not journal.is_file():
        raise DamagedJournalError(journal, "it is not there")
    copy_file(journal, copy)
    with closing(connect(copy)) as connection:
        check(connection, journal)
    backup.write(copy, NAME)


def _make_lasting(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
