"""A session in the hands of a test that listens: every cue is noted as (ms, tone or words)."""

from dataclasses import astuple
from enum import Enum

from kneeapp.core import cue_words as w
from kneeapp.core.commands import Command
from kneeapp.core.cue_preferences import CuePreferences
from kneeapp.core.cue_words import Cue, LengthMs, Phrase, Tone, Word
from kneeapp.core.cues import cues_of
from kneeapp.core.plan import Pacing, PlanItem
from kneeapp.core.readout import next_change_ms
from kneeapp.core.session import advance
from kneeapp.core.session_state import SessionState
from kneeapp.core.timeline import StepKind
from kneeapp.core.walk import Advanced
from tests.core.rehearsal import Observation, Rehearsal, observations
from tests.core.sessions import a_session

CLIP_MS: dict[type[Word], int] = {
    w.Number: 450, w.Leg: 690, w.LegFirst: 1_070, w.PhaseWord: 600, w.Line: 600, w.Seconds: 950, w.Tip: 700,
    w.ExerciseName: 1_600, w.NextExercise: 2_000, w.SetOf: 1_200, w.RepOf: 1_100,
}  # fmt: skip
"""About as long as the recorded voice takes; any other word is a sentence of two seconds."""


def clip_ms(phrase: Phrase) -> int | None:
    """How long a phrase takes, its words one right after the other."""
    return sum(CLIP_MS.get(type(word), 2_000) for word in phrase)


class Listener(Rehearsal):
    """A session with its own time, and all that is heard of it."""

    def __init__(
        self, state: SessionState, preferences: CuePreferences | None = None, length_ms: LengthMs = clip_ms
    ) -> None:
        super().__init__(state)
        self.preferences = preferences or CuePreferences()
        self.length_ms = length_ms
        self.cues: list[Cue] = []
        self.moments: list[tuple[Advanced, tuple[Cue, ...]]] = []

    @property
    def heard(self) -> list[Observation]:
        """All that was to be heard so far."""
        return [heard(cue) for cue in self.cues]

    def do(self, *commands: Command) -> list[Observation]:
        """Tell commands, all in this moment; what they brought about."""
        count = len(self.effects)
        for command in commands:
            advanced = advance(self.state, command, self.now_ms)
            self.state = advanced.state
            self.effects += advanced.effects
            cues = cues_of(advanced, self.preferences, self.length_ms)
            self.cues += cues
            self.moments.append((advanced, cues))
        return observations(self.effects[count:])

    def hears(self, *commands: Command) -> list[Observation]:
        """Tell commands; what is heard of it, the ms counted from now."""
        count = len(self.cues)
        self.do(*commands)
        return self._since(count)

    def hears_in(self, ms: int) -> list[Observation]:
        """Let time pass; what is heard meanwhile, the ms counted from now."""
        count, now_ms = len(self.cues), self.now_ms
        self.wait(ms)
        return self._since(count, now_ms)

    def wait(self, ms: int) -> None:
        """Let time pass, looking at the clock whenever something changes."""
        end_ms = self.now_ms + ms
        while self.now_ms < end_ms:
            left_ms = end_ms - self.now_ms
            self.look(min(next_change_ms(self.state) or left_ms, left_ms))

    def _since(self, count: int, now_ms: int | None = None) -> list[Observation]:
        from_ms = self.now_ms if now_ms is None else now_ms
        return [(ms - from_ms, words) for ms, words in self.heard[count:]]


def listening(
    kind: StepKind,
    ms: int = 0,
    *,
    items: tuple[PlanItem, ...] = (),
    preferences: CuePreferences | None = None,
    pacing: Pacing | None = None,
    **where: int,
) -> Listener:
    """A listener so many ms into a step of a session along these exercises, or along one."""
    listener = Listener(a_session(*items, pacing=pacing), preferences)
    listener.until(kind, **where)
    listener.wait(ms)
    return listener


def heard(cue: Cue) -> Observation:
    """A cue as a few words: a tone by name, speech in quotes."""
    if isinstance(cue.sound, Tone):
        return cue.due_ms, cue.sound.value
    return cue.due_ms, f"“{', '.join(map(_words, cue.sound))}”"


def _words(word: Word) -> str:
    if isinstance(word, w.Line):
        return word.value
    parts = [part.value if isinstance(part, Enum) else str(part) for part in astuple(word)]
    own = parts[1:] if hasattr(word, "exercise") and len(parts) > 1 else parts
    name = "" if isinstance(word, w.Number | w.Leg | w.PhaseWord) else f"{type(word).__name__} "
    return name + " ".join(own)
