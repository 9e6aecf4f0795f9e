"""What can be heard of a session, and by whom it is said, for the buttons and settings that say so."""

from enum import Enum
from typing import NamedTuple

from kneeapp.ui.system_voice.voice import VoiceName


class Sound(Enum):
    """Whether anything is heard."""

    ON = "on"
    MUTED = "muted"
    NO_DEVICE = "no_device"
    """There is nothing that could play a sound."""


class SoundState(NamedTuple):
    """Sound, whether a voice speaks where sound is on, and how loud it is, from 0 to 100."""

    sound: Sound = Sound.ON
    has_voice: bool = True
    volume: int = 80


class Voices(NamedTuple):
    """This computer's voices that speak the language of the texts, and which exercises only they can say whole."""

    names: tuple[VoiceName, ...] = ()
    unsaid: tuple[str, ...] = ()
