"""What of a session is worth keeping, taken from what just happened; and where one would go on after a crash."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kneeapp.core.effects import DoseChanged, Effect, Paused, RepDone, RepUndone, Resumed
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.kept import Keeping, KeptBout, KeptPause, KeptRep, Moment
from kneeapp.core.plan import SessionRules
from kneeapp.core.reasons import PauseReason
from kneeapp.core.rep_key import RepKey
from kneeapp.core.session_state import Mode, SessionState, next_attempt
from kneeapp.core.timeline import StepKind, Timeline
from kneeapp.core.walk import Advanced


@dataclass(frozen=True, kw_only=True)
class ResumePoint:
    """Where a session goes on: at the beginning of a step of its timeline, in an attempt of that step's bout."""

    timeline: Timeline
    index: int
    attempt: int


def keeping_of(advanced: Advanced, moment_of: Callable[[int], Moment]) -> Keeping:
    """What these effects add. ``moment_of`` tells when a time of the session's clock was."""
    state = advanced.state
    kept = Keeping(at=moment_of(state.clock_ms), active_ms=state.clock_ms)
    for effect in advanced.effects:
        kept = _with(kept, effect, moment_of(effect.due_ms))
    if any(isinstance(effect, DoseChanged | RepUndone) for effect in advanced.effects):
        kept = kept._replace(bouts=kept_bouts(state.timeline))
    return kept


def is_worth_keeping(kept: Keeping) -> bool:
    """Whether it adds anything but the time."""
    return kept != Keeping(at=kept.at, active_ms=kept.active_ms)


def kept_bouts(timeline: Timeline, bands: Mapping[ExerciseId, int] | None = None) -> tuple[KeptBout, ...]:
    """The bouts of a timeline as they are asked for now; ``bands`` are the levels of the bands in use."""
    holds_ms = {step.bout: step.duration_ms or 0 for step in timeline.steps if step.kind is StepKind.HOLD}
    exercises = [item.exercise for item in timeline.items]
    return tuple(
        KeptBout(
            bout=index,
            exercise=exercises[bout.item].id,
            name=exercises[bout.item].name,
            set_number=bout.set_number,
            side=bout.side,
            reps=bout.reps,
            hold_ms=holds_ms.get(index, 0),
            band=(bands or {}).get(exercises[bout.item].id),
        )
        for index, bout in enumerate(timeline.bouts)
    )


def resume_point(state: SessionState) -> ResumePoint | None:
    """Where the session would go on: at the rep in hand, or after it where it counts; None where nothing is left."""
    index, steps = state.index, state.timeline.steps
    if state.step.rep is not None:
        index = state.timeline.first_index(state.step.bout, rep=state.step.rep)
        while steps[index].rep is not None and _counts(state, index):
            index += 1
    if steps[index].kind is StepKind.DONE:
        return None
    bout = steps[index].bout
    attempt = state.attempt if bout == state.step.bout else next_attempt(state.done, bout)
    return ResumePoint(timeline=state.timeline, index=index, attempt=attempt)


def resumed_session(
    point: ResumePoint, done: tuple[RepKey, ...], active_ms: int, rules: SessionRules | None = None
) -> SessionState:
    """The session as it goes on from there: paused, until Resume. ``done`` is what counts, in the order of doing."""
    return SessionState(
        timeline=point.timeline,
        rules=rules or SessionRules(),
        mode=Mode.PAUSED,
        index=point.index,
        attempt=point.attempt,
        done=done,
        clock_ms=active_ms,
        halted_ms=active_ms,
        pause_reason=PauseReason.USER,
    )


def _with(kept: Keeping, effect: Effect, when: Moment) -> Keeping:
    match effect:
        case RepDone(bout=bout, attempt=attempt, place=place):
            key = RepKey(bout=bout, attempt=attempt, rep=place.rep or 0)
            return kept._replace(reps=(*kept.reps, KeptRep(key=key, done=when)))
        case RepUndone(bout=bout, attempt=attempt, place=place):
            return _without(kept, RepKey(bout=bout, attempt=attempt, rep=place.rep or 0))
        case Paused(reason=reason):
            return kept._replace(pause_began=KeptPause(began=when, reason=reason))
        case Resumed() if kept.pause_began is not None:
            return kept._replace(pause_began=kept.pause_began._replace(ended=when))
        case Resumed():
            return kept._replace(pause_ended=when)
        case _:
            return kept


def _without(kept: Keeping, key: RepKey) -> Keeping:
    reps = tuple(rep for rep in kept.reps if rep.key != key)
    is_new = len(reps) < len(kept.reps)
    return kept._replace(reps=reps) if is_new else kept._replace(undone=(*kept.undone, key))


def _counts(state: SessionState, index: int) -> bool:
    step = state.timeline.steps[index]
    key = RepKey(bout=step.bout, attempt=state.attempt, rep=step.rep or 0)
    return key in state.done and step.bout == state.step.bout
