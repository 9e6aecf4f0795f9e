import pytest

from kneeapp.core.exercise import Side
from kneeapp.ui.wording import (
    dose_text,
    fill_sides,
    initials,
    minutes_text,
    reps_text,
    seconds_text,
    short_minutes_text,
    side_text,
    with_shortcut,
)
from tests.builders import a_both_legs_exercise, an_exercise, an_exercise_without_band_or_hold, an_item

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(("ms", "text"), [(2_000, "2 s"), (2_500, "2.5 s"), (10_000, "10 s"), (0, "0 s")])
def test_seconds_show_decimals_only_where_there_are_any(ms: int, text: str) -> None:
    assert seconds_text(ms) == text


@pytest.mark.parametrize(("ms", "text"), [(59_999, "Under 1 min"), (60_000, "About 1 min"), (170_000, "About 3 min")])
def test_an_estimate_is_told_in_whole_minutes(ms: int, text: str) -> None:
    assert minutes_text(ms) == text


def test_a_short_estimate_stands_at_the_end_of_a_line() -> None:
    assert [short_minutes_text(ms) for ms in (30_000, 170_000)] == ["under 1 min", "3 min"]


def test_one_rep_is_not_plural() -> None:
    assert [reps_text(reps) for reps in (1, 2, 50)] == ["1 rep", "2 reps", "50 reps"]


def test_a_dose_tells_reps_and_hold() -> None:
    assert dose_text(an_item(an_exercise())) == "10 reps · hold 2 s"


def test_a_dose_of_several_sets_tells_them() -> None:
    assert dose_text(an_item(a_both_legs_exercise())) == "3 sets of 15 · hold 3 s"


def test_a_dose_without_a_band_says_so() -> None:
    assert dose_text(an_item(an_exercise_without_band_or_hold())) == "10 reps · no band"


def test_each_side_has_its_title() -> None:
    assert [side_text(side) for side in Side] == ["Left leg", "Right leg", "Both legs"]


def test_placeholders_become_the_trained_and_the_other_leg() -> None:
    assert fill_sides("Anchor on your {other}, band on your {side} ankle", Side.LEFT) == (
        "Anchor on your right, band on your left ankle"
    )


def test_initials_are_those_of_the_first_two_words() -> None:
    assert [initials(name) for name in ("Single-leg band", "Squat", "Leaning ankle band")] == ["SB", "S", "LA"]


def test_a_tool_tip_names_the_key_that_does_the_same() -> None:
    assert with_shortcut("Close", "Esc") == "Close (Esc)"
