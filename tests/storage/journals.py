"""Values and files that the tests of the journal share."""

import sqlite3
from contextlib import closing
from pathlib import Path

from kneeapp.core.exercise import ExerciseId, Side
from kneeapp.core.kept import (
    Answers,
    DayAnswer,
    Keeping,
    KeptBout,
    KeptPain,
    KeptPause,
    KeptRep,
    KeptSession,
    Moment,
    Outcome,
    SessionId,
    SessionKind,
)
from kneeapp.core.reasons import PauseReason
from kneeapp.core.rep_key import RepKey
from kneeapp.storage.journal import Journal, open_journal
from kneeapp.storage.journal_file import NAME

RELEASED = Path(__file__).parents[1] / "data" / "journals"
"""A journal of each version that was ever released, as statements: that of `make_journal` with one more session."""

BEGUN_MS = 1_760_000_000_000
"""9 October 2025, 08:53:20 UTC."""
DAY_MS = 86_400_000


def at(seconds: float = 0, *, day: int = 0, offset_min: int = 120) -> Moment:
    """A moment so long after the beginning."""
    return Moment(utc_ms=BEGUN_MS + day * DAY_MS + round(seconds * 1000), offset_min=offset_min)


def key(rep: int, *, bout: int = 0, attempt: int = 1) -> RepKey:
    return RepKey(bout=bout, attempt=attempt, rep=rep)


def rep(number: int, *, bout: int = 0, attempt: int = 1, seconds: float | None = None, day: int = 0) -> KeptRep:
    """A rep, done as many seconds after the beginning as its number says, unless told otherwise."""
    return KeptRep(
        key=key(number, bout=bout, attempt=attempt), done=at(number if seconds is None else seconds, day=day)
    )


def bout(index: int = 0, *, exercise: str = "hip_bridge", reps: int = 12, band: int | None = None) -> KeptBout:
    return KeptBout(
        bout=index,
        exercise=ExerciseId(exercise),
        name="Hip bridge",
        set_number=index + 1,
        side=Side.LEFT if index % 2 else Side.RIGHT,
        reps=reps,
        hold_ms=2_000,
        band=band,
    )


FULL_KEEPING = Keeping(
    at=at(60),
    active_ms=60_000,
    reps=(rep(1), rep(2), rep(1, bout=1, seconds=40), rep(1, attempt=2, seconds=50)),
    pause_began=KeptPause(began=at(10), reason=PauseReason.STALL, ended=at(20)),
    pains=(
        KeptPain(told=at(30), exercise=ExerciseId("hip_bridge"), place="front", strength=4),
        KeptPain(told=at(31)),
    ),
    resume='{"step": 7}',
    pain_before=1,
)
ANSWERS = Answers(pain=2, effort=1, note="Ça va – 🦵")


def begin(journal: Journal, *, day: int = 0, bouts: tuple[KeptBout, ...] = (bout(0), bout(1, band=2))) -> SessionId:
    return journal.begin_session(
        begun=at(day=day), kind=SessionKind.ROUTINE, title="Today’s routine", bouts=bouts, resume="begun"
    )


def fill(journal: Journal) -> KeptSession:
    """Write something into every table; the session that was kept."""
    session = begin(journal)
    journal.keep(session, FULL_KEEPING)
    journal.end_session(session, ended=at(70), outcome=Outcome.PAIN, active_ms=70_000)
    journal.answer_session(session, ANSWERS)
    journal.set_plan_text('{"plan": 1}')
    journal.set_exercise_state("hip_bridge", '{"level": 2}')
    journal.set_day_answer(DayAnswer(day=at().day, session=session, answer="better", told=at(90)))
    return KeptSession(
        id=session,
        begun=at(),
        kind=SessionKind.ROUTINE,
        title="Today’s routine",
        outcome=Outcome.PAIN,
        ended=at(70),
        active_ms=70_000,
        bouts=(bout(0), bout(1, band=2)),
        reps=FULL_KEEPING.reps,
        pauses=(KeptPause(began=at(10), reason=PauseReason.STALL, ended=at(20)),),
        pains=FULL_KEEPING.pains,
        answers=ANSWERS,
        pain_before=1,
    )


def make_journal(folder: Path, *, sessions: int = 0) -> None:
    """A closed journal with the session of `fill`, and some more with one rep each, a day apart."""
    journal = open_journal(folder)
    fill(journal)
    for day in range(1, sessions + 1):
        session = begin(journal, day=day)
        journal.keep(session, Keeping(at=at(1, day=day), active_ms=1_000, reps=(rep(1, day=day),)))
        journal.end_session(session, ended=at(2, day=day), outcome=Outcome.FINISHED, active_ms=2_000)
    journal.close()


def make_released(folder: Path, version: int) -> Path:
    """The journal that a kneeapp of that version left behind."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((RELEASED / f"v{version}.sql").read_text(encoding="utf-8"))
    return path
