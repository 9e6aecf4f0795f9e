import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
)
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Pause, Ready
from kneeapp.ui.widgets.search_field import SearchField
from tests.staging import Stage, a_stage

K = Qt.Key
EXERCISE = "single-leg-band"


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return a_stage(qtbot)


def press(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key as the desktop does, so that shortcuts hear it first."""
    QTest.keyClick(stage.window.windowHandle(), key, modifiers)


def title(stage: Stage) -> str:
    names = ("today-title", "exercise-title", "notice-title")
    found = stage.window.findChildren(QLabel)
    return next(label.text() for label in found if label.isVisible() and label.objectName() in names)


# The notice.


def test_without_a_notice_it_begins_with_the_library(stage: Stage) -> None:
    assert title(stage) == "Ready when you are"


def test_the_notice_leads_to_the_library(stage: Stage, qtbot: QtBot) -> None:
    stage.window.show_notice()
    assert title(stage) == "Before your first session"
    _accept(stage, qtbot)
    assert title(stage) == "Ready when you are"


def test_what_is_to_start_waits_for_the_notice(stage: Stage, qtbot: QtBot) -> None:
    stage.window.show_notice()
    stage.start(EXERCISE)
    assert stage.driver.state is None
    assert title(stage) == "Before your first session"
    _accept(stage, qtbot)
    assert stage.text("phase") == "Set up, step 1 of 4"
    stage.click("Close")
    assert title(stage) == "Ready when you are"
    stage.window.show_notice()
    _accept(stage, qtbot)
    assert title(stage) == "Ready when you are"


def test_in_the_notice_no_shortcut_gets_past_it(stage: Stage) -> None:
    stage.window.show_notice()
    for key in (K.Key_F5, K.Key_1, K.Key_Slash):
        press(stage, key)
    assert stage.driver.state is None
    assert title(stage) == "Before your first session"


def _accept(stage: Stage, qtbot: QtBot) -> None:
    """Read the notice, and tick that."""
    tick = next(box for box in stage.window.findChildren(QCheckBox) if box.isVisible())
    tick.setChecked(True)
    with qtbot.waitSignal(stage.window.notice_accepted):
        stage.click("Get started")


# Shortcuts.


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(K.Key_Slash, Qt.KeyboardModifier.NoModifier), (K.Key_F, Qt.KeyboardModifier.ControlModifier)],
)
def test_slash_and_ctrl_f_search(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    press(stage, key, modifiers)
    assert isinstance(QApplication.focusWidget(), SearchField)


@pytest.mark.parametrize(("key", "name"), [(K.Key_1, "Single-leg band stretch"), (K.Key_5, "Forward lunge")])
def test_digits_open_exercises(stage: Stage, key: Qt.Key, name: str) -> None:
    press(stage, key)
    assert title(stage) == name


def test_a_digit_without_an_exercise_does_nothing(stage: Stage) -> None:
    press(stage, K.Key_9)
    assert title(stage) == "Ready when you are"


def test_ctrl_1_opens_today(stage: Stage) -> None:
    press(stage, K.Key_3)
    press(stage, K.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert title(stage) == "Ready when you are"


def test_digits_in_the_search_are_typed(stage: Stage) -> None:
    press(stage, K.Key_Slash)
    press(stage, K.Key_1)
    field = QApplication.focusWidget()
    assert isinstance(field, SearchField)
    assert field.text() == "1"
    assert title(stage) == "Ready when you are"


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
def test_f5_starts_the_routine(stage: Stage, modifiers: Qt.KeyboardModifier) -> None:
    press(stage, K.Key_F5, modifiers)
    assert stage.text("phase") == "Set up, step 1 of 4"
    assert len(stage.state.timeline.items) == 5


def test_plus_minus_and_brackets_change_the_dose(stage: Stage) -> None:
    press(stage, K.Key_1)
    for key in (K.Key_Plus, K.Key_Plus, K.Key_Plus, K.Key_Minus, K.Key_BracketRight, K.Key_BracketRight):
        press(stage, key)
    press(stage, K.Key_BracketLeft)
    dose = stage.window.library.routine().items[0].dose
    assert (dose.reps, dose.hold_ms) == (12, 3_000)


def test_f11_fills_the_screen_and_comes_back(stage: Stage, qtbot: QtBot) -> None:
    for is_full in (True, False):
        press(stage, K.Key_F11)
        qtbot.waitUntil(lambda is_full=is_full: stage.window.isFullScreen() is is_full)  # type: ignore[misc]


def test_f11_works_in_a_session_too(stage: Stage, qtbot: QtBot) -> None:
    stage.start(EXERCISE)
    press(stage, K.Key_F11)
    qtbot.waitUntil(lambda: stage.window.isFullScreen())
    assert stage.text("phase") == "Set up, step 1 of 4"


def test_in_a_session_the_shortcuts_of_the_library_are_silent(stage: Stage) -> None:
    stage.start(EXERCISE)
    for key in (K.Key_2, K.Key_Slash):
        press(stage, key)
    press(stage, K.Key_1, Qt.KeyboardModifier.ControlModifier)
    stage.leave()
    assert title(stage) == "Ready when you are"
    assert not isinstance(QApplication.focusWidget(), SearchField)


# Moving pictures.


def test_frames_are_shown_only_while_somebody_can_see_a_session(stage: Stage) -> None:
    told = [stage.driver._frame_ms]
    stage.start(EXERCISE, *[Ready()] * 4)
    told.append(stage.driver._frame_ms)
    stage.window.hide()
    stage.window._watch()
    told.append(stage.driver._frame_ms)
    stage.window.show()
    told.append(stage.driver._frame_ms)
    stage.leave()
    told.append(stage.driver._frame_ms)
    assert told == [None, 33, None, 33, None]


# Sizes.


def test_a_very_wide_window_keeps_the_session_in_its_middle(stage: Stage) -> None:
    stage.start(EXERCISE, *[Ready()] * 4, Pause())
    stage.window.resize(2400, 800)
    QApplication.processEvents()
    close = stage.button("Close")
    assert close.mapTo(stage.window, QPoint(0, 0)).x() >= 400


def test_a_window_cannot_be_smaller_than_900_by_600(stage: Stage) -> None:
    assert stage.window.minimumSize() == QSize(900, 600)
