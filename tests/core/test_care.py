"""What pain means for the plan, case by case."""

from datetime import date, timedelta

import pytest

from kneeapp.core.care import (
    Advice,
    PainSeries,
    ToldPain,
    asks_next_day,
    asks_which_exercise,
    offers_easier,
    pain_advice,
    pain_before,
    pain_series,
    stop_advice,
    stop_days,
)
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.kept import KeptPain
from tests.builders import an_exercise
from tests.core.kept_sessions import WEDNESDAY, a_kept_session, hurting, noon

SWING, STEP = ExerciseId("side-swing"), ExerciseId("step")


def days_ago(*days: int) -> list[date]:
    return [WEDNESDAY - timedelta(days=number) for number in days]


@pytest.mark.parametrize(
    ("pain", "before", "advice"),
    [
        (None, None, None),
        (None, 6, None),
        (0, None, Advice.FINE),
        (0, 9, Advice.FINE),
        (1, None, Advice.KEEP_AN_EYE),
        (3, None, Advice.KEEP_AN_EYE),
        (4, None, Advice.LEAVE_OUT),
        (10, None, Advice.LEAVE_OUT),
        (4, 8, Advice.LEAVE_OUT),
        (1, 0, Advice.KEEP_AN_EYE),
        (2, 0, Advice.LEAVE_OUT),
        (3, 2, Advice.KEEP_AN_EYE),
        (3, 1, Advice.LEAVE_OUT),
        (3, 5, Advice.KEEP_AN_EYE),
    ],
)
def test_pain_after_a_session(pain: int | None, before: int | None, advice: Advice | None) -> None:
    assert pain_advice(pain, before) is advice


@pytest.mark.parametrize(
    ("told", "last", "before"),
    [(None, None, None), (None, 3, 3), (5, None, 5), (5, 1, 5), (0, 6, 0)],
)
def test_a_pain_is_held_against_the_one_told_before_the_session_else_against_the_last(
    told: int | None, last: int | None, before: int | None
) -> None:
    assert pain_before(told, last) == before


@pytest.mark.parametrize(
    ("advice", "asks"),
    [(None, False), (Advice.FINE, False), (Advice.KEEP_AN_EYE, False), (Advice.LEAVE_OUT, True)],
)
def test_which_exercise_it_was_is_asked_only_where_one_is_to_be_left_out(advice: Advice | None, asks: bool) -> None:
    assert asks_which_exercise(advice) is asks


@pytest.mark.parametrize(
    ("strength", "days", "advice"),
    [
        (None, (0,), Advice.KEEP_AN_EYE),
        (0, (0,), Advice.KEEP_AN_EYE),
        (3, (0,), Advice.KEEP_AN_EYE),
        (4, (0,), Advice.LEAVE_OUT),
        (4, (), Advice.LEAVE_OUT),
        (1, (0, 0), Advice.LEAVE_OUT),
        (1, (6, 0), Advice.LEAVE_OUT),
        (None, (6, 0), Advice.LEAVE_OUT),
        (1, (7, 0), Advice.KEEP_AN_EYE),
        (1, (20, 8, 0), Advice.KEEP_AN_EYE),
        (1, (0, -1), Advice.KEEP_AN_EYE),
    ],
    ids=str,
)
def test_a_stop_for_pain(strength: int | None, days: tuple[int, ...], advice: Advice) -> None:
    assert stop_advice(strength, days_ago(*days), WEDNESDAY) is advice


def test_the_stops_of_an_exercise_are_the_pains_that_name_it() -> None:
    first, second, third = (a_kept_session(day=day) for day in days_ago(9, 3, 0))
    nowhere = third._replace(pains=(KeptPain(told=third.begun, strength=5),))
    sessions = [hurting(first, SWING), hurting(second, STEP, SWING), nowhere]
    assert stop_days(SWING, sessions) == tuple(days_ago(9, 3))
    assert stop_days(STEP, sessions) == tuple(days_ago(3))


def test_an_easier_version_is_offered_where_there_is_one() -> None:
    assert offers_easier(an_exercise(easier=("no band",)))
    assert not offers_easier(an_exercise(easier=()))


@pytest.mark.parametrize(
    ("ago", "asks"), [(None, False), (-1, False), (0, False), (1, True), (2, True), (6, True), (7, False), (30, False)]
)
def test_the_knees_are_asked_about_on_the_days_after_a_session(ago: int | None, asks: bool) -> None:
    day = None if ago is None else WEDNESDAY - timedelta(days=ago)
    assert asks_next_day(day, WEDNESDAY, is_settled=False) is asks
    assert not asks_next_day(day, WEDNESDAY, is_settled=True)


def series(*told: tuple[int, int | None]) -> PainSeries:
    """The series after sessions so many days ago, each with what was told."""
    return pain_series([a_kept_session(day=WEDNESDAY - timedelta(days=ago), pain=pain) for ago, pain in told])


def test_without_a_session_there_is_no_series() -> None:
    assert series() == PainSeries(told=(), a_week_ago=None)
    assert series((3, None)).told == ()
    assert series().last is None


def test_the_series_is_the_last_seven_that_were_told() -> None:
    shown = series((9, 9), (8, 8), (7, None), (6, 6), (5, 5), (4, 4), (3, 3), (2, None), (1, 1), (0, 0)).told
    days = days_ago(9, 8, 6, 5, 4, 3, 1, 0)[1:]
    assert shown == tuple(ToldPain(day=day, pain=pain) for day, pain in zip(days, (8, 6, 5, 4, 3, 1, 0), strict=True))


def test_the_last_pain_is_the_latest_that_was_told() -> None:
    assert series((2, 3), (1, 4), (0, None)).last == 4


@pytest.mark.parametrize(
    ("told", "a_week_ago"),
    [
        ([(7, 2)], 2),
        ([(4, 9), (3, 9)], None),
        ([(10, 9)], None),
        ([(9, 2)], 2),
        ([(5, 2)], 2),
        ([(9, 9), (6, 2)], 2),
        ([(9, 0), (6, 2)], 2),
        ([(8, 9), (6, 2)], 2),
        ([(8, 2), (5, 9)], 2),
        ([(7, 9), (7, 2)], 2),
        ([(7, None), (9, 2)], 2),
    ],
    ids=str,
)
def test_a_week_ago_is_the_nearest_to_seven_days_give_or_take_two(
    told: list[tuple[int, int | None]], a_week_ago: int | None
) -> None:
    assert series(*told, (0, 1)).a_week_ago == a_week_ago


def test_a_week_ago_may_lie_before_what_is_shown() -> None:
    assert series((7, 6), *((3, 1) for _ in range(9)), (0, 1)).a_week_ago == 6


def test_a_pain_belongs_to_the_day_on_the_users_own_clock() -> None:
    late = noon()._replace(utc_ms=noon().utc_ms + 12 * 3_600_000)
    session = a_kept_session(pain=3)._replace(begun=late)
    assert pain_series([session]).told == (ToldPain(day=WEDNESDAY + timedelta(days=1), pain=3),)
