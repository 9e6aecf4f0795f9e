"""The list of sets: what it says of a session, and what its buttons do."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Command, JumpToSet, Pause, Ready, RedoSet, Resume, Skip, Start, Stop
from kneeapp.core.compile import compile_timeline
from kneeapp.core.plan import Plan
from kneeapp.core.reasons import StopReason
from kneeapp.core.session import advance
from kneeapp.core.session_state import Mode, SessionState, new_session
from kneeapp.core.timeline import StepKind
from kneeapp.ui.pages.set_cells import neighbour
from kneeapp.ui.pages.set_list_rows import SetCell, columns_of, set_rows
from kneeapp.ui.pages.set_list_sheet import SetListSheet
from tests.builders import a_both_legs_exercise, an_exercise, an_item
from tests.staging import Stage, a_stage, name_of

K = Qt.Key


def cells(state: SessionState) -> list[SetCell]:
    return [cell for row in set_rows(state) for cell in row.cells]


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    """In the third rep of the first exercise's left leg, paused."""
    stage = a_stage(qtbot)
    stage.start("routine", *[Ready()] * 4)
    stage.wait(10_000 + 2 * 7_500 + 500)
    stage.say(Pause())
    return stage


def opened(stage: Stage) -> SetListSheet:
    sheet = SetListSheet(stage.window, stage.state)
    sheet.command_wished.connect(stage.driver.do)
    stage.driver.state_changed.connect(sheet.show_state)
    return sheet


def called(button: QWidget) -> str:
    """A button's name; with which set it is about, where it is one of several of that name."""
    about = button.accessibleDescription().split(":")[0]
    return f"{name_of(button)}, {about}" if about else name_of(button)


def buttons(sheet: SetListSheet) -> dict[str, QAbstractButton]:
    return {called(button): button for button in sheet.findChildren(QAbstractButton) if button.isVisible()}


def focused() -> str:
    widget = QApplication.focusWidget()
    return called(widget) if widget else ""


def test_a_row_for_each_exercise_and_a_cell_for_each_set_and_leg(stage: Stage) -> None:
    rows = set_rows(stage.state)
    assert [len(row.cells) for row in rows] == [2, 2, 3, 2, 2]
    assert rows[0].exercise.name == "Single-leg band stretch"
    assert [cell.title for cell in rows[0].cells] == ["Left leg", "Right leg"]
    assert [cell.title for cell in rows[2].cells] == ["Set 1", "Set 2", "Set 3"]
    assert [cell.bout for cell in cells(stage.state)] == list(range(11))


def test_several_sets_of_each_leg_say_both() -> None:
    timeline = compile_timeline(Plan(items=(an_item(an_exercise(), sets=2),)))
    titles = [cell.title for cell in cells(new_session(timeline))]
    assert titles[:2] == ["Set 1 · Left leg", "Set 1 · Right leg"]
    assert len(titles) == 4


def test_the_current_cell_says_so(stage: Stage) -> None:
    assert [cell.done for cell in cells(stage.state)[:3]] == ["2 of 10 done, here now", "10 reps", "10 reps"]
    assert [cell.is_current for cell in cells(stage.state)].count(True) == 1


def test_before_its_first_rep_the_current_set_is_not_begun(stage: Stage) -> None:
    stage.say(JumpToSet(4))
    cell = cells(stage.state)[4]
    assert (cell.done, cell.is_current, cell.is_begun) == ("15 reps, here now", True, False)


def test_in_a_break_the_coming_set_is_next() -> None:
    timeline = compile_timeline(Plan(items=(an_item(a_both_legs_exercise()),)))
    state = new_session(timeline)
    from_start: list[Command] = [Ready(), Ready(), *[Skip()] * 15]
    state = advance(state, Start(), 0).state
    for number, command in enumerate(from_start, start=1):
        state = advance(state, command, number).state
    assert state.step.kind is StepKind.REST
    assert [cell.done for cell in cells(state)] == ["15 reps", "15 reps, up next", "15 reps"]


def test_a_set_that_was_done_has_a_check_and_one_that_was_left_has_none(stage: Stage) -> None:
    stage.say(Resume())
    stage.wait(3_000 + 8 * 7_500)
    stage.say(Pause())
    first = cells(stage.state)[0]
    assert (first.done, first.is_done, first.is_begun) == ("10 of 10", True, True)
    stage.say(JumpToSet(2))
    assert [cell.is_done for cell in cells(stage.state)].count(True) == 1


def test_a_set_that_is_done_again_counts_from_one_and_keeps_its_best(stage: Stage) -> None:
    stage.say(RedoSet(), Resume())
    stage.wait(5_000 + 10_000 + 7_500)
    assert cells(stage.state)[0].done.startswith("1 of 10 done")
    stage.say(JumpToSet(1))
    assert cells(stage.state)[0].done == "2 of 10"


@pytest.mark.parametrize(("count", "has_legs", "columns"), [(1, False, 2), (3, False, 3), (4, False, 2), (6, True, 2)])
def test_cells_stand_side_by_side_by_legs_or_up_to_three(count: int, has_legs: bool, columns: int) -> None:
    assert columns_of(count, has_legs=has_legs) == columns


def test_it_opens_at_the_current_set(stage: Stage) -> None:
    stage.say(JumpToSet(9))
    stage.window.resize(900, 600)
    sheet = opened(stage)
    QApplication.processEvents()
    assert focused() == "Start, Left leg, Forward lunge"
    button = QApplication.focusWidget()
    assert button is not None
    assert button.visibleRegion().boundingRect() == button.rect()
    assert sheet.isVisible()


def test_a_set_begins_at_once_and_the_list_is_gone(stage: Stage) -> None:
    sheet = opened(stage)
    buttons(sheet)["Start, Set 2, Band squat"].click()
    assert not sheet.isVisible()
    assert (stage.state.step.bout, stage.state.step.kind, stage.state.mode) == (5, StepKind.SET_UP, Mode.WAITING)
    assert len(stage.state.done) == 2


def test_redo_begins_the_set_anew_and_keeps_what_was_done(stage: Stage) -> None:
    buttons(opened(stage))["Redo, Left leg, Single-leg band stretch"].click()
    assert (stage.state.step.kind, stage.state.attempt, stage.state.reps_done) == (StepKind.LEAD_IN, 2, 0)
    assert stage.state.mode is Mode.RUNNING
    assert len(stage.state.done) == 2


def test_a_screen_reader_is_told_which_set_a_button_is_about(stage: Stage) -> None:
    button = buttons(opened(stage))["Redo, Left leg, Single-leg band stretch"]
    assert button.accessibleDescription() == "Left leg, Single-leg band stretch: 2 of 10 done, here now"


def test_undo_takes_one_rep_back_and_stays(stage: Stage) -> None:
    sheet = opened(stage)
    undo = buttons(sheet)["Undo last rep"]
    undo.click()
    assert sheet.isVisible()
    assert "1 of 10 done, here now" in stage.texts()
    undo.click()
    assert not undo.isEnabled()
    assert stage.state.mode is Mode.PAUSED


def test_it_hurts_and_resume_are_there(stage: Stage) -> None:
    sheet = opened(stage)
    buttons(sheet)["Resume"].click()
    assert (stage.state.mode, sheet.isVisible()) == (Mode.RESUMING, False)
    stage.say(Pause())
    sheet = opened(stage)
    buttons(sheet)["It hurts – stop"].click()
    assert (stage.state.mode, stage.state.stop_reason, sheet.isVisible()) == (Mode.STOPPED, StopReason.PAIN, False)


def test_whatever_ends_the_pause_takes_the_list_away(stage: Stage) -> None:
    sheet = opened(stage)
    stage.say(Stop(reason=StopReason.DONE))
    assert not sheet.isVisible()


@pytest.mark.parametrize("key", [K.Key_Escape, K.Key_L])
def test_escape_and_l_leave_it_in_the_pause(stage: Stage, key: Qt.Key) -> None:
    sheet = opened(stage)
    stage.press(key)
    assert (sheet.isVisible(), stage.state.mode) == (False, Mode.PAUSED)


def test_a_press_beside_it_leaves_it(stage: Stage) -> None:
    sheet = opened(stage)
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(3, 300))
    assert (sheet.isVisible(), stage.state.mode) == (False, Mode.PAUSED)


@pytest.mark.parametrize("key", [K.Key_S, K.Key_B, K.Key_Period, K.Key_F8])
def test_the_stop_keys_work_over_it(stage: Stage, key: Qt.Key) -> None:
    opened(stage)
    stage.press(key)
    assert stage.state.mode is Mode.STOPPED


def test_u_and_f5_work_over_it(stage: Stage) -> None:
    sheet = opened(stage)
    stage.press(K.Key_U)
    assert len(stage.state.done) == 1
    stage.press(K.Key_F5)
    assert (stage.state.mode, sheet.isVisible()) == (Mode.RESUMING, False)


@pytest.mark.parametrize("key", [K.Key_PageDown, K.Key_PageUp, K.Key_Plus, K.Key_MediaNext])
def test_other_keys_of_the_session_rest(stage: Stage, key: Qt.Key) -> None:
    opened(stage)
    before = (stage.state.index, stage.state.mode, stage.state.timeline)
    stage.press(key)
    assert (stage.state.index, stage.state.mode, stage.state.timeline) == before


def test_arrow_keys_go_from_cell_to_cell(stage: Stage) -> None:
    opened(stage)
    QApplication.processEvents()
    walk = []
    for key in (K.Key_Right, K.Key_Right, K.Key_Down, K.Key_Down, K.Key_Left, K.Key_Up, K.Key_Up, K.Key_Up):
        stage.press(key)
        walk.append(focused().split(", ", 1)[1])
    names = ["Single-leg band stretch", "Leaning ankle band stretch", "Band squat"]
    assert walk[0] == walk[1] == f"Right leg, {names[0]}"
    assert walk[2] == f"Right leg, {names[1]}"
    assert walk[3].endswith(names[2])
    assert walk[5].endswith(names[1])
    assert walk[6] == walk[7]
    assert walk[7].endswith(names[0])


def test_tab_goes_from_the_close_button_through_the_sets_to_resume(stage: Stage) -> None:
    sheet = opened(stage)
    sheet.close_button.setFocus()
    walk = [focused()]
    for _ in range(15):
        stage.press(K.Key_Tab)
        walk.append(focused())
    assert walk[0] == walk[15] == "Close"
    assert walk[1] == "Redo, Left leg, Single-leg band stretch"
    assert walk[11:15] == ["Start, Right leg, Forward lunge", "It hurts – stop", "Undo last rep", "Resume"]


@pytest.mark.parametrize("size", [(1280, 800), (900, 600), (900, 1280)])
def test_cells_of_a_line_are_equally_wide_and_inside_the_sheet(stage: Stage, size: tuple[int, int]) -> None:
    stage.window.resize(*size)
    sheet = opened(stage)
    for _ in range(5):
        QApplication.processEvents()
    views = sheet._rows.cells
    widths = [view.width() for view in views[4:7]]
    assert max(widths) - min(widths) <= 1
    assert all(view.mapTo(sheet, view.rect().bottomRight()).x() < sheet.card.geometry().right() for view in views)
    is_below = views[0].mapTo(sheet, views[0].rect().topLeft()).x() < 200
    assert is_below == (size[0] == 900)


def test_neighbours_are_found_by_where_they_lie() -> None:
    areas = [QRect(x, 0, 50, 10) for x in (0, 60)] + [QRect(x, 20, 30, 10) for x in (0, 40, 80)]
    assert [neighbour(areas, 0, key) for key in (K.Key_Left, K.Key_Right, K.Key_Up, K.Key_Down)] == [0, 1, 0, 2]
    assert [neighbour(areas, 4, key) for key in (K.Key_Left, K.Key_Right, K.Key_Up, K.Key_Down)] == [3, 4, 1, 4]
