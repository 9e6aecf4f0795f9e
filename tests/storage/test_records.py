"""What the records say, read from a real journal."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from kneeapp.core.care import NextDayAnswer
from kneeapp.core.compile import compile_timeline
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.keeping import kept_bouts
from kneeapp.core.kept import Answers, Keeping, KeptRep, Moment, Outcome, SessionId, SessionKind
from kneeapp.core.plan import Plan, PlanItem
from kneeapp.core.progress import OfferKind
from kneeapp.core.rep_key import RepKey
from kneeapp.core.today import TodayEntry
from kneeapp.core.week_plan import default_week_plan
from kneeapp.resources import builtin_library
from kneeapp.storage.library_folder import load_library
from kneeapp.storage.records import DayRecords, PastRecords, Records
from tests.diary import DAY_MS, HOUR_MS, Diary
from tests.records import NOON, a_journal

LIBRARY = load_library(builtin_library(), own_folder=None).library
SQUAT, STRETCH = ExerciseId("band-squat"), ExerciseId("single-leg-band")
WEDNESDAY = date(2023, 11, 15)


class Days:
    """The owner of a journal, for whom time passes when told to."""

    def __init__(self) -> None:
        self.now = NOON
        self.records = Records(a_journal(self), lambda: self.now)
        self.diary = Diary(self.records, LIBRARY)

    @property
    def today(self) -> DayRecords:
        return self.records.of_today(LIBRARY)

    @property
    def past(self) -> PastRecords:
        return self.records.of_past(self.today, LIBRARY)

    def pass_days(self, days: float) -> None:
        self.now = self.now._replace(utc_ms=self.now.utc_ms + round(days * DAY_MS))

    def entry(self, exercise: ExerciseId) -> TodayEntry:
        return next(entry for entry in self.today.state.entries if entry.exercise.id == exercise)


@pytest.fixture
def days() -> Iterator[Days]:
    made = Days()
    yield made
    made.records.keeper.let_go()


def left(days: Days) -> list[tuple[str, int]]:
    """What Continue begins: exercises and sets."""
    plan = days.today.state.remaining_plan()
    return [] if plan is None else [(item.exercise.id, item.dose.sets) for item in plan.items]


def test_a_new_user_has_the_routine_and_did_nothing_yet(days: Days) -> None:
    today = days.today
    assert today.day == WEDNESDAY
    assert today.state.week_plan == default_week_plan(LIBRARY).fitted(LIBRARY)
    assert [entry.sets_done for entry in today.state.entries] == [0] * 5
    assert (today.states, days.past.pains.told, days.past.pains.last) == ({}, (), None)
    assert [day.share_done for day in days.past.week] == [0.0] * 7


def test_the_sets_of_today_add_up_over_its_sessions(days: Days) -> None:
    counts = []
    for _session in range(3):
        days.diary.exercise(SQUAT)
        counts.append((days.entry(SQUAT).sets_done, days.entry(SQUAT).is_done))
    assert counts == [(1, False), (2, False), (3, True)]


def test_continue_begins_the_exercise_in_hand_with_the_sets_it_lacks(days: Days) -> None:
    days.diary.exercise(SQUAT, sets=2)
    assert left(days)[0] == (SQUAT, 1)
    assert dict(left(days))[STRETCH] == 1


def test_of_an_exercise_spread_over_the_day_continue_begins_one_set_and_that_last(days: Days) -> None:
    days.records.keep_plan(default_week_plan(LIBRARY).with_spread(SQUAT, is_spread=True))
    assert dict(left(days))[SQUAT] == 1
    days.diary.exercise(SQUAT)
    assert left(days)[-1] == (SQUAT, 1)
    days.diary.exercise(SQUAT, sets=2)
    assert SQUAT not in dict(left(days))


def test_a_set_counts_from_four_reps_in_five_on(days: Days) -> None:
    days.diary.exercise(SQUAT, reps=11)
    assert days.entry(SQUAT).sets_done == 0
    days.diary.exercise(SQUAT, reps=12)
    assert days.entry(SQUAT).sets_done == 1


def test_what_was_done_yesterday_is_not_done_today_but_stays_in_the_week(days: Days) -> None:
    days.diary.exercise(SQUAT, sets=3, days_ago=1)
    assert days.entry(SQUAT).sets_done == 0
    assert [day.share_done for day in days.past.week[:3]] == [0.0, 1.0, 0.0]


def test_a_day_without_exercises_is_a_rest_day(days: Days) -> None:
    plan = default_week_plan(LIBRARY)
    for entry in plan.entries:
        plan = plan.removed(entry.exercise)
    days.records.keep_plan(plan)
    assert days.today.state.is_rest_day
    assert left(days) == []


def test_on_a_day_between_only_the_exercise_of_every_day_is_asked(days: Days) -> None:
    days.pass_days(1)
    assert left(days) == [(SQUAT, 3)]


def test_an_exercise_that_is_left_out_is_not_asked_until_it_is_put_back(days: Days) -> None:
    days.records.change_state(SQUAT, lambda state: state.leaving_out(WEDNESDAY, 5))
    assert SQUAT not in dict(left(days))
    assert days.entry(SQUAT).left_out is not None
    days.records.change_state(SQUAT, lambda state: state.put_back())
    assert SQUAT in dict(left(days))


def test_a_change_of_one_exercise_leaves_what_else_is_known_of_it(days: Days) -> None:
    days.records.change_state(SQUAT, lambda state: replace(state, band=2))
    days.records.change_state(SQUAT, lambda state: replace(state, is_easier=True))
    state = days.records.states()[SQUAT]
    assert (state.band, state.is_easier) == (2, True)


def test_pains_are_those_told_after_sessions_the_newest_last(days: Days) -> None:
    for days_ago, pain in ((7, 3), (2, 2), (0, 1)):
        days.diary.routine(days_ago=days_ago, pain=pain)
    days.diary.routine()
    pains = days.past.pains
    assert ([told.pain for told in pains.told], pains.a_week_ago) == ([3, 2, 1], 3)


def test_the_stops_of_an_exercise_are_the_days_on_which_it_hurt(days: Days) -> None:
    days.diary.stop(SQUAT, 2, days_ago=3)
    days.diary.stop(STRETCH, 2)
    assert days.records.stops_of(SQUAT) == (WEDNESDAY - timedelta(days=3),)


# A session over midnight.


def over_midnight(days: Days, reps_before: int, reps_after: int) -> None:
    """A set of squats begun in the last minutes of Wednesday and ended on Thursday, at whose noon it is now."""
    midnight = Moment(utc_ms=NOON.utc_ms + 12 * HOUR_MS, offset_min=0)
    times = [*range(-reps_before, 0), *range(1, reps_after + 1)]
    keys = [RepKey(bout=0, attempt=1, rep=number + 1) for number in range(len(times))]
    moments = [midnight._replace(utc_ms=midnight.utc_ms + 1_000 * seconds) for seconds in times]
    item = PlanItem(exercise=LIBRARY[SQUAT], dose=default_week_plan(LIBRARY).entries[2].dose)
    assert item.exercise.id == days.records.week_plan(LIBRARY).entries[2].exercise
    keeper = days.records.keeper
    session = keeper.begin_session(
        begun=moments[0],
        kind=SessionKind.EXERCISE,
        title="",
        bouts=kept_bouts(compile_timeline(Plan(items=(replace(item, dose=replace(item.dose, sets=1)),)))),
    )
    reps = tuple(KeptRep(key=key, done=done) for key, done in zip(keys, moments, strict=True))
    keeper.keep(session, Keeping(at=moments[-1], active_ms=0, reps=reps))
    keeper.end_session(session, ended=moments[-1], outcome=Outcome.FINISHED, active_ms=0)
    keeper.answer_session(session, Answers(pain=1))
    days.pass_days(1)


@pytest.mark.parametrize(("before", "after", "sets"), [(3, 12, (0, 1)), (13, 2, (1, 0)), (8, 7, (0, 0))])
def test_each_rep_counts_for_the_day_on_which_it_was_done(
    days: Days, before: int, after: int, sets: tuple[int, int]
) -> None:
    over_midnight(days, before, after)
    thursday = days.entry(SQUAT).sets_done
    days.pass_days(-1)
    assert (days.entry(SQUAT).sets_done, thursday) == sets


def test_the_pain_of_a_session_over_midnight_is_that_of_the_day_on_which_it_began(days: Days) -> None:
    over_midnight(days, 8, 7)
    assert days.past.pains.told[-1].day == WEDNESDAY


def test_a_day_is_the_users_own(days: Days) -> None:
    days.now = Moment(utc_ms=NOON.utc_ms + 13 * HOUR_MS, offset_min=-300)  # Wednesday, eight in the evening
    days.diary.exercise(SQUAT)
    assert (days.records.today, days.entry(SQUAT).sets_done) == (WEDNESDAY, 1)


# The day after.


def test_after_a_session_is_asked_on_a_later_day_and_not_on_its_own(days: Days) -> None:
    session = days.diary.routine()
    assert days.records.asked_next_day() is None
    days.pass_days(1)
    asked = days.records.asked_next_day()
    assert asked is not None
    assert asked.id == session


@pytest.mark.parametrize("answer", [NextDayAnswer.SAME, None])
def test_what_was_answered_or_closed_is_not_asked_again(days: Days, answer: NextDayAnswer | None) -> None:
    days.diary.routine(days_ago=1)
    asked = days.records.asked_next_day()
    assert asked is not None
    days.records.answer_next_day(asked, answer)
    assert days.records.asked_next_day() is None
    days.pass_days(1)
    assert days.records.asked_next_day() is None


def test_an_answer_that_was_taken_back_is_asked_for_again(days: Days) -> None:
    days.diary.routine(days_ago=1)
    asked = days.records.asked_next_day()
    assert asked is not None
    days.records.answer_next_day(asked, NextDayAnswer.WORSE)
    days.records.take_back_next_day()
    assert days.records.asked_next_day() == asked


# Offers.


def test_two_clean_sessions_make_an_offer(days: Days) -> None:
    days.diary.routine(days_ago=2, pain=1, effort=1)
    assert days.records.offer(LIBRARY) is None
    days.diary.routine(pain=1, effort=1)
    offer = days.records.offer(LIBRARY)
    assert offer is not None
    assert (offer.kind, offer.exercise, offer.new_reps) == (OfferKind.MORE_REPS, STRETCH, 12)


def test_a_session_of_which_nothing_was_told_makes_no_offer(days: Days) -> None:
    days.diary.routine(days_ago=2, pain=1, effort=1)
    days.diary.routine()
    assert days.records.offer(LIBRARY) is None


# Sessions that broke off.


def begin(days: Days, reps: int) -> SessionId:
    """A session that is not over, with so many reps."""
    dose = default_week_plan(LIBRARY).entries[0].dose
    bouts = kept_bouts(compile_timeline(Plan(items=(PlanItem(exercise=LIBRARY[STRETCH], dose=dose),))))
    session = days.records.keeper.begin_session(begun=days.now, kind=SessionKind.EXERCISE, title="", bouts=bouts)
    keys = (RepKey(bout=0, attempt=1, rep=number + 1) for number in range(reps))
    kept = tuple(KeptRep(key=key, done=days.now) for key in keys)
    days.records.keeper.keep(session, Keeping(at=days.now, active_ms=0, reps=kept))
    days.pass_days(0.01)
    return session


def test_of_several_sessions_that_broke_off_the_last_is_offered_and_the_others_are_saved(days: Days) -> None:
    older, last = begin(days, 4), begin(days, 2)
    found = days.records.open_session()
    assert found is not None
    assert found.session.id == last
    saved = days.records.keeper.read(lambda journal: journal.session(older))
    assert saved is not None
    assert (saved.outcome, len(saved.reps)) == (Outcome.SAVED, 4)


def test_sessions_that_came_to_nothing_are_discarded_and_do_not_hide_the_one_before(days: Days) -> None:
    with_reps, empty = begin(days, 4), begin(days, 0)
    found = days.records.open_session()
    assert found is not None
    assert found.session.id == with_reps
    assert days.records.keeper.read(lambda journal: journal.session(empty)) is None


def test_one_leg_alone_counts_no_set(days: Days) -> None:
    begin(days, 10)
    assert days.entry(STRETCH).sets_done == 0
    assert days.entry(STRETCH).is_begun
