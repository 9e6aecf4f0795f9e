"""``python -m tests.e2e.pressed SEED [kneeapp's words]``: the real program, with somebody at its keys.

Set-ups are gone through at once. With a seed above 0 there is a restless hand too: it pauses, goes back, skips, undoes
and changes the dose at moments that follow from the seed. It never stops a session, and holds no key down.
"""

import sys
from random import Random
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from kneeapp import cli, composition
from kneeapp.core.session_state import Mode
from kneeapp.ui.main_window import MainWindow

_PACE_MS: Final = 85
"""The two keys of a set-up take turns, so that neither comes twice within the 150 ms of a key that bounces."""

_SET_UP_KEYS: Final = (Qt.Key.Key_Space, Qt.Key.Key_PageDown)
_PAUSED_KEYS: Final = (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_U, Qt.Key.Key_Plus)
_RESTLESS_KEYS: Final = (
    Qt.Key.Key_Escape,
    Qt.Key.Key_Space,
    Qt.Key.Key_Left,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_Right,
    Qt.Key.Key_U,
    Qt.Key.Key_Plus,
    Qt.Key.Key_Minus,
    Qt.Key.Key_BracketLeft,
    Qt.Key.Key_BracketRight,
)
_SEED: Final = int(sys.argv[1])


class PressedWindow(MainWindow):
    """The window with a hand that presses its keys."""

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self._random, self._presses = Random(_SEED), 0
        self._hand = QTimer(self)
        self._hand.timeout.connect(self._on_hand_timeout)
        self._hand.start(_PACE_MS)

    def _on_hand_timeout(self) -> None:
        state = self._running()
        if state is None or not self.isVisible():
            return
        if state.mode is Mode.WAITING:
            self._presses += 1
            self._press(_SET_UP_KEYS[self._presses % 2])
        elif state.mode is Mode.PAUSED:
            self._press(self._random.choice((Qt.Key.Key_F5, *_PAUSED_KEYS)) if _SEED else Qt.Key.Key_F5)
        elif _SEED and self._random.random() < 0.4:
            self._press(self._random.choice(_RESTLESS_KEYS))

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.windowHandle(), key)


if __name__ == "__main__":
    vars(composition)["MainWindow"] = PressedWindow  # the one part that is another
    sys.exit(cli.main(sys.argv[2:]))
