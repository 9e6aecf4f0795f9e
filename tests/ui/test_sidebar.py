from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import ExerciseId
from kneeapp.core.library import Library
from kneeapp.core.plan import default_dose
from kneeapp.storage.diagnostic import LoadedLibrary
from kneeapp.ui.shown_progress import SetsDone, ShownProgress
from kneeapp.ui.sidebar import Sidebar
from kneeapp.ui.widgets.row_button import RowButton
from kneeapp.ui.widgets.row_delegate import ROW_ROLE
from kneeapp.ui.widgets.row_end import Standing
from kneeapp.ui.widgets.search_field import SearchField
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from tests.builders import a_broken_file, a_loaded_library, a_plan, an_exercise, minutes_of

SIDE_SWING, SQUAT = ExerciseId("side-swing"), ExerciseId("squat")


@pytest.fixture
def sidebar(qtbot: QtBot) -> Sidebar:
    sidebar = Sidebar(minutes_of)
    qtbot.addWidget(sidebar)
    sidebar.show_library(a_loaded_library(a_broken_file()), a_plan())
    sidebar.resize(sidebar.width(), 800)
    sidebar.show()
    return sidebar


def the_list(sidebar: Sidebar) -> QListWidget:
    found = sidebar.findChild(QListWidget, "exercise-list")
    assert found is not None
    return found


def search(sidebar: Sidebar, text: str) -> None:
    field = sidebar.findChild(SearchField)
    assert field is not None
    field.setText(text)


def shown_rows(sidebar: Sidebar) -> list[str]:
    rows = the_list(sidebar)
    return [rows.item(row).text() for row in range(rows.count()) if not rows.item(row).isHidden()]


def row_button(sidebar: Sidebar, name: str) -> RowButton:
    return next(button for button in sidebar.findChildren(RowButton) if button.accessibleName() == name)


def test_rows_begin_with_the_short_name_and_tell_the_dose(sidebar: Sidebar) -> None:
    rows = QAccessible.queryAccessibleInterface(the_list(sidebar))
    assert rows.role() is QAccessible.Role.List
    assert rows.text(QAccessible.Text.Name) == "Exercises"
    names = [rows.child(index).text(QAccessible.Text.Name) for index in range(rows.childCount())]
    assert names == ["Side swing, 10 reps · hold 2 s", "Squat, 3 sets of 15 · hold 3 s", "Step, 10 reps · no band"]


def test_today_tells_the_time_of_the_routine(sidebar: Sidebar) -> None:
    assert row_button(sidebar, "Today").accessibleDescription() == "Daily routine, 35 min"


def test_selecting_from_outside_tells_which_exercise(sidebar: Sidebar, qtbot: QtBot) -> None:
    """A screen reader selects a row without making it the current one."""
    rows = the_list(sidebar)
    with qtbot.waitSignal(sidebar.exercise_chosen) as told:
        rows.selectionModel().select(rows.model().index(1, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert told.args == [SQUAT]


def test_clicking_a_row_tells_which_exercise(sidebar: Sidebar, qtbot: QtBot) -> None:
    rows = the_list(sidebar)
    place = rows.visualItemRect(rows.item(1)).center()
    with qtbot.waitSignal(sidebar.exercise_chosen) as told:
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [SQUAT]


def test_showing_a_selection_tells_nothing(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sidebar.exercise_chosen), qtbot.assertNotEmitted(sidebar.today_chosen):
        sidebar.select_exercise(SIDE_SWING)
        assert [item.text() for item in the_list(sidebar).selectedItems()] == ["Side swing"]
        sidebar.select_today()
    assert the_list(sidebar).selectedItems() == []
    assert row_button(sidebar, "Today").isChecked()


def test_today_can_be_chosen(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.select_exercise(SQUAT)
    with qtbot.waitSignal(sidebar.today_chosen):
        qtbot.mouseClick(row_button(sidebar, "Today"), Qt.MouseButton.LeftButton)
    assert the_list(sidebar).selectedItems() == []


def test_a_broken_file_has_a_row_that_tells_the_line(sidebar: Sidebar, qtbot: QtBot) -> None:
    row = row_button(sidebar, "hip-bridge.yaml")
    assert row.accessibleDescription() == "Needs a fix, line 14"
    with qtbot.waitSignal(sidebar.problem_chosen) as told:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert told.args == [0]
    assert row.isChecked()


def test_a_mended_file_has_no_row_any_more(sidebar: Sidebar) -> None:
    sidebar.show_library(a_loaded_library(), a_plan())
    shown = [row.accessibleName() for row in sidebar.findChildren(RowButton) if row.isVisible()]
    assert shown == ["Today", "Settings"]


def test_typing_leaves_the_exercises_that_match(sidebar: Sidebar) -> None:
    search(sidebar, "hip abduction swing")
    assert shown_rows(sidebar) == ["Side swing"]
    search(sidebar, "")
    assert shown_rows(sidebar) == ["Side swing", "Squat", "Step"]


def test_a_search_without_result_says_so_and_can_be_cleared(sidebar: Sidebar, qtbot: QtBot) -> None:
    search(sidebar, "handstand")
    texts = [label.text() for label in sidebar.findChildren(WrappingLabel) if label.isVisible()]
    assert texts == ["Exercises", "Nothing called “handstand”."]
    clear = sidebar.findChild(QPushButton, "clear-search")
    assert clear is not None
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert shown_rows(sidebar) == ["Side swing", "Squat", "Step"]
    assert not clear.isVisible()


def test_down_leads_from_the_search_to_the_first_match(sidebar: Sidebar, qtbot: QtBot) -> None:
    search(sidebar, "squat")
    field = sidebar.findChild(SearchField)
    assert field is not None
    with qtbot.waitSignal(sidebar.exercise_chosen) as told:
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert told.args == [SQUAT]


def test_a_changed_dose_shows_in_its_row_and_in_todays_time(sidebar: Sidebar) -> None:
    sidebar.set_doses({SIDE_SWING: replace(default_dose(an_exercise()), reps=12)})
    name = the_list(sidebar).item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert name == "Side swing, 12 reps · hold 2 s"
    assert row_button(sidebar, "Today").accessibleDescription() == "Daily routine, 37 min"


def test_the_settings_can_be_chosen(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.select_exercise(SQUAT)
    with qtbot.waitSignal(sidebar.settings_chosen):
        qtbot.mouseClick(row_button(sidebar, "Settings"), Qt.MouseButton.LeftButton)
    assert row_button(sidebar, "Settings").isChecked()
    assert the_list(sidebar).selectedItems() == []
    sidebar.select_today()
    assert not row_button(sidebar, "Settings").isChecked()


def test_choosing_an_exercise_leaves_the_settings(sidebar: Sidebar) -> None:
    sidebar.select_settings()
    the_list(sidebar).setCurrentRow(0)
    assert not row_button(sidebar, "Settings").isChecked()


def test_down_passes_over_a_selected_exercise_that_the_search_left_out(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.select_exercise(SIDE_SWING)
    search(sidebar, "squat")
    field = sidebar.findChild(SearchField)
    assert field is not None
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert [item.text() for item in the_list(sidebar).selectedItems()] == ["Squat"]


def test_a_name_too_long_for_a_line_makes_its_row_higher(sidebar: Sidebar) -> None:
    long_name = replace(an_exercise(), short_name="A very long name that no line of a sidebar could ever hold")
    library = Library(exercises=(long_name, an_exercise(id=ExerciseId("b"))), routine=(long_name.id,))
    sidebar.show_library(LoadedLibrary(library=library), a_plan(library))
    rows = the_list(sidebar)
    heights = [rows.visualItemRect(rows.item(row)).height() for row in range(2)]
    assert heights[0] > heights[1]
    assert rows.minimumSizeHint().height() == sum(heights)


def progress(*sets: tuple[ExerciseId, int, int]) -> ShownProgress:
    exercises = tuple(SetsDone(exercise=exercise, done=done, planned=planned) for exercise, done, planned in sets)
    return ShownProgress(exercises=exercises, left_ms=14 * 60_000)


def test_progress_stands_in_todays_row_and_in_those_of_its_exercises(sidebar: Sidebar) -> None:
    sidebar.show_progress(progress((SIDE_SWING, 1, 1), (SQUAT, 1, 3)))
    assert row_button(sidebar, "Today").accessibleDescription() == "Daily routine, 14 min left"
    shown = row_button(sidebar, "Today")._row
    assert (shown.mark, shown.share) == ("1/2", 0.5)
    entries = [the_list(sidebar).item(row) for row in range(3)]
    assert [entry.data(Qt.ItemDataRole.AccessibleTextRole) for entry in entries] == [
        "Side swing, 10 reps · hold 2 s, done",
        "Squat, 3 sets of 15 · hold 3 s, 1/3 sets done",
        "Step, 10 reps · no band",
    ]
    rows = [entry.data(ROW_ROLE) for entry in entries]
    assert [(row.standing, row.end) for row in rows] == [
        (Standing.DONE, ""),
        (Standing.OPEN, "1/3"),
        (Standing.OPEN, ""),
    ]


def test_progress_stays_with_other_doses_and_goes_with_the_next_progress(sidebar: Sidebar) -> None:
    sidebar.show_progress(progress((SIDE_SWING, 1, 1)))
    dose = replace(default_dose(an_exercise()), reps=12)
    sidebar.set_doses({SIDE_SWING: dose})
    told = [the_list(sidebar).item(0).data(Qt.ItemDataRole.AccessibleTextRole)]
    sidebar.show_progress(progress((SIDE_SWING, 0, 1)))
    told.append(the_list(sidebar).item(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert told == ["Side swing, 12 reps · hold 2 s, done", "Side swing, 12 reps · hold 2 s"]


@pytest.mark.parametrize(("sets", "line"), [(((SQUAT, 3, 3),), "Daily routine, done"), ((), "A rest day")])
def test_a_day_that_asks_for_nothing_more_says_so(
    sidebar: Sidebar, sets: tuple[tuple[ExerciseId, int, int], ...], line: str
) -> None:
    sidebar.show_progress(progress(*sets))
    assert row_button(sidebar, "Today").accessibleDescription() == line
