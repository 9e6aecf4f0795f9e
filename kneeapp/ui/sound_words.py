"""What is told where sounds cannot be heard. Nothing else changes then."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

_MOST_NAMES: Final = 3


def no_device_words() -> str:
    """There is nothing that could play a sound."""
    return QCoreApplication.translate("sound", "No sound device found. Sessions go on without sound.")


def no_voice_words() -> str:
    """Somebody has looked for a voice of the desktop, and none answered."""
    return QCoreApplication.translate(
        "sound",
        "No voice found on this computer. Recorded words still speak; your own exercises are heard by tones.",
    )


def unsaid_words(exercises: Sequence[str]) -> str:
    """Which exercises have words that nothing can say, a few of them by name; nothing where there are none."""
    if not exercises:
        return ""
    names = ", ".join(exercises[:_MOST_NAMES])
    more = len(exercises) - _MOST_NAMES
    if more > 0:
        text = QCoreApplication.translate("sound", "Not spoken in full: {exercises} and {count} more.")
    else:
        text = QCoreApplication.translate("sound", "Not spoken in full: {exercises}.")
    return text.format(exercises=names, count=more)


def volume_words(percent: int) -> str:
    """How loud it is: "Volume 60 %"."""
    return QCoreApplication.translate("sound", "Volume {percent} %").format(percent=percent)
