from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from kneeapp.core.figure.figure import LoopBand, StrapBand, View
from kneeapp.core.figure.pose import Leg
from kneeapp.core.figure.skeleton import Skeleton
from kneeapp.ui.figure.band import ShownBand, cuff_fills, loop_fills, shown_band, strap_fills
from kneeapp.ui.figure.legs import LegBones, leg_bones
from tests.core.figure.written_poses import figures, rig
from tests.ui.figure.staged import OpenedFill, posed, scene, unpacked_fills

LOOP, STRAP = figures()["band-squat"].band, figures()["single-leg-band"].band


def legs(skeleton: Skeleton) -> list[LegBones]:
    return [leg_bones(Leg.WORK, skeleton.work, rig().shape), leg_bones(Leg.BASE, skeleton.base, rig().shape)]


def shown(name: str, tension: float, view: View | None = None) -> ShownBand:
    staged = scene(name, view)
    return shown_band(staged.camera, staged.palette, tension)


def strap(fraction: float, tension: float) -> list[OpenedFill]:
    assert isinstance(STRAP, StrapBand)
    skeleton = posed("single-leg-band", "out", fraction)
    return unpacked_fills(*strap_fills(shown("single-leg-band", tension), STRAP, legs(skeleton)))


def loop(fraction: float, tension: float) -> tuple[list[OpenedFill], list[OpenedFill]]:
    assert isinstance(LOOP, LoopBand)
    skeleton = posed("band-squat", "down", fraction)
    behind, before = loop_fills(shown("band-squat", tension, View.FRONT), LOOP, legs(skeleton))
    return unpacked_fills(*behind), unpacked_fills(*before)


def ticks(fills: list[OpenedFill], band: ShownBand) -> list[QPointF]:
    """The middles of the strokes, which are one path."""
    print_color = band.lightened(0.65).color()
    (path,) = (fill.path for fill in fills if fill.brush.color() == print_color)
    return [stroke.boundingRect().center() for stroke in path.toSubpathPolygons()]


def gaps(middles: list[QPointF]) -> list[float]:
    return [((a - b).x() ** 2 + (a - b).y() ** 2) ** 0.5 for a, b in pairwise(middles)]


def thickness(path: QPainterPath, x: float) -> float:
    """How high a path is at that place of the screen."""
    column = QPainterPath()
    column.addRect(x, -300.0, 0.5, 400.0)
    return path.intersected(column).boundingRect().height()


@pytest.mark.parametrize(("tension", "color"), [(0.0, "slack_band"), (1.0, "tight_band"), (1.5, "tight_band")])
def test_the_band_warms_with_its_tension(tension: float, color: str) -> None:
    band = shown("single-leg-band", tension)
    assert band.color == getattr(band.palette, color)


def test_the_ticks_of_a_strap_drift_apart_as_it_stretches() -> None:
    slack = ticks(strap(0.0, 0.05), shown("single-leg-band", 0.05))
    tight = ticks(strap(1.0, 0.95), shown("single-leg-band", 0.95))
    assert isinstance(STRAP, StrapBand)
    assert len(slack) == len(tight) == STRAP.ticks
    assert min(gaps(tight)) > max(gaps(slack)) * 1.2


def test_the_ticks_of_a_loop_drift_apart_as_the_knees_do() -> None:
    slack = ticks(loop(0.0, 0.2)[1], shown("band-squat", 0.2))
    tight = ticks(loop(1.0, 0.9)[1], shown("band-squat", 0.9))
    assert isinstance(LOOP, LoopBand)
    assert len(slack) == len(tight) == LOOP.ticks
    assert max(gaps(tight)) > max(gaps(slack))


def test_a_strap_sags_only_while_it_is_slack() -> None:
    bottoms = [strap(0.0, tension)[0].path.boundingRect().bottom() for tension in (0.0, 0.2, 0.46, 1.0)]
    assert bottoms[0] > bottoms[1] + 1 > bottoms[2] + 1
    assert bottoms[2] == pytest.approx(bottoms[3], abs=1.0)


def test_a_tight_strap_is_narrow_in_the_middle_and_full_at_its_ends() -> None:
    path = strap(1.0, 1.0)[0].path
    box = path.boundingRect()
    middle, end = (thickness(path, x) for x in (box.center().x(), box.right() - 1.5))
    assert isinstance(STRAP, StrapBand)
    assert middle == pytest.approx(STRAP.width * 0.6, abs=0.4)
    assert end > middle * 1.4


def test_a_loop_narrows_by_a_fifth() -> None:
    def width(tension: float) -> float:
        path = loop(0.0, tension)[0][0].path
        return thickness(path, path.boundingRect().center().x())

    assert width(1.0) == pytest.approx(width(0.0) * 0.78, rel=0.05)


def test_a_loop_has_a_part_behind_the_legs_that_is_darker() -> None:
    behind, before = loop(1.0, 0.5)
    assert len(behind) == 1
    assert behind[0].brush.color().lightness() < before[0].brush.color().lightness()


def test_front_and_back_of_a_cuff_meet_at_the_sides_of_the_leg() -> None:
    assert isinstance(STRAP, StrapBand)
    behind, before = cuff_fills(shown("single-leg-band", 0.5), STRAP, legs(posed("single-leg-band", "out", 0.0)))
    back, front = (unpacked_fills(*fills)[0].path.boundingRect() for fills in (behind, before))
    assert (back.left(), back.right()) == pytest.approx((front.left(), front.right()), abs=0.2)


def test_a_strap_reaches_from_the_cuff_to_its_anchor() -> None:
    assert isinstance(STRAP, StrapBand)
    skeleton, band = posed("single-leg-band", "out"), shown("single-leg-band", 0.95)
    box = strap(1.0, 0.95)[0].path.boundingRect()
    assert box.right() == pytest.approx(band.camera.project(STRAP.anchor)[0], abs=1.5)
    assert abs(box.left() - band.camera.project(skeleton.work.ankle)[0]) < 12
