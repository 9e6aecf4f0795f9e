from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneeapp.ui.theme import apply_theme, theme_for
from kneeapp.ui.widgets.slider import Run, Slider

LIGHT = theme_for(Qt.ColorScheme.Light)
LEFT = Qt.MouseButton.LeftButton


def a_slider(qtbot: QtBot, value: int = 50, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight) -> Slider:
    slider = Slider("Sounds", 0, 100)
    slider.setLayoutDirection(direction)
    slider.setValue(value)
    slider.resize(122, 44)
    qtbot.addWidget(slider)
    slider.show()
    return slider


def test_a_slider_tells_name_value_and_limits_to_a_screen_reader(qtbot: QtBot) -> None:
    slider = a_slider(qtbot, 70)
    interface = QAccessible.queryAccessibleInterface(slider)
    values = interface.valueInterface()
    assert interface.role() is QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Name) == "Sounds"
    assert (values.currentValue(), values.minimumValue(), values.maximumValue()) == (70, 0, 100)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Right, 51),
        (Qt.Key.Key_Left, 49),
        (Qt.Key.Key_Up, 51),
        (Qt.Key.Key_PageUp, 60),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 100),
    ],
)
def test_keys_move_a_slider(qtbot: QtBot, key: Qt.Key, value: int) -> None:
    slider = a_slider(qtbot)
    qtbot.keyClick(slider, key)
    assert slider.value() == value


def test_from_right_to_left_the_left_key_raises_the_value(qtbot: QtBot) -> None:
    slider = a_slider(qtbot, direction=Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert slider.value() == 51


@pytest.mark.parametrize(("x", "value"), [(0, 0), (11, 0), (61, 50), (111, 100), (121, 100)])
def test_pressing_takes_the_knob_there(qtbot: QtBot, x: int, value: int) -> None:
    slider = a_slider(qtbot, 30)
    qtbot.mousePress(slider, LEFT, pos=QPoint(x, 22))
    assert slider.value() == value


def test_from_right_to_left_the_left_end_is_the_most(qtbot: QtBot) -> None:
    slider = a_slider(qtbot, direction=Qt.LayoutDirection.RightToLeft)
    qtbot.mousePress(slider, LEFT, pos=QPoint(11, 22))
    assert slider.value() == 100


def test_the_end_of_a_drag_is_told(qtbot: QtBot) -> None:
    slider = a_slider(qtbot)
    qtbot.mousePress(slider, LEFT, pos=QPoint(61, 22))
    qtbot.mouseMove(slider, QPoint(81, 22))
    with qtbot.waitSignal(slider.sliderReleased):
        qtbot.mouseRelease(slider, LEFT, pos=QPoint(81, 22))
    assert not slider.isSliderDown()


def test_another_button_moves_nothing(qtbot: QtBot) -> None:
    slider = a_slider(qtbot)
    qtbot.mouseClick(slider, Qt.MouseButton.RightButton, pos=QPoint(111, 22))
    assert slider.value() == 50


def test_a_disabled_slider_does_not_move(qtbot: QtBot) -> None:
    slider = a_slider(qtbot)
    slider.setEnabled(False)
    place, no_modifier = QPointF(111, 22), Qt.KeyboardModifier.NoModifier
    press = QMouseEvent(QEvent.Type.MouseButtonPress, place, slider.mapToGlobal(place), LEFT, LEFT, no_modifier)
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, no_modifier)
    for event in (press, key):
        QCoreApplication.sendEvent(slider, event)
        assert slider.value() == 50
        assert not slider.isSliderDown()


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_every_value_has_its_place_and_every_place_its_value(is_mirrored: bool) -> None:
    run = Run(width=168, knob=22, minimum=-20, maximum=400, is_mirrored=is_mirrored)
    assert [run.value_at(run.x_of(value)) for value in range(-20, 401)] == list(range(-20, 401))
    assert {run.x_of(-20), run.x_of(400)} == {11, 157}


def test_a_slider_of_one_value_stays_at_its_beginning() -> None:
    run = Run(width=168, knob=22, minimum=3, maximum=3)
    assert (run.x_of(3), run.value_at(100)) == (11, 3)


def test_a_slider_without_room_has_its_least_value() -> None:
    assert Run(width=10, knob=22, minimum=0, maximum=9).value_at(5) == 0


@pytest.mark.parametrize(
    ("direction", "filled"), [(Qt.LayoutDirection.LeftToRight, 4), (Qt.LayoutDirection.RightToLeft, 117)]
)
def test_the_track_is_filled_from_its_beginning_to_the_knob(
    qtbot: QtBot, direction: Qt.LayoutDirection, filled: int
) -> None:
    shown = a_slider(qtbot, direction=direction).grab().toImage()
    assert shown.pixelColor(filled, 22) == LIGHT.color("primary")
    assert shown.pixelColor(121 - filled, 22) == LIGHT.color("line")
    assert shown.pixelColor(61, 22) == LIGHT.color("surface")


def test_a_slider_grows_with_the_text(qapp: QApplication, qtbot: QtBot) -> None:
    slider = a_slider(qtbot)
    assert slider.sizeHint().height() == 44
    apply_theme(qapp, replace(LIGHT, text_scale=1.3))
    height = slider.sizeHint().height()
    apply_theme(qapp, LIGHT)
    assert height == 57
