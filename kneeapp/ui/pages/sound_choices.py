"""How a session is to sound, to be tried out: how loud, with which tones, and who speaks."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.ui.icons import Icon
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.choice_button import ChoiceLook
from kneeapp.ui.widgets.choice_row import ChoiceRow
from kneeapp.ui.widgets.slider import Slider
from kneeapp.ui.widgets.voice_choice import Voice, VoiceChoice
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_FULL: Final = 100
_STEP: Final = 5
_NAMES: Final = 122
_SLIDER: Final = 330


@dataclass(frozen=True, kw_only=True)
class ShownSound:
    """How a session sounds: the volume from 0 to 100, the tones, who speaks, and who could."""

    volume: int = 80
    has_lower_tones: bool = False
    voice: Voice = Voice.RECORDED
    voices: tuple[Voice, ...] = tuple(Voice)

    @property
    def has_voice(self) -> bool:
        """Whether anybody could speak."""
        return any(voice is not Voice.NONE for voice in self.voices)


class SoundChoices(QWidget):
    """Tells what the user changes."""

    volume_changed = Signal(int)
    """How loud it is to be, 0 to 100; told once it is let go."""
    lower_tones_wished = Signal(bool)
    voice_wished = Signal(object)
    """This `Voice` is to speak."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._volume = Slider(self.tr("Volume"), 0, _FULL)
        self._volume.setTracking(False)
        self._volume.setSingleStep(_STEP)
        self._tones = ChoiceRow(self.tr("Tones"), (self.tr("Normal"), self.tr("Lower")), ChoiceLook.SEGMENTS)
        self._voice = VoiceChoice(self.tr("Voice"))
        self._no_voice = WrappingLabel(self.tr("No voice found on this computer. Sounds still work."), "warning_note")
        self._names = [WrappingLabel(name, "strong") for name in (self.tr("Volume"), self.tr("Tones"))]
        self._lay_out()
        self._fit()
        self._volume.valueChanged.connect(self.volume_changed)
        self._tones.chosen.connect(lambda index: self.lower_tones_wished.emit(bool(index)))
        self._voice.voice_chosen.connect(self.voice_wished)

    def show_sound(self, sound: ShownSound) -> None:
        """Show these values, and only the voices that there are, without telling that anything changed."""
        self._volume.valueChanged.disconnect(self.volume_changed)
        self._volume.setValue(sound.volume)
        self._volume.valueChanged.connect(self.volume_changed)
        self._tones.choose(int(sound.has_lower_tones))
        self._voice.setVisible(sound.has_voice)
        self._no_voice.setVisible(not sound.has_voice)
        self._voice.show_voices(sound.voices, sound.voice)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        for name in self._names:
            name.setFixedWidth(current_theme().scaled(_NAMES))
        self._volume.setMaximumWidth(current_theme().scaled(_SLIDER))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for name, controls in zip(self._names, (self._loudness(), (self._tones,)), strict=True):
            column.addLayout(_row(name, controls))
            column.addSpacing(Space.SMALL)
        column.addSpacing(Space.MEDIUM)
        column.addWidget(WrappingLabel(self.tr("Voice"), "strong"))
        column.addSpacing(Space.CHOICE)
        column.addWidget(self._voice)
        column.addWidget(self._no_voice)

    def _loudness(self) -> tuple[QWidget, ...]:
        return Icon("volume-1", "ink_2", Size.ICON), self._volume, Icon("volume-2", "ink_2", Size.ICON_LARGE)


def _row(name: QWidget, controls: tuple[QWidget, ...]) -> QHBoxLayout:
    row, beside = QHBoxLayout(), QHBoxLayout()
    row.setSpacing(0)
    row.addWidget(name, 0, Qt.AlignmentFlag.AlignVCenter)
    beside.setSpacing(Space.POINT)
    for control in controls:
        beside.addWidget(control, int(isinstance(control, Slider)))
    beside.addStretch(0)
    row.addLayout(beside, 1)
    return row
