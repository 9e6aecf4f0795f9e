"""The tones of a session: which file each of them is, and that none of them stutters."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from kneeapp.core.cue_words import Tone
from kneeapp.resources import ResourceError, resource
from kneeapp.ui.clock import Clock
from kneeapp.ui.sound.output import SoundOutput
from kneeapp.ui.sound.preferences import Pitch

_AGAIN_MS: Final = 80
"""The same tone twice within this is heard as one that stutters."""


class Tones:
    """Plays tones of a pitch."""

    def __init__(self, output: SoundOutput, clock: Clock) -> None:
        self._output = output
        self._clock = clock
        self._files: dict[Tone, Path] = {}
        self._played_ms: dict[Tone, float] = {}

    def choose(self, pitch: Pitch) -> None:
        """Play the tones of this pitch from now on; one whose file is missing stays silent."""
        files = {tone: _file(f"sounds/{pitch.value}/{tone.value}.wav") for tone in Tone}
        self._files = {tone: file for tone, file in files.items() if file is not None}

    @property
    def files(self) -> Iterable[Path]:
        """The files of all tones."""
        return self._files.values()

    def play(self, tone: Tone, gain: float) -> None:
        """Play a tone now, unless it has only just begun."""
        now_ms = self._clock.read().monotonic_ms
        if tone in self._files and now_ms - self._played_ms.get(tone, -_AGAIN_MS) >= _AGAIN_MS:
            self._played_ms[tone] = now_ms
            self._output.play(self._files[tone], gain)

    def stop(self) -> None:
        """Be silent."""
        for file in self._files.values():
            self._output.stop(file)


def _file(name: str) -> Path | None:
    try:
        return resource(name)
    except ResourceError:
        return None
