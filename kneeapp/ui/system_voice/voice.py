"""What a voice of the system can do, as those who let it speak see it; how long its words take is only estimated."""

import math
import re
from collections.abc import Iterable
from typing import Final, NamedTuple, Protocol

from PySide6.QtCore import QLocale, QObject, Signal, SignalInstance

_START_MS: Final = 330
_LETTER_MS: Final = 1000 / 16
_SMALL_NUMBER_MS: Final = 400
_SPELT_MS: Final = 460
_STOP_MS: Final = 440
_COMMA_MS: Final = 100
"""Seven English voices of espeak-ng 1.51 at the normal rate said all texts of the built-in exercises within this, with
the 90 ms before they begin and without the silence at the end, for which nothing needs to wait; "17" took 30 ms more.
Numbers up to twenty are a short word, other digits and signs a longer one each."""

_ENDS: Final = " .!?\n"
_SMALL_NUMBERS: Final = range(21)
_NUMBER: Final = re.compile(r"\d+")
_STOP: Final = re.compile(r"[.!?:;–—]\s")
_COMMA: Final = re.compile(r",\s")
_UNSPOKEN: Final = frozenset(" .,:;!?’'\"()-–—")
_FIRST_IDEOGRAPH: Final = "\u2e80"


class VoiceName(NamedTuple):
    """A voice as the system calls it, and what it speaks, as in ``en-GB``."""

    name: str
    language: str


class SystemVoice(Protocol):
    """Says texts. None of it ever raises or waits for an answer; where nothing can be heard, nothing happens."""

    @property
    def is_available(self) -> bool:
        """Whether a voice answers that speaks the language of the texts; not supposed before somebody has looked."""
        ...

    @property
    def changed(self) -> SignalInstance:
        """That ``is_available`` or the voices may have changed, or that somebody looked and found none."""
        ...

    def prepare(self) -> None:
        """Begin to look for a voice, ahead of need."""
        ...

    def voices(self, locale: QLocale) -> tuple[VoiceName, ...]:
        """Which voices speak this language, of whatever country; none before somebody has looked, nor where none is."""
        ...

    def choose(self, name: str | None) -> None:
        """Speak with this voice from the next text on; None, or a voice that is not there, is the system's choice."""
        ...

    def say(self, text: str, volume: float) -> None:
        """Say this in place of what is being said, at once or not at all. ``volume`` is from 0 to 1."""
        ...

    def stop(self) -> None:
        """Be silent at once."""
        ...

    def length_ms(self, text: str) -> int:
        """How long a text takes in real ms, to the end of its last word, rather too long than too short."""
        ...

    def close(self) -> None:
        """Be silent, and let go of the voice."""
        ...


class NoVoice(QObject):
    """A `SystemVoice` for systems without one."""

    changed = Signal()
    is_available = False

    def prepare(self) -> None:
        """Tell that there is none."""
        self.changed.emit()

    def voices(self, locale: QLocale) -> tuple[VoiceName, ...]:
        """None."""
        return ()

    def choose(self, name: str | None) -> None:
        """Nothing speaks."""

    def say(self, text: str, volume: float) -> None:
        """Nothing is heard."""

    def stop(self) -> None:
        """It is silent."""

    def length_ms(self, text: str) -> int:
        """As if it were said."""
        return estimated_ms(text)

    def close(self) -> None:
        """There is nothing to let go of."""


def estimated_ms(text: str) -> int:
    """How long a system's voice takes for a text at its normal rate, to the end of the last word; 0 for no text."""
    text = text.rstrip(_ENDS)
    if not text:
        return 0
    numbers = sum(_number_ms(number) for number in _NUMBER.findall(text))
    letters = sum(_SPELT_MS if _is_spelt(letter) else _LETTER_MS for letter in _NUMBER.sub("", text))
    pauses = _STOP_MS * len(_STOP.findall(text)) + _COMMA_MS * len(_COMMA.findall(text))
    return math.ceil(_START_MS + numbers + letters + pauses)


def speaking(voices: Iterable[VoiceName], locale: QLocale) -> tuple[VoiceName, ...]:
    """Those that speak the language of a locale."""
    language = main_language(locale.bcp47Name())
    return tuple(voice for voice in voices if main_language(voice.language) == language)


def main_language(language: str) -> str:
    """The language alone: ``en`` of ``en-GB`` or ``en_GB``."""
    return language.replace("_", "-").split("-")[0].lower()


def _number_ms(number: str) -> int:
    return _SMALL_NUMBER_MS if len(number) <= 2 and int(number) in _SMALL_NUMBERS else _SPELT_MS * len(number)


def _is_spelt(letter: str) -> bool:
    """Whether it takes about as long as a word: signs, and scripts that have a sign for each syllable."""
    return letter >= _FIRST_IDEOGRAPH or not (letter.isalpha() or letter in _UNSPOKEN)
