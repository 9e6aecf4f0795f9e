"""How loud and how high the sounds are, beside what is to be heard at all."""

from enum import Enum
from typing import Final, NamedTuple

from kneeapp.core.cue_preferences import CuePreferences

_UNDER_VOICE: Final = 10 ** (-6 / 20)
"""Tones are 6 dB lower where someone speaks."""


class Pitch(Enum):
    """Which set of tones; its value is the name of the set's folder."""

    NORMAL = "normal"
    LOWER = "lower"


class SoundPreferences(NamedTuple):
    """What a person wishes to hear, and how.

    ``volume`` is from 0 to 100. With ``is_system_voice`` the system's voice says everything, where one answers;
    ``system_voice`` is its name, "" for the system's choice.
    """

    cues: CuePreferences = CuePreferences()
    volume: int = 80
    pitch: Pitch = Pitch.NORMAL
    is_system_voice: bool = False
    system_voice: str = ""

    @property
    def is_on(self) -> bool:
        """Whether anything is heard."""
        return self.cues.has_tones or self.cues.has_voice

    @property
    def voice_gain(self) -> float:
        """The voice's loudness, from 0 to 1: squared, for half a volume should sound half as loud."""
        return (self.volume / 100) ** 2

    @property
    def tone_gain(self) -> float:
        """The tones' loudness, from 0 to 1."""
        return self.voice_gain * (_UNDER_VOICE if self.cues.has_voice else 1.0)
