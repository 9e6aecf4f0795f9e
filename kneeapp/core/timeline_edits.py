"""Changes to a timeline while a session walks along it: each returns a new one, the steps behind unchanged."""

from dataclasses import replace

from kneeapp.core.compile import set_up
from kneeapp.core.exercise import MAX_REPS
from kneeapp.core.timeline import Step, StepKind, Timeline


def with_duration(timeline: Timeline, index: int, duration_ms: int) -> Timeline:
    """The same with another length of one step."""
    steps = timeline.steps
    changed = replace(steps[index], duration_ms=duration_ms)
    return replace(timeline, steps=(*steps[:index], changed, *steps[index + 1 :]))


def with_hold(timeline: Timeline, item: int, hold_ms: int, *, from_index: int, before: int | None = None) -> Timeline:
    """The same with another length of the holds of one exercise, from an index on, up to and without another one."""

    def changed(index: int, step: Step) -> Step:
        is_meant = step.kind is StepKind.HOLD and timeline.bouts[step.bout].item == item
        is_in_range = index >= from_index and (before is None or index < before)
        return replace(step, duration_ms=hold_ms) if is_meant and is_in_range else step

    return replace(timeline, steps=tuple(changed(index, step) for index, step in enumerate(timeline.steps)))


def with_reps(timeline: Timeline, bout: int, reps: int) -> Timeline:
    """The same with more or fewer reps in one bout, between 1 and MAX_REPS; further reps are like its last."""
    reps = min(max(reps, 1), MAX_REPS)
    old = timeline.bouts[bout]
    own = [step for step in timeline.steps if step.bout == bout and step.rep is not None]
    last = [step for step in own if step.rep == old.reps]
    kept = [step for step in own if (step.rep or 0) <= reps]
    added = [replace(step, rep=rep) for rep in range(old.reps + 1, reps + 1) for step in last]
    start = timeline.first_index(bout, rep=1)
    steps = (*timeline.steps[:start], *kept, *added, *timeline.steps[start + len(own) :])
    bouts = (*timeline.bouts[:bout], replace(old, reps=reps), *timeline.bouts[bout + 1 :])
    return replace(timeline, bouts=bouts, steps=steps)


def with_set_up(timeline: Timeline, bout: int) -> Timeline:
    """The same with the exercise's set-up, for this bout's leg, in place of the break before the bout."""
    if timeline.has_set_up(bout):
        return timeline
    start = timeline.first_index(bout)
    lead_in = timeline.first_index(bout, kind=StepKind.LEAD_IN)
    item = timeline.items[timeline.bouts[bout].item]
    steps = (*timeline.steps[:start], *set_up(item, bout), *timeline.steps[lead_in:])
    return replace(timeline, steps=steps)
