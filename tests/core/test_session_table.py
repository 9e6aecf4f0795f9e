"""Which command a session follows in which situation: all of them, one by one."""

import typing
from collections.abc import Callable

import pytest

from kneeapp.core import commands as c
from kneeapp.core.reasons import StopReason
from kneeapp.core.session import TABLE, advance, allows
from kneeapp.core.session_state import Mode
from kneeapp.core.timeline import StepKind
from tests.core.rehearsal import Rehearsal
from tests.core.sessions import a_session, a_squat, short_item

COMMANDS: list[c.Command] = [
    c.Tick(),
    c.Start(),
    c.Ready(),
    c.PreviousInstruction(),
    c.OneRep(),
    c.Pause(),
    c.Resume(),
    c.Skip(),
    c.NextSet(),
    c.SkipExercise(),
    c.Back(),
    c.RedoSet(),
    c.JumpToSet(bout=0),
    c.UndoRep(),
    c.ChangeReps(by=1),
    c.ChangeHold(by_ms=1_000),
    c.ExtendRest(),
    c.Stop(reason=StopReason.DONE),
    c.TakeStopBack(),
]


def at(kind: StepKind, *, rep: int | None = None, bout: int | None = None, is_self_paced: bool = False) -> Rehearsal:
    items = (short_item(is_self_paced=is_self_paced), short_item(a_squat()))
    return Rehearsal(a_session(*items)).until(kind, rep=rep, bout=bout)


def having_done(session: Rehearsal, *commands: c.Command) -> Rehearsal:
    session.do(*commands)
    return session


PAUSE = c.Pause()
STOP = c.Stop(reason=StopReason.PAIN)

SITUATIONS: dict[str, tuple[Mode, Callable[[], Rehearsal]]] = {
    "new": (Mode.NEW, lambda: Rehearsal(a_session())),
    "set-up": (Mode.WAITING, lambda: at(StepKind.SET_UP, bout=2)),
    "self-paced": (Mode.WAITING, lambda: at(StepKind.MOVE, rep=2, is_self_paced=True)),
    "lead-in": (Mode.RUNNING, lambda: at(StepKind.LEAD_IN, bout=1)),
    "rep": (Mode.RUNNING, lambda: at(StepKind.MOVE, rep=2)),
    "break": (Mode.RUNNING, lambda: at(StepKind.SWITCH)),
    "paused rep": (Mode.PAUSED, lambda: having_done(at(StepKind.MOVE, rep=2), PAUSE)),
    "paused set-up": (Mode.PAUSED, lambda: having_done(at(StepKind.SET_UP, bout=2), PAUSE)),
    "paused break": (Mode.PAUSED, lambda: having_done(at(StepKind.SWITCH), PAUSE)),
    "resuming": (Mode.RESUMING, lambda: having_done(at(StepKind.MOVE, rep=2), PAUSE, c.Resume())),
    "stopped": (Mode.STOPPED, lambda: having_done(at(StepKind.MOVE, rep=2), STOP)),
    "stopped in the last exercise": (Mode.STOPPED, lambda: having_done(at(StepKind.HOLD, rep=2, bout=2), STOP)),
    "finished": (Mode.FINISHED, lambda: at(StepKind.DONE)),
}

ANYWHERE = "Tick Skip NextSet SkipExercise Back JumpToSet UndoRep ChangeReps ChangeHold Pause Stop"

FOLLOWED: dict[str, str] = {
    "new": "Tick Start",
    "set-up": f"{ANYWHERE} Ready PreviousInstruction",
    "self-paced": f"{ANYWHERE} OneRep RedoSet",
    "lead-in": f"{ANYWHERE} Ready RedoSet",
    "rep": f"{ANYWHERE} RedoSet",
    "break": f"{ANYWHERE} Ready RedoSet ExtendRest",
    "paused rep": f"{ANYWHERE} Resume RedoSet",
    "paused set-up": f"{ANYWHERE} Resume",
    "paused break": f"{ANYWHERE} Resume RedoSet ExtendRest",
    "resuming": f"{ANYWHERE} Ready RedoSet",
    "stopped": "Tick TakeStopBack SkipExercise",
    "stopped in the last exercise": "Tick TakeStopBack",
    "finished": "Tick",
}
"""What is not named here raises."""


def name(command: c.Command) -> str:
    return type(command).__name__


@pytest.mark.parametrize("command", COMMANDS, ids=name)
@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_command_is_followed_where_it_has_a_meaning_and_else_refused(situation: str, command: c.Command) -> None:
    mode, rehearse = SITUATIONS[situation]
    session = rehearse()
    assert session.state.mode is mode
    is_followed = name(command) in FOLLOWED[situation].split()
    assert allows(session.state, command) == is_followed
    if is_followed:
        advance(session.state, command, session.now_ms)
    else:
        refusal = f"{name(command)} is not for {mode.name} in {session.state.step.kind.name}"
        with pytest.raises(c.CommandError, match=refusal):
            advance(session.state, command, session.now_ms)


def test_there_is_a_row_for_every_situation_and_a_column_for_every_command() -> None:
    assert set(FOLLOWED) == set(SITUATIONS)
    assert {type(command) for command in COMMANDS} == set(typing.get_args(c.Command))


def test_every_mode_has_its_row_and_its_situation() -> None:
    assert set(TABLE) == set(Mode) == {mode for mode, _rehearse in SITUATIONS.values()}


def test_nothing_can_be_undone_where_nothing_was_done() -> None:
    assert not allows(at(StepKind.HOLD, rep=1).state, c.UndoRep())


def test_a_refused_command_leaves_the_session_as_it_was() -> None:
    session = at(StepKind.HOLD, rep=2)
    before = session.state
    with pytest.raises(c.CommandError):
        session.do(c.Resume())
    assert session.state is before
