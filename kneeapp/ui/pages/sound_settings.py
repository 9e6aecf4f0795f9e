"""The card of settings for what is heard: how loud and which tones, what the voice says, and slow speakers."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneeapp.storage.settings import COUNTINGS, PICTURE_DELAY_MS, SOUND_VOLUME, Settings
from kneeapp.ui.pages.setting_row import ROW_BUTTON, SettingCard, SettingRow, side_by_side
from kneeapp.ui.pages.voice_rows import VoiceRows
from kneeapp.ui.sound_state import Voices
from kneeapp.ui.sound_words import no_voice_words, unsaid_words
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.choice_button import ChoiceLook
from kneeapp.ui.widgets.choice_row import ChoiceRow
from kneeapp.ui.widgets.delay_slider import DelaySlider
from kneeapp.ui.widgets.slider import Slider
from kneeapp.ui.widgets.switch import Switch
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_VOLUME_STEP, _DELAY_STEP = 5, 20


class SoundSettings(SettingCard):
    """A new volume is heard at once: a tone is wished for it."""

    chosen = Signal(str, object)
    """A setting by its name in `Settings`, and the value that the user wishes."""
    test_tone_wished = Signal()
    test_voice_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trouble = WrappingLabel("", "warning_note")
        self._trouble.hide()
        self._volume = Slider(self.tr("Sounds"), SOUND_VOLUME[0], SOUND_VOLUME[-1], step=_VOLUME_STEP)
        self._volume.setTracking(False)  # what is dragged is kept once it is let go
        self._test = Button(self.tr("Test"), extent=ROW_BUTTON, icon="volume-2")
        self._tones = Switch(self.tr("Tones"))
        self._lower = Switch(self.tr("Lower tones"))
        self._voice = Switch(self.tr("Voice"))
        self._voice_row = SettingRow(self.tr("Voice"), self._voice, self.tr("Says what comes next"))
        self._voices: VoiceRows | None = None
        self._settings = Settings()
        counts = (self.tr("Every rep"), self.tr("Every fifth"), self.tr("Off"))
        self._count = ChoiceRow(self.tr("Count"), counts, ChoiceLook.SEGMENTS)
        self._countdown = Switch(self.tr("Countdown"))
        self._legs = Switch(self.tr("Say which leg"))
        self._tips = Switch(self.tr("Tips"))
        self._ticks = Switch(self.tr("Ticks in a hold"))
        self._delay = DelaySlider(self.tr("The picture waits for the sound"), PICTURE_DELAY_MS, _DELAY_STEP)
        self._awake = Switch(self.tr("Keep the speaker awake"))
        self._lay_out()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show these values, without telling that they changed."""
        self._volume.show_value(settings.sound_volume)
        self._count.choose(COUNTINGS.index(settings.counting))
        self._delay.show_ms(settings.picture_delay_ms)
        for name, switch in self._switches().items():
            switch.show_on(getattr(settings, name))
        self._settings = settings
        if self._voices is not None:
            self._voices.show_settings(settings)
        self._enable_what_has_a_meaning()

    def show_trouble(self, text: str) -> None:
        """Tell why something is not heard; an empty text is no trouble any more."""
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))

    def show_voices(self, voices: Voices) -> None:
        """Offer this computer's voices; where somebody has looked and there are none, say so."""
        if self._voices is None and voices.names:
            self._voices = self._new_voice_rows()
        if self._voices is not None:
            self._voices.show_voices(voices)
        none = " ".join(filter(None, (no_voice_words(), unsaid_words(voices.unsaid))))
        self._voice_row.show_detail(self.tr("Says what comes next") if voices.names else none)

    def _new_voice_rows(self) -> VoiceRows:
        rows = VoiceRows(self, after=self._voice_row, control=self._voice)
        rows.chosen.connect(self.chosen)
        rows.try_wished.connect(self.test_voice_wished)
        rows.show_settings(self._settings)
        rows.set_enabled(self._voice.isChecked())
        return rows

    def _switches(self) -> dict[str, Switch]:
        return {
            "has_tones": self._tones,
            "is_lower_pitch": self._lower,
            "has_voice": self._voice,
            "counts_down": self._countdown,
            "says_legs": self._legs,
            "says_tips": self._tips,
            "has_hold_ticks": self._ticks,
            "keeps_speaker_awake": self._awake,
        }

    def _enable_what_has_a_meaning(self) -> None:
        has_tones, has_voice = self._tones.isChecked(), self._voice.isChecked()
        for of_tones in (self._lower, self._ticks):
            of_tones.setEnabled(has_tones)
        for of_voice in (self._count, self._legs, self._tips):
            of_voice.setEnabled(has_voice)
        if self._voices is not None:
            self._voices.set_enabled(has_voice)
        self._countdown.setEnabled(has_tones or has_voice)

    def _lay_out(self) -> None:
        self._test.setAccessibleDescription(self.tr("Sounds"))
        self.show_rows(
            self.tr("Sound and voice"),
            SettingRow(self.tr("Sounds"), side_by_side(self._volume, self._test)),
            SettingRow(self.tr("Tones"), self._tones, self.tr("Each phase has its own")),
            SettingRow(self.tr("Lower tones"), self._lower),
            self._voice_row,
            SettingRow(self.tr("Count"), self._count),
            SettingRow(self.tr("Countdown"), self._countdown, self.tr("The last three seconds before a start")),
            SettingRow(self.tr("Say which leg"), self._legs, self.tr("Before its reps")),
            SettingRow(self.tr("Tips"), self._tips, self.tr("One a set, where there is time")),
            SettingRow(self.tr("Ticks in a hold"), self._ticks, self.tr("Quiet, one a second")),
            SettingRow(self.tr("The picture waits for the sound"), self._delay, self.tr("For Bluetooth speakers")),
            SettingRow(self.tr("Keep the speaker awake"), self._awake, self.tr("For Bluetooth speakers that doze off")),
            note=self._trouble,
        )

    def _connect(self) -> None:
        self._volume.valueChanged.connect(self._on_volume_value_changed)
        self._test.clicked.connect(self.test_tone_wished)
        self._count.chosen.connect(lambda index: self.chosen.emit("counting", COUNTINGS[index]))
        self._delay.chosen.connect(partial(self.chosen.emit, "picture_delay_ms"))
        for name, switch in self._switches().items():
            switch.toggled.connect(partial(self.chosen.emit, name))
        for switch in (self._tones, self._voice):
            switch.toggled.connect(self._enable_what_has_a_meaning)

    def _on_volume_value_changed(self, volume: int) -> None:
        self.chosen.emit("sound_volume", volume)
        self.test_tone_wished.emit()
