"""The keys of a session, for keyboards and presenters alike.

A key works anywhere in the window. Space and Return belong to a control that Tab has focused, and in a row of choices
the arrows too; once one is chosen Space and Return go on as ever. What bounces or repeats by itself is ignored; Right
and PageDown act when let go, for held down they mean more.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from kneeapp.core.commands import (
    Back,
    ChangeHold,
    ChangeReps,
    Command,
    NextSet,
    OneRep,
    Pause,
    Ready,
    Resume,
    Skip,
    Stop,
    UndoRep,
)
from kneeapp.core.reasons import StopReason
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import StepKind
from kneeapp.ui.session_key_table import ACTIVATING, CHOOSING, USE_OF, KeyUse, is_letter
from kneeapp.ui.widgets.choice_button import ChoiceButton
from kneeapp.ui.widgets.overlay import overlay_round

DEBOUNCE_MS: Final = 150
LONG_PRESS_MS: Final = 800

_COMMANDS: Final[dict[KeyUse, Command]] = {
    KeyUse.RESUME: Resume(),
    KeyUse.BACK: Back(),
    KeyUse.STOP: Stop(reason=StopReason.PAIN),
    KeyUse.PAUSE: Pause(),
    KeyUse.UNDO: UndoRep(),
    KeyUse.MORE_REPS: ChangeReps(by=1),
    KeyUse.STEP_BACK: ChangeReps(by=-1),
    KeyUse.LONGER_HOLD: ChangeHold(by_ms=1000),
    KeyUse.SHORTER_HOLD: ChangeHold(by_ms=-1000),
}


def primary_command(state: SessionState) -> Command:
    """What Space does: the next instruction in a set-up, a self-paced rep, else pause or resume."""
    if state.mode is Mode.PAUSED:
        return Resume()
    if state.mode is Mode.WAITING:
        return OneRep() if state.step.kind is StepKind.MOVE else Ready()
    return Pause()


@dataclass
class _Press:
    """When each key was last pressed, in real ms, and which one is still held."""

    at_ms: dict[int, float] = field(default_factory=dict)
    held: int | None = None


class SessionKeys(QObject):
    """An event filter that turns keys into commands while a session page is shown.

    What floats over the session (`widgets/overlay.py`) has the keys to itself, but for those that it lets through.
    ``has_letters`` tells whether letters and signs do anything.
    """

    command_wished = Signal(object)
    sets_wished = Signal()
    keys_wished = Signal()
    mute_wished = Signal()
    """Sound off, or on again."""
    voice_wished = Signal()
    """The voice off, or on again."""

    def __init__(
        self,
        state: Callable[[], SessionState | None],
        now_ms: Callable[[], float],
        parent: QObject,
        *,
        has_letters: Callable[[], bool],
    ) -> None:
        super().__init__(parent)
        self._state, self._now_ms, self._has_letters = state, now_ms, has_letters
        self._press = _Press()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        state = self._state()
        if state is None or not isinstance(event, QKeyEvent) or _is_for_the_desktop(event):
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._on_press(event, state)
        return event.type() == QEvent.Type.KeyRelease and self._on_release(event)

    def _on_press(self, event: QKeyEvent, state: SessionState) -> bool:
        key = Qt.Key(event.key())
        if key not in USE_OF or not _reaches_session(key) or (is_letter(key) and not self._has_letters()):
            return False
        if key in CHOOSING and isinstance(QApplication.focusWidget(), ChoiceButton):
            return False
        if event.isAutoRepeat():
            self._on_repeat(key)
        elif not self._bounces(key) and not _activate_focused(key):
            self._begin(key, state)
        return True

    def _begin(self, key: Qt.Key, state: SessionState) -> None:
        match USE_OF[key]:
            case KeyUse.SKIP:
                self._press.held = key
            case KeyUse.PRIMARY:
                self.command_wished.emit(primary_command(state))
            case KeyUse.SETS:
                self.sets_wished.emit()
            case KeyUse.KEYS:
                self.keys_wished.emit()
            case KeyUse.MUTE:
                self.mute_wished.emit()
            case KeyUse.VOICE:
                self.voice_wished.emit()
            case use:
                self.command_wished.emit(_COMMANDS[use])

    def _on_repeat(self, key: Qt.Key) -> None:
        if self._press.held == key and self._held_ms(key) >= LONG_PRESS_MS:
            self._press.held = None
            self.command_wished.emit(NextSet())

    def _on_release(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.isAutoRepeat() or self._press.held != key:
            return False
        self._press.held = None
        if not _reaches_session(key):
            return False
        self.command_wished.emit(NextSet() if self._held_ms(key) >= LONG_PRESS_MS else Skip())
        return True

    def _held_ms(self, key: Qt.Key) -> float:
        return self._now_ms() - self._press.at_ms[key]

    def _bounces(self, key: Qt.Key) -> bool:
        now_ms = self._now_ms()
        last_ms = self._press.at_ms.get(key)
        self._press.at_ms[key] = now_ms
        return last_ms is not None and now_ms - last_ms < DEBOUNCE_MS


def _is_for_the_desktop(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return held != Qt.KeyboardModifier.NoModifier


def _reaches_session(key: Qt.Key) -> bool:
    overlay = overlay_round(QApplication.focusWidget())
    return overlay is None or overlay.lets_through(key)


def _activate_focused(key: Qt.Key) -> bool:
    """Press the button that Tab has focused; in a session nothing but Tab focuses one."""
    focused = QApplication.focusWidget()
    if key not in ACTIVATING or not isinstance(focused, QAbstractButton):
        return False
    if isinstance(focused, ChoiceButton) and focused.isChecked():  # there is nothing left to choose with it
        return False
    focused.click()
    return True
