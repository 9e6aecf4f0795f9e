"""A plan as the plan's page shows it: the five exercises, of which one is left out."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from kneeapp.ui.day_names import DAYS, day_name
from kneeapp.ui.pages.shown_plan import Addable, LeftOutSince, ShownNumber, ShownPlan, ShownPlanRow

SOME_DAYS = frozenset({0, 2, 4})
EVERY_DAY = frozenset(DAYS)


def a_row(exercise_id: str, name: str, mark: str, *, reps: int = 10, hold_s: float | None = 2) -> ShownPlanRow:
    """An exercise with one set on three days."""
    return ShownPlanRow(
        exercise_id=exercise_id,
        name=name,
        mark=mark,
        reps=ShownNumber(value=reps, lowest=1, highest=50),
        hold_s=None if hold_s is None else ShownNumber(value=hold_s, lowest=1, highest=10),
        sets=ShownNumber(value=1, lowest=1, highest=5),
        days=SOME_DAYS,
    )


STRETCH = a_row("single-leg-band", "Single-leg band stretch", "SB")
ANKLE = a_row("leaning-ankle-band", "Leaning ankle band stretch", "LA")
SQUAT = replace(
    a_row("band-squat", "Band squat", "BS", reps=15, hold_s=3),
    sets=ShownNumber(value=3, lowest=1, highest=5),
    days=EVERY_DAY,
)
KICK_BACK = a_row("band-kick-back", "Standing band kick-back", "BK", hold_s=3)
LUNGE = a_row("forward-lunge", "Forward lunge", "FL", hold_s=None)


def a_plan() -> ShownPlan:
    """All five on a Wednesday; nothing is left to add, and there is something to take back."""
    left_out = replace(LUNGE, left_out=LeftOutSince(since=day_name(0), pain=5))
    return ShownPlan(
        rows=(STRETCH, ANKLE, SQUAT, KICK_BACK, left_out),
        minutes=(21, 9, 21, 9, 21, 9, 9),
        today=2,
        line=QCoreApplication.translate("plan", "Squats every day, the others on the days you pick."),
        can_undo=True,
    )


def a_plan_without(exercise_id: str) -> ShownPlan:
    """The same without one exercise, which can be added."""
    plan = a_plan()
    gone = next(row for row in plan.rows if row.exercise_id == exercise_id)
    rest = tuple(row for row in plan.rows if row is not gone)
    return replace(plan, rows=rest, addable=(Addable(exercise_id=exercise_id, name=gone.name, mark=gone.mark),))
