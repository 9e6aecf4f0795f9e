"""``python -m tests.benchmarks.journal``: how long a rep takes to keep, and what ten years of sessions cost.

Commits depend on the disk: ``--folder`` chooses another than that of temporary files.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from kneeapp.core.exercise import ExerciseId, Side
from kneeapp.core.kept import (
    Answers,
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
from kneeapp.core.plan import Pacing
from kneeapp.core.reasons import PauseReason
from kneeapp.core.rep_key import RepKey
from kneeapp.resources import builtin_library
from kneeapp.storage.journal import Journal, open_journal
from kneeapp.storage.journal_error import JournalError
from kneeapp.storage.journal_keeper import JournalKeeper
from kneeapp.storage.library_folder import load_library
from kneeapp.storage.records import Records
from kneeapp.ui.library_view import plan_ms
from kneeapp.ui.shown_days import shown_today
from tests.benchmarks.tables import print_table, spread

YEARS: Final = 10
SESSIONS: Final = 3_650
BOUTS: Final = 7
REPS: Final = 10
"""Of each bout: with 7 bouts that is 255,500 reps."""
COMMITS: Final = 500
ROUNDS: Final = 15
DAY_MS: Final = 86_400_000
BEGUN_MS: Final = 1_760_000_000_000
RESUME: Final = '{"step": 120, "done": [1, 2, 3]}' * 20


def main() -> None:
    """Keep reps one by one, then fill ten years, and print the times and the size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, help="the disk to try (default: where temporary files are)")
    with tempfile.TemporaryDirectory(dir=parser.parse_args().folder) as folder:
        _report_commits(Path(folder) / "commits")
        _report_years(Path(folder) / "years")


def _report_commits(folder: Path) -> None:
    with closing(open_journal(folder)) as journal:
        session = _begin(journal, day=0)
        took = [_took_ms(lambda n=n: journal.keep(session, _one_rep(n))) for n in range(COMMITS)]  # type: ignore[misc]
    print_table(f"to keep a rep, {COMMITS} times", [("one commit", spread(took, "ms"))])


def _report_years(folder: Path) -> None:
    filled_s = _took_ms(lambda: _fill(folder)) / 1000
    size = (folder / "journal.db").stat().st_size
    last = BEGUN_MS + (SESSIONS - 1) * DAY_MS
    rows = [
        ("filled in", f"{filled_s:.1f} s"),
        ("size on disk", f"{size / 2**20:.2f} MiB, {size / 2**10 / YEARS:.0f} KiB a year"),
        ("open", _figures(folder, lambda _journal: None)),
        ("open, reps of today", _figures(folder, lambda journal: journal.reps_of_day(last, last + DAY_MS))),
        ("open, last 30 sessions", _figures(folder, lambda journal: journal.last_sessions(30))),
        ("open, open sessions", _figures(folder, Journal.open_sessions)),
        ("open, all sessions", _figures(folder, Journal.sessions)),
        ("open Today", spread(_today_took(folder, last), "ms")),
        *_asked_again(folder, last),
    ]
    print_table(f"{YEARS} years: {SESSIONS} sessions, {SESSIONS * BOUTS * REPS} reps, {ROUNDS} rounds", rows)


def _today_took(folder: Path, last: int) -> list[float]:
    """What opening the journal and reading all that today's page shows takes, each time anew."""
    library = load_library(builtin_library(), own_folder=None).library
    evening = Moment(utc_ms=last + DAY_MS // 4, offset_min=120)

    def whole() -> None:
        keeper = JournalKeeper(folder, _fail)
        records = Records(keeper, lambda: evening)
        shown_today(records.of_today(library), lambda plan: plan_ms(plan, Pacing()))
        records.asked_next_day()
        keeper.let_go()

    return [_took_ms(whole) for _ in range(ROUNDS)]


def _fail(error: JournalError | None) -> None:
    raise AssertionError(f"the journal cannot be read: {error}")


def _asked_again(folder: Path, last: int) -> list[tuple[str, str]]:
    middle = BEGUN_MS + SESSIONS // 2 * DAY_MS
    with closing(open_journal(folder)) as journal:
        asks: dict[str, Callable[[], object]] = {
            "reps of today": lambda: journal.reps_of_day(last, last + DAY_MS),
            "reps of a day five years ago": lambda: journal.reps_of_day(middle, middle + DAY_MS),
            "last 30 sessions": lambda: journal.last_sessions(30),
        }
        return [(name, spread([_took_ms(ask) for _ in range(ROUNDS)], "ms")) for name, ask in asks.items()]


def _figures(folder: Path, ask: Callable[[Journal], object]) -> str:
    """What opening the journal and asking takes, each time anew."""

    def whole() -> None:
        with closing(open_journal(folder)) as journal:
            ask(journal)

    took = [_took_ms(whole) for _ in range(ROUNDS)]
    return f"first {took[0]:.1f}, then median {statistics.median(took[1:]):.1f}, worst {max(took[1:]):.1f} ms"


def _fill(folder: Path) -> None:
    with closing(open_journal(folder)) as journal:
        journal._connection.execute("PRAGMA synchronous = OFF")
        for day in range(SESSIONS):
            session = _begin(journal, day)
            journal.keep(session, _whole_session(day))
            journal.end_session(session, ended=_at(day, 900), outcome=Outcome.FINISHED, active_ms=900_000)
            journal.answer_session(session, Answers(pain=day % 5, effort=day % 5))


def _begin(journal: Journal, day: int) -> SessionId:
    bouts = tuple(_bout(number) for number in range(BOUTS))
    return journal.begin_session(
        begun=_at(day), kind=SessionKind.ROUTINE, title="Today’s routine", bouts=bouts, resume=RESUME
    )


def _bout(number: int) -> KeptBout:
    return KeptBout(
        bout=number,
        exercise=ExerciseId(f"exercise_number_{number // 2}"),
        name="Side-lying hip abduction",
        set_number=1,
        side=Side.LEFT if number % 2 else Side.RIGHT,
        reps=REPS,
        hold_ms=2_000,
        band=2,
    )


def _one_rep(number: int) -> Keeping:
    key = RepKey(bout=number // 50, attempt=1, rep=number % 50)
    done = _at(0, number * 4)
    return Keeping(at=done, active_ms=number * 4_000, reps=(KeptRep(key=key, done=done),), resume=RESUME)


def _whole_session(day: int) -> Keeping:
    keys = (RepKey(bout=bout, attempt=1, rep=rep) for bout in range(BOUTS) for rep in range(1, REPS + 1))
    return Keeping(
        at=_at(day, 800),
        active_ms=800_000,
        reps=tuple(KeptRep(key=key, done=_at(day, 10 * number)) for number, key in enumerate(keys)),
        pause_began=KeptPause(began=_at(day, 100), reason=PauseReason.USER, ended=_at(day, 130)),
        pains=(KeptPain(told=_at(day, 200), place="front", strength=2),) if day % 10 == 0 else (),
    )


def _at(day: int, seconds: float = 0) -> Moment:
    return Moment(utc_ms=BEGUN_MS + day * DAY_MS + round(seconds * 1000), offset_min=120)


def _took_ms(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
