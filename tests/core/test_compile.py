"""A plan becomes one flat row of steps with the times of the design."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given

from kneeapp.core.compile import compile_timeline
from kneeapp.core.estimate import estimated_ms
from kneeapp.core.exercise import Exercise, Side
from kneeapp.core.library import Library
from kneeapp.core.plan import Pacing, Plan, PlanItem, daily_routine
from kneeapp.core.timeline import BREAKS, Step, StepKind, Timeline
from kneeapp.resources import builtin_library
from kneeapp.storage.library_file import read_exercises
from tests.core.random_plans import pacings, plans
from tests.core.sessions import BACK, HOLD, OUT, a_squat, a_swing, advice, plan_of, short_item


def laid_out(*items: PlanItem, pacing: Pacing | None = None) -> Timeline:
    return compile_timeline(plan_of(*items), pacing)


def rows(timeline: Timeline) -> list[tuple[str, int | None, int | None]]:
    return [(step.kind.value, step.rep, step.duration_ms) for step in timeline.steps]


def steps_of(timeline: Timeline, kind: StepKind) -> list[Step]:
    return [step for step in timeline.steps if step.kind is kind]


@pytest.fixture(scope="module")
def routine() -> Timeline:
    exercises = read_exercises(builtin_library())
    return compile_timeline(daily_routine(Library(exercises=exercises, routine=tuple(e.id for e in exercises))))


def test_one_exercise_is_set_up_led_in_done_switched_and_done_again() -> None:
    rep = [("move", 1, 2_000), ("hold", 1, 2_000), ("return", 1, 2_000), ("settle", 1, 1_000)]
    assert rows(laid_out(short_item(reps=1))) == [
        ("set_up", None, None),
        ("set_up", None, None),
        ("lead_in", None, 10_000),
        *rep,
        ("switch", None, 20_000),
        ("lead_in", None, 5_000),
        *rep,
        ("done", None, None),
    ]


def test_each_step_carries_what_it_is_about() -> None:
    timeline = laid_out(short_item(reps=2))
    sides = [timeline.bouts[step.bout].side for step in timeline.steps if step.rep == 2]
    assert sides == [Side.LEFT] * 4 + [Side.RIGHT] * 4
    assert [step.instruction_number for step in steps_of(timeline, StepKind.SET_UP)] == [1, 2]
    assert [step.instruction for step in steps_of(timeline, StepKind.SET_UP)] == list(a_swing().set_up)
    assert [step.phase for step in timeline.steps if step.bout == 0 and step.rep == 1] == list(a_swing().phases)
    assert all(timeline.exercise_of(step) == a_swing() for step in timeline.steps)


def test_a_rep_counts_when_its_last_phase_but_settle_ends() -> None:
    counting = [step.kind for step in laid_out(short_item(reps=1)).steps if step.completes_rep]
    assert counting == [StepKind.RETURN, StepKind.RETURN]


def test_a_rep_without_settle_counts_when_its_last_phase_ends() -> None:
    exercise = a_swing(phases=(OUT, BACK, HOLD))
    counting = [step.kind for step in laid_out(short_item(exercise, reps=1)).steps if step.completes_rep]
    assert counting == [StepKind.HOLD, StepKind.HOLD]


def test_the_next_set_begins_on_the_leg_just_trained() -> None:
    timeline = laid_out(short_item(sets=3))
    left, right = Side.LEFT, Side.RIGHT
    assert [(bout.set_number, bout.side) for bout in timeline.bouts] == [
        (1, left), (1, right), (2, right), (2, left), (3, left), (3, right),
    ]  # fmt: skip
    breaks = [(step.kind, step.bout) for step in timeline.steps if step.is_break]
    assert breaks == [
        (StepKind.SWITCH, 1), (StepKind.REST, 2), (StepKind.SWITCH, 3), (StepKind.REST, 4), (StepKind.SWITCH, 5),
    ]  # fmt: skip


def test_the_lead_in_is_10_s_at_the_first_set_of_an_exercise_and_5_s_later() -> None:
    timeline = laid_out(short_item(sets=2), short_item(a_squat(), sets=2))
    durations = [step.duration_ms for step in steps_of(timeline, StepKind.LEAD_IN)]
    assert durations == [10_000, 5_000, 5_000, 5_000, 10_000, 5_000]


def test_a_rest_between_exercises_is_that_of_the_one_before_and_comes_before_the_set_up() -> None:
    before = short_item(a_swing(advice=advice(rest_ms=45_000)), reps=1)
    timeline = laid_out(before, short_item(a_squat(), reps=1))
    (rest,) = (i for i, step in enumerate(timeline.steps) if step.kind is StepKind.REST_BETWEEN_EXERCISES)
    assert timeline.steps[rest].duration_ms == 45_000
    assert timeline.steps[rest].bout == 2
    assert [step.kind for step in timeline.steps[rest + 1 : rest + 3]] == [StepKind.SET_UP, StepKind.LEAD_IN]


def test_the_same_exercise_twice_in_a_plan_is_set_up_twice() -> None:
    timeline = laid_out(short_item(reps=1), short_item(reps=1))
    assert [timeline.has_set_up(bout) for bout in range(4)] == [True, False, True, False]


def test_breaks_wait_where_the_user_wants_to_say_so() -> None:
    timeline = laid_out(short_item(sets=2), short_item(), pacing=Pacing(waits_for_user=True))
    assert {step.kind for step in timeline.steps if step.is_break} == BREAKS
    assert {step.duration_ms for step in timeline.steps if step.is_break} == {None}
    assert None not in [step.duration_ms for step in steps_of(timeline, StepKind.LEAD_IN)]


def test_chosen_rests_and_side_changes_hold_for_every_exercise() -> None:
    swing = short_item(a_swing(advice=advice(rest_ms=45_000, switch_ms=25_000)), sets=2)
    timeline = laid_out(swing, short_item(), pacing=Pacing(rest_ms=90_000, switch_ms=0))
    assert {step.duration_ms for step in steps_of(timeline, StepKind.SWITCH)} == {0}
    rests = steps_of(timeline, StepKind.REST) + steps_of(timeline, StepKind.REST_BETWEEN_EXERCISES)
    assert [step.duration_ms for step in rests] == [90_000, 90_000]


@pytest.mark.parametrize(("percent", "rep_ms"), [(125, [2_500, 2_000, 2_500, 1_250]), (80, [1_600, 2_000, 1_600, 800])])
def test_movements_are_slower_or_faster_and_holds_are_as_they_were(percent: int, rep_ms: list[int]) -> None:
    timeline = laid_out(short_item(reps=1), pacing=Pacing(movement_percent=percent))
    assert [step.duration_ms for step in timeline.steps if step.rep and step.bout == 0] == rep_ms
    assert [step.duration_ms for step in steps_of(timeline, StepKind.SWITCH)] == [20_000]


def test_at_ones_own_pace_every_exercise_waits_for_presses() -> None:
    timeline = laid_out(short_item(), short_item(a_squat()), pacing=Pacing(is_self_paced=True))
    moves = steps_of(timeline, StepKind.MOVE)
    assert (len(moves), {step.duration_ms for step in moves}) == (9, {None})


@pytest.mark.parametrize("pacing", [None, Pacing(movement_percent=125, rest_ms=15_000)], ids=["own", "chosen"])
def test_a_plan_is_estimated_to_take_what_its_steps_take(pacing: Pacing | None) -> None:
    plan = plan_of(short_item(sets=2))
    assert estimated_ms(plan, pacing) == compile_timeline(plan, pacing).total_ms


def test_what_waits_for_the_user_is_estimated_to_take_its_usual_time() -> None:
    plan = plan_of(short_item(sets=2))
    assert estimated_ms(plan, Pacing(waits_for_user=True, is_self_paced=True)) == estimated_ms(plan)


def test_a_self_paced_rep_waits_for_a_press_and_counts_when_the_hold_ends() -> None:
    timeline = laid_out(short_item(reps=1, is_self_paced=True))
    reps = [(step.kind, step.duration_ms, step.completes_rep) for step in timeline.steps if step.rep and step.bout == 0]
    assert reps == [(StepKind.MOVE, None, False), (StepKind.HOLD, 2_000, True)]


@pytest.mark.parametrize(
    "item",
    [
        short_item(a_swing(phases=(OUT, BACK)), reps=1, is_self_paced=True),
        short_item(reps=1, hold_ms=0, is_self_paced=True),
    ],
    ids=["no hold among the phases", "a hold of no time"],
)
def test_a_self_paced_rep_without_a_hold_counts_with_the_press(item: PlanItem) -> None:
    reps = [step for step in laid_out(item).steps if step.rep and step.bout == 0]
    assert [(step.kind, step.duration_ms, step.completes_rep) for step in reps] == [(StepKind.MOVE, None, True)]


def test_times_of_the_way_add_up_and_those_that_wait_count_nothing() -> None:
    timeline = laid_out(short_item(reps=1))
    assert timeline.starts_ms[:5] == (0, 0, 0, 10_000, 12_000)
    assert timeline.total_ms == 10_000 + 7_000 + 20_000 + 5_000 + 7_000
    assert len(timeline.starts_ms) == len(timeline.steps) + 1


def test_no_step_of_another_kind_is_found_in_a_bout() -> None:
    with pytest.raises(StopIteration):
        laid_out(short_item()).first_index(0, kind=StepKind.REST)


def test_the_daily_routine_takes_about_26_minutes(routine: Timeline) -> None:
    assert routine.total_ms == 1_536_000


def test_the_five_built_in_doses_are_the_designs(routine: Timeline) -> None:
    doses = [(item.dose.reps, item.dose.sets, item.dose.hold_ms) for item in routine.items]
    assert doses == [(10, 1, 2_000), (10, 1, 2_000), (15, 3, 3_000), (10, 1, 3_000), (10, 1, 1_000)]


def test_the_squat_has_three_sets_with_rests_of_a_minute(routine: Timeline) -> None:
    squats = [bout for bout in routine.bouts if bout.side is Side.BOTH]
    assert [(bout.set_number, bout.reps) for bout in squats] == [(1, 15), (2, 15), (3, 15)]
    assert [step.duration_ms for step in steps_of(routine, StepKind.REST)] == [60_000, 60_000]


def test_the_five_exercises_are_a_minute_apart(routine: Timeline) -> None:
    rests = [step.duration_ms for step in steps_of(routine, StepKind.REST_BETWEEN_EXERCISES)]
    assert rests == [60_000] * 4


def test_changing_legs_takes_as_long_as_the_band_needs(routine: Timeline) -> None:
    assert [step.duration_ms for step in steps_of(routine, StepKind.SWITCH)] == [20_000, 25_000, 10_000, 10_000]


def test_steps_follow_the_bouts_one_after_another(routine: Timeline) -> None:
    assert all(later.bout - step.bout in (0, 1) for step, later in pairwise(routine.steps))
    assert routine.steps[-1].kind is StepKind.DONE


def test_the_routine_is_set_up_once_for_each_exercise(routine: Timeline) -> None:
    exercises: list[Exercise] = [item.exercise for item in routine.items]
    assert [step.instruction for step in steps_of(routine, StepKind.SET_UP)] == [
        instruction for exercise in exercises for instruction in exercise.set_up
    ]


@given(plans(), pacings())
def test_any_plan_is_estimated_to_take_what_its_steps_take(plan: Plan, pacing: Pacing) -> None:
    unhurried = replace(pacing, waits_for_user=False)
    assert estimated_ms(plan, pacing) == compile_timeline(plan, unhurried).total_ms
