"""The offer after a session, from the journal to the page and back into the plan."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import ExerciseId
from kneeapp.core.exercise_state import ExerciseState
from kneeapp.ui.pages.progress_offer_page import ProgressOfferPage
from kneeapp.ui.progress_offers import ProgressOffers
from kneeapp.ui.widgets.stepper import Stepper
from tests.staging import Stage, a_stage
from tests.ui.days import LUNGE, STRETCH, diary, dose, known, library, row

QUESTION = "You met your own target twice. Want to try 12?"
SECOND_BAND = ExerciseState(band=2)


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return a_stage(qtbot)


def ask(stage: Stage) -> None:
    """As after each session."""
    stage.window.library.refresh()
    ProgressOffers(stage.window, stage.records, lambda: library(stage)).ask()
    QApplication.processEvents()


def clean(stage: Stage, exercise: ExerciseId = STRETCH, *, days_ago: int = 0) -> None:
    sets = dose(stage, exercise).sets
    diary(stage).exercise(exercise, sets=sets, days_ago=days_ago, pain=1, effort=1)


@pytest.fixture
def asked(stage: Stage) -> Stage:
    """Asked after two clean sessions of the stretch."""
    clean(stage, days_ago=2)
    clean(stage)
    ask(stage)
    return stage


def test_after_two_clean_sessions_a_little_more_is_offered_with_the_proofs(asked: Stage) -> None:
    assert QUESTION in asked.texts()
    assert {"Today", "Monday"} <= set(asked.texts())


def test_after_one_there_is_no_offer(stage: Stage) -> None:
    clean(stage)
    ask(stage)
    assert stage.window.is_library_shown


def test_without_answers_there_is_no_offer(stage: Stage) -> None:
    clean(stage, days_ago=2)
    diary(stage).exercise(STRETCH)
    ask(stage)
    assert stage.window.is_library_shown


def test_taking_it_changes_the_plan_and_what_is_shown_of_it(asked: Stage) -> None:
    asked.click("Try 12")
    assert dose(asked, STRETCH).reps == 12
    assert asked.window.is_library_shown
    assert row(asked, STRETCH).startswith("12 reps")
    assert asked.window.library.plan_of(STRETCH).items[0].dose.reps == 12


def test_the_exercises_page_shows_the_dose_that_was_taken(stage: Stage) -> None:
    stage.window.library.show_exercise(STRETCH)
    clean(stage, days_ago=2)
    clean(stage)
    ask(stage)
    stage.click("Try 12")
    reps = next(stepper for stepper in stage.window.findChildren(Stepper) if stepper.isVisible())
    assert (reps.accessibleName(), reps.value()) == ("Reps", 12)


def test_not_now_changes_nothing_and_asks_again_after_two_more(asked: Stage) -> None:
    asked.click("Not now")
    assert dose(asked, STRETCH).reps == 10
    asked.clock.pass_ms(86_400_000)
    clean(asked)
    ask(asked)
    assert asked.window.is_library_shown
    asked.clock.pass_ms(86_400_000)
    clean(asked)
    ask(asked)
    assert QUESTION in asked.texts()


def test_never_is_never_for_that_exercise_alone(asked: Stage) -> None:
    asked.click("Never for this one")
    assert known(asked, STRETCH).offers.is_never
    ask(asked)
    assert asked.window.is_library_shown
    clean(asked, LUNGE, days_ago=1)
    clean(asked, LUNGE)
    ask(asked)
    asked.click("Try 12")
    assert (dose(asked, LUNGE).reps, dose(asked, STRETCH).reps) == (12, 10)


def test_only_one_is_offered_after_a_session(stage: Stage) -> None:
    diary(stage).routine(days_ago=2, pain=0, effort=0)
    diary(stage).routine(pain=0, effort=0)
    ask(stage)
    assert len(stage.window.findChildren(ProgressOfferPage)) == 1
    stage.click("Not now")
    assert stage.window.is_library_shown


def test_at_the_most_reps_the_next_band_is_offered_and_remembered(stage: Stage) -> None:
    stage.window.library.show_exercise(STRETCH)
    stage.window.library.change_reps(5)
    stage.records.change_state(STRETCH, lambda _state: SECOND_BAND)
    for days_ago in (2, 0):
        clean(stage, days_ago=days_ago)
    ask(stage)
    stage.click("Try the next band")
    assert (dose(stage, STRETCH).reps, known(stage, STRETCH).band) == (10, 3)


def test_after_a_stop_fewer_reps_are_offered(stage: Stage) -> None:
    diary(stage).stop(STRETCH, 2)
    ask(stage)
    assert {"You stopped early last time. Want to try 8 for now?", "3 of 10", "Pain 2"} <= set(stage.texts())
    stage.click("Try 8")
    assert dose(stage, STRETCH).reps == 8
