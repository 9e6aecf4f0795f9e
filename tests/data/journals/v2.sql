PRAGMA application_id = 1802397029;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE bout (
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
    ) WITHOUT ROWID;
INSERT INTO "bout" VALUES(1,0,'hip_bridge','Hip bridge',1,'right',12,2000,NULL);
INSERT INTO "bout" VALUES(1,1,'hip_bridge','Hip bridge',2,'left',12,2000,2);
INSERT INTO "bout" VALUES(2,0,'hip_bridge','Hip bridge',1,'right',12,2000,NULL);
INSERT INTO "bout" VALUES(2,1,'hip_bridge','Hip bridge',2,'left',12,2000,2);
CREATE TABLE day_answer (
        day TEXT PRIMARY KEY,
        session INTEGER REFERENCES session ON DELETE SET NULL,
        answer TEXT NOT NULL,
        told_ms INTEGER NOT NULL,
        told_offset_min INTEGER NOT NULL
    ) WITHOUT ROWID;
INSERT INTO "day_answer" VALUES('2025-10-09',1,'better',1760000090000,120);
CREATE TABLE exercise_state (exercise TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "exercise_state" VALUES('hip_bridge','{"level": 2}');
CREATE TABLE pain (
        session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
        told_ms INTEGER NOT NULL,
        told_offset_min INTEGER NOT NULL,
        exercise TEXT NOT NULL DEFAULT '',
        place TEXT NOT NULL DEFAULT '',
        strength INTEGER,
        PRIMARY KEY (session, told_ms, exercise, place)
    ) WITHOUT ROWID;
INSERT INTO "pain" VALUES(1,1760000030000,120,'hip_bridge','front',4);
INSERT INTO "pain" VALUES(1,1760000031000,120,'','',NULL);
CREATE TABLE pause (
        session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
        began_ms INTEGER NOT NULL,
        began_offset_min INTEGER NOT NULL,
        reason TEXT NOT NULL,
        ended_ms INTEGER,
        ended_offset_min INTEGER,
        PRIMARY KEY (session, began_ms)
    ) WITHOUT ROWID;
INSERT INTO "pause" VALUES(1,1760000010000,120,'stall',1760000020000,120);
CREATE TABLE plan (id INTEGER PRIMARY KEY CHECK (id = 1), text TEXT NOT NULL);
INSERT INTO "plan" VALUES(1,'{"plan": 1}');
CREATE TABLE rep (
        session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
        bout INTEGER NOT NULL,
        attempt INTEGER NOT NULL,
        rep INTEGER NOT NULL,
        done_ms INTEGER NOT NULL,
        done_offset_min INTEGER NOT NULL,
        PRIMARY KEY (session, bout, attempt, rep)
    ) WITHOUT ROWID;
INSERT INTO "rep" VALUES(1,0,1,1,1760000001000,120);
INSERT INTO "rep" VALUES(1,0,1,2,1760000002000,120);
INSERT INTO "rep" VALUES(1,0,2,1,1760000050000,120);
INSERT INTO "rep" VALUES(1,1,1,1,1760000040000,120);
INSERT INTO "rep" VALUES(2,0,1,1,1760086401000,120);
CREATE TABLE session (
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
    , pain_before INTEGER);
INSERT INTO "session" VALUES(1,'routine','Today’s routine',1760000000000,120,'pain',1760000070000,120,70000,1760000070000,120,'0123456789abcdef',NULL,NULL,2,1,'Ça va – 🦵',1);
INSERT INTO "session" VALUES(2,'routine','Today’s routine',1760086400000,120,'finished',1760086402000,120,2000,1760086402000,120,'0123456789abcdef',NULL,NULL,NULL,NULL,'',NULL);
CREATE INDEX session_by_begun ON session (begun_ms);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('session',2);
COMMIT;
