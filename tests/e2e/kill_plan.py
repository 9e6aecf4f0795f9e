"""What to do in a round of killing: which session, how fast, with which hand, and when to kill it."""

from dataclasses import dataclass
from random import Random
from typing import Final

from kneeapp.core.compile import compile_timeline
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.library import Library
from kneeapp.core.plan import Plan, PlanItem, daily_routine, default_dose
from kneeapp.core.timeline import Timeline
from kneeapp.resources import builtin_library
from kneeapp.storage.library_folder import load_library

_AIMS: Final = ('"kind": "rep_done"', '"kind": "rep_done"', '"kind": "rep_undone"', '"reps_done": 10}')
"""What stands in the lines to aim at; ten reps are those of a leg, and often the last ones of a session."""


@dataclass(frozen=True, kw_only=True)
class KillPlan:
    """What to start and when to kill it. ``hand`` is the seed of a restless hand, 0 for a calm one.

    ``wait_s`` counts from the session's beginning, or from the program's start. Where ``aim`` is not "", the kill comes
    ``aim_s`` after the next new line of the trace in which that stands: then the journal is being written. It is waited
    for no longer than ``patience_s``.
    """

    start: str
    speed: int
    hand: int
    wait_s: float
    aim: str
    aim_s: float
    is_from_start: bool = False
    patience_s: float = 2.0


def kill_plan(seed: int, number: int) -> KillPlan:
    """The plan of a round: every third hand is calm, every twelfth kill is in the start, a third are aimed.

    An exercise by itself goes slower than the routine, so that few of them are over before the kill.
    """
    random = Random(f"{seed} {number}")
    start = random.choice(["routine", random.choice(_library().routine)])
    return KillPlan(
        start=start,
        speed=random.randrange(60, 400 if start == "routine" else 120),
        hand=0 if number % 3 == 0 else random.randrange(1, 1_000_000),
        wait_s=random.uniform(0, 1.2 if number % 12 == 0 else 3.0),
        aim=random.choice(_AIMS) if number % 3 == 1 else "",
        aim_s=random.uniform(0, 0.004),
        is_from_start=number % 12 == 0,
    )


def timeline_of(start: str) -> Timeline:
    """What a new user's session begins with."""
    library = _library()
    if start == "routine":
        return compile_timeline(daily_routine(library))
    exercise = library[ExerciseId(start)]
    return compile_timeline(Plan(items=(PlanItem(exercise=exercise, dose=default_dose(exercise)),)))


def _library() -> Library:
    return load_library(builtin_library(), own_folder=None).library
