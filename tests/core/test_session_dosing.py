"""Changing the dose on the way: reps of this set, holds from the next rep on, a longer break."""

from dataclasses import replace
from itertools import pairwise

import pytest

from kneeapp.core.commands import (
    Back,
    ChangeHold,
    ChangeReps,
    CommandError,
    ExtendRest,
    OneRep,
    Pause,
    RedoSet,
    Resume,
    UndoRep,
)
from kneeapp.core.exercise import Side
from kneeapp.core.plan import Pacing, PlanItem
from kneeapp.core.readout import shown_seconds
from kneeapp.core.session import advance, allows
from kneeapp.core.timeline import StepKind
from tests.core.rehearsal import Rehearsal
from tests.core.sessions import OUT, SETTLE, a_lunge, a_session, a_squat, a_swing, advice, short_item


def in_step(
    kind: StepKind, ms: int = 0, *, item: PlanItem | None = None, rep: int | None = None, bout: int | None = None
) -> Rehearsal:
    """So many ms into a step of a session along one exercise."""
    session = Rehearsal(a_session(item or short_item())).until(kind, rep=rep, bout=bout)
    session.run(ms)
    return session


def bout_reps(session: Rehearsal) -> list[int]:
    return [bout.reps for bout in session.state.timeline.bouts]


def holds(session: Rehearsal, bout: int) -> list[int | None]:
    """The lengths of the holds that a bout has by now."""
    steps = session.state.timeline.steps
    return [step.duration_ms for step in steps if step.bout == bout and step.kind is StepKind.HOLD]


# Reps


def test_more_reps_count_for_both_legs_of_this_set() -> None:
    session = in_step(StepKind.HOLD, item=short_item(sets=2))
    assert session.do(ChangeReps(by=2)) == [(12_000, "dose_changed 5")]
    assert bout_reps(session) == [5, 5, 3, 3]


def test_a_leg_that_is_through_keeps_its_reps() -> None:
    session = in_step(StepKind.HOLD, bout=1)
    session.do(ChangeReps(by=1))
    assert bout_reps(session) == [3, 4]


def test_more_reps_in_the_last_one_go_on_with_them() -> None:
    session = in_step(StepKind.SETTLE, 500, rep=3)
    session.do(ChangeReps(by=1))
    assert session.run(500) == [(31_000, "enter move 4")]


def test_reps_never_fall_below_the_rep_in_hand() -> None:
    session = in_step(StepKind.HOLD, rep=2)
    assert session.do(ChangeReps(by=-2)) == [(19_000, "dose_changed 2")]
    assert session.do(ChangeReps(by=-1)) == []
    assert bout_reps(session) == [2, 2]
    assert session.state.step.rep == 2


def test_reps_never_fall_below_those_that_count() -> None:
    session = in_step(StepKind.HOLD, rep=3)
    session.do(Back(), Back(), Back())
    assert session.state.step.rep == 1
    session.do(ChangeReps(by=-2))
    assert bout_reps(session) == [2, 2]


def test_reps_never_fall_below_one() -> None:
    session = in_step(StepKind.LEAD_IN)
    session.do(ChangeReps(by=-9))
    assert bout_reps(session) == [1, 1]


def test_reps_never_rise_above_fifty() -> None:
    session = in_step(StepKind.LEAD_IN)
    assert session.do(ChangeReps(by=99)) == [(0, "dose_changed 50")]
    assert session.do(ChangeReps(by=1)) == []


def test_in_a_break_the_reps_to_come_change() -> None:
    session = in_step(StepKind.SWITCH)
    session.do(ChangeReps(by=-1))
    assert bout_reps(session) == [3, 2]


def test_fewer_reps_shorten_the_way_of_the_rep_in_hand_by_nothing() -> None:
    session = in_step(StepKind.HOLD, 500, rep=2)
    session.do(ChangeReps(by=-1))
    assert [words for _ms, words in session.run(4_500)] == [
        "tick 1", "enter return 2", "rep_done 2 (2)", "enter settle 2", "side_done left (2)", "enter switch",
        "side_switched",
    ]  # fmt: skip


def test_undoing_a_rep_that_a_shorter_round_no_longer_has_brings_it_back() -> None:
    session = in_step(StepKind.SWITCH, item=short_item(a_lunge()))
    session.do(RedoSet(), ChangeReps(by=-2))
    assert bout_reps(session) == [1, 1]
    session.do(UndoRep())
    assert (session.state.step.rep, session.state.attempt, bout_reps(session)) == (3, 1, [3, 1])


# Holds


def test_a_hold_changes_from_the_next_rep_on() -> None:
    session = in_step(StepKind.HOLD, 500, rep=2)
    assert session.do(ChangeHold(by_ms=1_000)) == [(19_500, "dose_changed 3000")]
    assert (holds(session, 0), holds(session, 1)) == ([2_000, 2_000, 3_000], [3_000] * 3)
    assert session.run(1_500)[-1] == (21_000, "enter return 2")


def test_a_hold_changes_in_all_sets_of_the_exercise_and_in_no_other() -> None:
    session = Rehearsal(a_session(short_item(sets=2), short_item())).until(StepKind.LEAD_IN)
    session.do(ChangeHold(by_ms=1_000))
    assert [holds(session, bout)[0] for bout in range(6)] == [3_000] * 4 + [2_000] * 2


@pytest.mark.parametrize(("by_ms", "hold_ms"), [(-9_000, 1_000), (99_000, 10_000)])
def test_a_hold_keeps_the_limits_of_its_exercise(by_ms: int, hold_ms: int) -> None:
    session = in_step(StepKind.LEAD_IN)
    session.do(ChangeHold(by_ms=by_ms))
    assert holds(session, 0) == [hold_ms] * 3
    assert session.do(ChangeHold(by_ms=by_ms)) == []


def test_in_the_last_rep_of_all_there_is_no_hold_to_change() -> None:
    session = in_step(StepKind.MOVE, rep=3, bout=1)
    assert session.do(ChangeHold(by_ms=1_000)) == []


def test_an_exercise_without_a_hold_has_none_to_change() -> None:
    exercise = a_swing(phases=(OUT, SETTLE))
    session = Rehearsal(a_session(short_item(exercise), short_item())).until(StepKind.LEAD_IN)
    assert session.do(ChangeHold(by_ms=1_000)) == []
    session.do(RedoSet())
    assert session.state.step.kind is StepKind.LEAD_IN


def test_a_set_done_once_more_holds_evenly_as_long_as_was_chosen_last() -> None:
    session = in_step(StepKind.HOLD, rep=2)
    session.do(ChangeHold(by_ms=1_000), RedoSet())
    assert holds(session, 0) == [3_000] * 3


def test_a_self_paced_hold_of_no_time_is_passed_at_once() -> None:
    exercise = a_lunge(advice=advice(min_hold_ms=0))
    session = in_step(StepKind.LEAD_IN, item=short_item(exercise, hold_ms=1_000, is_self_paced=True))
    session.do(ChangeHold(by_ms=-1_000))
    session.until(StepKind.MOVE)
    assert session.do(OneRep()) == [
        (10_000, "enter hold 1"), (10_000, "rep_done 1 (1)"), (10_000, "enter move 2"),
    ]  # fmt: skip


# Breaks


@pytest.mark.parametrize("kind", [StepKind.SWITCH, StepKind.REST, StepKind.REST_BETWEEN_EXERCISES])
def test_a_break_can_be_made_15_s_longer_as_often_as_wished(kind: StepKind) -> None:
    session = Rehearsal(a_session(short_item(sets=2), short_item(a_squat()))).until(kind)
    session.run(500)
    usual_ms = session.state.step.duration_ms or 0
    assert session.do(ExtendRest()) == [(session.now_ms, f"dose_changed {usual_ms + 15_000}")]
    session.do(ExtendRest())
    assert session.state.step.duration_ms == usual_ms + 30_000
    assert session.state.elapsed_ms == 500
    assert shown_seconds(session.state) == usual_ms // 1_000 + 30


def test_a_paused_break_can_be_made_longer() -> None:
    session = in_step(StepKind.SWITCH, 500)
    session.do(Pause(), ExtendRest(), Resume())
    assert session.state.step.duration_ms == 35_000


@pytest.mark.parametrize("kind", [StepKind.LEAD_IN, StepKind.HOLD])
def test_only_breaks_can_be_made_longer(kind: StepKind) -> None:
    session = in_step(kind)
    with pytest.raises(CommandError, match=f"ExtendRest is not for RUNNING in {kind.name}"):
        advance(session.state, ExtendRest(), session.now_ms)


def test_a_break_that_waits_cannot_be_made_longer() -> None:
    session = Rehearsal(a_session(pacing=Pacing(waits_for_user=True))).until(StepKind.SETTLE, rep=3)
    session.run(1_000)
    assert not allows(session.state, ExtendRest())


def test_a_changed_dose_leaves_the_steps_behind_as_they_were() -> None:
    session = in_step(StepKind.HOLD, 500, rep=2)
    behind = session.state.timeline.steps[: session.state.index + 1]
    session.do(ChangeReps(by=5), ChangeHold(by_ms=3_000))
    assert session.state.timeline.steps[: session.state.index + 1] == behind
    reps = [step.rep for step in session.state.timeline.steps if step.bout == 0 and step.kind is StepKind.MOVE]
    assert [later - rep for rep, later in pairwise(rep or 0 for rep in reps)] == [1] * 7


def test_another_first_leg_changes_nothing_but_the_legs() -> None:
    left, right = (in_step(StepKind.LEAD_IN, item=short_item(first_side=side)) for side in (Side.LEFT, Side.RIGHT))
    swapped = tuple(replace(bout, side=bout.side.other) for bout in right.state.timeline.bouts)
    assert left.state.timeline.bouts == swapped
    assert left.state.timeline.steps == right.state.timeline.steps
