"""What is heard is asked of a moment: what happened at one time, of which one thing decides."""

from dataclasses import dataclass

from kneeapp.core.effects import (
    CountdownTicked,
    Effect,
    Paused,
    RepDone,
    RepRepeated,
    RepUndone,
    Resumed,
    Resuming,
    Skipped,
    StepEntered,
    Stopped,
    WentBack,
)
from kneeapp.core.session_state import SessionState
from kneeapp.core.walk import Advanced

Decisive = Stopped | Paused | Resuming | Resumed | StepEntered | CountdownTicked


@dataclass(frozen=True, kw_only=True)
class Moment:
    """The effects of one time, the state that they led to, and the last of them that can be heard."""

    state: SessionState
    effects: tuple[Effect, ...]
    decisive: Decisive

    @property
    def due_ms(self) -> int:
        """When it is told: a pause may count from earlier, when the machine stood still, but is known only now."""
        return self.state.clock_ms if isinstance(self.decisive, Paused) else self.decisive.due_ms

    @property
    def counted(self) -> RepDone | RepRepeated | None:
        """The rep that was done in it."""
        return next((effect for effect in self.effects if isinstance(effect, RepDone | RepRepeated)), None)

    @property
    def is_skip(self) -> bool:
        """Whether something was left out in it."""
        return any(isinstance(effect, Skipped) for effect in self.effects)

    @property
    def has_moved(self) -> bool:
        """Whether the session was sent back, or to another set, in it."""
        return any(isinstance(effect, WentBack | RepUndone) for effect in self.effects)


def last_moment(advanced: Advanced) -> Moment | None:
    """The latest of what happened, for of several moments that went by at once only the last is heard."""
    decisive = next((effect for effect in reversed(advanced.effects) if isinstance(effect, Decisive)), None)
    if decisive is None:
        return None
    at_once = tuple(effect for effect in advanced.effects if effect.due_ms == decisive.due_ms)
    return Moment(state=advanced.state, effects=at_once, decisive=decisive)
