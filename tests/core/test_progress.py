"""Offers: more after two clean sessions, a step back after a stop, at most one a session, never by itself."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.core.exercise_state import ExerciseState, LeftOut, OfferState
from kneeapp.core.kept import KeptSession, Outcome
from kneeapp.core.library import Library
from kneeapp.core.progress import EFFORT_OF_TEN, Offer, OfferKind, Proof, offer_for, taken
from kneeapp.core.week_plan import EVERY_DAY, PlanEntry, WeekPlan, advised_entry, default_week_plan
from tests.builders import a_library, an_exercise, an_item
from tests.core.kept_sessions import WEDNESDAY, a_kept_session, hurting, noon, reps_of, with_reps
from tests.core.sessions import advice

LIBRARY = a_library()
SWING, SQUAT, STEP = LIBRARY.exercises
MONDAY = WEDNESDAY - timedelta(days=2)
States = dict[ExerciseId, ExerciseState]


def swings(day: date, **answers: int | None) -> KeptSession:
    return a_kept_session(an_item(SWING), day=day, **answers)


def plan_with(exercise: Exercise, **dose: Any) -> WeekPlan:
    entry = advised_entry(exercise)
    return WeekPlan(entries=(replace(entry, dose=replace(entry.dose, **dose)),))


def offered(
    *sessions: KeptSession,
    plan: WeekPlan | None = None,
    library: Library = LIBRARY,
    states: States | None = None,
) -> Offer | None:
    return offer_for(sessions, plan or default_week_plan(library), library, states)


def after_two(exercise: Exercise = SWING, *, state: ExerciseState | None = None, **dose: int) -> Offer | None:
    """The offer after two clean sessions of an exercise with that dose."""
    item = an_item(exercise, **dose)
    sessions = [a_kept_session(item, day=MONDAY), a_kept_session(item)]
    library = Library(exercises=(exercise,))
    return offered(
        *sessions, plan=plan_with(exercise, **dose), library=library, states={exercise.id: state or ExerciseState()}
    )


def test_after_two_clean_sessions_two_reps_more_are_offered_with_their_proof() -> None:
    assert offered(swings(MONDAY, pain=0, effort=1), swings(WEDNESDAY)) == Offer(
        kind=OfferKind.MORE_REPS,
        exercise=SWING.id,
        after=noon(WEDNESDAY),
        reps=10,
        new_reps=12,
        proofs=(
            Proof(begun=noon(MONDAY), reps=10, sets=1, effort=1, pain=0),
            Proof(begun=noon(WEDNESDAY), reps=10, sets=1, effort=2, pain=1),
        ),
    )


def test_without_two_sessions_nothing_is_offered() -> None:
    assert offered() is None
    assert offered(swings(WEDNESDAY)) is None


@pytest.mark.parametrize(("reps", "new_reps"), [(1, 3), (10, 12), (12, 14), (13, 15), (14, 15)])
def test_reps_rise_by_two_and_not_past_the_most_that_are_advised(reps: int, new_reps: int) -> None:
    offer = after_two(reps=reps)
    assert offer is not None
    assert (offer.kind, offer.reps, offer.new_reps) == (OfferKind.MORE_REPS, reps, new_reps)


@pytest.mark.parametrize("reps", [15, 16, 50])
@pytest.mark.parametrize("exercise", [SWING, SQUAT], ids=lambda exercise: exercise.id)
def test_from_the_most_that_are_advised_the_next_band_is_offered_with_ten(exercise: Exercise, reps: int) -> None:
    offer = after_two(exercise, reps=reps)
    assert offer is not None
    assert (offer.kind, offer.reps, offer.new_reps, offer.new_band) == (OfferKind.NEXT_BAND, reps, 10, 2)
    assert len(offer.proofs) == 2


@pytest.mark.parametrize(("advised", "new_reps"), [((5, 8), 8), ((12, 20), 12), ((8, 15), 10)], ids=str)
def test_the_reps_with_the_next_band_are_advised_ones(advised: tuple[int, int], new_reps: int) -> None:
    offer = after_two(an_exercise(advice=advice(reps=5, advised_reps=advised)), reps=20)
    assert offer is not None
    assert offer.new_reps == new_reps


def test_where_there_is_no_band_nothing_follows_the_most_that_are_advised() -> None:
    assert after_two(STEP, reps=15) is None
    assert after_two(STEP, reps=14) is not None


def on_band(session: KeptSession, band: int) -> KeptSession:
    return session._replace(bouts=tuple(bout._replace(band=band) for bout in session.bouts))


def test_the_next_band_is_a_level_higher_where_the_level_is_known() -> None:
    sessions = [on_band(a_kept_session(an_item(SWING, reps=15), day=day), 3) for day in (MONDAY, WEDNESDAY)]
    offer = offered(*sessions, plan=plan_with(SWING, reps=15), states={SWING.id: ExerciseState(band=3)})
    assert offer is not None
    assert (offer.kind, offer.new_band) == (OfferKind.NEXT_BAND, 4)


def test_sessions_on_another_band_prove_nothing() -> None:
    sessions = [on_band(swings(MONDAY), 1), on_band(swings(WEDNESDAY), 2)]
    assert offered(*sessions, states={SWING.id: ExerciseState(band=2)}) is None


def a_rep_short(session: KeptSession) -> KeptSession:
    return session._replace(reps=session.reps[:-1])


SPOILT: list[Callable[[KeptSession], KeptSession]] = [
    a_rep_short,
    lambda session: with_reps(session, reps_of(0, 10)),
    lambda session: with_reps(session, reps_of(0, 10), reps_of(1, 5), reps_of(1, 5, attempt=2)),
    lambda session: hurting(session, SWING.id, strength=1),
    *(
        lambda session, changes=changes: session._replace(answers=session.answers._replace(**changes))
        for changes in ({"pain": 3}, {"pain": None}, {"effort": 3}, {"effort": 4}, {"effort": None})
    ),
    *(
        lambda session, changes=changes: session._replace(bouts=tuple(b._replace(**changes) for b in session.bouts))
        for changes in ({"reps": 9}, {"reps": 11}, {"hold_ms": 1_000}, {"band": 1})
    ),
]


@pytest.mark.parametrize("spoilt", SPOILT, ids=range(len(SPOILT)))
def test_a_session_that_is_not_clean_proves_nothing(spoilt: Callable[[KeptSession], KeptSession]) -> None:
    offers = [
        offered(spoilt(swings(MONDAY)), swings(WEDNESDAY)),
        offered(swings(MONDAY), spoilt(swings(WEDNESDAY))),
        offered(swings(MONDAY - timedelta(days=3)), spoilt(swings(MONDAY)), swings(WEDNESDAY)),
    ]
    assert [offer for offer in offers if offer and offer.kind is not OfferKind.STEP_BACK] == []


def test_clean_is_up_to_a_pain_of_two_and_a_moderate_effort() -> None:
    assert [effort <= 6 for effort in EFFORT_OF_TEN] == [True, True, True, False, False]
    assert offered(swings(MONDAY, pain=2, effort=0), swings(WEDNESDAY, pain=2, effort=2)) is not None


def test_a_redo_that_did_all_reps_is_clean() -> None:
    redone = with_reps(swings(WEDNESDAY), reps_of(0, 10), reps_of(1, 4), reps_of(1, 10, attempt=2))
    assert offered(swings(MONDAY), redone) is not None


def test_the_sessions_need_the_dose_that_the_plan_has_now() -> None:
    assert offered(swings(MONDAY), swings(WEDNESDAY), plan=plan_with(SWING, reps=12)) is None
    assert offered(swings(MONDAY), swings(WEDNESDAY), plan=plan_with(SWING, sets=2)) is None


def squats(day: date, sets: int) -> KeptSession:
    return a_kept_session(an_item(SQUAT, sets=sets, reps=10), day=day)


def squat_plan(*, is_spread: bool) -> WeekPlan:
    return WeekPlan(entries=(replace(plan_with(SQUAT, reps=10).entries[0], is_spread=is_spread),))


@pytest.mark.parametrize(
    ("sets", "is_spread", "is_offered"), [(3, False, True), (2, False, False), (1, True, True), (3, True, True)]
)
def test_a_session_has_all_sets_unless_they_are_spread_over_the_day(
    sets: int, is_spread: bool, is_offered: bool
) -> None:
    offer = offered(squats(MONDAY, sets), squats(WEDNESDAY, sets), plan=squat_plan(is_spread=is_spread))
    assert (offer is not None) is is_offered


def test_only_sessions_with_the_exercise_are_in_its_row() -> None:
    between = a_kept_session(an_item(STEP), day=MONDAY + timedelta(days=1), pain=9)
    not_begun = with_reps(swings(MONDAY + timedelta(days=1), pain=9))
    assert offered(swings(MONDAY), between, not_begun, swings(WEDNESDAY)) is not None


def test_an_offer_follows_only_a_session_with_its_exercise() -> None:
    other = a_kept_session(an_item(SQUAT, sets=1), day=WEDNESDAY + timedelta(days=1))
    assert offered(swings(MONDAY), swings(WEDNESDAY), other) is None
    assert offered(swings(MONDAY), swings(WEDNESDAY), with_reps(other)) is None


def test_a_session_that_is_not_over_proves_nothing() -> None:
    still_open = swings(WEDNESDAY)._replace(outcome=Outcome.OPEN)
    assert offered(swings(MONDAY), still_open) is None
    assert offered(swings(MONDAY), still_open, swings(WEDNESDAY + timedelta(days=1))) is not None


BOTH_ITEMS = (an_item(SWING), an_item(STEP))


def two_exercises(*, states: States | None = None, plan: WeekPlan | None = None) -> ExerciseId | None:
    sessions = [a_kept_session(*BOTH_ITEMS, day=day) for day in (MONDAY, WEDNESDAY)]
    offer = offered(*sessions, states=states, plan=plan)
    return offer.exercise if offer else None


def test_there_is_one_offer_a_session_in_the_plans_order() -> None:
    assert two_exercises() == SWING.id
    assert two_exercises(plan=default_week_plan(LIBRARY).moved(STEP.id, 0)) == STEP.id


@pytest.mark.parametrize(
    "state",
    [
        ExerciseState(left_out=LeftOut(since=MONDAY)),
        ExerciseState(offers=OfferState(is_never=True)),
        ExerciseState(offers=OfferState(not_now=noon(MONDAY))),
        ExerciseState(is_easier=True),
    ],
    ids=["left out", "never", "not now", "easier"],
)
def test_an_exercise_that_asks_for_no_offer_is_passed_over(state: ExerciseState) -> None:
    assert two_exercises(states={SWING.id: state}) == STEP.id


def test_an_exercise_outside_plan_and_library_is_not_offered_anything() -> None:
    assert two_exercises(plan=plan_with(SQUAT)) is None
    assert offered(swings(MONDAY), swings(WEDNESDAY), library=Library(exercises=(STEP,))) is None
    gone = PlanEntry(exercise=ExerciseId("gone"), dose=an_item(SWING).dose, days=EVERY_DAY)
    assert two_exercises(plan=WeekPlan(entries=(gone,))) is None


def test_not_now_asks_again_after_two_more_clean_sessions() -> None:
    days = [MONDAY + timedelta(days=2 * number) for number in range(4)]
    state = ExerciseState().offers_put_off(noon(days[1]))
    asked = [offered(*map(swings, days[: number + 1]), states={SWING.id: state}) is not None for number in range(4)]
    assert asked == [False, False, False, True]


@pytest.mark.parametrize(("reps", "new_reps"), [(12, 10), (10, 8), (7, 5), (6, 5)])
def test_after_a_stop_for_pain_two_reps_fewer_are_offered_down_to_five(reps: int, new_reps: int) -> None:
    stopped = a_rep_short(hurting(a_kept_session(an_item(SWING, reps=reps)), SWING.id))
    assert offered(stopped, plan=plan_with(SWING, reps=reps)) == Offer(
        kind=OfferKind.STEP_BACK, exercise=SWING.id, after=noon(WEDNESDAY), reps=reps, new_reps=new_reps
    )


@pytest.mark.parametrize("reps", [5, 3])
def test_from_five_reps_on_there_is_no_step_back(reps: int) -> None:
    stopped = hurting(a_kept_session(an_item(SWING, reps=reps)), SWING.id)
    assert offered(stopped, plan=plan_with(SWING, reps=reps)) is None


def test_a_stop_before_the_first_rep_is_a_stop_too() -> None:
    offer = offered(with_reps(hurting(swings(WEDNESDAY), SWING.id)))
    assert offer is not None
    assert offer.kind is OfferKind.STEP_BACK


@pytest.mark.parametrize(
    ("state", "is_offered"),
    [
        (ExerciseState(left_out=LeftOut(since=WEDNESDAY, pain=5)), False),
        (ExerciseState(offers=OfferState(is_never=True)), False),
        (ExerciseState(is_easier=True), True),
        (ExerciseState(offers=OfferState(not_now=noon(MONDAY))), True),
    ],
    ids=["left out", "never", "easier", "not now"],
)
def test_who_is_asked_about_a_step_back(state: ExerciseState, is_offered: bool) -> None:
    stopped = hurting(swings(WEDNESDAY), SWING.id)
    assert (offered(stopped, states={SWING.id: state}) is not None) is is_offered


def test_a_step_back_goes_before_anything_more() -> None:
    sessions = [a_kept_session(*BOTH_ITEMS, day=MONDAY), hurting(a_kept_session(*BOTH_ITEMS), STEP.id)]
    offer = offered(*sessions)
    assert offer is not None
    assert (offer.kind, offer.exercise) == (OfferKind.STEP_BACK, STEP.id)


def test_an_older_stop_offers_nothing_now() -> None:
    assert offered(hurting(swings(MONDAY), SWING.id), swings(WEDNESDAY)) is None


def test_an_offer_that_is_taken_changes_the_reps_alone() -> None:
    plan = default_week_plan(LIBRARY)
    offer = offered(swings(MONDAY), swings(WEDNESDAY))
    assert offer is not None
    changed = taken(offer, plan)
    assert changed == plan.with_dose(SWING.id, an_item(SWING, reps=12).dose)
    assert offered(swings(MONDAY), swings(WEDNESDAY), plan=changed) is None


def test_an_offer_for_an_exercise_that_left_the_plan_cannot_be_taken() -> None:
    offer = offered(swings(MONDAY), swings(WEDNESDAY))
    assert offer is not None
    with pytest.raises(KeyError, match=SWING.id):
        taken(offer, default_week_plan(LIBRARY).removed(SWING.id))
