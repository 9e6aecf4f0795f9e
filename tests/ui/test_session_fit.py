"""The figure in a session is as large as in the design, and its head never meets the pill."""

import pytest
from PySide6.QtCore import QRectF

from kneeapp.core.exercise import ExerciseId, Side
from kneeapp.core.figure.camera import camera_of
from kneeapp.core.figure.extent import Extent, extent
from kneeapp.core.figure.head_places import head_places
from kneeapp.ui.figure.fit import Fit
from kneeapp.ui.session_fit import Standing, box_of, card_fit, session_fit
from tests.figures import builtin_figures

LEFT_PILL, RIGHT_PILL, BOTH_PILL = QRectF(0, 4, 291, 84), QRectF(325, 4, 323, 84), QRectF(0, 4, 280, 84)
LYING = Standing(area=QRectF(0, 0, 648, 600), pill=LEFT_PILL, aside=8)
HEAD = Extent(-11, 11, -168, -146)
ROOM = Extent(-50, 50, -168, 0)


def fit(name: str, side: Side, standing: Standing) -> tuple[Fit, Extent, tuple[Extent, ...]]:
    figures = builtin_figures()
    figure = figures.exercises[ExerciseId(name)]
    camera = camera_of(figures.rig.cameras[figure.view], side)
    room, heads = extent(figure, figures.rig, camera), head_places(figure, figures.rig, camera)
    return session_fit(standing, room, heads), room, heads


@pytest.mark.parametrize(
    ("name", "side", "pill", "aside", "scale"),
    [
        ("single-leg-band", Side.LEFT, LEFT_PILL, 8, 2.71),
        ("band-kick-back", Side.RIGHT, RIGHT_PILL, 8, 2.70),
        ("band-squat", Side.BOTH, BOTH_PILL, 24, 3.20),
        ("forward-lunge", Side.LEFT, LEFT_PILL, 8, 3.19),
    ],
)
def test_the_figure_is_as_large_as_designed_and_stands_on_one_line(
    name: str, side: Side, pill: QRectF, aside: float, scale: float
) -> None:
    standing = Standing(area=QRectF(0, 0, 648, 600), pill=pill, aside=aside)
    got, room, _ = fit(name, side, standing)
    assert got.scale == pytest.approx(scale, abs=0.01)
    assert got.floor == pytest.approx(558, abs=0.5)
    assert box_of(room, got).center().x() == pytest.approx(324 + aside)


def test_where_a_head_would_meet_the_pill_the_figure_stays_below_it() -> None:
    below = session_fit(LYING, ROOM, [Extent(-60, -38, -168, -146)])
    assert box_of(ROOM, below).top() > LEFT_PILL.bottom()
    beside = session_fit(LYING, ROOM, [Extent(38, 60, -168, -146)])
    assert LEFT_PILL.top() < box_of(ROOM, beside).top() < LEFT_PILL.bottom()


def test_the_end_of_a_pill_is_round_and_so_is_a_head() -> None:
    pill = QRectF(0, 4, 291, 84)
    high = session_fit(Standing(area=LYING.area, pill=pill), ROOM, [])
    x = (pill.right() + 11 * high.scale - 20 - high.x) / high.scale
    low_corner = Extent(x - 11, x + 11, -150, -128)
    assert box_of(low_corner, high).intersects(pill)
    assert session_fit(Standing(area=LYING.area, pill=pill), ROOM, [low_corner]) == high


def test_what_is_wide_is_fitted_by_its_width() -> None:
    wide = Extent(-300, 300, -168, 0)
    got = session_fit(LYING, wide, [])
    assert box_of(wide, got).width() == pytest.approx(648 * 0.9)


@pytest.mark.parametrize("height", [200, 600, 618, 1000])
def test_the_floor_has_room_below_it(height: float) -> None:
    got = session_fit(Standing(area=QRectF(0, 0, 648, height), pill=LEFT_PILL), ROOM, [HEAD])
    assert got.floor <= height - 36


def test_the_floor_may_reach_as_far_as_the_nearer_edge() -> None:
    assert LYING.widest == 324 - 8


def test_in_the_card_of_a_rest_the_pose_is_as_large_as_designed() -> None:
    sitting = Extent(-29.4, 37.1, -122.0, -1.6)
    got = card_fit(QRectF(0, 0, 444, 250), sitting)
    assert (got.scale, got.floor) == pytest.approx((1.5, 211.5), abs=0.05)
    assert card_fit(QRectF(0, 0, 50, 250), sitting).scale == pytest.approx(45 / 66.5)
