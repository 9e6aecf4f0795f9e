"""What the plan's page shows and which wishes it tells."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.ui.pages.minutes_card import MinutesCard, MinutesLine
from kneeapp.ui.pages.shown_plan import Addable, ShownNumber, ShownPlan
from kneeapp.ui.theme import apply_theme, current_theme, theme_for
from tests.plans import ANKLE, LUNGE, SQUAT, a_plan, a_plan_without
from tests.ui.plan_pages import Shown, show_page

LIGHT = theme_for(Qt.ColorScheme.Light)
EMPTY = ShownPlan(
    rows=(),
    minutes=(None,) * 7,
    today=0,
    addable=tuple(Addable(exercise_id=row.exercise_id, name=row.name, mark=row.mark) for row in (SQUAT, LUNGE)),
)


@pytest.fixture(autouse=True)
def _usual_theme(qapp: QApplication) -> Iterator[None]:
    yield
    if current_theme() != LIGHT:
        apply_theme(qapp, LIGHT)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return show_page(qtbot, a_plan())


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def days_on(row: QWidget, shown: Shown) -> list[str]:
    return [name for name in shown.buttons(row) if name.endswith("day") and shown.button(name, row).isChecked()]


def with_squat(**change: object) -> ShownPlan:
    """The plan with another band squat."""
    squat = replace(SQUAT, **change)  # type: ignore[arg-type]  # fields of it
    return replace(a_plan(), rows=tuple(squat if row is SQUAT else row for row in a_plan().rows))


def test_a_row_says_its_exercise_its_dose_and_its_place(shown: Shown) -> None:
    head = shown.head("Band squat")
    assert head.accessibleDescription() == "15 reps · hold 3 s · 3 sets, third of five"


def test_the_line_under_the_title_is_the_plans(shown: Shown) -> None:
    assert "Squats every day, the others on the days you pick." in texts(shown.page)


def test_the_days_of_an_exercise_are_checked(shown: Shown) -> None:
    assert days_on(shown.row("Single-leg band stretch"), shown) == ["Monday", "Wednesday", "Friday"]
    assert len(days_on(shown.row("Band squat"), shown)) == 7


@pytest.mark.parametrize(("day", "wish"), [("Tuesday", (1, True)), ("Friday", (4, False))])
def test_a_press_on_a_day_wishes_the_other_and_changes_nothing_yet(
    shown: Shown, day: str, wish: tuple[int, bool]
) -> None:
    row = shown.row("Single-leg band stretch")
    before = days_on(row, shown)
    shown.click(day, row)
    assert shown.wishes == [("days_wished", "single-leg-band", *wish)]
    assert days_on(row, shown) == before


def test_another_plan_is_shown_at_once(shown: Shown) -> None:
    shown.page.show_plan(with_squat(days=frozenset({6}), reps=ShownNumber(value=8, lowest=1, highest=50)))
    assert days_on(shown.row("Band squat"), shown) == ["Sunday"]
    assert shown.head("Band squat").accessibleDescription().startswith("8 reps")


def test_one_row_is_open_at_a_time(shown: Shown) -> None:
    shown.open("Band squat")
    assert shown.head("Band squat").isChecked()
    shown.open("Leaning ankle band stretch")
    assert [name for name in shown.names() if shown.head(name).isChecked()] == ["Leaning ankle band stretch"]
    assert shown.buttons().count("Remove") == 1
    shown.open("Leaning ankle band stretch")
    assert "Remove" not in shown.buttons()


def test_return_on_the_words_of_a_row_opens_it(shown: Shown) -> None:
    shown.head("Band squat").setFocus()
    shown.press(Qt.Key.Key_Return)
    assert shown.stepper("Reps").value() == 15


@pytest.mark.parametrize(
    ("stepper", "dose"), [("Reps", (16, 3.0, 3)), ("Hold", (15, 4.0, 3)), ("Sets a day", (15, 3.0, 4))]
)
def test_a_stepper_wishes_the_whole_dose(shown: Shown, stepper: str, dose: tuple[int, float, int]) -> None:
    shown.open("Band squat")
    shown.stepper(stepper).stepUp()
    assert shown.wishes == [("dose_wished", "band-squat", *dose)]


def test_a_number_that_is_typed_is_wished_once(shown: Shown) -> None:
    shown.open("Band squat")
    reps = shown.stepper("Reps")
    reps.setFocus()
    reps.selectAll()
    shown.press(Qt.Key.Key_1)
    shown.press(Qt.Key.Key_2)
    assert shown.wishes == []
    shown.press(Qt.Key.Key_Return)
    assert shown.wishes == [("dose_wished", "band-squat", 12, 3.0, 3)]


def test_a_dose_without_a_hold_has_none_to_change(qtbot: QtBot) -> None:
    shown = show_page(qtbot, replace(a_plan(), rows=(LUNGE,)))
    row = shown.open("Forward lunge")
    assert "Hold" not in texts(row)
    shown.stepper("Reps").stepUp()
    assert shown.wishes == [("dose_wished", "forward-lunge", 11, None, 1)]


def test_only_several_sets_can_be_spread_over_the_day(shown: Shown) -> None:
    assert "Do them" in texts(shown.open("Band squat"))
    shown.click("Over the day")
    assert shown.wishes == [("spread_wished", "band-squat", True)]
    assert "Do them" not in texts(shown.open("Single-leg band stretch"))


def test_how_sets_are_done_is_shown(shown: Shown) -> None:
    shown.open("Band squat")
    assert shown.button("In one go").isChecked()
    shown.page.show_plan(with_squat(is_spread=True))
    assert shown.button("Over the day").isChecked()
    assert shown.wishes == []


def test_an_exercise_can_be_removed(shown: Shown) -> None:
    shown.open("Band squat")
    shown.click("Remove")
    assert shown.wishes == [("remove_wished", "band-squat")]


def test_an_exercise_that_is_left_out_says_why_and_can_be_put_back(shown: Shown) -> None:
    row = shown.row("Forward lunge")
    assert row.head.accessibleDescription() == "Left out since Monday, pain 5, fifth of five"
    assert [name for name in shown.buttons(row) if name.endswith("day")] == []
    shown.click("When to see someone")
    shown.click("Put back")
    assert shown.wishes == [("see_someone_wished",), ("put_back_wished", "forward-lunge")]


def test_an_exercise_that_was_put_back_has_its_days_again(shown: Shown) -> None:
    shown.page.show_plan(replace(a_plan(), rows=(*a_plan().rows[:4], LUNGE)))
    assert days_on(shown.row("Forward lunge"), shown) == ["Monday", "Wednesday", "Friday"]
    assert "Put back" not in shown.buttons()


def test_an_exercise_can_be_added(qtbot: QtBot) -> None:
    shown = show_page(qtbot, a_plan_without("band-squat"))
    assert "Band squat" not in shown.buttons()
    shown.click("Add exercise")
    shown.settle()
    shown.click("Band squat")
    assert shown.wishes == [("add_wished", "band-squat")]


def test_the_list_of_what_can_be_added_closes_again(qtbot: QtBot) -> None:
    shown = show_page(qtbot, a_plan_without("band-squat"))
    shown.click("Add exercise")
    shown.click("Add exercise")
    assert "Band squat" not in shown.buttons()


def test_with_all_exercises_in_the_plan_a_word_stands_for_the_button(shown: Shown) -> None:
    assert "Add exercise" not in shown.buttons()
    assert "All your exercises are in the plan." in texts(shown.page)


def test_an_empty_plan_says_how_to_begin(qtbot: QtBot) -> None:
    shown = show_page(qtbot, EMPTY)
    assert "Nothing planned yet" in texts(shown.page)
    assert shown.buttons() == ["Undo", "Done", "Add exercise"]
    shown.page.show_plan(a_plan())
    assert "Nothing planned yet" not in texts(shown.page)


def test_undo_waits_for_something_to_take_back(shown: Shown) -> None:
    shown.click("Undo")
    shown.page.show_plan(replace(a_plan(), can_undo=False))
    shown.click("Undo")
    shown.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown.wishes == [("undo_wished",)]


def test_the_key_of_undo_works_from_within_a_number(shown: Shown) -> None:
    shown.open("Band squat")
    shown.stepper("Reps").setFocus()
    shown.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown.wishes == [("undo_wished",)]


def test_done_leaves(shown: Shown) -> None:
    shown.click("Done")
    assert shown.wishes == [("done_wished",)]


@pytest.mark.parametrize(("width", "has_card"), [(1280, True), (1100, False), (900, False)])
def test_the_minutes_stand_beside_the_list_or_in_one_line_above(qtbot: QtBot, width: int, has_card: bool) -> None:
    shown = show_page(qtbot, a_plan(), width)
    card, line = shown.page.findChild(MinutesCard), shown.page.findChild(MinutesLine)
    assert card is not None
    assert line is not None
    assert (card.isVisible(), line.isVisible()) == (has_card, not has_card)
    words = "A week" if has_card else "21 min on Mon, Wed, Fri; 9 on other days"
    assert words in texts(card if has_card else line)


@pytest.mark.parametrize("scale", [1.0, 1.3])
@pytest.mark.parametrize(("width", "height"), [(900, 600), (1100, 700), (1280, 800), (1600, 900)])
def test_in_no_size_anything_is_cut(qtbot: QtBot, qapp: QApplication, width: int, height: int, scale: float) -> None:
    apply_theme(qapp, replace(LIGHT, text_scale=scale))
    shown = show_page(qtbot, a_plan(), width, height)
    shown.open("Band squat")
    assert shown.page.horizontalScrollBar().maximum() == 0
    for row in shown.rows():
        assert row.head.height() >= row.head.heightForWidth(row.head.width()), row.head.accessibleName()


def test_a_long_name_makes_its_row_higher(qtbot: QtBot) -> None:
    long = replace(ANKLE, name="Leaning ankle band stretch with the band round the foot of a heavy table")
    shown = show_page(qtbot, replace(a_plan(), rows=(long, SQUAT)))
    first, second = (row.height() for row in shown.rows())
    assert second == 72
    assert first > second


def test_mirrored_the_first_day_stands_at_the_right(qtbot: QtBot, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        shown = show_page(qtbot, a_plan())
        row = shown.row("Band squat")
        assert shown.button("Monday", row).x() > shown.button("Sunday", row).x()
        assert row.handle.x() > row.head.x()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
