"""Ways through a session on a stage: to a kind of step, to a rep, out of a set-up.

`again` and `begun` are made fixtures by the tests that share one window.
"""

from collections.abc import Iterator

from kneeapp.core.commands import Ready
from kneeapp.core.readout import next_change_ms
from kneeapp.core.session_state import Mode
from kneeapp.core.timeline import StepKind
from tests.staging import Stage, show

EXERCISE = "single-leg-band"
SET_UPS = [Ready()] * 4


def again(lasting_stage: Stage) -> Iterator[Stage]:
    """The window of the tests before, in the library."""
    show(lasting_stage)
    lasting_stage.wait(1_000)
    yield lasting_stage
    lasting_stage.leave()


def begun(lasting_stage: Stage) -> Iterator[Stage]:
    """In the set-up of an exercise for each leg: 10 reps of 2 s out, 2 s hold, 2.5 s back and 1 s to settle."""
    show(lasting_stage)
    lasting_stage.wait(1_000)
    lasting_stage.start(EXERCISE)
    yield lasting_stage
    lasting_stage.leave()


def go_on(stage: Stage) -> None:
    """To the next moment at which something changes, being ready wherever the session waits."""
    change_ms = next_change_ms(stage.state)
    if change_ms is None:
        stage.say(Ready())
    else:
        stage.wait(change_ms)


def until(stage: Stage, kind: StepKind) -> None:
    """To the beginning of the next step of that kind."""
    while stage.state.step.kind is not kind:
        go_on(stage)


def ready(stage: Stage) -> None:
    """Past the set-up, if the session is in it."""
    while stage.state.step.kind is StepKind.SET_UP:
        stage.say(Ready())


def to_lead_in(stage: Stage) -> None:
    """Past the set-up of an exercise for each leg."""
    stage.say(*SET_UPS)


def to_rep(stage: Stage, rep: int = 1) -> None:
    """To 300 ms into a rep."""
    to_lead_in(stage)
    stage.wait(10_000 + (rep - 1) * 7_500 + 300)
    assert (stage.state.step.kind, stage.state.step.rep) == (StepKind.MOVE, rep)


def to_switch(stage: Stage) -> None:
    """To 300 ms into the change of legs."""
    to_lead_in(stage)
    stage.wait(10_000 + 10 * 7_500 + 300)
    assert stage.state.step.kind is StepKind.SWITCH


def where(stage: Stage) -> tuple[Mode, StepKind, int | None]:
    """The mode, the kind of step, and the rep."""
    return stage.state.mode, stage.state.step.kind, stage.state.step.rep
