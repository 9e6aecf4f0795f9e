from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.ui.far import FAR_SCALES, HOLD_RING, FarSize, FarType, unit
from kneeapp.ui.pages.read_check_page import ReadCheckPage
from kneeapp.ui.widgets.far_label import FarLabel
from kneeapp.ui.widgets.far_sample import FarSample, sample_places, sample_ring
from kneeapp.ui.widgets.side_pill import SidePill
from tests.ui.pressing import focused, focused_button, press_key

SIZES = [(900, 600), (1280, 800), (900, 1280), (1920, 960), (3840, 2160)]


def a_page(qtbot: QtBot, width: int = 1280, height: int = 800) -> ReadCheckPage:
    page = ReadCheckPage(3, 3)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    for _ in range(5):  # wrapped text tells its height anew for each width
        QApplication.processEvents()
    page.focus_first()
    return page


def button(page: QWidget, text: str) -> QAbstractButton:
    return next(found for found in page.findChildren(QAbstractButton) if found.text() == text)


def far_label(page: QWidget, text: str) -> FarLabel:
    return next(found for found in page.findChildren(FarLabel) if found.text() == text)


def type_height(page: QWidget, text: str) -> int:
    """How high a text of the sample is really set, in pixels."""
    return far_label(page, text)._fitting_font().pixelSize()


@pytest.mark.parametrize(("name", "signal"), [("I can read it", "finished"), ("Back", "back_wished")])
def test_each_button_tells_what_it_is_for(qtbot: QtBot, name: str, signal: str) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(getattr(page, signal)):
        button(page, name).click()


def test_escape_goes_back(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(page.back_wished):
        press_key(Qt.Key.Key_Escape)


def test_a_size_that_is_chosen_is_told_and_tried_at_once(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    told: list[object] = []
    page.text_scale_wished.connect(told.append)
    heights = []
    for name in ("Small", "Normal", "Large"):
        button(page, name).click()
        heights.append(type_height(page, "Hold"))
    assert told == list(FAR_SCALES)
    assert heights == [round(FarType.PHASE * scale) for scale in FAR_SCALES]


def test_showing_a_size_tells_nothing(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    told: list[object] = []
    page.text_scale_wished.connect(told.append)
    page.show_scale(1.25)
    assert told == []
    assert button(page, "Large").isChecked()
    assert type_height(page, "Hold") == round(FarType.PHASE * 1.25)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Qt.Key.Key_Up, "Large"),
        (Qt.Key.Key_PageUp, "Large"),
        (Qt.Key.Key_Right, "Large"),
        (Qt.Key.Key_Down, "Small"),
        (Qt.Key.Key_PageDown, "Small"),
        (Qt.Key.Key_Left, "Small"),
    ],
)
def test_arrow_keys_and_a_remote_change_the_size(qtbot: QtBot, key: Qt.Key, name: str) -> None:
    page = a_page(qtbot)
    told: list[object] = []
    page.text_scale_wished.connect(told.append)
    press_key(key)
    assert button(page, name).isChecked()
    assert focused_button() == name
    assert len(told) == 1


def test_there_is_no_size_beyond_the_largest(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    told: list[object] = []
    page.show_scale(1.25)
    page.text_scale_wished.connect(told.append)
    press_key(Qt.Key.Key_Up)
    assert told == []
    assert button(page, "Large").isChecked()


def test_a_remote_changes_the_size_from_any_control(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    button(page, "I can read it").setFocus()
    press_key(Qt.Key.Key_PageUp)
    assert button(page, "Large").isChecked()


def test_tab_goes_from_the_size_to_the_answers(qtbot: QtBot) -> None:
    a_page(qtbot)
    order = []
    for _ in range(3):
        order.append(focused_button())
        press_key(Qt.Key.Key_Tab)
    assert order == ["Normal", "I can read it", "Back"]
    assert focused().accessibleName() == ""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", FAR_SCALES)
def test_in_every_window_the_type_is_as_large_as_in_a_session(
    qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    page = a_page(qtbot, *size)
    page.show_scale(scale)
    of_session = unit(*size) * scale
    assert page.size().toTuple() == size
    for text, units in (("Hold", FarType.PHASE), ("3", FarType.HOLD_DIGIT), ("7 / 10", FarType.REPS)):
        assert type_height(page, text) == round(units * of_session), text
    pill = page.findChild(SidePill)
    assert pill is not None
    assert pill.height() == round(FarSize.PILL * of_session)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", FAR_SCALES)
def test_nothing_of_the_sample_lies_over_another_part_or_outside(
    qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    page = a_page(qtbot, *size)
    page.show_scale(scale)
    sample, pill = page.findChild(FarSample), page.findChild(SidePill)
    assert sample is not None
    assert pill is not None
    inks = [pill.geometry(), *(_ink(sample, text) for text in ("Hold", "3", "seconds", "7 / 10"))]
    for above, below in pairwise(inks):
        assert above.bottom() < below.top()
    for ink in (*inks, _ink(sample, "reps")):
        assert sample.rect().contains(ink)


def _ink(sample: QWidget, text: str) -> QRect:
    """Where a text is painted in the sample."""
    label = far_label(sample, text)
    area = QRect(label.mapTo(sample, QPoint(0, 0)), label.size())
    metrics = QFontMetrics(label._fitting_font())
    tight = metrics.tightBoundingRect(text)
    baseline = area.top() + (area.height() + metrics.ascent() - metrics.descent()) // 2
    left = area.center().x() - tight.width() // 2
    return QRect(left, baseline + tight.top(), tight.width(), tight.height())


def test_with_room_enough_the_ring_is_that_of_a_session() -> None:
    assert sample_places(760, 800, 1.0, 1.0).ring.width() == FarSize.RING
    assert sample_ring(HOLD_RING.side).rise == HOLD_RING.rise


def test_with_too_little_room_the_ring_gives_way() -> None:
    places = sample_places(760, 800, 1.0, 1.25)
    assert places.ring.width() < FarSize.RING * 1.25
    assert places.pill.bottom() < places.ring.top() < places.ring.bottom() < 800
    assert sample_places(300, 800, 1.0, 1.0).ring.width() < 300


def test_mirrored_the_unit_stands_on_the_other_side_of_the_count(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    sides = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        page.setLayoutDirection(direction)
        page.show_scale(1.0)
        sides.append(far_label(page, "reps").x() > far_label(page, "7 / 10").x())
    assert sides == [True, False]


def test_mirrored_the_left_leg_stays_on_the_left(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.show_scale(1.0)
    pill = page.findChild(SidePill)
    assert pill is not None
    assert pill.text() == "Left leg"
    assert pill.geometry().center().x() < page.findChild(FarSample).width() / 2  # type: ignore[union-attr]


@pytest.mark.parametrize("size", SIZES)
def test_in_every_size_the_answers_and_the_sizes_are_in_view(qtbot: QtBot, size: tuple[int, int]) -> None:
    page = a_page(qtbot, *size)
    for name in ("Small", "Large", "I can read it", "Back"):
        found = button(page, name)
        assert page.rect().contains(QRect(found.mapTo(page, QPoint(0, 0)), found.size())), name


def test_a_new_line_in_a_title_begins_a_new_line(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    title = page.findChild(QLabel, "read-check-title")
    assert title is not None
    assert title.heightForWidth(2_000) == 2 * title.sizeHint().height()
