"""What can be read off a session at any moment: where it is, how long it still takes, when something changes next.

All are functions of the state alone, so that ring, digits, figure and words cannot disagree.
"""

from dataclasses import dataclass

from kneeapp.core.exercise import Exercise, Side
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import Step, StepKind
from kneeapp.core.walk import left_ms, shown_seconds

__all__ = [
    "Position",
    "bout_reps_done",
    "next_change_ms",
    "position",
    "progress",
    "shown_seconds",
    "step_after",
    "step_fraction",
    "time_left_ms",
]


@dataclass(frozen=True, kw_only=True)
class Position:
    """Where a session is, in the words of the field; all numbers count from 1.

    ``rep`` is the rep in hand, which in a lead-in or break is the first one to come.
    """

    exercise: Exercise
    exercise_number: int
    exercises: int
    set_number: int
    sets: int
    side: Side
    rep: int
    reps: int


def position(state: SessionState) -> Position:
    """Where the session is; at its end, at the last rep."""
    item = state.timeline.items[state.bout.item]
    is_over = state.step.kind is StepKind.DONE
    return Position(
        exercise=item.exercise,
        exercise_number=state.bout.item + 1,
        exercises=len(state.timeline.items),
        set_number=state.bout.set_number,
        sets=item.dose.sets,
        side=state.bout.side,
        rep=state.bout.reps if is_over else state.step.rep or 1,
        reps=state.bout.reps,
    )


def time_left_ms(state: SessionState) -> int:
    """How long the rest of the session takes if nothing waits; a lead-in after a pause is not in it."""
    return state.timeline.total_ms - state.timeline.starts_ms[state.index] - state.elapsed_ms


def progress(state: SessionState) -> float:
    """The share of the timeline that lies behind, from 0.0 to 1.0."""
    total_ms = state.timeline.total_ms
    return 1.0 - time_left_ms(state) / total_ms if total_ms else 1.0


def step_fraction(state: SessionState) -> float:
    """The share of the current step, or of the lead-in over it, that has passed: 0.0 to 1.0; 0.0 where it waits."""
    if state.mode is Mode.RESUMING:
        return 1.0 - state.lead_in_ms / state.rules.resume_lead_in_ms
    duration_ms = state.step.duration_ms
    return state.elapsed_ms / duration_ms if duration_ms else 0.0


def next_change_ms(state: SessionState) -> int | None:
    """How many ms until a shown second or the step changes, at least 1 and at most 1,000; None while nothing runs."""
    is_going = state.mode in (Mode.RUNNING, Mode.RESUMING)
    return (left_ms(state) - 1) % 1000 + 1 if is_going else None


def step_after(state: SessionState) -> Step | None:
    """The step that comes next by itself; None at the end."""
    steps = state.timeline.steps
    return steps[state.index + 1] if state.index + 1 < len(steps) else None


def bout_reps_done(state: SessionState, bout: int) -> int:
    """The reps that were done in a bout, in all its attempts."""
    return sum(key.bout == bout for key in state.done)
