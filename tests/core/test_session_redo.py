"""Undoing reps, doing sets once more and jumping to others: what is taken back, and what stays counted."""

import pytest

from kneeapp.core.commands import (
    Back,
    Command,
    CommandError,
    JumpToSet,
    NextSet,
    Pause,
    Ready,
    RedoSet,
    Resume,
    SkipExercise,
    UndoRep,
)
from kneeapp.core.effects import RepUndone
from kneeapp.core.exercise import Side
from kneeapp.core.readout import bout_reps_done
from kneeapp.core.session import advance, allows
from kneeapp.core.session_state import Mode
from kneeapp.core.timeline import StepKind
from tests.core.rehearsal import done, in_step, where
from tests.core.sessions import a_lunge, a_squat, short_item

SWING, LUNGE, SQUAT = short_item(), short_item(a_lunge()), short_item(a_squat())


# Undo


def test_undo_uncounts_the_rep_done_last_and_goes_to_its_start() -> None:
    session = in_step(StepKind.MOVE, 400, rep=3)
    assert session.do(UndoRep()) == [(24_400, "rep_undone"), (24_400, "enter move 2")]
    assert (where(session), done(session)) == ((0, StepKind.MOVE, 2, 0), [(0, 1, 1)])
    assert session.run(6_000)[-2] == (30_400, "rep_done 2 (2)")


def test_undo_tells_the_place_of_the_rep_that_no_longer_counts() -> None:
    session = in_step(StepKind.SWITCH, 400)
    session.do(UndoRep())
    (undone,) = (effect for effect in session.effects if isinstance(effect, RepUndone))
    assert (undone.place.side, undone.place.set_number, undone.place.rep) == (Side.LEFT, 1, 3)


def test_undo_goes_back_as_far_as_was_done() -> None:
    session = in_step(StepKind.HOLD, items=(LUNGE,), rep=2, bout=1)
    session.do(*[UndoRep()] * 4)
    assert (where(session), done(session)) == ((0, StepKind.MOVE, 1, 0), [])
    assert not allows(session.state, UndoRep())


@pytest.mark.parametrize("kind", [StepKind.SWITCH, StepKind.LEAD_IN, StepKind.MOVE])
def test_undoing_a_rep_of_the_other_leg_shows_the_short_lead_in(kind: StepKind) -> None:
    session = in_step(kind, 400, bout=1)
    assert session.do(UndoRep()) == [(session.now_ms, "rep_undone"), (session.now_ms, "resuming in 3000")]
    assert where(session) == (0, StepKind.MOVE, 3, 0)


def test_undo_in_the_next_set_up_shows_the_short_lead_in() -> None:
    session = in_step(StepKind.SET_UP, items=(SWING, SQUAT), bout=2)
    assert session.do(UndoRep())[-1] == (session.now_ms, "resuming in 3000")
    assert where(session) == (1, StepKind.MOVE, 3, 0)


def test_undoing_a_self_paced_rep_waits_for_its_press() -> None:
    session = in_step(StepKind.SWITCH, items=(short_item(is_self_paced=True),))
    session.do(UndoRep())
    assert (session.state.mode, where(session)) == (Mode.WAITING, (0, StepKind.MOVE, 3, 0))


def test_undo_in_the_lead_in_of_a_resume_leaves_nothing_of_it_where_a_press_is_awaited() -> None:
    session = in_step(StepKind.HOLD, items=(short_item(is_self_paced=True),), rep=2)
    session.pause_for(1_000)
    session.do(UndoRep())
    assert (session.state.mode, session.state.lead_in_ms) == (Mode.WAITING, 0)


def test_undo_returns_to_the_round_in_which_the_rep_was_done() -> None:
    session = in_step(StepKind.HOLD, rep=3)
    session.do(RedoSet(), UndoRep())
    assert (session.state.attempt, where(session)) == (1, (0, StepKind.MOVE, 2, 0))
    session.run(6_000)
    assert done(session) == [(0, 1, 1), (0, 1, 2)]


# Redo and jump


def test_redo_begins_the_set_anew_and_keeps_what_was_done() -> None:
    session = in_step(StepKind.HOLD, 700, rep=3)
    assert session.do(RedoSet()) == [(26_700, "enter lead_in"), (26_700, "went_back")]
    session.until(StepKind.SWITCH)
    assert done(session) == [(0, 1, 1), (0, 1, 2), (0, 2, 1), (0, 2, 2), (0, 2, 3)]
    assert session.told[-3][1] == "side_done left (3)"
    assert bout_reps_done(session.state, 0) == 5


def test_redo_with_nothing_done_is_no_new_round() -> None:
    session = in_step(StepKind.HOLD, rep=1)
    session.do(RedoSet())
    assert session.state.attempt == 1


def test_redo_in_a_break_begins_the_set_before() -> None:
    session = in_step(StepKind.SWITCH, 700)
    session.do(RedoSet())
    assert (where(session), session.state.attempt) == ((0, StepKind.LEAD_IN, None, 0), 2)


def test_a_jump_to_the_other_leg_goes_through_the_set_up_where_the_band_changes() -> None:
    session = in_step(StepKind.HOLD, items=(SWING,))
    assert session.do(JumpToSet(bout=1)) == [(12_000, "enter set_up"), (12_000, "went_back")]
    assert (where(session), session.state.place.side) == ((1, StepKind.SET_UP, None, 0), Side.RIGHT)
    session.do(Ready(), Ready())
    assert where(session) == (1, StepKind.LEAD_IN, None, 0)


def test_a_jump_to_the_other_leg_goes_through_the_lead_in_where_the_set_up_stays() -> None:
    session = in_step(StepKind.HOLD, items=(LUNGE,))
    session.do(JumpToSet(bout=1))
    assert where(session) == (1, StepKind.LEAD_IN, None, 0)


def test_a_jump_to_another_set_of_the_same_leg_goes_through_the_lead_in() -> None:
    session = in_step(StepKind.HOLD, items=(short_item(sets=2),), bout=1)
    session.do(JumpToSet(bout=2))
    assert where(session) == (2, StepKind.LEAD_IN, None, 0)


@pytest.mark.parametrize("bout", [0, 1, 2, 3])
def test_a_jump_to_another_exercise_goes_through_its_set_up(bout: int) -> None:
    session = in_step(StepKind.HOLD, items=(LUNGE, SQUAT, LUNGE), bout=4 if bout < 3 else 0)
    session.do(JumpToSet(bout=bout))
    kind = StepKind.SET_UP
    assert where(session) == (bout, kind, None, 0)


def test_a_jump_from_a_set_up_goes_through_a_set_up() -> None:
    session = in_step(StepKind.SET_UP, items=(LUNGE,))
    session.do(JumpToSet(bout=1))
    assert where(session) == (1, StepKind.SET_UP, None, 0)


def test_a_jump_in_a_side_change_finds_the_band_on_the_leg_before() -> None:
    session = in_step(StepKind.SWITCH)
    session.do(JumpToSet(bout=1))
    assert where(session) == (1, StepKind.SET_UP, None, 0)
    session.do(JumpToSet(bout=0))
    assert where(session) == (0, StepKind.SET_UP, None, 0)


def test_after_a_jump_ahead_the_session_goes_on_from_there() -> None:
    session = in_step(StepKind.HOLD, items=(LUNGE, SQUAT))
    session.do(JumpToSet(bout=2))
    session.to_the_end()
    assert done(session) == [(2, 1, 1), (2, 1, 2), (2, 1, 3)]


@pytest.mark.parametrize("bout", [-1, 2])
def test_there_is_no_jump_to_a_set_that_is_not_there(bout: int) -> None:
    session = in_step(StepKind.HOLD)
    assert not allows(session.state, JumpToSet(bout=bout))
    with pytest.raises(CommandError, match=r"JumpToSet is not for RUNNING in HOLD"):
        advance(session.state, JumpToSet(bout=bout), session.now_ms)


MOVES: list[Command] = [RedoSet(), JumpToSet(bout=1), NextSet(), SkipExercise(), UndoRep(), Back()]


@pytest.mark.parametrize("command", MOVES, ids=lambda command: type(command).__name__)
def test_moves_work_alike_while_paused_and_wait_for_resume(command: Command) -> None:
    running, paused = (in_step(StepKind.HOLD, 700, rep=2, items=(SWING, SQUAT)) for _ in range(2))
    running.do(command)
    paused.do(Pause(), command)
    assert where(paused) == where(running)
    assert paused.state.mode is Mode.PAUSED
    paused.run(20_000)
    paused.do(Resume())
    assert where(paused) == where(running)
