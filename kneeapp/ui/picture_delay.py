"""The picture waits for a speaker that is late: what runs is shown some ms after it was, all else at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from kneeapp.core.session_state import Mode, SessionState


class PictureDelay(QObject):
    """Passes states on; ``delay_ms`` tells how long the picture is to wait, 0 for not at all."""

    shown = Signal(object)
    """This `SessionState` is to be shown now."""

    def __init__(self, delay_ms: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._delay_ms = delay_ms
        self._newest: SessionState | None = None
        self._shown: SessionState | None = None
        self._round = 0

    def take(self, state: SessionState) -> None:
        """Show this state when it is due; a session that does not run, or runs again, is shown at once."""
        was_running = self._newest is not None and self._newest.mode is Mode.RUNNING
        self._newest = state
        delay_ms = self._delay_ms()
        if delay_ms and was_running and state.mode is Mode.RUNNING:
            QTimer.singleShot(delay_ms, self, partial(self._show, state, self._round))
        else:
            self.show_newest()

    def show_newest(self) -> None:
        """Show now what is, and nothing more of what waits: somebody has pressed a key."""
        self._round += 1
        if self._newest is not None and self._newest is not self._shown:
            self._show(self._newest, self._round)

    def _show(self, state: SessionState, of_round: int) -> None:
        if of_round == self._round:
            self._shown = state
            self.shown.emit(state)
