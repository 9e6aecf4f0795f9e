"""Plays the cues of a session as they are told: a tone in the very call, words a little after it.

What is to be heard is decided in `kneeapp.core.cues`; here it only becomes sounds. Whatever the output does or fails to
do, a session goes on to the millisecond. `SessionDriver.happened` is connected with `CuePlayer.hear`, and a session
begins and ends here a moment before it does there.
"""

import math
from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from kneeapp.core.cue_words import Cue, Phrase, Tone
from kneeapp.core.cues import cues_of, silences, where_am_i
from kneeapp.core.session_state import SessionState
from kneeapp.core.timeline import StepKind, Timeline
from kneeapp.core.walk import Advanced
from kneeapp.ui.session_driver import SessionDriver
from kneeapp.ui.sound.coming import coming_words
from kneeapp.ui.sound.later import Timing
from kneeapp.ui.sound.output import SoundOutput
from kneeapp.ui.sound.preferences import SoundPreferences
from kneeapp.ui.sound.speech import Speech
from kneeapp.ui.sound.tones import Tones
from kneeapp.ui.sound.voice import Voice
from kneeapp.ui.spoken_words import Exercises, as_sentences, phrase_as_text
from kneeapp.ui.system_voice.voice import NoVoice, SystemVoice

LAST_SOUNDS_MS: Final = 6_000
"""What is over is still heard: a session's last tone and words, and a tone that was tried, take less than this."""

_READY_MS: Final = 120_000
_STARTING_MS: Final = 700
"""What is said in a set-up, where nothing is timed, waits for the loudspeaker, which takes half a second to start."""
_FINDING_MS: Final = 1_500
"""And for the system's voice, if it is to speak: a second where it must be started first."""


class CuePlayer(QObject):
    """What is heard of the driver's sessions."""

    def __init__(  # noqa: PLR0913  # all that comes from outside
        self,
        driver: SessionDriver,
        output: SoundOutput,
        preferences: SoundPreferences,
        voice: Voice,
        *,
        system: SystemVoice | None = None,
        timing: Timing | None = None,
    ) -> None:
        super().__init__(driver)
        timing = timing or Timing()
        self._driver = driver
        self._output = output
        self._preferences = preferences
        self._voice = voice
        self._closing = timing.later(self)
        self._tones = Tones(output, timing.clock)
        self._clock = timing.clock
        self._system = system or NoVoice(self)
        self._system.choose(preferences.system_voice or None)
        self._speech = Speech(output, self._system, timing.clock, timing.later(self))
        self._is_in_session = False
        self._is_muted = False
        self._item: int | None = None
        self._begun_ms = 0.0

    def prefer(self, preferences: SoundPreferences) -> None:
        """Play like this from now on; what sounds breaks off, unless only the volume is another one."""
        is_volume_alone = preferences._replace(volume=self._preferences.volume) == self._preferences
        self._preferences = preferences
        self._system.choose(preferences.system_voice or None)
        if not self._is_in_session or is_volume_alone:
            return
        self._silence()
        if not preferences.is_on:
            self._close()
        self.begin_session()

    def begin_session(self) -> None:
        """Get the sounds ready."""
        self._is_in_session = True
        self._item = None
        self._begun_ms = self._clock.read().monotonic_ms
        if self._preferences.is_on:
            self._open()

    def end_session(self) -> None:
        """Let go of the sounds when the last of them has died away."""
        self._is_in_session = False
        self._closing.start(LAST_SOUNDS_MS, self._close)

    def hear(self, advanced: Advanced) -> None:
        """Play what is to be heard of what just happened."""
        if silences(advanced):
            self._speech.stop()
        if not (self._is_in_session and self._preferences.is_on):
            return
        for cue in () if self._is_muted else self._cues(advanced):
            self._play(cue, advanced.state)
        self._read_ahead(advanced.state)

    def mute(self, is_muted: bool) -> None:  # noqa: FBT001  # a slot
        """Be silent at once, until this is told again with False."""
        self._is_muted = is_muted
        if is_muted:
            self._silence()

    def say_again(self) -> None:
        """Say where the session is, also to one who has no voice otherwise."""
        self._driver.look()
        state = self._driver.state
        if state is None or not self._is_in_session or not self._preferences.is_on or self._is_muted:
            return
        cue = where_am_i(state, self._preferences.cues, partial(self._length_ms, _exercises(state.timeline)))
        if cue is not None:
            self._play(cue, state)

    def get_ready(self) -> None:
        """Have the device ready for two minutes, where something is to be tried out."""
        self._open_to_try(_READY_MS)

    def look_for_voice(self) -> None:
        """Look whether the system has a voice, and have it ready for two minutes."""
        self._system.prepare()
        if not self._is_in_session:
            self._closing.start(_READY_MS, self._close)

    def try_tone(self, tone: Tone = Tone.GO) -> None:
        """Let a tone be heard as it would sound in a session, even where sound is muted or off."""
        self._open_to_try(LAST_SOUNDS_MS)
        self._tones.play(tone, self._preferences.tone_gain)

    def try_words(self, texts: Sequence[str]) -> None:
        """Let these texts be heard in the same way, from whom the user chose."""
        if self._preferences.is_system_voice:
            self.try_system_voice(texts)
        else:
            self._open_to_try(LAST_SOUNDS_MS)
            self._speech.say(self._voice.recordings_of(texts), wait_ms=0, gain=self._preferences.voice_gain)

    def try_system_voice(self, texts: Sequence[str]) -> None:
        """The same from the system's voice, once it answers; from recordings where it does not."""
        self._open_to_try(LAST_SOUNDS_MS)
        self._system.prepare()
        self._speech.speak(
            as_sentences(texts),
            wait_ms=self._finding_ms,
            gain=self._preferences.voice_gain,
            otherwise=self._voice.recordings_of(texts),
        )

    def _open_to_try(self, wait_ms: int) -> None:
        if not (self._is_in_session and self._preferences.is_on):
            self._open()
            self._closing.start(wait_ms, self._close)

    def _open(self) -> None:
        self._closing.stop()
        self._output.open()
        self._tones.choose(self._preferences.pitch)
        self._output.prepare(self._tones.files)

    def _close(self) -> None:
        self._output.close()
        self._system.close()

    def _silence(self) -> None:
        self._speech.stop()
        self._tones.stop()

    def _cues(self, advanced: Advanced) -> tuple[Cue, ...]:
        exercises = _exercises(advanced.state.timeline)
        return cues_of(advanced, self._preferences.cues, partial(self._length_ms, exercises))

    def _play(self, cue: Cue, state: SessionState) -> None:
        if isinstance(cue.sound, Tone):
            self._tones.play(cue.sound, self._preferences.tone_gain)
            return
        exercises, gain = _exercises(state.timeline), self._preferences.voice_gain
        wait_ms = (cue.due_ms - state.clock_ms) / self._driver.speed
        if state.step.kind is StepKind.SET_UP:
            starting_ms = max(_STARTING_MS, self._finding_ms if self._preferences.is_system_voice else 0)
            wait_ms = max(wait_ms, self._begun_ms + starting_ms - self._clock.read().monotonic_ms)
        recordings = self._voice.recordings(cue.sound, exercises)
        if self._is_for_system(cue.sound, exercises):
            text = phrase_as_text(cue.sound, exercises)
            self._speech.speak(text, wait_ms=wait_ms, gain=gain, otherwise=recordings)
        else:
            self._speech.say(recordings, wait_ms=wait_ms, gain=gain)

    @property
    def _finding_ms(self) -> int:
        """How long to wait for the system's voice where nothing is timed."""
        return 0 if self._system.is_available else _FINDING_MS

    def _is_for_system(self, phrase: Phrase, exercises: Exercises) -> bool:
        """Whether the system's voice is to say this, if it answers: everything, or what no recording says."""
        return self._preferences.is_system_voice or self._voice.length_ms(phrase, exercises) is None

    def _length_ms(self, exercises: Exercises, phrase: Phrase) -> int | None:
        """How long a phrase takes on the session's clock."""
        if self._system.is_available and self._is_for_system(phrase, exercises):
            length_ms: int | None = self._system.length_ms(phrase_as_text(phrase, exercises))
        else:
            length_ms = self._voice.length_ms(phrase, exercises)
        return None if length_ms is None else math.ceil(length_ms * self._driver.speed)

    def _read_ahead(self, state: SessionState) -> None:
        """With each new exercise, have its words ready and those of the exercise after it."""
        if state.bout.item != self._item:
            self._item = state.bout.item
            self._prepare(state.timeline if self._preferences.cues.has_voice else None)

    def _prepare(self, timeline: Timeline | None) -> None:
        """Have the tones ready and, where there is a voice, the words of this timeline; what no recording says too."""
        words = tuple(coming_words(timeline, self._item or 0)) if timeline else ()
        exercises = _exercises(timeline) if timeline else {}
        recordings = self._voice.recordings(words, exercises)
        self._output.prepare((*self._tones.files, *(recording.file for recording in recordings)))
        if any(self._is_for_system((word,), exercises) for word in words):
            self._system.prepare()


def _exercises(timeline: Timeline) -> Exercises:
    return {item.exercise.id: item.exercise for item in timeline.items}
