"""A journal for a test, in a folder of its own that goes with whoever asked for it."""

import shutil
import tempfile
import weakref
from collections.abc import Callable
from pathlib import Path

from kneeapp.core.kept import Moment
from kneeapp.storage.journal_error import JournalError
from kneeapp.storage.journal_keeper import JournalKeeper
from kneeapp.storage.records import Records

NOON = Moment(utc_ms=1_700_049_600_000, offset_min=0)
"""A Wednesday."""


def a_journal(owner: object, on_trouble: Callable[[JournalError | None], None] | None = None) -> JournalKeeper:
    """An empty journal; it and its folder are gone with the owner."""
    folder = Path(tempfile.mkdtemp(prefix="kneeapp"))
    keeper = JournalKeeper(folder, on_trouble or _fail)
    weakref.finalize(owner, _let_go, keeper, folder)
    return keeper


def some_records(owner: object, now: Callable[[], Moment] = lambda: NOON) -> Records:
    """Records of which nothing is written yet."""
    return Records(a_journal(owner), now)


def _let_go(keeper: JournalKeeper, folder: Path) -> None:
    keeper.let_go()
    shutil.rmtree(folder, ignore_errors=True)


def _fail(error: JournalError | None) -> None:
    if error is not None:
        raise error
