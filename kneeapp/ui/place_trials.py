"""Lets the user try out what is heard and read of a session, and keeps what they choose: after the notice, from the
settings.
"""

from collections.abc import Callable, Container
from typing import Any

from kneeapp.storage.settings import Settings
from kneeapp.ui.first_checks import FirstChecks, HeardNow
from kneeapp.ui.main_window import MainWindow
from kneeapp.ui.pages.sound_choices import ShownSound
from kneeapp.ui.session_sound import SessionSound
from kneeapp.ui.sound_words import no_device_words
from kneeapp.ui.widgets.voice_choice import Voice


class PlaceTrials:
    """``now`` tells the settings, ``keep`` changes some of them."""

    def __init__(
        self, window: MainWindow, sound: SessionSound, now: Callable[[], Settings], keep: Callable[..., None]
    ) -> None:
        self._sound, self._now, self._keep = sound, now, keep
        self._offered: tuple[Voice, ...] = ()
        self._checks = checks = FirstChecks(
            window,
            heard_now=self._heard_now,
            far_scale=lambda: now().far_scale,
            play_tone=sound.try_tone,
            say_sentence=sound.try_words,
        )
        checks.volume_changed.connect(lambda volume: self._change(sound_volume=volume))
        checks.lower_tones_wished.connect(lambda is_lower: self._change(is_lower_pitch=is_lower))
        checks.voice_wished.connect(self._on_voice_wished)
        checks.sound_wished.connect(self._on_sound_wished)
        checks.far_scale_wished.connect(lambda scale: self._keep(far_scale=scale))
        sound.voices_changed.connect(self._on_sound_voices_changed)

    def lead(self) -> None:
        """Try out the sound, then the size of what is read, then go to the library."""
        self._sound.get_ready()
        self._checks.lead()
        self._sound.look_for_voices()

    def check_sound(self) -> None:
        """Try out the sound, then go to the library."""
        self._sound.get_ready()
        self._checks.check_sound()
        self._sound.look_for_voices()

    def check_reading(self) -> None:
        """Try out the size of what is read, then go to the library."""
        self._checks.check_reading()

    def _heard_now(self) -> HeardNow:
        now = self._now()
        self._offered = voices = self._voices()
        sound = ShownSound(
            volume=now.sound_volume,
            has_lower_tones=now.is_lower_pitch,
            voice=_voice_of(now, voices),
            voices=voices,
        )
        return HeardNow(sound=sound, trouble=None if self._sound.has_device else no_device_words())

    def _voices(self) -> tuple[Voice, ...]:
        return tuple(voice for voice in Voice if voice is not Voice.COMPUTER or self._sound.voices)

    def _on_sound_voices_changed(self) -> None:
        """What the user is about to change stays as it is, where nothing more or less can be offered."""
        if self._voices() != self._offered:
            self._checks.show_heard()

    def _on_voice_wished(self, voice: Voice) -> None:
        """Without a voice, who spoke last is kept in mind."""
        if voice is Voice.NONE:
            self._change(has_voice=False)
        else:
            self._change(has_voice=True, is_system_voice=voice is Voice.COMPUTER)

    def _on_sound_wished(self, is_wished: bool) -> None:  # noqa: FBT001  # a slot of that signal
        """Without sound there is neither tone nor voice; who hears the tones has them."""
        if is_wished:
            self._change(has_tones=True)
        else:
            self._change(has_tones=False, has_voice=False)

    def _change(self, **changes: Any) -> None:
        self._keep(**changes)
        self._sound.follow_settings()


def _voice_of(settings: Settings, voices: Container[Voice]) -> Voice:
    """Who speaks with these settings, of those who are there."""
    if not settings.has_voice:
        return Voice.NONE
    return Voice.COMPUTER if settings.is_system_voice and Voice.COMPUTER in voices else Voice.RECORDED
