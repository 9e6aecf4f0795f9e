from itertools import pairwise
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QImage, QPainter, QPainterPath

from kneeapp.core.exercise import Side
from kneeapp.core.figure.camera import camera_of
from kneeapp.core.figure.extent import Extent, extent
from kneeapp.core.figure.figure import View
from kneeapp.core.figure.pose import Leg, Pose
from kneeapp.core.figure.skeleton import skeleton_of
from kneeapp.ui.figure.drawing import Drawing, drawing_of
from kneeapp.ui.figure.scene import Scene, figure_drawing, ground_drawing
from tests.core.figure.random_figures import any_poses
from tests.core.figure.written_poses import figures, rig
from tests.ui.figure.staged import MOMENTS, drawn, opened_fills, palette, plain, posed, scene, soft, spots

ROOM_CM = 14.0
"""How far hands, hair and shoes reach beyond the bounds of the joints."""


def boxes(drawing: Drawing, brush: QBrush) -> list[QRectF]:
    return [fill.path.boundingRect() for fill in opened_fills(drawing) if fill.brush.color() == brush.color()]


def whole(drawing: Drawing) -> QPainterPath:
    """All that is filled with a plain colour."""
    path = QPainterPath()
    for fill in plain(drawing):
        path = path.united(fill.path)
    return path


def mirrored(staged: Scene) -> Scene:
    return staged._replace(camera=staged.camera._replace(flip=-staged.camera.flip))


@pytest.mark.parametrize(("name", "view", "phase_id"), MOMENTS)
def test_every_outline_is_finite_and_near_the_body(name: str, view: View, phase_id: str) -> None:
    staged = scene(name, view)
    room = extent(staged.figure, staged.rig, staged.camera)
    drawing = drawn(staged, posed(name, phase_id, 0.5), glow=1.0)
    for fill in plain(drawing):
        assert all(isfinite(spot.x()) and isfinite(spot.y()) for spot in spots(fill.path))
        box = fill.path.boundingRect()
        assert room.left - ROOM_CM < box.left()
        assert box.right() < room.right + ROOM_CM
        assert room.top - ROOM_CM < box.top()
        assert box.bottom() < room.bottom + ROOM_CM


@given(any_poses(), st.sampled_from(View), st.sampled_from(["band-squat", "leaning-ankle-band"]))
@settings(max_examples=40, deadline=None)
def test_poses_that_no_body_can_take_are_drawn_all_the_same(pose: Pose, view: View, name: str) -> None:
    drawing = drawn(scene(name, view), skeleton_of(pose, rig()), glow=1.0)
    assert all(isfinite(spot.x()) and isfinite(spot.y()) for fill in opened_fills(drawing) for spot in spots(fill.path))


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("name", figures())
def test_joints_lie_within_what_is_painted(name: str, view: View) -> None:
    skeleton, staged = posed(name, figures()[name].segments[0].phase_id), scene(name, view)
    path = whole(drawn(staged, skeleton))
    joints = [skeleton.head, skeleton.pelvis, skeleton.neck]
    for leg in (skeleton.work, skeleton.base):
        joints += [leg.hip, leg.knee, leg.ankle]
    for arm in (skeleton.work_arm, skeleton.base_arm):
        joints += [arm.shoulder, arm.elbow, arm.wrist]
    assert all(path.contains(QPointF(*staged.camera.project(joint))) for joint in joints)


@pytest.mark.parametrize(("name", "accents"), [("single-leg-band", 1), ("band-squat", 2), ("forward-lunge", 1)])
def test_the_shoes_of_working_legs_have_the_accent(name: str, accents: int) -> None:
    staged = scene(name, View.FRONT)
    drawing = drawn(staged, posed(name, figures()[name].segments[0].phase_id))
    parts_of_a_shoe = 2
    assert len(boxes(drawing, staged.palette.near.active_shoe.lit)) == accents * parts_of_a_shoe
    assert len(boxes(drawing, staged.palette.near.shoe.lit)) == (2 - accents) * parts_of_a_shoe


def test_the_accent_is_on_the_work_leg() -> None:
    staged, skeleton = scene("single-leg-band"), posed("single-leg-band", "out")
    work_x, _y = staged.camera.project(skeleton.work.ankle)
    shoes = boxes(drawn(staged, skeleton), staged.palette.near.active_shoe.lit)
    assert all(abs(box.center().x() - work_x) < 15 for box in shoes)


@pytest.mark.parametrize("name", figures())
def test_the_other_side_mirrors_the_outlines(name: str) -> None:
    staged, skeleton = scene(name), posed(name, figures()[name].segments[0].phase_id)
    shade = staged.palette.near.skin.shade
    here, there = (boxes(drawn(one, skeleton), shade) for one in (staged, mirrored(staged)))
    for one, other in zip(here, there, strict=True):
        assert (one.left(), one.top()) == pytest.approx((-other.right(), other.top()), abs=0.1)


@pytest.mark.parametrize("name", figures())
def test_light_comes_from_the_left_for_both_sides(name: str) -> None:
    skeleton = posed(name, figures()[name].segments[0].phase_id)
    for staged in (scene(name), mirrored(scene(name))):
        drawing = drawn(staged, skeleton)
        tones = staged.palette.near.active_shoe
        for shade, lit in zip(boxes(drawing, tones.shade), boxes(drawing, tones.lit), strict=True):
            assert lit.left() - shade.left() < 0.3 < shade.right() - lit.right()


def test_the_glow_is_absent_at_rest_and_stronger_the_more_is_asked() -> None:
    staged, skeleton = scene("single-leg-band"), posed("single-leg-band", "out")
    shadows = 3
    assert len(soft(drawn(staged, skeleton, glow=0.0))) == shadows
    faint, strong = (soft(drawn(staged, skeleton, glow=glow))[-1] for glow in (0.3, 1.0))
    opacities = [fill.brush.gradient().stops()[0][1].alphaF() for fill in (faint, strong)]
    assert opacities == pytest.approx([0.96 * 0.3, 0.96], abs=0.01)


@pytest.mark.parametrize(("view", "glows"), [(View.FRONT, 1), (View.SIDE, 1)])
def test_the_glow_lies_on_the_working_leg(view: View, glows: int) -> None:
    staged, skeleton = scene("forward-lunge", view), posed("forward-lunge", "sink")
    glowing = soft(drawn(staged, skeleton, glow=1.0))[3:]
    assert len(glowing) == glows
    hip, knee = (QPointF(*staged.camera.project(at)) for at in (skeleton.work.hip, skeleton.work.knee))
    assert glowing[0].path.contains(hip * 0.4 + knee * 0.6)


def test_a_glow_on_the_back_is_not_seen_from_the_front() -> None:
    skeleton = posed("band-kick-back", "back", 0.0)
    assert len(soft(drawn(scene("band-kick-back", View.FRONT), skeleton, glow=1.0))) == 3
    assert len(soft(drawn(scene("band-kick-back", View.SIDE), skeleton, glow=1.0))) == 4


def test_a_glow_comes_into_sight_softly() -> None:
    staged = scene("band-kick-back", View.THREE_QUARTER)
    strengths = []
    for step in range(31):
        glowing = soft(drawn(staged, posed("band-kick-back", "back", step / 30), glow=1.0))[3:]
        strengths.append(glowing[0].brush.gradient().stops()[0][1].alphaF() if glowing else 0.0)
    assert strengths[0] == 0.0
    assert strengths[-1] > 0.5
    assert max(abs(b - a) for a, b in pairwise(strengths)) < 0.3


def test_breathing_in_deepens_the_chest() -> None:
    staged, skeleton = scene("band-kick-back"), posed("band-kick-back", "back")

    def depth(breath: float) -> float:
        drawing = figure_drawing(staged, skeleton, 0.5, 0.0, breath)
        return sum(box.width() for box in boxes(drawing, staged.palette.near.shirt.shade))

    assert depth(-1.0) < depth(0.0) < depth(1.0)


def test_from_the_side_the_far_leg_is_painted_before_the_trunk() -> None:
    staged, skeleton = scene("forward-lunge", View.SIDE), posed("forward-lunge", "sink")
    colors = [brush.color() for brush in drawn(staged, skeleton).brushes]
    order = [
        colors.index(brush.color())
        for brush in (staged.palette.far.sock.lit, staged.palette.near.shirt.lit, staged.palette.near.sock.lit)
    ]
    assert order == sorted(order)


@pytest.mark.parametrize("name", figures())
def test_a_drawing_is_small_and_paints_the_same_each_time(name: str) -> None:
    drawing = drawn(scene(name), posed(name, figures()[name].segments[0].phase_id), glow=1.0)
    assert drawing.cost < 40_000
    first, second = painted(drawing), painted(drawing)
    assert first == second
    assert first != painted(drawing_of([]))


def painted(drawing: Drawing) -> QImage:
    image = QImage(200, 200, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(100, 190)
        drawing.paint(painter)
    return image


def test_the_shadow_of_a_lifted_foot_is_faint() -> None:
    staged = scene("single-leg-band")
    on_the_floor, lifted = (
        soft(drawn(staged, posed("single-leg-band", "out", fraction)))[1].brush.gradient().stops()[0][1].alphaF()
        for fraction in (0.0, 1.0)
    )
    assert on_the_floor == pytest.approx(0.42, abs=0.01)
    assert lifted == pytest.approx(0.042, abs=0.01)


def test_the_body_throws_a_wider_shadow_the_lower_it_comes() -> None:
    staged = scene("band-squat")
    high, low = (
        soft(drawn(staged, posed("band-squat", "down", fraction)))[0].path.boundingRect().width()
        for fraction in (0.0, 1.0)
    )
    assert low > high + 5


@pytest.mark.parametrize(("width", "half"), [(40.0, 62.0), (200.0, 110.0), (1000.0, 150.0)])
def test_the_disc_lies_under_all_that_the_exercise_reaches(width: float, half: float) -> None:
    room = Extent(left=5.0 - width / 2, right=5.0 + width / 2, top=-180.0, bottom=2.0)
    edge, disc = opened_fills(ground_drawing(scene("band-squat"), room, widest=150.0))
    assert disc.path.boundingRect().left() == pytest.approx(5.0 - half)
    assert disc.path.boundingRect().right() == pytest.approx(5.0 + half)
    assert edge.path.boundingRect().center().y() == pytest.approx(2.0)


def test_a_post_stands_only_where_a_strap_is_fixed() -> None:
    room = Extent(left=-80.0, right=80.0, top=-180.0, bottom=2.0)
    assert len(ground_drawing(scene("band-kick-back"), room, 150.0).brushes) == 2
    staged = scene("single-leg-band")
    posts = boxes(ground_drawing(staged, room, 150.0), staged.palette.post.lit)
    x, y = staged.camera.project((-74.6, 46.0, 16.0))
    assert any(box.contains(QPointF(x, y + 1.0)) for box in posts)


def test_both_legs_at_once_are_shown_as_written() -> None:
    camera = camera_of(rig().cameras[View.THREE_QUARTER], Side.BOTH)
    staged = Scene(figures()["band-squat"], rig(), camera, palette(camera.yaw))
    assert Leg.BASE in staged.figure.active
    assert len(drawn(staged, posed("band-squat", "down")).brushes) > 40
