"""The choice among this computer's voices: cards, one below the other, the first of which leaves it to the computer."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from kneeapp.ui.system_voice.voice import VoiceName
from kneeapp.ui.widgets.choice_button import ChoiceButton, ChoiceLook
from kneeapp.ui.widgets.choice_row import ChoiceRow
from kneeapp.ui.widgets.voice_choice import VoiceCard


class VoiceList(ChoiceRow):
    """Shows one voice as chosen: that of this name, or the computer's choice where there is no such voice."""

    voice_chosen = Signal(str)
    """The user wants the voice of this name; "" is the computer's choice."""

    def __init__(self, name: str, voices: Sequence[VoiceName], chosen: str, parent: QWidget | None = None) -> None:
        self._notes = (_own_note(), *(voice_note(voice) for voice in voices))
        names = ("", *(voice.name for voice in voices))
        super().__init__(name, (own_choice(), *names[1:]), ChoiceLook.CARDS, parent)
        layout = self.layout()
        if isinstance(layout, QBoxLayout):
            layout.setDirection(QBoxLayout.Direction.TopToBottom)
        self.choose(names.index(chosen) if chosen in names else 0)
        self.chosen.connect(lambda index: self.voice_chosen.emit(names[index]))

    def new_choice(self, index: int, label: str) -> ChoiceButton:
        return VoiceCard(label, self._notes[index], self)


def own_choice() -> str:
    """What is said where the computer chooses the voice."""
    return QCoreApplication.translate("VoiceList", "The computer’s choice")


def voice_note(voice: VoiceName) -> str:
    """Of which country a voice's language is, or the language alone where Qt does not know such a country."""
    locale, parts = QLocale(voice.language), voice.language.replace("_", "-").split("-")
    has_country = QLocale.territoryToCode(locale.territory()) in parts
    return locale.nativeTerritoryName() if has_country else QLocale.languageToString(locale.language())


def _own_note() -> str:
    return QCoreApplication.translate("VoiceList", "As it is set up")
