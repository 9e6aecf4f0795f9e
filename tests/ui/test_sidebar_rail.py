"""The sidebar of a narrow window: a rail of tiles, and what its search icon opens over the page."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import ExerciseId
from kneeapp.ui.sidebar import Sidebar
from kneeapp.ui.theme import apply_theme, current_theme
from kneeapp.ui.widgets.row_button import RowButton
from kneeapp.ui.widgets.search_field import SearchField
from tests.builders import a_broken_file, a_loaded_library, a_plan, minutes_of
from tests.staging import name_of

K = Qt.Key


class Window(QWidget):
    """A sidebar beside a page with one button."""

    def __init__(self) -> None:
        super().__init__()
        self.sidebar = Sidebar(minutes_of, self)
        self.page = QWidget(self)
        self.button = QPushButton("Start", self.page)
        QVBoxLayout(self.page).addWidget(self.button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sidebar)
        layout.addWidget(self.page, 1)

    @property
    def exercises(self) -> QListWidget:
        found = self.sidebar.findChild(QListWidget, "exercise-list")
        assert found is not None
        return found

    @property
    def field(self) -> SearchField:
        found = self.sidebar.findChild(SearchField)
        assert found is not None
        return found

    def row(self, name: str) -> RowButton:
        rows = self.sidebar.findChildren(RowButton)
        return next(row for row in rows if row.accessibleName() == name and row.isVisible())

    def open(self) -> None:
        """Open the search as a click on its icon does."""
        self.row("Search exercises").click()
        QApplication.processEvents()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.windowHandle(), key)

    def stops(self) -> list[str]:
        """The names of what Tab reaches, from the start of the window until it comes round."""
        self.row("Today").setFocus(Qt.FocusReason.TabFocusReason)
        names: list[str] = []
        while (focused := QApplication.focusWidget()) is not None and name_of(focused) not in names:
            names.append(name_of(focused))
            self.press(K.Key_Tab)
        return names


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.sidebar.show_library(a_loaded_library(a_broken_file()), a_plan())
    window.sidebar.set_narrow(is_narrow=True)
    window.resize(900, 600)
    with qtbot.waitActive(window):
        window.show()
    return window


@pytest.fixture
def _right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_rail_is_76_wide_and_shows_no_words(window: Window) -> None:
    assert window.sidebar.width() == 76
    assert window.row("Today").width() == window.row("Today").height() == 52
    assert not window.field.isVisible()
    assert window.exercises.minimumSizeHint().height() == 3 * 58


def test_a_screen_reader_is_told_the_same_of_rail_and_sidebar(window: Window) -> None:
    def told() -> list[str]:
        rows = QAccessible.queryAccessibleInterface(window.exercises)
        entries = [rows.child(index).text(QAccessible.Text.Name) for index in range(rows.childCount())]
        found = [row for row in window.sidebar.findChildren(RowButton) if row.objectName() != "open-search"]
        return entries + [row.accessibleName() + row.accessibleDescription() for row in found]

    in_rail = told()
    window.sidebar.set_narrow(is_narrow=False)
    assert told() == in_rail


def test_tab_goes_the_same_way_in_rail_and_sidebar(window: Window) -> None:
    in_rail = window.stops()
    assert in_rail == ["Today", "Search exercises", "Exercises", "hip-bridge.yaml", "Settings", "Start"]
    window.sidebar.set_narrow(is_narrow=False)
    assert window.stops() == in_rail


def test_a_tile_says_its_words_when_it_is_pointed_at(window: Window) -> None:
    assert "Banded side swing, 10 reps · hold 2 s" in window.exercises.item(0).toolTip()
    assert "Daily routine, 35 min" in window.row("Today").toolTip()
    assert "hip-bridge.yaml, Needs a fix, line 14" in window.row("hip-bridge.yaml").toolTip()
    assert "Settings" in window.row("Settings").toolTip()
    window.sidebar.set_narrow(is_narrow=False)
    assert window.row("Today").toolTip() == ""


def test_a_click_on_a_tile_opens_its_exercise(window: Window, qtbot: QtBot) -> None:
    place = window.exercises.visualItemRect(window.exercises.item(1)).center()
    with qtbot.waitSignal(window.sidebar.exercise_chosen) as told:
        qtbot.mouseClick(window.exercises.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["squat"]


def test_the_search_icon_opens_the_sidebar_over_the_page(window: Window) -> None:
    page = window.page.geometry()
    window.open()
    assert window.sidebar.geometry().right() == 295
    assert window.page.geometry() == page
    assert QApplication.focusWidget() is window.field


def test_opened_it_stays_over_the_page_when_the_window_grows(window: Window) -> None:
    window.open()
    window.resize(1000, 700)
    QApplication.processEvents()
    assert (window.sidebar.width(), window.sidebar.height(), window.page.x()) == (296, 700, 76)


@pytest.mark.usefixtures("_right_to_left")
def test_mirrored_it_opens_from_the_other_edge(window: Window) -> None:
    page = window.page.geometry()
    window.open()
    assert window.sidebar.geometry().left() == 900 - 296
    assert window.sidebar.geometry().right() == 899
    assert window.page.geometry() == page
    window.press(K.Key_Escape)
    QApplication.processEvents()
    assert window.sidebar.geometry().left() == 900 - 76


def test_escape_clears_first_and_then_closes(window: Window) -> None:
    window.open()
    window.field.setText("squat")
    window.press(K.Key_Escape)
    assert (window.field.text(), window.sidebar.width()) == ("", 296)
    window.press(K.Key_Escape)
    assert window.sidebar.width() == 76
    assert QApplication.focusWidget() is window.row("Search exercises")


def test_arrow_keys_look_through_the_matches_and_return_takes_one(window: Window) -> None:
    window.open()
    told: list[str] = []
    window.sidebar.exercise_chosen.connect(told.append)
    window.press(K.Key_Down, K.Key_Down)
    assert told == ["side-swing", "squat"]
    assert window.sidebar.width() == 296
    window.press(K.Key_Return)
    assert window.sidebar.width() == 76
    assert QApplication.focusWidget() is window.exercises


def test_escape_in_the_list_closes_too(window: Window) -> None:
    window.open()
    window.press(K.Key_Down, K.Key_Escape)
    assert window.sidebar.width() == 76


def test_a_click_on_an_exercise_closes(window: Window, qtbot: QtBot) -> None:
    window.open()
    window.field.setText("squat")
    place = window.exercises.visualItemRect(window.exercises.item(1)).center()
    qtbot.mouseClick(window.exercises.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.sidebar.width() == 76
    assert not window.exercises.item(0).isHidden()


@pytest.mark.parametrize("name", ["Today", "hip-bridge.yaml", "Settings"])
def test_choosing_anything_else_closes(window: Window, name: str) -> None:
    window.open()
    window.row(name).click()
    assert window.sidebar.width() == 76


def test_leaving_it_by_tab_closes(window: Window) -> None:
    window.open()
    window.button.setFocus(Qt.FocusReason.TabFocusReason)
    assert window.sidebar.width() == 76


@pytest.mark.parametrize(("x", "width"), [(200, 296), (500, 76)])
def test_a_press_beside_it_closes(window: Window, x: int, width: int) -> None:
    window.open()
    QTest.mousePress(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(x, 20))
    assert window.sidebar.width() == width


def test_a_wide_window_needs_nothing_opened(window: Window) -> None:
    window.open()
    window.sidebar.set_narrow(is_narrow=False)
    window.button.setFocus()
    assert window.sidebar.width() == 296
    assert window.field.isVisible()


@pytest.mark.parametrize(("scale", "width"), [(1.0, 296), (1.15, 324), (1.3, 352)])
def test_the_sidebar_grows_with_the_text(window: Window, qapp: QApplication, scale: float, width: int) -> None:
    before = current_theme()
    window.sidebar.set_narrow(is_narrow=False)
    apply_theme(qapp, replace(before, text_scale=scale))
    QApplication.processEvents()
    seen = window.sidebar.width()
    apply_theme(qapp, before)
    assert seen == width


def test_the_exercise_that_is_open_stays_selected(window: Window) -> None:
    window.sidebar.select_exercise(ExerciseId("squat"))
    window.open()
    window.press(K.Key_Escape)
    assert [item.text() for item in window.exercises.selectedItems()] == ["Squat"]
