"""A session goes on whatever happens to the journal, and what was done is kept while there is any place for it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import pytest

from kneeapp.core.kept import DayAnswer, Keeping, KeptSession, Outcome, SessionId, SessionKind
from kneeapp.storage.journal import Journal, open_journal
from kneeapp.storage.journal_error import DamagedJournalError, JournalError, UnwritableJournalError
from kneeapp.storage.journal_file import NAME, set_aside
from kneeapp.storage.journal_keeper import JournalKeeper
from kneeapp.storage.journal_salvage import salvaged_journal
from kneeapp.storage.journal_schema import MIGRATIONS
from tests.storage.journals import ANSWERS, FULL_KEEPING, at, bout, fill, make_journal, make_released, rep

TODAY = date(2026, 2, 3)
Told = list[JournalError | None]


@pytest.fixture
def told() -> Told:
    return []


@pytest.fixture
def keeper(tmp_path: Path, told: Told) -> Iterator[JournalKeeper]:
    keeper = JournalKeeper(tmp_path, told.append)
    yield keeper
    keeper.let_go()


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Another program is writing all the time."""
    with closing(sqlite3.connect(folder / NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kneeapp.storage.journal_keeper.PATIENCE_MS", 1)


def begin(keeper: JournalKeeper) -> SessionId:
    return keeper.begin_session(
        begun=at(), kind=SessionKind.ROUTINE, title="Today’s routine", bouts=(bout(0), bout(1, band=2)), resume="begun"
    )


def do_all(keeper: JournalKeeper) -> None:
    """As ``fill``, through the keeper."""
    session = begin(keeper)
    keeper.keep(session, FULL_KEEPING)
    keeper.end_session(session, ended=at(70), outcome=Outcome.PAIN, active_ms=70_000)
    keeper.answer_session(session, ANSWERS)
    keeper.set_plan_text('{"plan": 1}')
    keeper.set_exercise_state("hip_bridge", '{"level": 2}')
    keeper.set_day_answer(DayAnswer(day=at().day, session=session, answer="better", told=at(90)))


def read(journal: Journal) -> tuple[object, ...]:
    return (journal.sessions(), journal.plan_text(), journal.exercise_states(), journal.day_answers())


@pytest.fixture
def expected(tmp_path_factory: pytest.TempPathFactory) -> tuple[object, ...]:
    """What a journal holds after ``fill``."""
    with closing(open_journal(tmp_path_factory.mktemp("expected"))) as journal:
        fill(journal)
        return read(journal)


def journal_of(keeper: JournalKeeper) -> Journal:
    journal = keeper.journal()
    assert journal
    return journal


def test_what_is_kept_is_in_the_journal_at_once(
    keeper: JournalKeeper, told: Told, tmp_path: Path, expected: tuple[object, ...]
) -> None:
    do_all(keeper)
    with closing(open_journal(tmp_path)) as other:
        assert read(other) == expected
    assert (keeper.waiting, told) == (0, [])


@pytest.mark.usefixtures("impatient")
def test_what_cannot_be_written_waits_and_is_written_in_its_order(
    keeper: JournalKeeper, told: Told, tmp_path: Path, expected: tuple[object, ...]
) -> None:
    make_empty(keeper)
    with locked(tmp_path):
        do_all(keeper)
        assert keeper.waiting == 7
        assert not keeper.write_waiting()
        assert [type(trouble) for trouble in told] == [UnwritableJournalError]
    assert keeper.write_waiting()
    assert read(journal_of(keeper)) == expected
    assert (keeper.waiting, told[1:]) == (0, [None])


def make_empty(keeper: JournalKeeper) -> None:
    keeper.set_plan_text(None)


def test_an_answer_about_no_session_is_kept(keeper: JournalKeeper) -> None:
    answer = DayAnswer(day=at().day, answer="same", told=at())
    keeper.set_day_answer(answer)
    assert journal_of(keeper).day_answers() == (answer,)


@pytest.mark.usefixtures("impatient")
def test_the_next_write_brings_what_waited(keeper: JournalKeeper, told: Told, tmp_path: Path) -> None:
    make_empty(keeper)
    with locked(tmp_path):
        session = begin(keeper)
        keeper.keep(session, Keeping(at=at(1), active_ms=1, reps=(rep(1),)))
    keeper.keep(session, Keeping(at=at(2), active_ms=2, reps=(rep(2),)))
    (kept,) = journal_of(keeper).sessions()
    assert (session < 0, kept.id > 0, kept.reps) == (True, True, (rep(1), rep(2)))
    assert keeper.waiting == 0


@pytest.mark.usefixtures("impatient")
def test_trouble_is_told_once_and_anew_after_all_went_well(keeper: JournalKeeper, told: Told, tmp_path: Path) -> None:
    make_empty(keeper)
    for _ in range(2):
        with locked(tmp_path):
            keeper.set_plan_text("one")
            keeper.set_plan_text("two")
        keeper.set_plan_text("three")
    assert [type(trouble) for trouble in told] == [UnwritableJournalError, type(None)] * 2


@pytest.mark.usefixtures("impatient")
def test_an_instance_in_trouble_does_not_wait_for_others_and_later_does_again(
    keeper: JournalKeeper, tmp_path: Path
) -> None:
    def patience() -> int:
        return int(journal_of(keeper)._connection.execute("PRAGMA busy_timeout").fetchone()[0])

    make_empty(keeper)
    with locked(tmp_path):
        keeper.set_plan_text("one")
        assert patience() == 0
    keeper.set_plan_text("two")
    assert patience() == 1


WRITES: dict[str, Callable[[JournalKeeper, SessionId], None]] = {
    "reopen": JournalKeeper.reopen_session,
    "save": JournalKeeper.save_open_session,
    "discard": lambda keeper, session: keeper.discard_session(session, at(9)),
    "restore": JournalKeeper.restore_session,
    "purge": lambda keeper, _session: keeper.purge_discarded(),
    "clear": lambda keeper, _session: keeper.clear_day_answer(at().day),
}


@pytest.mark.parametrize("name", WRITES)
@pytest.mark.usefixtures("impatient")
def test_each_other_write_waits_and_is_written_too(keeper: JournalKeeper, tmp_path: Path, name: str) -> None:
    make_empty(keeper)
    with closing(open_journal(tmp_path / "direct")) as direct:
        session = fill(direct).id
        direct_write(direct, name, session)
        with locked(tmp_path):
            do_all(keeper)
            WRITES[name](keeper, SessionId(-1))
        keeper.write_waiting()
        assert read(journal_of(keeper)) == read(direct)


def direct_write(journal: Journal, name: str, session: SessionId) -> None:
    match name:
        case "reopen":
            journal.reopen_session(session)
        case "save":
            journal.save_open_session(session)
        case "discard":
            journal.discard_session(session, at(9))
        case "restore":
            journal.restore_session(session)
        case "purge":
            journal.purge_discarded()
        case _:
            journal.clear_day_answer(at().day)


def test_a_journal_that_cannot_be_opened_at_all_is_opened_later(
    tmp_path: Path, told: Told, expected: tuple[object, ...]
) -> None:
    (tmp_path / "folder").write_text("in the way")
    keeper = JournalKeeper(tmp_path / "folder", told.append)
    do_all(keeper)
    assert keeper.journal() is None
    assert len(told) == 1
    (tmp_path / "folder").unlink()
    assert keeper.write_waiting()
    assert read(journal_of(keeper)) == expected
    keeper.let_go()


def test_after_a_damaged_journal_is_put_aside_the_session_is_in_the_new_one(
    keeper: JournalKeeper, told: Told, tmp_path: Path, expected: tuple[object, ...]
) -> None:
    (tmp_path / NAME).write_bytes(b"no journal" * 1000)
    do_all(keeper)
    assert [type(trouble) for trouble in told] == [DamagedJournalError]
    keeper.let_go()
    aside = set_aside(tmp_path, TODAY)
    assert keeper.write_waiting()
    assert read(journal_of(keeper)) == expected
    assert aside.read_bytes().startswith(b"no journal")


def test_a_write_about_a_session_that_was_deleted_does_not_hold_up_the_others(
    keeper: JournalKeeper, told: Told
) -> None:
    keeper.keep(SessionId(77), Keeping(at=at(), active_ms=1))
    keeper.set_plan_text("written")
    assert journal_of(keeper).plan_text() == "written"
    assert (keeper.waiting, told) == (0, [])


@pytest.mark.usefixtures("impatient")
def test_all_that_was_written_and_all_that_waits_can_be_saved_elsewhere(keeper: JournalKeeper, tmp_path: Path) -> None:
    make_journal(tmp_path, sessions=1)
    elsewhere = tmp_path / "stick" / "copy.db"
    elsewhere.parent.mkdir()
    session = begin(keeper)
    keeper.keep(session, Keeping(at=at(1), active_ms=1, reps=(rep(1),)))
    with locked(tmp_path):
        keeper.keep(session, Keeping(at=at(2), active_ms=2, reps=(rep(2),)))
        keeper.set_plan_text("waits")
        keeper.save_elsewhere(elsewhere)
        assert keeper.waiting == 2
    assert [path.name for path in elsewhere.parent.iterdir()] == ["copy.db"]
    keeper.write_waiting()
    with closing(salvaged_journal(elsewhere)) as copy:
        assert read(copy) == read(journal_of(keeper))


@pytest.mark.parametrize("content", [None, b"", b"no journal" * 1000])
def test_what_waits_is_saved_elsewhere_even_if_there_is_no_journal_at_all(
    tmp_path: Path, expected: tuple[object, ...], content: bytes | None
) -> None:
    folder = tmp_path / "folder"
    if content is None:
        folder.write_text("in the way")
    else:
        folder.mkdir()
        (folder / NAME).write_bytes(content)
    keeper = JournalKeeper(folder, lambda _trouble: None)
    do_all(keeper)
    keeper.save_elsewhere(tmp_path / "copy.db")
    with closing(salvaged_journal(tmp_path / "copy.db")) as copy:
        assert read(copy) == expected


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS) + 1))
def test_an_older_journal_is_saved_elsewhere_in_todays_form(tmp_path: Path, version: int) -> None:
    make_released(tmp_path / "old", version)
    keeper = JournalKeeper(tmp_path / "old", lambda _trouble: None)
    (tmp_path / "stick").mkdir()
    keeper.save_elsewhere(tmp_path / "stick" / "copy.db")
    assert [path.name for path in (tmp_path / "stick").iterdir()] == ["copy.db"]
    with closing(salvaged_journal(tmp_path / "stick" / "copy.db")) as copy:
        assert read(copy) == read(journal_of(keeper))


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS) + 1))
def test_what_can_be_read_of_a_damaged_older_journal_is_saved_elsewhere(tmp_path: Path, version: int) -> None:
    path = make_released(tmp_path / "old", version)
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'session_by_begun'").fetchone()
        (page,) = connection.execute("PRAGMA page_size").fetchone()
    content = bytearray(path.read_bytes())
    content[(root - 1) * page : root * page] = bytes(page)
    path.write_bytes(content)
    JournalKeeper(tmp_path / "old", lambda _trouble: None).save_elsewhere(tmp_path / "copy.db")
    make_released(tmp_path / "whole", version)
    with (
        closing(salvaged_journal(tmp_path / "copy.db")) as copy,
        closing(open_journal(tmp_path / "whole")) as whole,
    ):
        assert copy.sessions() == whole.sessions() != ()


def test_what_can_be_read_of_a_damaged_journal_is_saved_elsewhere(tmp_path: Path, told: Told) -> None:
    make_journal(tmp_path, sessions=200)
    with closing(open_journal(tmp_path)) as journal:
        before = {session.id: session for session in journal.sessions()}
    with closing(sqlite3.connect(tmp_path / NAME, isolation_level=None)) as connection:
        connection.execute("UPDATE session SET outcome = 'flown away' WHERE id = 2")
    content = (tmp_path / NAME).read_bytes()
    (tmp_path / NAME).write_bytes(content[: len(content) * 3 // 4] + bytes(len(content) // 4))
    keeper = JournalKeeper(tmp_path, told.append)
    session = begin(keeper)
    keeper.save_elsewhere(tmp_path / "copy.db")
    with closing(salvaged_journal(tmp_path / "copy.db")) as copy:
        found = copy.sessions()
        assert found[0] == before[found[0].id]
        assert len(found) > 2
        assert 2 not in [it.id for it in found]
        assert all(is_of(it, before) for it in found if it.outcome is not Outcome.OPEN)
        assert session < 0
        assert len(copy.open_sessions()) == 1
    assert [type(trouble) for trouble in told] == [DamagedJournalError]


def is_of(found: KeptSession, before: dict[SessionId, KeptSession]) -> bool:
    return before[found.id]._replace(reps=(), bouts=()) == found._replace(reps=(), bouts=())


def test_no_file_is_written_over_when_saving_elsewhere(keeper: JournalKeeper, tmp_path: Path) -> None:
    make_empty(keeper)
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(UnwritableJournalError):
        keeper.save_elsewhere(tmp_path / "letter.txt")
    assert (tmp_path / "letter.txt").read_text() == "dear"


@pytest.mark.parametrize("with_waiting", [True, False])
def test_in_another_journal_what_waited_is_written_or_forgotten(
    keeper: JournalKeeper, told: Told, tmp_path: Path, *, with_waiting: bool
) -> None:
    (tmp_path / NAME).write_bytes(b"no journal" * 1000)
    keeper.set_plan_text("waits")
    keeper.let_go()
    set_aside(tmp_path, TODAY)
    keeper.begin_anew(with_waiting=with_waiting)
    assert journal_of(keeper).plan_text() == ("waits" if with_waiting else None)
    assert (keeper.waiting, told[1:]) == (0, [None])


@pytest.mark.usefixtures("impatient")
def test_a_session_of_the_journal_before_is_not_taken_for_one_of_the_new_one(
    keeper: JournalKeeper, tmp_path: Path
) -> None:
    make_empty(keeper)
    with locked(tmp_path):
        session = begin(keeper)
    keeper.write_waiting()
    keeper.let_go()
    set_aside(tmp_path, TODAY)
    keeper.begin_anew()
    journal_of(keeper).begin_session(begun=at(), kind=SessionKind.ROUTINE, title="another")
    keeper.keep(session, Keeping(at=at(1), active_ms=1, pains=FULL_KEEPING.pains))
    (other,) = journal_of(keeper).sessions()
    assert other.pains == ()


@pytest.mark.usefixtures("impatient")
def test_nobody_misses_a_session_that_came_to_nothing_unless_it_is_restored(
    keeper: JournalKeeper, tmp_path: Path
) -> None:
    make_empty(keeper)
    assert not is_missed(keeper)
    with locked(tmp_path):
        session = begin(keeper)
        assert is_missed(keeper)
        keeper.discard_session(session, at(1))
        assert keeper.waiting == 2
        assert not is_missed(keeper)
        keeper.restore_session(session)
        assert is_missed(keeper)
        keeper.discard_session(session, at(2))
        keeper.set_plan_text("mine")
        assert is_missed(keeper)


def is_missed(keeper: JournalKeeper) -> bool:
    return keeper.is_something_unsaved
