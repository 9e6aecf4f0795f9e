"""The pain before a session: asked in passing under the first set-up, kept at once, held against the pain after."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import JumpToSet, PreviousInstruction, Ready, SkipExercise, Stop, TakeStopBack
from kneeapp.core.kept import KeptSession
from kneeapp.core.reasons import StopReason
from kneeapp.core.timeline import StepKind
from kneeapp.storage.journal import Journal
from kneeapp.ui.pages.instruction_row import InstructionRow
from kneeapp.ui.pages.pain_before_question import PainBeforeQuestion
from kneeapp.ui.pages.set_up_panel import SetUpPanel
from kneeapp.ui.theme import apply_theme, theme_for
from kneeapp.ui.widgets.fading_scroll_area import FadingScrollArea
from kneeapp.ui.widgets.pain_scale import PainScale
from tests.staging import SPACE, Stage, a_stage
from tests.ui.days import STRETCH, diary, known
from tests.ui.sessions import ready

QUESTION, FOLDED = "Any pain right now?", "Pain right now?"
CARE = "Leave out what hurts. If it stays sore, ask a doctor or physiotherapist."
K = Qt.Key


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    """In the set-up of the routine's first exercise."""
    stage = a_stage(qtbot)
    begin(stage)
    return stage


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, replace(theme_for(Qt.ColorScheme.Light), text_scale=1.3))
    yield
    apply_theme(qapp, theme_for(Qt.ColorScheme.Light))


def begin(stage: Stage, *, width: int = 1280, height: int = 800) -> None:
    stage.window.resize(width, height)
    stage.start("routine")
    settle()


def settle() -> None:
    for _ in range(5):  # wrapped text tells its height anew for each width
        QApplication.processEvents()


def panel(stage: Stage) -> SetUpPanel:
    (found,) = stage.window.findChildren(SetUpPanel)
    return found


def scale(stage: Stage) -> PainScale:
    (found,) = panel(stage).findChildren(PainScale)
    return found


def last_session(stage: Stage) -> KeptSession:
    found = stage.records.keeper.read(Journal.sessions)
    assert found
    return found[-1]


def do_a_rep(stage: Stage) -> None:
    ready(stage)
    while not stage.state.done:
        stage.wait(500)


# Asking.


def test_it_is_asked_with_nothing_answered_in_advance(stage: Stage) -> None:
    assert {QUESTION, "No pain", "Worst I can imagine"} <= set(stage.texts())
    assert {str(pain) for pain in range(11)} <= set(stage.buttons())
    assert scale(stage).chosen_index is None
    assert last_session(stage).pain_before is None


def test_it_is_asked_in_each_step_of_the_first_set_up_until_a_rep_is_done(stage: Stage) -> None:
    stage.say(Ready())
    assert QUESTION in stage.texts()
    stage.say(PreviousInstruction(), SkipExercise())
    assert stage.state.step.kind is StepKind.SET_UP
    assert QUESTION not in stage.texts()


def test_it_is_not_asked_any_more_once_a_rep_was_done(stage: Stage) -> None:
    do_a_rep(stage)
    stage.say(SkipExercise(), SkipExercise(), JumpToSet(bout=0))
    assert (stage.state.step.kind, stage.state.bout.item) == (StepKind.SET_UP, 0)
    assert QUESTION not in stage.texts()


def test_an_answer_lasts_through_the_set_up_and_not_into_the_next_session(stage: Stage) -> None:
    stage.click("3")
    stage.say(Ready(), Ready())
    assert scale(stage).chosen_index == 3
    stage.say(Stop(reason=StopReason.PAIN), TakeStopBack())
    assert scale(stage).chosen_index == 3
    stage.window.session.end()
    begin(stage)
    assert scale(stage).chosen_index is None
    assert stage.keeper.pain_before is None


@pytest.mark.parametrize(("pain", "is_said"), [("0", False), ("3", False), ("4", True), ("10", True)])
def test_from_four_upward_one_calm_line_says_what_to_do_and_nothing_stops(
    stage: Stage, pain: str, is_said: bool
) -> None:
    stage.click(pain)
    assert (CARE in stage.texts(), "No pain" in stage.texts()) == (is_said, not is_said)
    stage.press(SPACE)
    assert stage.state.step.instruction_number == 2
    stage.click("1")
    assert CARE not in stage.texts()


# Where there is little room.


@pytest.mark.parametrize("is_large", [False, True])
def test_where_there_is_no_room_a_button_opens_the_scale_in_place(
    stage: Stage, request: pytest.FixtureRequest, is_large: bool
) -> None:
    if is_large:
        request.getfixturevalue("large_text")
    stage.window.resize(900, 600)
    settle()
    assert QUESTION not in stage.texts()
    assert "10" not in stage.buttons()
    stage.click(FOLDED)
    settle()
    assert QUESTION in stage.texts()
    assert FOLDED not in stage.buttons()
    stage.click("4")
    settle()
    (question,) = panel(stage).findChildren(PainBeforeQuestion)
    assert question.visibleRegion().boundingRect() == question.rect()
    at_hand = next(row for row in stage.window.findChildren(InstructionRow) if row.is_at_hand)
    assert at_hand.visibleRegion().boundingRect().height() == at_hand.height()


def test_the_steps_need_no_scrolling_for_the_question(stage: Stage, large_text: None) -> None:
    (area,) = panel(stage).findChildren(FadingScrollArea)
    for size in [(1280, 800), (900, 600), (900, 1280), (3840, 2160)]:
        stage.window.resize(*size)
        settle()
        assert area.verticalScrollBar().maximum() == 0, size


@pytest.mark.parametrize("width", [900, 1280, 3840])
def test_the_cells_of_the_open_scale_are_large_enough_to_hit(stage: Stage, width: int) -> None:
    stage.click("2")
    stage.window.resize(width, width * 5 // 8 if width > 900 else 600)
    settle()
    for pain in range(11):
        cell = stage.button(str(pain))
        assert cell.width() >= max(24, cell.minimumSizeHint().width())
        assert cell.height() >= 52


def test_an_answered_question_stays_open_in_a_smaller_window(stage: Stage) -> None:
    stage.click("2")
    stage.window.resize(900, 600)
    settle()
    assert QUESTION in stage.texts()
    stage.window.session.end()
    begin(stage, width=900, height=600)
    assert QUESTION not in stage.texts()


def test_opening_it_by_a_key_leads_on_to_the_scale(stage: Stage) -> None:
    stage.window.resize(900, 600)
    settle()
    stage.tab_to(FOLDED)
    stage.press(SPACE)
    assert QApplication.focusWidget() is stage.button("0")
    assert stage.state.step.instruction_number == 1


@pytest.mark.parametrize("is_focused", [False, True])
def test_from_step_to_step_the_scale_keeps_its_form_and_the_focus(stage: Stage, is_focused: bool) -> None:
    settle()
    if is_focused:
        stage.tab_to("0")
    focused = QApplication.focusWidget()
    for number in (2, 3, 4):
        stage.press(K.Key_PageDown)
        for _ in range(5):
            assert (QApplication.focusWidget(), FOLDED in stage.buttons()) == (focused, False), number
            QApplication.processEvents()


def test_a_scale_in_use_does_not_fold_away_from_under_the_focus(stage: Stage) -> None:
    stage.tab_to("0")
    stage.window.resize(900, 600)
    settle()
    assert QApplication.focusWidget() is stage.button("0")


# Keys.


@pytest.mark.parametrize("key", [K.Key_Space, K.Key_Return, K.Key_Enter, K.Key_Right, K.Key_PageDown])
def test_a_click_on_the_scale_leaves_every_key_with_the_steps(stage: Stage, key: Qt.Key) -> None:
    QTest.mouseClick(stage.button("2"), Qt.MouseButton.LeftButton)
    assert stage.keeper.pain_before == 2
    stage.press(key)
    assert stage.state.step.instruction_number == 2


def test_tab_comes_to_the_answer_that_was_clicked(stage: Stage) -> None:
    QTest.mouseClick(stage.button("7"), Qt.MouseButton.LeftButton)
    stage.tab_to("7")
    stage.press(SPACE)
    assert (stage.keeper.pain_before, stage.state.step.instruction_number) == (7, 2)


def test_a_scale_that_tab_came_to_has_the_keys_that_it_has_elsewhere(stage: Stage) -> None:
    stage.tab_to("0")
    QTest.keyClick(stage.button("0"), K.Key_6)
    assert stage.keeper.pain_before == 6
    stage.press(K.Key_Right, K.Key_Right)
    assert stage.keeper.pain_before == 8
    stage.press(K.Key_Left)
    assert stage.keeper.pain_before == 7
    assert QApplication.focusWidget() is stage.button("7")
    assert stage.state.step.instruction_number == 1


@pytest.mark.parametrize("key", [K.Key_Space, K.Key_Return])
def test_on_the_scale_space_chooses_once_and_then_goes_on(stage: Stage, key: Qt.Key) -> None:
    stage.tab_to("0")
    stage.press(key)
    assert (stage.keeper.pain_before, stage.state.step.instruction_number) == (0, 1)
    stage.press(key, key)
    assert stage.state.step.instruction_number == 3


def test_a_presenter_goes_on_wherever_the_focus_is(stage: Stage) -> None:
    stage.tab_to("0")
    stage.press(K.Key_PageDown)
    assert (stage.keeper.pain_before, stage.state.step.instruction_number) == (None, 2)


# Keeping, and what follows.


def test_it_is_kept_at_once(stage: Stage) -> None:
    stage.click("5")
    assert last_session(stage).pain_before == 5
    stage.click("3")
    assert last_session(stage).pain_before == 3


def test_a_session_that_was_not_begun_leaves_nothing(stage: Stage) -> None:
    stage.click("5")
    stage.driver.end()  # the program is gone
    assert stage.records.open_session() is None
    assert not stage.records.keeper.read(Journal.sessions)


@pytest.mark.parametrize(
    ("before", "after", "asks"),
    [("2", "3", False), ("1", "3", True), (None, "3", True), (None, "2", False), ("5", "3", False), ("5", "4", True)],
)
def test_the_pain_after_is_held_against_the_one_told_before_else_against_the_last(
    qtbot: QtBot, before: str | None, after: str, asks: bool
) -> None:
    stage = a_stage(qtbot)
    diary(stage).routine(days_ago=2, pain=1)
    begin(stage)
    if before:
        stage.click(before)
    do_a_rep(stage)
    stage.window.session.end()
    stage.click(after)
    assert ("Which exercise was it?" in stage.texts()) == asks
    if asks:
        stage.click("Single-leg band")
    stage.click("Save")
    assert (known(stage, STRETCH).left_out is not None) == asks
    assert stage.records.pains().last == int(after)
