"""Something that is to be done once, in some milliseconds, unless it is called off."""

import math
from collections.abc import Callable
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Qt, QTimer

from kneeapp.ui.clock import Clock, SystemClock


class Later(Protocol):
    """Does one thing at a time."""

    def start(self, wait_ms: float, then: Callable[[], object]) -> None:
        """Do this in so many ms, in place of what was to be done."""
        ...

    def stop(self) -> None:
        """Do nothing."""
        ...


class PreciseLater(QObject):
    """Keeps to the millisecond, as far as the computer does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._then: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)

    def start(self, wait_ms: float, then: Callable[[], object]) -> None:
        """Do this in so many ms, in place of what was to be done."""
        self._then = then
        self._timer.start(max(0, math.ceil(wait_ms)))

    def stop(self) -> None:
        """Do nothing."""
        self._timer.stop()

    def _on_timeout(self) -> None:
        if self._then is not None:
            self._then()


class Timing(NamedTuple):
    """The computer's own, unless a test brings another."""

    clock: Clock = SystemClock()
    later: Callable[[QObject], Later] = PreciseLater
