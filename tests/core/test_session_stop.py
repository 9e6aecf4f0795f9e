"""A stop loses nothing: it can be taken back, and the next exercise can be done in its place."""

import pytest

from kneeapp.core.commands import Pause, RedoSet, SkipExercise, Start, TakeStopBack, UndoRep
from kneeapp.core.reasons import StopReason
from kneeapp.core.rep_key import RepKey
from kneeapp.core.session import allows
from kneeapp.core.session_state import Mode
from kneeapp.core.timeline import StepKind
from tests.core.rehearsal import Rehearsal
from tests.core.sessions import a_session, a_squat, short_item

SWING, SQUAT = short_item(), short_item(a_squat())


def in_hold_of_second_rep() -> Rehearsal:
    session = Rehearsal(a_session(SWING, SQUAT)).until(StepKind.HOLD, rep=2)
    session.run(700)
    return session


@pytest.mark.parametrize("reason", list(StopReason))
def test_a_stop_tells_its_reason_and_keeps_what_was_done(reason: StopReason) -> None:
    session = in_hold_of_second_rep()
    assert session.stop(reason) == [(19_700, f"stopped {reason.value}")]
    assert (session.state.mode, session.state.stop_reason) == (Mode.STOPPED, reason)
    assert session.state.done == (RepKey(bout=0, attempt=1, rep=1),)


@pytest.mark.parametrize("kind", [StepKind.SET_UP, StepKind.LEAD_IN, StepKind.MOVE, StepKind.SETTLE, StepKind.SWITCH])
def test_a_stop_is_followed_in_every_step(kind: StepKind) -> None:
    session = Rehearsal(a_session()).until(kind)
    session.stop()
    assert session.state.mode is Mode.STOPPED


def test_no_time_passes_in_a_stopped_session() -> None:
    session = in_hold_of_second_rep()
    session.stop()
    assert session.run(600_000, look_every_ms=60_000) == []
    assert session.state.elapsed_ms == 700


def test_a_stop_taken_back_goes_on_through_a_lead_in_at_the_same_millisecond() -> None:
    session = in_hold_of_second_rep()
    session.stop()
    session.run(10_000, look_every_ms=1_000)
    assert session.do(TakeStopBack()) == [(29_700, "stop_taken_back"), (29_700, "resuming in 3000")]
    assert session.state.stop_reason is None
    assert session.run(3_000)[-1] == (32_700, "resumed")
    assert (session.state.step.kind, session.state.elapsed_ms) == (StepKind.HOLD, 700)


def test_a_stop_taken_back_late_begins_the_rep_anew() -> None:
    session = in_hold_of_second_rep()
    session.stop()
    session.run(10_001, look_every_ms=1_000)
    session.do(TakeStopBack())
    assert (session.state.step.kind, session.state.step.rep, session.state.elapsed_ms) == (StepKind.MOVE, 2, 0)


def test_a_pause_before_the_stop_counts_with_it() -> None:
    session = in_hold_of_second_rep()
    session.do(Pause())
    session.run(6_000)
    session.stop()
    session.run(6_000)
    session.do(TakeStopBack())
    assert session.state.step.kind is StepKind.MOVE


def test_a_stop_in_the_lead_in_of_a_resume_can_be_taken_back() -> None:
    session = in_hold_of_second_rep()
    session.pause_for(1_000)
    session.run(500)
    session.stop()
    assert session.state.lead_in_ms == 0
    assert session.do(TakeStopBack())[-1] == (21_200, "resuming in 3000")


def test_a_stop_in_a_set_up_taken_back_waits_again() -> None:
    session = Rehearsal(a_session())
    session.do(Start())
    session.stop()
    assert session.do(TakeStopBack()) == [(0, "stop_taken_back"), (0, "resumed")]
    assert session.state.mode is Mode.WAITING


def test_after_a_stop_one_can_go_on_with_the_next_exercise() -> None:
    session = in_hold_of_second_rep()
    session.stop()
    session.run(5_000)
    assert session.do(SkipExercise()) == [(24_700, "skipped"), (24_700, "enter set_up")]
    assert session.state.place.exercise == SQUAT.exercise.id
    assert (session.state.mode, session.state.stop_reason) == (Mode.WAITING, None)
    assert session.to_the_end().state.mode is Mode.FINISHED


def test_a_stop_in_the_rest_after_an_exercise_was_about_that_exercise() -> None:
    session = Rehearsal(a_session(SWING, SQUAT)).until(StepKind.REST_BETWEEN_EXERCISES)
    session.stop()
    session.do(SkipExercise())
    assert session.state.place.exercise == SQUAT.exercise.id


def test_a_stop_in_the_last_exercise_has_no_next_one() -> None:
    session = Rehearsal(a_session(SWING, SQUAT)).until(StepKind.HOLD, bout=2)
    session.stop()
    assert not allows(session.state, SkipExercise())
    assert allows(session.state, TakeStopBack())


def test_what_was_done_can_still_be_undone_after_a_stop_was_taken_back() -> None:
    session = in_hold_of_second_rep()
    session.stop()
    session.do(TakeStopBack(), UndoRep())
    assert session.state.done == ()
    session.do(RedoSet())
    assert session.state.step.kind is StepKind.LEAD_IN
