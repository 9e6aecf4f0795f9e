"""Plays a repetition over and over, for as long as somebody can see it."""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kneeapp.core.rep_times import PhaseTime, phase_at, rep_ms
from kneeapp.ui.clock import Clock

FRAME_MS: Final = 33
_LONGEST_MS: Final = 250
"""A frame that comes later than this was not watched: the program, or the whole computer, stood still."""


class RepLoop(QObject):
    """Knows which moment of the rep is due. One timer looks at the clock, and only while it plays and is watched."""

    moved = Signal()
    """Another moment is due."""
    played_changed = Signal()
    """It plays, or it rests."""

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._times: tuple[PhaseTime, ...] = ()
        self._at_ms = self._looked_ms = 0.0
        self._is_playing = self._is_watched = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self.look)

    @property
    def times(self) -> tuple[PhaseTime, ...]:
        """The rep that it plays."""
        return self._times

    @property
    def at_ms(self) -> float:
        """How far into the rep it is."""
        return self._at_ms

    @property
    def phase(self) -> PhaseTime | None:
        """The phase that it is in; None without a rep."""
        return phase_at(self._times, self._at_ms) if self._times else None

    @property
    def is_playing(self) -> bool:
        """Whether it plays, as far as somebody can see it."""
        return self._is_playing

    @property
    def is_running(self) -> bool:
        """Whether its timer runs."""
        return self._timer.isActive()

    def begin(self, times: tuple[PhaseTime, ...], *, is_playing: bool) -> None:
        """Take another rep from its beginning."""
        self._times, self._at_ms = times, 0.0
        self._play(is_playing)
        self.moved.emit()

    def take_times(self, times: tuple[PhaseTime, ...]) -> None:
        """Take other times for the same rep and stay in the part of it that is played."""
        share = self._at_ms / (rep_ms(self._times) or 1)
        self._times, self._at_ms = times, share * rep_ms(times)
        self._run()
        self.moved.emit()

    def toggle(self) -> None:
        """Play or rest."""
        self._play(not self._is_playing)

    def set_watched(self, is_watched: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Whether anybody can see it."""
        self._is_watched = is_watched
        self._run()

    def look(self) -> None:
        """Look at the clock, and move on by what has passed since."""
        now_ms = self._clock.read().monotonic_ms
        passed_ms = min(max(now_ms - self._looked_ms, 0.0), _LONGEST_MS)
        self._looked_ms = now_ms
        self._at_ms = (self._at_ms + passed_ms) % rep_ms(self._times)
        self.moved.emit()

    def _play(self, is_playing: bool) -> None:  # noqa: FBT001  # a setter of one claim
        self._is_playing = is_playing
        self._run()
        self.played_changed.emit()

    def _run(self) -> None:
        is_due = self._is_playing and self._is_watched and bool(self._times)
        if is_due and not self._timer.isActive():
            self._looked_ms = self._clock.read().monotonic_ms
            self._timer.start()
        elif not is_due:
            self._timer.stop()
