"""What is heard of the sessions: the player of cues with the user's settings, and what others are to say of it."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible

from kneeapp.core.cue_words import Tone
from kneeapp.core.exercise import Exercise
from kneeapp.core.session_state import Mode
from kneeapp.core.walk import Advanced
from kneeapp.log import LOG
from kneeapp.storage.settings import SOUND_VOLUME, Settings
from kneeapp.ui.session_driver import SessionDriver
from kneeapp.ui.sound.output import SoundOutput
from kneeapp.ui.sound.player import CuePlayer
from kneeapp.ui.sound.preferences import Pitch, SoundPreferences
from kneeapp.ui.sound.voice import recorded_voice
from kneeapp.ui.sound_state import Sound, SoundState
from kneeapp.ui.spoken_texts import texts_of
from kneeapp.ui.system_voice.this_system import TEXTS_LANGUAGE, system_voice
from kneeapp.ui.system_voice.voice import SystemVoice, VoiceName

SAMPLE: Final = ("Swing out", "Hold")
"""Two texts of which there are recordings."""
VOICE_SAMPLE: Final = ("Left leg first.", "Get ready.")
"""Two more, for who tries a voice of this computer."""

_STILL: Final = (Mode.PAUSED, Mode.WAITING)


class SessionSound(QObject):
    """Plays what the driver's sessions ask for. It lives as long as the driver; ``now`` tells the settings."""

    state_changed = Signal(object)
    """The `SoundState` from now on."""
    voices_changed = Signal()
    """That this computer's ``voices`` may be others, or that there are none."""
    volume_wished = Signal(int)
    """How loud it is to be from now on, as in the settings."""

    def __init__(
        self,
        driver: SessionDriver,
        output: SoundOutput,
        now: Callable[[], Settings],
        system: SystemVoice | None = None,
    ) -> None:
        super().__init__(driver)
        self._driver, self._output, self._now = driver, output, now
        self._recorded = recorded_voice()
        for problem in self._recorded.manifest.problems:
            LOG.warning("the recorded voice: %s", problem)
        self._system = system or system_voice(self, TEXTS_LANGUAGE)
        self._player = CuePlayer(driver, output, preferences_of(now()), self._recorded, system=self._system)
        self._is_heard = self._is_muted = self._has_looked = False
        output.changed.connect(self._tell)
        self._system.changed.connect(self._on_system_changed)
        driver.happened.connect(self._hear)
        driver.ended.connect(self._on_driver_ended)

    @property
    def state(self) -> SoundState:
        """What can be heard right now."""
        return SoundState(self._sound, has_voice=self._now().has_voice, volume=self._now().sound_volume)

    @property
    def has_device(self) -> bool:
        """Whether there is anything that could play a sound, as far as anybody has looked."""
        return self._output.is_available

    @property
    def voices(self) -> tuple[VoiceName, ...] | None:
        """This computer's voices that speak the language of the texts; None before somebody has looked for them."""
        return self._system.voices(TEXTS_LANGUAGE) if self._has_looked else None

    def look_for_voices(self) -> None:
        """Begin to look whether this computer has a voice; ``voices_changed`` tells."""
        self._player.look_for_voice()

    def unsaid(self, exercises: Iterable[Exercise]) -> tuple[str, ...]:
        """The names of those exercises of which no recording says everything."""
        length_ms = self._recorded.manifest.length_ms
        return tuple(exercise.name for exercise in exercises if length_ms(texts_of(exercise)) is None)

    def follow_settings(self) -> None:
        """Play by the settings as they are now."""
        self._output.keep_awake(self._now().keeps_speaker_awake)
        self._player.prefer(preferences_of(self._now()))
        self._tell()

    def toggle_mute(self) -> None:
        """Be silent, or no more; where all sound is off by the settings there is nothing to take back here."""
        self._is_muted = not self._is_muted
        self._player.mute(self._is_muted)
        self._tell()

    def change_volume(self, by: int) -> None:
        """Be so much louder, or below 0 softer; while the session stands still that is heard at once."""
        loudest, softest = SOUND_VOLUME[-1], SOUND_VOLUME[0]
        self.volume_wished.emit(min(max(self._now().sound_volume + by, softest), loudest))
        self.follow_settings()
        session = self._driver.state
        if self._sound is not Sound.ON or session is None or session.mode not in _STILL:
            return
        if self._now().has_tones:
            self.try_tone()
        else:
            self.say_again()

    def say_again(self) -> None:
        """Say where the session is; where a screen reader speaks, it alone does."""
        if not QAccessible.isActive():
            self._player.say_again()

    def get_ready(self) -> None:
        """Have the device ready, for something is to be tried out soon."""
        self._player.get_ready()

    def try_tone(self, tone: Tone = Tone.GO) -> None:
        """Let a tone be heard by the settings as they are now."""
        self.follow_settings()
        self._player.try_tone(tone)

    def try_words(self) -> None:
        """Let two words of a session be heard, by the settings as they are now."""
        self.follow_settings()
        self._player.try_words(SAMPLE)

    def try_voice(self) -> None:
        """Let this computer's voice be heard by the settings as they are now."""
        self.follow_settings()
        self._player.try_system_voice(VOICE_SAMPLE)

    def _hear(self, advanced: Advanced) -> None:
        if not self._is_heard:
            self._is_heard = True
            self.follow_settings()
            self._player.begin_session()
        self._player.hear(advanced)

    def _on_system_changed(self) -> None:
        self._has_looked = True
        self.voices_changed.emit()

    def _on_driver_ended(self) -> None:
        self._is_heard = False
        self._player.end_session()

    @property
    def _sound(self) -> Sound:
        if not self._output.is_available:
            return Sound.NO_DEVICE
        return Sound.MUTED if self._is_muted or not preferences_of(self._now()).is_on else Sound.ON

    def _tell(self) -> None:
        self.state_changed.emit(self.state)


def preferences_of(settings: Settings) -> SoundPreferences:
    """What these settings let one hear; where a screen reader speaks, it alone does."""
    cues = settings.cue_preferences
    if QAccessible.isActive():
        cues = cues._replace(has_voice=False)
    pitch = Pitch.LOWER if settings.is_lower_pitch else Pitch.NORMAL
    return SoundPreferences(
        cues, settings.sound_volume, pitch, is_system_voice=settings.is_system_voice, system_voice=settings.system_voice
    )
