"""What a session can be heard of right now, for the buttons that say so."""

from enum import Enum
from typing import NamedTuple


class Sound(Enum):
    """Whether anything is heard."""

    ON = "on"
    MUTED = "muted"
    NO_DEVICE = "no_device"
    """There is nothing that could play a sound."""


class SoundState(NamedTuple):
    """Sound, and whether a voice speaks where sound is on."""

    sound: Sound = Sound.ON
    has_voice: bool = True
