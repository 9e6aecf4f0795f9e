"""Lets the user try out what is heard and read of a session, and keeps what they choose: after the notice, from the
settings.
"""

from collections.abc import Callable
from typing import Any

from kneeapp.storage.settings import Settings
from kneeapp.ui.first_checks import FirstChecks, HeardNow
from kneeapp.ui.main_window import MainWindow
from kneeapp.ui.pages.sound_choices import ShownSound
from kneeapp.ui.session_sound import SessionSound
from kneeapp.ui.sound_words import no_device_words
from kneeapp.ui.widgets.voice_choice import Voice


class SoundTrials:
    """``now`` tells the settings, ``keep`` changes some of them."""

    def __init__(
        self, window: MainWindow, sound: SessionSound, now: Callable[[], Settings], keep: Callable[..., None]
    ) -> None:
        self._sound, self._now, self._keep = sound, now, keep
        self._checks = checks = FirstChecks(
            window,
            heard_now=self._heard_now,
            far_scale=lambda: now().far_scale,
            play_tone=sound.try_tone,
            say_sentence=sound.try_words,
        )
        checks.volume_changed.connect(lambda volume: self._change(sound_volume=volume))
        checks.lower_tones_wished.connect(lambda is_lower: self._change(is_lower_pitch=is_lower))
        checks.voice_wished.connect(lambda voice: self._change(has_voice=voice is not Voice.NONE))
        checks.sound_wished.connect(self._on_sound_wished)
        checks.far_scale_wished.connect(lambda scale: self._keep(far_scale=scale))

    def lead(self) -> None:
        """Try out the sound, then the size of what is read, then go to the library."""
        self._sound.get_ready()
        self._checks.lead()

    def check_sound(self) -> None:
        """Try out the sound, then go to the library."""
        self._sound.get_ready()
        self._checks.check_sound()

    def check_reading(self) -> None:
        """Try out the size of what is read, then go to the library."""
        self._checks.check_reading()

    def _heard_now(self) -> HeardNow:
        now = self._now()
        voice = Voice.RECORDED if now.has_voice else Voice.NONE
        sound = ShownSound(
            volume=now.sound_volume,
            has_lower_tones=now.is_lower_pitch,
            voice=voice,
            voices=(Voice.RECORDED, Voice.NONE),
        )
        return HeardNow(sound=sound, trouble=None if self._sound.has_device else no_device_words())

    def _on_sound_wished(self, is_wished: bool) -> None:  # noqa: FBT001  # a slot of that signal
        """Without sound there is neither tone nor voice; who hears the tones has them."""
        if is_wished:
            self._change(has_tones=True)
        else:
            self._change(has_tones=False, has_voice=False)

    def _change(self, **changes: Any) -> None:
        self._keep(**changes)
        self._sound.follow_settings()
