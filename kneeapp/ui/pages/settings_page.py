"""The Settings page: how sessions go and sound, how kneeapp looks, its keys, the user's data. All holds at once.

It shows the values that it is told, and tells what is wished; keeping them is not its business.
"""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneeapp import __version__
from kneeapp.ui.pages.data_settings import DataSettings
from kneeapp.ui.pages.look_settings import LookSettings
from kneeapp.ui.pages.place_checks import PlaceChecks
from kneeapp.ui.pages.session_settings import SessionSettings
from kneeapp.ui.pages.setting_row import ROW_BUTTON, SettingCard, SettingRow
from kneeapp.ui.pages.sound_settings import SoundSettings
from kneeapp.ui.pages.wide_page import WidePage
from kneeapp.ui.shown_settings import ShownSettings
from kneeapp.ui.sizes import Space
from kneeapp.ui.sound_state import Voices
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.switch import Switch
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_GAP: Final = 15


class SettingsPage(WidePage):
    """Cards of settings; nothing is shown before the first `show_settings`."""

    changed = Signal(object)
    """The `Settings` that the user wishes from now on."""
    test_tone_wished = Signal()
    test_voice_wished = Signal()
    sound_check_wished = Signal()
    read_check_wished = Signal()
    keys_wished = Signal()
    about_wished = Signal()
    backup_wished = Signal()
    restore_wished = Signal()
    delete_wished = Signal()
    undo_delete_wished = Signal()
    message_wished = Signal(str)
    """A short message for the user."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_GAP, parent)
        self._shown: ShownSettings | None = None
        self._title = WrappingLabel(self.tr("Settings"), "h1")
        self._title.setObjectName("settings-title")
        self._session = SessionSettings()
        self._sound = SoundSettings()
        self._look = LookSettings()
        self._checks = PlaceChecks()
        self._letter_keys = Switch(self.tr("Single-letter keys"))
        self._keys = Button(self.tr("Show keys"), extent=ROW_BUTTON)
        self._data = DataSettings()
        self._about = Button(self.tr("About kneeapp"), extent=ROW_BUTTON)
        self._lay_out()
        self._connect()

    def show_settings(self, shown: ShownSettings) -> None:
        """Show these values, without telling that they changed."""
        self._shown = shown
        self._session.show_settings(shown.settings)
        self._sound.show_settings(shown.settings)
        self._look.show_settings(shown.settings)
        self._letter_keys.show_on(shown.settings.has_letter_keys)
        self._data.show_settings(shown)

    def show_sound_trouble(self, text: str) -> None:
        """Tell why something is not heard; an empty text is no trouble any more."""
        self._sound.show_trouble(text)

    def show_voices(self, voices: Voices) -> None:
        """Offer this computer's voices; where there are none, say so."""
        self._sound.show_voices(voices)

    def fit_room(self) -> None:
        super().fit_room()
        set_look(self._title, "h1_narrow" if self.is_narrow else "h1")

    def _lay_out(self) -> None:
        self.head.addSpacing(Space.TINY)
        self.head.addWidget(self._title)
        self.head.addSpacing(Space.MEDIUM)
        self.leading.addWidget(self._session, self._session.share)
        self.leading.addWidget(self._sound, self._sound.share)
        for card in (self._look, self._checks, self._keys_card(), self._data, self._about_card()):
            self.trailing.addWidget(card, card.share)

    def _keys_card(self) -> SettingCard:
        card = SettingCard()
        letters = self.tr("S and B stop, M mutes, and so on")
        card.show_rows(
            self.tr("Keys"),
            SettingRow(self.tr("Single-letter keys"), self._letter_keys, letters),
            SettingRow(self.tr("All keys"), self._keys, self.tr("And what your remote sends")),
        )
        return card

    def _about_card(self) -> SettingCard:
        card = SettingCard()
        version = self.tr("Version {number}").format(number=__version__)
        card.show_rows(self.tr("About"), SettingRow("kneeapp", self._about, version))
        return card

    def _connect(self) -> None:
        self._session.chosen.connect(self._change)
        self._sound.chosen.connect(self._change)
        self._sound.test_tone_wished.connect(self.test_tone_wished)
        self._sound.test_voice_wished.connect(self.test_voice_wished)
        self._look.chosen.connect(self._change)
        self._checks.sound_check_wished.connect(self.sound_check_wished)
        self._checks.read_check_wished.connect(self.read_check_wished)
        self._letter_keys.toggled.connect(lambda is_on: self._change("has_letter_keys", is_on))
        self._keys.clicked.connect(self.keys_wished)
        self._about.clicked.connect(self.about_wished)
        self._data.backup_wished.connect(self.backup_wished)
        self._data.restore_wished.connect(self.restore_wished)
        self._data.delete_wished.connect(self.delete_wished)
        self._data.undo_delete_wished.connect(self.undo_delete_wished)
        self._data.message_wished.connect(self.message_wished)

    def _change(self, name: str, value: object) -> None:
        if self._shown is None:
            return
        settings = replace(self._shown.settings, **{name: value})  # type: ignore[arg-type]  # one field of it
        if settings != self._shown.settings:
            self._shown = replace(self._shown, settings=settings)
            self._session.show_settings(settings)  # a choice may leave another without a meaning
            self.changed.emit(settings)
