"""How long a plan takes, reckoned without its steps: the start shows it before anything needs a timeline."""

from kneeapp.core.plan import Pacing, Plan, PlanItem


def estimated_ms(plan: Plan, pacing: Pacing | None = None) -> int:
    """How long a plan takes, setting up not counted; where a step waits for the user, as long as it would otherwise."""
    pace = pacing or Pacing()
    exercises_ms = sum(_exercise_ms(item, pace) for item in plan.items)
    return exercises_ms + sum(_rest_ms(item, pace) for item in plan.items[:-1])


def _exercise_ms(item: PlanItem, pace: Pacing) -> int:
    """All bouts of an exercise, each with what leads to it; the band's side changes once in each set."""
    sets, legs = item.dose.sets, len(item.sides)
    lead_ins_ms = pace.first_lead_in_ms + (sets * legs - 1) * pace.lead_in_ms
    switches_ms = sets * (legs - 1) * _switch_ms(item, pace)
    rests_ms = (sets - 1) * _rest_ms(item, pace)
    return sets * legs * item.dose.reps * _rep_ms(item, pace) + lead_ins_ms + switches_ms + rests_ms


def _rep_ms(item: PlanItem, pace: Pacing) -> int:
    """One rep as it is led; a self-paced one counts its hold alone, for the rest is the user's."""
    phases = item.exercise.phases
    if item.is_self_paced:
        return item.dose.hold_ms if item.exercise.has_hold else 0
    return sum(item.dose.hold_ms if one.duration_ms is None else pace.movement_ms(one.duration_ms) for one in phases)


def _rest_ms(item: PlanItem, pace: Pacing) -> int:
    return item.exercise.advice.rest_ms if pace.rest_ms is None else pace.rest_ms


def _switch_ms(item: PlanItem, pace: Pacing) -> int:
    own_ms = item.exercise.advice.switch_ms or 0
    return own_ms if pace.switch_ms is None else pace.switch_ms
