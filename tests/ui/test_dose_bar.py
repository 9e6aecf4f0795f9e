"""The bar under an exercise: where its controls stand, how they fold into one button, and the sheet that opens them."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import Exercise
from kneeapp.core.plan import default_dose
from kneeapp.ui.pages.dose_bar import Arrangement, DoseBar, arrangement_for
from kneeapp.ui.pages.dose_sheet import DoseSheet, card_area
from kneeapp.ui.pages.exercise_page import ExercisePage
from kneeapp.ui.theme import apply_theme, theme_for
from kneeapp.ui.widgets.stepper import Stepper
from tests.builders import a_both_legs_exercise, an_exercise, minutes_of

LIGHT = theme_for(Qt.ColorScheme.Light)
LEFT_TO_RIGHT, RIGHT_TO_LEFT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, replace(LIGHT, text_scale=1.3))
    yield
    apply_theme(qapp, LIGHT)


def a_page(qtbot: QtBot, width: int = 928, exercise: Exercise | None = None) -> ExercisePage:
    page = ExercisePage(minutes_of)
    qtbot.addWidget(page)
    page.resize(width, 800)
    shown = exercise or an_exercise()
    page.show_exercise(shown, default_dose(shown))
    with qtbot.waitActive(page):
        page.show()
    return page


def bar_of(page: ExercisePage) -> DoseBar:
    bar = page.findChild(DoseBar)
    assert bar is not None
    return bar


def button(page: QWidget, text: str) -> QPushButton:
    return next(found for found in page.findChildren(QPushButton) if found.text() == text)


def stepper(page: ExercisePage, name: str) -> Stepper:
    return next(found for found in page.findChildren(Stepper) if found.accessibleName() == name)


def folded(page: ExercisePage) -> QPushButton:
    found = page.findChild(QPushButton, "dose-button")
    assert isinstance(found, QPushButton)
    return found


def an_open_sheet(page: ExercisePage) -> DoseSheet:
    folded(page).setFocus()
    folded(page).click()
    sheets = sheets_of(page)
    assert len(sheets) == 1
    return sheets[0]


def sheets_of(page: ExercisePage) -> list[DoseSheet]:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return page.findChildren(DoseSheet)


@pytest.mark.parametrize(
    ("room", "is_narrow", "arrangement"),
    [
        (716, False, Arrangement.BESIDE),
        (715, False, Arrangement.ABOVE),
        (716, True, Arrangement.ABOVE),
        (504, True, Arrangement.ABOVE),
        (503, True, Arrangement.FOLDED),
    ],
)
def test_controls_stand_where_there_is_room(room: int, is_narrow: bool, arrangement: Arrangement) -> None:
    assert arrangement_for(room, QSize(700, 44), QSize(500, 64), is_narrow=is_narrow) is arrangement


def test_names_never_stand_above_where_that_makes_the_bar_higher() -> None:
    assert arrangement_for(600, QSize(700, 57), QSize(500, 82), is_narrow=True) is Arrangement.FOLDED


@pytest.mark.parametrize(
    ("width", "arrangement", "height"), [(984, Arrangement.BESIDE, 84), (824, Arrangement.ABOVE, 72)]
)
def test_the_bar_is_as_high_as_its_page_is_wide(
    qtbot: QtBot, width: int, arrangement: Arrangement, height: int
) -> None:
    page = a_page(qtbot, width)
    bar = bar_of(page)
    assert (bar.arrangement, bar.height()) == (arrangement, height)


@pytest.mark.usefixtures("large_text")
@pytest.mark.parametrize("width", [928, 824])
def test_with_large_text_the_controls_fold_into_a_button_that_says_the_dose(qtbot: QtBot, width: int) -> None:
    page = a_page(qtbot, width)
    assert bar_of(page).arrangement is Arrangement.FOLDED
    assert folded(page).isVisible()
    assert folded(page).text() == "10 reps · hold 2 s · left first"
    assert not stepper(page, "Reps").isVisible()


def test_the_bar_follows_the_text_size_while_it_shows(qapp: QApplication, qtbot: QtBot) -> None:
    page = a_page(qtbot)
    apply_theme(qapp, replace(LIGHT, text_scale=1.3))
    qtbot.waitUntil(folded(page).isVisible)
    apply_theme(qapp, LIGHT)
    qtbot.waitUntil(stepper(page, "Reps").isVisible)
    assert not folded(page).isVisible()


@pytest.mark.usefixtures("large_text")
def test_the_folded_button_opens_the_controls_and_takes_the_focus_there(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    sheet = an_open_sheet(page)
    assert sheet.isVisible()
    assert stepper(page, "Reps").isVisible()
    assert QApplication.focusWidget() is stepper(page, "Reps")


@pytest.mark.usefixtures("large_text")
def test_changing_the_dose_in_the_sheet_is_told_and_said_by_the_button(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    an_open_sheet(page)
    with qtbot.waitSignal(page.dose_changed) as told:
        button(page, "Right").click()
    assert told.args[1].first_side.value == "right"
    assert folded(page).text() == "10 reps · hold 2 s · right first"


@pytest.mark.usefixtures("large_text")
@pytest.mark.parametrize("way", ["Esc", "Done", "outside"])
def test_the_sheet_closes_and_gives_the_focus_back(qtbot: QtBot, way: str) -> None:
    page = a_page(qtbot)
    sheet = an_open_sheet(page)
    if way == "Esc":
        QTest.keyClick(stepper(page, "Reps"), Qt.Key.Key_Escape)
    elif way == "Done":
        button(page, "Done").click()
    else:
        qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(sheet.width() - 5, 5))
    assert sheets_of(page) == []
    assert QApplication.focusWidget() is folded(page)
    assert not stepper(page, "Reps").isVisible()


@pytest.mark.usefixtures("large_text")
def test_a_press_on_the_card_leaves_the_sheet_open(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    sheet = an_open_sheet(page)
    card = sheet.findChild(QFrame)
    assert card is not None
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=card.geometry().topLeft() + QPoint(5, 5))
    assert sheet.isVisible()


@pytest.mark.usefixtures("large_text")
def test_tab_stays_inside_the_sheet(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    an_open_sheet(page)
    forwards = [_tabbed(Qt.Key.Key_Tab) for _ in range(5)]
    assert forwards == ["Sets", "Hold", "Left", "Done", "Reps"]
    assert [_tabbed(Qt.Key.Key_Backtab) for _ in range(2)] == ["Done", "Left"]


@pytest.mark.usefixtures("large_text")
def test_the_sheet_goes_with_its_exercise(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    an_open_sheet(page)
    page.show_exercise(a_both_legs_exercise(), default_dose(a_both_legs_exercise()))
    assert sheets_of(page) == []
    an_open_sheet(page)
    page.hide()
    assert sheets_of(page) == []


@pytest.mark.usefixtures("large_text")
def test_where_the_window_grows_the_controls_come_back_into_the_bar(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    an_open_sheet(page)
    page.resize(1600, 900)
    qtbot.waitUntil(lambda: bar_of(page).arrangement is Arrangement.BESIDE)
    assert sheets_of(page) == []
    assert bar_of(page).isAncestorOf(stepper(page, "Reps"))
    assert stepper(page, "Reps").isVisible()


@pytest.mark.parametrize(
    ("direction", "left"), [(LEFT_TO_RIGHT, 100), (RIGHT_TO_LEFT, 200)], ids=["left to right", "right to left"]
)
def test_the_card_lies_over_the_leading_end_of_its_button(direction: Qt.LayoutDirection, left: int) -> None:
    anchor, window = QRect(100, 500, 400, 60), QRect(0, 0, 800, 600)
    card = card_area(QSize(300, 200), anchor, window, direction)
    assert (card.left(), card.bottom() + 1) == (left, 489)


def test_the_card_never_leaves_the_window() -> None:
    window = QRect(0, 0, 800, 600)
    assert window.contains(card_area(QSize(300, 580), QRect(700, 500, 90, 60), window, LEFT_TO_RIGHT))


@pytest.mark.parametrize("width", [984, 824])
def test_right_to_left_the_controls_mirror_but_left_stays_left(qtbot: QtBot, width: int) -> None:
    page = a_page(qtbot, width)
    page.setLayoutDirection(RIGHT_TO_LEFT)
    reps = stepper(page, "Reps")
    qtbot.waitUntil(lambda: _x(reps, page) > _x(stepper(page, "Sets"), page) > _x(button(page, "Start"), page))
    assert _x(button(page, "Left"), page) < _x(button(page, "Right"), page)
    before = reps.value()
    qtbot.mouseClick(reps, Qt.MouseButton.LeftButton, pos=QPoint(reps.width() - 12, reps.height() // 2))
    assert reps.value() == before - 1


def _tabbed(key: Qt.Key) -> str:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    now = QApplication.focusWidget()
    assert now is not None
    return now.accessibleName() or (now.text() if isinstance(now, QPushButton) else "")


def _x(widget: QWidget, page: ExercisePage) -> int:
    return widget.mapTo(page, QPoint(0, 0)).x()
