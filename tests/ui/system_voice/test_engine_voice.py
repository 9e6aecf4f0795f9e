from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import QLocale, QObject
from pytestqt.qtbot import QtBot

from kneeapp.ui.system_voice.engine_voice import Engine, EngineVoice
from kneeapp.ui.system_voice.voice import VoiceName, estimated_ms
from tests.ui.system_voice.fakes import FakeEngine, FakeVoice

ENGLISH = QLocale("en")
VOICES = FakeVoice("Anna", "de-DE"), FakeVoice("Daniel", "en-GB"), FakeVoice("Fred", "en-US")


def making(engine: FakeEngine) -> Callable[[QObject], Engine]:
    return lambda _parent: cast("Engine", engine)


def prepared(qtbot: QtBot, engine: FakeEngine) -> EngineVoice:
    voice = EngineVoice(engine, ENGLISH, making(engine))
    with qtbot.waitSignal(voice.changed):
        voice.prepare()
    engine.did.clear()
    return voice


def test_the_engine_is_made_later_and_once(qtbot: QtBot, qapp: QObject) -> None:
    made = []

    def make(parent: QObject) -> Engine:
        made.append(FakeEngine(*VOICES))
        return cast("Engine", made[-1])

    voice = EngineVoice(qapp, ENGLISH, make)
    with qtbot.waitSignal(voice.changed):
        voice.prepare()
        voice.say("Too early", 1.0)
        assert (made, voice.is_available) == ([], False)
    voice.prepare()
    assert [engine.did for engine in made] == [[("rate", 0.0)]]
    assert voice.is_available


def test_the_voices_are_those_of_a_language(qtbot: QtBot) -> None:
    voice = prepared(qtbot, FakeEngine(*VOICES))
    assert voice.voices(ENGLISH) == (VoiceName("Daniel", "en-GB"), VoiceName("Fred", "en"))


def test_a_text_takes_the_place_of_another(qtbot: QtBot) -> None:
    engine = FakeEngine(VOICES[2], VOICES[1])
    voice = prepared(qtbot, engine)
    voice.say("Go", 0.5)
    assert engine.did == [("stop",), ("volume", 0.5), ("say", "Go")]


def test_no_text_is_silence(qtbot: QtBot) -> None:
    engine = FakeEngine(*VOICES)
    prepared(qtbot, engine).say(" ", 0.5)
    assert engine.did == [("stop",)]


@pytest.mark.parametrize(("name", "speaks"), [(None, "Daniel"), ("Fred", "Fred"), ("Anna", "Anna"), ("Gone", "Daniel")])
def test_the_chosen_voice_speaks_or_else_one_of_the_language(qtbot: QtBot, name: str | None, speaks: str) -> None:
    engine = FakeEngine(*VOICES)
    voice = prepared(qtbot, engine)
    voice.choose("Fred")
    voice.say("One", 1.0)
    voice.choose(name)
    voice.say("Two", 1.0)
    assert engine.voice().name() == speaks


def test_the_systems_own_voice_comes_back_if_it_speaks_the_language(qtbot: QtBot) -> None:
    engine = FakeEngine(VOICES[2], VOICES[1])
    voice = prepared(qtbot, engine)
    voice.choose("Daniel")
    voice.say("One", 1.0)
    voice.choose(None)
    voice.say("Two", 1.0)
    assert engine.voice().name() == "Fred"


def test_voices_may_come_later(qtbot: QtBot, qapp: QObject) -> None:
    engine = FakeEngine()
    voice = EngineVoice(qapp, ENGLISH, making(engine))
    voice.prepare()
    qtbot.waitUntil(lambda: engine.did == [("rate", 0.0)])
    was_available = voice.is_available
    engine.has.extend(VOICES)
    with qtbot.waitSignal(voice.changed):
        engine.stateChanged.emit()
    assert (was_available, voice.is_available) == (False, True)
    with qtbot.assertNotEmitted(voice.changed):
        engine.stateChanged.emit()


def test_a_voice_for_another_language_alone_says_nothing(qtbot: QtBot) -> None:
    engine = FakeEngine(VOICES[0])
    voice = prepared(qtbot, engine)
    voice.say("Go", 1.0)
    assert (engine.did, voice.is_available) == ([], False)


def test_without_an_engine_nothing_happens(qtbot: QtBot, qapp: QObject, caplog: pytest.LogCaptureFixture) -> None:
    def make(parent: QObject) -> Engine:
        raise ImportError("QtTextToSpeech")

    voice = EngineVoice(qapp, ENGLISH, make)
    voice.prepare()
    qtbot.waitUntil(lambda: "cannot be used" in caplog.text)
    voice.say("Go", 1.0)
    voice.stop()
    assert not voice.is_available


def test_closing_is_silent_and_keeps_the_engine(qtbot: QtBot) -> None:
    engine = FakeEngine(*VOICES)
    voice = prepared(qtbot, engine)
    voice.close()
    assert (engine.did, voice.is_available) == ([("stop",)], True)


def test_the_length_is_estimated(qtbot: QtBot) -> None:
    assert prepared(qtbot, FakeEngine(*VOICES)).length_ms("Go") == estimated_ms("Go")
