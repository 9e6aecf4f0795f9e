import math
import runpy
import sys
from pathlib import Path

import pytest

from kneeapp.core.cue_words import Tone
from kneeapp.resources import resource
from tests.sound_files import SoundFile, sound_file

SOUNDS = resource("sounds/make.py").parent
PEAK_DB = {
    "tick": -13, "go": -6, "hold_start": -6, "hold_tick": -21, "hold_end": -7, "rep": -14, "last_rep": -12,
    "switch_to_left": -7, "switch_to_right": -7, "rest": -7, "pause": -11, "resume": -11, "stop": -7, "finish": -7,
}  # fmt: skip
LENGTH_MS = {
    "tick": 150, "go": 340, "hold_start": 550, "hold_tick": 150, "hold_end": 440, "rep": 150, "last_rep": 310,
    "switch_to_left": 680, "switch_to_right": 680, "rest": 1000, "pause": 350, "resume": 350, "stop": 600,
    "finish": 1430,
}  # fmt: skip
FILES = [f"{name}/{tone.value}" for name in ("normal", "lower") for tone in Tone]


def sound(name: str) -> SoundFile:
    return sound_file(SOUNDS / f"{name}.wav")


def strength(samples: tuple[float, ...], rate: int, hertz: float) -> float:
    """How much of a frequency there is in a sound."""
    turns = [math.tau * hertz * index / rate for index in range(len(samples))]
    re = sum(sample * math.cos(turn) for sample, turn in zip(samples, turns, strict=True))
    im = sum(sample * math.sin(turn) for sample, turn in zip(samples, turns, strict=True))
    return math.hypot(re, im)


def loudest_pitch(name: str) -> float:
    """The strongest of the notes from D3 to D7 at the beginning of a tone."""
    tone = sound(name)
    first = tone.channels[0][: tone.rate * 120 // 1000]
    notes = [440 * 2 ** (step / 12) for step in range(-19, 31)]
    return max(notes, key=lambda hertz: strength(first, tone.rate, hertz))


def test_the_script_makes_the_files_that_ship(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["make.py", str(tmp_path)])
    runpy.run_path(str(SOUNDS / "make.py"), run_name="__main__")
    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.wav")}
    assert made == {path.relative_to(SOUNDS): path.read_bytes() for path in SOUNDS.rglob("*.wav")}


def test_each_tone_of_a_session_is_in_both_sets() -> None:
    found = {str(path.relative_to(SOUNDS).with_suffix("")) for path in SOUNDS.glob("*/*.wav")}
    assert found == set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_a_tone_has_its_length_and_its_peak(name: str) -> None:
    tone, cue = sound(name), name.split("/")[1]
    assert tone.rate == 48_000
    assert tone.length_ms == LENGTH_MS[cue]
    assert tone.peak_db == pytest.approx(PEAK_DB[cue], abs=0.01)


@pytest.mark.parametrize("name", FILES)
def test_a_tone_neither_begins_nor_ends_with_a_click(name: str) -> None:
    for channel in sound(name).channels:
        assert abs(channel[0]) < 0.001
        assert abs(channel[-1]) < 0.001
        assert max(map(abs, channel[-48:])) < 0.003


@pytest.mark.parametrize("name", FILES)
def test_a_tone_is_heard_at_once(name: str) -> None:
    tone = sound(name)
    loud = max(max(map(abs, channel)) for channel in tone.channels) / 10
    first = min(next(i for i, sample in enumerate(channel) if abs(sample) > loud) for channel in tone.channels)
    assert first * 1000 / tone.rate < 15


@pytest.mark.parametrize("cue", ["tick", "go", "hold_start", "hold_end"])
def test_the_tones_of_a_repetition_are_where_small_speakers_are_at_their_best(cue: str) -> None:
    assert 500 <= loudest_pitch(f"normal/{cue}") <= 1000


@pytest.mark.parametrize("cue", ["tick", "hold_start", "hold_tick"])
def test_the_lower_set_is_lower(cue: str) -> None:
    assert loudest_pitch(f"lower/{cue}") == pytest.approx(loudest_pitch(f"normal/{cue}") / 2)


@pytest.mark.parametrize("folder", ["normal", "lower"])
def test_a_go_does_not_sound_like_a_tick_or_a_hold(folder: str) -> None:
    pitches = {loudest_pitch(f"{folder}/{cue}") for cue in ("tick", "go", "hold_start")}
    assert len(pitches) == 3


@pytest.mark.parametrize(("cue", "new"), [("switch_to_left", 0), ("switch_to_right", 1)])
def test_a_change_of_sides_moves_to_the_new_side(cue: str, new: int) -> None:
    tone = sound(f"normal/{cue}")
    beginnings = [sum(map(abs, channel[: tone.rate // 10])) for channel in tone.channels]
    ends = [sum(map(abs, channel[-tone.rate // 4 :])) for channel in tone.channels]
    assert beginnings[1 - new] > 1.5 * beginnings[new]
    assert ends[new] > 1.5 * ends[1 - new]


def test_the_stream_that_keeps_speakers_awake_is_inaudible_but_no_silence() -> None:
    awake = sound("awake")
    samples = awake.channels[0]
    assert awake.peak_db == pytest.approx(-80, abs=1)
    assert max(abs(after - before) for before, after in zip(samples, (*samples[1:], samples[0]), strict=True)) < 0.0001
