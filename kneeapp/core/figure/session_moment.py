"""Which moment of a repetition the figure shows, read off the session like the ring and the words."""

from typing import NamedTuple

from kneeapp.core.exercise import Exercise
from kneeapp.core.session_state import SessionState


class RepMoment(NamedTuple):
    """A moment of one phase of a rep; ``duration_ms`` is at least 1."""

    phase_id: str
    elapsed_ms: int
    duration_ms: int


def session_moment(state: SessionState) -> RepMoment:
    """What the figure does now; before, between and after reps, and while a rep waits for the user, it stands ready.

    What stands still, or is about to go on, stays where it was.
    """
    step = state.step
    if step.phase is None or step.duration_ms is None:
        return ready_moment(state.timeline.exercise_of(step))
    return _moment(step.phase.id, state.elapsed_ms, step.duration_ms)


def ready_moment(exercise: Exercise) -> RepMoment:
    """The beginning of a rep."""
    return RepMoment(exercise.phases[0].id, 0, 1)


def rest_moment(state: SessionState) -> RepMoment | None:
    """What is to be done after a rest, one rep after the other; None where no time passes in which to show it."""
    rep = [
        (step.phase.id, step.duration_ms)
        for step in state.timeline.steps
        if step.bout == state.step.bout and step.rep == 1 and step.phase and step.duration_ms is not None
    ]
    is_whole = len(rep) == len(state.timeline.exercise_of(state.step).phases)
    return _looped(rep, state.elapsed_ms) if is_whole and state.step.duration_ms is not None else None


def _looped(rep: list[tuple[str, int]], elapsed_ms: int) -> RepMoment:
    into_ms = elapsed_ms % sum(duration_ms for _, duration_ms in rep)
    for phase_id, duration_ms in rep[:-1]:
        if into_ms < duration_ms:
            return _moment(phase_id, into_ms, duration_ms)
        into_ms -= duration_ms
    return _moment(rep[-1][0], into_ms, rep[-1][1])


def _moment(phase_id: str, elapsed_ms: int, duration_ms: int) -> RepMoment:
    return RepMoment(phase_id, elapsed_ms, max(1, duration_ms))
