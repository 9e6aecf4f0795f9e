"""A changed timeline differs in what was meant and in nothing else."""

import pytest

from kneeapp.core.compile import compile_timeline
from kneeapp.core.timeline import StepKind, Timeline
from kneeapp.core.timeline_edits import with_duration, with_hold, with_reps, with_set_up
from tests.core.sessions import plan_of, short_item

TIMELINE = compile_timeline(plan_of(short_item(), short_item()))


def holds(timeline: Timeline) -> list[tuple[int, int | None, int | None]]:
    return [(step.bout, step.rep, step.duration_ms) for step in timeline.steps if step.kind is StepKind.HOLD]


def reps(timeline: Timeline, bout: int) -> list[int]:
    return [step.rep or 0 for step in timeline.steps if step.bout == bout and step.kind is StepKind.MOVE]


def test_another_length_of_one_step_moves_all_that_follow() -> None:
    switch = TIMELINE.first_index(1)
    longer = with_duration(TIMELINE, switch, 35_000)
    assert longer.steps[switch].duration_ms == 35_000
    assert longer.total_ms == TIMELINE.total_ms + 15_000
    assert longer.steps[:switch] + longer.steps[switch + 1 :] == TIMELINE.steps[:switch] + TIMELINE.steps[switch + 1 :]


def test_a_hold_changes_from_a_step_on_and_in_its_own_exercise_only() -> None:
    changed = with_hold(TIMELINE, 0, 5_000, from_index=TIMELINE.first_index(0, rep=3))
    lengths = {hold[:2]: hold[2] for hold in holds(changed)}
    assert [lengths[0, rep] for rep in (1, 2, 3)] == [2_000, 2_000, 5_000]
    assert [lengths[1, rep] for rep in (1, 2, 3)] == [5_000] * 3
    assert {lengths[bout, rep] for bout in (2, 3) for rep in (1, 2, 3)} == {2_000}


def test_a_hold_changes_up_to_a_step() -> None:
    changed = with_hold(TIMELINE, 0, 5_000, from_index=0, before=TIMELINE.first_index(0, rep=2))
    assert [length for _bout, _rep, length in holds(changed)] == [5_000] + [2_000] * 11


def test_more_reps_are_like_the_last_one() -> None:
    third = with_hold(TIMELINE, 0, 5_000, from_index=TIMELINE.first_index(0, rep=3))
    more = with_reps(third, 0, 5)
    assert more.bouts[0].reps == 5
    assert reps(more, 0) == [1, 2, 3, 4, 5]
    assert holds(more)[:6] == [(0, 1, 2_000), (0, 2, 2_000), (0, 3, 5_000), (0, 4, 5_000), (0, 5, 5_000), (1, 1, 5_000)]
    assert more.bouts[1:] == third.bouts[1:]


def test_fewer_reps_leave_out_the_last_ones() -> None:
    fewer = with_reps(TIMELINE, 1, 1)
    assert (reps(fewer, 0), reps(fewer, 1), reps(fewer, 2)) == ([1, 2, 3], [1], [1, 2, 3])
    assert fewer.total_ms == TIMELINE.total_ms - 14_000


@pytest.mark.parametrize(("wished", "given"), [(0, 1), (-3, 1), (50, 50), (51, 50)])
def test_reps_stay_within_1_and_50(wished: int, given: int) -> None:
    assert reps(with_reps(TIMELINE, 0, wished), 0) == list(range(1, given + 1))


def test_a_set_up_takes_the_place_of_the_break_before_a_bout() -> None:
    changed = with_set_up(TIMELINE, 1)
    before, after = TIMELINE.first_index(1), changed.first_index(1)
    assert [step.kind for step in changed.steps[after : after + 3]] == [StepKind.SET_UP] * 2 + [StepKind.LEAD_IN]
    assert {step.bout for step in changed.steps[after : after + 3]} == {1}
    assert changed.steps[:after] == TIMELINE.steps[:before]
    assert changed.steps[after + 2 :] == TIMELINE.steps[before + 1 :]


def test_a_bout_that_is_set_up_already_stays() -> None:
    assert with_set_up(TIMELINE, 0) is TIMELINE
    assert with_set_up(TIMELINE, 2) is TIMELINE
