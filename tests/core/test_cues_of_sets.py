"""What is heard of whole sets of the built-in exercises."""

import pytest

from kneeapp.core.cue_preferences import CountMode, CuePreferences
from kneeapp.core.cue_words import Number
from kneeapp.core.effects import RepDone
from kneeapp.core.exercise import Exercise
from tests.core.heard_sets import EXERCISES, PAGES, one_set, page


def of_each_exercise(exercise: Exercise) -> str:
    return exercise.id


each_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=of_each_exercise)


@each_exercise
def test_a_whole_set_is_heard_as_its_page_says(exercise: Exercise) -> None:
    assert page(exercise) == (PAGES / f"{exercise.id}.txt").read_text(encoding="utf-8")


@each_exercise
@pytest.mark.parametrize("counting", CountMode)
@pytest.mark.parametrize("is_self_paced", [False, True])
def test_every_rep_is_counted_as_the_mode_says(exercise: Exercise, counting: CountMode, is_self_paced: bool) -> None:
    listener = one_set(exercise, CuePreferences(counting=counting), is_self_paced=is_self_paced)
    counted, expected = [], []
    for advanced, cues in listener.moments:
        for effect in advanced.effects:
            if isinstance(effect, RepDone):
                rep = effect.place.rep or 0
                expected += [rep] if counting.counts(rep, exercise.advice.reps) else []
                counted += [word.value for cue in cues for word in cue.words if isinstance(word, Number)]
    assert counted == expected


def test_the_modes_count_every_rep_or_every_fifth_and_the_last_three_or_none() -> None:
    said = {mode: [rep for rep in range(1, 13) if mode.counts(rep, 12)] for mode in CountMode}
    assert said[CountMode.EVERY_REP] == list(range(1, 13))
    assert said[CountMode.EVERY_FIFTH] == [5, 10, 11, 12]
    assert said[CountMode.OFF] == []


@each_exercise
def test_one_tip_is_said_in_a_set_of_each_exercise(exercise: Exercise) -> None:
    for counting in CountMode:
        heard = one_set(exercise, CuePreferences(counting=counting)).heard
        is_in_break = counting is CountMode.EVERY_REP
        assert sum("Tip" in words for _ms, words in heard) == (not is_in_break or exercise.is_each_leg)


@each_exercise
def test_with_tones_alone_each_rep_goes_is_held_ends_and_counts(exercise: Exercise) -> None:
    heard = one_set(exercise, CuePreferences(has_voice=False)).heard
    legs, reps = (2 if exercise.is_each_leg else 1), exercise.advice.reps
    tones = [words for _ms, words in heard]
    for tone in ("go", "hold_start", "hold_end"):
        assert tones.count(tone) == legs * reps
    assert (tones.count("rep"), tones.count("last_rep")) == (legs * (reps - 1), legs)
    assert not any("“" in words for words in tones)


@each_exercise
def test_with_the_voice_alone_no_tone_is_heard_and_words_begin_on_the_change(exercise: Exercise) -> None:
    heard = one_set(exercise, CuePreferences(has_tones=False)).heard
    assert all("“" in words for _ms, words in heard)
    assert (10_000, f"“{exercise.phases[0].id}”") in heard


@each_exercise
def test_without_tones_and_voice_it_is_silent(exercise: Exercise) -> None:
    assert one_set(exercise, CuePreferences(has_tones=False, has_voice=False)).heard == []
