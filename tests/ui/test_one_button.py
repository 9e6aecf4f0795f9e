"""With one button a short press goes on or pauses, when it is let go, and a long one leads back."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFocusEvent
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Pause
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.plan import Plan, PlanItem, default_dose
from kneeapp.core.session_state import Mode
from kneeapp.core.timeline import StepKind
from kneeapp.storage.settings import Settings
from kneeapp.ui.session_key_table import KEYS_OF, KeyUse
from kneeapp.ui.session_keys import DEBOUNCE_MS, LONG_PRESS_MS
from tests.staging import RIGHT, SPACE, Stage, a_stage
from tests.ui.sessions import EXERCISE, to_lead_in, to_rep, to_switch, where

K = Qt.Key
PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
ONE, MANY = Settings(is_one_button=True), Settings()


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    stage = a_stage(qtbot, stage=Stage(settings=ONE))
    stage.start(EXERCISE)
    stage.wait(1_000)
    yield stage
    stage.leave()


def hold(stage: Stage, key: Qt.Key, ms: int) -> None:
    """Hold a key down that repeats by itself, as a keyboard's do, and let it go."""
    stage.wait(DEBOUNCE_MS)
    stage.send(PRESS, key)
    for _ in range(ms // 50):
        stage.wait(50)
        stage.send(RELEASE, key, repeats=True)
        stage.send(PRESS, key, repeats=True)
    stage.send(RELEASE, key)


@pytest.mark.parametrize("key", KEYS_OF[KeyUse.PRIMARY])
@pytest.mark.parametrize(
    ("go", "mode", "kind"),
    [
        (to_lead_in, Mode.PAUSED, StepKind.LEAD_IN),
        (to_rep, Mode.PAUSED, StepKind.MOVE),
        (to_switch, Mode.PAUSED, StepKind.SWITCH),
    ],
)
def test_a_short_press_pauses_when_it_is_let_go_and_the_next_goes_on(
    stage: Stage, go: Callable[[Stage], None], mode: Mode, kind: StepKind, key: Qt.Key
) -> None:
    go(stage)
    stage.send(PRESS, key)
    assert where(stage)[:2] == (Mode.RUNNING, kind)
    stage.send(RELEASE, key)
    assert where(stage)[:2] == (mode, kind)
    stage.press(key)
    assert stage.state.mode is not Mode.PAUSED


def test_in_a_set_up_each_short_press_is_the_next_step(stage: Stage) -> None:
    steps = []
    for _ in range(4):
        steps.append(stage.state.step.instruction_number)
        stage.press(SPACE)
    assert (steps, stage.state.step.kind) == ([1, 2, 3, 4], StepKind.LEAD_IN)


def test_at_ones_own_pace_a_short_press_begins_the_hold(stage: Stage) -> None:
    stage.leave()
    exercise = stage.window.library.loaded.library[ExerciseId(EXERCISE)]
    item = PlanItem(exercise=exercise, dose=default_dose(exercise), is_self_paced=True)
    stage.window.start(Plan(items=(item,)))
    to_lead_in(stage)
    stage.wait(10_000)
    stage.press(SPACE)
    assert where(stage) == (Mode.RUNNING, StepKind.HOLD, 1)


@pytest.mark.parametrize("key", KEYS_OF[KeyUse.PRIMARY])
def test_a_long_press_leads_back_once_while_the_key_is_still_held(stage: Stage, key: Qt.Key) -> None:
    stage.press(SPACE, SPACE, SPACE)
    assert stage.state.step.instruction_number == 4
    hold(stage, key, 3 * LONG_PRESS_MS)
    assert (stage.state.mode, stage.state.step.instruction_number) == (Mode.WAITING, 3)


def test_a_long_press_does_the_rep_again(stage: Stage) -> None:
    to_rep(stage, 3)
    hold(stage, SPACE, LONG_PRESS_MS)
    assert (*where(stage), stage.state.elapsed_ms) == (Mode.RUNNING, StepKind.MOVE, 3, 0)


def test_a_key_that_does_not_repeat_leads_back_when_it_is_let_go_late(stage: Stage) -> None:
    stage.press(SPACE)
    stage.wait(DEBOUNCE_MS)
    stage.send(PRESS, SPACE)
    stage.wait(LONG_PRESS_MS)
    assert stage.state.step.instruction_number == 2
    stage.send(RELEASE, SPACE)
    assert stage.state.step.instruction_number == 1


def test_a_press_just_short_of_long_is_short(stage: Stage) -> None:
    to_rep(stage)
    stage.send(PRESS, SPACE)
    stage.wait(LONG_PRESS_MS - 1)
    stage.send(PRESS, SPACE, repeats=True)
    stage.send(RELEASE, SPACE)
    assert stage.state.mode is Mode.PAUSED


def test_in_a_pause_a_long_press_leads_back_and_the_pause_stays(stage: Stage) -> None:
    to_rep(stage, 3)
    stage.wait(3_000)
    stage.say(Pause())
    elapsed = (stage.state.step.kind, stage.state.elapsed_ms)
    hold(stage, SPACE, LONG_PRESS_MS)
    assert stage.state.mode is Mode.PAUSED
    assert elapsed != (stage.state.step.kind, stage.state.elapsed_ms)
    assert (stage.state.step.kind, stage.state.step.rep) == (StepKind.MOVE, 3)


def test_a_press_that_bounces_counts_once(stage: Stage) -> None:
    stage.send(PRESS, SPACE)
    stage.send(RELEASE, SPACE)
    for _ in range(3):
        stage.wait(DEBOUNCE_MS - 50)
        stage.send(PRESS, SPACE)
        stage.send(RELEASE, SPACE)
    assert stage.state.step.instruction_number == 2


def test_what_is_let_go_outside_the_window_does_nothing(stage: Stage) -> None:
    to_rep(stage)
    stage.send(PRESS, SPACE)
    QCoreApplication.sendEvent(stage.window.windowHandle(), QFocusEvent(QEvent.Type.FocusOut))
    stage.wait(LONG_PRESS_MS)
    stage.send(RELEASE, SPACE)
    assert where(stage) == (Mode.RUNNING, StepKind.MOVE, 1)


def test_what_was_held_when_a_session_ended_means_nothing_in_the_next(stage: Stage) -> None:
    stage.send(PRESS, SPACE)
    stage.window.session.end()
    stage.send(PRESS, SPACE, repeats=True)
    stage.start(EXERCISE)
    stage.send(RELEASE, SPACE)
    assert stage.state.step.instruction_number == 1


@pytest.mark.parametrize(("before", "after", "mode"), [(ONE, MANY, Mode.PAUSED), (MANY, ONE, Mode.PAUSED)])
def test_a_press_ends_as_it_began_where_the_mode_changes_meanwhile(
    stage: Stage, before: Settings, after: Settings, mode: Mode
) -> None:
    to_rep(stage)
    stage.settings = before
    stage.send(PRESS, SPACE)
    stage.settings = after
    stage.send(RELEASE, SPACE)
    assert stage.state.mode is mode


def test_without_the_mode_a_long_press_only_pauses_at_once(stage: Stage) -> None:
    stage.settings = MANY
    to_rep(stage, 2)
    hold(stage, SPACE, 2 * LONG_PRESS_MS)
    assert where(stage) == (Mode.PAUSED, StepKind.MOVE, 2)


def test_a_control_that_tab_has_focused_is_pressed_at_once(stage: Stage) -> None:
    to_rep(stage)
    stage.tab_to("Skip")
    stage.wait(200)
    rep = stage.state.step.rep or 0
    stage.send(PRESS, SPACE)
    assert (stage.state.mode, stage.state.step.rep) == (Mode.RUNNING, rep + 1)
    stage.send(RELEASE, SPACE)
    assert (stage.state.mode, stage.state.step.rep) == (Mode.RUNNING, rep + 1)


def test_other_keys_do_what_they_always_do(stage: Stage) -> None:
    to_rep(stage)
    stage.press(RIGHT)
    assert where(stage) == (Mode.RUNNING, StepKind.MOVE, 2)
    stage.press(K.Key_Escape)
    assert stage.state.mode is Mode.PAUSED
