"""Recordings follow each other by their lengths alone."""

from pathlib import Path

import pytest

from kneeapp.ui.sound.speech import Speech
from kneeapp.ui.sound.voice import Recording
from kneeapp.ui.system_voice.voice import NoVoice
from tests.fakes import FakeClock
from tests.ui.sound.fakes import FakeLater, FakeOutput

SEVEN, OF_TWELVE = Recording(Path("7.wav"), 400), Recording(Path("of-12.wav"), 600)


class Said:
    """A speech, and the time that passes for it."""

    def __init__(self) -> None:
        self.clock, self.later = FakeClock(), FakeLater()
        self.later.clock = self.clock
        start_ms = self.clock.monotonic_ms
        self.output = FakeOutput(lambda: self.clock.monotonic_ms - start_ms)
        self.speech = Speech(self.output, NoVoice(), self.clock, self.later)

    def hang_ms(self, ms: float) -> None:
        self.clock.pass_ms(ms)
        if self.later.due_ms is not None and self.later.due_ms <= self.clock.monotonic_ms:
            self.later.due_ms = None
            self.later.then()

    @property
    def told(self) -> list[tuple[float, str, str]]:
        return [(heard.ms, heard.what, heard.file) for heard in self.output.told]


@pytest.fixture
def said(qapp: object) -> Said:
    return Said()


def test_a_phrase_is_said_in_one_go(said: Said) -> None:
    said.speech.say((SEVEN, OF_TWELVE), wait_ms=120, gain=1.0)
    said.hang_ms(120)
    said.hang_ms(399)
    assert said.told == [(120, "play", "7")]
    said.hang_ms(1)
    assert said.told == [(120, "play", "7"), (520, "play", "of-12")]
    assert said.later.due_ms is None


def test_lateness_does_not_add_up(said: Said) -> None:
    said.speech.say((SEVEN, OF_TWELVE), wait_ms=100, gain=1.0)
    said.hang_ms(130)
    said.hang_ms(370)
    assert said.told == [(130, "play", "7"), (500, "play", "of-12")]


@pytest.mark.parametrize(("late_ms", "words"), [(150, 2), (151, 1)])
def test_what_would_cross_the_next_tone_is_left_out(said: Said, late_ms: int, words: int) -> None:
    said.speech.say((SEVEN, OF_TWELVE), wait_ms=0, gain=1.0)
    said.hang_ms(400 + late_ms)
    assert len(said.told) == words


@pytest.mark.parametrize(("wait_ms", "words"), [(-40, 1), (-41, 0)])
def test_words_that_come_too_late_are_not_said(said: Said, wait_ms: int, words: int) -> None:
    said.speech.say((SEVEN,), wait_ms=wait_ms, gain=1.0)
    assert len(said.told) == words


def test_new_words_replace_old_ones(said: Said) -> None:
    said.speech.say((SEVEN, OF_TWELVE), wait_ms=0, gain=1.0)
    said.hang_ms(100)
    said.speech.say((OF_TWELVE,), wait_ms=50, gain=1.0)
    said.hang_ms(50)
    said.hang_ms(1_000)
    assert said.told == [(0, "play", "7"), (100, "stop", "7"), (150, "play", "of-12")]


def test_nothing_is_said_where_there_is_no_recording(said: Said) -> None:
    said.speech.say((), wait_ms=100, gain=1.0)
    assert said.later.due_ms is None
    assert said.told == []
