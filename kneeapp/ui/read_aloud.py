"""Reads the safety notice out by the system's voice, for nothing of it is recorded, where such a voice answers."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible

from kneeapp.storage.settings import Settings
from kneeapp.ui.pages.notice_page import NoticePage
from kneeapp.ui.sound.preferences import SoundPreferences
from kneeapp.ui.system_voice.this_system import TEXTS_LANGUAGE, system_voice
from kneeapp.ui.system_voice.voice import SystemVoice


class ReadAloud(QObject):
    """Lives as long as the page, and looks for a voice while that is shown. ``gain`` tells how loud, from 0 to 1."""

    def __init__(self, page: NoticePage, voice: SystemVoice, gain: Callable[[], float]) -> None:
        super().__init__(page)
        self._page, self._voice, self._gain = page, voice, gain
        self.timer = QTimer(self)
        """Runs while the page is being read, as long as that takes by estimate: a voice does not tell its end."""
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self._show)
        voice.changed.connect(self._on_voice_changed)
        page.read_aloud_wished.connect(self._on_page_read_aloud_wished)
        page.installEventFilter(self)
        if page.isVisible():
            voice.prepare()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and not event.spontaneous():
            self._voice.prepare()
        elif event.type() == QEvent.Type.Hide and not event.spontaneous():
            self._stop()
            self._voice.close()
        return False

    def _on_page_read_aloud_wished(self) -> None:
        if self.timer.isActive():
            self._stop()
            return
        text = self._page.text_to_read_aloud()
        self._voice.say(text, self._gain())
        self.timer.start(self._voice.length_ms(text))
        self._show()

    def _on_voice_changed(self) -> None:
        if not self._voice.is_available:
            self.timer.stop()
        self._show()

    def _stop(self) -> None:
        self.timer.stop()
        self._voice.stop()
        self._show()

    def _show(self) -> None:
        """Where a screen reader speaks, it alone does."""
        self._page.set_can_read_aloud(self._voice.is_available and not QAccessible.isActive())
        self._page.show_reading(is_reading=self.timer.isActive())


def read_aloud(page: NoticePage, now: Callable[[], Settings]) -> None:
    """Let this page be read aloud by this system's voice, as loud as the settings say."""
    voice = system_voice(page, TEXTS_LANGUAGE)
    ReadAloud(page, voice, lambda: SoundPreferences(volume=now().sound_volume).voice_gain)
