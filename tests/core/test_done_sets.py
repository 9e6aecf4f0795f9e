import pytest

from kneeapp.core.done_sets import counts_as_done, is_begun, sets_done
from kneeapp.core.exercise import Exercise, ExerciseId, Side
from kneeapp.core.kept import RepsOfBout
from tests.builders import a_both_legs_exercise, an_exercise
from tests.core.kept_sessions import a_counted_bout

SWING, SQUAT = an_exercise(), a_both_legs_exercise()
LEFT, RIGHT, BOTH = Side.LEFT, Side.RIGHT, Side.BOTH


def a_bout(side: Side, done: int, *, reps: int = 10, exercise: Exercise = SWING) -> RepsOfBout:
    return a_counted_bout(exercise, side, done, reps)


@pytest.mark.parametrize(
    ("reps", "fewest"), [(1, 1), (2, 2), (3, 3), (4, 4), (5, 4), (10, 8), (11, 9), (12, 10), (15, 12), (50, 40)]
)
def test_four_in_five_reps_make_a_set(reps: int, fewest: int) -> None:
    assert not counts_as_done(a_bout(LEFT, fewest - 1, reps=reps))
    assert counts_as_done(a_bout(LEFT, fewest, reps=reps))
    assert counts_as_done(a_bout(LEFT, reps + 5, reps=reps))


@pytest.mark.parametrize(
    ("bouts", "sets"),
    [
        ([], 0),
        ([(LEFT, 10)], 0),
        ([(LEFT, 10), (RIGHT, 7)], 0),
        ([(LEFT, 10), (RIGHT, 8)], 1),
        ([(LEFT, 10), (LEFT, 10), (RIGHT, 10)], 1),
        ([(LEFT, 10), (RIGHT, 10), (RIGHT, 10), (LEFT, 10)], 2),
        ([(BOTH, 10)], 0),
    ],
    ids=str,
)
def test_a_set_is_done_when_each_leg_did_it(bouts: list[tuple[Side, int]], sets: int) -> None:
    assert sets_done(SWING, [a_bout(side, done) for side, done in bouts]) == sets


def test_both_legs_at_once_count_as_one() -> None:
    bouts = [a_bout(BOTH, done, reps=15, exercise=SQUAT) for done in (15, 12, 11)]
    assert sets_done(SQUAT, bouts) == 2


def test_another_exercise_does_not_count() -> None:
    other = an_exercise(id=ExerciseId("other"))
    bouts = [a_bout(side, 10, exercise=other) for side in (LEFT, RIGHT)]
    assert sets_done(SWING, bouts) == 0
    assert not is_begun(SWING.id, bouts)
    assert is_begun(other.id, bouts)


def test_an_exercise_is_begun_with_its_first_rep() -> None:
    assert not is_begun(SWING.id, [a_bout(LEFT, 0), a_bout(RIGHT, 0)])
    assert is_begun(SWING.id, [a_bout(LEFT, 0), a_bout(RIGHT, 1)])
