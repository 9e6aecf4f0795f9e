"""Which words the coming minutes of a session may need, so that their recordings can be read ahead."""

from collections.abc import Iterator

from kneeapp.core import cue_words as w
from kneeapp.core.cue_words import Line, Word
from kneeapp.core.exercise import Exercise, Side
from kneeapp.core.timeline import Timeline

_ASKED_BEFORE_S = 10
"""A long break tells when so many seconds are left."""


def coming_words(timeline: Timeline, item: int) -> Iterator[Word]:
    """The words of an exercise of the plan, then those of any, then those of the exercise after it."""
    yield from _words_of_item(timeline, item)
    yield from _words_of_session(timeline)
    if item + 1 < len(timeline.items):
        yield from _words_of_item(timeline, item + 1)


def _words_of_session(timeline: Timeline) -> Iterator[Word]:
    yield from Line
    yield from (w.Number(number) for number in range(1, max(bout.reps for bout in timeline.bouts) + 1))
    breaks_ms = {step.duration_ms or 0 for step in timeline.steps if step.is_break}
    yield from (w.Seconds(seconds) for seconds in sorted({_ASKED_BEFORE_S, *(-(-ms // 1000) for ms in breaks_ms)}))


def _words_of_item(timeline: Timeline, item: int) -> Iterator[Word]:
    exercise = timeline.items[item].exercise
    bouts = [bout for bout in timeline.bouts if bout.item == item]
    sets = max(bout.set_number for bout in bouts)
    yield from _words_of_exercise(exercise)
    for side in dict.fromkeys(bout.side for bout in bouts):
        yield from _words_of_leg(exercise, side)
    yield from (w.RepOf(bout.reps, bout.reps) for bout in bouts)
    yield from (w.SetOf(number, sets) for number in range(1, sets + 1))


def _words_of_exercise(exercise: Exercise) -> Iterator[Word]:
    yield from (w.NextExercise(exercise.id), w.ChangeOver(exercise.id), w.ExerciseName(exercise.id))
    yield from (w.PhaseWord(exercise.id, phase.id) for phase in exercise.phases)
    yield from (w.Tip(exercise.id, index) for index in range(len(exercise.tips)))


def _words_of_leg(exercise: Exercise, side: Side) -> Iterator[Word]:
    for number in range(1, len(exercise.set_up) + 1):
        yield from (w.SetUpDo(exercise.id, number, side), w.SetUpMore(exercise.id, number, side))
    yield from (w.SwitchLine(exercise.id, index, side) for index in range(len(exercise.switch)))
    if side is not Side.BOTH:
        yield from (w.LegFirst(side), w.Leg(side))
