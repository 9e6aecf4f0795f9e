"""The session engine: a state, a command and the time in; the next state and what happened out.

A session is a walk along a timeline (kneeapp.core.timeline). NEW, it waits for Start. Then each step either lasts its
milliseconds (RUNNING) or until the user says so (WAITING): set-ups wait, and a self-paced rep does. PAUSED keeps the
part second; RESUMING is the short lead-in over the picture, after which time runs on at the same millisecond, or from
the start of the rep where the pause was long. STOPPED remembers where, so that a stop can be taken back, or the next
exercise begun. FINISHED is the end. A command goes through a table: what is not in it raises.

Nothing here reads a clock. `advance` first lets the time since the last call pass, then follows the command. Whoever
holds the state must call it at least every second while RUNNING or RESUMING: a longer gap counts as a stall.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from kneeapp.core import commands as c
from kneeapp.core import dosing, moves
from kneeapp.core.effects import SessionStarted, Stopped, StopTakenBack
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import StepKind
from kneeapp.core.walk import Advanced, begin_lead_in, catch_up, enter, go_on, halt, leave, pass_due

Rule = Callable[[SessionState, c.Command], Advanced]


def advance(state: SessionState, command: c.Command, now_ms: int) -> Advanced:
    """Let time pass until ``now_ms`` and follow a command.

    Raises CommandError where the mode or step that the session is in by then does not take it, and ValueError where
    time goes backwards. A caller that must not lose what happened meanwhile sends a Tick first.
    """
    caught_up = catch_up(state, now_ms)
    if not allows(caught_up.state, command):
        step = caught_up.state.step.kind.name
        raise c.CommandError(f"{type(command).__name__} is not for {caught_up.state.mode.name} in {step}")
    rule = TABLE[caught_up.state.mode][type(command)]
    return caught_up.then(partial(_follow, rule, command)).then(pass_due)


def allows(state: SessionState, command: c.Command) -> bool:
    """Whether a session would follow a command now."""
    if type(command) not in TABLE[state.mode]:
        return False
    return _CONDITIONS.get(type(command), _always)(state, command)


def _follow(rule: Rule, command: c.Command, state: SessionState) -> Advanced:
    return rule(state, command)


def _start(state: SessionState, _command: c.Command) -> Advanced:
    started = SessionStarted(due_ms=state.clock_ms, place=state.place)
    return Advanced(state, (started,)).then(partial(enter, index=0, due_ms=state.clock_ms))


def _stay(state: SessionState, _command: c.Command) -> Advanced:
    return Advanced(state)


def _pause(state: SessionState, command: c.Command) -> Advanced:
    assert isinstance(command, c.Pause)  # noqa: S101 - the table pairs them
    return halt(state, command.reason, at_ms=state.clock_ms)


def _resume(state: SessionState, command: c.Command) -> Advanced:
    """Go on where the pause began, or at the start of the rep where it was long."""
    step, lead_in_ms = state.step, command.lead_in_ms if isinstance(command, c.Resume) else None
    is_long = state.clock_ms - state.halted_ms > state.rules.long_pause_ms
    if is_long and step.kind in (StepKind.MOVE, StepKind.HOLD, StepKind.RETURN):
        state = _at_start_of_rep(state)
    needs_lead_in = _needs_lead_in(state, lead_in_ms or state.rules.resume_lead_in_ms)
    return begin_lead_in(state, lead_in_ms) if needs_lead_in else go_on(state, state.clock_ms)


def _at_start_of_rep(state: SessionState) -> SessionState:
    index = state.timeline.first_index(state.step.bout, rep=state.step.rep)
    if (state.index, state.elapsed_ms) == (index, 0):
        return state
    return replace(state, index=index, elapsed_ms=0, is_entered=False)


def _needs_lead_in(state: SessionState, enough_ms: int) -> bool:
    """Breaks give time enough to get ready; so does a lead-in of which enough is left."""
    step = state.step
    if step.duration_ms is None or step.is_break:
        return False
    left_ms = step.duration_ms - state.elapsed_ms
    return step.rep is not None or left_ms < enough_ms


def _one_rep(state: SessionState, _command: c.Command) -> Advanced:
    due_ms = state.clock_ms
    return leave(state, due_ms).then(partial(enter, index=state.index + 1, due_ms=due_ms))


def _stop(state: SessionState, command: c.Command) -> Advanced:
    assert isinstance(command, c.Stop)  # noqa: S101 - the table pairs them
    halted_ms = state.halted_ms if state.mode is Mode.PAUSED else state.clock_ms
    stopped = replace(
        state, mode=Mode.STOPPED, stop_reason=command.reason, pause_reason=None, halted_ms=halted_ms, lead_in_ms=0
    )
    return Advanced(stopped, (Stopped(due_ms=state.clock_ms, place=state.place, reason=command.reason),))


def _take_stop_back(state: SessionState, command: c.Command) -> Advanced:
    taken_back = StopTakenBack(due_ms=state.clock_ms, place=state.place)
    return Advanced(replace(state, stop_reason=None), (taken_back,)).then(partial(_follow, _resume, command))


_EVERYWHERE: Mapping[type[c.Command], Rule] = {
    c.Tick: _stay,
    c.Skip: moves.skip,
    c.NextSet: moves.next_set,
    c.SkipExercise: moves.skip_exercise,
    c.Back: moves.back,
    c.RedoSet: moves.redo_set,
    c.JumpToSet: moves.jump_to_set,
    c.UndoRep: moves.undo_rep,
    c.ChangeReps: dosing.change_reps,
    c.ChangeHold: dosing.change_hold,
    c.Pause: _pause,
    c.Stop: _stop,
}

TABLE: Mapping[Mode, Mapping[type[c.Command], Rule]] = {
    Mode.NEW: {c.Tick: _stay, c.Start: _start},
    Mode.WAITING: {
        **_EVERYWHERE,
        c.Ready: moves.ready,
        c.PreviousInstruction: moves.previous_instruction,
        c.OneRep: _one_rep,
    },
    Mode.RUNNING: {**_EVERYWHERE, c.Ready: moves.ready, c.ExtendRest: dosing.extend_rest},
    Mode.PAUSED: {**_EVERYWHERE, c.Pause: _stay, c.Resume: _resume, c.ExtendRest: dosing.extend_rest},
    Mode.RESUMING: {**_EVERYWHERE, c.Ready: moves.go_on_now, c.Skip: moves.go_on_now},
    Mode.STOPPED: {c.Tick: _stay, c.TakeStopBack: _take_stop_back, c.SkipExercise: moves.skip_exercise},
    Mode.FINISHED: {c.Tick: _stay},
}
"""Who listens to what. ``_CONDITIONS`` narrows some commands to the steps in which they mean something."""


def _always(_state: SessionState, _command: c.Command) -> bool:
    return True


def _is_a_set(state: SessionState, command: c.Command) -> bool:
    return isinstance(command, c.JumpToSet) and 0 <= command.bout < len(state.timeline.bouts)


def _can_be_ready(state: SessionState, _command: c.Command) -> bool:
    step = state.step
    return state.mode is Mode.RESUMING or step.is_break or step.kind in (StepKind.SET_UP, StepKind.LEAD_IN)


_CONDITIONS: Mapping[type[c.Command], Callable[[SessionState, c.Command], bool]] = {
    c.Ready: _can_be_ready,
    c.PreviousInstruction: lambda state, _: state.step.kind is StepKind.SET_UP,
    c.OneRep: lambda state, _: state.step.kind is StepKind.MOVE,
    c.RedoSet: lambda state, _: state.step.kind is not StepKind.SET_UP,
    c.JumpToSet: _is_a_set,
    c.UndoRep: lambda state, _: bool(state.done),
    c.ExtendRest: lambda state, _: state.step.is_break and state.step.duration_ms is not None,
    c.SkipExercise: lambda state, _: state.mode is not Mode.STOPPED or moves.next_exercise_index(state) is not None,
}
