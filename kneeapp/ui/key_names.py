"""The names of keys as they stand on keyboards and remotes, for key caps and tool tips."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

_K = Qt.Key
_MINUS: Final = "−"
_SIGNS: Final = {_K.Key_Left: "←", _K.Key_Right: "→", _K.Key_Up: "↑", _K.Key_Down: "↓", _K.Key_Minus: _MINUS}


def key_name(key: Qt.Key) -> str:
    """What stands on the key: "PageDown", "→", "S"."""
    return _names().get(key) or _SIGNS.get(key) or QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def shortcut_name(sequence: str) -> str:
    """A shortcut such as "Ctrl+F" as the desktop writes it; a single sign as it stands on its key."""
    native = QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
    return _MINUS if native == "-" else native


def _names() -> dict[Qt.Key, str]:
    return {
        _K.Key_Space: QCoreApplication.translate("keys", "Space"),
        _K.Key_Return: QCoreApplication.translate("keys", "Return"),
        _K.Key_Enter: QCoreApplication.translate("keys", "Enter"),
        _K.Key_Escape: QCoreApplication.translate("keys", "Esc"),
        _K.Key_PageDown: QCoreApplication.translate("keys", "PageDown"),
        _K.Key_PageUp: QCoreApplication.translate("keys", "PageUp"),
        _K.Key_MediaTogglePlayPause: QCoreApplication.translate("keys", "Play/Pause"),
        _K.Key_MediaPlay: QCoreApplication.translate("keys", "Play"),
        _K.Key_MediaPause: QCoreApplication.translate("keys", "Media pause"),
        _K.Key_MediaNext: QCoreApplication.translate("keys", "Next track"),
        _K.Key_MediaPrevious: QCoreApplication.translate("keys", "Previous track"),
    }
