import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kneeapp.ui.focus_ring import FocusRings, ring_area
from kneeapp.ui.widgets.chips import Chip, Chips
from kneeapp.ui.widgets.choice_row import ChoiceRow
from kneeapp.ui.widgets.flow_layout import FlowLayout, flow
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.row_button import RowButton
from kneeapp.ui.widgets.row_painting import Row, row_parts
from kneeapp.ui.widgets.search_field import SearchField
from kneeapp.ui.widgets.stepper import Stepper
from kneeapp.ui.widgets.wrapping_label import WrappingLabel


def a_stepper(qtbot: QtBot, value: float = 10.0, suffix: str = "", decimals: int = 0) -> Stepper:
    stepper = Stepper("Reps", suffix, decimals)
    stepper.show_value(value, 1, 50)
    qtbot.addWidget(stepper)
    stepper.show()
    return stepper


def test_a_stepper_is_a_spin_box_with_name_and_value_to_a_screen_reader(qtbot: QtBot) -> None:
    stepper = a_stepper(qtbot)
    interface = QAccessible.queryAccessibleInterface(stepper)
    assert interface.role() is QAccessible.Role.SpinBox
    assert interface.text(QAccessible.Text.Name) == "Reps"
    assert interface.text(QAccessible.Text.Value) == "10"


@pytest.mark.parametrize(("value", "text"), [(2.0, "2 s"), (2.5, "2.5 s")])
def test_a_stepper_shows_decimals_only_where_there_are_any(qtbot: QtBot, value: float, text: str) -> None:
    assert a_stepper(qtbot, value, " s", decimals=1).text() == text


@pytest.mark.parametrize(("key", "value"), [("+", 11), ("-", 9), ("=", 11)])
def test_plus_and_minus_step(qtbot: QtBot, key: str, value: int) -> None:
    stepper = a_stepper(qtbot)
    qtbot.keyClicks(stepper, key)
    assert stepper.value() == value


def test_clicking_the_halves_of_a_stepper_steps(qtbot: QtBot) -> None:
    stepper = a_stepper(qtbot)
    for x, value in ((stepper.width() - 14, 11), (14, 10), (14, 9)):
        with qtbot.waitSignal(stepper.valueChanged):
            qtbot.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=QRect(x, stepper.height() // 2, 1, 1).topLeft())
        assert stepper.value() == value


def test_a_stepper_stays_within_its_limits(qtbot: QtBot) -> None:
    stepper = a_stepper(qtbot, 50)
    stepper.stepUp()
    assert stepper.value() == 50


def test_showing_a_value_is_not_a_change(qtbot: QtBot) -> None:
    stepper = a_stepper(qtbot)
    with qtbot.assertNotEmitted(stepper.valueChanged):
        stepper.show_value(3, 1, 5)
    assert (stepper.value(), stepper.maximum()) == (3, 5)


def a_choice_row(qtbot: QtBot) -> tuple[ChoiceRow, list[QPushButton]]:
    row = ChoiceRow("First leg", ("Left", "Right"))
    qtbot.addWidget(row)
    row.show()
    return row, row.findChildren(QPushButton)


def test_nothing_is_chosen_at_first(qtbot: QtBot) -> None:
    row, _ = a_choice_row(qtbot)
    assert row.chosen_index is None


def test_clicking_a_choice_tells_it(qtbot: QtBot) -> None:
    row, buttons = a_choice_row(qtbot)
    with qtbot.waitSignal(row.chosen) as told:
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert told.args == [1]
    assert row.chosen_index == 1


def test_choices_exclude_each_other_and_can_be_taken_back(qtbot: QtBot) -> None:
    row, buttons = a_choice_row(qtbot)
    row.choose(0)
    row.choose(1)
    assert [button.isChecked() for button in buttons] == [False, True]
    row.choose(None)
    assert row.chosen_index is None


def test_showing_a_choice_does_not_tell_it(qtbot: QtBot) -> None:
    row, _ = a_choice_row(qtbot)
    with qtbot.assertNotEmitted(row.chosen):
        row.choose(1)


def test_arrow_keys_move_the_choice(qtbot: QtBot) -> None:
    row, buttons = a_choice_row(qtbot)
    row.choose(0)
    with qtbot.waitExposed(row):
        row.activateWindow()
    buttons[0].setFocus()
    with qtbot.waitSignal(row.chosen) as told:
        qtbot.keyClick(buttons[0], Qt.Key.Key_Right)
    assert told.args == [1]


@pytest.mark.parametrize("chosen", [None, 0, 1])
def test_a_choice_row_is_one_stop_for_tab(qtbot: QtBot, chosen: int | None) -> None:
    row, buttons = a_choice_row(qtbot)
    row.choose(chosen)
    stops = [button for button in buttons if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [buttons[chosen or 0]]


def test_a_choice_is_a_radio_button_to_a_screen_reader(qtbot: QtBot) -> None:
    _, buttons = a_choice_row(qtbot)
    assert QAccessible.queryAccessibleInterface(buttons[0]).role() is QAccessible.Role.RadioButton


def test_things_flow_into_a_new_line_where_they_do_not_fit() -> None:
    places = flow([QSize(60, 10), QSize(60, 20), QSize(200, 10)], 130, 5)
    assert places == [QRect(0, 0, 60, 10), QRect(65, 0, 60, 20), QRect(0, 25, 130, 10)]


def test_nothing_flows_nowhere() -> None:
    assert flow([], 100, 5) == []


def test_a_flow_still_has_its_items_when_a_widget_that_was_asked_for_the_next_one_is_gone(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(QWidget(window))
    row = FlowLayout()
    row.addWidget(QPushButton("Start"))
    column.addLayout(row)
    passing = QLabel(window)
    assert passing.nextInFocusChain() is window
    delete(passing)
    assert row.heightForWidth(500) > 0


def test_chips_grow_in_height_where_they_wrap(qtbot: QtBot) -> None:
    chips = Chips()
    qtbot.addWidget(chips)
    chips.show_chips(tuple(Chip(text=text) for text in ("10 reps", "Each leg", "", "Hold 2 s")))
    shown = [label.text() for label in chips.findChildren(QLabel) if label.isVisibleTo(chips)]
    assert shown == ["10 reps", "Each leg", "Hold 2 s"]
    assert chips.heightForWidth(90) > chips.heightForWidth(900)
    chips.show_chips((Chip(text="About 3 min"),))
    assert [label.text() for label in chips.findChildren(QLabel) if label.isVisibleTo(chips)] == ["About 3 min"]


def test_a_wrapping_label_is_higher_where_it_is_narrower(qtbot: QtBot) -> None:
    label = WrappingLabel("Swing that leg out to the side, as far as your hips stay level.")
    qtbot.addWidget(label)
    assert label.heightForWidth(100) > label.heightForWidth(1_000) > 0


def test_a_wrapping_label_wraps_in_the_width_that_it_may_have(qtbot: QtBot) -> None:
    label = WrappingLabel("Swing that leg out to the side, as far as your hips stay level.")
    qtbot.addWidget(label)
    label.setMaximumWidth(100)
    assert label.heightForWidth(1_000) == label.heightForWidth(100)


def test_a_wrapping_label_shows_markup_as_it_is_written(qtbot: QtBot) -> None:
    label = WrappingLabel("<b>bold</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) == "<b>bold</b>"


def test_a_row_mirrors_with_the_direction() -> None:
    row, area = Row(title="Today", detail="26 min", mark="T", end="3 min"), QRect(0, 0, 300, 64)
    left = row_parts(row, area, Qt.LayoutDirection.LeftToRight)
    right = row_parts(row, area, Qt.LayoutDirection.RightToLeft)
    assert left.tile.right() < left.title.left() < left.end.left()
    assert right.tile.left() > right.title.right() > right.end.right()
    assert left.title.width() == right.title.width()


def test_a_row_button_is_named_by_its_title(qtbot: QtBot) -> None:
    button = RowButton()
    qtbot.addWidget(button)
    button.show_row(Row(title="Band squat", detail="3 sets of 15", end="9 min"))
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface.text(QAccessible.Text.Name) == "Band squat"
    assert interface.text(QAccessible.Text.Description) == "3 sets of 15, 9 min"


def test_escape_clears_the_search(qtbot: QtBot) -> None:
    field = SearchField("Search exercises")
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "squat")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_a_ring_shows_for_the_keyboard_and_follows_the_control(qapp: QApplication, qtbot: QtBot) -> None:
    window, buttons = a_window_with_buttons(qtbot)
    rings = FocusRings(qapp)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    ring = window.findChild(QWidget, "focus-ring")
    assert ring is not None
    focused = qapp.focusWidget()
    assert isinstance(focused, QPushButton)
    focused.move(focused.x() + 7, focused.y())
    assert ring.geometry() == ring_area(focused.geometry())
    buttons[0].clearFocus()
    buttons[1].clearFocus()
    assert not ring.isVisible()
    rings.deleteLater()


def test_no_ring_shows_for_a_click(qapp: QApplication, qtbot: QtBot) -> None:
    window, buttons = a_window_with_buttons(qtbot)
    rings = FocusRings(qapp)
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert window.findChild(QWidget, "focus-ring") is None
    rings.deleteLater()


def a_window_with_buttons(qtbot: QtBot) -> tuple[QWidget, list[QPushButton]]:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    buttons = [QPushButton(text) for text in ("Start", "Stop")]
    for button in buttons:
        layout.addWidget(button)
    with qtbot.waitActive(window):
        window.show()
    return window, buttons


def test_a_panel_that_becomes_a_line_is_as_thin_as_one_that_was_made_so(qtbot: QtBot) -> None:
    made, become = Panel("line"), Panel()
    become.set_panel("line")
    for panel in (made, become):
        qtbot.addWidget(panel)
        assert (panel.minimumHeight(), panel.maximumHeight()) == (1, 1)
