from functools import cache
from typing import NamedTuple

import pytest

from kneeapp.core import commands as c
from kneeapp.core.compile import compile_timeline
from kneeapp.core.cue_preferences import CountMode, CuePreferences
from kneeapp.core.cue_words import Phrase
from kneeapp.core.session_state import SessionState, new_session
from kneeapp.core.timeline import StepKind
from kneeapp.resources import builtin_library, resource
from kneeapp.storage.library_folder import load_library
from kneeapp.storage.voice_manifest import Clip, clip_id, voice_manifest
from kneeapp.ui.spoken_texts import WITHIN_A_SECOND_MS, spoken_texts, texts_within_a_second
from kneeapp.ui.spoken_words import phrase_texts
from tests.builders import a_plan
from tests.core.listening import Listener
from tests.sound_files import decibels, sound_file

VOICE = resource("voice/manifest.json").parent
MANIFEST = voice_manifest(VOICE / "manifest.json")
CLIPS = MANIFEST.clips
LIBRARY = load_library(builtin_library(), own_folder=None).library
EXERCISES = {exercise.id: exercise for exercise in LIBRARY.exercises}
SILENCE_DB = -50
HOW_TO_RECORD = "resources/voice/ORIGIN.md tells how to record the voice anew"
ALL = pytest.mark.parametrize("clip", [pytest.param(clip, id=key) for key, clip in CLIPS.items()])


class Heard(NamedTuple):
    """What there is to hear of a recording."""

    rate: int
    channels: int
    length_ms: float
    peak_db: float
    loudness_db: float
    """Where it is not silent."""
    silent_before_ms: float
    silent_after_ms: float
    edges: float
    """The loudest of its first and last samples."""


@cache
def heard(clip: Clip) -> Heard:
    sound = sound_file(VOICE / clip.file)
    windows, samples = sound.windows_db(5), sound.channels[0]
    audible = [index for index, window in enumerate(windows) if window > SILENCE_DB]
    return Heard(
        rate=sound.rate,
        channels=len(sound.channels),
        length_ms=sound.length_ms,
        peak_db=sound.peak_db,
        loudness_db=loudness_db(windows),
        silent_before_ms=audible[0] * 5,
        silent_after_ms=sound.length_ms - (audible[-1] + 1) * 5,
        edges=max(map(abs, samples[:5] + samples[-20:])),
    )


def loudness_db(windows: list[float]) -> float:
    powers = [10 ** (window / 10) for window in windows if window > max(windows) - 30]
    return decibels((sum(powers) / len(powers)) ** 0.5)


def test_there_is_a_recording_of_every_text_that_a_session_can_say_and_of_no_other() -> None:
    assert {clip_id(text) for text in spoken_texts(LIBRARY)} == set(CLIPS), HOW_TO_RECORD


def test_every_recording_is_as_the_manifest_tells() -> None:
    assert MANIFEST.problems == ()


def test_each_file_is_in_the_manifest() -> None:
    assert {path.name for path in VOICE.glob("*.wav")} == {clip.file for clip in CLIPS.values()}


def test_each_recording_says_what_its_id_says() -> None:
    assert {clip_id(clip.text) for clip in CLIPS.values()} == set(CLIPS)


def test_all_recordings_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in VOICE.iterdir()) < 12_000_000


@ALL
def test_a_recording_is_as_long_as_the_manifest_says(clip: Clip) -> None:
    assert (heard(clip).rate, heard(clip).channels) == (22_050, 1)
    assert clip.length_ms - 1 < heard(clip).length_ms <= clip.length_ms


@ALL
def test_a_recording_is_as_loud_as_the_others(clip: Clip) -> None:
    assert heard(clip).loudness_db == pytest.approx(-20, abs=0.5)
    assert heard(clip).peak_db < -1


@ALL
def test_a_recording_has_hardly_any_silence_around_it_and_no_click(clip: Clip) -> None:
    assert heard(clip).silent_before_ms <= 20
    assert heard(clip).silent_after_ms <= 60
    assert heard(clip).edges < 0.002


@ALL
def test_a_recording_takes_about_as_long_as_its_words_need(clip: Clip) -> None:
    letters = sum(3 if letter.isdigit() else 1 for letter in clip.text)
    assert 38 * letters <= clip.length_ms <= 250 + 130 * max(letters, 5)


def test_the_word_of_a_phase_is_short_enough_to_be_said_as_it_begins() -> None:
    words = {phase.word for exercise in LIBRARY.exercises for phase in exercise.phases}
    assert [word for word in words if CLIPS[clip_id(word)].length_ms > 1100] == []


@pytest.mark.parametrize("text", texts_within_a_second())
def test_what_is_said_in_a_count_fits_between_two_ticks(text: str) -> None:
    assert CLIPS[clip_id(text)].length_ms <= WITHIN_A_SECOND_MS


def test_the_time_between_two_ticks_is_what_the_origin_tells() -> None:
    assert f"longer than {WITHIN_A_SECOND_MS} ms" in (VOICE / "ORIGIN.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("counting", CountMode)
def test_a_whole_session_says_nothing_of_which_there_is_no_recording(counting: CountMode) -> None:
    session = Listener(a_built_in_session(), CuePreferences(counting=counting), length_ms)
    session.to_the_end()
    texts = {text for cue in session.cues for text in phrase_texts(cue.words, EXERCISES)}
    assert len(texts) > 80
    assert [text for text in texts if MANIFEST.clip_of(text) is None] == []


def test_every_second_of_a_count_is_said() -> None:
    session = Listener(a_built_in_session(), CuePreferences(), length_ms)
    session.until(StepKind.LEAD_IN)
    words = [words for _ms, words in session.hears_in(10_000)]
    assert [number for number in words if number in ("“3”", "“2”", "“1”")] == ["“3”", "“2”", "“1”"]


def test_that_it_goes_on_after_a_pause_is_said() -> None:
    session = Listener(a_built_in_session(), CuePreferences(), length_ms)
    session.until(StepKind.HOLD)
    session.do(c.Pause())
    assert session.hears(c.Resume())[-1] == (120, "“carrying_on”")


def a_built_in_session() -> SessionState:
    return new_session(compile_timeline(a_plan(LIBRARY)))


def length_ms(phrase: Phrase) -> int | None:
    return MANIFEST.length_ms(phrase_texts(phrase, EXERCISES))
