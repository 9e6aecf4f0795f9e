"""The keys in words: what each use of a key does in a session, and the keys that work elsewhere.

The session's keys themselves come from `session_key_table.py`, so that the page cannot tell of keys that do not work.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

from kneeapp.ui.key_names import key_name, shortcut_name
from kneeapp.ui.session_key_table import KEYS_OF, USE_OF, KeyUse, is_letter


@dataclass(frozen=True, kw_only=True)
class KeyRow:
    """A line of the page: names for caps, further keys that do the same, and what they do."""

    caps: tuple[str, ...]
    text: str
    also: tuple[str, ...] = ()


SEARCH: Final = ("/", "Ctrl+F")
TODAY: Final = ("Ctrl+1",)
SETTINGS: Final = ("Ctrl+3",)
ROUTINE: Final = ("F5", "Shift+F5")
REPS: Final = ("+", "-")
HOLD: Final = ("]", "[")
TURN: Final = ("T",)
UNDO: Final = ("Ctrl+Z",)
MOVE: Final = ("Alt+Up", "Alt+Down")
FULL_SCREEN: Final = ("F11",)
NUMBERS: Final = tuple(str(number) for number in range(1, 10))

_K = Qt.Key
_LINES: Final = (
    ((KeyUse.PRIMARY, KeyUse.RESUME), (_K.Key_Space, _K.Key_F5)),
    ((KeyUse.SKIP,), (_K.Key_Right, _K.Key_PageDown)),
    ((KeyUse.BACK,), (_K.Key_Left, _K.Key_PageUp)),
    ((KeyUse.STOP,), (_K.Key_S, _K.Key_B, _K.Key_Period)),
    ((KeyUse.PAUSE,), (_K.Key_Escape,)),
    ((KeyUse.UNDO,), (_K.Key_U,)),
    ((KeyUse.SETS,), (_K.Key_L,)),
    ((KeyUse.MORE_REPS, KeyUse.STEP_BACK), (_K.Key_Plus, _K.Key_Minus)),
    ((KeyUse.LONGER_HOLD, KeyUse.SHORTER_HOLD), (_K.Key_BracketRight, _K.Key_BracketLeft)),
    ((KeyUse.LOUDER, KeyUse.SOFTER), (_K.Key_Up, _K.Key_Down)),
    ((KeyUse.MUTE, KeyUse.VOICE), (_K.Key_M, _K.Key_V)),
    ((KeyUse.SAY_AGAIN,), (_K.Key_R,)),
)
"""The lines in the order in which one needs them, and the keys that stand on caps; all others are named below."""


def session_rows(*, has_letters: bool = True, is_one_button: bool = False) -> tuple[KeyRow, ...]:
    """What the keys do in a session; without letters and signs only lines that other keys are left in."""
    words = _line_words(is_one_button=is_one_button)
    rows = (_session_row(uses, caps, words[uses[0]], has_letters=has_letters) for uses, caps in _LINES)
    return tuple(row for row in rows if row.caps)


def other_rows(*, has_letters: bool = True) -> tuple[KeyRow, ...]:
    """What keys do anywhere, and near the screen; without letters and signs only lines that other keys are left in."""
    keys = tuple(key for key in KEYS_OF[KeyUse.KEYS] if has_letters or not is_letter(key))
    numbers = QCoreApplication.translate("keys", "{first} to {last}").format(first=NUMBERS[0], last=NUMBERS[-1])
    rows = (
        KeyRow(caps=tuple(map(key_name, keys)), text=QCoreApplication.translate("keys", "These keys")),
        _other_row(FULL_SCREEN, QCoreApplication.translate("keys", "Full screen")),
        _other_row(SEARCH, QCoreApplication.translate("keys", "Search exercises"), has_letters=has_letters),
        KeyRow(caps=(numbers,) * has_letters, text=QCoreApplication.translate("keys", "Open that exercise")),
        _other_row(TODAY, QCoreApplication.translate("keys", "Today")),
        _other_row(SETTINGS, QCoreApplication.translate("keys", "Settings")),
        _other_row(ROUTINE, QCoreApplication.translate("keys", "Start the routine")),
        _other_row(REPS, QCoreApplication.translate("keys", "Reps on an exercise’s page"), has_letters=has_letters),
        _other_row(HOLD, QCoreApplication.translate("keys", "Hold on an exercise’s page"), has_letters=has_letters),
        _other_row(TURN, QCoreApplication.translate("keys", "Turn the figure on its page"), has_letters=has_letters),
        _other_row(MOVE, QCoreApplication.translate("keys", "Move an exercise in the plan")),
        _other_row(UNDO, QCoreApplication.translate("keys", "Undo a change of the plan")),
    )
    return tuple(row for row in rows if row.caps)


def is_letter_alone(sequence: str | Qt.Key) -> bool:
    """Whether a shortcut is one letter, digit or sign without another key."""
    return len(QKeySequence(sequence).toString()) == 1


def use_text(key: Qt.Key, *, is_one_button: bool = False) -> str:
    """What a key does in a session, in a word or two; empty where it does nothing."""
    use = USE_OF.get(key)
    return "" if use is None else _words(is_one_button=is_one_button)[use]


def _session_row(uses: tuple[KeyUse, ...], caps: tuple[Qt.Key, ...], text: str, *, has_letters: bool) -> KeyRow:
    keys = [key for use in uses for key in KEYS_OF[use] if has_letters or not is_letter(key)]
    first = tuple(key_name(key) for key in caps if key in keys)
    others = tuple(key_name(key) for key in keys if key not in caps)
    return KeyRow(caps=first, also=others, text=text) if first else KeyRow(caps=others, text=text)


def _other_row(sequences: tuple[str, ...], text: str, *, has_letters: bool = True) -> KeyRow:
    names = (shortcut_name(sequence) for sequence in sequences if has_letters or not is_letter_alone(sequence))
    return KeyRow(caps=tuple(names), text=text)


def _words(*, is_one_button: bool) -> dict[KeyUse, str]:
    one_button = QCoreApplication.translate("keys", "Next or pause; hold: back")
    return {
        KeyUse.PRIMARY: one_button if is_one_button else QCoreApplication.translate("keys", "Pause, resume, ready"),
        KeyUse.RESUME: QCoreApplication.translate("keys", "Resume"),
        KeyUse.SKIP: QCoreApplication.translate("keys", "Skip"),
        KeyUse.BACK: QCoreApplication.translate("keys", "Again"),
        KeyUse.STOP: QCoreApplication.translate("keys", "It hurts – stop"),
        KeyUse.PAUSE: QCoreApplication.translate("keys", "Pause"),
        KeyUse.UNDO: QCoreApplication.translate("keys", "Undo the last rep"),
        KeyUse.SETS: QCoreApplication.translate("keys", "List of sets"),
        KeyUse.MORE_REPS: QCoreApplication.translate("keys", "One rep more"),
        KeyUse.STEP_BACK: QCoreApplication.translate("keys", "One rep fewer"),
        KeyUse.LONGER_HOLD: QCoreApplication.translate("keys", "Hold longer"),
        KeyUse.SHORTER_HOLD: QCoreApplication.translate("keys", "Hold shorter"),
        KeyUse.LOUDER: QCoreApplication.translate("keys", "Louder"),
        KeyUse.SOFTER: QCoreApplication.translate("keys", "Softer"),
        KeyUse.MUTE: QCoreApplication.translate("keys", "Sound on or off"),
        KeyUse.VOICE: QCoreApplication.translate("keys", "Voice on or off"),
        KeyUse.SAY_AGAIN: QCoreApplication.translate("keys", "Say it again"),
        KeyUse.KEYS: QCoreApplication.translate("keys", "These keys"),
    }


def _line_words(*, is_one_button: bool) -> dict[KeyUse, str]:
    """In a line there is room for more."""
    return _words(is_one_button=is_one_button) | {
        KeyUse.SKIP: QCoreApplication.translate("keys", "Skip; hold for next set"),
        KeyUse.BACK: QCoreApplication.translate("keys", "Again; twice: rep before"),
        KeyUse.PAUSE: QCoreApplication.translate("keys", "Pause, then end if you like"),
        KeyUse.MORE_REPS: QCoreApplication.translate("keys", "One rep more or fewer"),
        KeyUse.LONGER_HOLD: QCoreApplication.translate("keys", "Hold longer or shorter"),
        KeyUse.LOUDER: QCoreApplication.translate("keys", "Volume"),
        KeyUse.MUTE: QCoreApplication.translate("keys", "Sounds, voice on or off"),
    }
