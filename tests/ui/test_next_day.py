"""The question about the knees on the day after, from the journal to the card and back."""

import pytest
from pytestqt.qtbot import QtBot

from kneeapp.core.care import NextDayAnswer
from kneeapp.core.exercise_state import ExerciseState
from kneeapp.core.kept import DayAnswer
from kneeapp.storage.journal import Journal
from tests.staging import Stage, a_stage
from tests.ui.days import SQUAT, diary, known, pass_days, row

QUESTION = "How are your knees today after yesterday’s session?"
EASIER = ExerciseState(is_easier=True)


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    """The day after squats."""
    stage = a_stage(qtbot)
    diary(stage).exercise(SQUAT)
    pass_days(stage, 1)
    return stage


def answers(stage: Stage) -> list[DayAnswer]:
    return list(stage.records.keeper.read(Journal.day_answers) or ())


def test_the_day_after_a_session_it_is_asked(stage: Stage) -> None:
    assert QUESTION in stage.texts()
    assert "Before you start" not in stage.texts()


def test_on_the_day_of_the_session_it_is_not_asked(qtbot: QtBot) -> None:
    stage = a_stage(qtbot)
    diary(stage).exercise(SQUAT)
    stage.window.library.show_today()
    assert not any("knees" in text for text in stage.texts())


def test_a_new_user_is_not_asked(qtbot: QtBot) -> None:
    stage = a_stage(qtbot)
    pass_days(stage, 1)
    assert not any("knees" in text for text in stage.texts())


def test_an_answer_is_kept_with_its_session_and_day(stage: Stage) -> None:
    stage.click("Better")
    (answer,) = answers(stage)
    assert (answer.day, answer.answer) == (stage.records.today, NextDayAnswer.BETTER.value)
    assert answer.session is not None
    assert "You logged “Better”." in stage.texts()


def test_an_answer_stays_for_the_day_to_be_taken_back_and_is_gone_the_next(stage: Stage) -> None:
    stage.click("Same")
    stage.window.library.show_today()
    assert "You logged “Same”." in stage.texts()
    pass_days(stage, 1)
    assert "You logged “Same”." not in stage.texts()
    assert len(answers(stage)) == 1


def test_undo_takes_the_answer_back_and_asks_again(stage: Stage) -> None:
    stage.click("Same")
    stage.click("Undo")
    assert answers(stage) == []
    assert QUESTION in stage.texts()


def test_closing_it_is_for_good(stage: Stage) -> None:
    stage.click("Close")
    assert [answer.answer for answer in answers(stage)] == [""]
    stage.window.library.show_today()
    assert QUESTION not in stage.texts()
    assert "Before you start" in stage.texts()


def test_after_a_further_session_it_is_asked_about_that_one(stage: Stage) -> None:
    stage.click("Same")
    diary(stage).exercise(SQUAT)
    pass_days(stage, 1)
    assert QUESTION in stage.texts()


def test_worse_offers_the_easier_version_which_todays_row_then_says(stage: Stage) -> None:
    stage.click("Worse")
    stage.click("Easier version next time")
    assert known(stage, SQUAT).is_easier
    assert "Easier today: no band" in row(stage, SQUAT)


def test_undo_takes_the_easier_version_back_too(stage: Stage) -> None:
    stage.click("Worse")
    stage.click("Easier version next time")
    stage.click("Undo")
    assert not known(stage, SQUAT).is_easier
    assert "Easier today" not in row(stage, SQUAT)


def test_undo_leaves_what_was_made_easier_before(stage: Stage) -> None:
    stage.records.change_state(SQUAT, lambda _state: EASIER)
    stage.click("Worse")
    stage.click("Undo")
    assert known(stage, SQUAT).is_easier


def test_what_is_easier_already_is_not_offered_to_be_made_so(qtbot: QtBot) -> None:
    stage = a_stage(qtbot)
    diary(stage).exercise(SQUAT)
    stage.records.change_state(SQUAT, lambda _state: EASIER)
    pass_days(stage, 1)
    stage.click("Worse")
    assert "Easier version next time" not in stage.buttons()


def test_worse_leads_to_when_to_see_someone(stage: Stage) -> None:
    stage.click("Worse")
    stage.click("When to see someone")
    assert not stage.window.is_library_shown
