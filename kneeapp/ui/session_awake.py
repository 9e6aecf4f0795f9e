"""Keeps the screen on for a session: it listens to the session's driver, and to how long a pause lasts."""

import math

from PySide6.QtCore import QObject, QTimer

from kneeapp.core.awake import LONG_PAUSE_MS, needs_screen
from kneeapp.core.session_state import Mode
from kneeapp.ui.clock import Clock
from kneeapp.ui.session_driver import SessionDriver
from kneeapp.ui.wakefulness import Wakefulness


class SessionAwake(QObject):
    """Holds the screen while the driver's session needs it. It lives as long as the driver."""

    def __init__(self, driver: SessionDriver, wakefulness: Wakefulness, clock: Clock) -> None:
        super().__init__(driver)
        self._driver, self._wakefulness, self._clock = driver, wakefulness, clock
        self._paused_at_ms: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        driver.state_changed.connect(self.look)
        driver.ended.connect(self.look)

    def look(self) -> None:
        """Hold or release the screen, by what the session is doing now."""
        state = self._driver.state
        mode = state.mode if state is not None else None
        paused_ms = self._paused_ms(mode)
        is_needed = needs_screen(mode, paused_ms)
        if is_needed:
            self._wakefulness.hold()
        else:
            self._wakefulness.release()
        self._aim(LONG_PAUSE_MS - paused_ms if is_needed and mode is Mode.PAUSED else None)

    def _paused_ms(self, mode: Mode | None) -> float:
        now_ms = self._clock.read().monotonic_ms
        if mode is not Mode.PAUSED:
            self._paused_at_ms = None
        elif self._paused_at_ms is None:
            self._paused_at_ms = now_ms
        return 0 if self._paused_at_ms is None else now_ms - self._paused_at_ms

    def _aim(self, wait_ms: float | None) -> None:
        """Look again when the pause has become a long one."""
        if wait_ms is None:
            self._timer.stop()
        else:
            self._timer.start(math.ceil(wait_ms))
