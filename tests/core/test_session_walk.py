"""What happens when nobody interferes: the steps in their time, each told once, and the numbers on the way."""

from typing import Any

import pytest

from kneeapp.core.commands import OneRep, Ready, Start, Tick
from kneeapp.core.effects import RepDone, SideSwitched
from kneeapp.core.exercise import Phase, PhaseKind, Side
from kneeapp.core.plan import Pacing
from kneeapp.core.readout import shown_seconds
from kneeapp.core.rep_key import RepKey
from kneeapp.core.session import advance
from kneeapp.core.session_state import Mode
from kneeapp.core.timeline import StepKind
from tests.core.rehearsal import Rehearsal, without_ticks
from tests.core.sessions import a_lunge, a_session, a_squat, a_swing, advice, short_item


def in_first_lead_in(**dose: Any) -> Rehearsal:
    return Rehearsal(a_session(short_item(**dose))).until(StepKind.LEAD_IN)


def test_a_session_is_told_from_start_to_end() -> None:
    session = Rehearsal(a_session(short_item(reps=2)))
    session.do(Start(), Ready(), Ready())
    assert without_ticks(session.told + session.run(63_000)) == [
        (0, "session_started"),
        (0, "enter set_up"),
        (0, "enter set_up"),
        (0, "enter lead_in"),
        (10_000, "enter move 1"),
        (12_000, "enter hold 1"),
        (14_000, "enter return 1"),
        (16_000, "rep_done 1 (1)"),
        (16_000, "enter settle 1"),
        (17_000, "enter move 2"),
        (19_000, "enter hold 2"),
        (21_000, "enter return 2"),
        (23_000, "rep_done 2 (2)"),
        (23_000, "enter settle 2"),
        (24_000, "side_done left (2)"),
        (24_000, "enter switch"),
        (24_000, "side_switched"),
        (44_000, "enter lead_in"),
        (49_000, "enter move 1"),
        (51_000, "enter hold 1"),
        (53_000, "enter return 1"),
        (55_000, "rep_done 1 (1)"),
        (55_000, "enter settle 1"),
        (56_000, "enter move 2"),
        (58_000, "enter hold 2"),
        (60_000, "enter return 2"),
        (62_000, "rep_done 2 (2)"),
        (62_000, "enter settle 2"),
        (63_000, "side_done right (2)"),
        (63_000, "set_done"),
        (63_000, "enter done"),
        (63_000, "finished"),
    ]
    assert session.state.mode is Mode.FINISHED


def test_both_legs_at_once_end_sets_but_no_sides() -> None:
    session = Rehearsal(a_session(short_item(a_squat(), reps=1, sets=2))).to_the_end()
    ends = [each for each in session.told if each[1].startswith(("side", "set_done", "enter rest", "enter switch"))]
    assert ends == [(18_000, "set_done"), (18_000, "enter rest"), (91_000, "set_done")]


def test_a_set_ends_after_both_legs() -> None:
    session = Rehearsal(a_session(short_item(reps=1, sets=2), short_item(reps=1))).to_the_end()
    ends = [words for _ms, words in session.told if words.startswith(("side_done", "set_done"))]
    first, second = "side_done left (1)", "side_done right (1)"
    assert ends == [first, second, "set_done", second, first, "set_done", first, second, "set_done"]


def test_a_side_change_names_the_new_leg() -> None:
    session = Rehearsal(a_session()).until(StepKind.SWITCH)
    assert [effect.place.side for effect in session.effects if isinstance(effect, SideSwitched)] == [Side.RIGHT]


def test_a_session_may_start_at_any_reading_of_the_clock() -> None:
    state = advance(a_session(), Start(), 987_654).state
    state = advance(advance(state, Ready(), 990_000).state, Ready(), 990_000).state
    state, effects = advance(state, Tick(), 990_400)
    assert (state.step.kind, state.elapsed_ms, effects) == (StepKind.LEAD_IN, 400, ())


def test_a_clock_that_goes_back_is_refused() -> None:
    session = in_first_lead_in()
    session.run(500)
    with pytest.raises(ValueError, match="the clock went back by 1 ms"):
        advance(session.state, Tick(), 499)


def test_a_set_up_waits_however_long_it_takes() -> None:
    session = Rehearsal(a_session())
    session.do(Start())
    assert session.run(3_600_000, look_every_ms=600_000) == []
    assert (session.state.mode, session.state.elapsed_ms) == (Mode.WAITING, 0)


def test_a_late_look_starts_the_next_step_at_the_old_deadline() -> None:
    session = in_first_lead_in()
    session.run(9_900)
    assert session.look(1_350) == [(10_000, "enter move 1")]
    assert session.state.elapsed_ms == 1_250
    assert session.run(800) == [(12_000, "enter hold 1")]


def test_lateness_never_adds_up() -> None:
    on_time, late = (in_first_lead_in(reps=9) for _ in range(2))
    on_time.run(160_000, look_every_ms=16)
    late.run(160_000, look_every_ms=1_730)
    assert without_ticks(on_time.told) == without_ticks(late.told)
    assert on_time.state == late.state


def test_one_look_passes_several_steps_each_at_its_own_moment() -> None:
    phases = tuple(Phase(id=f"p{n}", kind=PhaseKind.MOVE, word="On", duration_ms=300) for n in range(3))
    session = Rehearsal(a_session(short_item(a_swing(phases=phases)))).until(StepKind.MOVE)
    assert session.look(1_600) == [
        (10_300, "enter move 1"),
        (10_600, "enter move 1"),
        (10_900, "rep_done 1 (1)"),
        (10_900, "enter move 2"),
        (11_200, "enter move 2"),
        (11_500, "enter move 2"),
    ]
    assert session.state.elapsed_ms == 100


@pytest.mark.parametrize(
    ("after_ms", "seconds"),
    [(0, 10), (1, 10), (999, 10), (1_000, 9), (7_000, 3), (7_999, 3), (8_000, 2), (9_000, 1), (9_999, 1)],
)
def test_a_countdown_shows_each_number_for_a_full_second(after_ms: int, seconds: int) -> None:
    session = in_first_lead_in()
    session.run(after_ms)
    assert shown_seconds(session.state) == seconds


def test_zero_is_never_shown() -> None:
    session = Rehearsal(a_session()).until(StepKind.LEAD_IN)
    shown = set()
    while session.state.mode is not Mode.FINISHED:
        session.look(25)
        shown.add(shown_seconds(session.state))
    assert shown == {None, *range(1, 21)}


def test_each_new_number_is_told_when_it_is_due() -> None:
    session = in_first_lead_in()
    assert session.run(9_999, look_every_ms=70) == [(10_000 - 1_000 * n, f"tick {n}") for n in range(9, 0, -1)]


def test_a_hold_counts_down_and_tells_its_numbers_but_the_first() -> None:
    session = in_first_lead_in(hold_ms=2_500)
    assert shown_seconds(session.until(StepKind.HOLD).state) == 3
    assert session.run(2_500) == [(12_500, "tick 2"), (13_500, "tick 1"), (14_500, "enter return 1")]


def test_of_several_seconds_crossed_at_once_only_the_last_is_told() -> None:
    session = in_first_lead_in()
    session.run(100)
    assert session.look(2_000) == [(2_000, "tick 8")]


def test_a_step_entered_late_tells_only_the_number_that_shows() -> None:
    session = Rehearsal(a_session()).until(StepKind.SETTLE, rep=3)
    session.run(500)
    assert session.look(2_000) == [
        (31_000, "side_done left (3)"),
        (31_000, "enter switch"),
        (31_000, "side_switched"),
        (32_000, "tick 19"),
    ]


@pytest.mark.parametrize("kind", [StepKind.MOVE, StepKind.RETURN, StepKind.SETTLE, StepKind.SET_UP, StepKind.DONE])
def test_no_number_shows_but_in_holds_lead_ins_and_breaks(kind: StepKind) -> None:
    assert shown_seconds(Rehearsal(a_session()).until(kind).state) is None


def test_steps_of_no_time_are_passed_at_once() -> None:
    exercise = a_lunge(advice=advice(min_hold_ms=0, switch_ms=0))
    session = Rehearsal(a_session(short_item(exercise, reps=1, hold_ms=0), pacing=Pacing(lead_in_ms=0)))
    session.until(StepKind.MOVE)
    assert session.run(5_000) == [
        (12_000, "enter hold 1"),
        (12_000, "enter return 1"),
        (14_000, "rep_done 1 (1)"),
        (14_000, "enter settle 1"),
        (15_000, "side_done left (1)"),
        (15_000, "enter switch"),
        (15_000, "side_switched"),
        (15_000, "enter lead_in"),
        (15_000, "enter move 1"),
    ]


def test_breaks_wait_for_the_user_who_wishes_so() -> None:
    session = Rehearsal(a_session(pacing=Pacing(waits_for_user=True))).until(StepKind.SETTLE, rep=3)
    session.run(1_000)
    assert (session.state.mode, shown_seconds(session.state)) == (Mode.WAITING, None)
    assert session.run(3_600_000, look_every_ms=60_000) == []
    assert session.do(Ready()) == [(session.now_ms, "enter lead_in")]


def test_a_press_starts_a_self_paced_hold_whose_end_counts_the_rep() -> None:
    session = Rehearsal(a_session(short_item(is_self_paced=True))).until(StepKind.LEAD_IN)
    assert session.run(14_000)[-1] == (10_000, "enter move 1")
    assert session.do(OneRep()) == [(14_000, "enter hold 1")]
    assert session.run(5_000) == [(15_000, "tick 1"), (16_000, "rep_done 1 (1)"), (16_000, "enter move 2")]


def test_a_press_counts_a_self_paced_rep_without_a_hold() -> None:
    session = Rehearsal(a_session(short_item(reps=2, hold_ms=0, is_self_paced=True))).until(StepKind.MOVE)
    session.run(4_000)
    assert session.do(OneRep()) == [(14_000, "rep_done 1 (1)"), (14_000, "enter move 2")]
    assert session.do(OneRep()) == [
        (14_000, "rep_done 2 (2)"),
        (14_000, "side_done left (2)"),
        (14_000, "enter switch"),
        (14_000, "side_switched"),
    ]


def test_every_rep_done_is_kept_in_the_order_of_doing() -> None:
    session = Rehearsal(a_session(short_item(reps=2))).to_the_end()
    assert session.state.done == tuple(RepKey(bout=b, attempt=1, rep=r) for b in (0, 1) for r in (1, 2))
    assert [effect.place.rep for effect in session.effects if isinstance(effect, RepDone)] == [1, 2, 1, 2]


def test_after_the_end_nothing_happens_any_more() -> None:
    session = Rehearsal(a_session()).to_the_end()
    assert session.run(60_000, look_every_ms=10_000) == []
