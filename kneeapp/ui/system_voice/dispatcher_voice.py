"""The voice of a Linux desktop: Speech Dispatcher, spoken to directly.

Qt's own way to it, QTextToSpeech, stands still for two seconds when it is made, even in a thread, and being silent with
it silences screen readers too.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QLocale, QObject, Signal

from kneeapp.log import LOG
from kneeapp.ui.clock import Clock, SystemClock
from kneeapp.ui.system_voice import ssip
from kneeapp.ui.system_voice.voice import VoiceName, estimated_ms, speaking

if TYPE_CHECKING:
    from kneeapp.ui.system_voice.dispatcher_reach import DispatcherReach

_LATEST_MS: Final = 150
"""What waits longer for a connection is not said any more."""


class _Words(NamedTuple):
    text: str
    volume: float
    asked_ms: float


class DispatcherVoice(QObject):
    """A `SystemVoice` at a socket. ``start`` has Speech Dispatcher start by itself, and says whether that can be."""

    changed = Signal()

    def __init__(
        self, parent: QObject, locale: QLocale, *, path: str, start: Callable[[], bool], clock: Clock | None = None
    ) -> None:
        super().__init__(parent)
        self._locale = locale
        self._path, self._start = path, start
        self._clock = clock or SystemClock()
        self._reach: DispatcherReach | None = None
        self._is_ready = False
        self._voices: tuple[VoiceName, ...] = ()
        self._chosen: str | None = None
        self._held: _Words | None = None

    @property
    def is_available(self) -> bool:
        """Whether it answers, and speaks the language of the texts."""
        return self._is_ready and bool(self.voices(self._locale))

    def prepare(self) -> None:
        """Connect, and start Speech Dispatcher if need be, but once."""
        if not self._path:
            self.changed.emit()
            return
        self._way().allow_start()
        self._way().reach()

    def voices(self, locale: QLocale) -> tuple[VoiceName, ...]:
        """Which voices speak this language, as they were when it answered first; none once it cannot be reached."""
        return speaking(self._voices, locale)

    def choose(self, name: str | None) -> None:
        """Speak with this voice from the next text on."""
        self._chosen = name

    def say(self, text: str, volume: float) -> None:
        """Say this in place of what is being said; without a connection, try again to have one."""
        words = _Words(ssip.one_line(text), volume, self._now_ms())
        if not words.text:
            self.stop()
        elif self._is_ready:
            self._speak(words)
        elif self._path:
            self._held = words
            self._way().reach()

    def stop(self) -> None:
        """Be silent at once."""
        self._held = None
        if self._is_ready:
            line = self._way().line
            line.drop_waiting()
            line.ask(ssip.CANCEL, _ignore)

    def length_ms(self, text: str) -> int:
        """How long a text takes at the normal rate, which is always asked for."""
        return estimated_ms(text)

    def close(self) -> None:
        """Be silent, and let go of the connection; Speech Dispatcher ends by itself where nobody else needs it."""
        self._held = None
        if self._reach is not None:
            self._reach.close()
        self._be_ready(is_ready=False)

    def _way(self) -> "DispatcherReach":
        if self._reach is None:
            from kneeapp.ui.system_voice.dispatcher_reach import DispatcherReach  # noqa: PLC0415  # QtNetwork: 7 ms

            self._reach = DispatcherReach(self, path=self._path, start=self._start)
            self._reach.reached.connect(self._on_reach_reached)
            self._reach.lost.connect(self._on_reach_lost)
        return self._reach

    def _on_reach_reached(self) -> None:
        line = self._way().line
        for command in ssip.OPENING:
            line.ask(command, _ignore)
        if self._voices:
            line.ask(ssip.CANCEL, self._on_opening_answered)
        else:
            line.ask(ssip.LIST_VOICES, self._on_opening_answered)

    def _on_opening_answered(self, reply: ssip.Reply) -> None:
        self._voices = self._voices or ssip.voices_of(reply.texts)
        self._be_ready(is_ready=True)
        held, self._held = self._held, None
        if held is not None and self._now_ms() - held.asked_ms <= _LATEST_MS:
            self._speak(held)

    def _on_reach_lost(self, why: str) -> None:
        self._held = None
        if self._is_ready:
            LOG.info("the system's voice went away: %s", why)
            self._be_ready(is_ready=False)
        else:
            self._voices = ()
            self.changed.emit()

    def _be_ready(self, *, is_ready: bool) -> None:
        was_available = self.is_available
        self._is_ready = is_ready
        if self.is_available != was_available:
            self.changed.emit()

    def _speak(self, words: _Words) -> None:
        """With a question for each of its parts, so that nothing needs to be known of what was answered before."""
        if not self.is_available:
            return
        line = self._way().line
        line.drop_waiting()
        for command in ssip.before_speaking(*self._language_and_name(), words.volume):
            line.ask(command, _ignore)
        line.ask(ssip.SPEAK, partial(self._send, words.text))

    def _send(self, text: str, reply: ssip.Reply) -> None:
        if reply.code == ssip.SEND_TEXT:
            self._way().line.ask_next(ssip.text_lines(text), _ignore)

    def _language_and_name(self) -> tuple[str, str | None]:
        chosen = next((voice for voice in self._voices if voice.name == self._chosen), None)
        return (self._locale.bcp47Name(), None) if chosen is None else (chosen.language, chosen.name)

    def _now_ms(self) -> float:
        return self._clock.read().monotonic_ms


def _ignore(reply: ssip.Reply) -> None:
    """What is refused is not said, or said otherwise; there is nobody to be told."""
