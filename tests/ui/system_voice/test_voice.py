import pytest
from PySide6.QtCore import QLocale, QObject

from kneeapp.ui.system_voice.voice import NoVoice, VoiceName, estimated_ms, speaking

MEASURED_MS = {
    "Go": 640,
    "hold": 793,
    "Push up": 889,
    "Stand tall.": 1_095,
    "banded squat": 1_247,
    "Ten": 721,
    "ITB": 611,
    "12345": 2_702,
    "3 × 12, 8 s": 2_188,
    "Knee bend 99.5 %": 2_673,
    "Twenty-seven of 112": 2_428,
}
"""espeak-ng 1.51 with its voice en-us at 170 words a minute, to the end of its silence."""


@pytest.mark.parametrize(("text", "measured_ms"), MEASURED_MS.items())
def test_the_estimate_is_too_long_rather_than_too_short(text: str, measured_ms: int) -> None:
    assert measured_ms <= estimated_ms(text) <= 2 * measured_ms


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
    voice.prepare()
    voice.choose("Bob")
    voice.say("Go", 1.0)
    voice.stop()
    voice.close()
    assert not voice.is_available
    assert voice.voices(QLocale("en")) == ()
    assert voice.length_ms("Go") == estimated_ms("Go")
