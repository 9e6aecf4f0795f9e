import math

import pytest
from PySide6.QtCore import QPointF, QRectF

from kneeapp.ui.session_look import Direction, RingPattern
from kneeapp.ui.widgets.ring_geometry import (
    ARC_RADIUS,
    PEN,
    Arc,
    arrow_length,
    arrow_lines,
    arrow_stroke,
    changed_area,
    chevron,
    dot_size,
    on_circle,
    ring_arc,
    ring_dots,
)


@pytest.mark.parametrize(
    ("fraction", "start", "span"), [(0.0, 0.0, 360.0), (0.25, 90.0, 270.0), (1.0, 360.0, 0.0), (-0.5, 0.0, 360.0)]
)
def test_a_ring_that_empties_shows_what_is_left_and_ends_at_the_top(fraction: float, start: float, span: float) -> None:
    arc = ring_arc(RingPattern.EMPTIES, fraction)
    assert arc == Arc(start_deg=start, span_deg=span)
    assert arc.start_deg + arc.span_deg == 360


@pytest.mark.parametrize(("fraction", "span"), [(0.0, 0.0), (0.25, 90.0), (1.0, 360.0), (1.5, 360.0)])
def test_a_ring_that_fills_shows_what_has_passed_and_begins_at_the_top(fraction: float, span: float) -> None:
    assert ring_arc(RingPattern.FILLS, fraction) == Arc(start_deg=0.0, span_deg=span)


@pytest.mark.parametrize("pattern", [RingPattern.DOTS, RingPattern.NONE])
def test_other_patterns_have_no_arc(pattern: RingPattern) -> None:
    assert ring_arc(pattern, 0.5) is None


@pytest.mark.parametrize(
    ("fraction", "passed"), [(0.0, 0), (0.024, 0), (0.025, 1), (0.5, 20), (0.999, 39), (1.0, 40), (2.0, 40), (-1.0, 0)]
)
def test_dots_pass_one_by_one_in_their_order(fraction: float, passed: int) -> None:
    assert [dot.is_past for dot in ring_dots(40, fraction)] == [True] * passed + [False] * (40 - passed)


def test_dots_stand_evenly_round_the_ring_from_the_top_on() -> None:
    assert [dot.angle_deg for dot in ring_dots(4, 0.0)] == [0, 90, 180, 270]


@pytest.mark.parametrize(("angle", "point"), [(0, (0, -10)), (90, (10, 0)), (180, (0, 10)), (270, (-10, 0))])
def test_angles_go_clockwise_from_the_top(angle: float, point: tuple[float, float]) -> None:
    assert on_circle(angle, 10) == pytest.approx(point, abs=1e-9)


@pytest.mark.parametrize(
    ("direction", "tail", "tip"),
    [
        (Direction.RIGHT, (-50, 0), (50, 0)),
        (Direction.LEFT, (50, 0), (-50, 0)),
        (Direction.DOWN, (0, -50), (0, 50)),
        (Direction.UP, (0, 50), (0, -50)),
    ],
)
def test_an_arrow_goes_from_tail_to_tip(
    direction: Direction, tail: tuple[float, float], tip: tuple[float, float]
) -> None:
    points = arrow_lines(direction, 100)
    assert (points[0], points[1], points[3]) == (tail, tip, tip)


@pytest.mark.parametrize("direction", list(Direction))
def test_both_barbs_lie_behind_the_tip_at_either_side(direction: Direction) -> None:
    (tail_x, tail_y), (tip_x, tip_y), one, _, other = arrow_lines(direction, 100)
    towards = ((tip_x - tail_x) / 100, (tip_y - tail_y) / 100)
    for x, y in (one, other):
        assert (tip_x - x) * towards[0] + (tip_y - y) * towards[1] == pytest.approx(50)
    middle = ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)
    assert middle == pytest.approx((tip_x - 50 * towards[0], tip_y - 50 * towards[1]))
    assert one != other


def test_the_arrow_is_that_of_lucide_at_half_of_the_ring() -> None:
    assert arrow_length(392) == pytest.approx(196 * 14 / 24)
    assert arrow_stroke(392) == pytest.approx(196 * 1.7 / 24)


def test_dots_are_shares_of_their_spacing_and_small_once_they_have_passed() -> None:
    to_come, passed = (dot_size(60, 392, is_past=is_past) for is_past in (False, True))
    assert to_come / passed == pytest.approx(0.37 / 0.22)
    assert 2 * to_come < 2 * math.pi * 392 * 0.442 / 60


@pytest.mark.parametrize(("angle", "travel"), [(0, (1, 0)), (90, (0, 1)), (180, (-1, 0)), (270, (0, -1))])
def test_the_chevron_in_the_tip_points_along_the_way_of_the_arc(angle: float, travel: tuple[int, int]) -> None:
    one, lead, other = chevron(angle, 392)
    back = (one + other) / 2
    ahead = lead - back
    length = math.hypot(ahead.x(), ahead.y())
    assert (ahead.x() / length, ahead.y() / length) == pytest.approx(travel, abs=1e-9)
    tip = QPointF(*on_circle(angle, 392 * ARC_RADIUS))
    for point in (one, lead, other):
        assert math.hypot(point.x() - tip.x(), point.y() - tip.y()) < 392 * PEN / 2


RING = QRectF(0, 0, 400, 400)


@pytest.mark.parametrize("pattern", [RingPattern.EMPTIES, RingPattern.FILLS, RingPattern.DOTS])
@pytest.mark.parametrize("before", [0.0, 0.2, 0.49, 0.74, 0.98])
def test_a_little_time_changes_a_ring_only_round_its_tip(pattern: RingPattern, before: float) -> None:
    changed = changed_area(pattern, before, before + 0.015, RING)
    assert changed.width() * changed.height() < 0.08 * RING.width() * RING.height()
    for share in (before, before + 0.015):
        tip = QPointF(*on_circle(360 * share, 400 * ARC_RADIUS)) + RING.center()
        assert changed.adjusted(10, 10, -10, -10).contains(tip) or not RING.adjusted(40, 40, -40, -40).contains(tip)


def test_much_time_changes_a_ring_as_a_whole() -> None:
    assert changed_area(RingPattern.EMPTIES, 0.1, 0.9, RING) == RING
    assert changed_area(RingPattern.NONE, 0.1, 0.11, RING) == RING
