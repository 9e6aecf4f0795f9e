from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QSlider, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Pause, Ready
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.plan import Plan, PlanItem, default_dose
from kneeapp.core.session_state import Mode
from kneeapp.core.timeline import StepKind
from kneeapp.storage.settings import Settings
from kneeapp.ui.key_names import key_name
from kneeapp.ui.session_key_table import USE_OF
from kneeapp.ui.widgets.choice_button import ChoiceButton
from tests.staging import ESCAPE, RIGHT, SPACE, Stage, a_lasting_stage, a_stage
from tests.ui.sessions import EXERCISE, begun, to_lead_in, to_rep, to_switch, where

K = Qt.Key

PRIMARY = [K.Key_Space, K.Key_Return, K.Key_Enter, K.Key_F5, K.Key_MediaTogglePlayPause]
SKIP = [K.Key_Right, K.Key_PageDown, K.Key_MediaNext]
BACK = [K.Key_Left, K.Key_PageUp, K.Key_MediaPrevious]
STOP = [K.Key_S, K.Key_B, K.Key_Period, K.Key_F8]
PAUSE = [K.Key_Escape, K.Key_MediaPause]

lasting_stage = pytest.fixture(scope="module")(a_lasting_stage)
stage = pytest.fixture(begun)


@pytest.mark.parametrize("key", PRIMARY)
def test_in_a_set_up_space_and_its_kin_go_to_the_next_step_and_at_last_begin(stage: Stage, key: Qt.Key) -> None:
    steps = []
    for _ in range(4):
        steps.append(stage.state.step.instruction_number)
        stage.press(key)
    assert steps == [1, 2, 3, 4]
    assert where(stage)[:2] == (Mode.RUNNING, StepKind.LEAD_IN)


@pytest.mark.parametrize("key", PRIMARY)
@pytest.mark.parametrize("go", [to_lead_in, to_rep, to_switch])
def test_everywhere_else_they_pause_and_resume(stage: Stage, go: Callable[[Stage], None], key: Qt.Key) -> None:
    go(stage)
    kind = stage.state.step.kind
    stage.press(key)
    assert where(stage)[:2] == (Mode.PAUSED, kind)
    stage.press(key)
    assert where(stage)[:2] == (Mode.RESUMING if kind is StepKind.MOVE else Mode.RUNNING, kind)


def test_in_a_lead_in_after_a_pause_space_pauses_again(stage: Stage) -> None:
    to_rep(stage)
    stage.press(SPACE, SPACE, SPACE)
    assert stage.state.mode is Mode.PAUSED


def test_at_ones_own_pace_space_begins_the_hold(qtbot: QtBot) -> None:
    stage = a_stage(qtbot)
    exercise = stage.window.library.loaded.library[ExerciseId(EXERCISE)]
    item = PlanItem(exercise=exercise, dose=default_dose(exercise), is_self_paced=True)
    stage.window.start(Plan(items=(item,)))
    to_lead_in(stage)
    stage.wait(10_000)
    assert where(stage) == (Mode.WAITING, StepKind.MOVE, 1)
    stage.press(SPACE)
    assert where(stage) == (Mode.RUNNING, StepKind.HOLD, 1)


@pytest.mark.parametrize("key", SKIP)
def test_skip_goes_on_wherever_it_is(stage: Stage, key: Qt.Key) -> None:
    stage.press(key)
    assert stage.state.step.instruction_number == 2
    stage.press(key, key, key)
    assert where(stage)[:2] == (Mode.RUNNING, StepKind.LEAD_IN)
    stage.press(key)
    assert where(stage) == (Mode.RUNNING, StepKind.MOVE, 1)
    stage.press(key)
    assert where(stage) == (Mode.RUNNING, StepKind.MOVE, 2)
    assert stage.state.done == ()


@pytest.mark.parametrize("key", SKIP)
def test_skip_ends_a_break(stage: Stage, key: Qt.Key) -> None:
    to_switch(stage)
    stage.press(key)
    assert where(stage)[:2] == (Mode.RUNNING, StepKind.LEAD_IN)


@pytest.mark.parametrize("key", BACK)
def test_back_goes_to_the_beginning_of_the_rep_and_soon_again_to_the_rep_before(stage: Stage, key: Qt.Key) -> None:
    to_rep(stage, 3)
    stage.press(key)
    assert (*where(stage), stage.state.elapsed_ms) == (Mode.RUNNING, StepKind.MOVE, 3, 0)
    stage.press(key)
    assert where(stage) == (Mode.RUNNING, StepKind.MOVE, 2)
    stage.wait(1_001)
    stage.press(key)
    assert where(stage) == (Mode.RUNNING, StepKind.MOVE, 2)


@pytest.mark.parametrize("key", BACK)
def test_in_a_set_up_back_goes_to_the_step_before(stage: Stage, key: Qt.Key) -> None:
    stage.say(Ready())
    stage.press(key, key)
    assert stage.state.step.instruction_number == 1


@pytest.mark.parametrize("key", BACK)
def test_in_a_break_back_goes_to_the_set_before(stage: Stage, key: Qt.Key) -> None:
    to_switch(stage)
    bout = stage.state.step.bout
    stage.press(key)
    assert (bout, stage.state.step.bout) == (1, 0)


@pytest.mark.parametrize("key", STOP)
@pytest.mark.parametrize("go", [lambda _stage: None, to_lead_in, to_rep, to_switch])
def test_it_hurts_works_everywhere(stage: Stage, go: Callable[[Stage], None], key: Qt.Key) -> None:
    go(stage)
    stage.press(key)
    assert stage.state.mode is Mode.STOPPED
    assert stage.text("phase") == "Stopped. Good call."


def test_it_hurts_works_in_a_pause(stage: Stage) -> None:
    to_rep(stage)
    stage.press(ESCAPE, K.Key_S)
    assert stage.text("phase") == "Stopped. Good call."


@pytest.mark.parametrize("key", PAUSE)
@pytest.mark.parametrize("go", [lambda _stage: None, to_lead_in, to_rep, to_switch])
def test_escape_pauses_and_never_ends(stage: Stage, go: Callable[[Stage], None], key: Qt.Key) -> None:
    go(stage)
    kind = stage.state.step.kind
    stage.press(key, key, key)
    assert where(stage)[:2] == (Mode.PAUSED, kind)
    assert "End session" in stage.buttons()


def test_a_presenter_that_sends_f5_and_escape_in_turn_pauses_and_resumes(stage: Stage) -> None:
    to_rep(stage)
    modes = []
    for key in (K.Key_F5, ESCAPE, K.Key_F5, ESCAPE):
        stage.press(key)
        modes.append(stage.state.mode)
    assert modes == [Mode.PAUSED, Mode.PAUSED, Mode.RESUMING, Mode.PAUSED]


def test_shift_f5_of_a_presenter_pauses_as_f5_does(stage: Stage) -> None:
    to_rep(stage)
    stage.press(K.Key_F5, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert stage.state.mode is Mode.PAUSED


def test_the_media_key_for_play_only_resumes(stage: Stage) -> None:
    to_rep(stage)
    modes = []
    for key in (K.Key_MediaPlay, ESCAPE, K.Key_MediaPlay):
        stage.press(key)
        modes.append(stage.state.mode)
    assert modes == [Mode.RUNNING, Mode.PAUSED, Mode.RESUMING]


def test_u_undoes_the_last_rep(stage: Stage) -> None:
    to_rep(stage, 3)
    assert len(stage.state.done) == 2
    stage.press(K.Key_U)
    assert (len(stage.state.done), where(stage)) == (1, (Mode.RUNNING, StepKind.MOVE, 2))


@pytest.mark.parametrize(
    ("key", "reps"), [(K.Key_Plus, 11), (K.Key_Equal, 11), (K.Key_Minus, 9), (K.Key_Underscore, 9)]
)
def test_plus_and_minus_change_the_reps(stage: Stage, key: Qt.Key, reps: int) -> None:
    to_rep(stage)
    stage.press(key)
    assert stage.text("repetitions") == f"1 / {reps}"


def test_plus_on_the_number_pad_counts_too(stage: Stage) -> None:
    to_rep(stage)
    stage.press(K.Key_Plus, modifiers=Qt.KeyboardModifier.KeypadModifier)
    assert stage.text("repetitions") == "1 / 11"


@pytest.mark.parametrize(("key", "hold_ms"), [(K.Key_BracketRight, 3_000), (K.Key_BracketLeft, 1_000)])
def test_brackets_change_the_hold_from_the_next_rep_on(stage: Stage, key: Qt.Key, hold_ms: int) -> None:
    to_rep(stage)
    stage.press(key)
    holds = [step for step in stage.state.timeline.steps if step.kind is StepKind.HOLD]
    assert [step.duration_ms for step in holds] == [2_000] + [hold_ms] * (len(holds) - 1)


@pytest.mark.parametrize(("key", "by"), [(K.Key_Up, 5), (K.Key_Down, -5)])
@pytest.mark.parametrize("go", [lambda _stage: None, to_lead_in, to_rep, to_switch, lambda stage: stage.say(Pause())])
def test_up_and_down_wish_for_another_volume_everywhere(
    stage: Stage, qtbot: QtBot, go: Callable[[Stage], None], key: Qt.Key, by: int
) -> None:
    go(stage)
    before = where(stage)
    with qtbot.waitSignal(stage.window.session.volume_wished) as wished:
        stage.press(key)
    assert (wished.args, where(stage)[0]) == ([by], before[0])


@pytest.mark.parametrize("go", [lambda _stage: None, to_rep, to_switch, lambda stage: stage.say(Pause())])
def test_r_wishes_to_hear_it_again_everywhere(stage: Stage, qtbot: QtBot, go: Callable[[Stage], None]) -> None:
    go(stage)
    mode = stage.state.mode
    with qtbot.waitSignal(stage.window.session.say_again_wished):
        stage.press(K.Key_R)
    assert stage.state.mode is mode


@pytest.mark.parametrize("kind", [QSlider, QLineEdit, QSpinBox, QListWidget])
@pytest.mark.parametrize("key", [K.Key_Up, K.Key_Down, K.Key_Left, K.Key_Right])
def test_what_is_moved_in_with_arrows_keeps_them(stage: Stage, qtbot: QtBot, kind: type[QWidget], key: Qt.Key) -> None:
    to_rep(stage)
    before = where(stage)
    moved_in = kind(stage.window.session)
    moved_in.show()
    moved_in.setFocus()
    with qtbot.assertNotEmitted(stage.window.session.volume_wished):
        stage.press(key)
    assert where(stage) == before
    moved_in.setParent(None)
    moved_in.deleteLater()


def test_a_row_of_choices_keeps_up_and_down(stage: Stage, qtbot: QtBot) -> None:
    stage.start("routine")
    stage.tab_to("0")
    with qtbot.assertNotEmitted(stage.window.session.volume_wished):
        stage.press(K.Key_Up, K.Key_Down)
    assert isinstance(QApplication.focusWidget(), ChoiceButton)


@pytest.mark.parametrize("key", [K.Key_Slash, K.Key_1, K.Key_A, K.Key_T, K.Key_Shift])
def test_keys_without_a_meaning_change_nothing(stage: Stage, key: Qt.Key) -> None:
    to_rep(stage)
    before = where(stage), stage.state.done, stage.state.timeline
    stage.press(key)
    assert (where(stage), stage.state.done, stage.state.timeline) == before
    assert stage.labels("phase")


# Keys that belong to someone else.


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
@pytest.mark.parametrize("key", [SPACE, RIGHT, K.Key_S, K.Key_B, K.Key_Plus, K.Key_Left, K.Key_U])
def test_keys_with_ctrl_or_alt_are_left_alone(stage: Stage, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    to_rep(stage, 2)
    before = where(stage), stage.state.done, stage.state.timeline
    stage.press(key, modifiers=modifier)
    assert (where(stage), stage.state.done, stage.state.timeline) == before


@pytest.mark.parametrize("key", [SPACE, K.Key_Return, K.Key_Enter])
def test_space_on_a_button_that_tab_reached_presses_that_button_alone(stage: Stage, key: Qt.Key) -> None:
    to_rep(stage)
    stage.tab_to("Skip")
    stage.wait(200)
    rep = stage.state.step.rep or 0
    stage.press(key)
    assert (stage.state.mode, stage.state.step.rep) == (Mode.RUNNING, rep + 1)


def test_other_keys_keep_their_meaning_while_a_button_has_the_focus(stage: Stage) -> None:
    to_rep(stage)
    stage.tab_to("Skip")
    stage.press(K.Key_F5)
    assert stage.state.mode is Mode.PAUSED


def test_a_click_does_not_take_the_focus_so_that_space_still_pauses(stage: Stage, qtbot: QtBot) -> None:
    to_rep(stage)
    qtbot.mouseClick(stage.button("Skip"), Qt.MouseButton.LeftButton)
    assert stage.state.step.rep == 2
    stage.press(SPACE)
    assert stage.state.mode is Mode.PAUSED


def test_in_the_library_the_keys_of_a_session_do_nothing(qtbot: QtBot) -> None:
    stage = a_stage(qtbot)
    stage.press(SPACE, RIGHT, ESCAPE, K.Key_S)
    assert stage.driver.state is None


def test_after_a_stop_the_keys_belong_to_the_page(stage: Stage) -> None:
    to_rep(stage)
    stage.press(K.Key_S)
    stage.press(K.Key_F5, K.Key_MediaPlay, K.Key_MediaNext, ESCAPE, RIGHT)
    assert stage.state.mode is Mode.STOPPED
    assert stage.text("phase") == "Stopped. Good call."


def test_when_all_is_done_the_keys_belong_to_the_page(stage: Stage) -> None:
    to_rep(stage, 2)
    stage.press(ESCAPE)
    stage.click("End session")
    assert stage.text("phase") == "Done for now."
    stage.press(RIGHT, K.Key_F5, K.Key_S)
    assert stage.text("phase") == "Done for now."


def test_a_new_session_listens_as_the_first_one_did(stage: Stage) -> None:
    stage.press(K.Key_Escape)
    stage.click("End session")
    assert stage.driver.state is None
    stage.start(EXERCISE)
    stage.press(SPACE)
    assert stage.state.step.instruction_number == 2


def test_hiding_and_showing_the_window_keeps_each_key_single(stage: Stage, qtbot: QtBot) -> None:
    stage.window.hide()
    with qtbot.waitActive(stage.window):
        stage.window.show()
    stage.press(SPACE)
    assert stage.state.step.instruction_number == 2


def test_a_pause_by_the_computer_is_ended_by_any_key_that_resumes(stage: Stage) -> None:
    to_rep(stage)
    stage.say(Pause())
    stage.press(SPACE)
    assert stage.state.mode is Mode.RESUMING


# Without single-letter keys.


def without_letters(qtbot: QtBot) -> Stage:
    stage = a_stage(qtbot, stage=Stage(settings=Settings(has_letter_keys=False)))
    stage.start(EXERCISE)
    to_rep(stage)
    return stage


@pytest.mark.parametrize("key", [key for key in USE_OF if key_name(key).isascii() and len(key_name(key)) == 1])
def test_letters_and_signs_do_nothing_where_they_are_switched_off(qtbot: QtBot, key: Qt.Key) -> None:
    stage = without_letters(qtbot)
    before, texts = where(stage), stage.texts()
    stage.press(key)
    assert (where(stage), stage.state.bout.reps) == (before, 10)
    assert stage.texts() == texts


@pytest.mark.parametrize(
    ("key", "mode"),
    [
        *((key, Mode.PAUSED) for key in (*PRIMARY, *PAUSE, K.Key_F1)),
        *((key, Mode.RUNNING) for key in (*SKIP, *BACK)),
        (K.Key_F8, Mode.STOPPED),
    ],
)
def test_all_other_keys_work_on(qtbot: QtBot, key: Qt.Key, mode: Mode) -> None:
    stage = without_letters(qtbot)
    moment = (where(stage), stage.state.elapsed_ms)
    stage.press(key)
    assert stage.state.mode is mode
    assert (where(stage), stage.state.elapsed_ms) != moment


def test_letters_can_be_switched_off_and_on_between_two_presses(qtbot: QtBot) -> None:
    stage = without_letters(qtbot)
    stage.settings = Settings()
    stage.press(K.Key_S)
    assert stage.state.mode is Mode.STOPPED
