from dataclasses import replace

import pytest

from kneeapp.core import cue_words as w
from kneeapp.core.cue_words import Line, Word
from kneeapp.core.exercise import ExerciseId, Side
from kneeapp.resources import builtin_library
from kneeapp.storage.library_folder import load_library
from kneeapp.ui.spoken_texts import spoken_texts
from kneeapp.ui.spoken_words import phrase_as_text, phrase_texts, word_texts

LIBRARY = load_library(builtin_library(), own_folder=None).library
EXERCISES = {exercise.id: exercise for exercise in LIBRARY.exercises}
BAND, SQUAT, LUNGE = ExerciseId("single-leg-band"), ExerciseId("band-squat"), ExerciseId("forward-lunge")


@pytest.mark.parametrize(
    ("word", "texts"),
    [
        (Line.PRESS_SPACE, ("Press space when you are ready.",)),
        (Line.STOPPED_IN_A_BAND, ("Stopped. Step out of the band and sit down.",)),
        (w.Number(7), ("7",)),
        (w.Leg(Side.LEFT), ("Left leg.",)),
        (w.LegFirst(Side.RIGHT), ("Right leg first.",)),
        (w.RepOf(7, 12), ("7", "of 12")),
        (w.SetOf(2, 3), ("Set 2", "of 3")),
        (w.ExerciseName(SQUAT), ("Band squat",)),
        (w.NextExercise(SQUAT), ("Next: Band squat.",)),
        (w.ChangeOver(SQUAT), ("Loop band, round both thighs",)),
        (w.PhaseWord(LUNGE, "push"), ("Push up",)),
        (w.SetUpDo(BAND, 3, Side.LEFT), ("Band round your left ankle",)),
        (w.SetUpMore(BAND, 3, Side.LEFT), ("That is the ankle further from the anchor.",)),
        (w.SwitchLine(BAND, 0, Side.LEFT), ("Turn round: anchor on your right",)),
        (w.Tip(BAND, 1), ("Toes ahead.",)),
    ],
)
def test_each_word_has_its_texts(word: Word, texts: tuple[str, ...]) -> None:
    assert word_texts(word, EXERCISES) == texts


@pytest.mark.parametrize(
    ("seconds", "texts"),
    [
        (1, ("1 second.",)),
        (10, ("10 seconds.",)),
        (47, ("47", "seconds.")),
        (60, ("1 minute.",)),
        (90, ("1 minute.", "30 seconds.")),
        (120, ("2 minutes.",)),
        (602, ("10", "minutes.", "2", "seconds.")),
        (0, ()),
    ],
)
def test_a_time_is_said_in_minutes_and_seconds(seconds: int, texts: tuple[str, ...]) -> None:
    assert word_texts(w.Seconds(seconds), EXERCISES) == texts


def test_a_phrase_is_said_word_after_word() -> None:
    phrase = (Line.REST, w.Seconds(45), w.NextExercise(LUNGE))
    assert phrase_texts(phrase, EXERCISES) == ("Rest.", "45 seconds.", "Next: Forward lunge.")


def test_what_an_exercise_does_not_tell_is_not_said() -> None:
    silent = {SQUAT: replace(EXERCISES[SQUAT], change_over="")}
    assert word_texts(w.ChangeOver(SQUAT), silent) == ()


@pytest.mark.parametrize("line", Line)
def test_each_line_ends_as_a_sentence(line: Line) -> None:
    assert word_texts(line, EXERCISES)[0].endswith(".")


def test_all_that_a_session_can_say_has_its_sides_filled_in() -> None:
    texts = spoken_texts(LIBRARY)
    assert {"Band round your left ankle", "Band round your right ankle", "Hips back first", "60"} <= set(texts)
    assert [text for text in texts if "{" in text or not text] == []


def test_no_text_comes_twice() -> None:
    texts = spoken_texts(LIBRARY)
    assert len(set(texts)) == len(texts)


def test_a_phrase_is_a_sentence_for_each_word() -> None:
    phrase = (w.ExerciseName(SQUAT), w.RepOf(7, 12), Line.HALFWAY)
    assert phrase_as_text(phrase, EXERCISES) == "Band squat. 7 of 12. Halfway."
