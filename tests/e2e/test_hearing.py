"""A real session is heard on time; skipped where no sound server or display can be had."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.display import Display
from tests.e2e.hearing import SoundingProgram
from tests.pulse import Pulse

MEDIAN_MS, WORST_MS = 40, 80


@pytest.fixture
def sounding(pulse: Pulse, tmp_path: Path) -> Iterator[SoundingProgram]:
    with Display() as display:
        sounding = SoundingProgram(display, pulse, tmp_path, "single-leg-band", reps=2)
        yield sounding
        sounding.program.end()


def test_each_tone_of_a_leg_sounds_when_it_is_due(sounding: SoundingProgram) -> None:
    sounding.wait_for_loudspeaker()
    heard = sounding.hear(until="side_done")
    assert [tone for tone in heard if tone.heard_ms is None] == []
    assert len(heard) > 10
    late_ms = sorted(tone.late_ms for tone in heard)
    assert late_ms[len(late_ms) // 2] <= MEDIAN_MS
    assert late_ms[-1] <= WORST_MS
    assert sounding.program.stderr == ""
