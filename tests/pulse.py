"""A PulseAudio of one's own whose only speaker leads nowhere: what it plays can be recorded, and it can be broken."""

import os
import shutil
import subprocess
import threading
import time
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

RATE = 48_000
SPEAKER = "speaker"
_TOOLS = ("pulseaudio", "pactl", "parec")
_OPTIONS = "-n --daemonize=no --exit-idle-time=-1 --use-pid-file=yes"
_HEARD = 60
"""What is louder than this, of 32,767, is a sound."""


def missing_pulse() -> str | None:
    """What is missing to start a server; None where nothing is."""
    missing = [tool for tool in _TOOLS if shutil.which(tool) is None]
    return f"{' and '.join(missing)} not found" if missing else None


class Pulse:
    """A server in a folder of its own, with one speaker."""

    def __init__(self, folder: Path) -> None:
        self.env = os.environ | {"XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)}
        self.env.pop("PULSE_SERVER", None)
        self._server: subprocess.Popen[bytes] | None = None

    def start(self) -> Self:
        """Start it, with its speaker."""
        words = ["pulseaudio", *_OPTIONS.split(), "-L", "module-native-protocol-unix"]
        self._server = subprocess.Popen(words, env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            if self._ask("info") is not None:
                self.give_back()
                return self
            time.sleep(0.05)
        self.stop()
        raise RuntimeError("PulseAudio does not answer")

    def stop(self) -> None:
        """Kill it, as a crash would."""
        if self._server is not None:
            self._server.kill()
            self._server.wait()
            self._server = None

    def take_away(self) -> None:
        """Take the speaker away."""
        self._ask("unload-module", "module-null-sink")

    def give_back(self) -> None:
        """Give a speaker."""
        self._ask("load-module", "module-null-sink", f"sink_name={SPEAKER}", f"rate={RATE}")

    @property
    def has_streams(self) -> bool:
        """Whether any program plays just now, be it silence."""
        return bool(self._ask("list", "short", "sink-inputs"))

    @contextmanager
    def record(self) -> "Iterator[Recording]":
        """While the block lasts, record what the speaker plays."""
        words = ["parec", "-d", f"{SPEAKER}.monitor", f"--rate={RATE}", "--channels=1", "--format=s16le", "--raw"]
        words += ["--latency-msec=2", "--process-time-msec=1"]
        with subprocess.Popen(words, env=self.env, stdout=subprocess.PIPE, bufsize=0) as parec:
            assert parec.stdout is not None
            recording = Recording(parec.stdout.fileno())
            yield recording
            parec.terminate()
            recording.finish()

    def _ask(self, *words: str) -> str | None:
        asked = subprocess.run(["pactl", *words], env=self.env, capture_output=True, text=True, check=False)
        return asked.stdout if asked.returncode == 0 else None


class Recording:
    """Samples, and when they arrived."""

    def __init__(self, pipe: int) -> None:
        self._bytes = bytearray()
        self._arrived: list[tuple[int, float]] = []
        self._reader = threading.Thread(target=self._read, args=(pipe,))
        self._reader.start()

    @property
    def has_begun(self) -> bool:
        """Whether anything was recorded, be it silence."""
        return bool(self._arrived)

    def finish(self) -> None:
        """Read what is left."""
        self._reader.join()

    def onsets_ms(self, quiet_ms: float = 60) -> list[float]:
        """When sounds began after so much silence, on the clock of ``time.monotonic``."""
        samples = array("h", bytes(self._bytes[: len(self._bytes) // 2 * 2]))
        loud = (index for index, sample in enumerate(samples) if abs(sample) > _HEARD)
        onsets, last = [], -RATE
        for index in loud:
            if index - last > quiet_ms * RATE / 1000:
                onsets.append(self._ms_of(index))
            last = index
        return onsets

    def _read(self, pipe: int) -> None:
        while piece := os.read(pipe, 65_536):
            self._bytes.extend(piece)
            self._arrived.append((len(self._bytes) // 2, time.monotonic() * 1000))

    def _ms_of(self, index: int) -> float:
        """The least delayed of the pieces that follow tells best when a sample was played."""
        first = bisect_right(self._arrived, (index, float("inf")))
        following = self._arrived[first : first + 300]
        return min(ms - (count - index) * 1000 / RATE for count, ms in following)
