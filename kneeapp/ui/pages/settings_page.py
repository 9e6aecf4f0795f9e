"""The Settings page: how kneeapp looks, its keys, where the user's data is. Everything holds at once.

It shows the values that it is told, and tells what is wished; keeping them is not its business.
"""

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneeapp import __version__
from kneeapp.ui.appearance import Scheme
from kneeapp.ui.folders import folder_text, open_folder
from kneeapp.ui.pages.setting_row import ROW_BUTTON, SettingCard, SettingRow, path_detail
from kneeapp.ui.pages.wide_page import WidePage
from kneeapp.ui.shown_settings import ShownSettings
from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import TEXT_SCALES, current_theme, set_look
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.choice_button import ChoiceLook
from kneeapp.ui.widgets.choice_row import ChoiceRow
from kneeapp.ui.widgets.switch import Switch
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_SCHEMES: Final = (Scheme.SYSTEM, Scheme.LIGHT, Scheme.DARK)
_GAP: Final = 15


class SettingsPage(WidePage):
    """Cards of settings; nothing is shown before the first `show_settings`."""

    appearance_changed = Signal(object)
    """The `Appearance` that the user wishes from now on."""
    keys_wished = Signal()
    about_wished = Signal()
    message_wished = Signal(str)
    """A short message for the user."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_GAP, parent)
        self._shown: ShownSettings | None = None
        self._title = WrappingLabel(self.tr("Settings"), "h1")
        self._title.setObjectName("settings-title")
        self._scheme = ChoiceRow(
            self.tr("Theme"), (self.tr("System"), self.tr("Light"), self.tr("Dark")), ChoiceLook.SEGMENTS
        )
        sizes = (self.tr("Normal"), self.tr("Large"), self.tr("Largest"))
        self._text_size = ChoiceRow(self.tr("Text size"), sizes, ChoiceLook.SEGMENTS)
        self._calm = Switch(self.tr("Calm motion"))
        self._keys = self._button(self.tr("Show keys"))
        self._open_data = self._button(self.tr("Open folder"))
        self._open_own = self._button(self.tr("Open folder"))
        self._about = self._button(self.tr("About kneeapp"))
        self._data_row = SettingRow(self.tr("Kept on this computer only"), self._open_data, path_detail())
        self._own_row = SettingRow(self.tr("My own exercises"), self._open_own)
        self._lay_out()
        self._connect()

    def show_settings(self, shown: ShownSettings) -> None:
        """Show these values, without telling that they changed."""
        self._shown = shown
        appearance = shown.appearance
        self._scheme.choose(_SCHEMES.index(appearance.scheme))
        self._text_size.choose(TEXT_SCALES.index(appearance.text_scale))
        self._calm.show_on(current_theme().is_calm if appearance.is_calm is None else appearance.is_calm)
        self._data_row.show_detail(folder_text(shown.folder))
        self._own_row.show_detail(self._own_text(shown.own_exercises))

    def fit_room(self) -> None:
        super().fit_room()
        set_look(self._title, "h1_narrow" if self.is_narrow else "h1")

    def _own_text(self, count: int) -> str:
        if count == 0:
            return self.tr("None yet")
        return self.tr("One exercise") if count == 1 else self.tr("{count} exercises").format(count=count)

    def _button(self, text: str) -> Button:
        return Button(text, extent=ROW_BUTTON)

    def _lay_out(self) -> None:
        self.head.addSpacing(Space.TINY)
        self.head.addWidget(self._title)
        self.head.addSpacing(Space.MEDIUM)
        motion = self.tr("Fades instead of movement")
        look = SettingCard(
            self.tr("Look"),
            SettingRow(self.tr("Theme"), self._scheme),
            SettingRow(self.tr("Text size"), self._text_size),
            SettingRow(self.tr("Calm motion"), self._calm, motion),
        )
        keys = SettingCard(self.tr("Keys"), SettingRow(self.tr("All keys"), self._keys))
        version = self.tr("Version {number}").format(number=__version__)
        self.leading.addWidget(look)
        self.leading.addWidget(keys)
        self.trailing.addWidget(SettingCard(self.tr("Your data"), self._data_row, self._own_row))
        self.trailing.addWidget(SettingCard(self.tr("About"), SettingRow("kneeapp", self._about, version)))
        for column in (self.leading, self.trailing):
            column.addStretch(1)

    def _connect(self) -> None:
        self._scheme.chosen.connect(lambda index: self._change(scheme=_SCHEMES[index]))
        self._text_size.chosen.connect(lambda index: self._change(text_scale=TEXT_SCALES[index]))
        self._calm.toggled.connect(lambda is_on: self._change(is_calm=is_on))
        self._keys.clicked.connect(self.keys_wished)
        self._about.clicked.connect(self.about_wished)
        self._open_data.clicked.connect(self._on_open_data_clicked)
        self._open_own.clicked.connect(self._on_open_own_clicked)

    def _change(self, **choice: object) -> None:
        if self._shown is None:
            return
        appearance = replace(self._shown.appearance, **choice)  # type: ignore[arg-type]  # one field of it
        if appearance != self._shown.appearance:
            self._shown = replace(self._shown, appearance=appearance)
            self.appearance_changed.emit(appearance)

    def _on_open_data_clicked(self) -> None:
        if self._shown is not None:
            self._open(self._shown.folder)

    def _on_open_own_clicked(self) -> None:
        if self._shown is not None:
            self._open(self._shown.own_folder)

    def _open(self, folder: Path) -> None:
        if message := open_folder(folder):
            self.message_wished.emit(message)
