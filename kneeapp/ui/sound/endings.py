"""When the sounds that were begun end, so that nothing is done near that moment which Qt does not bear."""

from pathlib import Path
from typing import Final

_BEFORE_MS: Final = 100
_AFTER_MS: Final = 500
"""Buffers and a busy computer move the end of a sound about within this."""


class Endings:
    """The moments at which sounds end."""

    def __init__(self) -> None:
        self._ends_ms: list[tuple[float, Path]] = []

    def begin(self, file: Path, length_ms: float, now_ms: float) -> None:
        """A file begins to sound, beside all others and itself."""
        self._ends_ms.append((now_ms + length_ms, file))

    def stop(self, file: Path, now_ms: float) -> None:
        """All that sounds of a file ends now."""
        self._ends_ms = [(min(end_ms, now_ms) if name == file else end_ms, name) for end_ms, name in self._ends_ms]

    def is_near(self, now_ms: float) -> bool:
        """Whether a sound may be ending just now."""
        self._ends_ms = [(end_ms, file) for end_ms, file in self._ends_ms if now_ms < end_ms + _AFTER_MS]
        return any(end_ms - _BEFORE_MS < now_ms for end_ms, _ in self._ends_ms)
