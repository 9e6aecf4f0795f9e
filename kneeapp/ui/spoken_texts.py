"""Every text that a session with the exercises of a library can say: what there must be recordings of."""

from collections.abc import Iterator
from typing import Final

from kneeapp.core import cue_words as w
from kneeapp.core.cue_words import Line, Word
from kneeapp.core.cues import AFTER_TONE_MS
from kneeapp.core.exercise import MAX_REPS, Exercise, Side
from kneeapp.core.library import Library
from kneeapp.core.speech_fitting import BREATH_MS
from kneeapp.ui.spoken_words import phrase_texts

LONGEST_BREAK_S: Final = 660
"""A rest of ten minutes, and a minute that was added to it."""

MAX_SETS: Final = 10

WITHIN_A_SECOND_MS: Final = 1000 - AFTER_TONE_MS - BREATH_MS
"""The time for words between two ticks of a count: after the tone, and with a breath before the next."""

_NUMBERS: Final = tuple(w.Number(number) for number in range(61))
_AS_A_COUNT_BEGINS: Final = (Line.CARRYING_ON, Line.GET_READY)


def spoken_texts(library: Library) -> tuple[str, ...]:
    """Each text once, in no order that means anything."""
    exercises = {exercise.id: exercise for exercise in library.exercises}
    words = (*_words_of_any_session(), *(word for exercise in library.exercises for word in _words_of(exercise)))
    kept_in_mind = (text for exercise in library.exercises for text in exercise.keep_in_mind)
    return tuple(dict.fromkeys((*phrase_texts(words, exercises), *kept_in_mind)))


def texts_of(exercise: Exercise) -> tuple[str, ...]:
    """What a session says of this exercise alone."""
    return phrase_texts(_words_of(exercise), {exercise.id: exercise})


def texts_within_a_second() -> tuple[str, ...]:
    """What is said between two ticks, and so must be short enough for that: `WITHIN_A_SECOND_MS`."""
    return phrase_texts((*_NUMBERS, *_AS_A_COUNT_BEGINS), {})


def _words_of_any_session() -> Iterator[Word]:
    yield from Line
    yield from _NUMBERS
    yield from (w.Seconds(seconds) for seconds in range(1, LONGEST_BREAK_S + 1))
    yield from (w.RepOf(1, reps) for reps in range(1, MAX_REPS + 1))
    yield from (w.SetOf(number, MAX_SETS) for number in range(1, MAX_SETS + 1))
    for side in (Side.LEFT, Side.RIGHT):
        yield from (w.Leg(side), w.LegFirst(side))


def _words_of(exercise: Exercise) -> Iterator[Word]:
    yield from (w.ExerciseName(exercise.id), w.NextExercise(exercise.id), w.ChangeOver(exercise.id))
    yield from (w.PhaseWord(exercise.id, phase.id) for phase in exercise.phases)
    yield from (w.Tip(exercise.id, index) for index in range(len(exercise.tips)))
    for side in (Side.LEFT, Side.RIGHT) if exercise.is_each_leg else (Side.BOTH,):
        yield from (w.SwitchLine(exercise.id, index, side) for index in range(len(exercise.switch)))
        for number in range(1, len(exercise.set_up) + 1):
            yield from (w.SetUpDo(exercise.id, number, side), w.SetUpMore(exercise.id, number, side))
