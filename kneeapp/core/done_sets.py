"""How many sets of an exercise were done, counted from the reps of each leg, over all sessions of a day."""

from collections.abc import Iterable

from kneeapp.core.exercise import Exercise, ExerciseId, Side
from kneeapp.core.kept import RepsOfBout


def counts_as_done(bout: RepsOfBout) -> bool:
    """Whether a leg's part of a set counts: at least four in five of its reps, rounded up, were done.

    A skipped rep or two must not make a person repeat a whole set.
    """
    return 5 * bout.done >= 4 * bout.planned


def sets_done(exercise: Exercise, bouts: Iterable[RepsOfBout]) -> int:
    """The sets that were done on every leg.

    A leg's bouts are counted, not matched with those of the other leg: left done in the morning and right in the
    evening make a set.
    """
    done = [bout.side for bout in bouts if bout.exercise == exercise.id and counts_as_done(bout)]
    legs = (Side.LEFT, Side.RIGHT) if exercise.is_each_leg else (Side.BOTH,)
    return min(done.count(leg) for leg in legs)


def is_begun(exercise: ExerciseId, bouts: Iterable[RepsOfBout]) -> bool:
    """Whether any rep of an exercise was done."""
    return any(bout.done > 0 for bout in bouts if bout.exercise == exercise)
