"""The plan of a week as JSON text, and back. What cannot be read is passed over, so that a user is never kept out."""

import json
from typing import Any

from kneeapp.core.exercise import MAX_REPS, ExerciseId, Side
from kneeapp.core.plan import Dose
from kneeapp.core.week_plan import PlanEntry, Weekday, WeekPlan

_DAYS = {day.name.lower(): day for day in Weekday}
_SIDES = {side.value: side for side in Side}
_DAY_MS = 86_400_000


def plan_text(plan: WeekPlan) -> str:
    """The text that keeps a plan."""
    return json.dumps({"entries": [_written(entry) for entry in plan.entries]}, indent=2)


def plan_of_text(text: str) -> WeekPlan | None:
    """The plan that a text keeps; None where it keeps none.

    An entry without an exercise or a number of its dose is left out, and so is an exercise that came before. Numbers
    beyond what can be are brought within it, days and sides that nobody knows are as if not there.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    entries = found.get("entries") if isinstance(found, dict) else None
    if not isinstance(entries, list):
        return None
    read: dict[ExerciseId, PlanEntry] = {}
    for entry in map(_read, entries):
        if entry is not None:
            read.setdefault(entry.exercise, entry)
    return WeekPlan(entries=tuple(read.values()))


def _written(entry: PlanEntry) -> dict[str, object]:
    return {
        "exercise": entry.exercise,
        "reps": entry.dose.reps,
        "sets": entry.dose.sets,
        "hold_ms": entry.dose.hold_ms,
        "first_side": entry.dose.first_side.value,
        "days": [name for name, day in _DAYS.items() if day in entry.days],
        "is_spread": entry.is_spread,
    }


def _read(written: object) -> PlanEntry | None:
    if not isinstance(written, dict):
        return None
    exercise, dose = written.get("exercise"), _read_dose(written)
    if not isinstance(exercise, str) or not exercise or dose is None:
        return None
    days = written.get("days")
    return PlanEntry(
        exercise=ExerciseId(exercise),
        dose=dose,
        days=frozenset(day for name, day in _DAYS.items() if isinstance(days, list) and name in days),
        is_spread=written.get("is_spread") is True,
    )


def _read_dose(written: dict[str, Any]) -> Dose | None:
    reps, sets, hold_ms = (written.get(name) for name in ("reps", "sets", "hold_ms"))
    if type(reps) is not int or type(sets) is not int or type(hold_ms) is not int:
        return None
    side = written.get("first_side")
    return Dose(
        reps=min(max(reps, 1), MAX_REPS),
        sets=max(sets, 1),
        hold_ms=min(max(hold_ms, 0), _DAY_MS),
        first_side=_SIDES.get(side, Side.LEFT) if isinstance(side, str) else Side.LEFT,
    )
