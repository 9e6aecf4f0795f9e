"""Words about where a session stands, of which phrases are made; each function gives none where there is nothing."""

from kneeapp.core import cue_words as w
from kneeapp.core.cue_words import Line, Word
from kneeapp.core.exercise import Side
from kneeapp.core.readout import position
from kneeapp.core.session_state import SessionState
from kneeapp.core.timeline import Bout, StepKind

Words = tuple[Word, ...]

_REP_OF_TIP = 3


def leg(state: SessionState) -> Words:
    """Which leg; none where both work."""
    return () if state.bout.side is Side.BOTH else (w.Leg(state.bout.side),)


def leg_before_reps(state: SessionState) -> Words:
    """Which leg, or that it is the first of two."""
    return (w.LegFirst(state.bout.side),) if leg(state) and _bout_before(state) is None else leg(state)


def phase_word(state: SessionState) -> Words:
    """The word of the phase."""
    phase = state.step.phase
    return () if phase is None else (w.PhaseWord(state.place.exercise, phase.id),)


def set_up(state: SessionState) -> Words:
    """The step of setting up: before the first which exercise it is, after the last which key goes on."""
    steps = state.timeline.exercise_of(state.step).set_up
    where, number = state.place, state.step.instruction_number or 0
    name = (w.ExerciseName(where.exercise),) if number == 1 else ()
    more = (w.SetUpMore(where.exercise, number, where.side),) if steps[number - 1].more else ()
    key = (Line.PRESS_SPACE,) if number == len(steps) else ()
    return (*name, w.SetUpDo(where.exercise, number, where.side), *more, *key)


def switch_lines(state: SessionState) -> Words:
    """What to do for changing legs."""
    where, lines = state.place, state.timeline.exercise_of(state.step).switch
    return tuple(w.SwitchLine(where.exercise, index, where.side) for index in range(len(lines)))


def rest(state: SessionState) -> Words:
    """That it is a rest, for how long, and what comes then: the next set, or the next exercise and what to fetch."""
    duration_ms = state.step.duration_ms
    seconds = () if not duration_ms else (w.Seconds(-(-duration_ms // 1000)),)
    if state.step.kind is StepKind.REST:
        where = position(state)
        return (Line.REST, *seconds, w.SetOf(where.set_number, where.sets))
    exercise = state.timeline.exercise_of(state.step)
    fetch = (w.ChangeOver(exercise.id),) if exercise.change_over else ()
    return (Line.REST, *seconds, w.NextExercise(exercise.id), *fetch)


def tips_of_settle(state: SessionState) -> Words:
    """The tips of which one is for this settle: once a set, on its first leg."""
    before = _bout_before(state)
    is_first_leg = before is None or before.set_number != state.bout.set_number
    is_moment = state.step.kind is StepKind.SETTLE and state.step.rep == _REP_OF_TIP
    return _tips(state) if is_moment and is_first_leg else ()


def tips_of_break(state: SessionState) -> Words:
    """The tips of which one is for this break: once a set, as its legs change or, where both work, before it."""
    is_once_a_set = state.step.kind is StepKind.SWITCH or state.bout.side is Side.BOTH
    return _tips(state) if is_once_a_set and state.step.kind is not StepKind.REST_BETWEEN_EXERCISES else ()


def _tips(state: SessionState) -> Words:
    """An exercise's tips, with each set another one first."""
    exercise, first = state.timeline.exercise_of(state.step), state.bout.set_number - 1
    count = len(exercise.tips)
    return tuple(w.Tip(exercise.id, (first + index) % count) for index in range(count))


def _bout_before(state: SessionState) -> Bout | None:
    """The bout of the same exercise before this one."""
    index, bouts = state.step.bout, state.timeline.bouts
    return bouts[index - 1] if index and bouts[index - 1].item == bouts[index].item else None
