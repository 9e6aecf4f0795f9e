from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kneeapp.ui.widgets.pain_scale import Digit, PainScale, ScaleWords, lefts, meant


@pytest.fixture
def scale(qtbot: QtBot) -> PainScale:
    scale = PainScale("How strong is it now?")
    qtbot.addWidget(scale)
    with qtbot.waitActive(scale):
        scale.show()
    cells(scale)[0].setFocus(Qt.FocusReason.TabFocusReason)
    return scale


def cells(scale: PainScale) -> list[QPushButton]:
    return scale.findChildren(QPushButton)


def press(text: str, at_ms: int) -> None:
    """Let the focused cell have that key at that time."""
    focused = QApplication.focusWidget()
    assert focused is not None
    event = QKeyEvent(QEvent.Type.KeyPress, ord(text), Qt.KeyboardModifier.NoModifier, text)
    event.setTimestamp(at_ms)
    QApplication.sendEvent(focused, event)


@pytest.mark.parametrize("value", range(10))
def test_a_digit_jumps_to_its_value_and_takes_the_focus_along(scale: PainScale, qtbot: QtBot, value: int) -> None:
    with qtbot.waitSignal(scale.chosen) as told:
        press(str(value), 1_000)
    assert told.args == [value]
    assert scale.chosen_index == value
    assert QApplication.focusWidget() is cells(scale)[value]


@pytest.mark.parametrize(("gap_ms", "value"), [(1, 10), (600, 10), (601, 0)])
def test_1_and_0_close_together_are_10(scale: PainScale, gap_ms: int, value: int) -> None:
    press("1", 5_000)
    press("0", 5_000 + gap_ms)
    assert scale.chosen_index == value


def test_a_digit_after_10_starts_anew(scale: PainScale) -> None:
    for text in "100":
        press(text, 5_000)
    assert scale.chosen_index == 0


@pytest.mark.parametrize(
    ("last", "digit", "value"),
    [
        (None, Digit(value=0, at_ms=100), 0),
        (Digit(value=1, at_ms=0), Digit(value=1, at_ms=100), 1),
        (Digit(value=2, at_ms=0), Digit(value=0, at_ms=100), 0),
        (Digit(value=1, at_ms=0), Digit(value=0, at_ms=100), 10),
    ],
)
def test_only_1_and_then_0_mean_10(last: Digit | None, digit: Digit, value: int) -> None:
    assert meant(digit, last) == value


@pytest.mark.parametrize("text", ["a", "²", " "])
def test_other_keys_do_not_jump(scale: PainScale, text: str) -> None:
    press("4", 1_000)
    press(text, 2_000)
    assert scale.chosen_index == 4


def test_arrow_keys_move_from_where_a_digit_jumped_to(scale: PainScale, qtbot: QtBot) -> None:
    press("4", 1_000)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert scale.chosen_index == 5


def test_tab_comes_back_to_the_cell_at_which_it_left(scale: PainScale, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    stops = [cell for cell in cells(scale) if cell.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [QApplication.focusWidget()] == [cells(scale)[1]]


# The words under the scale.

WIDTHS = (47, 26, 59, 41, 122)


def test_the_words_stand_under_what_they_mean() -> None:
    places = lefts(WIDTHS, 780)
    assert places[0] == 0
    middles = [left + width / 2 for left, width in zip(places, WIDTHS, strict=True) if left is not None]
    assert middles[1:4] == pytest.approx([780 * share / 11 for share in (2.5, 5.5, 8)], abs=1)
    assert places[4] == 780 - 122


@pytest.mark.parametrize(("room", "count"), [(780, 5), (560, 5), (500, 3), (320, 3), (300, 2)])
def test_words_never_overlap(room: int, count: int) -> None:
    spans = [(left, left + width) for left, width in zip(lefts(WIDTHS, room), WIDTHS, strict=True) if left is not None]
    assert all(first[1] < second[0] for first, second in pairwise(spans))
    assert len(spans) == count


def test_the_words_mirror_with_the_scale(qtbot: QtBot) -> None:
    words = ScaleWords()
    qtbot.addWidget(words)
    words.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    words.resize(780, 18)
    words.show()
    labels = {label.text(): label.geometry() for label in words.findChildren(QLabel)}
    assert labels["No pain"].right() == 779
    assert labels["Worst I can imagine"].left() == 0
