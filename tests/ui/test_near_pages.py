import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.plan import Plan
from kneeapp.ui.pages.notice_page import NoticePage
from kneeapp.ui.pages.preparation import preparations
from kneeapp.ui.pages.problem_page import ProblemPage
from kneeapp.ui.pages.source_excerpt import excerpt
from kneeapp.ui.pages.today_page import TodayPage
from kneeapp.ui.widgets.row_button import RowButton
from tests.builders import (
    a_both_legs_exercise,
    a_broken_file,
    a_plan,
    an_exercise,
    an_exercise_without_band_or_hold,
    an_item,
    minutes_of,
)

SOURCE = "\n".join(f"line {number}" for number in range(1, 21))


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def button(page: QWidget, text: str) -> QPushButton:
    return next(found for found in page.findChildren(QPushButton) if found.text() == text)


def a_today_page(qtbot: QtBot) -> TodayPage:
    page = TodayPage(minutes_of)
    qtbot.addWidget(page)
    page.show_plan(a_plan())
    page.show()
    return page


def rows(page: TodayPage) -> dict[str, RowButton]:
    return {row.accessibleName(): row for row in page.findChildren(RowButton) if row.isVisibleTo(page)}


def test_today_tells_what_the_routine_asks(qtbot: QtBot) -> None:
    shown = texts(a_today_page(qtbot))
    assert "Ready when you are" in shown
    assert "Three exercises. About 35 minutes, setting up not counted." in shown


def test_today_lists_the_exercises_with_dose_and_minutes(qtbot: QtBot) -> None:
    page = a_today_page(qtbot)
    told = {name: row.accessibleDescription() for name, row in rows(page).items()}
    assert told == {
        "Banded side swing": "10 reps, each leg, 10 min",
        "Banded squat": "3 sets of 15, 15 min",
        "Plain step": "10 reps, each leg, 10 min",
    }


def test_a_row_of_today_opens_its_exercise(qtbot: QtBot) -> None:
    page = a_today_page(qtbot)
    with qtbot.waitSignal(page.exercise_chosen) as told:
        rows(page)["Banded squat"].click()
    assert told.args == ["squat"]


def test_today_starts_the_routine(qtbot: QtBot) -> None:
    page = a_today_page(qtbot)
    with qtbot.waitSignal(page.start_requested):
        qtbot.mouseClick(button(page, "Start"), Qt.MouseButton.LeftButton)


def test_showing_another_plan_replaces_the_first(qtbot: QtBot) -> None:
    page = a_today_page(qtbot)
    page.show_plan(Plan(items=(an_item(an_exercise_without_band_or_hold()),)))
    qtbot.waitUntil(lambda: list(rows(page)) == ["Plain step"])
    assert "No nicks or tears in the bands" not in texts(page)


def test_preparing_is_about_the_bands_that_the_routine_needs() -> None:
    anchored, loop, none = (
        an_item(an_exercise()),
        an_item(a_both_legs_exercise()),
        an_item(an_exercise_without_band_or_hold()),
    )
    first = [preparations(Plan(items=items))[0] for items in ((anchored, loop), (loop,), (anchored, none), (none,))]
    assert first == [
        "Loop band and long band within reach",
        "Loop band within reach",
        "Long band within reach",
        "Two metres of clear floor",
    ]


def a_notice_page(qtbot: QtBot) -> NoticePage:
    page = NoticePage()
    qtbot.addWidget(page)
    page.show()
    return page


def test_the_notice_makes_its_four_points(qtbot: QtBot) -> None:
    shown = texts(a_notice_page(qtbot))
    for heading in (
        "Talk to a doctor or physiotherapist first",
        "Exercise should not hurt",
        "Try one thing now",
        "Look over your band and your space",
    ):
        assert heading in shown


def test_only_the_tick_lets_one_begin(qtbot: QtBot) -> None:
    page = a_notice_page(qtbot)
    begin = button(page, "Get started")
    assert not begin.isEnabled()
    tick = page.findChild(QCheckBox)
    assert tick is not None
    assert tick.text() == "I have read this"
    tick.click()
    with qtbot.waitSignal(page.accepted):
        qtbot.mouseClick(begin, Qt.MouseButton.LeftButton)
    tick.click()
    assert not begin.isEnabled()


def a_problem_page(qtbot: QtBot, *, mistakes: int = 2, source: str = SOURCE) -> ProblemPage:
    page = ProblemPage()
    qtbot.addWidget(page)
    page.show_problem(a_broken_file(mistakes=mistakes), source)
    page.show()
    return page


def test_a_broken_file_tells_what_and_where(qtbot: QtBot) -> None:
    shown = texts(a_problem_page(qtbot))
    assert "Mistake 1." in shown
    assert "hip-bridge.yaml:14:57" in shown


def test_all_mistakes_are_told_in_full(qtbot: QtBot) -> None:
    page = a_problem_page(qtbot)
    label = page.findChild(QLabel, "diagnostics")
    assert label is not None
    assert label.accessibleIdentifier() == "diagnostics"
    assert label.text() == "hip-bridge.yaml:14:57: Mistake 1.\nhip-bridge.yaml:15:57: Mistake 2."
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_the_lines_round_the_first_mistake_are_shown(qtbot: QtBot) -> None:
    page = a_problem_page(qtbot)
    shown = page.findChild(QPlainTextEdit)
    assert shown is not None
    assert shown.isReadOnly()
    assert shown.toPlainText().splitlines()[2] == "14   line 14"
    assert shown.extraSelections()[0].cursor.block().text() == "14   line 14"


def test_a_file_that_could_not_be_read_shows_no_lines(qtbot: QtBot) -> None:
    page = a_problem_page(qtbot, source="")
    shown = page.findChild(QPlainTextEdit)
    assert shown is not None
    assert not shown.isVisible()


@pytest.mark.parametrize(
    ("line", "first", "count", "marked"), [(1, " 1", 3, 0), (10, " 8", 5, 2), (20, "18", 3, 2), (21, "19", 2, None)]
)
def test_an_excerpt_keeps_to_the_file(line: int, first: str, count: int, marked: int | None) -> None:
    shown = excerpt(SOURCE, line)
    assert (len(shown.lines), shown.marked) == (count, marked)
    assert shown.lines[0].split("   ")[0].strip() == first.strip()


def test_the_message_can_be_copied(qtbot: QtBot) -> None:
    page = a_problem_page(qtbot)
    button(page, "Copy message").click()
    assert QGuiApplication.clipboard().text() == str(a_broken_file(mistakes=2))


@pytest.mark.parametrize(("text", "signal"), [("Open the file", "open_requested"), ("Check again", "check_requested")])
def test_a_broken_file_can_be_opened_and_checked(qtbot: QtBot, text: str, signal: str) -> None:
    page = a_problem_page(qtbot)
    with qtbot.waitSignal(getattr(page, signal)):
        button(page, text).click()
