from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Pause, Ready, Skip
from kneeapp.core.session_state import Mode
from kneeapp.core.timeline import StepKind
from kneeapp.ui.widgets.choice_button import ChoiceButton
from tests.staging import ESCAPE, SPACE, Stage, a_lasting_stage, a_stage
from tests.ui.sessions import EXERCISE, again, until

lasting_stage = pytest.fixture(scope="module")(a_lasting_stage)
stage = pytest.fixture(again)


def _set_up_last(stage: Stage) -> None:
    stage.say(Ready(), Ready())


def _set_up_second(stage: Stage) -> None:
    stage.say(Ready())


def _in_rep(stage: Stage) -> None:
    until(stage, StepKind.MOVE)


def _in_switch(stage: Stage) -> None:
    stage.say(*[Ready()] * 4, *[Skip()] * 11)
    assert stage.state.step.kind is StepKind.SWITCH


def _paused(stage: Stage) -> None:
    _in_rep(stage)
    stage.say(Pause())


LEAVING = [
    (_set_up_last, "Next", "Set up, step 4 of 4"),
    (_set_up_second, "Back", "Set up, step 1 of 4"),
    (_set_up_second, "I’m ready", "Get ready"),
    (_in_rep, "Pause", "Paused"),
    (_in_switch, "I’m ready", "Get ready"),
    (_in_switch, "Pause", "Paused"),
    (_paused, "Resume", "Get ready"),
    (_paused, "Repeat the set", "Paused"),
]


@pytest.mark.parametrize(("go", "name", "phase"), LEAVING)
def test_the_focus_of_a_control_that_disappears_goes_to_the_page(
    stage: Stage, go: Callable[[Stage], None], name: str, phase: str
) -> None:
    stage.start(EXERCISE)
    go(stage)
    stage.tab_to(name)
    was_there = QApplication.focusWidget()
    stage.press(SPACE)
    assert stage.text("phase") == phase
    focused = QApplication.focusWidget()
    assert focused is not None
    if focused is was_there:
        assert focused.isVisible()
        assert focused.isEnabled()
    else:
        assert focused.objectName() == "session-page"


def test_space_after_being_ready_pauses_and_does_not_press_what_stands_in_its_place(qtbot: QtBot) -> None:
    stage = a_stage(qtbot)  # a window of its own, for Qt goes back to what had the focus in another session
    stage.start(EXERCISE)
    stage.tab_to("I’m ready")
    stage.press(SPACE, SPACE)
    assert stage.state.mode is Mode.PAUSED


def test_space_after_going_back_to_the_first_step_goes_on_there(stage: Stage) -> None:
    stage.start(EXERCISE, Ready())
    stage.tab_to("Back")
    stage.press(SPACE, SPACE)
    assert stage.text("phase") == "Set up, step 2 of 4"


def test_taking_a_stop_back_does_not_leave_space_on_the_button_that_stopped(stage: Stage) -> None:
    stage.start(EXERCISE)
    _in_rep(stage)
    stage.press(ESCAPE)
    stage.tab_to("It hurts – stop")
    stage.press(SPACE)
    stage.clock.pass_ms(200)
    stage.click("It was a mistake, resume")
    stage.send(QEvent.Type.KeyPress, SPACE)  # at once, before the next look at the clock
    assert stage.state.mode is Mode.PAUSED


@pytest.mark.parametrize("kind", [StepKind.SET_UP, StepKind.LEAD_IN, StepKind.MOVE, StepKind.SWITCH])
def test_tab_reaches_every_button_that_can_be_pressed(stage: Stage, kind: StepKind) -> None:
    stage.start("routine", Ready())
    until(stage, kind)
    for name in stage.buttons():
        if isinstance(stage.button(name), ChoiceButton) and name != "0":
            continue  # a row of choices is one stop
        stage.tab_to(name)
        stage.wait(100)
        if stage.state.step.kind is not kind:
            until(stage, kind)
