"""The card of settings for the look: colours, text size, motion, and how the figure is drawn."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneeapp.storage.settings import SCHEMES, TEXT_SCALES, Settings
from kneeapp.ui.pages.setting_row import SettingCard, SettingRow
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.choice_button import ChoiceLook
from kneeapp.ui.widgets.choice_row import ChoiceRow
from kneeapp.ui.widgets.skin_choice import SkinChoice
from kneeapp.ui.widgets.switch import Switch


class LookSettings(SettingCard):
    """While the desktop decides whether things move, the switch shows what it decided."""

    chosen = Signal(str, object)
    """A setting by its name in `Settings`, and the value that the user wishes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        schemes = (self.tr("System"), self.tr("Light"), self.tr("Dark"))
        sizes = (self.tr("Normal"), self.tr("Large"), self.tr("Largest"))
        self._scheme = ChoiceRow(self.tr("Theme"), schemes, ChoiceLook.SEGMENTS)
        self._text_size = ChoiceRow(self.tr("Text size"), sizes, ChoiceLook.SEGMENTS)
        self._calm = Switch(self.tr("Calm motion"))
        self._mirrored = Switch(self.tr("Mirror the figure"))
        self._skin = SkinChoice(self.tr("Figure"))
        self._lay_out()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show these values, without telling that they changed."""
        self._scheme.choose(SCHEMES.index(settings.scheme))
        self._text_size.choose(TEXT_SCALES.index(settings.text_scale))
        self._calm.show_on(current_theme().is_calm if settings.is_calm is None else settings.is_calm)
        self._mirrored.show_on(settings.is_mirrored)
        self._skin.choose(settings.skin)

    def _lay_out(self) -> None:
        mirrored = self.tr("Your left is on the left of the screen")
        self.show_rows(
            self.tr("Look"),
            SettingRow(self.tr("Theme"), self._scheme),
            SettingRow(self.tr("Text size"), self._text_size),
            SettingRow(self.tr("Calm motion"), self._calm, self.tr("Fades instead of movement")),
            SettingRow(self.tr("Mirror the figure"), self._mirrored, mirrored),
            SettingRow(self.tr("Figure"), self._skin),
        )

    def _connect(self) -> None:
        self._scheme.chosen.connect(lambda index: self.chosen.emit("scheme", SCHEMES[index]))
        self._text_size.chosen.connect(lambda index: self.chosen.emit("text_scale", TEXT_SCALES[index]))
        self._calm.toggled.connect(partial(self.chosen.emit, "is_calm"))
        self._mirrored.toggled.connect(partial(self.chosen.emit, "is_mirrored"))
        self._skin.chosen.connect(partial(self.chosen.emit, "skin"))
