"""An output that writes down what it was told and when, and time that passes only when it is told to.

Beside them a session of two exercises for each leg, and who plays its cues.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLocale, QObject, Signal
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Ready
from kneeapp.core.compile import compile_timeline
from kneeapp.core.plan import Plan, PlanItem, default_dose
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import StepKind, Timeline
from kneeapp.storage.voice_manifest import Clip, VoiceManifest
from kneeapp.ui.session_driver import SessionDriver
from kneeapp.ui.sound.later import Timing
from kneeapp.ui.sound.player import CuePlayer
from kneeapp.ui.sound.preferences import SoundPreferences
from kneeapp.ui.sound.voice import Voice, recorded_voice
from kneeapp.ui.system_voice.voice import NoVoice, VoiceName
from tests.builders import a_both_legs_exercise, an_exercise
from tests.fakes import FakeClock


class Heard(NamedTuple):
    """What was done with a file, at which ms of the test."""

    ms: float
    what: str
    file: str


class FakeOutput(QObject):
    changed = Signal()

    def __init__(self, now_ms: Callable[[], float]) -> None:
        super().__init__()
        self.is_available = True
        self.told: list[Heard] = []
        self.gains: dict[str, float] = {}
        self.prepared: list[Path] = []
        self.is_open = False
        self.is_kept_awake = False
        self._now_ms = now_ms

    def keep_awake(self, is_wanted: bool) -> None:
        self.is_kept_awake = is_wanted

    def open(self) -> None:
        self.is_open = True

    def prepare(self, files: Iterable[Path]) -> None:
        self.prepared = [*files]

    def play(self, file: Path, gain: float) -> None:
        self.gains[file.stem] = gain
        self._tell("play", file)

    def stop(self, file: Path) -> None:
        self._tell("stop", file)

    def close(self) -> None:
        self.is_open = False
        self.prepared = []

    def _tell(self, what: str, file: Path) -> None:
        self.told.append(Heard(self._now_ms(), what, file.stem))


class FakeSystemVoice(NoVoice):
    def __init__(self) -> None:
        super().__init__()
        self.is_available = True
        self.is_prepared = False
        self.names: tuple[VoiceName, ...] = (VoiceName("Scots", "en-GB"), VoiceName("Yank", "en-US"))
        self.chosen: list[str | None] = []
        self.said: list[str] = []
        self.stops = 0

    def prepare(self) -> None:
        self.is_prepared = True

    def voices(self, locale: QLocale) -> tuple[VoiceName, ...]:
        return self.names

    def choose(self, name: str | None) -> None:
        self.chosen.append(name)

    def say(self, text: str, volume: float) -> None:
        self.said.append(text)

    def stop(self) -> None:
        self.stops += 1

    def close(self) -> None:
        self.is_prepared = False


class FakeLater:
    def __init__(self) -> None:
        self.due_ms: float | None = None
        self.then: Callable[[], object] = list
        self.clock: FakeClock | None = None

    def start(self, wait_ms: float, then: Callable[[], object]) -> None:
        assert self.clock is not None
        self.due_ms, self.then = self.clock.monotonic_ms + wait_ms, then

    def stop(self) -> None:
        self.due_ms = None


class Listening:
    """A driver, a player of its cues, and all that it plays; time starts at 0 with the session."""

    def __init__(self, preferences: SoundPreferences | None = None, *, voice: Voice | None = None, speed: float = 1.0):
        self.clock = FakeClock()
        self.start_ms = self.clock.monotonic_ms
        self.laters: list[FakeLater] = []
        self.driver = SessionDriver(self.clock, speed=speed)
        self.output = FakeOutput(lambda: self.clock.monotonic_ms - self.start_ms)
        self.system = FakeSystemVoice()
        self.player = CuePlayer(
            self.driver,
            self.output,
            preferences or SoundPreferences(),
            voice or recorded_voice(),
            system=self.system,
            timing=Timing(self.clock, self._later),
        )
        self.driver.happened.connect(self.player.hear)

    @property
    def state(self) -> SessionState:
        assert self.driver.state is not None
        return self.driver.state

    @property
    def played(self) -> list[tuple[float, str]]:
        return [(heard.ms, heard.file) for heard in self.output.told if heard.what == "play"]

    @property
    def stopped(self) -> list[tuple[float, str]]:
        return [(heard.ms, heard.file) for heard in self.output.told if heard.what == "stop"]

    def begin(self) -> "Listening":
        self.player.begin_session()
        self.driver.begin(a_timeline())
        return self

    def run(self) -> "Listening":
        """Until the first lead-in has begun; time starts there, and what was heard before is forgotten."""
        self.begin()
        while self.state.mode is Mode.WAITING:
            self.pass_ms(1_000)
            self.driver.do(Ready())
        self.start_ms = self.clock.monotonic_ms
        self.output.told.clear()
        return self

    def until(self, kind: StepKind) -> None:
        """To the next step of a kind, on time to the millisecond."""
        while self.state.step.kind is not kind:
            self.pass_ms(1)

    def pass_ms(self, ms: int) -> None:
        """Let time pass, looking at every millisecond."""
        for _ in range(ms):
            self.hang_ms(1)

    def hang_ms(self, ms: float) -> None:
        """Let time pass while nobody looks."""
        self.clock.pass_ms(ms)
        self.driver.look()
        for later in self.laters:
            while later.due_ms is not None and later.due_ms <= self.clock.monotonic_ms:
                later.due_ms = None
                later.then()

    def forget(self) -> None:
        self.output.told.clear()

    def _later(self, parent: QObject) -> FakeLater:
        later = FakeLater()
        later.clock = self.clock
        self.laters.append(later)
        return later


def a_timeline() -> Timeline:
    """Six reps for each leg, then two of both legs."""
    first, second = an_exercise(), a_both_legs_exercise()
    items = (
        PlanItem(exercise=first, dose=replace(default_dose(first), reps=6, sets=1)),
        PlanItem(exercise=second, dose=replace(default_dose(second), reps=2, sets=1)),
    )
    return compile_timeline(Plan(items=items))


def a_voice(*texts: str, length_ms: int = 400) -> Voice:
    """A voice that knows these texts alone, each as long as all others."""
    clips = {text.casefold(): Clip(text, f"{text.casefold()}.wav", length_ms) for text in texts}
    return Voice(VoiceManifest(clips), Path("voice"))


def listening(qtbot: QtBot) -> Iterator[Listening]:
    """In the first moment of a lead-in of ten seconds; made a fixture by the tests that use it."""
    heard = Listening().run()
    yield heard
    heard.driver.end()
