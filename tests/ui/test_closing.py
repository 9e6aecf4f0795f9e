import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
)
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Ready
from kneeapp.core.session_state import Mode
from kneeapp.ui.resume_offer import state_of
from kneeapp.ui.widgets.ask_dialog import AskDialog
from tests.staging import Stage, a_stage, name_of
from tests.ui.screens import on_screen

K = Qt.Key
EXERCISE = "single-leg-band"


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return a_stage(qtbot)


def _question(stage: Stage) -> AskDialog | None:
    return next((box for box in stage.window.findChildren(AskDialog) if box.isVisible()), None)


def _answer(stage: Stage, name: str) -> None:
    question = _question(stage)
    assert question is not None
    next(button for button in question.findChildren(QAbstractButton) if button.text() == name).click()


def test_closing_the_library_closes(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.window.closed):
        assert stage.window.close()
    assert not stage.window.isVisible()


@pytest.mark.parametrize("ready", [0, 4])
def test_closing_in_a_session_pauses_and_asks(stage: Stage, ready: int) -> None:
    stage.start(EXERCISE, *[Ready()] * ready)
    assert not stage.window.close()
    assert stage.window.isVisible()
    assert stage.state.mode is Mode.PAUSED
    question = _question(stage)
    assert question is not None
    assert name_of(question) == "Close kneeapp?"
    assert "Close kneeapp?" in stage.texts()


def test_keeping_going_stays_in_the_pause(stage: Stage) -> None:
    stage.start(EXERCISE, *[Ready()] * 4)
    for _ in range(2):
        stage.window.close()
        _answer(stage, "Keep going")
        assert stage.window.isVisible()
        assert stage.state.mode is Mode.PAUSED
        assert _question(stage) is None


def test_escape_keeps_going(stage: Stage) -> None:
    stage.start(EXERCISE, *[Ready()] * 4)
    stage.window.close()
    question = _question(stage)
    assert question is not None
    QTest.keyClick(question, K.Key_Escape)
    assert _question(stage) is None
    assert stage.window.isVisible()


def test_asking_twice_asks_once(stage: Stage) -> None:
    stage.start(EXERCISE, *[Ready()] * 4)
    stage.window.close()
    stage.window.close()
    assert len([box for box in stage.window.findChildren(AskDialog) if box.isVisible()]) == 1


def test_closing_after_all_closes_and_leaves_the_session_to_be_resumed(stage: Stage, qtbot: QtBot) -> None:
    stage.start(EXERCISE, *[Ready()] * 4)
    stage.wait(10_000 + 7_500 + 500)
    stage.window.close()
    with qtbot.waitSignal(stage.window.closed):
        _answer(stage, "Close")
    assert not stage.window.isVisible()
    found = stage.records.open_session()
    assert found is not None
    assert len(found.session.reps) == 1
    state = state_of(found)
    assert state is not None
    assert (state.bout, state.step.rep) == (stage.state.bout, stage.state.step.rep)


@pytest.mark.parametrize("name", ["first-run", "library", "session-hurts", "summary", "error-exercise-file"])
def test_closing_outside_of_a_running_session_closes(qtbot: QtBot, name: str) -> None:
    stage = on_screen(qtbot, name)
    assert stage.window.close()
    assert _question(stage) is None
