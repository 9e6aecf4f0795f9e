"""The words and pictures of the plan's page that are made of values."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from pytestqt.qtbot import QtBot

from kneeapp.ui.day_names import DAYS, day_letter, day_name, days_text
from kneeapp.ui.pages.day_buttons import circle_area
from kneeapp.ui.pages.minutes_card import DayMinutes, MinutesCard, full_bar, line_parts
from kneeapp.ui.pages.plan_row_head import HeadWords, head_height, head_parts
from kneeapp.ui.pages.plan_wording import (
    day_minutes_text,
    left_out_text,
    moved_text,
    place_text,
    row_dose_text,
    week_minutes_text,
)
from kneeapp.ui.pages.shown_plan import LeftOutSince, ShownNumber
from tests.plans import LUNGE, SQUAT, STRETCH, a_plan
from tests.staging import name_of

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
WORDS = HeadWords(name="Band squat", detail="15 reps", mark="BS")
LONG = replace(WORDS, name="Band squat with a chair behind you and the band above your knees")
LEFT_OUT = replace(WORDS, is_left_out=True)


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        ((21, 9, 21, 9, 21, 9, 9), "21 min on Mon, Wed, Fri; 9 on other days"),
        ((9,) * 7, "9 min every day"),
        ((None,) * 7, "No exercises on any day"),
        ((21, None, 21, None, 21, None, None), "21 min on Mon, Wed, Fri; none on other days"),
        ((None, 9, 9, 9, 9, 9, None), "none on Mon, Sun; 9 min on other days"),
        ((21, 9, 21, 12, 21, 9, 21), "9 min on Tue, Sat; 12 on Thu; 21 on other days"),
    ],
)
def test_the_minutes_of_a_week_in_one_line(minutes: tuple[int | None, ...], text: str) -> None:
    assert week_minutes_text(minutes) == text


@pytest.mark.parametrize(
    ("place", "count", "text"), [(1, 5, "second of five"), (7, 9, "8 of 9"), (6, 7, "seventh of seven")]
)
def test_a_place_is_told_in_words_while_they_are_few(place: int, count: int, text: str) -> None:
    assert place_text(place, count) == text


def test_what_is_said_of_a_row_that_moved() -> None:
    assert moved_text("Band squat", 1, 5) == "Band squat, now second of five"


def test_a_dose_says_its_hold_and_its_sets_where_it_has_them() -> None:
    assert row_dose_text(SQUAT) == "15 reps · hold 3 s · 3 sets"
    assert row_dose_text(LUNGE) == "10 reps"
    assert (
        row_dose_text(replace(STRETCH, hold_s=ShownNumber(value=2.5, lowest=1, highest=10))) == "10 reps · hold 2.5 s"
    )


def test_left_out_says_the_pain_where_it_is_known() -> None:
    assert left_out_text(LeftOutSince(since="Monday", pain=0)) == "Left out since Monday, pain 0"
    assert left_out_text(LeftOutSince(since="Monday")) == "Left out since Monday"


def test_a_day_without_exercises_has_a_dash() -> None:
    assert (day_minutes_text(None), day_minutes_text(0)) == ("–", "0 min")


def test_a_week_begins_on_monday() -> None:
    assert [day_letter(day) for day in DAYS] == list("MTWTFSS")
    assert (day_name(0), day_name(6), days_text((0, 6))) == ("Monday", "Sunday", "Mon, Sun")


def test_what_cannot_be_a_plan_is_refused() -> None:
    with pytest.raises(ValueError, match="between"):
        ShownNumber(value=0, lowest=1, highest=5)
    with pytest.raises(ValueError, match="days"):
        replace(SQUAT, days=frozenset({7}))
    with pytest.raises(ValueError, match="seven"):
        replace(a_plan(), minutes=(1,) * 6)
    with pytest.raises(ValueError, match="seven"):
        replace(a_plan(), today=7)


@pytest.mark.parametrize(("longest", "full"), [(21, 25), (25, 30), (0, 5), (None, 5)])
def test_a_full_bar_is_the_next_five_above_the_longest_day(longest: int | None, full: int) -> None:
    assert full_bar((None, longest, 0)) == full


def test_a_bar_has_what_day_and_figure_leave() -> None:
    parts = line_parts(QRectF(0, 0, 204, 34), 28, 50)
    assert parts.name == QRectF(0, 0, 28, 34)
    assert parts.bar == QRectF(40, 12, 106, 10)
    assert parts.figure == QRectF(154, 0, 50, 34)


def test_a_screen_reader_is_told_each_day_and_which_is_today(qtbot: QtBot) -> None:
    card = MinutesCard()
    qtbot.addWidget(card)
    card.show_minutes((21, None, 21, 9, 21, 9, 9), today=2)
    names = [name_of(day) for day in card.findChildren(DayMinutes)]
    assert names[:3] == ["Monday: 21 min", "Tuesday: –", "Wednesday, today: 21 min"]


def test_the_words_of_a_row_stand_behind_its_tile() -> None:
    parts = head_parts(WORDS, QRect(0, 0, 280, 56), LTR)
    assert parts.tile == QRect(0, 4, 48, 48)
    assert (parts.name.left(), parts.detail.left()) == (62, 62)
    assert parts.detail.top() == parts.name.bottom() + 1
    assert parts.icon.isEmpty()


def test_what_is_left_out_has_an_icon_before_its_second_line() -> None:
    parts = head_parts(LEFT_OUT, QRect(0, 0, 280, 56), LTR)
    assert (parts.icon.left(), parts.detail.left()) == (62, 82)


def test_the_words_of_a_row_are_mirrored() -> None:
    area = QRect(0, 0, 280, 56)
    parts, other = head_parts(LEFT_OUT, area, LTR), head_parts(LEFT_OUT, area, RTL)
    for one, mirrored in ((parts.tile, other.tile), (parts.name, other.name), (parts.icon, other.icon)):
        assert mirrored.right() == 279 - one.left()


def test_words_that_wrap_make_a_row_higher() -> None:
    assert head_height(WORDS, 280) == 56
    assert head_height(LONG, 280) > 56


def test_the_outline_of_a_day_lies_inside_its_circle() -> None:
    assert circle_area(QRectF(0, 0, 44, 44), 34, 0) == QRectF(5, 5, 34, 34)
    assert circle_area(QRectF(0, 0, 44, 44), 34, 2) == QRectF(6, 6, 32, 32)
