"""What traces imply beside what the engine itself knows, on thousands of moments of restless sessions."""

from random import Random

import pytest

from kneeapp.core.commands import Back, ChangeReps, Command, Pause, Ready, Resume, Skip, Start, Tick, UndoRep
from kneeapp.core.compile import compile_timeline
from kneeapp.core.keeping import resume_point
from kneeapp.core.session import advance, allows
from kneeapp.core.session_state import Mode, SessionState, new_session
from kneeapp.core.walk import Advanced
from kneeapp.trace import trace_line
from tests.core.sessions import a_squat, plan_of, short_item
from tests.e2e.implied import Implied, Spot
from tests.e2e.trace_file import Line

COMMANDS: tuple[Command, ...] = (
    *(Tick(), Tick(), Tick(), Tick(), Ready(), Skip(), Back(), Pause(), Resume(), UndoRep()),
    *(ChangeReps(by=1), ChangeReps(by=-1)),
)
TIMELINE = compile_timeline(plan_of(short_item(sets=2), short_item(a_squat())))


def spot_of(state: SessionState) -> Spot | None:
    point = resume_point(state)
    if point is None:
        return None
    step = point.timeline.steps[point.index]
    kind = "" if step.rep else step.kind.value
    return Spot(bout=step.bout, attempt=point.attempt, rep=step.rep, step=kind)


@pytest.mark.parametrize("seed", range(12))
def test_a_trace_implies_the_reps_and_where_the_session_goes_on(seed: int) -> None:
    random, state = Random(seed), advance(new_session(TIMELINE), Start(), 0).state
    lines: list[Line] = []
    while state.mode is not Mode.FINISHED and len(lines) < 600:
        advanced = told(state, random)
        state = advanced.state
        lines += [trace_line(effect, state.clock_ms, 1.0) for effect in advanced.effects]
        if advanced.effects:
            check(Implied(TIMELINE, lines), state)


def told(state: SessionState, random: Random) -> Advanced:
    """A command that is understood, after some time or at once."""
    command = random.choice([command for command in COMMANDS if allows(state, command)])
    gap_ms = random.randrange(1_900) if command == Tick() else 0
    return advance(state, command, state.clock_ms + gap_ms)


def check(implied: Implied, state: SessionState) -> None:
    assert implied.done == state.done
    assert implied.reps == [bout.reps for bout in state.timeline.bouts]
    assert implied.spot() == spot_of(state)
