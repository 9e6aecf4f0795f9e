"""Chips, steppers and choices as they are painted: their geometry, their states and their text sizes."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import Side
from kneeapp.ui.pages.dose_chips import dose_chips
from kneeapp.ui.pages.text_blocks import Note
from kneeapp.ui.theme import apply_theme, current_theme, theme_for
from kneeapp.ui.typography import text_font
from kneeapp.ui.widgets.chips import Chip, ChipKind, ChipLabel, Chips, chip_parts
from kneeapp.ui.widgets.choice_button import ChoiceLook, choice_area
from kneeapp.ui.widgets.choice_row import ChoiceRow
from kneeapp.ui.widgets.run_in_label import RunInLabel
from kneeapp.ui.widgets.stepper import Stepper
from kneeapp.ui.wording import choices_text
from tests.builders import a_both_legs_exercise, an_exercise, an_exercise_without_band_or_hold, an_item

LIGHT = theme_for(Qt.ColorScheme.Light)
CONTRAST = replace(LIGHT, is_high_contrast=True)


@pytest.fixture(autouse=True)
def _usual_theme(qapp: QApplication) -> Iterator[None]:
    yield
    if current_theme() != LIGHT:  # a new theme takes long to reach all that other tests have left
        apply_theme(qapp, LIGHT)


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    widget.show()
    return widget


def color_at(widget: QWidget, x: int, y: int) -> QColor:
    return widget.grab().toImage().pixelColor(x, y)


def test_a_chip_says_all_that_it_shows_to_a_screen_reader(qtbot: QtBot) -> None:
    chip = ChipLabel(Chip(text="10 reps", remark="advised 10–15", icon="repeat-2"))
    qtbot.addWidget(chip)
    interface = QAccessible.queryAccessibleInterface(chip)
    assert interface.role() is QAccessible.Role.StaticText
    assert interface.text(QAccessible.Text.Name) == "10 reps · advised 10–15"


def test_the_parts_of_a_chip_stand_one_behind_the_other() -> None:
    icon, text, remark = chip_parts(QSize(202, 34), (17, 60, 97), 14, 8)
    assert [(part.left(), part.right() + 1) for part in (icon, text, remark)] == [(14, 31), (39, 91), (99, 188)]


def test_where_a_chip_is_too_narrow_its_text_gives_way() -> None:
    icon, text, remark = chip_parts(QSize(182, 34), (17, 60, 97), 14, 8)
    assert (icon.width(), text.width(), remark.width()) == (17, 32, 89)


def test_a_long_chip_takes_more_lines(qtbot: QtBot) -> None:
    chips = Chips()
    qtbot.addWidget(chips)
    chips.show_chips((Chip(text="A band that is long enough to be fixed to the door of a shed", icon="spline"),))
    assert chips.heightForWidth(1_000) == 34
    assert chips.heightForWidth(200) > 34


@pytest.mark.parametrize(
    ("kind", "ground"),
    [
        (ChipKind.DOSE, "primary_soft"),
        (ChipKind.FACT, "sunken"),
        (ChipKind.GOOD, "ok_soft"),
        (ChipKind.WARNING, "warn_soft"),
    ],
)
def test_each_kind_of_chip_has_its_ground(qtbot: QtBot, kind: ChipKind, ground: str) -> None:
    chip = shown(qtbot, ChipLabel(Chip(text="Done", kind=kind)))
    assert color_at(chip, chip.width() // 2, 4) == LIGHT.color(ground)


def test_in_high_contrast_a_chip_has_an_outline(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, CONTRAST)
    chip = shown(qtbot, ChipLabel(Chip(text="Done")))
    assert color_at(chip, chip.width() // 2, 0) == CONTRAST.color("ink")


@pytest.mark.parametrize(
    ("reps", "kind"), [(9, ChipKind.WARNING), (10, ChipKind.DOSE), (15, ChipKind.DOSE), (16, ChipKind.WARNING)]
)
def test_reps_outside_the_advised_range_are_a_warning(reps: int, kind: ChipKind) -> None:
    assert dose_chips(an_item(reps=reps), 60_000)[0].kind is kind


def test_an_exercise_without_a_band_has_no_icon_of_one() -> None:
    assert dose_chips(an_item(an_exercise()), 60_000)[-1].icon == "spline"
    assert dose_chips(an_item(an_exercise_without_band_or_hold()), 60_000)[-1].icon != "spline"


def test_what_can_be_chosen_of_a_dose_is_told_in_a_line() -> None:
    assert choices_text(an_item(first_side=Side.RIGHT)) == "10 reps · hold 2 s · right first"
    assert choices_text(an_item(a_both_legs_exercise())) == "3 sets of 15 · hold 3 s"
    assert choices_text(an_item(an_exercise_without_band_or_hold())) == "10 reps · left first"


@pytest.mark.parametrize(("scale", "size"), [(1.0, QSize(102, 44)), (1.3, QSize(133, 57))])
def test_a_stepper_grows_with_the_text(qapp: QApplication, qtbot: QtBot, scale: float, size: QSize) -> None:
    apply_theme(qapp, replace(LIGHT, text_scale=scale))
    stepper = Stepper("Reps")
    stepper.show_value(10, 1, 50)
    qtbot.addWidget(stepper)
    assert stepper.sizeHint() == size
    assert stepper.font().pixelSize() == text_font("value", scale).pixelSize()


def test_a_stepper_is_wide_enough_for_every_value(qtbot: QtBot) -> None:
    narrow, wide = Stepper("Hold", " s", 1), Stepper("Hold", " seconds", 1)
    for stepper in (narrow, wide):
        qtbot.addWidget(stepper)
        stepper.show_value(1, 1, 10)
    before = narrow.sizeHint().width()
    narrow.show_value(9.5, 1, 10)
    assert narrow.sizeHint().width() == before
    assert wide.sizeHint().width() > before


def test_the_half_of_a_stepper_under_the_pointer_sinks(qtbot: QtBot) -> None:
    stepper = shown(qtbot, a_stepper(10))
    assert color_at(stepper, 8, 10) == LIGHT.color("surface")
    qtbot.mouseMove(stepper, QPoint(10, 20))
    qtbot.waitUntil(lambda: color_at(stepper, 8, 10) == LIGHT.color("sunken"))
    assert color_at(stepper, stepper.width() - 8, 10) == LIGHT.color("surface")


def test_at_its_limit_the_half_of_a_stepper_does_not_sink(qtbot: QtBot) -> None:
    stepper = shown(qtbot, a_stepper(1))
    qtbot.mouseMove(stepper, QPoint(10, 20))
    assert color_at(stepper, 8, 10) == LIGHT.color("surface")


def test_the_pressed_half_of_a_stepper_is_darker(qtbot: QtBot) -> None:
    stepper = shown(qtbot, a_stepper(10))
    qtbot.mousePress(stepper, Qt.MouseButton.LeftButton, pos=QPoint(10, 20))
    assert color_at(stepper, 8, 10) == LIGHT.color("line")
    qtbot.mouseRelease(stepper, Qt.MouseButton.LeftButton, pos=QPoint(10, 20))


def test_a_stepper_has_an_outline_of_ink_in_high_contrast(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, CONTRAST)
    stepper = shown(qtbot, a_stepper(10))
    assert [color_at(stepper, 51, y) == CONTRAST.color("ink") for y in (0, 1, 3)] == [True, True, False]


def a_stepper(value: int) -> Stepper:
    stepper = Stepper("Reps")
    stepper.show_value(value, 1, 50)
    return stepper


def test_a_segment_takes_clicks_above_and_below_itself(qtbot: QtBot) -> None:
    row = ChoiceRow("First leg", ("Left", "Right"), ChoiceLook.SEGMENTS)
    shown(qtbot, row)
    button = row.findChildren(QPushButton)[1]
    assert button.height() >= 44
    assert choice_area(QRectF(button.rect()), ChoiceLook.SEGMENTS).height() == button.height() - 8
    with qtbot.waitSignal(row.chosen):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(10, 1))


def test_a_track_is_no_larger_than_its_segments(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = ChoiceRow("First leg", ("Left", "Right"), ChoiceLook.SEGMENTS)
    QVBoxLayout(holder).addWidget(row)
    holder.resize(800, 200)
    holder.show()
    assert row.size() == row.sizeHint()
    assert row.height() == 44


@pytest.mark.parametrize(("look", "height"), [(ChoiceLook.WORDS, 56), (ChoiceLook.CELLS, 52)])
def test_choices_of_a_scale_are_lower_than_choices_in_words(qtbot: QtBot, look: ChoiceLook, height: int) -> None:
    row = ChoiceRow("How strong is it now?", ("0", "1"), look)
    qtbot.addWidget(row)
    assert row.sizeHint().height() == height


def test_a_disabled_choice_shows_that_it_is(qtbot: QtBot) -> None:
    row = ChoiceRow("Where did it hurt?", ("Knee",))
    shown(qtbot, row)
    row.choose(0)
    middle = row.width() // 2
    assert color_at(row, middle, 6) == LIGHT.color("primary")
    row.setEnabled(False)
    assert color_at(row, middle, 6) == LIGHT.color("disabled_bg")


def test_a_note_is_one_paragraph_whose_first_sentence_is_strong(qtbot: QtBot) -> None:
    note = Note("It should not hurt.", "Stop at sharp pain.")
    qtbot.addWidget(note)
    label = note.findChild(RunInLabel)
    assert label is not None
    assert label.text() == "It should not hurt. Stop at sharp pain."
    strong = label._wrapped().formats[0]
    assert (strong.start, strong.length, strong.format.fontWeight()) == (0, len("It should not hurt."), 600)
