"""The speaker is taken away in the middle of a set and given back, or the sound server dies: the set goes on.

Skipped where no sound server or display can be had.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.display import Display
from tests.e2e.hearing import SoundingProgram
from tests.e2e.patience import wait_until
from tests.pulse import Pulse

REPS = 5
FAR_TOO_LATE_MS = 500
"""Whoever waits for a device that is gone is later than this by seconds."""
SILENT_S = 4.0
PATIENCE_S = 20.0
RECORDED_S = 1.5


@pytest.fixture
def sounding(pulse: Pulse, tmp_path: Path) -> Iterator[SoundingProgram]:
    with Display() as display:
        sounding = SoundingProgram(display, pulse, tmp_path, "single-leg-band", reps=REPS)
        yield sounding
        sounding.program.end()


def is_heard(pulse: Pulse) -> bool:
    """Whether any tone sounds within the next moments."""
    with pulse.record() as recording:
        time.sleep(RECORDED_S)
    return bool(recording.onsets_ms())


def break_in_a_set(
    sounding: SoundingProgram, pulse: Pulse, lose: Callable[[], None], find: Callable[[], object]
) -> None:
    """Lose the sound for some seconds of the first leg's reps, until tones are heard again."""
    sounding.wait_for_loudspeaker()
    sounding.program.set_up(len(sounding.exercise.set_up))
    sounding.program.trace.wait_for("rep_done")
    assert is_heard(pulse)
    lose()
    time.sleep(SILENT_S)
    find()
    wait_until(lambda: is_heard(pulse), "a tone after the sound came back", PATIENCE_S)


def went_on_unharmed(sounding: SoundingProgram) -> bool:
    """Whether every rep of the leg is done in time and nothing was complained of."""
    trace = sounding.program.trace
    trace.wait_for("side_done", patience_s=120)
    done = [line["rep"] for line in trace.of_kind("rep_done")]
    latest_ms = max(line["late_ms"] for line in trace.lines())
    return done == list(range(1, REPS + 1)) and latest_ms < FAR_TOO_LATE_MS and sounding.program.stderr == ""


def test_a_speaker_is_taken_away_and_given_back(sounding: SoundingProgram, pulse: Pulse) -> None:
    break_in_a_set(sounding, pulse, pulse.take_away, pulse.give_back)
    assert went_on_unharmed(sounding)


def test_the_sound_server_dies_and_comes_back(sounding: SoundingProgram, pulse: Pulse) -> None:
    break_in_a_set(sounding, pulse, pulse.stop, pulse.start)
    assert went_on_unharmed(sounding)
