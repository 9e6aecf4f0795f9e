"""Where space lies on the screen, and which way round a side is shown."""

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeapp.core.exercise import Side
from kneeapp.core.figure.camera import CameraAngles, camera_of
from kneeapp.core.figure.vector import Vector, cross, dot, length
from tests.core.figure.random_figures import between, vectors

FRONT, THREE_QUARTER, SIDE = CameraAngles(0, 7), CameraAngles(42, 8), CameraAngles(82, 7)
WORK_FOOT, TOES = (10.0, 0.0, 0.0), (0.0, 0.0, 18.0)


@pytest.mark.parametrize("angles", [FRONT, THREE_QUARTER])
def test_a_frontal_camera_is_a_mirror(angles: CameraAngles) -> None:
    assert camera_of(angles, Side.LEFT).project(WORK_FOOT)[0] < 0
    assert camera_of(angles, Side.RIGHT).project(WORK_FOOT)[0] > 0


@pytest.mark.parametrize("angles", [FRONT, THREE_QUARTER])
def test_without_the_mirror_a_frontal_camera_sees_as_another_person_does(angles: CameraAngles) -> None:
    assert camera_of(angles, Side.LEFT, mirrors=False).project(WORK_FOOT)[0] > 0
    assert camera_of(angles, Side.RIGHT, mirrors=False).project(WORK_FOOT)[0] < 0


@pytest.mark.parametrize("mirrors", [True, False])
def test_a_side_camera_has_the_work_leg_near_and_a_right_one_facing_right(mirrors: bool) -> None:
    left, right = (camera_of(SIDE, side, mirrors=mirrors) for side in (Side.LEFT, Side.RIGHT))
    assert left.project(TOES)[0] < 0 < right.project(TOES)[0]
    assert left.depth(WORK_FOOT) == right.depth(WORK_FOOT) > 0


@pytest.mark.parametrize("angles", [FRONT, THREE_QUARTER, SIDE])
def test_both_legs_at_once_are_shown_as_the_poses_are_written(angles: CameraAngles) -> None:
    assert camera_of(angles, Side.BOTH).flip == 1


def test_up_is_up_and_the_near_floor_is_further_down() -> None:
    camera = camera_of(FRONT, Side.LEFT)
    assert camera.project((0.0, 100.0, 0.0))[1] < camera.project((0.0, 0.0, 0.0))[1] < camera.project(TOES)[1]


def test_what_is_in_front_is_nearer_to_a_frontal_camera() -> None:
    assert camera_of(FRONT, Side.LEFT).depth(TOES) > camera_of(FRONT, Side.LEFT).depth((0.0, 0.0, 0.0))


@given(between(-180, 180), between(-60, 60))
def test_the_screens_axes_are_square_units_and_mirror_space(yaw: float, pitch: float) -> None:
    camera = camera_of(CameraAngles(yaw, pitch), Side.LEFT)
    assert cross(camera.up, camera.right) == pytest.approx(camera.towards, abs=1e-9)
    assert dot(camera.right, camera.up) == pytest.approx(0.0, abs=1e-9)


@given(vectors((-100, 100), (-100, 100), (-100, 100)), st.sampled_from(Side))
def test_a_projection_leaves_out_nothing_but_the_depth(v: Vector, side: Side) -> None:
    camera = camera_of(THREE_QUARTER, side)
    assert hypot(*camera.project(v), camera.depth(v)) == pytest.approx(length(v))
