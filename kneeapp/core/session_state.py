"""All that a running session is, as one value: the timeline, where on it, in which mode, and what was done."""

from dataclasses import dataclass
from enum import Enum

from kneeapp.core.effects import Place
from kneeapp.core.plan import SessionRules
from kneeapp.core.reasons import PauseReason, StopReason
from kneeapp.core.rep_key import RepKey
from kneeapp.core.timeline import Bout, Step, Timeline


class Mode(Enum):
    """What a session is doing. The table in kneeapp.core.session says which commands each of them takes."""

    NEW = "new"
    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    RESUMING = "resuming"
    STOPPED = "stopped"
    FINISHED = "finished"


@dataclass(frozen=True, kw_only=True)
class SessionState:
    """A session at one moment.

    ``clock_ms`` is the session's clock at the last look, ``elapsed_ms`` the time spent in the current step. ``done`` is
    in the order of doing. ``lead_in_ms`` is what is left of the lead-in over the picture while RESUMING. ``is_entered``
    tells that the step's beginning was told. ``halted_ms`` is the clock at the pause or stop, ``backed_ms`` at the last
    Back.
    """

    timeline: Timeline
    rules: SessionRules
    mode: Mode = Mode.NEW
    index: int = 0
    elapsed_ms: int = 0
    clock_ms: int = 0
    attempt: int = 1
    done: tuple[RepKey, ...] = ()
    lead_in_ms: int = 0
    is_entered: bool = False
    halted_ms: int = 0
    backed_ms: int | None = None
    pause_reason: PauseReason | None = None
    stop_reason: StopReason | None = None

    @property
    def step(self) -> Step:
        """The current step."""
        return self.timeline.steps[self.index]

    @property
    def bout(self) -> Bout:
        """The bout that the current step belongs or leads to."""
        return self.timeline.bouts[self.step.bout]

    @property
    def place(self) -> Place:
        """Where the session is."""
        return place_of(self.timeline, self.index)

    @property
    def rep_key(self) -> RepKey:
        """The key of the rep in hand; only to be asked within repetitions."""
        return RepKey(bout=self.step.bout, attempt=self.attempt, rep=self.step.rep or 0)

    @property
    def reps_done(self) -> int:
        """The reps that count in the current attempt of the current bout."""
        return sum(key.bout == self.step.bout and key.attempt == self.attempt for key in self.done)

    @property
    def standing_bout(self) -> int:
        """The bout for which the user stands and wears the band: in a break still the one before."""
        bout = self.step.bout
        return bout - 1 if self.step.is_break else bout


def place_of(timeline: Timeline, index: int) -> Place:
    """Where a step of a timeline is."""
    step = timeline.steps[index]
    bout = timeline.bouts[step.bout]
    return Place(
        exercise=timeline.exercise_of(step).id,
        set_number=bout.set_number,
        side=bout.side,
        rep=step.rep,
        step=step.kind,
        phase=step.phase.id if step.phase else None,
    )


def next_attempt(done: tuple[RepKey, ...], bout: int) -> int:
    """The attempt that a bout entered anew is on: the first, or one more than the last that counted a rep."""
    return 1 + max((key.attempt for key in done if key.bout == bout), default=0)


def highest_rep(done: tuple[RepKey, ...], bout: int, attempt: int) -> int:
    """The last rep, by number, that counts in an attempt of a bout; 0 where none does."""
    return max((key.rep for key in done if (key.bout, key.attempt) == (bout, attempt)), default=0)


def is_same_exercise(timeline: Timeline, one: int, other: int) -> bool:
    """Whether two bouts belong to the same exercise of the plan."""
    return timeline.bouts[one].item == timeline.bouts[other].item


def new_session(timeline: Timeline, rules: SessionRules | None = None) -> SessionState:
    """A session at its very beginning: it waits for Start."""
    return SessionState(timeline=timeline, rules=rules or SessionRules())
