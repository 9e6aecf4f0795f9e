"""What can play sounds, as the player of cues sees it, so that tests can bring one that only writes down."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import SignalInstance


class SoundOutput(Protocol):
    """Plays WAV files. None of it ever raises or waits for a sound; where nothing can be heard, nothing happens."""

    @property
    def is_available(self) -> bool:
        """Whether there is a device; it is supposed until somebody has looked."""
        ...

    @property
    def changed(self) -> SignalInstance:
        """That ``is_available`` may have changed."""
        ...

    def keep_awake(self, is_wanted: bool) -> None:  # noqa: FBT001  # a slot
        """Whether wireless speakers are kept awake by a sound that cannot be heard, from the next `open` on."""
        ...

    def open(self) -> None:
        """Begin to look for the device; nothing waits until it is found."""
        ...

    def prepare(self, files: Iterable[Path]) -> None:
        """Have these files ready soon, the first of them first; others may be let go of."""
        ...

    def play(self, file: Path, gain: float) -> None:
        """Play a file from its beginning, if that is possible almost at once. ``gain`` is from 0 to 1."""
        ...

    def stop(self, file: Path) -> None:
        """Be silent in the middle of a file, if it sounds."""
        ...

    def close(self) -> None:
        """Let go of all files, and of the device."""
        ...
