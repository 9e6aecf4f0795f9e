"""The notice is read aloud by a voice that answers, until it is over, told to stop, or the page is left."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.composition import Composition
from kneeapp.crash import CrashGuard
from kneeapp.ui import read_aloud
from kneeapp.ui.pages.notice_page import NoticePage
from kneeapp.ui.read_aloud import ReadAloud
from kneeapp.ui.system_voice.voice import VoiceName, estimated_ms
from tests.fakes import FakeWakefulness, SilentOutput


class Told(QObject):
    """A voice that nobody hears; it answers once it was looked for."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_available = False
        self.done: list[str] = []

    def prepare(self) -> None:
        self.done.append("prepare")

    def voices(self, locale: QLocale) -> tuple[VoiceName, ...]:
        return ()

    def choose(self, name: str | None) -> None:
        """There is no other."""

    def say(self, text: str, volume: float) -> None:
        self.done.append(f"say {text[:26]} at {volume}")

    def stop(self) -> None:
        self.done.append("stop")

    def length_ms(self, text: str) -> int:
        return estimated_ms(text)

    def close(self) -> None:
        self.done.append("close")

    def answer(self, is_available: bool) -> None:
        """It came, or went."""
        self.is_available = is_available
        self.changed.emit()


class Read:
    """The notice in a stack, and the voice that reads it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.stack = QStackedWidget()
        qtbot.addWidget(self.stack)
        self.page, self.voice = NoticePage(), Told()
        self.stack.addWidget(self.page)
        self.stack.addWidget(QWidget())
        self.stack.show()
        self.aloud = ReadAloud(self.page, self.voice, lambda: 0.5)

    def button(self) -> str | None:
        """What the button says; None where there is none."""
        buttons = [button for button in self.page.findChildren(QPushButton) if button.isVisible()]
        return next((button.text() for button in buttons if "read" in button.text().lower()), None)

    def press(self) -> None:
        self.page.read_aloud_wished.emit()


@pytest.fixture
def read(qtbot: QtBot) -> Read:
    return Read(qtbot)


SAID = "say Before your first session. at 0.5"


def test_it_is_offered_only_while_a_voice_answers(read: Read) -> None:
    assert (read.button(), read.voice.done) == (None, ["prepare"])
    read.voice.answer(is_available=True)
    assert read.button() == "Read it aloud"
    read.voice.answer(is_available=False)
    assert read.button() is None


def test_a_press_reads_all_of_it_and_another_stops(read: Read) -> None:
    read.voice.answer(is_available=True)
    read.press()
    assert (read.button(), read.voice.done[-1]) == ("Stop reading", SAID)
    read.press()
    assert (read.button(), read.voice.done[-1]) == ("Read it aloud", "stop")
    assert not read.aloud.timer.isActive()


def test_when_it_is_over_it_can_be_read_again(read: Read) -> None:
    read.voice.answer(is_available=True)
    read.press()
    assert read.aloud.timer.interval() == estimated_ms(read.page.text_to_read_aloud())
    read.aloud.timer.stop()
    read.aloud.timer.timeout.emit()
    assert read.button() == "Read it aloud"
    read.press()
    assert read.voice.done[-1] == SAID


def test_leaving_the_page_stops_it_and_coming_back_looks_again(read: Read) -> None:
    read.voice.answer(is_available=True)
    read.press()
    read.stack.setCurrentIndex(1)
    assert read.voice.done[-2:] == ["stop", "close"]
    assert not read.aloud.timer.isActive()
    read.stack.setCurrentIndex(0)
    assert (read.voice.done[-1], read.button()) == ("prepare", "Read it aloud")


def test_a_voice_that_goes_away_stops_it(read: Read) -> None:
    read.voice.answer(is_available=True)
    read.press()
    read.voice.answer(is_available=False)
    read.voice.answer(is_available=True)
    assert read.button() == "Read it aloud"


def test_where_a_screen_reader_speaks_it_is_not_offered(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    read.voice.answer(is_available=True)
    assert read.button() is None


def test_the_program_offers_it_after_the_first_paint_beside_the_notice_alone(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = Told()
    monkeypatch.setattr(read_aloud, "system_voice", lambda _parent, _locale: voice)
    built = Composition(
        qapp, tmp_path, CrashGuard(lambda: tmp_path), wakefulness=FakeWakefulness(), output=SilentOutput()
    )
    window = built.window
    window.show()
    (offer,) = window.preparations()
    assert voice.done == []
    offer()
    assert voice.done == ["prepare"]
    window.show_library()
    assert voice.done[-1] == "close"
    assert offer not in window.preparations()
    window.deleteLater()
