"""The texts of what a session says, in the parts of which there are recordings: "7" and "of 12" for rep 7 of 12.

Which moment asks for which words, and whether they fit, is decided in the core; here they only become texts.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from kneeapp.core import cue_words as w
from kneeapp.core.cue_words import Line, Word
from kneeapp.core.exercise import Exercise, ExerciseId, Side
from kneeapp.ui.wording import fill_sides, side_text

_ENDS: Final = (".", "!", "?")

Exercises = Mapping[ExerciseId, Exercise]

_Counted = w.Number | w.Seconds | w.RepOf | w.SetOf
_WordOfLeg = w.SetUpDo | w.SetUpMore | w.SwitchLine
_WordOfExercise = w.ExerciseName | w.NextExercise | w.ChangeOver | w.PhaseWord | w.Tip | _WordOfLeg


def phrase_texts(phrase: Iterable[Word], exercises: Exercises) -> tuple[str, ...]:
    """The texts of a phrase, to be said one after the other; KeyError where it is about an unknown exercise."""
    return tuple(text for word in phrase for text in word_texts(word, exercises))


def phrase_as_text(phrase: Iterable[Word], exercises: Exercises) -> str:
    """A phrase in one text, for a voice that pauses where a sentence ends."""
    return as_sentences(" ".join(word_texts(word, exercises)) for word in phrase)


def as_sentences(texts: Iterable[str]) -> str:
    """Texts in one, each of them a sentence; an empty one is left out."""
    return " ".join(text if text.endswith(_ENDS) else f"{text}." for text in texts if text)


def word_texts(word: Word, exercises: Exercises) -> tuple[str, ...]:
    """The texts of a word; none where its exercise has nothing to say there."""
    match word:
        case Line():
            return (_line_text(word),)
        case w.Leg(side) | w.LegFirst(side):
            return (_leg_text(side, is_first=isinstance(word, w.LegFirst)),)
        case w.Number() | w.Seconds() | w.RepOf() | w.SetOf():
            return _counted_texts(word)
        case _:
            text = _text_of_exercise(word, exercises[word.exercise])
            return (text,) if text else ()


def _counted_texts(word: _Counted) -> tuple[str, ...]:
    match word:
        case w.Number(value):
            return (str(value),)
        case w.Seconds(value):
            return _time_texts(value)
        case w.RepOf(rep, reps):
            return str(rep), _of_text(reps)
        case w.SetOf(number, sets):
            return _set_text(number), _of_text(sets)


def _text_of_exercise(word: _WordOfExercise, exercise: Exercise) -> str:
    match word:
        case w.ExerciseName():
            return exercise.name
        case w.NextExercise():
            return QCoreApplication.translate("spoken", "Next: {exercise}.").format(exercise=exercise.name)
        case w.ChangeOver():
            return exercise.change_over
        case w.PhaseWord(phase=phase_id):
            return next(phase.word for phase in exercise.phases if phase.id == phase_id)
        case w.Tip(index=index):
            return exercise.tips[index]
        case _:
            return fill_sides(_text_with_sides(word, exercise), word.side)


def _text_with_sides(word: _WordOfLeg, exercise: Exercise) -> str:
    match word:
        case w.SetUpDo(number=number):
            return exercise.set_up[number - 1].do
        case w.SetUpMore(number=number):
            return exercise.set_up[number - 1].more
        case w.SwitchLine(index=index):
            return exercise.switch[index]


def _line_text(line: Line) -> str:
    return {
        Line.PRESS_SPACE: QCoreApplication.translate("spoken", "Press space when you are ready."),
        Line.GET_READY: QCoreApplication.translate("spoken", "Get ready."),
        Line.HALFWAY: QCoreApplication.translate("spoken", "Halfway."),
        Line.LAST_ONE: QCoreApplication.translate("spoken", "Last one."),
        Line.SWITCH_SIDES: QCoreApplication.translate("spoken", "Switch sides."),
        Line.REST: QCoreApplication.translate("spoken", "Rest."),
        Line.PAUSED: QCoreApplication.translate("spoken", "Paused."),
        Line.CARRYING_ON: QCoreApplication.translate("spoken", "Carrying on."),
        Line.SKIPPED: QCoreApplication.translate("spoken", "Skipped."),
        Line.STOPPED: QCoreApplication.translate("spoken", "Stopped. Sit down and rest."),
        Line.STOPPED_IN_A_BAND: QCoreApplication.translate("spoken", "Stopped. Step out of the band and sit down."),
        Line.ALL_DONE: QCoreApplication.translate("spoken", "All done. Well done today."),
    }[line]


def _leg_text(side: Side, *, is_first: bool) -> str:
    text = (
        QCoreApplication.translate("spoken", "{leg} first.")
        if is_first
        else QCoreApplication.translate("spoken", "{leg}.")
    )
    return text.format(leg=side_text(side))


def _of_text(count: int) -> str:
    return QCoreApplication.translate("spoken", "of {count}").format(count=count)


def _set_text(number: int) -> str:
    return QCoreApplication.translate("spoken", "Set {number}").format(number=number)


def _time_texts(seconds: int) -> tuple[str, ...]:
    """From a minute on with its minutes: "1 minute.", "30 seconds."."""
    minutes, rest = divmod(seconds, 60)
    return (*_minutes_texts(minutes), *_seconds_texts(rest))


def _minutes_texts(minutes: int) -> tuple[str, ...]:
    match minutes:
        case 0:
            return ()
        case 1:
            return (QCoreApplication.translate("spoken", "1 minute."),)
        case 2:
            return (QCoreApplication.translate("spoken", "2 minutes."),)
        case _:
            return str(minutes), QCoreApplication.translate("spoken", "minutes.")


def _seconds_texts(seconds: int) -> tuple[str, ...]:
    """In one go where rests usually have so many, else in two."""
    match seconds:
        case 0:
            return ()
        case 1:
            return (QCoreApplication.translate("spoken", "1 second."),)
        case _ if seconds % 5 == 0:
            return (QCoreApplication.translate("spoken", "{seconds} seconds.").format(seconds=seconds),)
        case _:
            return str(seconds), QCoreApplication.translate("spoken", "seconds.")
