"""The wish itself, by the library that passes it on, which is told to pretend."""

import logging
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from kneeapp.ui import wakefulness
from kneeapp.ui.wakefulness import SystemWakefulness

PATIENCE_S = 20.0
FORGETFUL = """
from kneeapp.ui.wakefulness import SystemWakefulness
SystemWakefulness().hold()
"""


def threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "wakefulness"]


def took_s(act: Callable[[], None]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


@pytest.fixture
def screen() -> Iterator[SystemWakefulness]:
    screen = SystemWakefulness()
    yield screen
    left = threads()
    screen.release()
    for thread in left:
        thread.join(10)


def test_the_wish_lasts_from_hold_to_release(
    qtbot: QtBot, screen: SystemWakefulness, recwarn: pytest.WarningsRecorder
) -> None:
    import wakepy  # noqa: PLC0415  # the fixture may also be used where it cannot be imported

    screen.hold()
    screen.hold()
    assert len(threads()) == 1
    qtbot.waitUntil(lambda: wakepy.modecount() == 1)
    screen.release()
    screen.release()
    qtbot.waitUntil(lambda: wakepy.modecount() == 0 and not threads())
    assert not recwarn.list


def test_it_can_be_held_again(qtbot: QtBot, screen: SystemWakefulness) -> None:
    screen.hold()
    screen.release()
    screen.hold()
    qtbot.waitUntil(lambda: len(threads()) == 1)


def test_a_refusal_is_a_line_in_the_log(
    qtbot: QtBot, screen: SystemWakefulness, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.delenv("WAKEPY_FAKE_SUCCESS")
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "yes")
    screen.hold()
    qtbot.waitUntil(lambda: not threads())
    assert [(one.levelno, one.msg) for one in caplog.records] == [(logging.WARNING, "keeping the screen on failed: %s")]


def test_a_library_that_breaks_is_a_line_in_the_log(
    qtbot: QtBot, screen: SystemWakefulness, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(sys.modules, "wakepy", None)
    screen.hold()
    qtbot.waitUntil(lambda: not threads())
    assert "ModuleNotFoundError" in caplog.text


def test_a_system_without_threads_is_a_line_in_the_log(
    screen: SystemWakefulness, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    screen.hold()
    assert "can't start new thread" in caplog.text
    screen.release()


def test_a_desktop_that_does_not_answer_holds_nobody_up(
    screen: SystemWakefulness, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = threading.Event()
    monkeypatch.setattr(wakefulness, "_stay_awake", lambda _released: answered.wait(PATIENCE_S))
    try:
        assert took_s(screen.hold) < PATIENCE_S / 2
        assert took_s(screen.release) < PATIENCE_S / 2
    finally:
        answered.set()


def test_a_program_that_forgets_to_release_still_ends() -> None:
    ended = subprocess.run([sys.executable, "-c", FORGETFUL], timeout=30, check=True, capture_output=True, text=True)
    assert ended.stderr == ""
