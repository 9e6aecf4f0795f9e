"""The journal's rows as the core's values. Discarded sessions are as if they were not there.

What belongs to many sessions is asked for all of them at once: ten years are 3,650 sessions and 250,000 reps.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, TypeVar

from kneeapp.core.exercise import ExerciseId, Side
from kneeapp.core.kept import (
    Answers,
    DayAnswer,
    KeptBout,
    KeptPain,
    KeptPause,
    KeptRep,
    KeptSession,
    Moment,
    OpenSession,
    Outcome,
    RepsOfBout,
    SessionId,
    SessionKind,
)
from kneeapp.core.reasons import PauseReason
from kneeapp.core.rep_key import RepKey

Row = tuple[Any, ...]
_Part = TypeVar("_Part")

_BEGINNING_MS, _END_MS = -(2**62), 2**62


def session_ids(connection: sqlite3.Connection, since: int | None, until: int | None) -> list[SessionId]:
    """The sessions that began at ``since`` or later and before ``until``, the earliest first."""
    begun = (_BEGINNING_MS if since is None else since, _END_MS if until is None else until)
    return _ids(
        connection.execute(
            "SELECT id FROM session WHERE begun_ms >= ? AND begun_ms < ? AND discarded_ms IS NULL"
            " ORDER BY begun_ms, id",
            begun,
        )
    )


def last_session_ids(connection: sqlite3.Connection, count: int) -> list[SessionId]:
    """The sessions that began last, the latest first."""
    return _ids(
        connection.execute(
            "SELECT id FROM session WHERE discarded_ms IS NULL ORDER BY begun_ms DESC, id DESC LIMIT ?", (count,)
        )
    )


def sessions(
    connection: sqlite3.Connection, ids: list[SessionId], *, are_reps_read: bool = True
) -> tuple[KeptSession, ...]:
    """These sessions in this order, without those that are not there or discarded."""
    parts = _Parts(connection, ids, are_reps_read=are_reps_read)
    found = {row[0]: parts.session(row) for row in _rows(connection, _SESSIONS, ids)}
    return tuple(found[session] for session in ids if session in found)


def open_sessions(connection: sqlite3.Connection, is_held: Callable[[str | None], bool]) -> tuple[OpenSession, ...]:
    """The sessions without an end whose owner does not hold them, the one that was kept last first."""
    rows = connection.execute(
        "SELECT id, resume, last_ms, last_offset_min, owner FROM session"
        " WHERE outcome = 'open' AND discarded_ms IS NULL ORDER BY last_ms DESC, id DESC"
    ).fetchall()
    free = [row[:-1] for row in rows if not is_held(row[-1])]
    found = sessions(connection, [row[0] for row in free])
    return tuple(
        OpenSession(session=session, resume=resume, last=_moment(*last))
        for session, (_id, resume, *last) in zip(found, free, strict=True)
    )


def discarded(connection: sqlite3.Connection, is_held: Callable[[str | None], bool]) -> list[SessionId]:
    """The sessions that are discarded and that nobody can restore any more."""
    rows = connection.execute("SELECT id, owner FROM session WHERE discarded_ms IS NOT NULL").fetchall()
    return [SessionId(session) for session, owner in rows if not is_held(owner)]


def reps_between(connection: sqlite3.Connection, begin_ms: int, end_ms: int) -> tuple[RepsOfBout, ...]:
    """What was done from ``begin_ms`` until before ``end_ms``, by session and bout, without bouts that have no rep."""
    rows = connection.execute(_REPS_BETWEEN, {"begin": begin_ms, "end": end_ms})
    return tuple(
        RepsOfBout(
            session=SessionId(session),
            bout=bout,
            exercise=ExerciseId(exercise),
            set_number=set_number,
            side=Side(side),
            planned=planned,
            done=done,
        )
        for session, bout, exercise, set_number, side, planned, done in rows
    )


def plan_text(connection: sqlite3.Connection) -> str | None:
    """The text of the plan, None where there is none."""
    row = connection.execute("SELECT text FROM plan").fetchone()
    return None if row is None else str(row[0])


def exercise_states(connection: sqlite3.Connection) -> dict[str, str]:
    """The text of each exercise that has one."""
    return dict(connection.execute("SELECT exercise, text FROM exercise_state ORDER BY exercise"))


def day_answers(connection: sqlite3.Connection) -> tuple[DayAnswer, ...]:
    """All answers of days, the earliest day first."""
    rows = connection.execute("SELECT day, session, answer, told_ms, told_offset_min FROM day_answer ORDER BY day")
    return tuple(
        DayAnswer(day=date.fromisoformat(day), session=session, answer=answer, told=_moment(*told))
        for day, session, answer, *told in rows
    )


def is_empty(connection: sqlite3.Connection) -> bool:
    """Whether nothing is kept that anybody could miss."""
    kept = (plan_text(connection), exercise_states(connection), day_answers(connection))
    return not (session_ids(connection, None, None) or any(kept))


def days_of_sessions(connection: sqlite3.Connection) -> dict[int, date]:
    """The user's day of each session, by the moment (UTC ms) when it began."""
    rows = connection.execute("SELECT begun_ms, begun_offset_min FROM session WHERE discarded_ms IS NULL")
    return {begun[0]: _moment(*begun).day for begun in rows}


class _Parts:
    """What belongs to some sessions, by session."""

    def __init__(self, connection: sqlite3.Connection, ids: list[SessionId], *, are_reps_read: bool) -> None:
        self._bouts = _grouped(_rows(connection, _BOUTS, ids), _bout)
        self._reps = _grouped(_rows(connection, _REPS, ids) if are_reps_read else (), _rep)
        self._pauses = _grouped(_rows(connection, _PAUSES, ids), _pause)
        self._pains = _grouped(_rows(connection, _PAINS, ids), _pain)

    def session(self, row: Row) -> KeptSession:
        session, kind, title, begun_ms, begun_offset, outcome, ended_ms, ended_offset, active_ms, *answers = row
        pain, effort, note, pain_before = answers
        return KeptSession(
            id=SessionId(session),
            begun=_moment(begun_ms, begun_offset),
            kind=SessionKind(kind),
            title=title,
            outcome=Outcome(outcome),
            ended=_moment_or_none(ended_ms, ended_offset),
            active_ms=active_ms,
            bouts=tuple(self._bouts[session]),
            reps=tuple(self._reps[session]),
            pauses=tuple(self._pauses[session]),
            pains=tuple(self._pains[session]),
            answers=Answers(pain=pain, effort=effort, note=note),
            pain_before=pain_before,
        )


def _rows(connection: sqlite3.Connection, statement: str, ids: list[SessionId]) -> sqlite3.Cursor:
    return connection.execute(statement, (str([*ids]),))  # a list of numbers is written as JSON writes it


def _ids(rows: Iterable[Row]) -> list[SessionId]:
    return [SessionId(session) for (session,) in rows]


def _grouped(rows: Iterable[Row], part: Callable[[Row], _Part]) -> dict[int, list[_Part]]:
    groups: dict[int, list[_Part]] = defaultdict(list)
    for row in rows:
        groups[row[0]].append(part(row[1:]))
    return groups


def _moment(utc_ms: int, offset_min: int) -> Moment:
    return Moment(utc_ms=utc_ms, offset_min=offset_min)


def _moment_or_none(utc_ms: int | None, offset_min: int | None) -> Moment | None:
    return None if utc_ms is None or offset_min is None else _moment(utc_ms, offset_min)


def _bout(row: Row) -> KeptBout:
    bout, exercise, name, set_number, side, reps, hold_ms, band = row
    return KeptBout(
        bout=bout,
        exercise=ExerciseId(exercise),
        name=name,
        set_number=set_number,
        side=Side(side),
        reps=reps,
        hold_ms=hold_ms,
        band=band,
    )


def _rep(row: Row) -> KeptRep:
    bout, attempt, rep, *done = row
    return KeptRep(key=RepKey(bout=bout, attempt=attempt, rep=rep), done=_moment(*done))


def _pause(row: Row) -> KeptPause:
    began_ms, began_offset, reason, *ended = row
    return KeptPause(began=_moment(began_ms, began_offset), reason=PauseReason(reason), ended=_moment_or_none(*ended))


def _pain(row: Row) -> KeptPain:
    told_ms, told_offset, exercise, place, strength = row
    exercise_id = ExerciseId(exercise) if exercise else None
    return KeptPain(told=_moment(told_ms, told_offset), exercise=exercise_id, place=place or None, strength=strength)


_SESSIONS = """
    SELECT id, kind, title, begun_ms, begun_offset_min, outcome, ended_ms, ended_offset_min, active_ms,
        pain, effort, note, pain_before
    FROM session WHERE id IN (SELECT value FROM json_each(?)) AND discarded_ms IS NULL"""
_BOUTS = "SELECT * FROM bout WHERE session IN (SELECT value FROM json_each(?)) ORDER BY session, bout"
_REPS = """
    SELECT * FROM rep WHERE session IN (SELECT value FROM json_each(?))
    ORDER BY session, done_ms, bout, attempt, rep"""
_PAUSES = "SELECT * FROM pause WHERE session IN (SELECT value FROM json_each(?)) ORDER BY session, began_ms"
_PAINS = (
    "SELECT * FROM pain WHERE session IN (SELECT value FROM json_each(?)) ORDER BY session, told_ms, exercise, place"
)
_REPS_BETWEEN = """
    SELECT session.id, bout.bout, bout.exercise, bout.set_number, bout.side, bout.reps, count(*)
    FROM session
    CROSS JOIN bout ON bout.session = session.id
    CROSS JOIN rep ON rep.session = session.id AND rep.bout = bout.bout AND rep.done_ms >= :begin AND rep.done_ms < :end
    WHERE session.begun_ms < :end AND session.last_ms >= :begin AND session.discarded_ms IS NULL
    GROUP BY session.begun_ms, session.id, bout.bout ORDER BY session.begun_ms, session.id, bout.bout"""
# CROSS keeps SQLite to this order; left to itself it begins with all reps and takes twenty times as long.
