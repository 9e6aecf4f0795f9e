"""What holds for every session, whatever is done to it and however late one looks at the clock."""

from itertools import cycle, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneeapp.core.commands import Command, CommandError, OneRep, Ready, Resume, Start, TakeStopBack, Tick
from kneeapp.core.compile import compile_timeline
from kneeapp.core.effects import Effect, Finished, RepDone, RepUndone, StepEntered
from kneeapp.core.plan import Pacing, Plan
from kneeapp.core.readout import next_change_ms, progress, shown_seconds, step_fraction, time_left_ms
from kneeapp.core.session import advance, allows
from kneeapp.core.session_state import Mode, SessionState, new_session, place_of
from kneeapp.core.timeline import StepKind
from tests.core.random_plans import Story, pacings, plans, stories
from tests.core.rehearsal import Rehearsal

GOING = (Mode.RUNNING, Mode.RESUMING)
BEGINNING: Story = [(0, Start()), (0, Ready()), (0, Ready())]
IN_MOTION = (StepKind.MOVE, StepKind.HOLD, StepKind.RETURN)

sessions = st.builds(lambda plan, pacing: new_session(compile_timeline(plan, pacing)), plans(), pacings())


@settings(max_examples=1_200)
@given(sessions, st.lists(stories(), min_size=5, max_size=5))
def test_whatever_is_done_every_state_and_effect_makes_sense(session: SessionState, tales: list[Story]) -> None:
    for story in tales:
        state, reps_told = session, 0
        for gap_ms, command in BEGINNING + story:
            before = state
            state, effects = told_if_allowed(before, command, before.clock_ms + gap_ms)
            reps_told += sum(isinstance(effect, RepDone) - isinstance(effect, RepUndone) for effect in effects)
            assert reps_told == len(state.done) == len(set(state.done))
            check_count(state)
            check_times(state)
            check_mode(state)
            check_effects(before, state, effects)


@settings(max_examples=600)
@given(sessions, stories(), st.integers(500, 1_900))
def test_whatever_was_done_the_session_can_be_brought_to_its_end(
    session: SessionState, story: Story, look_every_ms: int
) -> None:
    state = session
    for gap_ms, command in BEGINNING + story:
        state, _effects = told_if_allowed(state, command, state.clock_ms + gap_ms)
    most_looks = 2 * len(state.timeline.steps) + (state.timeline.total_ms + 10_000) // look_every_ms
    for _ in range(most_looks):
        if state.mode is Mode.FINISHED:
            break
        state = advance(state, what_goes_on(state), state.clock_ms + look_every_ms * (state.mode in GOING)).state
    assert state.mode is Mode.FINISHED


@settings(max_examples=300)
@given(plans(), pacings(), st.lists(st.integers(1, 1_900), max_size=20))
def test_undisturbed_all_steps_together_last_as_long_as_the_timeline(
    plan: Plan, pacing: Pacing, looks_ms: list[int]
) -> None:
    state, effects = advance(new_session(compile_timeline(plan, pacing)), Start(), 0)
    for look_ms in cycle([*looks_ms, 1_900]):
        state, more = advance(state, what_goes_on(state), state.clock_ms + look_ms * (state.mode in GOING))
        effects += more
        if state.mode is Mode.FINISHED:
            break
    entered = [effect for effect in effects if isinstance(effect, StepEntered)]
    steps = state.timeline.steps
    assert [effect.place for effect in entered] == [place_of(state.timeline, index) for index in range(len(steps))]
    lasted = [later.due_ms - step.due_ms for step, later in pairwise(entered) if step.duration_ms is not None]
    assert lasted == [step.duration_ms for step in steps if step.duration_ms is not None]
    assert sum(lasted) == state.timeline.total_ms


@settings(max_examples=300)
@given(plans(may_be_self_paced=False), pacings(), st.floats(0, 1), st.integers(0, 20_000))
def test_a_pause_takes_its_own_time_and_that_of_its_lead_in_from_nothing(
    plan: Plan, pacing: Pacing, share: float, pause_ms: int
) -> None:
    session = new_session(compile_timeline(plan, pacing))
    undisturbed = Rehearsal(session).to_the_end()
    paused = Rehearsal(session)
    paused.do(Start())
    run_for(paused, int(share * session.timeline.total_ms))
    if paused.state.mode is Mode.FINISHED:
        return
    step, elapsed_ms = paused.state.step, paused.state.elapsed_ms
    begun_anew_ms = spent_in_rep_ms(paused.state) if pause_ms > 10_000 and step.kind in IN_MOTION else 0
    paused.pause_for(pause_ms)
    left_ms = (step.duration_ms or 0) - elapsed_ms
    is_led_in = step.rep is not None or (step.kind is StepKind.LEAD_IN and left_ms < 3_000)
    assert (paused.state.mode is Mode.RESUMING) == is_led_in
    paused.to_the_end()
    assert finished_ms(paused) == finished_ms(undisturbed) + pause_ms + 3_000 * is_led_in + begun_anew_ms
    assert paused.state.done == undisturbed.state.done


def told_if_allowed(state: SessionState, command: Command, now_ms: int) -> tuple[SessionState, tuple[Effect, ...]]:
    """As `advance`, but a command that is refused leaves a Tick; refused are those and only those not allowed."""
    looked = advance(state, Tick(), now_ms)
    if allows(looked.state, command):
        return advance(state, command, now_ms)
    with pytest.raises(CommandError):
        advance(state, command, now_ms)
    return looked


def what_goes_on(state: SessionState) -> Command:
    """What a user says who wants to get on."""
    match state.mode:
        case Mode.NEW:
            return Start()
        case Mode.WAITING:
            return OneRep() if state.step.kind is StepKind.MOVE else Ready()
        case Mode.PAUSED:
            return Resume()
        case Mode.STOPPED:
            return TakeStopBack()
        case _:
            return Tick()


def check_count(state: SessionState) -> None:
    assert 0 <= state.reps_done <= state.bout.reps
    assert 1 <= (state.step.rep or 1) <= state.bout.reps


def check_times(state: SessionState) -> None:
    duration_ms = state.step.duration_ms or 0
    assert 0 <= state.elapsed_ms <= duration_ms
    assert state.elapsed_ms < duration_ms or state.mode is not Mode.RUNNING
    assert 0 <= time_left_ms(state) <= state.timeline.total_ms
    assert 0.0 <= progress(state) <= 1.0
    assert 0.0 <= step_fraction(state) <= 1.0
    assert (shown_seconds(state) or 1) >= 1
    change_ms = next_change_ms(state)
    assert (change_ms is not None) == (state.mode in GOING)
    assert change_ms is None or 1 <= change_ms <= 1_000


def check_mode(state: SessionState) -> None:
    assert (state.mode is Mode.PAUSED) == (state.pause_reason is not None)
    assert (state.mode is Mode.STOPPED) == (state.stop_reason is not None)
    assert (state.mode is Mode.RESUMING) == (state.lead_in_ms > 0)
    assert (state.mode is Mode.FINISHED) == (state.step.kind is StepKind.DONE)
    assert (state.step.duration_ms is None) or state.mode is not Mode.WAITING
    assert state.is_entered or state.mode in (Mode.PAUSED, Mode.RESUMING, Mode.STOPPED)


def check_effects(before: SessionState, state: SessionState, effects: tuple[Effect, ...]) -> None:
    dues_ms = [effect.due_ms for effect in effects]
    assert dues_ms == sorted(dues_ms)
    assert all(before.clock_ms <= due_ms <= state.clock_ms for due_ms in dues_ms)
    for effect in effects:
        if isinstance(effect, RepDone):
            steps = enumerate(state.timeline.steps)
            assert effect.place in [place_of(state.timeline, index) for index, step in steps if step.completes_rep]
    entered = [effect for effect in effects if isinstance(effect, StepEntered)]
    if state.is_entered and entered:
        assert entered[-1].place == state.place
    elif state.is_entered:
        assert before.is_entered
        assert (before.index, before.attempt) == (state.index, state.attempt)


def run_for(session: Rehearsal, ms: int) -> None:
    """Let so much time pass in which something runs, being ready at once whenever the session waits."""
    while ms > 0 and session.state.mode is not Mode.FINISHED:
        if session.state.mode is Mode.WAITING:
            session.do(Ready())
        else:
            look_ms = min(ms, next_change_ms(session.state) or ms)
            session.look(look_ms)
            ms -= look_ms


def spent_in_rep_ms(state: SessionState) -> int:
    start = state.timeline.first_index(state.step.bout, rep=state.step.rep)
    return state.timeline.starts_ms[state.index] - state.timeline.starts_ms[start] + state.elapsed_ms


def finished_ms(session: Rehearsal) -> int:
    (finished,) = (effect for effect in session.effects if isinstance(effect, Finished))
    return finished.due_ms
