"""Each near page shows the exercise that it is about, and T turns it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import ExerciseId, Side
from kneeapp.ui.pages.about_hero import AboutHero
from kneeapp.ui.pages.exercise_stage import ExerciseStage
from kneeapp.ui.pages.next_up_card import NextUpCard
from kneeapp.ui.pages.notice_page import NoticePage
from kneeapp.ui.pages.progress_offer_page import ProgressOfferPage
from kneeapp.ui.pages.resume_dialog import ResumeDialog
from kneeapp.ui.pages.shown_today import ShownToday
from kneeapp.ui.widgets.stage import Stage as StageWidget
from tests.care import a_resume, an_offer
from tests.staging import Stage, a_stage


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return a_stage(qtbot)


def shown_in(page: QWidget) -> tuple[str, Side] | None:
    """Which exercise a page shows, and which leg of it."""
    found = page if isinstance(page, StageWidget) else page.findChild(StageWidget)
    assert isinstance(found, StageWidget)
    return (found.subject.exercise.id, found.subject.side) if found.subject else None


def test_todays_card_shows_what_is_next(stage: Stage) -> None:
    card = stage.window.findChild(NextUpCard)
    assert card is not None
    assert shown_in(card) == ("single-leg-band", Side.LEFT)
    card.show_next(ShownToday(rows=(), left_ms=0))
    assert shown_in(card) is None


def test_the_notice_shows_a_lunge_towards_its_words(stage: Stage, qtbot: QtBot) -> None:
    page = NoticePage()
    qtbot.addWidget(page)
    assert shown_in(page) == ("forward-lunge", Side.RIGHT)


def test_the_about_page_shows_a_figure(stage: Stage) -> None:
    stage.window.library.show_about()
    hero = stage.window.findChild(AboutHero)
    assert hero is not None
    assert shown_in(hero) == ("leaning-ankle-band", Side.LEFT)


def test_the_question_to_resume_shows_the_leg_that_was_at_work(stage: Stage) -> None:
    exercise = stage.window.library.loaded.library[ExerciseId("band-kick-back")]
    dialog = ResumeDialog(stage.window, a_resume(picture_of=exercise, side=Side.RIGHT))
    assert shown_in(dialog) == ("band-kick-back", Side.RIGHT)
    dialog.dismiss()
    without = ResumeDialog(stage.window, a_resume())
    assert shown_in(without) is None
    without.dismiss()


def test_an_offer_shows_its_exercise(stage: Stage, qtbot: QtBot) -> None:
    page = ProgressOfferPage()
    qtbot.addWidget(page)
    page.ask(an_offer())
    assert shown_in(page) is None
    exercise = stage.window.library.loaded.library[ExerciseId("band-squat")]
    page.ask(replace(an_offer(), picture_of=exercise))
    assert shown_in(page) == ("band-squat", Side.BOTH)


def test_t_turns_the_figure_of_the_page(stage: Stage) -> None:
    stage.window.library.show_exercise("single-leg-band")
    shown = stage.window.findChild(ExerciseStage)
    assert shown is not None
    assert shown.subject is not None
    before = shown.subject.view
    stage.press(Qt.Key.Key_T)
    assert shown.subject.view is not before
    stage.window.library.show_today()
    now = shown.subject.view
    stage.press(Qt.Key.Key_T)
    assert shown.subject.view is now, "what is not shown is not turned"
