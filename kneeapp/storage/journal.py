"""The journal: sessions with every rep, pause and pain, the plan, small texts, in one SQLite file of the data folder.

Each method is one short transaction that is on the disk when it returns, or `JournalError` and nothing happened. The
tables are in ``journal_schema``, what is written and read in ``journal_writing`` and ``journal_reading``, opening in
``journal_file``.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from kneeapp.core.kept import (
    Answers,
    DayAnswer,
    Keeping,
    KeptBout,
    KeptSession,
    Moment,
    OpenSession,
    Outcome,
    RepsOfBout,
    SessionId,
    SessionKind,
)
from kneeapp.storage import journal_reading as reading
from kneeapp.storage import journal_writing as writing
from kneeapp.storage.journal_error import DamagedJournalError, UnknownSessionError, telling_trouble
from kneeapp.storage.journal_file import NAME, PATIENCE_MS, open_file
from kneeapp.storage.running_mark import RunningMark


def open_journal(folder: Path, *, patience_ms: int = PATIENCE_MS) -> "Journal":
    """The journal of a data folder, made where there is none, migrated where it is older; or JournalError.

    ``patience_ms`` is how long to wait, now and for each write, for another program that is writing.
    """
    return Journal(open_file(folder, patience_ms=patience_ms), folder / NAME, RunningMark(folder))


class Journal:
    """One connection to the journal; several, also of other instances of the program, may be open at once.

    A session that was begun or kept here belongs to this instance: others are not offered it while this one runs.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, mark: RunningMark) -> None:
        self.path = path
        self._connection = connection
        self._mark = mark

    def close(self) -> None:
        """Let go of the file; never raises."""
        self._mark.close()
        with suppress(sqlite3.Error):
            self._connection.close()

    def be_patient(self, wait_ms: int) -> None:
        """Wait that long from now on for another program that is writing."""
        self._connection.execute(f"PRAGMA busy_timeout = {wait_ms}")

    def copy(self, target: Path) -> None:
        """Make one new file of all that can be read; JournalError where it cannot be written."""
        from kneeapp.storage.journal_salvage import salvage_from  # noqa: PLC0415  # hardly ever needed

        salvage_from(self._connection, target)

    def begin_session(
        self, *, begun: Moment, kind: SessionKind, title: str, bouts: tuple[KeptBout, ...] = (), resume: str = ""
    ) -> SessionId:
        """A new open session."""
        with self._writing() as connection:
            session = writing.begin(connection, begun, kind, title, self._mark.token)
            keeping = Keeping(at=begun, active_ms=0, bouts=bouts, resume=resume)
            writing.keep(connection, session, keeping, self._mark.token)
        return session

    def keep(self, session: SessionId, keeping: Keeping) -> None:
        """Keep what happened in a session; UnknownSessionError, here and below, where it was deleted."""
        with self._writing() as connection:
            self._must(found=writing.keep(connection, session, keeping, self._mark.token))

    def end_session(self, session: SessionId, *, ended: Moment, outcome: Outcome, active_ms: int) -> None:
        """End a session; what was kept to go on with it is gone."""
        with self._writing() as connection:
            self._must(found=writing.end(connection, session, ended, outcome, active_ms))

    def reopen_session(self, session: SessionId) -> None:
        """Take an end back."""
        with self._writing() as connection:
            self._must(found=writing.reopen(connection, session, self._mark.token))

    def save_open_session(self, session: SessionId) -> None:
        """End an open session with what was done, when something was last kept of it; an ended one stays as it is."""
        with self._writing() as connection:
            self._must(found=writing.save_open(connection, session))

    def answer_session(self, session: SessionId, answers: Answers) -> None:
        """Keep the answers after a session in place of those before."""
        with self._writing() as connection:
            self._must(found=writing.answer(connection, session, answers))

    def discard_session(self, session: SessionId, at: Moment) -> None:
        """Hide a session from all reading until it is restored or purged."""
        with self._writing() as connection:
            self._must(found=writing.discard(connection, session, at, self._mark.token))

    def restore_session(self, session: SessionId) -> None:
        """Take back that a session was discarded."""
        with self._writing() as connection:
            self._must(found=writing.discard(connection, session, None, self._mark.token))

    def purge_discarded(self) -> None:
        """Delete the discarded sessions but those that another running instance may still restore."""
        with self._writing() as connection:
            writing.purge(connection, reading.discarded(connection, self._mark.is_of_another))

    def set_plan_text(self, text: str | None) -> None:
        """Keep the plan in place of the one before; None for none."""
        with self._writing() as connection:
            writing.set_plan(connection, text)

    def set_exercise_state(self, exercise: str, text: str | None) -> None:
        """Keep an exercise's text in place of the one before; None for none."""
        with self._writing() as connection:
            writing.set_exercise_state(connection, exercise, text)

    def set_day_answer(self, answer: DayAnswer) -> None:
        """Keep a day's answer in place of the one before."""
        with self._writing() as connection:
            writing.set_day_answer(connection, answer)

    def clear_day_answer(self, day: date) -> None:
        """Take a day's answer back."""
        with self._writing() as connection:
            writing.clear_day_answer(connection, day)

    def session(self, session: SessionId) -> KeptSession | None:
        """A session with all that was kept of it; None where there is none."""
        with self._reading() as connection:
            return next(iter(reading.sessions(connection, [session])), None)

    def sessions(self, since: int | None = None, until: int | None = None) -> tuple[KeptSession, ...]:
        """The sessions that began at ``since`` (UTC ms) or later and before ``until``, the earliest first."""
        with self._reading() as connection:
            return reading.sessions(connection, reading.session_ids(connection, since, until))

    def last_sessions(self, count: int) -> tuple[KeptSession, ...]:
        """The sessions that began last, the latest first, without their reps."""
        with self._reading() as connection:
            ids = reading.last_session_ids(connection, count)
            return reading.sessions(connection, ids, are_reps_read=False)

    def open_sessions(self) -> tuple[OpenSession, ...]:
        """The sessions that have not ended and that no other running instance holds, the one kept last first."""
        with self._reading() as connection:
            return reading.open_sessions(connection, self._mark.is_of_another)

    def reps_of_day(self, begin_ms: int, end_ms: int) -> tuple[RepsOfBout, ...]:
        """How many reps were done from ``begin_ms`` (UTC) until before ``end_ms``, by session and bout."""
        with self._reading() as connection:
            return reading.reps_between(connection, begin_ms, end_ms)

    def plan_text(self) -> str | None:
        """The plan's text, None where there is none."""
        with self._reading() as connection:
            return reading.plan_text(connection)

    def exercise_states(self) -> dict[str, str]:
        """The texts of the exercises that have one."""
        with self._reading() as connection:
            return reading.exercise_states(connection)

    def day_answers(self) -> tuple[DayAnswer, ...]:
        """All answers of days, the earliest day first."""
        with self._reading() as connection:
            return reading.day_answers(connection)

    def _must(self, *, found: bool) -> None:
        if not found:
            raise UnknownSessionError(self.path)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with telling_trouble(self.path), self._transaction("BEGIN IMMEDIATE"):
            yield self._connection

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """One state of the file for several questions; a value that kneeapp never writes is damage."""
        try:
            with telling_trouble(self.path), self._transaction("BEGIN"):
                yield self._connection
        except ValueError as error:
            raise DamagedJournalError(self.path, error) from error

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        self._connection.execute(begin)
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
            raise
