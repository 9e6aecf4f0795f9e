"""What is told of pain and effort, from the pages of a session into the journal, and what the plan makes of it."""

import pytest
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise_state import ExerciseState, LeftOut
from kneeapp.core.kept import KeptSession, Outcome
from kneeapp.storage.journal import Journal
from tests.staging import Stage, a_stage
from tests.ui.days import LUNGE, SQUAT, STRETCH, diary, known
from tests.ui.sessions import ready

WITH_BAND = ExerciseState(band=2)


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return a_stage(qtbot)


def hurt(stage: Stage, exercise: str = SQUAT) -> None:
    """Stop an exercise, or the routine in its first, in the second rep."""
    stage.start(exercise)
    ready(stage)
    while not stage.state.done:
        stage.wait(500)
    stage.wait(1_000)
    stage.click("It hurts – stop")


def end(stage: Stage) -> None:
    stage.click("End here")
    stage.click("Skip the questions")


def last_session(stage: Stage) -> KeptSession:
    found = stage.records.keeper.read(Journal.sessions)
    assert found
    return found[-1]


def test_where_and_how_strong_it_hurt_is_kept(stage: Stage) -> None:
    hurt(stage)
    stage.click("Knee")
    stage.click("3")
    end(stage)
    session = last_session(stage)
    assert session.outcome is Outcome.PAIN
    assert [(pain.exercise, pain.place, pain.strength) for pain in session.pains] == [(SQUAT, "knee", 3)]
    assert len(session.reps) == 1


@pytest.mark.parametrize(("strength", "left_out"), [("3", False), ("4", True), ("10", True)])
def test_an_exercise_that_hurt_by_four_or_more_is_left_out(stage: Stage, strength: str, left_out: bool) -> None:
    hurt(stage)
    stage.click(strength)
    end(stage)
    expected = LeftOut(since=stage.records.today, pain=int(strength)) if left_out else None
    assert known(stage, SQUAT).left_out == expected


def test_a_stop_that_was_a_mistake_leaves_nothing_out(stage: Stage) -> None:
    hurt(stage)
    stage.click("8")
    stage.click("It was a mistake, resume")
    stage.wait(4_000)
    stage.window.session.end()
    stage.click("Skip the questions")
    assert known(stage, SQUAT).left_out is None
    assert last_session(stage).pains == ()


@pytest.mark.parametrize(("days_ago", "left_out"), [(6, True), (7, False)])
def test_a_second_stop_within_a_week_leaves_it_out_however_weak(stage: Stage, days_ago: int, left_out: bool) -> None:
    diary(stage).stop(SQUAT, 1, days_ago=days_ago)
    hurt(stage)
    says_so = any("second stop" in text for text in stage.texts())
    stage.click("1")
    end(stage)
    assert (says_so, known(stage, SQUAT).left_out is not None) == (left_out, left_out)


def test_a_second_stop_leaves_it_out_where_the_strength_was_not_told(stage: Stage) -> None:
    diary(stage).stop(SQUAT, None, days_ago=2)
    hurt(stage)
    end(stage)
    assert known(stage, SQUAT).left_out == LeftOut(since=stage.records.today, pain=None)


def test_going_on_with_the_next_exercise_keeps_the_pain_of_the_one_before(stage: Stage) -> None:
    hurt(stage, "routine")
    stage.click("5")
    stage.click("Go on with the next exercise")
    assert known(stage, STRETCH).left_out is not None
    assert [pain.exercise for pain in last_session(stage).pains] == [STRETCH]
    assert last_session(stage).outcome is Outcome.OPEN


def test_the_easier_version_that_is_wished_after_a_stop_is_kept(stage: Stage) -> None:
    hurt(stage)
    stage.click("Take the easier version next time")
    end(stage)
    assert known(stage, SQUAT).is_easier
    assert not known(stage, LUNGE).is_easier


# After a session.


def at_the_questions(stage: Stage) -> None:
    """The routine, of which one rep was done."""
    stage.start("routine")
    ready(stage)
    while not stage.state.done:
        stage.wait(500)
    stage.window.session.end()


def test_the_answers_are_kept_with_the_session(stage: Stage) -> None:
    at_the_questions(stage)
    stage.click("2")
    stage.click("Moderate")
    stage.click("Save")
    answers = last_session(stage).answers
    assert (answers.pain, answers.effort) == (2, 2)
    assert stage.records.pains().last == 2


def test_the_exercise_that_is_named_is_left_out_from_a_pain_of_four(stage: Stage) -> None:
    at_the_questions(stage)
    stage.click("4")
    stage.click("Single-leg band")
    stage.click("Save")
    assert known(stage, STRETCH).left_out == LeftOut(since=stage.records.today, pain=4)
    assert set(stage.records.states()) == {STRETCH}


def test_an_exercise_is_left_out_where_the_pain_grew_by_two(stage: Stage) -> None:
    diary(stage).routine(days_ago=2, pain=1)
    at_the_questions(stage)
    stage.click("3")
    stage.click("Single-leg band")
    stage.click("Save")
    assert known(stage, STRETCH).left_out is not None


def test_who_cannot_say_which_it_was_leaves_nothing_out(stage: Stage) -> None:
    at_the_questions(stage)
    stage.click("6")
    stage.click("I cannot say")
    stage.click("Save")
    assert stage.records.states() == {}
    assert stage.records.pains().last == 6


def test_a_weak_pain_leaves_nothing_out(stage: Stage) -> None:
    at_the_questions(stage)
    stage.click("1")
    stage.click("Save")
    assert stage.records.states() == {}


def test_skipping_the_questions_tells_no_pain(stage: Stage) -> None:
    at_the_questions(stage)
    stage.click("6")
    stage.click("Skip the questions")
    assert last_session(stage).answers.pain is None
    assert stage.records.states() == {}


def test_the_band_in_use_is_kept_with_what_is_done(stage: Stage) -> None:
    stage.records.change_state(SQUAT, lambda _state: WITH_BAND)
    stage.start(SQUAT)
    assert {bout.band for bout in last_session(stage).bouts} == {2}
