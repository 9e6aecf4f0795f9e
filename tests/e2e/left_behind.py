"""What a killed program has left behind: its one session as the journal has it, and where it would be resumed."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kneeapp.core.kept import KeptSession, OpenSession
from kneeapp.core.rep_key import RepKey
from kneeapp.core.session_state import SessionState
from kneeapp.storage.journal import open_journal
from kneeapp.storage.journal_file import NAME
from kneeapp.ui.resume_offer import state_of
from tests.e2e.implied import Spot


@dataclass(frozen=True, kw_only=True)
class Left:
    """What a journal holds of the one session: the reps that count, and where it goes on.

    ``asked`` are the reps of every bout, as they are kept and as they would be resumed: two where these differ.
    """

    reps: frozenset[RepKey] = frozenset()
    asked: frozenset[tuple[int, ...]] = frozenset()
    is_open: bool = False
    spot: Spot | None = None


def left_behind(folder: Path) -> Left:
    """Open the journal as the next start would; JournalError, DatabaseError or AssertionError where it is damaged."""
    with closing(open_journal(folder)) as journal:
        _check_integrity(folder / NAME)
        sessions, still_open = journal.sessions(), journal.open_sessions()
        if not sessions:
            return Left()
        (session,) = sessions
        return _left_of(session, still_open[0] if still_open else None)


def _check_integrity(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "it is damaged"
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == [], "it does not hold together"


def _left_of(session: KeptSession, still_open: OpenSession | None) -> Left:
    resumed = state_of(still_open) if still_open else None
    asked = {tuple(bout.reps for bout in session.bouts)}
    if resumed:
        asked.add(tuple(bout.reps for bout in resumed.timeline.bouts))
    return Left(
        reps=frozenset(rep.key for rep in session.reps),
        asked=frozenset(asked),
        is_open=still_open is not None,
        spot=_spot(resumed) if resumed else None,
    )


def _spot(state: SessionState) -> Spot:
    """Where the program would offer to resume."""
    step = "" if state.step.rep else state.step.kind.value
    return Spot(bout=state.step.bout, attempt=state.attempt, rep=state.step.rep, step=step)
