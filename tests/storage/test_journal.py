from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from kneeapp.core.exercise import ExerciseId, Side
from kneeapp.core.kept import (
    Answers,
    DayAnswer,
    Keeping,
    KeptPain,
    KeptPause,
    KeptSession,
    OpenSession,
    Outcome,
    RepsOfBout,
    SessionId,
    SessionKind,
)
from kneeapp.core.reasons import PauseReason
from kneeapp.storage.journal import Journal, open_journal
from kneeapp.storage.journal_error import UnknownSessionError
from tests.storage.journals import ANSWERS, BEGUN_MS, DAY_MS, FULL_KEEPING, at, begin, bout, fill, key, rep


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = open_journal(tmp_path)
    yield journal
    journal.close()


def kept(journal: Journal, session: SessionId) -> KeptSession:
    found = journal.session(session)
    assert found is not None
    return found


def keeping(**changes: object) -> Keeping:
    return Keeping(at=at(5), active_ms=5_000)._replace(**changes)  # type: ignore[arg-type]


def test_a_new_journal_is_empty(journal: Journal) -> None:
    assert journal.sessions() == ()
    assert journal.open_sessions() == ()
    assert journal.last_sessions(3) == ()
    assert journal.session(SessionId(1)) is None
    assert journal.plan_text() is None
    assert journal.exercise_states() == {}
    assert journal.day_answers() == ()
    assert journal.reps_of_day(0, 2**60) == ()


def test_all_that_was_kept_of_a_session_is_read_again_by_another_start(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    expected = fill(journal)
    journal.close()
    again = open_journal(tmp_path)
    assert again.sessions() == (expected,)
    assert again.session(expected.id) == expected
    again.close()


def test_a_session_that_was_just_begun_is_open(journal: Journal) -> None:
    session = begin(journal)
    expected = KeptSession(
        id=session,
        begun=at(),
        kind=SessionKind.ROUTINE,
        title="Today’s routine",
        bouts=(bout(0), bout(1, band=2)),
    )
    assert kept(journal, session) == expected
    assert journal.open_sessions() == (OpenSession(session=expected, resume="begun", last=at()),)


def test_reps_are_read_in_the_order_of_doing(journal: Journal) -> None:
    session = begin(journal)
    journal.keep(session, keeping(reps=(rep(1, seconds=9), rep(2, seconds=3))))
    assert kept(journal, session).reps == (rep(2, seconds=3), rep(1, seconds=9))


def test_an_undone_rep_is_gone_and_the_same_rep_done_again_stays(journal: Journal) -> None:
    session = begin(journal)
    journal.keep(session, keeping(reps=(rep(1), rep(2), rep(3))))
    journal.keep(session, keeping(undone=(key(2), key(3)), reps=(rep(3, seconds=8),)))
    assert kept(journal, session).reps == (rep(1), rep(3, seconds=8))


def test_a_changed_bout_takes_the_place_of_the_old_one(journal: Journal) -> None:
    session = begin(journal)
    before = kept(journal, session).bouts
    journal.keep(session, keeping(bouts=(bout(1, reps=8), bout(2))))
    changed = bout(1, reps=8)._replace(band=before[1].band)  # which was not told again, and stays
    assert kept(journal, session).bouts == (before[0], changed, bout(2))


def test_a_pause_lasts_until_it_is_ended(journal: Journal) -> None:
    session = begin(journal)
    first, second = (KeptPause(began=at(seconds), reason=PauseReason.USER) for seconds in (3, 9))
    journal.keep(session, keeping(pause_began=first))
    assert kept(journal, session).pauses == (first,)
    journal.keep(session, keeping(pause_ended=at(8), pause_began=second))
    assert kept(journal, session).pauses == (first._replace(ended=at(8)), second)


def test_a_pain_without_exercise_place_and_strength_stays_so(journal: Journal) -> None:
    session = begin(journal)
    pains = (
        KeptPain(told=at(1)),
        KeptPain(told=at(1), exercise=ExerciseId("squat")),
        KeptPain(told=at(1), place="front"),
    )
    journal.keep(session, keeping(pains=pains))
    assert set(kept(journal, session).pains) == set(pains)


def test_keeping_nothing_new_for_going_on_leaves_what_was_kept(journal: Journal) -> None:
    session = begin(journal)
    journal.keep(session, keeping(resume="later"))
    journal.keep(session, keeping(active_ms=6_000))
    (opened,) = journal.open_sessions()
    assert (opened.resume, opened.session.active_ms) == ("later", 6_000)


def test_the_pain_before_stays_until_another_is_told(journal: Journal) -> None:
    session = begin(journal)
    found = []
    for told in (None, 3, None, 0):
        journal.keep(session, Keeping(at=at(1), active_ms=1_000, pain_before=told))
        found.append(journal.sessions()[0].pain_before)
    assert found == [None, 3, 3, 0]


def test_the_last_moment_never_goes_back_with_the_clock(journal: Journal) -> None:
    session = begin(journal)
    journal.keep(session, keeping(at=at(9, offset_min=60)))
    journal.keep(session, keeping(at=at(4, offset_min=120)))
    assert journal.open_sessions()[0].last == at(9, offset_min=60)


def test_an_ended_session_is_not_open_until_the_end_is_taken_back(journal: Journal) -> None:
    session = begin(journal)
    journal.end_session(session, ended=at(7), outcome=Outcome.ENDED, active_ms=6_500)
    ended = kept(journal, session)
    assert (ended.outcome, ended.ended, ended.active_ms) == (Outcome.ENDED, at(7), 6_500)
    assert journal.open_sessions() == ()
    journal.reopen_session(session)
    (opened,) = journal.open_sessions()
    assert (opened.session.outcome, opened.session.ended, opened.resume) == (Outcome.OPEN, None, None)


def test_an_open_session_is_saved_with_its_last_moment_as_its_end(journal: Journal) -> None:
    session = begin(journal)
    journal.keep(session, keeping(at=at(12), active_ms=11_000))
    journal.save_open_session(session)
    saved = kept(journal, session)
    assert (saved.outcome, saved.ended, saved.active_ms) == (Outcome.SAVED, at(12), 11_000)
    assert journal.open_sessions() == ()


def test_saving_a_session_that_has_ended_changes_nothing(journal: Journal) -> None:
    session = fill(journal)
    journal.save_open_session(session.id)
    assert kept(journal, session.id) == session


def test_open_sessions_are_told_the_last_one_first(journal: Journal) -> None:
    early, late = begin(journal), begin(journal, day=1)
    assert [it.session.id for it in journal.open_sessions()] == [late, early]
    journal.keep(early, keeping(at=at(day=2)))
    assert [it.session.id for it in journal.open_sessions()] == [early, late]


def test_a_discarded_session_is_hidden_everywhere_until_it_is_restored(journal: Journal) -> None:
    session = fill(journal)
    other = begin(journal)
    for discarded in (session.id, other):
        journal.discard_session(discarded, at(100))
    assert journal.session(session.id) is None
    assert journal.sessions() == journal.last_sessions(9) == ()
    assert journal.open_sessions() == ()
    assert journal.reps_of_day(0, 2**60) == ()
    journal.restore_session(session.id)
    assert journal.sessions() == (session,)


def test_only_what_is_discarded_is_purged_and_its_id_is_never_used_again(journal: Journal) -> None:
    stays, goes = begin(journal), begin(journal)
    journal.keep(goes, FULL_KEEPING)
    journal.set_day_answer(DayAnswer(day=at().day, answer="same", told=at(), session=goes))
    journal.discard_session(goes, at(100))
    journal.purge_discarded()
    with pytest.raises(UnknownSessionError):
        journal.restore_session(goes)
    assert [it.id for it in journal.sessions()] == [stays]
    assert begin(journal) > goes
    assert journal.day_answers()[0].session is None


def test_sessions_are_read_from_their_beginning_on_and_before_the_end(journal: Journal) -> None:
    ids = [begin(journal, day=day) for day in (2, 0, 1)]
    early, middle, late = ids[1], ids[2], ids[0]

    def read(since: int | None, until: int | None) -> list[SessionId]:
        return [it.id for it in journal.sessions(since, until)]

    assert read(None, None) == [early, middle, late]
    assert read(BEGUN_MS, BEGUN_MS + DAY_MS) == [early]
    assert read(BEGUN_MS + 1, None) == [middle, late]
    assert read(None, BEGUN_MS + 2 * DAY_MS) == [early, middle]


def test_the_last_sessions_come_without_their_reps(journal: Journal) -> None:
    session = fill(journal)
    later = begin(journal, day=1)
    journal.keep(later, keeping(reps=(rep(1),)))
    last = journal.last_sessions(2)
    assert [it.id for it in last] == [later, session.id]
    assert last[1] == session._replace(reps=())
    assert [it.id for it in journal.last_sessions(1)] == [later]


def test_the_reps_of_a_day_are_counted_by_bout(journal: Journal) -> None:
    session = begin(journal)
    journal.keep(session, keeping(reps=(rep(1), rep(2), rep(1, attempt=2, seconds=4), rep(1, bout=1, seconds=5))))
    first, second = (
        RepsOfBout(
            session=session,
            bout=index,
            exercise=ExerciseId("hip_bridge"),
            set_number=index + 1,
            side=side,
            planned=12,
            done=done,
        )
        for index, side, done in ((0, Side.RIGHT, 3), (1, Side.LEFT, 1))
    )
    assert journal.reps_of_day(BEGUN_MS, BEGUN_MS + DAY_MS) == (first, second)


def test_a_rep_belongs_to_the_day_when_it_was_done_even_if_the_session_began_before(journal: Journal) -> None:
    session = begin(journal)
    journal.keep(session, keeping(at=at(9), reps=(rep(1, seconds=1), rep(2, seconds=2), rep(3, seconds=9))))

    def done(begin_s: int, end_s: int) -> list[int]:
        return [it.done for it in journal.reps_of_day(BEGUN_MS + begin_s * 1000, BEGUN_MS + end_s * 1000)]

    assert done(0, 2) == [1]
    assert done(2, 20) == [2]
    assert done(3, 9) == done(10, 20) == []


def test_small_texts_are_set_replaced_and_taken_away(journal: Journal) -> None:
    journal.set_plan_text("one")
    journal.set_plan_text("two")
    journal.set_exercise_state("squat", "a")
    journal.set_exercise_state("bridge", "b")
    journal.set_exercise_state("squat", "c")
    assert (journal.plan_text(), journal.exercise_states()) == ("two", {"bridge": "b", "squat": "c"})
    journal.set_plan_text(None)
    journal.set_exercise_state("squat", None)
    assert (journal.plan_text(), journal.exercise_states()) == (None, {"bridge": "b"})


def test_a_day_has_one_answer_that_can_be_taken_back(journal: Journal) -> None:
    session = begin(journal)
    later = DayAnswer(day=date(2025, 10, 11), answer="worse", told=at(day=2))
    earlier = DayAnswer(day=date(2025, 10, 10), answer="same", told=at(day=1), session=session)
    for answer in (later, earlier, later._replace(answer="better")):
        journal.set_day_answer(answer)
    assert journal.day_answers() == (earlier, later._replace(answer="better"))
    journal.clear_day_answer(later.day)
    assert journal.day_answers() == (earlier,)


ABOUT_A_SESSION: dict[str, Callable[[Journal, SessionId], None]] = {
    "keep": lambda journal, session: journal.keep(session, FULL_KEEPING),
    "end": lambda journal, session: journal.end_session(session, ended=at(), outcome=Outcome.ENDED, active_ms=1),
    "reopen": Journal.reopen_session,
    "save": Journal.save_open_session,
    "answer": lambda journal, session: journal.answer_session(session, ANSWERS),
    "discard": lambda journal, session: journal.discard_session(session, at()),
    "restore": Journal.restore_session,
}


@pytest.mark.parametrize("write", ABOUT_A_SESSION.values(), ids=ABOUT_A_SESSION)
def test_writing_about_a_session_that_is_not_there_raises_and_changes_nothing(
    journal: Journal, write: Callable[[Journal, SessionId], None]
) -> None:
    session = fill(journal)
    with pytest.raises(UnknownSessionError, match="deleted"):
        write(journal, SessionId(session.id + 1))
    assert journal.sessions() == (session,)


def test_answers_take_the_place_of_those_before(journal: Journal) -> None:
    session = fill(journal)
    journal.answer_session(session.id, Answers())
    assert kept(journal, session.id).answers == Answers()
