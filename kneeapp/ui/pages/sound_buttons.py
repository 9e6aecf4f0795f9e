"""The two buttons of a session for what is heard: sound, and voice. They show how it is and wish for the other."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kneeapp.ui.far import FarSize
from kneeapp.ui.key_names import key_name
from kneeapp.ui.letter_keys import LETTER_KEYS
from kneeapp.ui.session_key_table import KEYS_OF, KeyUse
from kneeapp.ui.sizes import Size
from kneeapp.ui.sound_state import Sound, SoundState
from kneeapp.ui.sound_words import no_device_words, volume_words
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.far_button import CLOSE, FarButton
from kneeapp.ui.wording import with_shortcut

_EXTENT: Final = replace(CLOSE, icon=Size.ICON_LARGE)


class SoundButtons(QWidget):
    """The voice can be left out where there is little room."""

    mute_wished = Signal()
    voice_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sound = FarButton("", Kind.QUIET, _EXTENT, parent=self)
        self._voice = FarButton("", Kind.QUIET, _EXTENT, parent=self)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for button in (self._sound, self._voice):
            self._layout.addWidget(button)
        self._sound.clicked.connect(self.mute_wished)
        self._voice.clicked.connect(self.voice_wished)
        LETTER_KEYS.changed.connect(self._name_all)
        self.show_sound(SoundState())

    def set_unit(self, unit: float, *, has_voice: bool) -> None:
        """Follow the size of the window, with the button for the voice or without."""
        self._voice.setVisible(has_voice)
        self._layout.setSpacing(round(FarSize.SOUND_GAP * unit))
        for button in (self._sound, self._voice):
            button.set_unit(unit)

    def show_sound(self, state: SoundState) -> None:
        """Show what can be heard; the names tell what a press does."""
        self._shown = state
        is_missing = state.sound is Sound.NO_DEVICE
        self._sound.set_kind(Kind.WARNING if is_missing else Kind.QUIET)
        self._sound.set_icon_name("volume-2" if state.sound is Sound.ON else "volume-x")
        self._voice.set_icon_name(voice_icon(state))
        self._name_all()

    def fade_to(self, opacity: float) -> None:
        """Show both at that opacity."""
        for button in (self._sound, self._voice):
            button.fade_to(opacity)

    def _name_all(self) -> None:
        state = self._shown
        names = {Sound.ON: self.tr("Mute"), Sound.MUTED: self.tr("Sound on"), Sound.NO_DEVICE: self.tr("No sound")}
        name, volume = names[state.sound], volume_words(state.volume)
        is_missing = state.sound is Sound.NO_DEVICE
        self._sound.setAccessibleName(name)
        self._sound.setAccessibleDescription(no_device_words() if is_missing else volume)
        self._sound.setToolTip(no_device_words() if is_missing else f"{_with_key(name, KeyUse.MUTE)}\n{volume}")
        self._voice.setAccessibleName(voice_words(state))
        self._voice.setToolTip(_with_key(voice_words(state), KeyUse.VOICE))


def voice_words(state: SoundState) -> str:
    """What a press on the button for the voice does."""
    if state.has_voice:
        return QCoreApplication.translate("sound", "Voice off")
    return QCoreApplication.translate("sound", "Voice on")


def voice_icon(state: SoundState) -> str:
    """The icon that shows whether a voice speaks."""
    return "message-circle" if state.has_voice else "message-circle-off"


def _with_key(name: str, use: KeyUse) -> str:
    return with_shortcut(name, key_name(KEYS_OF[use][0]))
