from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import Exercise, Side
from kneeapp.core.plan import Dose, default_dose
from kneeapp.ui.pages.exercise_page import ExercisePage
from kneeapp.ui.widgets.stepper import Stepper
from tests.builders import a_both_legs_exercise, an_exercise, an_exercise_without_band_or_hold, minutes_of


def a_page(qtbot: QtBot, exercise: Exercise, dose: Dose | None = None) -> ExercisePage:
    page = ExercisePage(minutes_of)
    qtbot.addWidget(page)
    page.resize(984, 800)
    page.show_exercise(exercise, dose or default_dose(exercise))
    page.show()
    return page


def texts(page: ExercisePage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def steppers(page: ExercisePage) -> dict[str, Stepper]:
    found = page.findChildren(Stepper)
    return {stepper.accessibleName(): stepper for stepper in found if stepper.isVisibleTo(page)}


def button(page: ExercisePage, text: str) -> QPushButton:
    return next(found for found in page.findChildren(QPushButton) if found.text() == text)


def test_the_title_can_be_found_by_its_identifier(qtbot: QtBot) -> None:
    page = a_page(qtbot, an_exercise())
    title = page.findChild(QLabel, "exercise-title")
    assert title is not None
    assert (title.text(), title.accessibleIdentifier()) == ("Banded side swing", "exercise-title")


def test_everything_that_an_exercise_says_is_shown(qtbot: QtBot) -> None:
    shown = texts(a_page(qtbot, an_exercise()))
    for text in (
        "Strengthens the outer hip.",
        "Swing your left leg out.",
        "Stand tall",
        "It should not hurt. Stop at any of these: sharp pain at the knee; you lose your balance.",
        "The body leans. → Lift less.",
        "No band",
        "A stronger band",
        "The outer hip does the work.",
        "Working: gluteus medius",
        "Long band, anchor",
    ):
        assert text in shown


def test_an_exercise_without_extras_shows_no_empty_headings(qtbot: QtBot) -> None:
    bare = an_exercise(keep_in_mind=(), faults=(), easier=(), harder=(), note="", muscles={}, equipment=(), stop_if=())
    headings = {"Keep in mind", "Common mistakes", "Easier", "Harder", "Good to know", "Muscles", "You need"}
    shown = texts(a_page(qtbot, bare))
    assert headings.isdisjoint(shown)
    assert "It should not hurt." in shown


def test_the_chips_tell_the_dose(qtbot: QtBot) -> None:
    shown = texts(a_page(qtbot, an_exercise()))
    for chip in ("10 reps · advised 10–15", "Each leg", "Hold 2 s", "About 10 min", "Long band, fixed at ankle height"):
        assert chip in shown


@pytest.mark.parametrize(
    ("reps", "chip"),
    [
        (9, "9 reps · fewer than the advised 10–15"),
        (15, "15 reps · advised 10–15"),
        (16, "16 reps · more than the advised 10–15"),
    ],
)
def test_reps_outside_the_advised_range_are_told_and_let_be(qtbot: QtBot, reps: int, chip: str) -> None:
    exercise = an_exercise()
    page = a_page(qtbot, exercise, replace(default_dose(exercise), reps=reps))
    assert chip in texts(page)
    assert steppers(page)["Reps"].value() == reps


def test_changing_a_number_tells_the_new_dose_and_its_time(qtbot: QtBot) -> None:
    exercise = an_exercise()
    page = a_page(qtbot, exercise)
    with qtbot.waitSignal(page.dose_changed) as told:
        steppers(page)["Reps"].setValue(12)
    assert told.args == [exercise.id, replace(default_dose(exercise), reps=12)]
    assert "About 12 min" in texts(page)


def test_the_hold_is_told_in_ms(qtbot: QtBot) -> None:
    page = a_page(qtbot, an_exercise())
    with qtbot.waitSignal(page.dose_changed) as told:
        steppers(page)["Hold"].setValue(2.5)
    assert told.args[1].hold_ms == 2_500


def test_the_first_leg_can_be_chosen_and_the_words_follow(qtbot: QtBot) -> None:
    page = a_page(qtbot, an_exercise())
    with qtbot.waitSignal(page.dose_changed) as told:
        qtbot.mouseClick(button(page, "Right"), Qt.MouseButton.LeftButton)
    assert told.args[1].first_side is Side.RIGHT
    assert "Swing your right leg out." in texts(page)


def test_an_exercise_for_both_legs_has_no_first_leg(qtbot: QtBot) -> None:
    page = a_page(qtbot, a_both_legs_exercise())
    assert "First leg" not in texts(page)
    with qtbot.waitSignal(page.dose_changed) as told:
        page.change_reps(-1)
    assert told.args[1] == replace(default_dose(a_both_legs_exercise()), reps=14)


def test_an_exercise_without_a_hold_has_no_stepper_for_it(qtbot: QtBot) -> None:
    page = a_page(qtbot, an_exercise_without_band_or_hold())
    assert set(steppers(page)) == {"Reps", "Sets"}
    with qtbot.assertNotEmitted(page.dose_changed):
        page.change_hold_s(1)


def test_keys_change_the_dose_within_its_limits(qtbot: QtBot) -> None:
    exercise = an_exercise()
    page = a_page(qtbot, exercise, replace(default_dose(exercise), reps=49, hold_ms=10_000))
    page.change_reps(1)
    page.change_reps(1)
    page.change_hold_s(1)
    assert (steppers(page)["Reps"].value(), steppers(page)["Hold"].value()) == (50, 10)


def test_showing_another_exercise_is_not_a_change_of_dose(qtbot: QtBot) -> None:
    page = a_page(qtbot, an_exercise())
    with qtbot.assertNotEmitted(page.dose_changed):
        page.show_exercise(a_both_legs_exercise(), default_dose(a_both_legs_exercise()))


def test_start_is_asked_for(qtbot: QtBot) -> None:
    page = a_page(qtbot, an_exercise())
    with qtbot.waitSignal(page.start_requested):
        qtbot.mouseClick(button(page, "Start"), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("width", [680, 784, 984])
def test_the_bar_shows_all_of_its_controls(qtbot: QtBot, width: int) -> None:
    page = a_page(qtbot, an_exercise())
    page.resize(width, 600)
    controls = [*steppers(page).values(), button(page, "Left"), button(page, "Right"), button(page, "Start")]
    qtbot.waitUntil(lambda: all(_is_whole(control, page) for control in controls))
    assert min(control.height() for control in controls) >= 44


def _is_whole(control: QWidget, page: ExercisePage) -> bool:
    place = control.rect().translated(control.mapTo(page, control.rect().topLeft()))
    return page.rect().contains(place) and control.width() >= control.minimumSizeHint().width()
