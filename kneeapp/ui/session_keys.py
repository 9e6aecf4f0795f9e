"""The keys of a session, for keyboards and presenters alike.

A key works anywhere in the window. Space and Return belong to a control that Tab has focused, and in a row of choices
the arrows too; once one is chosen Space and Return go on as ever. What bounces or repeats by itself is ignored; Right
and PageDown act when let go, for held down they mean more. So do Space and its kin where the user has but one button.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
)

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
from kneeapp.storage.settings import Settings
from kneeapp.ui.session_key_table import ACTIVATING, CHOOSING, USE_OF, KeyUse, is_letter
from kneeapp.ui.widgets.choice_button import ChoiceButton
from kneeapp.ui.widgets.overlay import overlay_round

DEBOUNCE_MS: Final = 150
LONG_PRESS_MS: Final = 800
VOLUME_STEP: Final = 5

_COMMANDS: Final[dict[KeyUse, Command]] = {
    KeyUse.RESUME: Resume(),
    KeyUse.SKIP: Skip(),
    KeyUse.BACK: Back(),
    KeyUse.STOP: Stop(reason=StopReason.PAIN),
    KeyUse.PAUSE: Pause(),
    KeyUse.UNDO: UndoRep(),
    KeyUse.MORE_REPS: ChangeReps(by=1),
    KeyUse.STEP_BACK: ChangeReps(by=-1),
    KeyUse.LONGER_HOLD: ChangeHold(by_ms=1000),
    KeyUse.SHORTER_HOLD: ChangeHold(by_ms=-1000),
}

_LONG: Final[dict[KeyUse, Command]] = {KeyUse.SKIP: NextSet(), KeyUse.PRIMARY: Back()}
"""What a key is for that is held down."""

_WITH_ARROWS: Final = (ChoiceButton, QAbstractSlider, QAbstractSpinBox, QAbstractScrollArea, QLineEdit)
"""What keeps the arrows to itself while it has the focus."""


def primary_command(state: SessionState) -> Command:
    """What Space does: the next instruction in a set-up, a self-paced rep, else pause or resume."""
    if state.mode is Mode.PAUSED:
        return Resume()
    if state.mode is Mode.WAITING:
        return OneRep() if state.step.kind is StepKind.MOVE else Ready()
    return Pause()


@dataclass
class _Press:
    """When each key was last pressed, in real ms, and which one is held that acts when it is let go."""

    at_ms: dict[int, float] = field(default_factory=dict)
    held: Qt.Key | None = None


class SessionKeys(QObject):
    """An event filter that turns keys into commands while a session page is shown.

    What floats over the session (`widgets/overlay.py`) has the keys to itself, but for those that it lets through.
    ``now`` tells the settings: whether letters and signs do anything, and whether the user has but one button.
    """

    command_wished = Signal(object)
    sets_wished = Signal()
    keys_wished = Signal()
    mute_wished = Signal()
    """Sound off, or on again."""
    voice_wished = Signal()
    """The voice off, or on again."""
    say_again_wished = Signal()
    """To be told once more where the session is."""
    volume_wished = Signal(int)
    """So much louder, or below 0 softer."""

    def __init__(
        self,
        state: Callable[[], SessionState | None],
        now_ms: Callable[[], float],
        parent: QObject,
        *,
        now: Callable[[], Settings],
    ) -> None:
        super().__init__(parent)
        self._state, self._now_ms, self._now = state, now_ms, now
        self._press = _Press()
        self._wishes: dict[KeyUse, Callable[[], None]] = {
            KeyUse.LOUDER: partial(self.volume_wished.emit, VOLUME_STEP),
            KeyUse.SOFTER: partial(self.volume_wished.emit, -VOLUME_STEP),
            KeyUse.SAY_AGAIN: self.say_again_wished.emit,
            KeyUse.SETS: self.sets_wished.emit,
            KeyUse.KEYS: self.keys_wished.emit,
            KeyUse.MUTE: self.mute_wished.emit,
            KeyUse.VOICE: self.voice_wished.emit,
        }

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._press.held = None  # nobody will tell when it is let go
        if not isinstance(event, QKeyEvent) or _is_for_the_desktop(event):
            return False
        state = self._state()
        if state is None:
            self._press.held = None  # what was held in another session means nothing in the next
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._on_press(event, state)
        return event.type() == QEvent.Type.KeyRelease and self._on_release(event, state)

    def _on_press(self, event: QKeyEvent, state: SessionState) -> bool:
        key = Qt.Key(event.key())
        if key not in USE_OF or not _reaches_session(key) or (is_letter(key) and not self._now().has_letter_keys):
            return False
        if key in CHOOSING and isinstance(QApplication.focusWidget(), _WITH_ARROWS):
            return False
        if event.isAutoRepeat():
            self._on_repeat(key)
        elif not self._bounces(key) and not _activate_focused(key):
            self._begin(key, state)
        return True

    def _begin(self, key: Qt.Key, state: SessionState) -> None:
        if self._acts_when_let_go(USE_OF[key]):
            self._press.held = key
        else:
            self._act(USE_OF[key], state)

    def _acts_when_let_go(self, use: KeyUse) -> bool:
        return use is KeyUse.SKIP or (use is KeyUse.PRIMARY and self._now().is_one_button)

    def _act(self, use: KeyUse, state: SessionState) -> None:
        command = primary_command(state) if use is KeyUse.PRIMARY else _COMMANDS.get(use)
        if command is not None:
            self.command_wished.emit(command)
        else:
            self._wishes[use]()

    def _on_repeat(self, key: Qt.Key) -> None:
        if self._press.held == key and self._held_ms(key) >= LONG_PRESS_MS:
            self._press.held = None
            self.command_wished.emit(_LONG[USE_OF[key]])

    def _on_release(self, event: QKeyEvent, state: SessionState) -> bool:
        key = Qt.Key(event.key())
        if event.isAutoRepeat() or self._press.held != key:
            return False
        self._press.held = None
        if not _reaches_session(key):
            return False
        if self._held_ms(key) >= LONG_PRESS_MS:
            self.command_wished.emit(_LONG[USE_OF[key]])
        else:
            self._act(USE_OF[key], state)
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
