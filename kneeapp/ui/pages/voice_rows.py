"""The two rows of settings on who speaks: recordings or this computer, and which of its voices.

They are made only where this computer has a voice, and seen as long as it has.
"""

from itertools import pairwise

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kneeapp.storage.settings import Settings
from kneeapp.ui.pages.setting_row import ROW_BUTTON, SettingCard, SettingRow, side_by_side
from kneeapp.ui.pages.voice_dialog import VoiceDialog
from kneeapp.ui.sound_state import Voices
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.choice_button import ChoiceButton, ChoiceLook
from kneeapp.ui.widgets.choice_row import ChoiceRow
from kneeapp.ui.widgets.voice_list import own_choice


class VoiceRows(QObject):
    """Rows of that card, below another of its rows. A voice that is chosen is heard at once."""

    chosen = Signal(str, object)
    """A setting by its name in `Settings`, and the value that the user wishes."""
    try_wished = Signal()
    """This computer's voice is to say something."""

    def __init__(self, card: SettingCard, *, after: SettingRow, control: QWidget) -> None:
        """``control`` is that of the row above, from which Tab comes here."""
        super().__init__(card)
        self._card = card
        self._voices = Voices()
        self._is_system, self._name = False, ""
        who = (self.tr("Recorded"), self.tr("This computer’s"))
        self._who = ChoiceRow(self.tr("Who speaks"), who, ChoiceLook.SEGMENTS)
        self._try = Button(self.tr("Try"), extent=ROW_BUTTON, icon="volume-2")
        self._other = Button(self.tr("Change"), extent=ROW_BUTTON)
        title = self.tr("This computer’s voice")
        self._who_row = SettingRow(self.tr("Who speaks"), self._who)
        self._voice_row = SettingRow(title, side_by_side(self._try, self._other))
        card.insert_row(self._who_row, after=after)
        card.insert_row(self._voice_row, after=self._who_row)
        for one, next_one in pairwise((control, *self._who.findChildren(ChoiceButton), self._try, self._other)):
            QWidget.setTabOrder(one, next_one)
        for button in (self._try, self._other):
            button.setAccessibleDescription(title)
        self._who.chosen.connect(self._on_who_chosen)
        self._try.clicked.connect(self.try_wished)
        self._other.clicked.connect(self.show_list)

    def show_settings(self, settings: Settings) -> None:
        """Show these values, without telling that they changed."""
        self._is_system, self._name = settings.is_system_voice, settings.system_voice
        self._show()

    def show_voices(self, voices: Voices) -> None:
        """Offer these voices."""
        self._voices = voices
        self._show()

    def set_enabled(self, is_enabled: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Let them be chosen, or not, where nobody speaks."""
        for control in (self._who, self._try, self._other):
            control.setEnabled(is_enabled)

    def show_list(self) -> None:
        """Open the list of this computer's voices."""
        dialog = VoiceDialog(self._card, self._voices.names, self._name)
        dialog.voice_chosen.connect(self._on_dialog_voice_chosen)

    def _show(self) -> None:
        names = [voice.name for voice in self._voices.names]
        self._who.choose(int(self._is_system))
        self._other.setVisible(len(names) > 1)
        self._voice_row.show_detail(self._name if self._name in names else own_choice())
        self._card.set_row_shown(self._who_row, is_shown=bool(names))
        is_heard = self._is_system or bool(self._voices.unsaid)
        self._card.set_row_shown(self._voice_row, is_shown=bool(names) and is_heard)

    def _on_who_chosen(self, index: int) -> None:
        self._is_system = bool(index)
        self._show()
        self.chosen.emit("is_system_voice", self._is_system)

    def _on_dialog_voice_chosen(self, name: str) -> None:
        self._name = name
        self._show()
        self.chosen.emit("system_voice", name)
        self.try_wished.emit()
