"""Qt's sound effects on the device that is the default.

This is the only module that imports QtMultimedia, and only the loudspeaker's process may import it. No effect is ever
taken apart: that process ends soon enough.
"""

import wave
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

_BEATS: Final = 1_000_000


class Effects:
    """Files as effects, where there is a device."""

    def __init__(self, parent: QObject) -> None:
        self._parent = parent
        self._devices = QMediaDevices(parent)
        self._device = QMediaDevices.defaultAudioOutput()
        self._effects: dict[Path, QSoundEffect] = {}
        self._beat: QSoundEffect | None = None

    @property
    def has_device(self) -> bool:
        """Whether anything can be heard."""
        return not self._device.isNull()

    @property
    def has_other_device(self) -> bool:
        """Whether another device is the default by now."""
        return bool(QMediaDevices.defaultAudioOutput().id() != self._device.id())

    @property
    def beats_left(self) -> int:
        """How often the beat is still to come, which takes days; 0 before it has begun."""
        return 0 if self._beat is None else self._beat.loopsRemaining()

    def make(self, files: Iterable[Path]) -> None:
        """Have effects of these files soon; of one that is missing, none, for Qt would complain."""
        for file in files:
            if self.has_device and file not in self._effects and file.is_file():
                self._effects[file] = self._effect(file)

    def is_ready(self, file: Path) -> bool:
        """Whether a file can be heard at once."""
        return file in self._effects and self._effects[file].status() is QSoundEffect.Status.Ready

    def play(self, file: Path, gain: float) -> None:
        """Play a file that is ready from its beginning."""
        self._effects[file].setVolume(gain)
        self._effects[file].play()

    def stop(self, file: Path) -> None:
        """Be silent in the middle of a file."""
        if file in self._effects:
            self._effects[file].stop()

    def beat(self, file: Path) -> None:
        """Play a short file over and over, without a volume."""
        if self.has_device:
            self._beat = self._effect(file)
            self._beat.setVolume(0)
            self._beat.setLoopCount(_BEATS)
            self._beat.play()

    def keep_awake(self, file: Path) -> None:
        """Play a file over and over that cannot be heard."""
        if self.has_device:
            awake = self._effect(file)
            awake.setLoopCount(QSoundEffect.Loop.Infinite.value)
            awake.play()

    def _effect(self, file: Path) -> QSoundEffect:
        effect = QSoundEffect(self._device, self._parent)
        effect.setSource(QUrl.fromLocalFile(str(file)))
        return effect


def length_ms(file: Path) -> float:
    """How long a WAV file sounds."""
    with wave.open(str(file), "rb") as sound:
        return sound.getnframes() * 1000 / sound.getframerate()
