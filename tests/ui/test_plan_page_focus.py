"""The keyboard on the plan's page, and how rows move: the focus goes with them, and their new place is said."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneeapp.ui.pages.plan_rows import place_among, tops_of
from kneeapp.ui.pages.shown_plan import ShownPlan
from tests.plans import ANKLE, KICK_BACK, LUNGE, SQUAT, STRETCH, a_plan, a_plan_without
from tests.staging import name_of
from tests.ui.plan_pages import Shown, show_page

ALT = Qt.KeyboardModifier.AltModifier
FOUR = replace(a_plan(), rows=(STRETCH, ANKLE, SQUAT, KICK_BACK))


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Four exercises, and whoever keeps the plan moves them as wished."""
    built = show_page(qtbot, FOUR)
    built.page.moved_wished.connect(lambda exercise_id, place: built.page.show_plan(moved(exercise_id, place)))
    return built


def moved(exercise_id: str, place: int) -> ShownPlan:
    rows = [row for row in FOUR.rows if row.exercise_id != exercise_id]
    rows.insert(place, next(row for row in FOUR.rows if row.exercise_id == exercise_id))
    return replace(FOUR, rows=tuple(rows))


def focused() -> str:
    widget = QApplication.focusWidget()
    assert widget is not None
    return name_of(widget)


def tabs(shown: Shown, count: int) -> list[str]:
    names = []
    for _ in range(count):
        shown.press(Qt.Key.Key_Tab)
        names.append(focused())
    return names


def with_keys(shown: Shown, key: Qt.Key) -> None:
    shown.head("Band squat").setFocus()
    shown.press(key, ALT)


def with_button(shown: Shown, name: str) -> None:
    shown.open("Band squat")
    shown.click(name)


@pytest.mark.parametrize(
    ("move", "place", "word"),
    [
        (lambda shown: with_keys(shown, Qt.Key.Key_Up), 1, "second"),
        (lambda shown: with_keys(shown, Qt.Key.Key_Down), 3, "fourth"),
        (lambda shown: with_button(shown, "Move up"), 1, "second"),
        (lambda shown: with_button(shown, "Move down"), 3, "fourth"),
    ],
)
def test_a_row_that_moved_says_its_place_and_keeps_the_focus(
    shown: Shown, move: Callable[[Shown], None], place: int, word: str
) -> None:
    move(shown)
    assert shown.wishes == [("moved_wished", "band-squat", place)]
    assert shown.names()[place] == "Band squat"
    assert shown.row("Band squat").has_focus
    assert shown.head("Band squat").accessibleDescription().endswith(f", {word} of four")
    assert shown.said == [f"Band squat, now {word} of four"]


def test_a_plan_that_nobody_moved_anything_in_is_not_announced(shown: Shown) -> None:
    shown.page.show_plan(moved("band-squat", 0))
    assert shown.said == []


def test_the_keys_move_a_row_from_its_days_and_its_numbers_too(shown: Shown) -> None:
    shown.button("Tuesday", shown.row("Band squat")).setFocus()
    shown.press(Qt.Key.Key_Up, ALT)
    shown.page.show_plan(FOUR)
    shown.open("Band squat")
    shown.stepper("Reps").setFocus()
    shown.press(Qt.Key.Key_Down, ALT)
    assert shown.wishes == [("moved_wished", "band-squat", 1), ("moved_wished", "band-squat", 3)]


def test_at_the_ends_of_the_list_there_is_nowhere_to_move(shown: Shown) -> None:
    shown.head("Single-leg band stretch").setFocus()
    shown.press(Qt.Key.Key_Up, ALT)
    shown.open("Single-leg band stretch")
    assert not shown.button("Move up").isEnabled()
    shown.head("Standing band kick-back").setFocus()
    shown.press(Qt.Key.Key_Down, ALT)
    shown.open("Standing band kick-back")
    assert not shown.button("Move down").isEnabled()
    assert shown.wishes == []


def test_moved_to_the_end_by_its_button_the_row_still_has_the_focus(shown: Shown) -> None:
    shown.open("Band squat")
    shown.button("Move down").setFocus()
    shown.press(Qt.Key.Key_Space)
    assert not shown.button("Move down").isEnabled()
    assert focused() == "Band squat"


def test_tab_goes_through_the_rows_as_they_stand(shown: Shown) -> None:
    shown.page.show_plan(moved("band-squat", 0))
    shown.open("Band squat")
    shown.button("Done").setFocus()
    controls = ["Reps", "Hold", "Sets a day", "In one go", "Move down", "Remove"]
    assert tabs(shown, 9) == ["Band squat", "Monday", *controls, "Single-leg band stretch"]


def test_the_arrow_keys_go_from_day_to_day_and_tab_comes_back_to_the_same(shown: Shown) -> None:
    row = shown.row("Band squat")
    shown.button("Monday", row).setFocus()
    shown.press(Qt.Key.Key_Right)
    assert focused() == "Tuesday"
    shown.press(Qt.Key.Key_Tab)
    shown.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert focused() == "Tuesday"
    shown.press(Qt.Key.Key_Left)
    shown.press(Qt.Key.Key_Left)
    assert focused() == "Sunday"
    shown.press(Qt.Key.Key_Space)
    assert shown.wishes == [("days_wished", "band-squat", 6, False)]


def test_mirrored_the_arrow_keys_still_go_where_they_point(shown: Shown) -> None:
    shown.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown.button("Tuesday", shown.row("Band squat")).setFocus()
    shown.press(Qt.Key.Key_Right)
    assert focused() == "Monday"


def test_a_plan_that_changes_leaves_the_focus_and_the_open_row(shown: Shown) -> None:
    shown.open("Band squat")
    hold = shown.stepper("Hold")
    hold.setFocus()
    shown.page.show_plan(moved("band-kick-back", 0))
    assert QApplication.focusWidget() is hold
    assert shown.head("Band squat").isChecked()


@pytest.mark.parametrize(("removed", "next_one"), [("band-squat", "Standing band kick-back"), (None, "Band squat")])
def test_where_a_row_went_away_the_next_has_the_focus(shown: Shown, removed: str | None, next_one: str) -> None:
    name, exercise_id = ("Band squat", removed) if removed else ("Standing band kick-back", "band-kick-back")
    shown.open(name)
    shown.button("Remove").setFocus()
    rest = tuple(row for row in FOUR.rows if row.exercise_id != exercise_id)
    shown.page.show_plan(replace(FOUR, rows=rest))
    assert focused() == next_one


def test_where_the_last_row_went_away_adding_has_the_focus(qtbot: QtBot) -> None:
    shown = show_page(qtbot, replace(FOUR, rows=(SQUAT,)))
    shown.head("Band squat").setFocus()
    addable = a_plan_without("band-squat").addable
    shown.page.show_plan(replace(FOUR, rows=(), addable=addable))
    assert focused() == "Add exercise"


def test_put_back_by_key_the_row_keeps_the_focus(qtbot: QtBot) -> None:
    shown = show_page(qtbot, a_plan())
    shown.button("Put back").setFocus()
    shown.page.show_plan(replace(a_plan(), rows=(*FOUR.rows, LUNGE)))
    assert focused() == "Forward lunge"


def test_the_list_of_what_can_be_added_is_reached_by_tab_and_gives_the_focus_back(qtbot: QtBot) -> None:
    shown = show_page(qtbot, a_plan_without("band-squat"))
    shown.button("Add exercise").setFocus()
    shown.press(Qt.Key.Key_Return)
    assert tabs(shown, 1) == ["Band squat"]
    shown.press(Qt.Key.Key_Return)
    shown.page.show_plan(replace(a_plan(), addable=a_plan_without("forward-lunge").addable))
    assert focused() == "Add exercise"


def drag(shown: Shown, name: str, by: int, *, lets_go: bool = True) -> None:
    handle = shown.row(name).handle
    start = QPoint(handle.width() // 2, handle.height() // 2)
    home = handle.mapToGlobal(start)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in range(0, by, 20 if by > 0 else -20):
        QTest.mouseMove(handle, handle.mapFromGlobal(home + QPoint(0, step)))
        QApplication.processEvents()
    QTest.mouseMove(handle, handle.mapFromGlobal(home + QPoint(0, by)))
    shown.settle()
    if lets_go:
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("name", "by", "place"),
    [
        ("Single-leg band stretch", 170, 2),
        ("Standing band kick-back", -300, 0),
        ("Band squat", 100, 3),
    ],
)
def test_a_row_is_moved_by_its_handle(shown: Shown, name: str, by: int, place: int) -> None:
    drag(shown, name, by)
    assert [wish[2] for wish in shown.wishes] == [place]
    assert shown.names()[place] == name


def test_a_row_that_is_let_go_where_it_was_goes_back_there(shown: Shown) -> None:
    places = [row.y() for row in shown.rows()]
    drag(shown, "Band squat", 30)
    shown.settle()
    assert [row.y() for row in shown.rows()] == places
    assert shown.wishes == []


def test_the_other_rows_make_room_for_the_one_that_is_dragged(shown: Shown) -> None:
    stretch, ankle = shown.row("Single-leg band stretch"), shown.row("Leaning ankle band stretch")
    drag(shown, "Single-leg band stretch", 100, lets_go=False)
    assert (ankle.y(), stretch.y()) == (0, 80)  # the first 20 pixels are what makes it a drag


def test_a_plan_that_changes_while_a_row_is_dragged_lets_it_go(shown: Shown) -> None:
    drag(shown, "Single-leg band stretch", 100, lets_go=False)
    shown.page.show_plan(replace(FOUR, rows=FOUR.rows[:3]))
    assert shown.names() == ["Single-leg band stretch", "Leaning ankle band stretch", "Band squat"]
    assert [row.y() for row in shown.rows()] == [0, 80, 160]


def test_a_press_on_the_handle_alone_moves_nothing(shown: Shown) -> None:
    shown.qtbot.mouseClick(shown.row("Band squat").handle, Qt.MouseButton.LeftButton)
    assert shown.wishes == []


@pytest.mark.parametrize(("pointer", "place"), [(-20, 0), (30, 0), (40, 1), (200, 2), (900, 2)])
def test_a_place_is_told_by_the_middles_of_the_other_rows(pointer: int, place: int) -> None:
    assert place_among(pointer, [QRect(0, 0, 640, 72), QRect(0, 80, 640, 207)]) == place


def test_rows_of_different_heights_stand_one_below_the_other() -> None:
    assert tops_of([72, 207, 72]) == [0, 80, 295]
