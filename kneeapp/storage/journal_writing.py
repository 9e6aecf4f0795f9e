"""What is written into the journal's tables: one function for each thing that happens, in the caller's transaction.

A function that is told of a session that is not there returns False and writes nothing.
"""

import sqlite3
from datetime import date

from kneeapp.core.kept import (
    Answers,
    DayAnswer,
    Keeping,
    KeptBout,
    KeptPain,
    KeptPause,
    KeptRep,
    Moment,
    Outcome,
    SessionId,
    SessionKind,
)
from kneeapp.core.rep_key import RepKey


def begin(connection: sqlite3.Connection, begun: Moment, kind: SessionKind, title: str, owner: str) -> SessionId:
    """A new session without bouts; its id was never that of another."""
    when = (begun.utc_ms, begun.offset_min)
    done = connection.execute(
        "INSERT INTO session (kind, title, begun_ms, begun_offset_min, last_ms, last_offset_min, owner)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (kind.value, title, *when, *when, owner),
    )
    return SessionId(done.lastrowid or 0)


def keep(connection: sqlite3.Connection, session: SessionId, keeping: Keeping, owner: str) -> bool:
    """All of a keeping; the session now belongs to ``owner``."""
    if not touch(connection, session, keeping.at):
        return False
    connection.execute(
        "UPDATE session SET active_ms = ?, owner = ?, resume = coalesce(?, resume),"
        " pain_before = coalesce(?, pain_before) WHERE id = ?",
        (keeping.active_ms, owner, keeping.resume, keeping.pain_before, session),
    )
    _take_away(connection, session, keeping.undone)
    keep_bouts(connection, session, keeping.bouts)
    _keep_reps(connection, session, keeping.reps)
    if keeping.pause_ended:
        _end_pause(connection, session, keeping.pause_ended)
    if keeping.pause_began:
        _begin_pause(connection, session, keeping.pause_began)
    _keep_pains(connection, session, keeping.pains)
    return True


def keep_bouts(connection: sqlite3.Connection, session: SessionId, bouts: tuple[KeptBout, ...]) -> None:
    """Bouts that are new, or take the place of the ones with their index; a band that is not told stays."""
    connection.executemany(
        """INSERT INTO bout VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (session, bout) DO UPDATE SET
            exercise = excluded.exercise, name = excluded.name, set_number = excluded.set_number,
            side = excluded.side, reps = excluded.reps, hold_ms = excluded.hold_ms,
            band = coalesce(excluded.band, band)""",
        [
            (session, it.bout, it.exercise, it.name, it.set_number, it.side.value, it.reps, it.hold_ms, it.band)
            for it in bouts
        ],
    )


def touch(connection: sqlite3.Connection, session: SessionId, at: Moment) -> bool:
    """Note that something of the session was kept; an earlier moment than the last changes nothing."""
    done = connection.execute(
        "UPDATE session SET last_ms = max(last_ms, :ms),"
        " last_offset_min = CASE WHEN :ms > last_ms THEN :offset ELSE last_offset_min END WHERE id = :id",
        {"ms": at.utc_ms, "offset": at.offset_min, "id": session},
    )
    return done.rowcount > 0


def end(connection: sqlite3.Connection, session: SessionId, ended: Moment, outcome: Outcome, active_ms: int) -> bool:
    """The end; what was kept to go on is not needed any more."""
    connection.execute(
        "UPDATE session SET outcome = ?, ended_ms = ?, ended_offset_min = ?, active_ms = ?, resume = NULL WHERE id = ?",
        (outcome.value, ended.utc_ms, ended.offset_min, active_ms, session),
    )
    return touch(connection, session, ended)


def reopen(connection: sqlite3.Connection, session: SessionId, owner: str) -> bool:
    """The session is open again, as before its end."""
    done = connection.execute(
        "UPDATE session SET outcome = 'open', ended_ms = NULL, ended_offset_min = NULL, owner = ? WHERE id = ?",
        (owner, session),
    )
    return done.rowcount > 0


def save_open(connection: sqlite3.Connection, session: SessionId) -> bool:
    """The session ended with what was done, when something was last kept of it."""
    connection.execute(
        "UPDATE session SET outcome = 'saved', ended_ms = last_ms, ended_offset_min = last_offset_min, resume = NULL"
        " WHERE id = ? AND outcome = 'open'",
        (session,),
    )
    return is_there(connection, session)


def is_there(connection: sqlite3.Connection, session: SessionId) -> bool:
    """Whether there is such a session, discarded or not."""
    return connection.execute("SELECT 1 FROM session WHERE id = ?", (session,)).fetchone() is not None


def answer(connection: sqlite3.Connection, session: SessionId, answers: Answers) -> bool:
    """What the user answered after the session."""
    done = connection.execute(
        "UPDATE session SET pain = ?, effort = ?, note = ? WHERE id = ?",
        (answers.pain, answers.effort, answers.note, session),
    )
    return done.rowcount > 0


def discard(connection: sqlite3.Connection, session: SessionId, at: Moment | None, owner: str) -> bool:
    """Hide the session, or with None show it again."""
    done = connection.execute(
        "UPDATE session SET discarded_ms = ?, owner = ? WHERE id = ?", (at and at.utc_ms, owner, session)
    )
    return done.rowcount > 0


def purge(connection: sqlite3.Connection, sessions: list[SessionId]) -> None:
    """Delete sessions with all that was kept of them."""
    connection.executemany("DELETE FROM session WHERE id = ?", [(session,) for session in sessions])


def set_plan(connection: sqlite3.Connection, text: str | None) -> None:
    """The text of the plan in place of the one before; None for none."""
    connection.execute("DELETE FROM plan")
    if text is not None:
        connection.execute("INSERT INTO plan VALUES (1, ?)", (text,))


def set_exercise_state(connection: sqlite3.Connection, exercise: str, text: str | None) -> None:
    """The text of an exercise in place of the one before; None for none."""
    connection.execute("DELETE FROM exercise_state WHERE exercise = ?", (exercise,))
    if text is not None:
        connection.execute("INSERT INTO exercise_state VALUES (?, ?)", (exercise, text))


def set_day_answer(connection: sqlite3.Connection, it: DayAnswer) -> None:
    """The answer of its day in place of the one before; the session is left out where it is not there any more."""
    connection.execute(
        "INSERT OR REPLACE INTO day_answer VALUES (?, (SELECT id FROM session WHERE id = ?), ?, ?, ?)",
        (it.day.isoformat(), it.session, it.answer, it.told.utc_ms, it.told.offset_min),
    )


def clear_day_answer(connection: sqlite3.Connection, day: date) -> None:
    """No answer of that day."""
    connection.execute("DELETE FROM day_answer WHERE day = ?", (day.isoformat(),))


def _take_away(connection: sqlite3.Connection, session: SessionId, undone: tuple[RepKey, ...]) -> None:
    connection.executemany(
        "DELETE FROM rep WHERE session = ? AND bout = ? AND attempt = ? AND rep = ?",
        [(session, key.bout, key.attempt, key.rep) for key in undone],
    )


def _keep_reps(connection: sqlite3.Connection, session: SessionId, reps: tuple[KeptRep, ...]) -> None:
    connection.executemany(
        "INSERT OR REPLACE INTO rep VALUES (?, ?, ?, ?, ?, ?)",
        [(session, it.key.bout, it.key.attempt, it.key.rep, it.done.utc_ms, it.done.offset_min) for it in reps],
    )


def _end_pause(connection: sqlite3.Connection, session: SessionId, ended: Moment) -> None:
    connection.execute(
        "UPDATE pause SET ended_ms = ?, ended_offset_min = ? WHERE session = ? AND ended_ms IS NULL",
        (ended.utc_ms, ended.offset_min, session),
    )


def _begin_pause(connection: sqlite3.Connection, session: SessionId, it: KeptPause) -> None:
    ended = (it.ended.utc_ms, it.ended.offset_min) if it.ended else (None, None)
    connection.execute(
        "INSERT OR REPLACE INTO pause VALUES (?, ?, ?, ?, ?, ?)",
        (session, it.began.utc_ms, it.began.offset_min, it.reason.value, *ended),
    )


def _keep_pains(connection: sqlite3.Connection, session: SessionId, pains: tuple[KeptPain, ...]) -> None:
    connection.executemany(
        "INSERT OR REPLACE INTO pain VALUES (?, ?, ?, ?, ?, ?)",
        [(session, it.told.utc_ms, it.told.offset_min, it.exercise or "", it.place or "", it.strength) for it in pains],
    )
