"""The bar of a rep: segments as long as their seconds, and the knob where the rep is."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import Phase, PhaseKind
from kneeapp.core.rep_times import rep_times
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.rep_bar import RepBar, bar_segments

TIMES = rep_times(
    (
        Phase(id="out", kind=PhaseKind.MOVE, word="Out", duration_ms=2000),
        Phase(id="hold", kind=PhaseKind.HOLD, word="Hold"),
        Phase(id="back", kind=PhaseKind.RETURN, word="Back", duration_ms=1000),
    ),
    hold_ms=3000,
)
AREA = QRectF(10, 0, 306, 40)


def test_segments_are_as_long_as_their_seconds() -> None:
    areas = [segment.area for segment in bar_segments(TIMES, AREA, 0)]
    assert [area.width() for area in areas] == pytest.approx([100, 150, 50])
    assert [area.left() for area in areas] == pytest.approx([10, 113, 266])
    assert areas[-1].right() == pytest.approx(AREA.right())


def test_what_has_passed_is_solid_up_to_the_knob() -> None:
    segments = bar_segments(TIMES, AREA, 3500)
    assert [segment.passed for segment in segments] == pytest.approx([1, 0.5, 0])
    assert [segment.knob is not None for segment in segments] == [False, True, False]
    knob = segments[1].knob
    assert knob is not None
    assert (knob.x(), knob.y()) == (113 + 75, 20)


def test_at_the_border_of_two_phases_there_is_one_knob() -> None:
    for at_ms in (0, 2000, 5000):
        assert sum(segment.knob is not None for segment in bar_segments(TIMES, AREA, at_ms)) == 1


def test_a_rep_without_phases_has_no_segments() -> None:
    assert bar_segments((), AREA, 0) == ()


def test_time_runs_to_the_right_in_every_language(qtbot: QtBot) -> None:
    images = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        bar = RepBar()
        qtbot.addWidget(bar)
        bar.setLayoutDirection(direction)
        bar.resize(300, 44)
        bar.show_rep(TIMES, 3500)
        images.append(bar.grab().toImage())
    assert images[0] == images[1]
    assert images[0].pixelColor(20, 22) == current_theme().color("move")


def test_the_same_moment_is_not_painted_again(qtbot: QtBot, qapp: QApplication) -> None:
    painted: list[bool] = []

    class Bar(RepBar):
        def paintEvent(self, event: object) -> None:
            painted.append(True)

    bar = Bar()
    qtbot.addWidget(bar)
    bar.show_rep(TIMES, 100)
    bar.show()
    qtbot.waitExposed(bar)
    qapp.processEvents()
    before = len(painted)
    bar.show_rep(TIMES, 100)
    qapp.processEvents()
    assert len(painted) == before
    bar.show_rep(TIMES, 133)
    qapp.processEvents()
    assert len(painted) == before + 1
