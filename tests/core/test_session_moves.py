"""Moving about on request: on, to the next set or exercise, and back; and what of it counts."""

import pytest

from kneeapp.core.commands import (
    Back,
    NextSet,
    OneRep,
    Pause,
    PreviousInstruction,
    Ready,
    Skip,
    SkipExercise,
    Start,
)
from kneeapp.core.exercise import Side
from kneeapp.core.rep_key import RepKey
from kneeapp.core.session_state import Mode
from kneeapp.core.timeline import StepKind
from tests.core.rehearsal import Rehearsal, Where, done, in_step, where
from tests.core.sessions import HOLD, a_lunge, a_session, a_squat, a_swing, advice, short_item

SWING, LUNGE, SQUAT = short_item(), short_item(a_lunge()), short_item(a_squat())


# Ready and the instructions


def test_being_ready_goes_through_the_instructions_to_the_lead_in() -> None:
    session = Rehearsal(a_session())
    session.do(Start())
    seen = [session.state.step.instruction_number]
    session.do(Ready())
    seen.append(session.state.step.instruction_number)
    assert (seen, session.do(Ready())) == ([1, 2], [(0, "enter lead_in")])


@pytest.mark.parametrize("command", [PreviousInstruction(), Back()], ids=["previous instruction", "back"])
def test_one_can_go_back_to_the_instruction_before(command: PreviousInstruction | Back) -> None:
    session = Rehearsal(a_session())
    session.do(Start(), Ready())
    assert session.do(command) == [(0, "enter set_up"), (0, "went_back")]
    assert session.state.step.instruction_number == 1


@pytest.mark.parametrize("command", [PreviousInstruction(), Back()], ids=["previous instruction", "back"])
def test_the_first_instruction_stays(command: PreviousInstruction | Back) -> None:
    session = Rehearsal(a_session())
    session.do(Start())
    assert session.do(command) == []
    assert session.state.step.instruction_number == 1


def test_being_ready_in_a_lead_in_starts_the_rep_now() -> None:
    session = in_step(StepKind.LEAD_IN, 4_000)
    assert session.do(Ready()) == [(4_000, "enter move 1")]
    assert session.run(2_000) == [(6_000, "enter hold 1")]


@pytest.mark.parametrize("kind", [StepKind.SWITCH, StepKind.REST])
def test_being_ready_in_a_break_begins_the_lead_in_now(kind: StepKind) -> None:
    session = in_step(kind, 4_000, items=(short_item(sets=2),))
    assert session.do(Ready()) == [(session.now_ms, "enter lead_in")]


def test_being_ready_in_the_rest_after_an_exercise_begins_the_next_set_up() -> None:
    session = in_step(StepKind.REST_BETWEEN_EXERCISES, 4_000, items=(SWING, SQUAT))
    assert session.do(Ready()) == [(session.now_ms, "enter set_up")]
    assert session.state.mode is Mode.WAITING


# Skip


@pytest.mark.parametrize(
    ("kind", "landed"),
    [
        (StepKind.SET_UP, (0, StepKind.SET_UP, None, 0)),
        (StepKind.LEAD_IN, (0, StepKind.MOVE, 1, 0)),
        (StepKind.MOVE, (0, StepKind.MOVE, 2, 0)),
        (StepKind.HOLD, (0, StepKind.MOVE, 2, 0)),
        (StepKind.RETURN, (0, StepKind.MOVE, 2, 0)),
        (StepKind.SETTLE, (0, StepKind.MOVE, 2, 0)),
        (StepKind.SWITCH, (1, StepKind.LEAD_IN, None, 0)),
        (StepKind.REST, (2, StepKind.LEAD_IN, None, 0)),
        (StepKind.REST_BETWEEN_EXERCISES, (4, StepKind.SET_UP, None, 0)),
    ],
)
def test_skip_goes_on_to_what_comes_next(kind: StepKind, landed: Where) -> None:
    session = in_step(kind, 400, items=(short_item(sets=2), SQUAT))
    session.do(Skip())
    assert where(session) == landed


def test_a_skipped_rep_does_not_count() -> None:
    session = in_step(StepKind.RETURN, 1_999, rep=2)
    assert session.do(Skip()) == [(22_999, "skipped"), (22_999, "enter move 3")]
    assert done(session) == [(0, 1, 1)]
    assert [words for _ms, words in session.run(7_000) if "rep" in words] == ["rep_done 3 (2)"]


def test_a_skip_in_the_settle_keeps_the_rep_that_is_done() -> None:
    session = in_step(StepKind.SETTLE, 300, rep=2)
    assert session.do(Skip()) == [(23_300, "enter move 3")]
    assert done(session) == [(0, 1, 1), (0, 1, 2)]


def test_skipping_the_last_rep_ends_the_side() -> None:
    session = in_step(StepKind.HOLD, 300, rep=3)
    assert session.do(Skip()) == [
        (26_300, "skipped"),
        (26_300, "side_done left (2)"),
        (26_300, "enter switch"),
        (26_300, "side_switched"),
    ]


@pytest.mark.parametrize("is_paused", [False, True])
def test_skipping_the_very_last_rep_finishes(is_paused: bool) -> None:
    session = in_step(StepKind.HOLD, rep=3, bout=1)
    if is_paused:
        session.do(Pause())
    told = [words for _ms, words in session.do(Skip())]
    assert told == ["skipped", "side_done right (2)", "set_done", "enter done", "finished"]
    assert (session.state.mode, session.state.pause_reason) == (Mode.FINISHED, None)


def test_a_skipped_self_paced_rep_waits_for_the_next_press() -> None:
    session = in_step(StepKind.HOLD, 300, items=(short_item(is_self_paced=True),))
    assert session.do(Skip()) == [(10_300, "skipped"), (10_300, "enter move 2")]
    assert session.state.mode is Mode.WAITING
    session.do(Skip())
    assert (where(session), done(session)) == ((0, StepKind.MOVE, 3, 0), [])


def test_a_break_of_no_time_that_is_skipped_to_is_passed_at_once() -> None:
    session = in_step(StepKind.HOLD, rep=3, items=(short_item(a_swing(advice=advice(switch_ms=0))),))
    session.do(Skip())
    assert where(session) == (1, StepKind.LEAD_IN, None, 0)


# The next set and exercise


@pytest.mark.parametrize(
    ("kind", "bout", "landed"),
    [
        (StepKind.LEAD_IN, 0, (1, StepKind.SWITCH, None, 0)),
        (StepKind.HOLD, 0, (1, StepKind.SWITCH, None, 0)),
        (StepKind.SWITCH, 1, (2, StepKind.REST, None, 0)),
        (StepKind.SETTLE, 3, (4, StepKind.REST_BETWEEN_EXERCISES, None, 0)),
        (StepKind.REST_BETWEEN_EXERCISES, 4, (4, StepKind.DONE, None, 0)),
        (StepKind.MOVE, 4, (4, StepKind.DONE, None, 0)),
    ],
)
def test_the_next_set_leaves_this_one_out(kind: StepKind, bout: int, landed: Where) -> None:
    session = in_step(kind, 400, bout=bout, items=(short_item(a_lunge(), sets=2), SQUAT))
    assert session.do(NextSet())[0] == (session.now_ms, "skipped")
    assert where(session) == landed


@pytest.mark.parametrize("kind", [StepKind.SET_UP, StepKind.REST_BETWEEN_EXERCISES])
def test_whoever_skips_the_set_with_the_set_up_still_gets_one(kind: StepKind) -> None:
    session = in_step(kind, items=(SQUAT, LUNGE), bout=1)
    session.do(NextSet())
    assert where(session) == (2, StepKind.SET_UP, None, 0)
    assert [words for _ms, words in session.do(Ready())] == ["enter lead_in"]


def test_whoever_skips_the_leg_to_which_the_band_was_to_go_gets_a_set_up() -> None:
    session = in_step(StepKind.SWITCH, items=(short_item(sets=2),))
    session.do(NextSet())
    assert (where(session), session.state.bout.side) == ((2, StepKind.SET_UP, None, 0), Side.RIGHT)


def test_the_next_exercise_begins_with_its_set_up() -> None:
    session = in_step(StepKind.HOLD, 400, items=(short_item(sets=3), SQUAT))
    assert session.do(SkipExercise()) == [(12_400, "skipped"), (12_400, "enter set_up")]
    assert where(session) == (6, StepKind.SET_UP, None, 0)


def test_after_the_last_exercise_comes_the_end() -> None:
    session = in_step(StepKind.HOLD, 400, items=(SWING, SQUAT), bout=2)
    assert [words for _ms, words in session.do(SkipExercise())] == ["skipped", "enter done", "finished"]


def test_in_the_rest_before_an_exercise_that_one_is_skipped() -> None:
    session = in_step(StepKind.REST_BETWEEN_EXERCISES, items=(SWING, SQUAT, LUNGE))
    session.do(SkipExercise())
    assert session.state.place.exercise == "lunge"


# Back


@pytest.mark.parametrize("kind", [StepKind.MOVE, StepKind.HOLD, StepKind.RETURN, StepKind.SETTLE])
def test_back_begins_the_rep_in_hand_anew(kind: StepKind) -> None:
    session = in_step(kind, 700, rep=2)
    assert session.do(Back()) == [(session.now_ms, "enter move 2"), (session.now_ms, "went_back")]
    assert where(session) == (0, StepKind.MOVE, 2, 0)


@pytest.mark.parametrize(("after_ms", "rep"), [(0, 2), (1_000, 2), (1_001, 3)])
def test_back_twice_within_a_second_goes_to_the_rep_before(after_ms: int, rep: int) -> None:
    session = in_step(StepKind.HOLD, 700, rep=3)
    session.do(Back())
    session.run(after_ms)
    session.do(Back())
    assert where(session) == (0, StepKind.MOVE, rep, 0)


def test_back_again_and_again_goes_rep_by_rep_to_the_lead_in_and_the_set_up() -> None:
    session = in_step(StepKind.HOLD, 700, rep=3)
    seen = []
    for _ in range(6):
        session.do(Back())
        session.look(300)
        seen.append(where(session)[1:3])
    assert seen == [
        (StepKind.MOVE, 3),
        (StepKind.MOVE, 2),
        (StepKind.MOVE, 1),
        (StepKind.LEAD_IN, None),
        (StepKind.SET_UP, None),
        (StepKind.SET_UP, None),
    ]


def test_a_rep_done_once_more_counts_once() -> None:
    session = in_step(StepKind.SETTLE, rep=2)
    session.do(Back())
    assert (session.now_ms + 6_000, "rep_repeated") in session.run(7_000)
    assert done(session) == [(0, 1, 1), (0, 1, 2)]


def test_a_rep_skipped_and_then_done_counts() -> None:
    session = in_step(StepKind.HOLD, rep=2)
    session.do(Skip(), Back(), Back())
    session.run(6_000)
    assert done(session) == [(0, 1, 1), (0, 1, 2)]


def test_back_in_a_lead_in_goes_to_the_set_before() -> None:
    session = in_step(StepKind.LEAD_IN, 700, items=(short_item(a_squat(), sets=2),), bout=1)
    assert session.do(Back()) == [(session.now_ms, "enter lead_in"), (session.now_ms, "went_back")]
    assert where(session) == (0, StepKind.LEAD_IN, None, 0)


@pytest.mark.parametrize("kind", [StepKind.SWITCH, StepKind.REST])
def test_back_in_a_break_goes_to_the_set_before(kind: StepKind) -> None:
    session = in_step(kind, 700, items=(short_item(a_lunge(), sets=2),))
    before = session.state.step.bout - 1
    session.do(Back())
    assert where(session) == (before, StepKind.LEAD_IN, None, 0)


def test_back_in_the_rest_after_an_exercise_needs_no_set_up_for_the_band_is_there() -> None:
    session = in_step(StepKind.REST_BETWEEN_EXERCISES, 700, items=(SWING, SQUAT))
    session.do(Back())
    assert where(session) == (1, StepKind.LEAD_IN, None, 0)


def test_back_in_the_first_lead_in_goes_to_the_last_instruction() -> None:
    session = in_step(StepKind.LEAD_IN, 700)
    assert session.do(Back()) == [(700, "enter set_up"), (700, "went_back")]
    assert session.state.step.instruction_number == 2


def test_back_in_the_lead_in_of_the_next_exercise_sets_up_the_one_before() -> None:
    session = in_step(StepKind.LEAD_IN, 700, items=(SWING, SQUAT), bout=2)
    session.do(Back())
    assert where(session) == (1, StepKind.SET_UP, None, 0)


def test_back_during_the_lead_in_of_a_resume_shows_it_anew() -> None:
    session = in_step(StepKind.HOLD, 700, rep=2)
    session.pause_for(1_000)
    session.run(2_000)
    assert session.do(Back())[0] == (session.now_ms, "resuming in 3000")
    assert session.run(3_000)[-2:] == [(session.now_ms, "resumed"), (session.now_ms, "enter move 2")]


def test_a_self_paced_rep_whose_hold_became_nothing_counts_with_the_press() -> None:
    exercise = a_lunge(advice=advice(min_hold_ms=0), phases=(HOLD,))
    session = in_step(StepKind.MOVE, items=(short_item(exercise, hold_ms=0, is_self_paced=True),))
    assert session.do(OneRep())[0] == (10_000, "rep_done 1 (1)")


def test_the_keys_of_reps_sort_by_set_then_round_then_rep() -> None:
    keys = [RepKey(bout=1, attempt=1, rep=1), RepKey(bout=0, attempt=2, rep=1), RepKey(bout=0, attempt=1, rep=9)]
    assert sorted(keys) == keys[::-1]
