from dataclasses import dataclass, field
from typing import Any

from kneeapp.core.commands import Pause, Ready, SkipExercise, Start, Stop, TakeStopBack, Tick, UndoRep
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.kept import Answers, Keeping, Moment, Outcome, SessionId, SessionKind
from kneeapp.core.reasons import StopReason
from kneeapp.core.rep_key import RepKey
from kneeapp.core.session import advance
from kneeapp.core.session_state import SessionState
from kneeapp.core.timeline import StepKind
from kneeapp.storage.resume_text import read_resume_text
from kneeapp.storage.session_keeper import SessionKeeper
from kneeapp.time_of_day import now
from tests.core.kept_sessions import a_kept_session
from tests.core.rehearsal import Rehearsal
from tests.core.sessions import a_session, a_squat, short_item

NOW = Moment(utc_ms=1_700_000_000_000, offset_min=60)


@dataclass
class FakeStore:
    """A store that remembers what it was told, in order."""

    told: list[str] = field(default_factory=list)
    kept: list[Keeping] = field(default_factory=list)
    resume: str = ""
    begun: dict[str, Any] = field(default_factory=dict)
    outcome: Outcome | None = None

    def begin_session(self, **begun: Any) -> SessionId:
        self.told.append("begin")
        self.begun, self.resume = begun, begun["resume"]
        return SessionId(7)

    def keep(self, session: SessionId, keeping: Keeping) -> None:
        kept = keeping
        assert session == 7
        self.told.append("keep")
        self.kept.append(kept)
        self.resume = self.resume if kept.resume is None else kept.resume

    def end_session(self, session: SessionId, *, ended: Moment, outcome: Outcome, active_ms: int) -> None:
        self.told.append("end")
        self.outcome, self.resume = outcome, ""

    def reopen_session(self, session: SessionId) -> None:
        self.told.append("reopen")

    def answer_session(self, session: SessionId, answers: Answers) -> None:
        self.told.append("answer")

    def discard_session(self, session: SessionId, at: Moment) -> None:
        self.told.append("discard")

    def stands_at(self, state: SessionState) -> tuple[StepKind, int | None]:
        point = read_resume_text(self.resume)
        assert point is not None
        step = point.timeline.steps[point.index]
        return step.kind, step.rep


class Kept(Rehearsal):
    """A session that is kept as it goes."""

    def __init__(self, *exercises: Any, speed: float = 1.0) -> None:
        super().__init__(a_session(*exercises))
        self.store = FakeStore()
        self.keeper = SessionKeeper(self.store, lambda: NOW, speed=speed)

    def do(self, *commands: Any) -> Any:
        told = []
        for command in commands:
            advanced = advance(self.state, command, self.now_ms)
            self.state = advanced.state
            self.effects += advanced.effects
            if advanced.effects:
                self.keeper.write(advanced)
            told += list(advanced.effects)
        return told


def test_a_session_is_kept_from_its_start_with_its_bouts_and_title() -> None:
    session = Kept()
    session.keeper.expect("Daily routine", {ExerciseId("side-swing"): 2})
    session.do(Start())
    assert session.store.told == ["begin"]
    assert (session.store.begun["kind"], session.store.begun["title"]) == (SessionKind.ROUTINE, "Daily routine")
    assert [(bout.reps, bout.band) for bout in session.store.begun["bouts"]] == [(3, 2), (3, 2)]
    assert session.keeper.session == 7


def test_an_exercise_by_itself_is_titled_by_its_name() -> None:
    session = Kept()
    session.do(Start())
    begun = session.store.begun
    assert (begun["kind"], begun["title"]) == (SessionKind.EXERCISE, session.state.timeline.items[0].exercise.name)


def test_each_rep_is_kept_once_when_it_was_due_on_the_users_clock() -> None:
    session = Kept(speed=2.0)
    session.until(StepKind.MOVE, rep=1).run(6_000, look_every_ms=1_900)
    (rep,) = [rep for kept in session.store.kept for rep in kept.reps]
    assert rep.key == RepKey(bout=0, attempt=1, rep=1)
    late_ms = session.now_ms - rep_due_ms(session)
    assert rep.done == Moment(utc_ms=NOW.utc_ms - late_ms // 2, offset_min=60)


def rep_due_ms(session: Kept) -> int:
    return next(effect.due_ms for effect in session.effects if effect.kind == "rep_done")


def test_where_to_resume_follows_the_reps_but_not_each_phase() -> None:
    session = Kept()
    session.until(StepKind.MOVE, rep=2)
    count = len(session.store.told)
    session.run(5_000)
    assert len(session.store.told) == count
    assert session.store.stands_at(session.state) == (StepKind.MOVE, 2)
    session.run(1_500)
    assert session.store.stands_at(session.state) == (StepKind.MOVE, 3)


def test_after_the_last_rep_there_is_nowhere_to_resume_but_where_it_is_undone() -> None:
    session = Kept(short_item(reps=2))
    session.until(StepKind.SETTLE, rep=2)
    assert session.store.stands_at(session.state) == (StepKind.SWITCH, None)
    session.until(StepKind.SWITCH)
    session.until(StepKind.SETTLE, rep=2)
    assert session.store.resume == ""
    session.do(UndoRep())
    assert session.store.stands_at(session.state) == (StepKind.MOVE, 2)


def test_an_end_is_kept_once_and_after_what_led_to_it() -> None:
    session = Kept(short_item(reps=1))
    session.to_the_end()
    session.do(Tick())
    assert session.store.told[-2:] == ["keep", "end"]
    assert session.store.told.count("end") == 1
    assert session.store.outcome is Outcome.FINISHED


def test_a_stop_that_is_taken_back_opens_the_session_again() -> None:
    session = Kept()
    session.until(StepKind.HOLD, rep=2)
    session.stop(StopReason.PAIN)
    assert (session.store.outcome, session.store.resume) == (Outcome.PAIN, "")
    session.do(TakeStopBack())
    assert session.store.told[-2:] == ["reopen", "keep"]
    assert session.store.stands_at(session.state) == (StepKind.MOVE, 2)


def test_going_on_with_the_next_exercise_after_pain_opens_it_too() -> None:
    session = Kept(short_item(), short_item(a_squat()))
    session.until(StepKind.HOLD, rep=2)
    session.stop(StopReason.PAIN)
    session.do(SkipExercise())
    session.to_the_end()
    assert session.store.told.count("reopen") == 1
    assert session.store.outcome is Outcome.FINISHED


def test_a_session_that_broke_off_goes_on_under_its_own_number() -> None:
    first = Kept()
    first.until(StepKind.HOLD, rep=2)
    second = SessionKeeper(first.store, lambda: NOW)
    second.adopt(a_kept_session()._replace(id=SessionId(7), pain_before=3))
    second.write(advance(first.state, Pause(), first.now_ms))
    assert first.store.told[-1] == "keep"
    assert first.store.kept[-1].pause_began is not None
    assert second.pain_before == 3


def test_pain_and_answers_belong_to_the_session() -> None:
    session = Kept()
    session.keeper.add_pain(ExerciseId("x"), "knee", 4)
    session.keeper.answer(Answers(pain=1))
    session.keeper.forget()
    assert session.store.told == []  # there is none yet
    session.do(Start(), Ready())
    session.keeper.add_pain(ExerciseId("x"), "knee", 4)
    session.keeper.answer(Answers(pain=1))
    pain = session.store.kept[-1].pains[0]
    assert (pain.exercise, pain.place, pain.strength, pain.told) == ("x", "knee", 4, NOW)
    session.keeper.forget()
    assert session.store.told[-2:] == ["answer", "discard"]
    assert session.keeper.session is None


def test_the_pain_before_is_kept_at_once_and_belongs_to_its_session_alone() -> None:
    session = Kept()
    session.keeper.tell_pain_before(3)
    assert (session.store.told, session.keeper.pain_before) == ([], None)  # there is none yet
    session.do(Start())
    session.keeper.tell_pain_before(3)
    session.keeper.tell_pain_before(0)
    assert session.store.told == ["begin", "keep", "keep"]
    assert session.store.kept[-1] == Keeping(at=NOW, active_ms=session.state.clock_ms, pain_before=0)
    assert session.keeper.pain_before == 0
    session.keeper.write(advance(a_session(), Start(), 0))
    assert session.keeper.pain_before is None


def test_what_needs_no_keeping_is_not_written() -> None:
    session = Kept()
    session.until(StepKind.HOLD, rep=1)
    count = len(session.store.told)
    session.run(900)
    assert len(session.store.told) == count
    session.do(Pause(), Stop(reason=StopReason.DONE))
    assert session.store.outcome is Outcome.ENDED


def test_an_ended_keeper_hears_of_nothing_before_a_start() -> None:
    session = Kept()
    session.do(Start())
    unbegun = SessionKeeper(session.store, lambda: NOW)
    count = len(session.store.told)
    unbegun.write(advance(session.state, Ready(), session.now_ms))
    assert len(session.store.told) == count


def test_now_is_on_the_users_clock() -> None:
    moment = now()
    assert moment.utc_ms > NOW.utc_ms
    assert -24 * 60 < moment.offset_min < 24 * 60
