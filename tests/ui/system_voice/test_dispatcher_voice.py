from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject
from pytestqt.qtbot import QtBot

from kneeapp.ui.system_voice.dispatcher_line import DispatcherLine
from kneeapp.ui.system_voice.dispatcher_reach import DispatcherReach
from kneeapp.ui.system_voice.dispatcher_voice import DispatcherVoice
from kneeapp.ui.system_voice.voice import VoiceName, estimated_ms
from tests.fakes import FakeClock
from tests.ui.system_voice.fakes import FakeDispatcher, well

ENGLISH = QLocale("en")
OPENING = ["SET SELF CLIENT_NAME user:kneeapp:voice", "SET SELF PRIORITY notification", "SET SELF RATE 0"]


class Scene:
    """A voice, the socket it looks at, and how often it wanted to start what listens there."""

    def __init__(self, parent: QObject, folder: Path) -> None:
        self.parent = parent
        self.path = folder / "speechd.sock"
        self.clock = FakeClock()
        self.starts = 0
        self.can_start = False
        self.voice = DispatcherVoice(parent, ENGLISH, path=str(self.path), start=self._start, clock=self.clock)

    def _start(self) -> bool:
        self.starts += 1
        return self.can_start

    def listen(self, answer: Callable[[str], bytes] = well) -> FakeDispatcher:
        return FakeDispatcher(self.parent, self.path, answer)


@pytest.fixture
def scene(qapp: QObject, tmp_path: Path) -> Iterator[Scene]:
    parent = QObject()
    yield Scene(parent, tmp_path)
    parent.deleteLater()


@pytest.fixture
def dispatcher(scene: Scene, qtbot: QtBot) -> FakeDispatcher:
    """One that the voice has prepared itself with."""
    dispatcher = scene.listen()
    with qtbot.waitSignal(scene.voice.changed):
        scene.voice.prepare()
    dispatcher.commands.clear()
    return dispatcher


def saying(language: str = "en", voice: str = "NULL", volume: int = 100) -> list[str]:
    return [
        "CANCEL SELF",
        f"SET SELF LANGUAGE {language}",
        f"SET SELF SYNTHESIS_VOICE {voice}",
        f"SET SELF VOLUME {volume}",
        "SPEAK",
    ]


def test_it_is_available_when_it_has_answered(scene: Scene, qtbot: QtBot) -> None:
    dispatcher = scene.listen()
    with qtbot.waitSignal(scene.voice.changed):
        scene.voice.prepare()
        was_available = scene.voice.is_available
    assert (was_available, scene.voice.is_available) == (False, True)
    assert dispatcher.commands == [*OPENING, "LIST SYNTHESIS_VOICES"]
    assert scene.starts == 0


def test_the_voices_are_those_of_a_language(scene: Scene, dispatcher: FakeDispatcher) -> None:
    assert scene.voice.voices(ENGLISH) == (VoiceName("English (America)", "en-US"), VoiceName("Scots", "en-GB"))
    assert scene.voice.voices(QLocale("fr")) == ()


def test_a_text_is_said_in_the_language_of_the_texts(scene: Scene, dispatcher: FakeDispatcher, qtbot: QtBot) -> None:
    scene.voice.say("Lift,\nand hold", 0.5)
    qtbot.waitUntil(lambda: dispatcher.texts == ["Lift, and hold"])
    assert dispatcher.commands == saying(volume=0)


def test_a_text_of_dots_does_not_end_itself(scene: Scene, dispatcher: FakeDispatcher, qtbot: QtBot) -> None:
    scene.voice.say(".\r\n.\r\nSTOP ALL", 1.0)
    qtbot.waitUntil(lambda: dispatcher.texts == [".. . STOP ALL"])
    assert dispatcher.commands == saying()


@pytest.mark.parametrize(
    ("name", "told"), [("Scots", ("en-GB", "Scots")), ("German", ("de", "German")), ("Gone", ("en", "NULL"))]
)
def test_the_chosen_voice_speaks_its_own_language(
    scene: Scene, dispatcher: FakeDispatcher, qtbot: QtBot, name: str, told: tuple[str, str]
) -> None:
    scene.voice.choose(name)
    scene.voice.say("Go", 1.0)
    qtbot.waitUntil(lambda: dispatcher.texts == ["Go"])
    assert dispatcher.commands == saying(*told)


def test_of_texts_at_once_only_the_last_is_said(scene: Scene, dispatcher: FakeDispatcher, qtbot: QtBot) -> None:
    for text in ("One", "Two", "Three"):
        scene.voice.say(text, 1.0)
    qtbot.waitUntil(lambda: dispatcher.texts == ["Three"])
    assert dispatcher.commands == ["CANCEL SELF", *saying()]


def test_a_text_that_is_being_handed_over_is_called_off_by_the_next(
    scene: Scene, dispatcher: FakeDispatcher, qtbot: QtBot
) -> None:
    dispatcher.answer = lambda command: b"" if command == "SPEAK" else well(command)
    scene.voice.say("One", 1.0)
    qtbot.waitUntil(lambda: dispatcher.commands == saying())
    dispatcher.answer = well
    dispatcher.be_told_a_text()
    scene.voice.say("Two", 1.0)
    qtbot.waitUntil(lambda: dispatcher.texts == ["One", "Two"])
    assert dispatcher.commands == [*saying(), *saying()]


def test_silence_calls_off_what_is_said_and_what_waits(scene: Scene, dispatcher: FakeDispatcher, qtbot: QtBot) -> None:
    scene.voice.say("One", 1.0)
    scene.voice.stop()
    qtbot.waitUntil(lambda: dispatcher.commands == ["CANCEL SELF", "CANCEL SELF"])
    scene.voice.say(" ", 1.0)
    qtbot.waitUntil(lambda: dispatcher.commands == ["CANCEL SELF"] * 3)
    assert dispatcher.texts == []


def test_a_text_is_not_sent_where_it_is_refused(scene: Scene, dispatcher: FakeDispatcher, qtbot: QtBot) -> None:
    dispatcher.answer = lambda command: b"500 ERR\r\n"
    scene.voice.say("STOP ALL", 1.0)
    scene.voice.say("STOP ALL", 1.0)
    qtbot.waitUntil(lambda: dispatcher.commands == ["CANCEL SELF", *saying()])
    dispatcher.answer = well
    scene.voice.say("Go", 1.0)
    qtbot.waitUntil(lambda: dispatcher.texts == ["Go"])
    assert "STOP ALL" not in dispatcher.commands


def test_words_wait_for_a_connection_but_not_long(scene: Scene, qtbot: QtBot) -> None:
    dispatcher = scene.listen()
    with qtbot.waitSignal(scene.voice.changed):
        scene.voice.say("In time", 1.0)
        scene.clock.pass_ms(150)
    qtbot.waitUntil(lambda: dispatcher.texts == ["In time"])


def test_words_that_would_be_late_are_not_said(scene: Scene, qtbot: QtBot) -> None:
    dispatcher = scene.listen()
    with qtbot.waitSignal(scene.voice.changed):
        scene.voice.say("Too late", 1.0)
        scene.clock.pass_ms(151)
    scene.voice.say("Go", 1.0)
    qtbot.waitUntil(lambda: dispatcher.texts == ["Go"])


def test_words_called_off_before_the_connection_are_not_said(scene: Scene, qtbot: QtBot) -> None:
    dispatcher = scene.listen()
    with qtbot.waitSignal(scene.voice.changed):
        scene.voice.say("Called off", 1.0)
        scene.voice.stop()
    scene.voice.say("Go", 1.0)
    qtbot.waitUntil(lambda: dispatcher.texts == ["Go"])


def test_after_a_death_in_mid_line_the_next_text_connects_anew(
    scene: Scene, dispatcher: FakeDispatcher, qtbot: QtBot
) -> None:
    scene.voice.say("One", 1.0)
    with qtbot.waitSignal(scene.voice.changed):
        dispatcher.send(b"225-")
        dispatcher.die()
    assert not scene.voice.is_available
    again = scene.listen()
    with qtbot.waitSignal(scene.voice.changed):
        scene.voice.say("Two", 1.0)
    qtbot.waitUntil(lambda: again.texts == ["Two"])
    assert again.commands == [*OPENING, "CANCEL SELF", *saying()]


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        b"\x00\xff" * 1_000 + b"\n",
        b"208 OK\r\n208 OK\r\n",
        b"249-A\ten\tnone\r\n" * 650_000,
        b"x" * 10_000_000,
    ],
    ids=["another protocol", "noise", "two answers", "10 MB of lines", "10 MB in a line"],
)
def test_garbage_is_no_voice(scene: Scene, qtbot: QtBot, answer: bytes) -> None:
    dispatcher = scene.listen(lambda command: answer)
    scene.voice.prepare()
    qtbot.waitUntil(lambda: dispatcher.ended == 1)
    assert not scene.voice.is_available
    assert len(dispatcher.commands) == 1


def test_an_answer_that_nobody_asked_for_ends_the_connection(
    scene: Scene, dispatcher: FakeDispatcher, qtbot: QtBot
) -> None:
    dispatcher.send(b"701-1\r\n701-1\r\n701 BEGIN\r\n")
    with qtbot.waitSignal(scene.voice.changed):
        dispatcher.send(b"208 OK\r\n")
    assert not scene.voice.is_available


def test_a_dummy_is_no_voice(scene: Scene, qtbot: QtBot) -> None:
    listing = b"249-dummy\ten\tnone\r\n249 OK\r\n"
    dispatcher = scene.listen(lambda command: listing if command.startswith("LIST") else well(command))
    scene.voice.prepare()
    qtbot.waitUntil(lambda: dispatcher.commands[-1:] == ["LIST SYNTHESIS_VOICES"])
    scene.voice.say("Go", 1.0)
    scene.voice.stop()
    qtbot.waitUntil(lambda: dispatcher.commands[-1] == "CANCEL SELF")
    assert (dispatcher.texts, scene.voice.is_available) == ([], False)


def test_it_is_started_once_for_each_time_it_is_prepared(scene: Scene) -> None:
    scene.voice.say("Nobody", 1.0)
    assert scene.starts == 0
    scene.voice.prepare()
    scene.voice.say("Nobody", 1.0)
    assert scene.starts == 1
    scene.voice.prepare()
    assert scene.starts == 2
    assert not scene.voice.is_available


def test_it_is_started_where_a_dead_one_left_its_socket(scene: Scene) -> None:
    scene.path.touch()
    scene.voice.prepare()
    assert scene.starts == 1


def test_it_is_looked_for_while_it_starts(scene: Scene, qtbot: QtBot) -> None:
    scene.can_start = True
    scene.voice.prepare()
    scene.voice.say("Go", 1.0)
    dispatcher = scene.listen()
    with qtbot.waitSignal(scene.voice.changed):
        scene.voice.prepare()
    qtbot.waitUntil(lambda: dispatcher.texts == ["Go"])
    assert scene.starts == 1


def test_it_is_not_looked_for_for_ever(scene: Scene, qtbot: QtBot) -> None:
    reach = DispatcherReach(scene.parent, path=str(scene.path), start=lambda: True, looks=1)
    reach.allow_start()
    with qtbot.waitSignal(reach.lost):
        reach.reach()


def test_closing_is_silent_and_lets_go(scene: Scene, dispatcher: FakeDispatcher, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scene.voice.changed):
        scene.voice.close()
    qtbot.waitUntil(lambda: dispatcher.ended == 1)
    assert dispatcher.commands == ["CANCEL SELF"]
    assert not scene.voice.is_available
    scene.voice.stop()
    scene.voice.close()


def test_closing_ends_the_search(scene: Scene, qtbot: QtBot) -> None:
    scene.can_start = True
    scene.voice.prepare()
    scene.voice.close()
    dispatcher = scene.listen()
    with qtbot.waitSignal(scene.voice.changed):
        scene.voice.prepare()
    assert (dispatcher.calls, scene.starts) == (1, 1)


def test_an_answer_that_never_comes_is_given_up(scene: Scene, qtbot: QtBot) -> None:
    dispatcher = scene.listen(lambda command: b"")
    line = DispatcherLine(scene.parent, patience_ms=30)
    answers: list[object] = []
    line.opened.connect(lambda: line.ask("LIST VOICES", answers.append))
    with qtbot.waitSignal(line.lost) as lost:
        line.open(str(scene.path))
    assert (lost.args, answers, line.is_open) == (["no answer"], [], False)
    line.ask("LIST VOICES", answers.append)
    qtbot.waitUntil(lambda: dispatcher.commands == ["LIST VOICES"])


def test_one_that_never_answers_disturbs_nobody(scene: Scene, qtbot: QtBot) -> None:
    dispatcher = scene.listen(lambda command: b"")
    for number in range(50):
        scene.voice.say(f"Number {number}", 1.0)
        scene.voice.stop()
    qtbot.waitUntil(lambda: dispatcher.commands == OPENING[:1])
    assert (dispatcher.calls, scene.voice.is_available) == (1, False)


def test_the_length_is_estimated(scene: Scene) -> None:
    assert scene.voice.length_ms("Go") == estimated_ms("Go")


def test_voices_that_cannot_be_reached_any_more_are_none(
    scene: Scene, dispatcher: FakeDispatcher, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(scene.voice.changed):
        dispatcher.die()
    assert scene.voice.voices(ENGLISH) != (), "it may come back at once"
    with qtbot.waitSignal(scene.voice.changed):
        scene.voice.prepare()
    assert scene.voice.voices(ENGLISH) == ()


def test_where_there_is_no_socket_that_is_told(scene: Scene, qtbot: QtBot) -> None:
    voice = DispatcherVoice(scene.parent, ENGLISH, path="", start=lambda: False)
    with qtbot.waitSignal(voice.changed):
        voice.prepare()
    assert (voice.is_available, voice.voices(ENGLISH)) == (False, ())


def test_that_nothing_listens_is_told(scene: Scene, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scene.voice.changed):
        scene.voice.prepare()
    assert not scene.voice.is_available
