"""The card of settings for sessions: how long the breaks are, how fast the movements, what waits for a press."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneeapp.storage.settings import FIRST_LEAD_IN_S, PACES, REST_S, SWITCH_S, Settings
from kneeapp.ui.pages.setting_row import SettingCard, SettingRow
from kneeapp.ui.widgets.choice_button import ChoiceLook
from kneeapp.ui.widgets.choice_row import ChoiceRow
from kneeapp.ui.widgets.seconds_stepper import SecondsStepper
from kneeapp.ui.widgets.switch import Switch

_PACES: Final = tuple(PACES)
_REST_STEP, _SWITCH_STEP = 15, 5


class SessionSettings(SettingCard):
    """Rests and side changes are as each exercise advises until the user says otherwise."""

    chosen = Signal(str, object)
    """A setting by its name in `Settings`, and the value that the user wishes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        advised = self.tr("Advised")
        self._lead_in = SecondsStepper(self.tr("Lead-in before the first rep"), FIRST_LEAD_IN_S)
        self._rest = SecondsStepper(self.tr("Rest between sets"), REST_S, step=_REST_STEP, unset=advised)
        self._switch = SecondsStepper(self.tr("Time to switch sides"), SWITCH_S, step=_SWITCH_STEP, unset=advised)
        paces = (self.tr("Slow"), self.tr("Normal"), self.tr("Brisk"))
        self._pace = ChoiceRow(self.tr("Pace"), paces, ChoiceLook.SEGMENTS)
        self._own_pace = Switch(self.tr("At my own pace"))
        self._waits = Switch(self.tr("Wait for me"))
        self._lay_out()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show these values, without telling that they changed."""
        self._lead_in.show_seconds(settings.first_lead_in_s)
        self._rest.show_seconds(settings.rest_s)
        self._switch.show_seconds(settings.switch_s)
        self._pace.choose(_PACES.index(settings.pace))
        self._pace.setDisabled(settings.is_self_paced)
        self._own_pace.show_on(settings.is_self_paced)
        self._waits.show_on(settings.waits_for_user)

    def _lay_out(self) -> None:
        self.show_rows(
            self.tr("Session"),
            SettingRow(self.tr("Lead-in before the first rep"), self._lead_in, self.tr("Time to walk to your place")),
            SettingRow(self.tr("Rest between sets"), self._rest),
            SettingRow(self.tr("Time to switch sides"), self._switch),
            SettingRow(self.tr("Pace"), self._pace),
            SettingRow(self.tr("At my own pace"), self._own_pace, self.tr("Each rep waits for a press")),
            SettingRow(self.tr("Wait for me"), self._waits, self.tr("Side changes and rests wait for a press")),
        )

    def _connect(self) -> None:
        self._lead_in.chosen.connect(partial(self.chosen.emit, "first_lead_in_s"))
        self._rest.chosen.connect(partial(self.chosen.emit, "rest_s"))
        self._switch.chosen.connect(partial(self.chosen.emit, "switch_s"))
        self._pace.chosen.connect(lambda index: self.chosen.emit("pace", _PACES[index]))
        self._own_pace.toggled.connect(partial(self.chosen.emit, "is_self_paced"))
        self._waits.toggled.connect(partial(self.chosen.emit, "waits_for_user"))
