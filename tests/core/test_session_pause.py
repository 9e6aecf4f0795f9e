"""Pausing keeps the part second; a long pause in a movement or hold begins the rep anew; a stall or sleep pauses."""

import pytest

from kneeapp.core.commands import Back, CommandError, Pause, Ready, Resume, Skip, Start, Tick
from kneeapp.core.plan import SessionRules
from kneeapp.core.readout import shown_seconds, time_left_ms
from kneeapp.core.reasons import PauseReason, StopReason
from kneeapp.core.session import advance
from kneeapp.core.session_state import Mode
from kneeapp.core.timeline import StepKind
from tests.core.rehearsal import Rehearsal
from tests.core.sessions import a_session, short_item


def in_step(kind: StepKind, ms: int = 0, *, rep: int | None = None, bout: int | None = None) -> Rehearsal:
    """So many ms into a step of a session of one exercise."""
    session = Rehearsal(a_session()).until(kind, rep=rep, bout=bout)
    session.run(ms)
    return session


def where(session: Rehearsal) -> tuple[StepKind, int | None, int]:
    return session.state.step.kind, session.state.step.rep, session.state.elapsed_ms


def test_pausing_keeps_the_part_second() -> None:
    session = in_step(StepKind.HOLD, 1_234)
    assert session.do(Pause()) == [(13_234, "paused user")]
    left_ms = time_left_ms(session.state)
    assert session.run(60_000, look_every_ms=1_000) == []
    assert where(session) == (StepKind.HOLD, 1, 1_234)
    assert (shown_seconds(session.state), time_left_ms(session.state)) == (1, left_ms)


def test_resuming_leads_in_for_three_seconds_and_goes_on_at_the_same_millisecond() -> None:
    session = in_step(StepKind.HOLD, 1_234)
    assert session.pause_for(5_000)[-1] == (18_234, "resuming in 3000")
    assert session.run(3_000) == [(19_234, "tick 2"), (20_234, "tick 1"), (21_234, "resumed")]
    assert where(session) == (StepKind.HOLD, 1, 1_234)
    assert session.run(766) == [(22_000, "enter return 1")]


def test_the_lead_in_of_a_resume_shows_its_own_seconds() -> None:
    session = in_step(StepKind.MOVE, 700)
    session.pause_for(1_000)
    shown = [shown_seconds(session.state)]
    for _ in range(3):
        session.look(999)
        shown.append(shown_seconds(session.state))
        session.look(1)
    assert shown == [3, 3, 2, 1]
    assert shown_seconds(session.state) is None


def test_a_late_look_at_the_end_of_the_lead_in_counts_from_its_deadline() -> None:
    session = in_step(StepKind.HOLD, 1_500)
    session.pause_for(1_000)
    session.run(2_900)
    assert session.look(800) == [(17_500, "resumed"), (18_000, "enter return 1")]
    assert where(session) == (StepKind.RETURN, 1, 200)


def test_being_ready_or_skipping_ends_the_lead_in_of_a_resume() -> None:
    for command in (Ready(), Skip()):
        session = in_step(StepKind.HOLD, 1_234)
        session.pause_for(1_000)
        session.run(400)
        assert session.do(command) == [(14_634, "resumed")]
        assert where(session) == (StepKind.HOLD, 1, 1_234)
        assert session.state.lead_in_ms == 0


@pytest.mark.parametrize("kind", [StepKind.MOVE, StepKind.HOLD, StepKind.RETURN])
def test_after_a_pause_of_more_than_10_s_the_rep_begins_anew(kind: StepKind) -> None:
    session = in_step(kind, 500, rep=2)
    session.pause_for(10_001)
    assert where(session) == (StepKind.MOVE, 2, 0)
    resumed_ms = session.now_ms + 3_000
    assert session.run(3_000)[-2:] == [(resumed_ms, "resumed"), (resumed_ms, "enter move 2")]


@pytest.mark.parametrize("kind", [StepKind.MOVE, StepKind.HOLD, StepKind.RETURN])
def test_after_a_pause_of_10_s_the_rep_goes_on(kind: StepKind) -> None:
    session = in_step(kind, 500, rep=2)
    session.pause_for(10_000)
    assert where(session) == (kind, 2, 500)
    assert session.run(3_000)[-1] == (session.now_ms, "resumed")


@pytest.mark.parametrize("kind", [StepKind.SETTLE, StepKind.LEAD_IN, StepKind.SWITCH])
def test_however_long_a_pause_a_settle_lead_in_or_break_goes_on(kind: StepKind) -> None:
    session = in_step(kind, 500)
    session.pause_for(600_000)
    assert where(session)[::2] == (kind, 500)


def test_a_long_pause_at_the_very_beginning_of_a_rep_tells_it_no_second_time() -> None:
    session = in_step(StepKind.MOVE, rep=2)
    session.pause_for(60_000)
    assert session.run(3_000)[-1] == (session.now_ms, "resumed")


def test_a_rep_begun_anew_after_a_long_pause_counts_once() -> None:
    session = in_step(StepKind.RETURN, 500, rep=1)
    session.pause_for(60_000)
    assert [words for _ms, words in session.run(11_000) if "rep" in words] == ["rep_done 1 (1)"]


def test_a_break_goes_on_without_a_lead_in() -> None:
    session = in_step(StepKind.SWITCH, 19_500)
    assert session.pause_for(1_000)[-1] == (51_500, "resumed")
    assert session.run(500) == [(52_000, "enter lead_in")]


def test_a_lead_in_of_which_enough_is_left_goes_on_without_another() -> None:
    session = in_step(StepKind.LEAD_IN, 7_000)
    assert session.pause_for(1_000)[-1] == (8_000, "resumed")
    assert (session.state.mode, where(session)) == (Mode.RUNNING, (StepKind.LEAD_IN, None, 7_000))


def test_a_lead_in_that_was_nearly_over_is_led_in_again() -> None:
    session = in_step(StepKind.LEAD_IN, 7_001)
    assert session.pause_for(1_000)[-1] == (8_001, "resuming in 3000")


def test_a_paused_set_up_waits_again() -> None:
    session = Rehearsal(a_session())
    session.do(Start())
    assert session.pause_for(60_000)[-1] == (60_000, "resumed")
    assert session.state.mode is Mode.WAITING


def test_a_self_paced_rep_waits_again_after_a_pause_in_its_hold_that_was_long() -> None:
    session = Rehearsal(a_session(short_item(is_self_paced=True))).until(StepKind.HOLD)
    session.run(500)
    assert session.pause_for(10_001)[-2:] == [(20_501, "resumed"), (20_501, "enter move 1")]
    assert session.state.mode is Mode.WAITING


def test_pausing_twice_keeps_the_first_reason_and_moment() -> None:
    session = in_step(StepKind.HOLD, 500)
    session.do(Pause(reason=PauseReason.SLEEP))
    session.run(9_000)
    assert session.do(Pause()) == []
    assert (session.state.pause_reason, session.state.halted_ms) == (PauseReason.SLEEP, 12_500)


def test_a_pause_in_the_lead_in_of_a_resume_leads_in_anew() -> None:
    session = in_step(StepKind.HOLD, 1_234)
    session.pause_for(1_000)
    session.run(1_500)
    assert session.pause_for(1_000) == [(15_734, "paused user"), (16_734, "resuming in 3000")]
    session.run(3_000)
    assert where(session) == (StepKind.HOLD, 1, 1_234)


def test_a_gap_of_two_seconds_is_lateness() -> None:
    session = in_step(StepKind.LEAD_IN, 500)
    session.look(2_000)
    assert (session.state.mode, where(session)) == (Mode.RUNNING, (StepKind.LEAD_IN, None, 2_500))


def test_a_stall_pauses_at_the_last_good_look() -> None:
    session = in_step(StepKind.HOLD, 1_234)
    assert session.look(2_001) == [(13_234, "paused stall")]
    assert where(session) == (StepKind.HOLD, 1, 1_234)
    assert (session.state.pause_reason, session.state.halted_ms) == (PauseReason.STALL, 13_234)


def test_a_stall_counts_as_a_pause_from_the_last_good_look() -> None:
    session = in_step(StepKind.HOLD, 500)
    session.look(10_001)
    session.do(Resume())
    assert where(session) == (StepKind.MOVE, 1, 0)


def test_a_stall_in_the_lead_in_of_a_resume_pauses_too() -> None:
    session = in_step(StepKind.HOLD, 1_234)
    session.pause_for(1_000)
    session.run(1_500)
    assert session.look(5_000) == [(15_734, "paused stall")]
    assert where(session) == (StepKind.HOLD, 1, 1_234)


def test_a_stall_over_the_whole_session_finishes_nothing() -> None:
    session = in_step(StepKind.HOLD, 0)
    session.look(86_400_000)
    assert (session.state.mode, session.state.done) == (Mode.PAUSED, ())


@pytest.mark.parametrize("gap_ms", [10, 86_400_000])
def test_sleep_pauses_with_its_own_reason_or_that_of_the_stall_it_brought(gap_ms: int) -> None:
    session = in_step(StepKind.HOLD, 500)
    session.now_ms += gap_ms
    told = session.do(Pause(reason=PauseReason.SLEEP))
    assert told == ([(12_510, "paused sleep")] if gap_ms == 10 else [(12_500, "paused stall")])


def test_a_pause_that_comes_late_first_lets_the_time_pass() -> None:
    session = in_step(StepKind.MOVE, 1_500)
    session.now_ms += 700
    assert session.do(Pause()) == [(12_000, "enter hold 1"), (12_200, "paused user")]


def test_a_command_that_comes_after_a_stall_meets_the_paused_session() -> None:
    session = in_step(StepKind.LEAD_IN, 500)
    with pytest.raises(CommandError, match="Ready is not for PAUSED in LEAD_IN"):
        advance(session.state, Ready(), session.now_ms + 2_001)


def test_no_gap_is_a_stall_while_the_session_waits_or_is_paused() -> None:
    session = Rehearsal(a_session())
    session.do(Start())
    assert session.look(86_400_000) == []
    session.do(Ready(), Ready(), Pause())
    assert session.look(86_400_000) == []


def test_what_a_stall_and_a_long_pause_are_can_be_set() -> None:
    rules = SessionRules(stall_ms=500, long_pause_ms=50, resume_lead_in_ms=1_000)
    session = Rehearsal(a_session(rules=rules)).until(StepKind.HOLD)
    session.run(300)
    assert session.look(501) == [(12_300, "paused stall")]
    assert session.do(Resume()) == [(12_801, "resuming in 1000")]
    assert where(session) == (StepKind.MOVE, 1, 0)


def test_paused_the_session_moves_and_stays_paused() -> None:
    session = in_step(StepKind.HOLD, 500, rep=2)
    session.do(Pause())
    assert session.do(Skip()) == [(19_500, "skipped")]
    assert (session.state.mode, where(session)) == (Mode.PAUSED, (StepKind.MOVE, 3, 0))
    assert session.do(Back()) == [(19_500, "went_back")]
    assert session.do(Resume()) == [(19_500, "resuming in 3000")]
    assert session.run(3_000)[-2:] == [(22_500, "resumed"), (22_500, "enter move 3")]


def test_a_reason_is_kept_only_while_it_holds() -> None:
    session = in_step(StepKind.HOLD, 500)
    session.do(Pause())
    session.stop(StopReason.TIRED)
    assert (session.state.pause_reason, session.state.stop_reason) == (None, StopReason.TIRED)
    session.do(Tick())
    assert session.state.mode is Mode.STOPPED
