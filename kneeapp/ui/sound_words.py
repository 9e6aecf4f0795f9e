"""What is told where sounds cannot be heard. Nothing else changes then."""

from PySide6.QtCore import QCoreApplication


def no_device_words() -> str:
    """There is nothing that could play a sound."""
    return QCoreApplication.translate("sound", "No sound device found. Sessions go on without sound.")


def no_voice_words() -> str:
    """There are neither recordings nor a voice of the desktop in the user's language."""
    return QCoreApplication.translate("sound", "There is no voice for your language on this computer; tones are heard.")
