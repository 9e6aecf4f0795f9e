"""When a session keeps the screen on, on a clock that moves only when it is told to."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneeapp.composition import Composition
from kneeapp.core.commands import NextSet, Pause, Ready, Resume, Stop, TakeStopBack
from kneeapp.core.reasons import PauseReason, StopReason
from kneeapp.core.session_state import Mode
from kneeapp.crash import CrashGuard
from kneeapp.ui.session_awake import SessionAwake
from tests.fakes import FakeWakefulness, SilentOutput
from tests.ui.driven import Driven


class Watched:
    """A session of which the screen is watched."""

    def __init__(self, speed: float = 1.0) -> None:
        self.driven = Driven(speed)
        self.screen = FakeWakefulness()
        self.awake = SessionAwake(self.driven.driver, self.screen, self.driven.clock)

    @property
    def timer(self) -> QTimer:
        timer = self.awake.findChild(QTimer)
        assert isinstance(timer, QTimer)
        return timer

    def is_on(self) -> bool:
        """Whether the screen is kept on."""
        return self.screen.is_held

    def pause_for(self, ms: float) -> None:
        """Let a pause last, as far as the timer would tell of it."""
        self.driven.clock.pass_ms(ms)
        self.timer.timeout.emit()


@pytest.fixture
def watched(qtbot: QtBot) -> Watched:
    return Watched()


def test_nothing_is_held_before_a_session(watched: Watched) -> None:
    assert not watched.is_on()


def test_the_screen_is_on_from_the_set_up_to_the_end_in_one_go(watched: Watched) -> None:
    watched.driven.begin()
    assert watched.is_on()
    while watched.driven.state.mode is Mode.WAITING:
        assert watched.driven.driver.do(Ready())
    watched.driven.look_after(1_000)
    assert watched.is_on()
    assert watched.driven.driver.do(NextSet())
    assert watched.driven.state.mode is Mode.FINISHED
    assert not watched.is_on()
    assert watched.screen.holds == 1


def test_a_short_pause_keeps_it_on_and_a_long_one_does_not(watched: Watched) -> None:
    watched.driven.run().driver.do(Pause())
    watched.pause_for(119_000)
    assert watched.is_on()
    assert watched.timer.interval() == 1_000
    watched.pause_for(1_000)
    assert not watched.is_on()
    assert not watched.timer.isActive()


def test_a_look_in_a_pause_does_not_begin_it_anew(watched: Watched) -> None:
    watched.driven.run().driver.do(Pause())
    watched.driven.look_after(100_000)
    watched.pause_for(20_000)
    assert not watched.is_on()


def test_going_on_after_a_long_pause_holds_it_again(watched: Watched) -> None:
    watched.driven.run().driver.do(Pause())
    watched.pause_for(120_000)
    assert watched.driven.driver.do(Resume())
    assert watched.is_on()
    assert not watched.timer.isActive()
    assert watched.driven.driver.do(Pause())
    assert watched.is_on(), "each pause is counted by itself"
    watched.driven.driver.end()


def test_a_pause_is_counted_in_real_time(qtbot: QtBot) -> None:
    watched = Watched(speed=20.0)
    watched.driven.run().driver.do(Pause())
    watched.pause_for(119_000)
    assert watched.is_on()
    watched.pause_for(1_000)
    assert not watched.is_on()


def test_the_screen_is_on_for_the_question_after_a_sleep(watched: Watched) -> None:
    watched.driven.run().clock.sleep_ms(3_600_000)
    watched.driven.look_after(100)
    assert watched.driven.state.pause_reason is PauseReason.SLEEP
    assert watched.is_on()
    watched.pause_for(120_000)
    assert not watched.is_on()


def test_a_stop_lets_it_go_dark_until_it_is_taken_back(watched: Watched) -> None:
    watched.driven.run()
    assert watched.driven.driver.do(Stop(reason=StopReason.PAIN))
    assert not watched.is_on()
    assert watched.driven.driver.do(TakeStopBack())
    assert watched.is_on()
    watched.driven.driver.end()


@pytest.mark.parametrize("is_paused", [False, True])
def test_letting_go_of_a_session_lets_the_screen_go_dark(watched: Watched, is_paused: bool) -> None:
    driver = watched.driven.run().driver
    if is_paused:
        driver.do(Pause())
    driver.end()
    assert not watched.is_on()
    assert not watched.timer.isActive()


@pytest.mark.qt_no_exception_capture
def test_a_crash_lets_the_screen_go_dark(watched: Watched, tmp_path: Path, qapp: QApplication) -> None:
    watched.driven.run()
    guard = CrashGuard(lambda: tmp_path, tell=lambda *_, **__: None)
    guard.watch(watched.driven.driver)

    def crashing() -> int:
        raise ValueError("broken")

    assert guard.run(crashing) == 1
    assert not watched.is_on()


@pytest.fixture
def composed(qapp: QApplication, tmp_path: Path) -> Callable[[FakeWakefulness], Composition]:
    def composed(screen: FakeWakefulness) -> Composition:
        return Composition(qapp, tmp_path, CrashGuard(lambda: tmp_path), wakefulness=screen, output=SilentOutput())

    return composed


def test_the_whole_program_keeps_the_screen_on_until_it_quits(
    qapp: QApplication, composed: Callable[[FakeWakefulness], Composition]
) -> None:
    screen = FakeWakefulness()
    window = composed(screen).window
    window.show_library()
    window.start(window.library.routine())
    was_on = screen.is_held
    qapp.aboutToQuit.emit()
    assert (was_on, screen.is_held) == (True, False)
    window.session.end()
    window.close()
    window.deleteLater()
