"""Which recordings say a phrase, and what is read ahead."""

from pathlib import Path

import pytest

from kneeapp.core import cue_words as w
from kneeapp.core.cue_preferences import CountMode, CuePreferences
from kneeapp.core.cue_words import Line
from kneeapp.core.exercise import Side
from kneeapp.resources import ResourceError
from kneeapp.ui.sound import tones
from kneeapp.ui.sound import voice as voice_module
from kneeapp.ui.sound.coming import coming_words
from kneeapp.ui.sound.preferences import Pitch, SoundPreferences
from kneeapp.ui.sound.tones import Tones
from kneeapp.ui.sound.voice import Recording, recorded_voice
from tests.fakes import FakeClock
from tests.ui.sound.fakes import FakeOutput, a_timeline, a_voice


def no_resource(name: str) -> Path:
    raise ResourceError(name)


def test_a_phrase_takes_as_long_as_its_parts(qapp: object) -> None:
    voice = a_voice("7", "of-12", length_ms=400)
    assert voice.length_ms((w.RepOf(7, 12),), {}) == 800
    assert voice.recordings((w.RepOf(7, 12),), {}) == (
        Recording(Path("voice/7.wav"), 400),
        Recording(Path("voice/of-12.wav"), 400),
    )


def test_a_phrase_of_which_a_part_lacks_has_no_length(qapp: object) -> None:
    assert a_voice("7").length_ms((w.RepOf(7, 12),), {}) is None


def test_a_word_of_which_a_part_lacks_is_left_out_whole(qapp: object) -> None:
    words = (w.RepOf(7, 12), Line.PAUSED)
    assert a_voice("7", "paused").recordings(words, {}) == (Recording(Path("voice/paused.wav"), 400),)


def test_the_voice_that_ships_has_a_recording_of_each_line(qapp: object) -> None:
    assert all(len(recorded_voice().recordings((line,), {})) == 1 for line in Line)


def test_without_its_files_the_voice_has_no_word(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice_module, "resource", no_resource)
    assert recorded_voice().recordings(Line, {}) == ()


def test_all_tones_of_both_pitches_are_there(qapp: object) -> None:
    for pitch in Pitch:
        played = Tones(FakeOutput(lambda: 0.0), FakeClock())
        played.choose(pitch)
        assert [file.stem for file in played.files] == [tone.value for tone in w.Tone]
        assert {file.parent.name for file in played.files} == {pitch.value}


def test_tones_whose_files_are_missing_are_silent(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tones, "resource", no_resource)
    output = FakeOutput(lambda: 0.0)
    played = Tones(output, FakeClock())
    played.choose(Pitch.NORMAL)
    played.play(w.Tone.GO, 1.0)
    assert output.told == []


def test_the_words_of_an_exercise_come_first_and_those_of_the_next_one_last(qapp: object) -> None:
    timeline = a_timeline()
    words = list(coming_words(timeline, 0))
    first, second = (item.exercise for item in timeline.items)
    assert words[0] == w.NextExercise(first.id)
    assert words.index(w.SetUpDo(first.id, 1, Side.RIGHT)) < words.index(Line.PAUSED)
    assert words.index(Line.PAUSED) < words.index(w.ExerciseName(second.id))
    assert {w.Number(6), w.Leg(Side.LEFT), w.LegFirst(Side.RIGHT), w.RepOf(6, 6), w.SetOf(1, 1)} <= {*words}
    assert w.Leg(Side.BOTH) not in words


def test_the_last_exercise_has_none_after_it(qapp: object) -> None:
    timeline = a_timeline()
    names = {word.exercise for word in coming_words(timeline, 1) if isinstance(word, w.ExerciseName)}
    assert names == {timeline.items[1].exercise.id}


@pytest.mark.parametrize(("volume", "gain"), [(0, 0.0), (50, 0.25), (100, 1.0)])
def test_half_a_volume_is_a_quarter_of_the_amplitude(volume: int, gain: float) -> None:
    assert SoundPreferences(volume=volume).voice_gain == gain


@pytest.mark.parametrize(("has_tones", "has_voice"), [(True, True), (True, False), (False, True), (False, False)])
def test_sound_is_on_where_anything_is_heard(has_tones: bool, has_voice: bool) -> None:
    cues = CuePreferences(has_tones=has_tones, has_voice=has_voice, counting=CountMode.OFF)
    assert SoundPreferences(cues).is_on == (has_tones or has_voice)
