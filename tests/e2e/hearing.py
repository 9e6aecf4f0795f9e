"""The real program on a sound server of its own: what is heard of an exercise, beside what was to be heard when."""

import time
from pathlib import Path
from typing import Final, NamedTuple

from kneeapp.core.compile import compile_timeline
from kneeapp.core.cue_preferences import CuePreferences
from kneeapp.core.cue_words import Tone
from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.core.plan import Plan, PlanItem, default_dose
from kneeapp.core.session_state import new_session
from kneeapp.core.timeline import StepKind
from kneeapp.core.walk import Advanced
from kneeapp.storage.library_folder import load_library
from kneeapp.storage.settings import Settings
from tests.benchmarks.short_library import write_short_library
from tests.core.listening import Listener
from tests.e2e.display import Display
from tests.e2e.patience import wait_until
from tests.e2e.program import Program, remember_notice
from tests.pulse import Pulse

_LOOK_S: Final = 0.002
_PUT_ON_S: Final = 2.0
"""Nobody puts a band on in less."""

_LATEST_MS: Final = 300.0
LONGEST_S: Final = 900.0


class Heard(NamedTuple):
    """A tone, when it was due and when it began to sound, in ms on the session's clock; None where it never did."""

    tone: Tone
    due_ms: float
    heard_ms: float | None

    @property
    def late_ms(self) -> float:
        """How much later it sounded than it was due."""
        return _LATEST_MS if self.heard_ms is None else self.heard_ms - self.due_ms


class SoundingProgram:
    """A program whose session along one exercise can be heard; ``reps`` for each leg."""

    def __init__(  # all that comes from outside
        self,
        display: Display,
        pulse: Pulse,
        folder: Path,
        exercise_id: str,
        *,
        reps: int,
        has_tones: bool = True,
        has_voice: bool = False,
    ) -> None:
        library = folder / "exercises.yaml"
        write_short_library(library, exercise_id, reps=reps)
        remember_notice(folder, has_tones=has_tones, has_voice=has_voice)
        self.exercise = load_library(library, own_folder=None).library[ExerciseId(exercise_id)]
        words = ("--exercises", str(library), "--start", exercise_id)
        self.program = Program(display, folder, *words, environment=_server(pulse))
        self._pulse, self._is_heard = pulse, has_tones or has_voice
        self._seen = 0
        self.began_ms = float("inf")

    def wait_for_loudspeaker(self) -> None:
        """Wait until something can be heard."""
        if self._is_heard:
            wait_until(lambda: self._pulse.has_streams, "the loudspeaker")
        time.sleep(_PUT_ON_S)

    def processes(self) -> list[int]:
        """The program and the processes that it started."""
        own = self.program.process_id
        started = Path(f"/proc/{own}/task/{own}/children").read_text(encoding="utf-8").split()
        return [own, *map(int, started)]

    def hear(self, *, until: str) -> list[Heard]:
        """All tones from the lead-in until the first effect of that kind."""
        with self._pulse.record() as recording:
            self.program.set_up(len(self.exercise.set_up))
            end_s = time.monotonic() + LONGEST_S
            while not self._has_told(until) and time.monotonic() < end_s:
                time.sleep(_LOOK_S)
            time.sleep(1)
        onsets = [onset_ms - self.began_ms for onset_ms in recording.onsets_ms()]
        return _matched(self._due(until), onsets)

    def _has_told(self, kind: str) -> bool:
        """Whether the trace tells of it; the least delayed of its lines tells when the session's clock was at 0."""
        lines, now_ms = self.program.trace.lines(), time.monotonic() * 1000
        self.began_ms = min([self.began_ms, *(now_ms - line["t_ms"] for line in lines[self._seen :])])
        self._seen = len(lines)
        return any(line["kind"] == kind for line in lines)

    def _due(self, until: str) -> list[tuple[Tone, float]]:
        """What the core says, from the moment at which the lead-in began."""
        lines = self.program.trace.lines()
        begin = next(line["due_ms"] for line in lines if line["step"] == StepKind.LEAD_IN.value)
        end = next(line["due_ms"] for line in lines if line["kind"] == until)
        return [(tone, begin + ms) for tone, ms in tones_of(self.exercise) if begin + ms < end]


def tones_of(exercise: Exercise) -> list[tuple[Tone, int]]:
    """The tones of the exercise as it is advised, in ms from the beginning of its lead-in."""
    item = PlanItem(exercise=exercise, dose=default_dose(exercise))
    timeline = compile_timeline(Plan(items=(item,)), Settings().pacing)
    listener = Listener(new_session(timeline), CuePreferences(has_voice=False))
    listener.to_the_end()
    begin = next(advanced.state.clock_ms for advanced, _ in listener.moments if _is_in_lead_in(advanced))
    tones = [(cue.sound, cue.due_ms - begin) for cue in listener.cues if isinstance(cue.sound, Tone)]
    return [(tone, ms) for tone, ms in dict.fromkeys(tones) if ms >= 0]


def _is_in_lead_in(advanced: Advanced) -> bool:
    return advanced.state.step.kind is StepKind.LEAD_IN


def _matched(due: list[tuple[Tone, float]], onsets_ms: list[float]) -> list[Heard]:
    return [Heard(tone, ms, next((at for at in onsets_ms if -5 < at - ms < _LATEST_MS), None)) for tone, ms in due]


def _server(pulse: Pulse) -> dict[str, str]:
    folder = pulse.env["XDG_RUNTIME_DIR"]
    return {"XDG_RUNTIME_DIR": folder, "PULSE_SERVER": f"unix:{folder}/pulse/native"}
