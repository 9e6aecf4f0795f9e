from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneeapp.ui.high_contrast import high_contrast_roles
from kneeapp.ui.theme import Theme, apply_theme, theme_for
from kneeapp.ui.widgets.press_row import PressRow
from kneeapp.ui.widgets.switch import Switch, knob_area

LIGHT = theme_for(Qt.ColorScheme.Light)
CALM = replace(LIGHT, is_calm=True)


@pytest.fixture(autouse=True)
def _calm(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, CALM)
    yield
    apply_theme(qapp, LIGHT)


def a_switch(qtbot: QtBot, *, is_on: bool = False) -> Switch:
    switch = Switch("Calm motion")
    qtbot.addWidget(switch)
    switch.show_on(is_on)
    switch.show()
    return switch


@pytest.mark.parametrize("is_on", [False, True])
def test_a_switch_is_a_check_box_with_name_and_state_to_a_screen_reader(qtbot: QtBot, is_on: bool) -> None:
    switch = a_switch(qtbot, is_on=is_on)
    interface = QAccessible.queryAccessibleInterface(switch)
    assert interface.role() is QAccessible.Role.CheckBox
    assert interface.text(QAccessible.Text.Name) == "Calm motion"
    assert bool(interface.state().checked) is is_on


def test_space_turns_a_switch_and_tells_it(qtbot: QtBot) -> None:
    switch = a_switch(qtbot)
    with qtbot.waitSignal(switch.toggled) as told:
        qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert told.args == [True]


@pytest.mark.parametrize("x", [2, 24, 45])
def test_a_click_anywhere_on_a_switch_turns_it(qtbot: QtBot, x: int) -> None:
    switch = a_switch(qtbot)
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(x, 14))
    assert switch.isChecked()


def test_showing_a_state_is_not_a_change(qtbot: QtBot) -> None:
    switch = a_switch(qtbot)
    with qtbot.assertNotEmitted(switch.toggled):
        switch.show_on(True)
    assert (switch.isChecked(), switch.knob_share) == (True, 1.0)


def test_a_disabled_switch_does_not_turn(qtbot: QtBot) -> None:
    switch = a_switch(qtbot)
    switch.setEnabled(False)
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not switch.isChecked()


def test_the_knob_slides_where_things_may_move(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, LIGHT)
    switch = a_switch(qtbot)
    switch.click()
    assert switch.knob_share < 1.0
    qtbot.waitUntil(lambda: switch.knob_share == 1.0)


def test_the_knob_is_there_at_once_where_things_are_calm(qtbot: QtBot) -> None:
    switch = a_switch(qtbot)
    switch.click()
    assert switch.knob_share == 1.0


def test_turning_back_half_way_ends_where_the_switch_is(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, LIGHT)
    switch = a_switch(qtbot)
    switch.click()
    switch.click()
    qtbot.waitUntil(lambda: switch.knob_share == 0.0)
    assert not switch.isChecked()


def test_the_knob_keeps_within_the_switch() -> None:
    size = QSize(48, 28)
    assert knob_area(size, 0, 22) == QRectF(3, 3, 22, 22)
    assert knob_area(size, 1, 22) == QRectF(23, 3, 22, 22)


@pytest.mark.parametrize(
    ("direction", "is_on", "is_left"),
    [
        (Qt.LayoutDirection.LeftToRight, False, True),
        (Qt.LayoutDirection.LeftToRight, True, False),
        (Qt.LayoutDirection.RightToLeft, False, False),
        (Qt.LayoutDirection.RightToLeft, True, True),
    ],
)
def test_the_knob_mirrors_with_the_direction(
    qtbot: QtBot, direction: Qt.LayoutDirection, is_on: bool, is_left: bool
) -> None:
    switch = a_switch(qtbot, is_on=is_on)
    switch.setLayoutDirection(direction)
    knob, ground = LIGHT.color("surface"), LIGHT.color("primary" if is_on else "line_strong")
    shown = switch.grab().toImage()
    colors = [shown.pixelColor(x, 6) for x in (14, 34)]
    assert colors == ([knob, ground] if is_left else [ground, knob])


def test_on_tells_itself_by_a_check_and_not_by_colour_alone(qtbot: QtBot) -> None:
    assert len(_colors_in_knob(a_switch(qtbot, is_on=False), 14)) == 1
    assert len(_colors_in_knob(a_switch(qtbot, is_on=True), 34)) > 1


def test_an_outline_stands_round_a_switch_on_a_high_contrast_desktop(qapp: QApplication, qtbot: QtBot) -> None:
    contrast = _high_contrast()
    apply_theme(qapp, contrast)
    shown = a_switch(qtbot).grab().toImage()
    assert shown.pixelColor(30, 0) == contrast.color("ink")
    assert shown.pixelColor(34, 14) == contrast.color("bg")


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_a_switch_grows_with_the_text(qapp: QApplication, qtbot: QtBot, scale: float) -> None:
    apply_theme(qapp, replace(CALM, text_scale=scale))
    size = a_switch(qtbot).sizeHint()
    assert (size.width(), size.height()) == (round(48 * scale), round(28 * scale))


def test_a_row_takes_the_clicks_for_its_switch(qtbot: QtBot) -> None:
    switch = a_switch(qtbot)
    row = PressRow(switch)
    qtbot.addWidget(row)
    row.resize(300, 48)
    row.show()
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert switch.isChecked()
    qtbot.mouseClick(row, Qt.MouseButton.RightButton, pos=QPoint(5, 5))
    assert switch.isChecked()
    qtbot.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    qtbot.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(5, 500))
    assert switch.isChecked()
    switch.setEnabled(False)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert switch.isChecked()


def _high_contrast() -> Theme:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, Qt.GlobalColor.white)
    palette.setColor(QPalette.ColorRole.WindowText, Qt.GlobalColor.black)
    return replace(CALM, roles=high_contrast_roles(LIGHT.roles, palette), is_high_contrast=True)


def _colors_in_knob(switch: Switch, middle: int) -> set[int]:
    shown = switch.grab().toImage()
    return {shown.pixel(x, y) for x in range(middle - 6, middle + 7) for y in range(8, 21)}
