from kneeapp.core.commands import ChangeReps, NextSet, RedoSet, Skip, SkipExercise, UndoRep
from kneeapp.core.exercise import Side
from kneeapp.core.reasons import StopReason
from kneeapp.core.record import ExerciseRecord, SideRecord, records_of
from kneeapp.core.timeline import StepKind
from tests.core.rehearsal import Rehearsal
from tests.core.sessions import a_lunge, a_session, a_squat, short_item


def told(rehearsal: Rehearsal) -> list[list[tuple[Side, int, int]]]:
    """For each exercise its sides, with the reps that were done and planned."""
    return [[(side.side, side.done, side.planned) for side in r.sides] for r in records_of(rehearsal.state)]


def test_before_the_start_nothing_is_done_and_all_is_planned() -> None:
    session = Rehearsal(a_session(short_item(sets=2), short_item(a_squat(), sets=2)))
    assert told(session) == [[(Side.LEFT, 0, 6), (Side.RIGHT, 0, 6)], [(Side.BOTH, 0, 6)]]
    assert [record.is_complete for record in records_of(session.state)] == [False, False]


def test_a_whole_session_is_complete() -> None:
    session = Rehearsal(a_session(short_item(sets=2), short_item(a_squat()))).to_the_end()
    assert told(session) == [[(Side.LEFT, 6, 6), (Side.RIGHT, 6, 6)], [(Side.BOTH, 3, 3)]]
    assert [(record.reps_done, record.is_complete) for record in records_of(session.state)] == [(12, True), (3, True)]


def test_sides_come_in_the_order_of_the_first_set() -> None:
    session = Rehearsal(a_session(short_item(first_side=Side.RIGHT, sets=2))).to_the_end()
    assert told(session) == [[(Side.RIGHT, 6, 6), (Side.LEFT, 6, 6)]]


def test_a_skipped_rep_does_not_count() -> None:
    session = Rehearsal(a_session()).until(StepKind.MOVE, rep=2)
    session.do(Skip())
    session.to_the_end()
    assert told(session) == [[(Side.LEFT, 2, 3), (Side.RIGHT, 3, 3)]]
    assert not records_of(session.state)[0].is_complete


def test_a_skipped_leg_has_none() -> None:
    session = Rehearsal(a_session()).until(StepKind.LEAD_IN)
    session.do(NextSet())
    session.to_the_end()
    assert told(session) == [[(Side.LEFT, 0, 3), (Side.RIGHT, 3, 3)]]


def test_exercises_that_were_not_begun_are_told_too() -> None:
    session = Rehearsal(a_session(short_item(), short_item(a_lunge()))).until(StepKind.MOVE, rep=2)
    session.do(SkipExercise())
    session.stop(StopReason.DONE)
    assert told(session) == [[(Side.LEFT, 1, 3), (Side.RIGHT, 0, 3)], [(Side.LEFT, 0, 3), (Side.RIGHT, 0, 3)]]


def test_a_set_done_again_counts_both_times() -> None:
    session = Rehearsal(a_session()).until(StepKind.MOVE, rep=3)
    session.do(RedoSet())
    session.to_the_end()
    assert told(session) == [[(Side.LEFT, 5, 3), (Side.RIGHT, 3, 3)]]
    assert records_of(session.state)[0].is_complete


def test_more_on_one_leg_does_not_make_up_for_less_on_the_other() -> None:
    sides = (SideRecord(side=Side.LEFT, done=5, planned=3), SideRecord(side=Side.RIGHT, done=2, planned=3))
    record = ExerciseRecord(exercise=short_item().exercise, sides=sides)
    assert (record.reps_done, record.is_complete) == (7, False)


def test_an_undone_rep_no_longer_counts() -> None:
    session = Rehearsal(a_session()).until(StepKind.MOVE, rep=3)
    session.do(UndoRep())
    assert told(session) == [[(Side.LEFT, 1, 3), (Side.RIGHT, 0, 3)]]


def test_reps_that_were_changed_on_the_way_are_the_plan() -> None:
    session = Rehearsal(a_session(short_item(sets=2))).until(StepKind.MOVE)
    session.do(ChangeReps(by=2))
    session.to_the_end()
    assert told(session) == [[(Side.LEFT, 8, 8), (Side.RIGHT, 8, 8)]]


def test_an_exercise_that_comes_twice_has_two_records() -> None:
    session = Rehearsal(a_session(short_item(a_squat()), short_item(a_squat(), reps=1))).to_the_end()
    assert told(session) == [[(Side.BOTH, 3, 3)], [(Side.BOTH, 1, 1)]]
