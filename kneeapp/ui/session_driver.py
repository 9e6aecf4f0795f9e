"""Drives a session: the one clock and the one timer, and nothing that decides.

The timer is aimed at the next moment at which something changes, and runs at frame rate only while someone watches a
movement. What the engine makes of the time comes out as two signals: what is, and what just happened.
"""

import math
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kneeapp.core.commands import Command, Pause, Resume, Start, Tick
from kneeapp.core.plan import SessionRules
from kneeapp.core.readout import next_change_ms
from kneeapp.core.reasons import PauseReason
from kneeapp.core.session import advance, allows
from kneeapp.core.session_state import Mode, SessionState, new_session
from kneeapp.core.timeline import Timeline
from kneeapp.core.walk import Advanced
from kneeapp.ui.clock import Clock, Reading

_SLEEP_MS: Final = 2_000
"""The wall clock and the other one disagree by more than this after a sleep (or when somebody sets the clock)."""


class SessionDriver(QObject):
    """Runs one session at a time on a clock that goes ``speed`` times as fast as the real one."""

    happened = Signal(object)
    """An `Advanced` with at least one effect: they are told exactly once, before the state is."""

    state_changed = Signal(object)
    """The `SessionState`; also when nothing but time has passed."""

    ended = Signal()
    """The session was let go of: there is none any more."""

    def __init__(self, clock: Clock, *, speed: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._speed = speed
        self._frame_ms: int | None = None
        self._state: SessionState | None = None
        self._origin_ms = 0.0
        self._last = clock.read()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    @property
    def state(self) -> SessionState | None:
        """The session; None while there is none."""
        return self._state

    @property
    def speed(self) -> float:
        """How many ms of the session's clock go by in a real one."""
        return self._speed

    def begin(self, timeline: Timeline) -> None:
        """Start a session at 0 ms of its clock."""
        self._last = self._clock.read()
        self._origin_ms = self._last.monotonic_ms
        self._state = new_session(timeline, self._rules())
        self.do(Start())

    def resume(self, state: SessionState, lead_in_ms: int) -> None:
        """Go on with a session that broke off, on its own clock, after that lead-in."""
        self._last = self._clock.read()
        self._origin_ms = self._last.monotonic_ms - state.clock_ms / self._speed
        self._state = replace(state, rules=self._rules())
        self.do(Resume(lead_in_ms=lead_in_ms))

    def end(self) -> None:
        """Let go of the session, whatever it is doing."""
        self._timer.stop()
        self._state = None
        self.ended.emit()

    def allows(self, command: Command) -> bool:
        """Whether the session would follow a command now."""
        return self._state is not None and allows(self._state, command)

    def do(self, command: Command) -> bool:
        """Follow a command; False where the session has moved on and it no longer means anything."""
        self.look()
        if not self.allows(command):
            return False
        self._advance(command, self._session_ms(self._last))
        self._aim()
        return True

    def look(self) -> None:
        """Let the time that has passed take effect."""
        if self._state is None:
            return
        before, self._last = self._last, self._clock.read()
        if self._has_slept(before):
            self._advance(Pause(reason=PauseReason.SLEEP), self._state.clock_ms)
        self._advance(Tick(), self._session_ms(self._last))
        self._aim()

    def show_frames(self, frame_ms: int | None) -> None:
        """Look every so many real ms while time runs, for a moving picture; None: only when something changes."""
        if frame_ms != self._frame_ms:
            self._frame_ms = frame_ms
            self._aim()

    def _rules(self) -> SessionRules:
        """A stall and a double press are real time, however fast the session runs."""
        rules = SessionRules()
        return replace(
            rules, stall_ms=round(rules.stall_ms * self._speed), again_ms=round(rules.again_ms * self._speed)
        )

    def _session_ms(self, reading: Reading) -> int:
        now_ms = int((reading.monotonic_ms - self._origin_ms) * self._speed)
        return max(now_ms, self._state.clock_ms if self._state else 0)

    def _has_slept(self, before: Reading) -> bool:
        if self._state is None or self._state.mode not in (Mode.RUNNING, Mode.RESUMING):
            return False
        monotonic_ms = self._last.monotonic_ms - before.monotonic_ms
        return abs(self._last.wall_ms - before.wall_ms - monotonic_ms) > _SLEEP_MS

    def _advance(self, command: Command, now_ms: int) -> None:
        if self._state is None:
            return
        advanced: Advanced = advance(self._state, command, now_ms)
        self._state = advanced.state
        if advanced.effects:
            self.happened.emit(advanced)
        self.state_changed.emit(advanced.state)

    def _aim(self) -> None:
        """Wake up at the next change, or for the next frame."""
        change_ms = next_change_ms(self._state) if self._state else None
        if self._state is None or change_ms is None:
            self._timer.stop()
            return
        due_ms = self._origin_ms + (self._state.clock_ms + change_ms) / self._speed
        wait_ms = max(0, math.ceil(due_ms - self._clock.read().monotonic_ms))
        self._timer.start(wait_ms if self._frame_ms is None else _even_frame_ms(wait_ms, self._frame_ms))


def _even_frame_ms(wait_ms: int, frame_ms: int) -> int:
    """The longest frame of which a whole number fits: no frame is still being painted when the change is due."""
    frames = max(1, -(-wait_ms // frame_ms))
    return wait_ms // frames
