from itertools import accumulate, pairwise
from math import cos, hypot, pi, sin, tau

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QTransform

from kneeapp.ui.figure import outline
from kneeapp.ui.figure.outline import (
    Circle,
    Outline,
    Spot,
    arc,
    chain,
    circle,
    hull,
    hull_part,
    lit,
    smooth,
    tube,
)
from tests.ui.figure.staged import opened

LIGHT = (-1.9, -0.4)
DIRECTIONS = [(cos(tau * i / 24), sin(tau * i / 24)) for i in range(24)]
EIGHTHS = 8
"""Lengths are whole eighths of a cm: a packed path says them exactly, and none is a billionth of anything."""


def lengths(least: float, most: float) -> st.SearchStrategy[float]:
    return st.integers(round(least * EIGHTHS), round(most * EIGHTHS)).map(lambda number: number / EIGHTHS)


RADII = lengths(2.5, 9.0)
BALLS = st.tuples(lengths(-30, 30), lengths(-30, 30), RADII)


def path_of(*outlines: Outline) -> QPainterPath:
    return opened(outline.path_of(*outlines))


def rounded(length: float) -> float:
    return round(length * EIGHTHS) / EIGHTHS


@st.composite
def limbs(draw: st.DrawFn) -> list[Circle]:
    """Balls in a row that never turns sharply, none much larger than the next."""
    knot = st.tuples(lengths(8.0, 20.0), st.floats(-0.4, 0.4), lengths(2.0, 7.0))
    steps = draw(st.lists(knot, min_size=2, max_size=6))
    headings = accumulate(turn for _step, turn, _radius in steps)
    x = y = 0.0
    balls = []
    for (step, _turn, radius), heading in zip(steps, headings, strict=True):
        x, y = rounded(x + step * cos(heading)), rounded(y + step * sin(heading))
        balls.append((x, y, radius))
    return balls


def corners(path: QPainterPath) -> list[Spot]:
    """The path as a polygon, its curves cut fine."""
    fine = 50.0
    return [
        (spot.x() / fine, spot.y() / fine) for spot in path.toFillPolygon(QTransform.fromScale(fine, fine)).toList()
    ]


def area(path: QPainterPath) -> float:
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(corners(path)))) / 2


def reach(path: QPainterPath, way: Spot) -> float:
    return max(x * way[0] + y * way[1] for x, y in corners(path))


def is_closed(path: QPainterPath) -> bool:
    first, last = path.elementAt(0), path.elementAt(path.elementCount() - 1)
    return hypot(first.x - last.x, first.y - last.y) < 1e-6


def outside(part: Outline, whole: Outline) -> float:
    """How much of a part lies outside of the whole, as a share of the whole."""
    return area(path_of(part).subtracted(path_of(whole))) / area(path_of(whole))


@given(RADII)
def test_a_circle_is_round(radius: float) -> None:
    path = path_of(circle((3.0, -4.0, radius)))
    assert [reach(path, (x, y)) - (3.0 * x - 4.0 * y) for x, y in DIRECTIONS] == pytest.approx([radius] * 24, rel=0.003)


@pytest.mark.parametrize(("half_turn", "kind"), [(0.03, "line"), (0.1, "curve")])
def test_what_bulges_by_less_than_a_twentieth_of_a_cm_is_a_straight_line(half_turn: float, kind: str) -> None:
    path = path_of(arc((0.0, 0.0, 40.0), -half_turn, 2 * half_turn))
    assert path.elementAt(path.elementCount() - 1).isLineTo() == (kind == "line")
    assert reach(path, (1.0, 0.0)) == pytest.approx(40.0, abs=0.05)


@given(limbs())
@settings(max_examples=60, deadline=None)
def test_a_chain_is_closed_and_holds_the_middles_of_its_balls(balls: list[Circle]) -> None:
    path = path_of(chain(balls))
    assert is_closed(path)
    assert all(path.contains(QPointF(x, y)) for x, y, _radius in balls)


def test_a_chain_of_two_balls_reaches_as_far_as_they_do() -> None:
    path = path_of(chain([(0.0, 0.0, 4.0), (20.0, 0.0, 2.0)]))
    assert reach(path, (-1.0, 0.0)) == pytest.approx(4.0, abs=0.05)
    assert reach(path, (1.0, 0.0)) == pytest.approx(22.0, abs=0.05)
    assert reach(path, (0.0, 1.0)) == pytest.approx(4.0, abs=0.05)


@pytest.mark.parametrize("radius", [1.0, 2.0, 5.0])
def test_an_end_is_round_where_it_is_more_than_half_a_circle(radius: float) -> None:
    path = path_of(chain([(0.0, 0.0, radius), (6.0, 0.0, radius * 0.6)]))
    ways = [(cos(angle), sin(angle)) for angle in (pi * 0.6, pi * 0.75, pi, pi * 1.25, pi * 1.4)]
    assert [reach(path, way) for way in ways] == pytest.approx([radius] * 5, rel=1 / 30)


@pytest.mark.parametrize("balls", [[(0.0, 0.0, 5.0), (1.0, 0.0, 2.0)], [(1.0, 0.0, 2.0), (0.0, 0.0, 5.0)]])
def test_a_ball_within_its_neighbour_does_not_count(balls: list[Circle]) -> None:
    assert chain(balls) == circle((0.0, 0.0, 5.0))


@given(st.lists(BALLS, min_size=1, max_size=6))
@example([(0.125, 0.0, 2.5), (0.0, 0.0, 2.625)])  # the smaller touches the larger from within
@settings(max_examples=100, deadline=None)
def test_a_hull_reaches_as_far_as_its_balls_do_in_every_direction(balls: list[Circle]) -> None:
    path = path_of(hull(balls))
    assert is_closed(path)
    for nx, ny in DIRECTIONS:
        furthest = max(x * nx + y * ny + radius for x, y, radius in balls)
        assert reach(path, (nx, ny)) == pytest.approx(furthest, abs=0.1)


def test_a_hull_of_balls_in_line_misses_none() -> None:
    path = path_of(hull([(0.0, 0.0, 1.0), (5.0, 0.0, 1.0), (10.0, 0.0, 1.0)]))
    assert path.boundingRect().getRect() == pytest.approx((-1.0, -1.0, 12.0, 2.0), abs=0.01)


def test_half_a_hull_ends_where_it_looks_the_other_way() -> None:
    half = hull_part([(0.0, 0.0, 2.0), (10.0, 0.0, 3.0)], 0.0, pi)
    assert half[0][:2] == pytest.approx((13.0, 0.0))
    assert half[-1][:2] == pytest.approx((-2.0, 0.0))
    assert max(node[1] for node in half) == pytest.approx(3.0, abs=0.05)


@pytest.mark.parametrize(("upward", "depth"), [(1.0, 0.0), (0.8, 0.6), (0.0, 1.0)])
def test_a_tube_ends_in_discs_that_are_the_rounder_the_more_it_points_at_the_viewer(
    upward: float, depth: float
) -> None:
    path = path_of(tube([(0.0, 0.0, 5.0), (0.0, 20.0 * upward, 5.0)], (0.0, -upward)))
    assert path.boundingRect().bottom() == pytest.approx(20.0 * upward + 5.0 * depth, abs=0.15)
    assert path.boundingRect().width() == pytest.approx(10.0, abs=0.05)


def test_a_tube_can_begin_round() -> None:
    path = path_of(tube([(0.0, 0.0, 5.0), (0.0, 20.0, 5.0)], (0.0, -1.0), has_round_start=True))
    assert path.boundingRect().top() == pytest.approx(-5.0)
    assert path.boundingRect().bottom() == pytest.approx(20.0, abs=0.15)


@given(limbs())
@settings(max_examples=60, deadline=None)
def test_what_is_lit_stays_within_the_outline(balls: list[Circle]) -> None:
    assert outside(lit(chain(balls), LIGHT), chain(balls)) < 0.025


@given(st.lists(BALLS, min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_what_is_lit_of_a_hull_stays_within_it(balls: list[Circle]) -> None:
    assert outside(lit(hull(balls), LIGHT), hull(balls)) < 0.025


def test_the_shade_lies_where_the_outline_looks_away_from_the_light() -> None:
    ball = circle((0.0, 0.0, 5.0))
    box = path_of(lit(ball, (-2.0, 0.0))).boundingRect()
    assert box.left() == pytest.approx(-5.0)
    assert box.right() == pytest.approx(3.0)


def test_a_thin_part_keeps_some_light() -> None:
    box = path_of(lit(circle((0.0, 0.0, 1.0)), (-5.0, 0.0))).boundingRect()
    assert -1.0 < box.right() < 1.0


def test_without_a_direction_of_light_all_is_lit() -> None:
    ball = circle((0.0, 0.0, 5.0))
    assert lit(ball, (0.0, 0.0)) == ball


def test_outlines_in_one_path_are_joined_even_where_they_overlap() -> None:
    path = path_of(circle((0.0, 0.0, 5.0)), chain([(3.0, 0.0, 5.0), (20.0, 0.0, 4.0)]), hull([(1.0, 1.0, 3.0)]))
    assert path.contains(QPointF(2.0, 0.0))


def test_a_ribbon_holds_what_is_between_its_edges() -> None:
    upper, lower = (smooth([(0.0, y), (10.0, y + 1.0), (20.0, y)]) for y in (-2.0, 2.0))
    path = opened(outline.ribbon_of(upper, lower))
    assert path.contains(QPointF(10.0, 1.0))
    assert path.boundingRect().left() == pytest.approx(0.0)
    assert path.boundingRect().right() == pytest.approx(20.0)
