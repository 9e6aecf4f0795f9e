from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneeapp.core.commands import Back, ChangeReps, Command, JumpToSet, Pause, Ready, Resume, Start, Tick, UndoRep
from kneeapp.core.compile import compile_timeline
from kneeapp.core.effects import Resuming
from kneeapp.core.exercise import ExerciseId, Side
from kneeapp.core.keeping import is_worth_keeping, keeping_of, kept_bouts, resume_point, resumed_session
from kneeapp.core.kept import Keeping, KeptBout, KeptPause, Moment
from kneeapp.core.reasons import PauseReason
from kneeapp.core.rep_key import RepKey
from kneeapp.core.session import advance, allows
from kneeapp.core.session_state import Mode, SessionState, new_session
from kneeapp.core.timeline import StepKind
from kneeapp.core.walk import Advanced
from tests.core.random_plans import Story, pacings, plans, stories
from tests.core.rehearsal import Rehearsal, in_step
from tests.core.sessions import a_session, a_squat, short_item

sessions = st.builds(lambda plan, pacing: new_session(compile_timeline(plan, pacing)), plans(), pacings())


def moment(ms: int) -> Moment:
    return Moment(utc_ms=1_000_000 + ms, offset_min=60)


@dataclass
class Book:
    """What a journal would hold: the plainest fold of keepings."""

    reps: dict[RepKey, Moment] = field(default_factory=dict)
    bouts: dict[int, KeptBout] = field(default_factory=dict)
    pauses: list[KeptPause] = field(default_factory=list)

    def keep(self, advanced: Advanced) -> None:
        kept = keeping_of(advanced, moment)
        for key in kept.undone:
            del self.reps[key]
        self.reps |= {rep.key: rep.done for rep in kept.reps}
        self.bouts |= {bout.bout: bout for bout in kept.bouts}
        if kept.pause_ended and self.pauses and self.pauses[-1].ended is None:
            self.pauses[-1] = self.pauses[-1]._replace(ended=kept.pause_ended)
        if kept.pause_began:
            self.pauses.append(kept.pause_began)


def told(state: SessionState, command: Command, gap_ms: int, book: Book) -> SessionState:
    """As a driver does: first let the time pass, then follow the command where it means anything."""
    for each in (Tick(), command):
        if allows(state, each):
            advanced = advance(state, each, state.clock_ms + (gap_ms if isinstance(each, Tick) else 0))
            book.keep(advanced)
            state = advanced.state
    return state


@settings(max_examples=400)
@given(sessions, stories())
def test_what_is_kept_is_what_the_session_says_was_done(session: SessionState, story: Story) -> None:
    state, book = session, Book(bouts={bout.bout: bout for bout in kept_bouts(session.timeline)})
    beginning: Story = [(0, Start()), (0, Ready())]
    for gap_ms, command in beginning + story:
        state = told(state, command, gap_ms, book)
        assert set(book.reps) == set(state.done)
        asked = [(bout.reps, bout.side, bout.set_number) for _, bout in sorted(book.bouts.items())]
        assert asked == [(bout.reps, bout.side, bout.set_number) for bout in state.timeline.bouts]
    is_standing = bool(book.pauses) and book.pauses[-1].ended is None
    assert is_standing or state.mode is not Mode.PAUSED


@settings(max_examples=400)
@given(sessions, stories())
def test_from_wherever_it_broke_off_a_session_comes_to_its_end(session: SessionState, story: Story) -> None:
    state, book = session, Book()
    for gap_ms, command in [(0, Start()), *story]:
        state = told(state, command, gap_ms, book)
    point = resume_point(state)
    if point is None:
        return
    resumed = resumed_session(point, state.done, state.clock_ms)
    assert resumed.step.bout >= state.step.bout or state.mode is Mode.FINISHED
    assert resumed.step.rep is None or resumed.rep_key not in state.done
    ended = Rehearsal(resumed).to_the_end().state
    assert set(state.done) <= set(ended.done)


@pytest.mark.parametrize(
    ("kind", "rep", "stands_at"),
    [
        (StepKind.SET_UP, None, (StepKind.SET_UP, None)),
        (StepKind.LEAD_IN, None, (StepKind.LEAD_IN, None)),
        (StepKind.MOVE, 2, (StepKind.MOVE, 2)),
        (StepKind.HOLD, 2, (StepKind.MOVE, 2)),
        (StepKind.SETTLE, 2, (StepKind.MOVE, 3)),
        (StepKind.SETTLE, 3, (StepKind.SWITCH, None)),
        (StepKind.SWITCH, None, (StepKind.SWITCH, None)),
    ],
)
def test_one_goes_on_at_the_rep_in_hand(
    kind: StepKind, rep: int | None, stands_at: tuple[StepKind, int | None]
) -> None:
    state = in_step(kind, 400, rep=rep).state
    point = resume_point(state)
    assert point is not None
    step = resumed_session(point, state.done, state.clock_ms).step
    assert (step.kind, step.rep) == stands_at


def test_after_the_last_rep_nothing_is_left_to_resume() -> None:
    session = in_step(StepKind.SETTLE, 100, rep=3, bout=1)
    assert resume_point(session.state) is None


def test_resuming_leads_in_as_long_as_asked_and_then_counts_on() -> None:
    before = in_step(StepKind.HOLD, 400, rep=2).state
    point = resume_point(before)
    assert point is not None
    session = Rehearsal(resumed_session(point, before.done, before.clock_ms))
    session.do(Resume(lead_in_ms=10_000))
    assert [effect.lead_in_ms for effect in session.effects if isinstance(effect, Resuming)] == [10_000]
    session.run(10_000 + 6_000)
    assert [key.rep for key in session.state.done] == [1, 2]


def test_a_pause_is_kept_with_its_reason_and_its_end() -> None:
    session, book = in_step(StepKind.HOLD, 400), Book()
    book.keep(advance(session.state, Pause(), session.now_ms))
    paused = Rehearsal(advance(session.state, Pause(), session.now_ms).state)
    book.keep(advance(paused.state, Resume(), paused.now_ms))
    assert [pause.reason for pause in book.pauses] == [PauseReason.USER]
    assert book.pauses[0].ended is None  # the lead-in still runs
    paused.do(Resume())
    later = advance(paused.state, Ready(), paused.now_ms + 500)
    book.keep(later)
    assert book.pauses[0].ended == moment(paused.now_ms + 500)


def test_a_stall_and_the_press_that_ends_it_may_be_seen_at_once() -> None:
    session = in_step(StepKind.SWITCH, 400)
    kept = keeping_of(advance(session.state, Resume(), session.now_ms + 5_000), moment)
    assert kept.pause_began == KeptPause(
        began=moment(session.now_ms), reason=PauseReason.STALL, ended=moment(session.now_ms + 5_000)
    )


def test_a_rep_done_and_undone_at_once_leaves_no_trace() -> None:
    session = in_step(StepKind.RETURN, 1_500)
    kept = keeping_of(advance(session.state, UndoRep(), session.now_ms + 600), moment)
    assert (kept.reps, kept.undone) == ((), ())


def test_passing_time_alone_is_not_worth_keeping() -> None:
    session = in_step(StepKind.HOLD)
    assert not is_worth_keeping(keeping_of(advance(session.state, Back(), session.now_ms), moment))
    assert is_worth_keeping(Keeping(at=moment(0), active_ms=0, resume="there"))


def test_other_reps_change_what_was_asked() -> None:
    session = in_step(StepKind.HOLD)
    kept = keeping_of(advance(session.state, ChangeReps(by=2), session.now_ms), moment)
    assert [bout.reps for bout in kept.bouts] == [5, 5]


def test_a_bout_says_what_was_asked_and_on_which_band() -> None:
    timeline = a_session(short_item(a_squat(), reps=4)).timeline
    bout = kept_bouts(timeline, {timeline.items[0].exercise.id: 2})[0]
    assert (bout.side, bout.reps, bout.set_number, bout.band) == (Side.BOTH, 4, 1, 2)
    assert bout.hold_ms == timeline.items[0].dose.hold_ms
    assert kept_bouts(timeline, {ExerciseId("other"): 2})[0].band is None


def test_another_bout_is_resumed_in_a_new_attempt() -> None:
    session = in_step(StepKind.SETTLE, 100, rep=3)
    session.do(JumpToSet(bout=0))
    point = resume_point(session.state)
    assert point is not None
    assert (point.timeline.steps[point.index].bout, point.attempt) == (0, 2)


def test_a_moment_is_a_day_on_the_users_own_clock() -> None:
    late = Moment(utc_ms=23 * 3_600_000, offset_min=120)
    assert (late.day.isoformat(), late.local.hour) == ("1970-01-02", 1)
    assert Moment(utc_ms=-1, offset_min=0).day.isoformat() == "1969-12-31"
