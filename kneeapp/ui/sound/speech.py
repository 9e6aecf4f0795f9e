"""Says recordings one after the other, each at its own moment, or has a text said; what is new replaces what is old.

When a recording is over is known by its length and never asked of the output, whose answer can be late or missing.
"""

from collections import deque
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from kneeapp.core.cues import LATEST_MS
from kneeapp.core.speech_fitting import BREATH_MS
from kneeapp.ui.clock import Clock
from kneeapp.ui.sound.later import Later
from kneeapp.ui.sound.output import SoundOutput
from kneeapp.ui.sound.voice import Recording
from kneeapp.ui.system_voice.voice import SystemVoice


class Speech:
    """At most one phrase at a time."""

    def __init__(self, output: SoundOutput, system: SystemVoice, clock: Clock, later: Later) -> None:
        self._output = output
        self._system = system
        self._clock = clock
        self._later = later
        self._waiting: deque[Recording] = deque()
        self._saying: Path | None = None
        self._is_spoken = False
        self._gain = 0.0
        self._due_ms = 0.0
        self._latest_ms = LATEST_MS

    def say(self, recordings: Iterable[Recording], *, wait_ms: float, gain: float) -> None:
        """Say these in so many real ms, in place of all that is being said; below 0 they are late already."""
        self.stop()
        self._waiting.extend(recordings)
        self._gain = gain
        self._due_ms = self._now_ms() + wait_ms
        self._latest_ms = LATEST_MS
        self._say_next_when_due()

    def speak(self, text: str, *, wait_ms: float, gain: float, otherwise: Iterable[Recording]) -> None:
        """Have the system's voice say a text in so many real ms, in place of all that is being said.

        Where none answers by then, the other recordings are said.
        """
        self.stop()
        speak = partial(self._speak, text, self._now_ms() + wait_ms, gain, tuple(otherwise))
        if wait_ms > 0:
            self._later.start(wait_ms, speak)
        else:
            speak()

    def stop(self) -> None:
        """Be silent at once."""
        if self._is_spoken:
            self._is_spoken = False
            self._system.stop()
        self._later.stop()
        self._waiting.clear()
        if self._saying is not None:
            self._output.stop(self._saying)
            self._saying = None

    def _speak(self, text: str, due_ms: float, gain: float, otherwise: tuple[Recording, ...]) -> None:
        wait_ms = due_ms - self._now_ms()
        if not self._system.is_available:
            self.say(otherwise, wait_ms=wait_ms, gain=gain)
        elif wait_ms >= -LATEST_MS:
            self._is_spoken = True
            self._system.say(text, gain)

    def _say_next_when_due(self) -> None:
        if not self._waiting:
            return
        wait_ms = self._due_ms - self._now_ms()
        if wait_ms > 0:
            self._later.start(wait_ms, self._say_next)
        else:
            self._say_next()

    def _say_next(self) -> None:
        """What is too late is dropped with all after it; words within a phrase may use up the breath at its end."""
        if self._now_ms() - self._due_ms > self._latest_ms:
            self._waiting.clear()
            return
        recording = self._waiting.popleft()
        self._saying = recording.file
        self._output.play(recording.file, self._gain)
        self._due_ms += recording.length_ms
        self._latest_ms = BREATH_MS
        self._say_next_when_due()

    def _now_ms(self) -> float:
        return self._clock.read().monotonic_ms
