"""The figure shows the moment of the rep that the session is in."""

import pytest

from kneeapp.core.commands import Pause, Resume
from kneeapp.core.figure.session_moment import RepMoment, rest_moment, session_moment
from kneeapp.core.plan import Pacing
from kneeapp.core.session_state import Mode
from kneeapp.core.timeline import StepKind
from tests.builders import an_exercise_without_band_or_hold
from tests.core.rehearsal import Rehearsal
from tests.core.sessions import BACK, HOLD, OUT, SETTLE, a_session, a_squat, short_item

READY = RepMoment(OUT.id, 0, 1)


@pytest.mark.parametrize(
    ("kind", "moment"),
    [
        (StepKind.MOVE, RepMoment(OUT.id, 300, 2000)),
        (StepKind.HOLD, RepMoment(HOLD.id, 300, 2000)),
        (StepKind.RETURN, RepMoment(BACK.id, 300, 2000)),
        (StepKind.SETTLE, RepMoment(SETTLE.id, 300, 1000)),
    ],
)
def test_in_a_rep_it_is_as_far_in_its_phase_as_the_session(kind: StepKind, moment: RepMoment) -> None:
    session = Rehearsal(a_session()).until(kind)
    session.run(300)
    assert session_moment(session.state) == moment


@pytest.mark.parametrize("kind", [StepKind.SET_UP, StepKind.LEAD_IN, StepKind.SWITCH, StepKind.DONE])
def test_outside_of_reps_it_stands_ready(kind: StepKind) -> None:
    assert session_moment(Rehearsal(a_session()).until(kind).state) == READY


def test_a_rep_that_waits_for_the_user_waits_in_the_pose_it_begins_with() -> None:
    session = Rehearsal(a_session(short_item(is_self_paced=True))).until(StepKind.MOVE)
    assert session.state.mode is Mode.WAITING
    assert session_moment(session.state) == READY


def test_a_hold_of_no_time_has_a_moment_too() -> None:
    session = Rehearsal(a_session(short_item(hold_ms=1))).until(StepKind.HOLD)
    assert session_moment(session.state) == RepMoment(HOLD.id, 0, 1)


def test_a_pause_and_the_lead_in_after_it_keep_the_moment() -> None:
    session = Rehearsal(a_session()).until(StepKind.MOVE)
    session.run(700)
    session.do(Pause())
    paused = session_moment(session.state)
    session.run(5_000)
    session.do(Resume())
    session.run(500)
    assert session.state.mode is Mode.RESUMING
    assert session_moment(session.state) == paused == RepMoment(OUT.id, 700, 2000)


def in_rest(ms: int) -> Rehearsal:
    session = Rehearsal(a_session(short_item(), short_item(an_exercise_without_band_or_hold())))
    session.until(StepKind.REST_BETWEEN_EXERCISES)
    session.run(ms)
    return session


@pytest.mark.parametrize(
    ("ms", "moment"),
    [
        (0, RepMoment(OUT.id, 0, 2000)),
        (1_999, RepMoment(OUT.id, 1_999, 2000)),
        (2_000, RepMoment(BACK.id, 0, 2000)),
        (4_900, RepMoment(SETTLE.id, 900, 1000)),
        (5_000, RepMoment(OUT.id, 0, 2000)),
        (22_500, RepMoment(BACK.id, 500, 2000)),
    ],
)
def test_in_a_rest_it_does_what_comes_rep_after_rep(ms: int, moment: RepMoment) -> None:
    assert rest_moment(in_rest(ms).state) == moment


def test_the_reps_of_a_rest_hold_as_long_as_the_dose() -> None:
    session = Rehearsal(a_session(short_item(), short_item(a_squat(), hold_ms=5_000)))
    session.until(StepKind.REST_BETWEEN_EXERCISES)
    session.run(2_000)
    moment = rest_moment(session.state)
    assert moment is not None
    assert (moment.phase_id, moment.duration_ms) == (HOLD.id, 5_000)


def test_a_rest_that_waits_for_the_user_or_a_rep_at_his_own_pace_shows_no_movement() -> None:
    waits = Rehearsal(a_session(short_item(), short_item(a_squat()), pacing=Pacing(waits_for_user=True)))
    assert rest_moment(waits.until(StepKind.REST_BETWEEN_EXERCISES).state) is None
    own_pace = Rehearsal(a_session(short_item(), short_item(a_squat(), is_self_paced=True)))
    assert rest_moment(own_pace.until(StepKind.REST_BETWEEN_EXERCISES).state) is None
