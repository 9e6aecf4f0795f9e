"""A session in the hands of a test: it tells commands, lets time pass and notes what is observed."""

from kneeapp.core.commands import Command, OneRep, Pause, Ready, Resume, Start, Stop, Tick
from kneeapp.core.effects import (
    CountdownTicked,
    DoseChanged,
    Effect,
    Paused,
    RepDone,
    Resuming,
    SideDone,
    StepEntered,
    Stopped,
)
from kneeapp.core.plan import PlanItem
from kneeapp.core.readout import next_change_ms
from kneeapp.core.reasons import StopReason
from kneeapp.core.session import advance
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import StepKind
from tests.core.sessions import a_session

Observation = tuple[int, str]
"""When an effect was due, and what it tells."""

Where = tuple[int, StepKind, int | None, int]
"""A bout, the kind of its step, the rep and the ms spent there."""


class Rehearsal:
    """A session with its own time, which begins at 0 and passes only when told so."""

    def __init__(self, state: SessionState) -> None:
        self.state = state
        self.now_ms = state.clock_ms
        self.effects: list[Effect] = []

    @property
    def told(self) -> list[Observation]:
        """All that was observed so far."""
        return observations(self.effects)

    def do(self, *commands: Command) -> list[Observation]:
        """Tell commands, all in this moment; what they brought about."""
        count = len(self.effects)
        for command in commands:
            self.state, effects = advance(self.state, command, self.now_ms)
            self.effects += effects
        return observations(self.effects[count:])

    def look(self, after_ms: int) -> list[Observation]:
        """Look at the clock once, so much later."""
        self.now_ms += after_ms
        return self.do(Tick())

    def run(self, ms: int, *, look_every_ms: int = 100) -> list[Observation]:
        """Let time pass with looks at the clock, the last of them at its end."""
        count, end_ms = len(self.effects), self.now_ms + ms
        while self.now_ms < end_ms:
            self.look(min(look_every_ms, end_ms - self.now_ms))
        return observations(self.effects[count:])

    def until(self, kind: StepKind, *, rep: int | None = None, bout: int | None = None) -> "Rehearsal":
        """Go on, being ready whenever the session waits, to the first moment of the next such step."""
        while not self._is_at(kind, rep, bout):
            self._go_on()
        return self

    def to_the_end(self) -> "Rehearsal":
        """Go on, resuming and being ready whenever the session waits, until it is finished."""
        while self.state.mode is not Mode.FINISHED:
            self._go_on()
        return self

    def pause_for(self, ms: int) -> list[Observation]:
        """Pause, let time pass and resume."""
        before = self.do(Pause())
        return before + self.run(ms, look_every_ms=1_000) + self.do(Resume())

    def stop(self, reason: StopReason = StopReason.PAIN) -> list[Observation]:
        """Stop the session."""
        return self.do(Stop(reason=reason))

    def _is_at(self, kind: StepKind, rep: int | None, bout: int | None) -> bool:
        step = self.state.step
        is_it = self.state.is_entered and self.state.elapsed_ms == 0 and step.kind is kind
        return is_it and rep in (None, step.rep) and bout in (None, step.bout)

    def _go_on(self) -> None:
        if (change_ms := next_change_ms(self.state)) is not None:
            self.look(min(change_ms, self.state.rules.stall_ms))
        elif self.state.mode is Mode.WAITING:
            self.do(OneRep() if self.state.step.kind is StepKind.MOVE else Ready())
        elif self.state.mode is Mode.NEW:
            self.do(Start())
        else:
            self.do(Resume())


def in_step(
    kind: StepKind,
    ms: int = 0,
    *,
    items: tuple[PlanItem, ...] = (),
    rep: int | None = None,
    bout: int | None = None,
) -> Rehearsal:
    """So many ms into a step of a session along these exercises, or along one."""
    session = Rehearsal(a_session(*items)).until(kind, rep=rep, bout=bout)
    session.run(ms)
    return session


def where(session: Rehearsal) -> Where:
    """Where it stands."""
    step = session.state.step
    return step.bout, step.kind, step.rep, session.state.elapsed_ms


def done(session: Rehearsal) -> list[tuple[int, int, int]]:
    """The bout, attempt and number of each rep that counts, in the order of doing."""
    return [(key.bout, key.attempt, key.rep) for key in session.state.done]


def observations(effects: list[Effect] | tuple[Effect, ...]) -> list[Observation]:
    """What effects tell, each as a few words."""
    return [(effect.due_ms, _words(effect)) for effect in effects]


def without_ticks(told: list[Observation]) -> list[Observation]:
    """The same without the seconds of countdowns."""
    return [(ms, words) for ms, words in told if not words.startswith("tick")]


def _words(effect: Effect) -> str:
    words: list[int | str]
    match effect:
        case StepEntered(place=place):
            words = ["enter", place.step.value, place.rep or ""]
        case CountdownTicked(seconds_left=seconds):
            words = ["tick", seconds]
        case RepDone(place=place, reps_done=count):
            words = ["rep_done", place.rep or "", f"({count})"]
        case SideDone(place=place, reps_done=count):
            words = ["side_done", place.side.value, f"({count})"]
        case Paused(reason=reason) | Stopped(reason=reason):
            words = [effect.kind, reason.value]
        case Resuming(lead_in_ms=lead_in_ms):
            words = ["resuming in", lead_in_ms]
        case DoseChanged(reps=reps, hold_ms=hold_ms, break_ms=break_ms):
            words = ["dose_changed", reps or "", hold_ms or "", break_ms or ""]
        case _:
            words = [effect.kind]
    return " ".join(str(word) for word in words if word != "")
