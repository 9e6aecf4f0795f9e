import pytest
from PySide6.QtCore import QEvent, Qt
from pytestqt.qtbot import QtBot

from kneeapp.core.session_state import Mode
from kneeapp.core.timeline import StepKind
from kneeapp.ui.session_keys import DEBOUNCE_MS, LONG_PRESS_MS
from tests.staging import ESCAPE, RIGHT, SPACE, Stage, a_lasting_stage, a_stage
from tests.ui.sessions import EXERCISE, begun, to_rep, where

K = Qt.Key
PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease

lasting_stage = pytest.fixture(scope="module")(a_lasting_stage)
stage = pytest.fixture(begun)


@pytest.mark.parametrize("key", [SPACE, ESCAPE, K.Key_S, K.Key_Plus, K.Key_Left])
def test_a_key_that_repeats_by_itself_is_ignored(stage: Stage, key: Qt.Key) -> None:
    to_rep(stage, 2)
    stage.wait(500)
    before = where(stage), stage.state.elapsed_ms, stage.state.timeline
    stage.send(PRESS, key, repeats=True)
    stage.send(RELEASE, key, repeats=True)
    assert (where(stage), stage.state.elapsed_ms, stage.state.timeline) == before


@pytest.mark.parametrize(("gap_ms", "reps"), [(DEBOUNCE_MS - 1, 11), (DEBOUNCE_MS, 12)])
def test_a_key_that_bounces_counts_once(stage: Stage, gap_ms: int, reps: int) -> None:
    to_rep(stage)
    stage.press(K.Key_Plus)
    stage.wait(gap_ms)
    stage.send(PRESS, K.Key_Plus)
    assert stage.text("repetitions") == f"1 / {reps}"


def test_a_key_that_goes_on_bouncing_counts_once(stage: Stage) -> None:
    to_rep(stage)
    for _ in range(4):
        stage.send(PRESS, K.Key_Plus)
        stage.send(RELEASE, K.Key_Plus)
        stage.wait(100)
    assert stage.text("repetitions") == "1 / 11"


def test_another_key_is_no_bounce(stage: Stage) -> None:
    to_rep(stage)
    stage.send(PRESS, K.Key_Plus)
    stage.send(PRESS, K.Key_Minus)
    assert stage.text("repetitions") == "1 / 10"


def test_bouncing_is_told_by_real_time_however_fast_the_session_runs(qtbot: QtBot) -> None:
    stage = a_stage(qtbot, stage=Stage(speed=0.1))
    stage.start(EXERCISE)
    stage.press(SPACE)
    stage.wait(DEBOUNCE_MS)
    stage.send(PRESS, SPACE)
    assert stage.state.step.instruction_number == 3


def test_a_short_press_skips_when_it_is_let_go(stage: Stage) -> None:
    to_rep(stage)
    stage.send(PRESS, RIGHT)
    assert stage.state.step.rep == 1
    stage.wait(LONG_PRESS_MS - 1)
    stage.send(PRESS, RIGHT, repeats=True)
    assert stage.state.step.rep == 1
    stage.send(RELEASE, RIGHT)
    assert where(stage) == (Mode.RUNNING, StepKind.MOVE, 2)


def test_holding_a_skip_key_goes_to_the_next_set_while_it_is_still_held(stage: Stage) -> None:
    to_rep(stage)
    stage.send(PRESS, RIGHT)
    for _ in range(20):
        stage.wait(100)
        stage.send(RELEASE, RIGHT, repeats=True)
        stage.send(PRESS, RIGHT, repeats=True)
    assert (stage.state.step.bout, stage.state.step.kind) == (1, StepKind.SWITCH)
    stage.send(RELEASE, RIGHT)
    assert (stage.state.step.bout, stage.state.step.kind) == (1, StepKind.SWITCH)


def test_a_key_that_does_not_repeat_goes_to_the_next_set_when_it_is_let_go_late(stage: Stage) -> None:
    to_rep(stage)
    stage.send(PRESS, K.Key_PageDown)
    stage.wait(LONG_PRESS_MS)
    stage.send(RELEASE, K.Key_PageDown)
    assert (stage.state.step.bout, stage.state.step.kind) == (1, StepKind.SWITCH)


def test_letting_go_of_another_key_skips_nothing(stage: Stage) -> None:
    to_rep(stage)
    stage.send(RELEASE, RIGHT)
    stage.send(PRESS, RIGHT)
    stage.send(RELEASE, K.Key_PageDown)
    assert stage.state.step.rep == 1
