"""The keys of a session and what each is for: the one table behind the key filter and the page of keys.

What a use does is said elsewhere: as a command in `session_keys.py`, in words in `pages/key_rows.py`.
"""

from enum import Enum
from typing import Final

from PySide6.QtCore import Qt

_K = Qt.Key


class KeyUse(Enum):
    """What a key is for while a session runs."""

    PRIMARY = "primary"
    """Pause and resume; in a set-up the next step, at one's own pace the next rep. With one button, held: back."""
    RESUME = "resume"
    SKIP = "skip"
    BACK = "back"
    STOP = "stop"
    PAUSE = "pause"
    UNDO = "undo"
    SETS = "sets"
    MORE_REPS = "more_reps"
    STEP_BACK = "fewer_reps"
    LONGER_HOLD = "longer_hold"
    SHORTER_HOLD = "shorter_hold"
    LOUDER = "louder"
    SOFTER = "softer"
    MUTE = "mute"
    VOICE = "voice"
    SAY_AGAIN = "say_again"
    KEYS = "keys"


KEYS_OF: Final[dict[KeyUse, tuple[Qt.Key, ...]]] = {
    KeyUse.PRIMARY: (_K.Key_Space, _K.Key_F5, _K.Key_Return, _K.Key_Enter, _K.Key_MediaTogglePlayPause),
    KeyUse.RESUME: (_K.Key_MediaPlay,),
    KeyUse.SKIP: (_K.Key_Right, _K.Key_PageDown, _K.Key_MediaNext),
    KeyUse.BACK: (_K.Key_Left, _K.Key_PageUp, _K.Key_MediaPrevious),
    KeyUse.STOP: (_K.Key_S, _K.Key_B, _K.Key_Period, _K.Key_F8),
    KeyUse.PAUSE: (_K.Key_Escape, _K.Key_MediaPause),
    KeyUse.UNDO: (_K.Key_U,),
    KeyUse.SETS: (_K.Key_L,),
    KeyUse.MORE_REPS: (_K.Key_Plus, _K.Key_Equal),
    KeyUse.STEP_BACK: (_K.Key_Minus, _K.Key_Underscore),
    KeyUse.LONGER_HOLD: (_K.Key_BracketRight,),
    KeyUse.SHORTER_HOLD: (_K.Key_BracketLeft,),
    KeyUse.LOUDER: (_K.Key_Up,),
    KeyUse.SOFTER: (_K.Key_Down,),
    KeyUse.MUTE: (_K.Key_M,),
    KeyUse.VOICE: (_K.Key_V,),
    KeyUse.SAY_AGAIN: (_K.Key_R,),
    KeyUse.KEYS: (_K.Key_F1, _K.Key_Question),
}
"""The keys of each use, those that people know best first."""

USE_OF: Final[dict[Qt.Key, KeyUse]] = {key: use for use, keys in KEYS_OF.items() for key in keys}
"""What each key is for; a key that is not in it does nothing in a session."""


def is_letter(key: Qt.Key) -> bool:
    """Whether a key writes a letter, digit or sign: alone it acts only where the user wants such keys (WCAG 2.1.4)."""
    return _K.Key_Space < key < _K.Key_Escape


ACTIVATING: Final = frozenset({_K.Key_Space, _K.Key_Return, _K.Key_Enter})
"""Keys that belong to a control which Tab has focused."""

CHOOSING: Final = frozenset({_K.Key_Left, _K.Key_Right, _K.Key_Up, _K.Key_Down})
"""Keys that belong to whatever Tab has focused where that is chosen, moved or written in with them."""

GOING_ON: Final = frozenset({_K.Key_F5, _K.Key_MediaTogglePlayPause, _K.Key_MediaPlay})
"""Keys that go on after a pause and never belong to a control."""
