"""From a plan to its timeline: exercises x sets x legs x reps x phases, flattened once.

A set trains one leg, changes sides and trains the other; the next set begins on the leg just trained, for the band is
there.
"""

from collections.abc import Iterator

from kneeapp.core.exercise import PhaseKind
from kneeapp.core.plan import Pacing, Plan, PlanItem
from kneeapp.core.timeline import STEP_OF_PHASE, Bout, Step, StepKind, Timeline


def compile_timeline(plan: Plan, pacing: Pacing | None = None) -> Timeline:
    """Lay a plan out in time."""
    pace = pacing or Pacing()
    bouts = tuple(bout for number, item in enumerate(plan.items) for bout in _bouts(number, item))
    steps: list[Step] = []
    for index, bout in enumerate(bouts):
        before = bouts[index - 1] if index else None
        steps += _approach(plan, pace, bouts, index, before)
        steps += _repetitions(plan.items[bout.item], index, pace)
    steps.append(Step(kind=StepKind.DONE, bout=len(bouts) - 1, duration_ms=None))
    return Timeline(items=plan.items, bouts=bouts, steps=tuple(steps))


def _bouts(number: int, item: PlanItem) -> Iterator[Bout]:
    sides = item.sides
    for set_number in range(1, item.dose.sets + 1):
        for side in sides:
            yield Bout(item=number, set_number=set_number, side=side, reps=item.dose.reps)
        sides = sides[::-1]


def _approach(plan: Plan, pace: Pacing, bouts: tuple[Bout, ...], index: int, before: Bout | None) -> Iterator[Step]:
    """What comes between the bout before and this one's first rep."""
    bout = bouts[index]
    advice = plan.items[bout.item].exercise.advice
    is_new_exercise = before is None or before.item != bout.item
    if before is not None and is_new_exercise:
        own_ms = plan.items[before.item].exercise.advice.rest_ms
        yield _break(StepKind.REST_BETWEEN_EXERCISES, index, _chosen_ms(pace.rest_ms, own_ms), pace)
    if is_new_exercise:
        yield from set_up(plan.items[bout.item], index)
    elif before is not None and before.set_number != bout.set_number:
        yield _break(StepKind.REST, index, _chosen_ms(pace.rest_ms, advice.rest_ms), pace)
    else:
        yield _break(StepKind.SWITCH, index, _chosen_ms(pace.switch_ms, advice.switch_ms or 0), pace)
    lead_in_ms = pace.first_lead_in_ms if is_new_exercise else pace.lead_in_ms
    yield Step(kind=StepKind.LEAD_IN, bout=index, duration_ms=lead_in_ms)


def _chosen_ms(chosen_ms: int | None, own_ms: int) -> int:
    return own_ms if chosen_ms is None else chosen_ms


def _break(kind: StepKind, bout: int, duration_ms: int, pace: Pacing) -> Step:
    return Step(kind=kind, bout=bout, duration_ms=None if pace.waits_for_user else duration_ms)


def set_up(item: PlanItem, bout: int) -> Iterator[Step]:
    """The set-up of an exercise: one step an instruction, each until the user says so."""
    for number, instruction in enumerate(item.exercise.set_up, start=1):
        yield Step(
            kind=StepKind.SET_UP,
            bout=bout,
            duration_ms=None,
            instruction=instruction,
            instruction_number=number,
        )


def _repetitions(item: PlanItem, bout: int, pace: Pacing) -> Iterator[Step]:
    """The reps of one bout. A rep is done when its last phase but settle ends."""
    is_self_paced = item.is_self_paced or pace.is_self_paced
    for rep in range(1, item.dose.reps + 1):
        yield from _self_paced_rep(item, bout, rep) if is_self_paced else _paced_rep(item, bout, rep, pace)


def _paced_rep(item: PlanItem, bout: int, rep: int, pace: Pacing) -> Iterator[Step]:
    phases = item.exercise.phases
    last = max(index for index, phase in enumerate(phases) if phase.kind is not PhaseKind.SETTLE)
    for index, phase in enumerate(phases):
        yield Step(
            kind=STEP_OF_PHASE[phase.kind],
            bout=bout,
            duration_ms=item.dose.hold_ms if phase.duration_ms is None else pace.movement_ms(phase.duration_ms),
            rep=rep,
            phase=phase,
            completes_rep=index == last,
        )


def _self_paced_rep(item: PlanItem, bout: int, rep: int) -> Iterator[Step]:
    """One press begins the hold, whose end counts; without a hold the press itself counts."""
    move, hold_ms = item.exercise.phases[0], item.dose.hold_ms
    hold = next((phase for phase in item.exercise.phases if phase.kind is PhaseKind.HOLD), None)
    is_held = hold is not None and hold_ms > 0
    yield Step(
        kind=StepKind.MOVE, bout=bout, duration_ms=None, rep=rep, phase=move, completes_rep=not is_held
    )  # the user's own time
    if is_held:
        yield Step(kind=StepKind.HOLD, bout=bout, duration_ms=hold_ms, rep=rep, phase=hold, completes_rep=True)
