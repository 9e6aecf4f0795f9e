from datetime import UTC, date, datetime, timedelta

import pytest

from kneeapp.ui.day_words import ago_text, date_text, day_title, weekday
from tests.care import TODAY

NOON = datetime(2025, 3, 12, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("passed", "text"),
    [
        (timedelta(seconds=-90), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=1), "a minute ago"),
        (timedelta(minutes=4, seconds=59), "4 minutes ago"),
        (timedelta(minutes=59, seconds=59), "59 minutes ago"),
        (timedelta(hours=1), "an hour ago"),
        (timedelta(hours=1, minutes=59), "an hour ago"),
        (timedelta(hours=2), "2 hours ago"),
        (timedelta(hours=3, minutes=59), "3 hours ago"),
        (timedelta(hours=4), "today at 08:00"),
        (timedelta(hours=17, minutes=20), "yesterday at 18:40"),
        (timedelta(days=1, hours=17, minutes=20), "on Monday at 18:40"),
        (timedelta(days=6), "on Thursday at 12:00"),
        (timedelta(days=7), "on 5 March at 12:00"),
    ],
)
def test_a_moment_is_named_by_how_long_ago_it_was(passed: timedelta, text: str) -> None:
    assert ago_text(NOON - passed, NOON) == text


def test_soon_after_midnight_the_evening_before_is_still_minutes_ago() -> None:
    midnight = datetime(2025, 3, 12, 0, 2, tzinfo=UTC)
    assert ago_text(midnight - timedelta(minutes=4), midnight) == "4 minutes ago"


@pytest.mark.parametrize(
    ("days", "title"),
    [(0, "Today"), (1, "Yesterday"), (2, "Monday"), (6, "Thursday"), (7, "5 March"), (-1, "13 March")],
)
def test_a_day_by_itself_is_named_as_near_as_can_be(days: int, title: str) -> None:
    assert day_title(TODAY - timedelta(days=days), TODAY) == title


def test_every_day_and_month_has_its_name() -> None:
    week = [date(2025, 3, 10) + timedelta(days=days) for days in range(7)]
    assert [weekday(day) for day in week] == [f"{day:%A}" for day in week]
    year = [date(2025, month, 9) for month in range(1, 13)]
    assert [date_text(day) for day in year] == [f"9 {day:%B}" for day in year]
