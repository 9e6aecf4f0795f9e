"""The two checks of a first run, one after the other or each alone: is a session heard, is it read, from one's place.

What is played and what is kept is not its business: it calls what it is given, and tells what is wished.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kneeapp.core.cue_words import Tone
from kneeapp.ui.main_window import MainWindow
from kneeapp.ui.pages.read_check_page import ReadCheckPage
from kneeapp.ui.pages.sound_check_page import SoundCheckPage
from kneeapp.ui.pages.sound_choices import ShownSound
from kneeapp.ui.widgets.voice_choice import Voice

STEPS: Final = 3
_HEAR, _READ = 2, 3
"""Of the first run's steps; the first is the notice."""
TICKS_MS: Final = (0, 1_000, 2_000)
GO_MS: Final = 3_000
SENTENCE_MS: Final = 3_120
"""The words begin when the tone has died away enough."""
END_MS: Final = 5_500


@dataclass(frozen=True, kw_only=True)
class HeardNow:
    """What the sound check begins with; ``trouble`` says why nothing can be heard at all, None where it can."""

    sound: ShownSound
    trouble: str | None = None


class FirstChecks(QObject):
    """Leads through the checks over what the window shows, and to the library afterwards.

    ``heard_now`` and ``far_scale`` tell what is kept; ``play_tone`` and ``say_sentence`` are called as it is due.
    """

    volume_changed = Signal(int)
    lower_tones_wished = Signal(bool)
    voice_wished = Signal(object)
    """This `Voice` is to speak."""
    sound_wished = Signal(bool)
    """Whether the user wants sound: that is the answer to the sound check."""
    far_scale_wished = Signal(float)
    """One of `far.FAR_SCALES`."""

    def __init__(  # all that comes from outside
        self,
        window: MainWindow,
        *,
        heard_now: Callable[[], HeardNow],
        far_scale: Callable[[], float],
        play_tone: Callable[[Tone], None],
        say_sentence: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window, self._heard_now, self._far_scale = window, heard_now, far_scale
        self._play_tone, self._say_sentence = play_tone, say_sentence
        self._page: SoundCheckPage | None = None
        self._due: list[tuple[int, Callable[[], None]]] = []
        self._at_ms = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def due_in_ms(self) -> int | None:
        """When the next sound is due; None while nothing plays."""
        return self._timer.interval() if self._timer.isActive() else None

    def lead(self) -> None:
        """Lead from the notice through both checks to the library; back leads to the notice again."""
        page = self._new_sound_page(_HEAR, STEPS)
        page.heard.connect(partial(self._go, page, self._lead_on))
        page.skipped.connect(partial(self._go, page, self._lead_on))
        page.back_wished.connect(partial(self._go, page, self._window.show_notice))

    def check_sound(self) -> None:
        """Do the sound check alone."""
        page = self._new_sound_page()
        for answer in (page.heard, page.skipped, page.back_wished):
            answer.connect(partial(self._go, page))

    def show_heard(self) -> None:
        """Where the sound check is shown, show what can be heard now."""
        if self._page is not None:
            self._page.show_sound(self._heard_now().sound)

    def check_reading(self) -> None:
        """Do the read check alone."""
        page = self._new_read_page()
        for answer in (page.finished, page.back_wished):
            answer.connect(partial(self._go, page))

    def _lead_on(self) -> None:
        page = self._new_read_page(_READ, STEPS)
        page.finished.connect(partial(self._go, page))
        page.back_wished.connect(partial(self._go, page, self.lead))

    def _new_sound_page(self, step: int = 0, steps: int = 0) -> SoundCheckPage:
        page, now = SoundCheckPage(step, steps), self._heard_now()
        page.show_sound(now.sound)
        page.show_available(now.trouble)
        page.volume_changed.connect(self.volume_changed)
        page.lower_tones_wished.connect(self.lower_tones_wished)
        page.voice_wished.connect(self.voice_wished)
        page.play_wished.connect(self._play)
        page.heard.connect(partial(self.sound_wished.emit, True))  # noqa: FBT003  # the answer is yes
        page.skipped.connect(partial(self.sound_wished.emit, False))  # noqa: FBT003  # the answer is no
        self._page = page
        self._window.show_over(page)
        page.focus_first()
        return page

    def _new_read_page(self, step: int = 0, steps: int = 0) -> ReadCheckPage:
        page = ReadCheckPage(step, steps)
        page.show_scale(self._far_scale())
        page.text_scale_wished.connect(self.far_scale_wished)
        self._window.show_over(page)
        page.focus_first()
        return page

    def _go(self, page: SoundCheckPage | ReadCheckPage, on: Callable[[], None] | None = None) -> None:
        """Leave a page for the library, or go on to what comes next; what still plays is heard no further."""
        self._timer.stop()
        self._page = None
        self._window.leave(page)
        if on is not None:
            on()

    def _play(self) -> None:
        """Play all from the start."""
        self._due = [(ms, partial(self._tick, wave)) for wave, ms in enumerate(TICKS_MS, start=1)]
        self._due += [(GO_MS, partial(self._play_tone, Tone.GO))]
        if self._heard_now().sound.voice is not Voice.NONE:
            self._due.append((SENTENCE_MS, self._say_sentence))
        self._due.append((END_MS, partial(self._show_sounding, None)))
        self._at_ms = 0
        self._on_timer_timeout()

    def _tick(self, wave: int) -> None:
        self._show_sounding(wave)
        self._play_tone(Tone.TICK)

    def _show_sounding(self, waves: int | None) -> None:
        if self._page is not None:
            self._page.show_sounding(waves)

    def _on_timer_timeout(self) -> None:
        self._at_ms, act = self._due.pop(0)
        act()
        if self._due:
            self._timer.start(self._due[0][0] - self._at_ms)
