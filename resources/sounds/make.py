"""Makes the tones of a session: ``python resources/sounds/make.py [folder]`` writes them beside this file, or there.

One voice, a soft mallet, in D major pentatonic, so that any two tones may sound together. Two sets: ``normal``, whose
tones of the repetitions lie between 500 and 1000 Hz, where small speakers and older ears are at their best, and
``lower``, the same tones deeper. The same bytes on every run; nothing but the standard library is needed.
"""

import math
import sys
import wave
from array import array
from pathlib import Path
from typing import NamedTuple

RATE = 48_000
FULL = 32_767
FADE_MS = 20
SHORTEST_MS = 150
"""A file is at least this long, filled up with silence: devices that wake up lose shorter ones."""

HERTZ = {
    "D3": 146.832, "A3": 220.0, "D4": 293.665, "E4": 329.628, "A4": 440.0, "D5": 587.33, "E5": 659.255, "F#5": 739.989,
    "A5": 880.0, "B5": 987.767,
}  # fmt: skip


class Note(NamedTuple):
    """A stroke of the mallet: when, how high, how loud, how long it rings (to 1/e) and how softly it begins."""

    start_ms: int
    pitch: str
    loudness: float
    ring_ms: int
    attack_ms: int


class Tone(NamedTuple):
    """Some strokes, the length of it all, and its loudest sample. ``pan`` is from where to where: -1 left, 1 right."""

    notes: tuple[Note, ...]
    length_ms: int
    peak_db: float
    pan: tuple[float, float] | None = None

    def transposed(self, *pitches: str) -> "Tone":
        """The same strokes at other pitches."""
        notes = (note._replace(pitch=pitch) for note, pitch in zip(self.notes, pitches, strict=True))
        return self._replace(notes=tuple(notes))


SWITCH = (Note(0, "A4", 0.34, 80, 4), Note(160, "D5", 0.35, 80, 4), Note(320, "A5", 0.36, 120, 4))
LOWER = {
    "tick": Tone((Note(0, "A4", 0.22, 35, 2),), 90, -13),
    "go": Tone((Note(0, "D5", 0.30, 120, 3), Note(0, "A5", 0.14, 100, 3)), 340, -6),
    "hold_start": Tone((Note(0, "D4", 0.30, 200, 8), Note(0, "A4", 0.14, 160, 8)), 550, -6),
    "hold_tick": Tone((Note(0, "A3", 0.09, 20, 2),), 60, -21),
    "hold_end": Tone((Note(0, "D5", 0.36, 60, 3), Note(140, "F#5", 0.38, 100, 3)), 440, -7),
    "rep": Tone((Note(0, "E5", 0.18, 35, 2),), 100, -14),
    "last_rep": Tone((Note(0, "E5", 0.22, 40, 2), Note(110, "B5", 0.22, 70, 2)), 310, -12),
    "switch_to_left": Tone(SWITCH, 680, -7, (0.6, -0.6)),
    "switch_to_right": Tone(SWITCH, 680, -7, (-0.6, 0.6)),
    "rest": Tone((Note(0, "D5", 0.32, 110, 6), Note(200, "A4", 0.34, 120, 7), Note(400, "D4", 0.36, 240, 8)), 1000, -7),
    "pause": Tone((Note(0, "A4", 0.24, 60, 4), Note(110, "E4", 0.24, 90, 4)), 350, -11),
    "resume": Tone((Note(0, "E4", 0.24, 60, 4), Note(110, "A4", 0.24, 90, 4)), 350, -11),
    "stop": Tone((Note(0, "D4", 0.30, 240, 12), Note(0, "D3", 0.14, 240, 12)), 600, -7),
    "finish": Tone(
        (
            Note(0, "D4", 0.24, 100, 4),
            Note(110, "A4", 0.24, 160, 4),
            Note(220, "D5", 0.24, 220, 5),
            Note(330, "F#5", 0.24, 360, 6),
            Note(330, "A4", 0.24, 360, 6),
        ),
        1430,
        -7,
    ),
}
"""The tones as they were composed."""

# No single shift brings all of these between 500 and 1000 Hz. "go" moves by a tone, not to sound like a hold's start.
NORMAL = LOWER | {
    "tick": LOWER["tick"].transposed("A5"),
    "go": LOWER["go"].transposed("E5", "B5"),
    "hold_start": LOWER["hold_start"].transposed("D5", "A5"),
    "hold_tick": LOWER["hold_tick"].transposed("A4"),
}
SETS = {"normal": NORMAL, "lower": LOWER}


def main(folder: Path) -> None:
    """Write both sets, and the stream that keeps a speaker awake."""
    for name, tones in SETS.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        for cue, tone in tones.items():
            _write(folder / name / f"{cue}.wav", _channels(tone))
    _write(folder / "awake.wav", [_awake()])


def _channels(tone: Tone) -> list[list[float]]:
    """The samples of each channel, from -1 to 1, the loudest just as loud as the tone says."""
    mono = [_sample(tone, index) for index in range(_samples(tone.length_ms))]
    filling = [0.0] * (_samples(SHORTEST_MS) - len(mono))
    channels = [[*channel, *filling] for channel in ([mono] if tone.pan is None else _panned(mono, *tone.pan))]
    loudest = max(abs(sample) for channel in channels for sample in channel)
    gain = 10 ** (tone.peak_db / 20) / loudest
    return [[sample * gain for sample in channel] for channel in channels]


def _sample(tone: Tone, index: int) -> float:
    at_ms = index * 1000 / RATE
    fade = min(1.0, (tone.length_ms - at_ms) / FADE_MS)
    return fade * sum(_stroke(note, at_ms - note.start_ms) for note in tone.notes if at_ms >= note.start_ms)


def _stroke(note: Note, t: float) -> float:
    """The mallet, so many milliseconds after it struck: two overtones die away before the note itself."""
    turn = math.tau * HERTZ[note.pitch] * t / 1000
    octave = 0.25 * math.sin(2 * turn) * math.exp(-t / (0.7 * note.ring_ms))
    wood = 0.18 * math.sin(3.93 * turn) * math.exp(-t / (0.3 * note.ring_ms))
    envelope = (1 - math.exp(-3 * t / note.attack_ms)) * math.exp(-t / note.ring_ms)
    return note.loudness * envelope * (math.sin(turn) + octave + wood)


def _panned(mono: list[float], start: float, end: float) -> list[list[float]]:
    """Left and right, as loud together wherever the sound is on its way."""
    angles = [(1 + start + (end - start) * index / len(mono)) * math.pi / 4 for index in range(len(mono))]
    left = [sample * math.cos(angle) for sample, angle in zip(mono, angles, strict=True)]
    right = [sample * math.sin(angle) for sample, angle in zip(mono, angles, strict=True)]
    return [left, right]


def _awake() -> list[float]:
    """A second of 20 Hz at -80 dBFS: whole waves, to be played in a loop, and nothing that an ear could hear."""
    return [10 ** (-80 / 20) * math.sin(math.tau * 20 * index / RATE) for index in range(RATE)]


def _samples(ms: int) -> int:
    return ms * RATE // 1000


def _write(path: Path, channels: list[list[float]]) -> None:
    """A WAV file of 16 bits."""
    samples = array("h", (round(sample * FULL) for frame in zip(*channels, strict=True) for sample in frame))
    if sys.byteorder == "big":
        samples.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setparams((len(channels), 2, RATE, 0, "NONE", ""))
        file.writeframes(samples.tobytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
