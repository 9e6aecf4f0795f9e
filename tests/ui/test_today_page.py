"""Today's page: where the user is, what is next, the rows, and the cards beside them."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import ExerciseId
from kneeapp.core.exercise_state import LeftOut
from kneeapp.core.plan import Plan
from kneeapp.ui.pages.shown_past import Asked, ShownPains, ShownPast
from kneeapp.ui.pages.shown_today import ShownRow, ShownToday
from kneeapp.ui.pages.today_page import TodayPage
from kneeapp.ui.widgets.pain_chart import PainChart, pain_points
from kneeapp.ui.widgets.row_button import RowButton
from kneeapp.ui.widgets.row_end import Standing
from kneeapp.ui.widgets.stage_card import figure_width
from kneeapp.ui.widgets.week_row import WeekRow, day_middles
from kneeapp.ui.wording import number_word
from tests.builders import (
    a_both_legs_exercise,
    a_plan,
    an_exercise,
    an_exercise_without_band_or_hold,
    an_item,
)
from tests.days import MINUTE, TODAY, a_day, a_past, a_week
from tests.ui.windows import put_in_window

LEFT_OUT = LeftOut(since=TODAY - timedelta(days=2), pain=5)


def shown(qtbot: QtBot, day: ShownToday, width: int = 1280, past: ShownPast | None = None) -> TodayPage:
    page = TodayPage()
    page.show_today(day, past or a_past())
    put_in_window(qtbot, page, width)
    return page


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def rows(page: TodayPage) -> dict[str, str]:
    found = [row for row in page.findChildren(RowButton) if row.isVisibleTo(page)]
    return {row.accessibleName(): row.accessibleDescription() for row in found}


def buttons(page: QWidget) -> dict[str, QPushButton]:
    return {found.text(): found for found in page.findChildren(QPushButton) if found.isVisibleTo(page) and found.text()}


def the_headline(page: TodayPage) -> str:
    found = page.findChild(QLabel, "today-title")
    assert found is not None
    return found.text()


# Where the user is.


@pytest.mark.parametrize(
    ("done", "sets_done", "line"),
    [
        (0, 0, "Ready when you are"),
        (0, 1, "Ready when you are"),
        (1, 0, "One down, two to go"),
        (2, 0, "Two down, one to go"),
        (3, 0, "That’s it for today"),
    ],
)
def test_the_headline_says_where_one_is(qtbot: QtBot, done: int, sets_done: int, line: str) -> None:
    assert the_headline(shown(qtbot, a_day(a_plan(), done=done, sets_done=sets_done))) == line


def test_what_is_left_out_is_not_to_be_done(qtbot: QtBot) -> None:
    assert the_headline(shown(qtbot, a_day(a_plan(), done=1, left_out=LEFT_OUT))) == "One down, one to go"


def test_a_day_of_rest_asks_for_nothing(qtbot: QtBot) -> None:
    page = shown(qtbot, a_day(a_plan())._replace(is_rest_day=True))
    assert the_headline(page) == "A rest day"
    assert "Nothing to do, and that is right" in texts(page)
    assert {"Start", "Short session"} & set(buttons(page)) == set()


def test_on_a_day_of_rest_what_was_begun_is_told_as_ever(qtbot: QtBot) -> None:
    page = shown(qtbot, a_day(a_plan(), done=1)._replace(is_rest_day=True))
    assert the_headline(page) == "One down, two to go"
    assert "Continue" in buttons(page)


def test_the_day_is_told_in_words(qtbot: QtBot) -> None:
    assert "Wednesday 12 March" in texts(shown(qtbot, a_day(a_plan())))


def test_large_numbers_are_told_in_digits() -> None:
    assert [number_word(number) for number in (2, 9, 10)] == ["two", "nine", "10"]


# What is next.


def test_the_card_tells_the_set_that_is_next_and_the_time_that_is_left(qtbot: QtBot) -> None:
    told = texts(shown(qtbot, a_day(a_plan(), done=1, sets_done=1)))
    assert "Next: Squat" in told
    assert "Set 2 of 3: 15 reps, hold 3 s. About 14 minutes for the rest of the routine." in told


def test_before_the_first_exercise_the_time_is_that_of_the_routine(qtbot: QtBot) -> None:
    day = a_day(Plan(items=(an_item(an_exercise_without_band_or_hold()),)))
    assert "10 reps each leg. About 1 minute for the routine." in texts(shown(qtbot, day._replace(left_ms=MINUTE)))


@pytest.mark.parametrize(("done", "word"), [(0, "Start"), (1, "Continue")])
def test_the_one_button_begins_or_carries_on(qtbot: QtBot, done: int, word: str) -> None:
    page = shown(qtbot, a_day(a_plan(), done=done))
    with qtbot.waitSignal(page.start_requested):
        buttons(page)[word].click()


def test_a_short_session_is_one_click_where_there_is_one(qtbot: QtBot) -> None:
    page = shown(qtbot, a_day(a_plan()))
    with qtbot.waitSignal(page.short_session_requested):
        buttons(page)["Short session"].click()
    page.show_today(a_day(a_plan())._replace(has_short_session=False))
    assert "Short session" not in buttons(page)


def test_when_all_is_done_nothing_is_to_be_begun_or_prepared(qtbot: QtBot) -> None:
    page = shown(qtbot, a_day(a_plan(), done=3))
    assert {"Start", "Continue", "Short session"} & set(buttons(page)) == set()
    assert "Before you start" not in texts(page)


@pytest.mark.parametrize(("card", "figure"), [(800, 256), (572, 256), (500, 184), (436, 120), (435, 0), (372, 0)])
def test_the_figure_gives_way_to_the_words(card: int, figure: int) -> None:
    assert figure_width(card) == figure


# The rows.


def test_the_rows_tell_what_is_done_next_and_open(qtbot: QtBot) -> None:
    assert rows(shown(qtbot, a_day(a_plan(), done=1, sets_done=1))) == {
        "Banded side swing": "10 reps, each leg, Done",
        "Banded squat": "3 sets of 15, one done, Next",
        "Plain step": "10 reps, each leg, 3 min",
    }


def test_an_easier_form_is_told_in_its_row(qtbot: QtBot) -> None:
    row = ShownRow(item=an_item(), left_ms=MINUTE, standing=Standing.NEXT, easier="no band")
    page = shown(qtbot, ShownToday(rows=(row,), left_ms=MINUTE))
    assert rows(page)["Banded side swing"] == "10 reps, each leg · Easier today: no band, Next"


@pytest.mark.parametrize(
    ("left_out", "told"),
    [
        (LEFT_OUT, "Left out since Monday, pain 5"),
        (LeftOut(since=TODAY - timedelta(days=6)), "Left out since Thursday"),
        (LeftOut(since=date(2025, 3, 5), pain=4), "Left out since 5 March, pain 4"),
    ],
)
def test_what_is_left_out_says_since_when(qtbot: QtBot, left_out: LeftOut, told: str) -> None:
    assert rows(shown(qtbot, a_day(a_plan(), left_out=left_out)))["Plain step"] == told


def test_what_is_left_out_can_be_put_back_or_opened(qtbot: QtBot) -> None:
    page = shown(qtbot, a_day(a_plan(), left_out=LEFT_OUT))
    with qtbot.waitSignal(page.put_back_wished) as told, qtbot.assertNotEmitted(page.exercise_chosen):
        qtbot.mouseClick(buttons(page)["Put back"], Qt.MouseButton.LeftButton)
    assert told.args == ["step"]
    row = page.findChild(RowButton, "routine-step")
    assert row is not None
    with qtbot.waitSignal(page.exercise_chosen) as opened:
        row.click()
    assert opened.args == ["step"]


def test_putting_back_stands_at_the_end_of_its_row_and_clear_of_its_words(qtbot: QtBot) -> None:
    page = shown(qtbot, a_day(a_plan(), left_out=LEFT_OUT))
    row, put_back = page.findChild(RowButton, "routine-step"), buttons(page)["Put back"]
    assert row is not None
    assert row.geometry().contains(put_back.geometry())
    assert row._row.reserve == put_back.width()


def test_nothing_is_left_out_without_its_reason() -> None:
    with pytest.raises(ValueError, match="left out needs its reason"):
        ShownRow(item=an_item(), left_ms=MINUTE, standing=Standing.LEFT_OUT)
    with pytest.raises(ValueError, match="left out needs its reason"):
        ShownRow(item=an_item(), left_ms=MINUTE, left_out=LEFT_OUT)


def test_in_a_narrow_row_no_word_is_cut(qtbot: QtBot) -> None:
    long = an_item(an_exercise(name="Leaning ankle band stretch with both hands on the back of a heavy chair"))
    page = shown(qtbot, ShownToday(rows=(ShownRow(item=long, left_ms=MINUTE),), left_ms=MINUTE), width=1090)
    QApplication.processEvents()
    row = page.findChild(RowButton)
    assert row is not None
    assert row.height() == row.heightForWidth(row.width()) > row.sizeHint().height()


def test_another_day_replaces_the_rows(qtbot: QtBot) -> None:
    page = shown(qtbot, a_day(a_plan()))
    page.show_today(a_day(Plan(items=(an_item(an_exercise_without_band_or_hold()),))), a_past())
    QApplication.processEvents()
    assert list(rows(page)) == ["Plain step"]
    assert "No nicks or tears in the bands" not in texts(page)


def test_the_plan_can_be_changed(qtbot: QtBot) -> None:
    page = shown(qtbot, a_day(a_plan()))
    with qtbot.waitSignal(page.plan_wished):
        buttons(page)["Change the plan"].click()


# The cards beside.


def week_text(page: TodayPage) -> str:
    found = page.findChild(WeekRow)
    assert found is not None
    return found.text()


def test_the_week_tells_each_day(qtbot: QtBot) -> None:
    page = shown(qtbot, a_day(a_plan()))
    assert week_text(page) == (
        "Monday: done, Tuesday: done, Wednesday: begun, Thursday: planned, Friday: planned, Saturday: planned, "
        "Sunday: rest"
    )
    assert "Mon, Wed, Fri" in texts(page)
    assert {"Whole routine", "Squats only"} <= set(texts(page))


def test_where_every_day_asks_the_same_the_week_counts_and_needs_no_legend(qtbot: QtBot) -> None:
    days = tuple(day._replace(asked=Asked.WHOLE) for day in a_week())
    page = shown(qtbot, a_day(a_plan()), past=a_past()._replace(week=days))
    assert "2 of 7 days" in texts(page)
    assert "Whole routine" not in texts(page)


def test_a_day_of_rest_on_which_something_was_done_counts_as_done(qtbot: QtBot) -> None:
    days = a_week()
    page = shown(qtbot, a_day(a_plan()), past=a_past()._replace(week=(*days[:6], days[6]._replace(share=0.2))))
    assert week_text(page).endswith("Sunday: done")


def test_the_days_reach_from_edge_to_edge() -> None:
    assert day_middles(260, 7)[::6] == [17, 243]


def test_the_pains_are_told_with_nothing_read_into_them(qtbot: QtBot) -> None:
    page = shown(qtbot, a_day(a_plan()))
    assert {"Last 7 sessions", "You logged 1; a week ago 2."} <= set(texts(page))


def test_one_pain_is_told_alone(qtbot: QtBot) -> None:
    page = shown(qtbot, a_day(a_plan()), past=a_past()._replace(pains=ShownPains(values=(3,))))
    assert {"Last session", "You logged 3."} <= set(texts(page))


def test_before_the_first_pain_the_card_says_what_will_be_there(qtbot: QtBot) -> None:
    page = shown(qtbot, a_day(a_plan()), past=a_past()._replace(pains=ShownPains()))
    assert "The pain you log after a session will show here, from 0 to 10." in texts(page)
    chart = page.findChild(PainChart)
    assert chart is not None
    assert not chart.isVisible()


def test_pains_stand_on_a_scale_that_never_changes() -> None:
    points = pain_points((0, 10, 5), QRectF(20, 10, 216, 100))
    assert [(point.x(), point.y()) for point in points] == [(28, 110), (128, 10), (228, 60)]
    assert [(point.x(), point.y()) for point in pain_points((5,), QRectF(20, 10, 216, 100))] == [(228, 60)]


def test_while_another_card_comes_first_preparing_waits(qtbot: QtBot) -> None:
    page = shown(qtbot, a_day(a_plan()))
    card, second = QLabel("How are your knees today?"), QLabel("Thank you")
    page.set_aside_card(card)
    QApplication.processEvents()
    assert card.isVisible()
    assert "Before you start" not in texts(page)
    week = next(label for label in page.findChildren(QLabel) if label.text() == "This week")
    assert card.mapTo(page, card.rect().bottomLeft()).y() < week.mapTo(page, week.rect().topLeft()).y()
    page.set_aside_card(second)
    assert (card.isVisible(), second.isVisible()) == (False, True)
    page.set_aside_card(None)
    assert not second.isVisible()
    assert "Before you start" in texts(page)


@pytest.mark.parametrize(("width", "is_below"), [(1280, False), (1080, False), (1079, True)])
def test_in_a_narrow_window_the_cards_stand_below_the_rows(qtbot: QtBot, width: int, is_below: bool) -> None:
    page = shown(qtbot, a_day(Plan(items=(an_item(a_both_legs_exercise()),))), width)
    QApplication.processEvents()
    row, week = page.findChild(RowButton), page.findChild(WeekRow)
    assert row is not None
    assert week is not None
    assert (week.mapTo(page, QPoint(0, 0)).y() > row.mapTo(page, row.rect().bottomLeft()).y()) is is_below


def test_a_whole_day_fits_a_window_of_1280_by_800(qtbot: QtBot) -> None:
    five = Plan(items=tuple(an_item(an_exercise(id=ExerciseId(f"swing-{number}"))) for number in range(5)))
    page = shown(qtbot, a_day(five, done=2))
    for _ in range(5):
        QApplication.processEvents()
    assert page.verticalScrollBar().maximum() == 0
