"""Stand-ins for the world outside: a clock that moves only when it is told to, a screen, a silent loudspeaker."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from kneeapp.ui.clock import Reading


class FakeClock:
    """Both clocks start at a number that is not 0, so that nothing can rely on it; a Wednesday's noon in UTC."""

    def __init__(self) -> None:
        self.monotonic_ms = 5_000.0
        self.wall_ms = 1_700_049_600_000.0

    def read(self) -> Reading:
        """What both clocks show."""
        return Reading(monotonic_ms=self.monotonic_ms, wall_ms=self.wall_ms)

    def pass_ms(self, ms: float) -> None:
        """Let time pass."""
        self.monotonic_ms += ms
        self.wall_ms += ms

    def sleep_ms(self, ms: float) -> None:
        """Let the computer sleep: the wall clock goes on alone."""
        self.wall_ms += ms


class FakeWakefulness:
    """A screen that is kept on or not, and how often that was wished anew."""

    def __init__(self) -> None:
        self.is_held = False
        self.holds = 0

    def hold(self) -> None:
        """Keep it on."""
        self.holds += not self.is_held
        self.is_held = True

    def release(self) -> None:
        """Let it go dark."""
        self.is_held = False


class FakeFileManager(QObject):
    """Takes the place of the desktop's file manager and keeps what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


class SilentOutput(QObject):
    """Something that plays sounds, which nobody hears; keeps the names of what it was to play."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_available = True
        self.is_open = False
        self.keeps_awake = False
        self.played: list[str] = []

    def keep_awake(self, is_wanted: bool) -> None:
        self.keeps_awake = is_wanted

    def open(self) -> None:
        self.is_open = True

    def prepare(self, files: Iterable[Path]) -> None:
        """Nothing is to be read."""

    def play(self, file: Path, gain: float) -> None:
        self.played.append(file.stem)

    def stop(self, file: Path) -> None:
        """It is silent."""

    def close(self) -> None:
        self.is_open = False

    def tell_available(self, is_available: bool) -> None:
        """A device came or went."""
        self.is_available = is_available
        self.changed.emit()
