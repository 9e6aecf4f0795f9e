"""Two bones and the joint between them."""

from math import dist

import pytest
from hypothesis import given

from kneeapp.core.figure.two_bones import joint_between, reachable
from kneeapp.core.figure.vector import Vector, along, dot, minus, orthogonal, unit
from tests.core.figure.random_figures import between, vectors

UPPER, LOWER = 43.0, 42.0
DOWN, FORWARD = (0.0, -1.0, 0.0), (0.0, 0.0, 1.0)


@given(vectors((-50, 50), (0, 120), (-50, 50)), vectors((-1, 1), (-1, 1), (-1, 1)).map(unit), between(2, 84))
def test_both_bones_keep_their_length(root: Vector, direction: Vector, distance: float) -> None:
    joint = joint_between(root, direction, distance, (UPPER, LOWER), orthogonal((0.3, 0.2, 0.9), direction))
    assert dist(root, joint) == pytest.approx(UPPER, abs=1e-6)
    assert dist(joint, along(root, direction, distance)) == pytest.approx(LOWER, abs=1e-6)


@given(between(2, 84))
def test_the_joint_comes_forward(distance: float) -> None:
    root = (5.0, 93.0, 0.0)
    joint = joint_between(root, DOWN, distance, (UPPER, LOWER), FORWARD)
    assert dot(minus(joint, root), FORWARD) > 0
    assert joint[0] == 5.0


@pytest.mark.parametrize(("wished", "given_way"), [(200.0, 85.0 * 0.9998), (84.0, 84.0), (2.0, 2.0), (0.0, 1.5)])
def test_what_is_out_of_reach_becomes_the_nearest_that_is_not(wished: float, given_way: float) -> None:
    assert reachable(wished, UPPER, LOWER) == pytest.approx(given_way)
