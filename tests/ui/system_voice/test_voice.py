import pytest
from PySide6.QtCore import QLocale, QObject

from kneeapp.core.speech_fitting import LONGEST_PHASE_WORD_MS
from kneeapp.ui.spoken_texts import WITHIN_A_SECOND_MS
from kneeapp.ui.system_voice.voice import NoVoice, VoiceName, estimated_ms, speaking
from tests.core.heard_sets import EXERCISES

MEASURED_MS = {
    "Go": 415,
    "3": 435,
    "16": 670,
    "hold": 580,
    "Push up": 664,
    "Stand tall.": 874,
    "Step forward.": 995,
    "banded squat": 1_022,
    "Ten": 496,
    "ITB": 385,
    "12345": 2_630,
    "3 × 12, 8 s": 1_912,
    "Knee bend 99.5 %": 2_460,
    "Twenty-seven of 112": 2_273,
    "Hold. Hold. Hold.": 2_191,
    "Rest. 45 seconds. Next: Band squat.": 3_925,
    "Toes point ahead, not out": 1_936,
}
"""The slowest of seven English voices of espeak-ng 1.51 at 170 words a minute, to the end of the last word, and the 90
ms that Speech Dispatcher may take before it begins."""


@pytest.mark.parametrize(("text", "measured_ms"), MEASURED_MS.items())
def test_the_estimate_is_too_long_rather_than_too_short(text: str, measured_ms: int) -> None:
    assert measured_ms <= estimated_ms(text) <= 2 * measured_ms


@pytest.mark.parametrize("number", range(21))
def test_what_is_counted_fits_between_two_ticks(number: int) -> None:
    assert estimated_ms(f"{number}.") <= WITHIN_A_SECOND_MS


def test_every_phase_of_the_built_in_exercises_can_be_said() -> None:
    words = [phase.word for exercise in EXERCISES for phase in exercise.phases]
    assert max(estimated_ms(f"{word}.") for word in words) <= LONGEST_PHASE_WORD_MS


def test_a_sign_that_is_a_syllable_takes_longer_than_a_letter() -> None:
    assert estimated_ms("慢慢放下") > estimated_ms("slow")


@pytest.mark.parametrize("text", ["", "  \n"])
def test_no_text_takes_no_time(text: str) -> None:
    assert estimated_ms(text) == 0


def test_a_language_is_spoken_in_many_countries() -> None:
    voices = [VoiceName("a", "en-GB-SCOTLAND"), VoiceName("b", "EN_us"), VoiceName("c", "eng"), VoiceName("d", "de")]
    assert [voice.name for voice in speaking(voices, QLocale("en"))] == ["a", "b"]


def test_without_a_voice_nothing_happens(qapp: QObject) -> None:
    voice = NoVoice(qapp)
    looked: list[bool] = []
    voice.changed.connect(lambda: looked.append(voice.is_available))
    voice.prepare()
    assert looked == [False]
    voice.choose("Bob")
    voice.say("Go", 1.0)
    voice.stop()
    voice.close()
    assert not voice.is_available
    assert voice.voices(QLocale("en")) == ()
    assert voice.length_ms("Go") == estimated_ms("Go")
