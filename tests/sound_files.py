"""What a WAV file holds, measured without any library."""

import math
import wave
from array import array
from pathlib import Path
from typing import NamedTuple

FULL = 32_768


class SoundFile(NamedTuple):
    """A file of 16 bits: its rate, and the samples of each channel, from -1 to 1."""

    rate: int
    channels: tuple[tuple[float, ...], ...]

    @property
    def length_ms(self) -> float:
        return len(self.channels[0]) * 1000 / self.rate

    @property
    def peak_db(self) -> float:
        return decibels(max(abs(sample) for channel in self.channels for sample in channel))

    def windows_db(self, window_ms: int) -> list[float]:
        """How loud each stretch of the first channel is."""
        width = self.rate * window_ms // 1000
        first = self.channels[0]
        return [rms_db(first[start : start + width]) for start in range(0, len(first) - width + 1, width)]


def sound_file(path: Path) -> SoundFile:
    with wave.open(str(path), "rb") as file:
        assert file.getsampwidth() == 2, path.name
        samples, count = array("h", file.readframes(file.getnframes())), file.getnchannels()
        channels = tuple(tuple(sample / FULL for sample in samples[channel::count]) for channel in range(count))
        return SoundFile(file.getframerate(), channels)


def decibels(amplitude: float) -> float:
    return 20 * math.log10(max(amplitude, 1e-6))


def rms_db(samples: tuple[float, ...]) -> float:
    return decibels(math.sqrt(sum(sample * sample for sample in samples) / len(samples)))
