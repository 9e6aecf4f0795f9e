"""The one clock of the program, as an object, so that tests can bring their own."""

import sys
import time
from typing import NamedTuple, Protocol


class Reading(NamedTuple):
    """What both clocks showed at one moment, in ms: one that never jumps, and the one on the wall."""

    monotonic_ms: float
    wall_ms: float


class Clock(Protocol):
    """Something that tells the time."""

    def read(self) -> Reading:
        """What the clocks show now."""
        ...


class SystemClock:
    """The computer's clocks.

    WORKAROUND https://github.com/python/cpython/issues/88494: before Python 3.13 ``time.monotonic`` moves in steps of
    15.6 ms on Windows; drop with Python 3.13.
    """

    def read(self) -> Reading:
        """What the clocks show now."""
        seconds = time.perf_counter() if sys.platform == "win32" else time.monotonic()
        return Reading(monotonic_ms=seconds * 1000, wall_ms=time.time() * 1000)
