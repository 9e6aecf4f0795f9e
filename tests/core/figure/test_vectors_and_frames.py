"""The axes: pitch tips forward, roll leans to the work side, yaw turns to it."""

import pytest
from hypothesis import given

from kneeapp.core.figure.frame import UPRIGHT, frame_of
from kneeapp.core.figure.vector import Vector, cross, dot, length, mixed, orthogonal, unit
from tests.core.figure.random_figures import ANGLE, between, vectors

X, Y, Z = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)
SOMEWHERE = vectors((-10, 10), (-10, 10), (-10, 10))


def near(v: Vector) -> object:
    return pytest.approx(v, abs=1e-9)


def test_an_untouched_frame_is_upright() -> None:
    assert frame_of(0, 0, 0) == UPRIGHT == (X, Y, Z)


def test_pitch_tips_up_forward() -> None:
    assert frame_of(90, 0, 0).y == near(Z)


def test_roll_leans_up_to_the_work_side() -> None:
    assert frame_of(0, 90, 0).y == near(X)


def test_yaw_turns_forward_to_the_work_side() -> None:
    assert frame_of(0, 0, 90).z == near(X)


def test_who_tips_leans_and_turns_does_it_in_that_order() -> None:
    assert frame_of(90, 90, 0).z == near((-1.0, 0.0, 0.0))
    assert frame_of(90, 0, 90).y == near(X)


@given(between(*ANGLE), between(*ANGLE), between(*ANGLE))
def test_the_axes_of_every_frame_are_square_units(pitch: float, roll: float, yaw: float) -> None:
    frame = frame_of(pitch, roll, yaw)
    assert cross(frame.x, frame.y) == near(frame.z)
    assert [length(axis) for axis in frame] == pytest.approx([1.0] * 3)


@given(SOMEWHERE)
def test_a_frame_keeps_lengths_and_turns_its_axes_to_themselves(v: Vector) -> None:
    frame = frame_of(20, -35, 50)
    assert length(frame.turned(v)) == pytest.approx(length(v))
    assert frame.turned((0.0, 2.0, 0.0)) == near((2 * frame.y[0], 2 * frame.y[1], 2 * frame.y[2]))


def test_the_side_of_forward_and_up_is_right_of_both() -> None:
    assert cross(Y, Z) == X


@given(SOMEWHERE, SOMEWHERE.map(unit))
def test_a_square_direction_is_a_unit_square_to_its_axis(v: Vector, axis: Vector) -> None:
    square = orthogonal(v, axis)
    assert length(square) == pytest.approx(1.0)
    assert dot(square, axis) == pytest.approx(0.0, abs=1e-5)


@pytest.mark.parametrize("axis", [X, Y, Z, (0.0, 0.0, -1.0)])
def test_even_along_its_own_axis_a_square_direction_is_found(axis: Vector) -> None:
    assert dot(orthogonal(axis, axis), axis) == pytest.approx(0.0)


def test_a_vector_without_length_points_up() -> None:
    assert unit((0.0, 0.0, 0.0)) == Y


def test_mixing_goes_straight_from_one_to_the_other() -> None:
    assert mixed((0.0, 2.0, 4.0), (4.0, 2.0, 0.0), 0.25) == (1.0, 2.0, 3.0)
