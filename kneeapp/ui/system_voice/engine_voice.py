"""The voice of Windows and macOS: the engine that Qt finds there, told what to do and never waited for.

What an engine tells of itself can stick for ever, so nothing depends on it but whether there is a voice at all.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, SignalInstance

from kneeapp.log import LOG
from kneeapp.ui.system_voice.voice import VoiceName, estimated_ms, speaking

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QVoice


class Engine(Protocol):
    """What is used of QTextToSpeech."""

    @property
    def stateChanged(self) -> SignalInstance: ...
    def allVoices(self, locale: QLocale | None) -> Sequence["QVoice"]: ...
    def voice(self) -> "QVoice": ...
    def setVoice(self, voice: "QVoice") -> None: ...
    def setRate(self, rate: float) -> None: ...
    def setVolume(self, volume: float) -> None: ...
    def say(self, text: str) -> None: ...
    def stop(self) -> None: ...


class EngineVoice(QObject):
    """A `SystemVoice` of Qt. ``make`` makes the engine; it may raise ImportError."""

    changed = Signal()

    def __init__(self, parent: QObject, locale: QLocale, make: Callable[[QObject], Engine]) -> None:
        super().__init__(parent)
        self._locale, self._make = locale, make
        self._engine: Engine | None = None
        self._is_made = False
        self._found: dict[str, QVoice] = {}
        self._own = ""
        self._chosen: str | None = None

    @property
    def is_available(self) -> bool:
        """Whether there is a voice for the language of the texts."""
        return bool(self.voices(self._locale))

    def prepare(self) -> None:
        """Make the engine when what is to be painted is painted."""
        if not self._is_made:
            self._is_made = True
            QTimer.singleShot(0, self, self._make_engine)

    def voices(self, locale: QLocale) -> tuple[VoiceName, ...]:
        """Which voices speak this language."""
        names = (VoiceName(name, voice.locale().bcp47Name()) for name, voice in self._found.items())
        return speaking(names, locale)

    def choose(self, name: str | None) -> None:
        """Speak with this voice from the next text on."""
        self._chosen = name

    def say(self, text: str, volume: float) -> None:
        """Say this in place of what is being said; what comes before the engine is made is not said."""
        self.prepare()
        if self._engine is None or not self.is_available:
            return
        self._engine.stop()
        if text.strip():
            self._use_voice(self._engine)
            self._engine.setVolume(volume)
            self._engine.say(text)

    def stop(self) -> None:
        """Be silent at once."""
        if self._engine is not None:
            self._engine.stop()

    def length_ms(self, text: str) -> int:
        """How long a text takes at the normal rate, which is always asked for."""
        return estimated_ms(text)

    def close(self) -> None:
        """Be silent; the engine is kept, for another may not be had."""
        self.stop()

    def _make_engine(self) -> None:
        try:
            self._engine = self._make(self)
        except ImportError as error:
            LOG.warning("the system's voice cannot be used: %s", error)
            self.changed.emit()
            return
        self._engine.setRate(0.0)
        self._engine.stateChanged.connect(self._look)
        self._look()

    def _look(self) -> None:
        """See which voices there are, which some engines know only after a while."""
        if self._engine is None or self._found:
            return
        self._found = {voice.name(): voice for voice in self._engine.allVoices(None)}
        self._own = self._engine.voice().name()
        self.changed.emit()

    def _use_voice(self, engine: Engine) -> None:
        """The chosen one, or the system's own if it speaks the language of the texts, or the first that does."""
        fitting = [voice.name for voice in self.voices(self._locale)]
        own = self._own if self._own in fitting else fitting[0]
        name = self._chosen if self._chosen in self._found else own
        if name != engine.voice().name():
            engine.setVoice(self._found[name])
