"""The program's side of the loudspeaker: processes that only pretend to be one, and one that finds no device."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from kneeapp.resources import ResourceError, resource
from kneeapp.ui.sound import process_output
from kneeapp.ui.sound.orders import Play, Ready, Stop, order_of
from kneeapp.ui.sound.process_output import ProcessOutput, loudspeaker_command

GO, TICK = resource("sounds/normal/go.wav"), resource("sounds/normal/tick.wav")
ROOT = Path(__file__).parents[3]

WRITES_DOWN = """
import sys
def say(word):
    print(word, flush=True)
say("{first}")
with open({notes!r}, "ab", buffering=0) as notes:
    notes.write(b"started\\n")
    for line in sys.stdin.buffer:
        notes.write(line)
        if b"{trigger}" in line:
            {act}
    notes.write(b"ended\\n")
"""


class Outside:
    """An output whose loudspeaker writes down its orders, and does something at the stop of go.wav."""

    def __init__(self, folder: Path, *, first: str = "available", act: str = "pass") -> None:
        self.parent = QObject()
        self._notes = folder / "notes"
        script = WRITES_DOWN.format(first=first, notes=str(self._notes), trigger='stop\\", ', act=act)
        self.output = ProcessOutput(self.parent, command=(sys.executable, "-S", "-c", script))
        self.changes: list[bool] = []
        self.output.changed.connect(lambda: self.changes.append(self.output.is_available))

    @property
    def lines(self) -> list[bytes]:
        return self._notes.read_bytes().splitlines() if self._notes.exists() else []

    @property
    def orders(self) -> list[object]:
        return [order_of(line) for line in self.lines if line.startswith(b"[")]

    def count(self, word: bytes) -> int:
        return self.lines.count(word)

    @property
    def played(self) -> list[Path]:
        return [order.file for order in self.orders if isinstance(order, Play)]


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process_output, "_WAIT_MS", (10, 20, 30))
    monkeypatch.setattr(process_output, "_LOOK_MS", 100)


def opened(qtbot: QtBot, outside: Outside) -> Outside:
    """With a loudspeaker that has answered."""
    outside.output.open()
    qtbot.waitUntil(lambda: outside.output._has_answered)
    return outside


def ended(qtbot: QtBot, outside: Outside, times: int = 1) -> None:
    outside.output.close()
    qtbot.waitUntil(lambda: outside.count(b"ended") >= times)


def test_orders_reach_the_loudspeaker_in_their_order(qtbot: QtBot, tmp_path: Path) -> None:
    outside = opened(qtbot, Outside(tmp_path))
    outside.output.prepare((GO, TICK, GO))
    outside.output.play(TICK, 0.5)
    outside.output.stop(TICK)
    qtbot.waitUntil(lambda: len(outside.orders) == 4)
    first, ready, play, stop = outside.orders
    assert (first, ready, stop) == (Ready(()), Ready((GO, TICK)), Stop(TICK))
    assert isinstance(play, Play)
    assert (play.file, play.gain) == (TICK, 0.5)
    ended(qtbot, outside)


def test_what_is_asked_for_while_it_starts_is_played_then_the_last_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    outside = Outside(tmp_path)
    outside.output.open()
    outside.output.play(TICK, 1.0)
    outside.output.play(GO, 1.0)
    qtbot.waitUntil(lambda: outside.played == [GO])
    ended(qtbot, outside)


def test_what_was_stopped_meanwhile_is_not_played(qtbot: QtBot, tmp_path: Path) -> None:
    outside = Outside(tmp_path)
    outside.output.open()
    outside.output.play(TICK, 1.0)
    outside.output.stop(TICK)
    opened(qtbot, outside)
    ended(qtbot, outside)
    assert outside.played == []


def test_what_was_asked_for_long_ago_is_not_played(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process_output, "_HELD_MS", 0)
    outside = Outside(tmp_path)
    outside.output.open()
    outside.output.play(TICK, 1.0)
    opened(qtbot, outside)
    ended(qtbot, outside)
    assert outside.played == []


def test_one_that_only_starts_has_not_answered(qtbot: QtBot, tmp_path: Path) -> None:
    outside = Outside(tmp_path, first="starting")
    outside.output.open()
    qtbot.waitUntil(lambda: outside.count(b"started") == 1)
    outside.output.play(TICK, 1.0)
    ended(qtbot, outside)
    assert outside.played == []


def test_one_without_a_device_makes_it_unavailable(qtbot: QtBot, tmp_path: Path) -> None:
    outside = Outside(tmp_path, first="silent")
    assert outside.output.is_available
    opened(qtbot, outside)
    assert outside.changes == [False]
    ended(qtbot, outside)


def test_a_device_that_comes_back_makes_it_available(qtbot: QtBot, tmp_path: Path) -> None:
    outside = opened(qtbot, Outside(tmp_path, first="silent", act="say('available')"))
    outside.output.stop(GO)
    qtbot.waitUntil(lambda: outside.changes == [False, True])
    ended(qtbot, outside)


@pytest.mark.parametrize("act", ["raise SystemExit(3)", "import os; os.abort()", "import time; time.sleep(60)"])
def test_one_that_ends_or_crashes_or_hangs_is_started_anew(qtbot: QtBot, tmp_path: Path, act: str) -> None:
    outside = opened(qtbot, Outside(tmp_path, act=act))
    outside.output.prepare((TICK,))
    outside.output.stop(GO)
    qtbot.waitUntil(lambda: outside.count(b"started") == 2)
    qtbot.waitUntil(lambda: outside.output._has_answered)
    outside.output.play(TICK, 1.0)
    qtbot.waitUntil(lambda: outside.played == [TICK])
    assert outside.orders[-2] == Ready((TICK,)), "the files are made ready anew"
    assert outside.changes == []
    ended(qtbot, outside)


def test_between_two_nothing_is_kept_to_be_played_late(qtbot: QtBot, tmp_path: Path) -> None:
    outside = opened(qtbot, Outside(tmp_path, act="raise SystemExit(3)"))
    outside.output.stop(GO)
    qtbot.waitUntil(lambda: outside.output._process is None)
    outside.output.play(TICK, 1.0)
    qtbot.waitUntil(lambda: outside.output._has_answered)
    ended(qtbot, outside)
    assert outside.played == []


def test_one_that_cannot_be_started_makes_it_unavailable(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QObject()
    output = ProcessOutput(parent, command=(str(tmp_path / "nothing"),))
    output.open()
    qtbot.waitUntil(lambda: not output.is_available)
    output.close()


def test_without_its_own_files_it_is_unavailable(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process_output, "resource", no_resource)
    parent = QObject()
    output = ProcessOutput(parent)
    output.open()
    output.play(GO, 1.0)
    assert not output.is_available
    output.close()


def no_resource(name: str) -> Path:
    raise ResourceError(name)


def test_an_output_that_is_not_open_does_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    outside = Outside(tmp_path)
    outside.output.prepare((GO,))
    outside.output.play(GO, 1.0)
    outside.output.stop(GO)
    outside.output.close()
    assert outside.lines == []
    assert outside.output.is_available


def test_opening_twice_starts_one(qtbot: QtBot, tmp_path: Path) -> None:
    outside = opened(qtbot, Outside(tmp_path))
    outside.output.open()
    ended(qtbot, outside)
    assert outside.count(b"started") == 1


def test_it_can_be_opened_again(qtbot: QtBot, tmp_path: Path) -> None:
    outside = opened(qtbot, Outside(tmp_path))
    outside.output.close()
    opened(qtbot, outside)
    ended(qtbot, outside, times=2)


@pytest.mark.parametrize("is_closed_before", [False, True])
def test_it_ends_before_the_program_does(qtbot: QtBot, tmp_path: Path, is_closed_before: bool) -> None:
    outside = opened(qtbot, Outside(tmp_path))
    if is_closed_before:
        outside.output.close()
    application = QCoreApplication.instance()
    assert application is not None
    application.aboutToQuit.emit()
    assert outside.count(b"ended") == 1


@pytest.mark.parametrize(("own", "used"), [(None, "30"), ("60", "60")])
def test_how_much_sound_is_kept_ahead_may_be_set_from_outside(
    monkeypatch: pytest.MonkeyPatch, own: str | None, used: str
) -> None:
    if own is None:
        monkeypatch.delenv("PULSE_LATENCY_MSEC", raising=False)
    else:
        monkeypatch.setenv("PULSE_LATENCY_MSEC", own)
    assert process_output._environment().value("PULSE_LATENCY_MSEC") == used


def test_speakers_are_kept_awake_only_where_that_is_wished() -> None:
    assert loudspeaker_command(keeps_awake=True)[-1].endswith("awake.wav")
    assert loudspeaker_command(keeps_awake=False) == loudspeaker_command(keeps_awake=True)[:-1]


ALONE = """
import sys, time
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
from kneeapp.core.commands import Ready
from kneeapp.core.session_state import Mode
from kneeapp.ui.session_driver import SessionDriver
from kneeapp.ui.sound.player import CuePlayer
from kneeapp.ui.sound.preferences import SoundPreferences
from kneeapp.ui.sound.process_output import ProcessOutput
from kneeapp.ui.sound.voice import recorded_voice
from tests.fakes import FakeClock
from tests.ui.sound.fakes import a_timeline

clock, took_ms = FakeClock(), []
driver = SessionDriver(clock)
output = ProcessOutput(driver)
player = CuePlayer(driver, output, SoundPreferences(), recorded_voice())

def hear(advanced):
    start = time.perf_counter()
    player.hear(advanced)
    took_ms.append((time.perf_counter() - start) * 1000)

driver.happened.connect(hear)
player.begin_session()
driver.begin(a_timeline())
while driver.state.mode is Mode.WAITING:
    driver.do(Ready())
loop = QEventLoop()
output.changed.connect(loop.quit)
QTimer.singleShot(20_000, loop.quit)
loop.exec()
for _ in range(3_000):
    clock.pass_ms(10)
    driver.look()
    app.processEvents()
player.try_tone()
player.end_session()
QTimer.singleShot(0, app.quit)
app.exec()
print(output.is_available, len(took_ms) > 10, sorted(took_ms)[-4] < 5, "PySide6.QtMultimedia" in sys.modules)
"""


def test_without_any_device_a_session_goes_on_and_nothing_is_told_on_the_terminal() -> None:
    """The three longest calls of 26 are left to whatever else the computer does."""
    nowhere = {"PULSE_SERVER": "unix:/nowhere", "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        [sys.executable, "-c", ALONE], env=os.environ | nowhere, capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert ran.stderr == ""
    assert ran.stdout.split() == ["False", "True", "True", "False"]
