"""The card of what can be chosen about keys: whether letters and signs do anything, and one button for all."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneeapp.storage.settings import Settings
from kneeapp.ui.pages.setting_row import SettingRow
from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.switch import Switch

_SIDE = 21


class KeyChoices(Panel):
    """Shows the settings that it is told, and tells what is wished."""

    changed = Signal(object)
    """The `Settings` that the user wishes from now on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_panel("card")
        self._settings = Settings()
        letters, one = self.tr("Single-letter keys"), self.tr("One button")
        self._letters, self._one = Switch(letters), Switch(one)
        self.last: QWidget = self._one
        """Where Tab leaves the card."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, Space.HAIR, _SIDE, Space.HAIR)
        layout.setSpacing(0)
        layout.addWidget(SettingRow(letters, self._letters, self.tr("When off, letters and signs do nothing")))
        line = Panel(parent=self)
        line.set_panel("line")
        layout.addWidget(line)
        layout.addWidget(SettingRow(one, self._one, self.tr("Short press: next or pause. Long press: back")))
        self._letters.toggled.connect(lambda is_on: self._change(replace(self._settings, has_letter_keys=is_on)))
        self._one.toggled.connect(lambda is_on: self._change(replace(self._settings, is_one_button=is_on)))

    def show_settings(self, settings: Settings) -> None:
        """Show these, without telling that they changed."""
        self._settings = settings
        self._letters.show_on(settings.has_letter_keys)
        self._one.show_on(settings.is_one_button)

    def _change(self, settings: Settings) -> None:
        self._settings = settings
        self.changed.emit(settings)
