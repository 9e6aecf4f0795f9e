"""What views read off a session agrees at every moment."""

import pytest

from kneeapp.core.commands import ChangeReps, Pause, RedoSet, Start, UndoRep
from kneeapp.core.compile import compile_timeline
from kneeapp.core.exercise import Side
from kneeapp.core.plan import SessionRules
from kneeapp.core.readout import (
    Position,
    bout_reps_done,
    next_change_ms,
    position,
    progress,
    shown_seconds,
    step_after,
    step_fraction,
    time_left_ms,
)
from kneeapp.core.session_state import Mode, new_session
from kneeapp.core.timeline import StepKind, Timeline
from tests.core.rehearsal import Rehearsal
from tests.core.sessions import a_session, a_squat, a_swing, plan_of, short_item

TOTAL_MS = 10_000 + 21_000 + 20_000 + 5_000 + 21_000


def in_step(kind: StepKind, ms: int = 0, *, rep: int | None = None, bout: int | None = None) -> Rehearsal:
    session = Rehearsal(a_session()).until(kind, rep=rep, bout=bout)
    session.run(ms)
    return session


def test_the_position_is_that_of_the_rep_in_hand() -> None:
    session = Rehearsal(a_session(short_item(a_squat()), short_item(sets=2))).until(StepKind.HOLD, rep=2, bout=3)
    assert position(session.state) == Position(
        exercise=a_swing(), exercise_number=2, exercises=2, set_number=2, sets=2, side=Side.RIGHT, rep=2, reps=3
    )


@pytest.mark.parametrize(
    ("kind", "rep", "side"),
    [
        (StepKind.SET_UP, 1, Side.LEFT),
        (StepKind.LEAD_IN, 1, Side.LEFT),
        (StepKind.SWITCH, 1, Side.RIGHT),
        (StepKind.DONE, 3, Side.RIGHT),
    ],
)
def test_outside_of_repetitions_the_position_is_that_of_the_first_to_come_or_at_the_end_the_last(
    kind: StepKind, rep: int, side: Side
) -> None:
    place = position(in_step(kind).state)
    assert (place.rep, place.reps, place.side) == (rep, 3, side)


def test_the_position_follows_a_changed_dose() -> None:
    session = in_step(StepKind.HOLD)
    session.do(ChangeReps(by=2))
    assert position(session.state).reps == 5


def test_time_left_runs_down_from_the_whole_to_nothing() -> None:
    session = Rehearsal(a_session())
    session.do(Start())
    assert time_left_ms(session.state) == TOTAL_MS
    session.until(StepKind.HOLD).run(1_300)
    assert time_left_ms(session.state) == TOTAL_MS - 13_300
    assert time_left_ms(session.to_the_end().state) == 0


def test_a_pause_and_its_lead_in_take_nothing_from_the_time_left() -> None:
    session = in_step(StepKind.HOLD, 1_300)
    session.pause_for(5_000)
    session.run(2_000)
    assert time_left_ms(session.state) == TOTAL_MS - 13_300


def test_progress_is_the_share_that_lies_behind() -> None:
    assert progress(a_session()) == 0.0
    assert progress(in_step(StepKind.MOVE, 700).state) == pytest.approx(10_700 / TOTAL_MS)
    assert progress(in_step(StepKind.DONE).state) == 1.0


def test_where_nothing_takes_time_all_lies_behind() -> None:
    timeline = compile_timeline(plan_of())
    only_end = Timeline(items=timeline.items, bouts=timeline.bouts, steps=timeline.steps[-1:])
    assert progress(new_session(only_end)) == 1.0


def test_the_fraction_of_a_step_is_what_has_passed_of_it() -> None:
    assert step_fraction(in_step(StepKind.HOLD).state) == 0.0
    assert step_fraction(in_step(StepKind.HOLD, 500).state) == 0.25
    assert step_fraction(in_step(StepKind.SET_UP).state) == 0.0


def test_the_fraction_in_the_lead_in_of_a_resume_is_that_of_the_lead_in() -> None:
    session = in_step(StepKind.HOLD, 500)
    session.pause_for(1_000)
    assert step_fraction(session.state) == 0.0
    session.run(1_500)
    assert step_fraction(session.state) == 0.5


def test_the_next_change_is_the_next_second_of_what_is_left() -> None:
    assert next_change_ms(in_step(StepKind.LEAD_IN).state) == 1_000
    assert next_change_ms(in_step(StepKind.LEAD_IN, 300).state) == 700
    assert next_change_ms(in_step(StepKind.LEAD_IN, 9_999).state) == 1
    assert next_change_ms(in_step(StepKind.SETTLE, 100).state) == 900


def test_the_next_change_in_the_lead_in_of_a_resume_is_its_own() -> None:
    session = Rehearsal(a_session(rules=SessionRules(resume_lead_in_ms=2_500))).until(StepKind.HOLD)
    session.pause_for(1_000)
    assert next_change_ms(session.state) == 500
    assert shown_seconds(session.state) == 3


@pytest.mark.parametrize("kind", [StepKind.SET_UP, StepKind.DONE])
def test_nothing_changes_by_itself_while_nothing_runs(kind: StepKind) -> None:
    assert next_change_ms(in_step(kind).state) is None


def test_nothing_changes_by_itself_while_paused_or_stopped() -> None:
    session = in_step(StepKind.HOLD)
    session.do(Pause())
    assert next_change_ms(session.state) is None
    session.stop()
    assert (session.state.mode, next_change_ms(session.state)) == (Mode.STOPPED, None)


def test_a_looker_who_comes_at_every_next_change_misses_no_number() -> None:
    session = in_step(StepKind.LEAD_IN)
    shown = [shown_seconds(session.state)]
    while session.state.step.kind is StepKind.LEAD_IN:
        session.look(next_change_ms(session.state) or 0)
        shown.append(shown_seconds(session.state))
    assert shown == [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, None]


def test_the_step_after_is_the_next_one_and_at_the_end_none() -> None:
    after = step_after(in_step(StepKind.HOLD).state)
    assert after is not None
    assert (after.kind, after.rep) == (StepKind.RETURN, 1)
    assert step_after(in_step(StepKind.DONE).state) is None


def test_the_reps_of_a_set_are_those_of_all_its_rounds() -> None:
    session = in_step(StepKind.HOLD, rep=3)
    session.do(RedoSet())
    session.until(StepKind.MOVE, rep=2)
    assert (bout_reps_done(session.state, 0), session.state.reps_done) == (3, 1)
    session.do(UndoRep())
    assert (bout_reps_done(session.state, 0), bout_reps_done(session.state, 1)) == (2, 0)
