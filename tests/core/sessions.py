"""Short plans and sessions along them. A rep of the swing takes 7 s: 2 out, 2 hold, 2 back (it counts), 1 to settle."""

from dataclasses import replace
from typing import Any

from kneeapp.core.compile import compile_timeline
from kneeapp.core.exercise import DoseAdvice, Exercise, ExerciseId, Instruction, Side
from kneeapp.core.plan import Dose, Pacing, Plan, PlanItem, SessionRules
from kneeapp.core.session_state import SessionState, new_session
from tests.builders import a_both_legs_exercise, an_exercise

OUT, HOLD, BACK, SETTLE = an_exercise().phases


def a_swing(**changes: Any) -> Exercise:
    """For each leg, set up in two steps of which the second depends on the leg."""
    steps = (Instruction(do="Fix the band low"), Instruction(do="Band round your {side} ankle"))
    return an_exercise(**{"set_up": steps, "advice": advice()} | changes)


def a_lunge(**changes: Any) -> Exercise:
    """For each leg, with one set-up for both."""
    return a_swing(**{"id": ExerciseId("lunge"), "set_up": (Instruction(do="Stand tall"),), "band": None} | changes)


def a_squat(**changes: Any) -> Exercise:
    """For both legs at once."""
    names = {"also_known_as": ("mini-band squat",), "muscles": {"main": ("quadriceps",)}, "equipment": ("loop band",)}
    return a_both_legs_exercise(**names | changes)


def advice(**changes: Any) -> DoseAdvice:
    """The swing's advised dose: a hold of 2 s within 1 and 10 s, rests of 60 s, 20 s for changing legs."""
    return replace(an_exercise().advice, **changes)


def short_item(exercise: Exercise | None = None, *, is_self_paced: bool = False, **dose: Any) -> PlanItem:
    """Three reps of an exercise in one set, the left leg first, unless the dose says otherwise."""
    trained = exercise or a_swing()
    first = Side.LEFT if trained.is_each_leg else Side.BOTH
    short = Dose(reps=3, sets=1, hold_ms=trained.advice.hold_ms, first_side=first)
    return PlanItem(exercise=trained, dose=replace(short, **dose), is_self_paced=is_self_paced)


def plan_of(*items: PlanItem) -> Plan:
    """A plan of these exercises, or of the swing alone."""
    return Plan(items=items or (short_item(),))


def a_session(*items: PlanItem, pacing: Pacing | None = None, rules: SessionRules | None = None) -> SessionState:
    """A session along such a plan, before its start."""
    return new_session(compile_timeline(plan_of(*items), pacing), rules)
