"""The journal's tables, as the migrations that lead to them. Released ones never change: they are the files out there.

``PRAGMA user_version`` is the number of migrations that a file has been through. Nothing of the program is imported, so
that a change of today's values cannot change what an old file becomes.
"""

import sqlite3
from typing import Final

APPLICATION_ID: Final = 0x6B6E6565
"""``PRAGMA application_id`` of every journal: "knee". Migration 1 writes the number."""

Migration = tuple[str, ...]
"""Statements that lead from one version to the next."""

_FIRST: Final[Migration] = (
    "PRAGMA application_id = 1802397029",
    """CREATE TABLE session (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        begun_ms INTEGER NOT NULL,
        begun_offset_min INTEGER NOT NULL,
        outcome TEXT NOT NULL DEFAULT 'open',
        ended_ms INTEGER,
        ended_offset_min INTEGER,
        active_ms INTEGER NOT NULL DEFAULT 0,
        last_ms INTEGER NOT NULL,
        last_offset_min INTEGER NOT NULL,
        owner TEXT,
        resume TEXT,
        discarded_ms INTEGER,
        pain INTEGER,
        effort INTEGER,
        note TEXT NOT NULL DEFAULT ''
    )""",
    "CREATE INDEX session_by_begun ON session (begun_ms)",
    """CREATE TABLE bout (
        session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
        bout INTEGER NOT NULL,
        exercise TEXT NOT NULL,
        name TEXT NOT NULL,
        set_number INTEGER NOT NULL,
        side TEXT NOT NULL,
        reps INTEGER NOT NULL,
        hold_ms INTEGER NOT NULL,
        band INTEGER,
        PRIMARY KEY (session, bout)
    ) WITHOUT ROWID""",
    """CREATE TABLE rep (
        session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
        bout INTEGER NOT NULL,
        attempt INTEGER NOT NULL,
        rep INTEGER NOT NULL,
        done_ms INTEGER NOT NULL,
        done_offset_min INTEGER NOT NULL,
        PRIMARY KEY (session, bout, attempt, rep)
    ) WITHOUT ROWID""",
    """CREATE TABLE pause (
        session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
        began_ms INTEGER NOT NULL,
        began_offset_min INTEGER NOT NULL,
        reason TEXT NOT NULL,
        ended_ms INTEGER,
        ended_offset_min INTEGER,
        PRIMARY KEY (session, began_ms)
    ) WITHOUT ROWID""",
    """CREATE TABLE pain (
        session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
        told_ms INTEGER NOT NULL,
        told_offset_min INTEGER NOT NULL,
        exercise TEXT NOT NULL DEFAULT '',
        place TEXT NOT NULL DEFAULT '',
        strength INTEGER,
        PRIMARY KEY (session, told_ms, exercise, place)
    ) WITHOUT ROWID""",
    "CREATE TABLE plan (id INTEGER PRIMARY KEY CHECK (id = 1), text TEXT NOT NULL)",
    "CREATE TABLE exercise_state (exercise TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE day_answer (
        day TEXT PRIMARY KEY,
        session INTEGER REFERENCES session ON DELETE SET NULL,
        answer TEXT NOT NULL,
        told_ms INTEGER NOT NULL,
        told_offset_min INTEGER NOT NULL
    ) WITHOUT ROWID""",
)

_PAIN_BEFORE: Final[Migration] = ("ALTER TABLE session ADD COLUMN pain_before INTEGER",)

MIGRATIONS: Final[tuple[Migration, ...]] = (_FIRST, _PAIN_BEFORE)


def version_of(connection: sqlite3.Connection) -> int:
    """How many migrations a journal has been through."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, migrations: tuple[Migration, ...]) -> None:
    """Take a journal through the migrations that it lacks, all or none; to be called before foreign keys are on."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for migration in migrations[version_of(connection) :]:
            for statement in migration:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
