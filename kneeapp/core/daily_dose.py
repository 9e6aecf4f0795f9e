"""How much of an exercise is advised a day, and a dose brought within what the exercise accepts.

In the plan of a week the sets of a dose are those of a whole day. Reps need no limit here: any dose keeps its own.
"""

from dataclasses import replace

from kneeapp.core.exercise import Exercise, Side
from kneeapp.core.plan import Dose, default_dose


def daily_dose(exercise: Exercise) -> Dose:
    """The advised dose with the sets of a whole day."""
    dose = default_dose(exercise)
    return replace(dose, sets=max(dose.sets, exercise.advice.sets_a_day))


def most_sets_a_day(exercise: Exercise) -> int:
    """The most sets of a day that can be chosen: those of a session, or more where more are advised a day."""
    return max(exercise.advice.max_sets, exercise.advice.sets_a_day)


def fitted_dose(exercise: Exercise, dose: Dose) -> Dose:
    """The dose with sets and hold brought within the exercise's limits, and a leg that can begin."""
    advice = exercise.advice
    return Dose(
        reps=dose.reps,
        sets=min(dose.sets, most_sets_a_day(exercise)),
        hold_ms=min(max(dose.hold_ms, advice.min_hold_ms), advice.max_hold_ms),
        first_side=_first_side(exercise, dose.first_side),
    )


def _first_side(exercise: Exercise, wished: Side) -> Side:
    if not exercise.is_each_leg:
        return Side.BOTH
    return Side.LEFT if wished is Side.BOTH else wished
