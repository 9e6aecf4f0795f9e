"""Kneeapp's own loudspeaker on a real sound server that is taken away and dies; skipped where none can be had."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kneeapp.resources import resource
from kneeapp.ui.sound.process_output import ProcessOutput
from tests.pulse import Pulse, Recording, missing_pulse

TICK = resource("sounds/normal/tick.wav")
PATIENCE_MS = 20_000


@pytest.fixture
def pulse(tmp_path: Path) -> Iterator[Pulse]:
    problem = missing_pulse()
    if problem is not None:
        pytest.skip(f"{problem}: no sound can be heard (Debian and Ubuntu: sudo apt install pulseaudio)")
    try:
        server = Pulse(tmp_path).start()
    except RuntimeError as error:
        pytest.skip(f"{error}: no sound can be heard")
    yield server
    server.stop()


@pytest.fixture
def output(qtbot: QtBot, pulse: Pulse, monkeypatch: pytest.MonkeyPatch) -> Iterator[ProcessOutput]:
    """With a loudspeaker that plays on this server."""
    for name, value in pulse.env.items():
        monkeypatch.setenv(name, value)
    parent = QObject()
    output = ProcessOutput(parent)
    output.open()
    output.prepare((TICK,))
    qtbot.waitUntil(lambda: output._has_answered, timeout=PATIENCE_MS)
    yield output
    output.close()
    qtbot.waitUntil(lambda: not output.findChildren(QObject, "loudspeaker"), timeout=PATIENCE_MS)


def heard(qtbot: QtBot, pulse: Pulse, output: ProcessOutput) -> bool:
    """Whether a tone is heard, once it is asked for."""
    with pulse.record() as recording:
        qtbot.waitUntil(lambda: recording.has_begun, timeout=PATIENCE_MS)
        asked_ms = time.monotonic() * 1000
        output.play(TICK, 1.0)
        qtbot.waitUntil(lambda: time.monotonic() * 1000 > asked_ms + 500)
    return any(asked_ms - 5 < onset_ms < asked_ms + 300 for onset_ms in recording.onsets_ms())


def becomes(qtbot: QtBot, output: ProcessOutput, *, available: bool) -> None:
    qtbot.waitUntil(lambda: output.is_available is available and output._has_answered, timeout=PATIENCE_MS)


def test_a_tone_is_heard(qtbot: QtBot, pulse: Pulse, output: ProcessOutput) -> None:
    assert heard(qtbot, pulse, output)


def test_a_device_is_taken_away_and_given_back(qtbot: QtBot, pulse: Pulse, output: ProcessOutput) -> None:
    pulse.take_away()
    becomes(qtbot, output, available=False)
    output.play(TICK, 1.0)
    pulse.give_back()
    becomes(qtbot, output, available=True)
    assert heard(qtbot, pulse, output)


def test_a_server_dies_and_another_one_is_found(qtbot: QtBot, pulse: Pulse, output: ProcessOutput) -> None:
    pulse.stop()
    becomes(qtbot, output, available=False)
    pulse.start()
    becomes(qtbot, output, available=True)
    assert heard(qtbot, pulse, output)


def test_without_a_sound_the_recording_has_no_onset(qtbot: QtBot, pulse: Pulse, output: ProcessOutput) -> None:
    """A speaker is kept awake by what nobody hears."""
    with pulse.record() as recording:
        qtbot.waitUntil(lambda: recording.has_begun, timeout=PATIENCE_MS)
        assert pulse.has_streams
    assert isinstance(recording, Recording)
    assert recording.onsets_ms() == []
