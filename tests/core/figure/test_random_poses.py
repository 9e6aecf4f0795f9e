"""Whatever poses a user's own file holds, the figure stays whole, bends its knees forward, and never jumps."""

from collections.abc import Iterator
from math import dist, isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneeapp.core.figure.figure import ExerciseFigure
from kneeapp.core.figure.foot import foot_place
from kneeapp.core.figure.motion import pose_at
from kneeapp.core.figure.pose import FreeLeg, Leg, Pose
from kneeapp.core.figure.posed_leg import PosedLeg
from kneeapp.core.figure.skeleton import Skeleton, skeleton_of
from kneeapp.core.figure.vector import Vector, dot, length, minus, orthogonal, unit
from tests.core.figure.random_figures import any_poses, figures_of, possible_poses
from tests.core.figure.reps import HZ, joints, leg_of
from tests.core.figure.written_poses import rig

FASTEST_CM = 2_000.0
"""How fast a joint is at most when a random movement takes a second."""

JUMP_CM = 0.5
"""How far a joint may go in a time far too short to go anywhere."""

FRACTIONS = st.floats(0.0, 1.0)


def numbers(value: object) -> Iterator[float]:
    """All numbers in a value, however deep."""
    if isinstance(value, tuple):
        for part in value:
            yield from numbers(part)
    elif isinstance(value, float):
        yield value


def posed(figure: ExerciseFigure, phase_id: str, fraction: float) -> dict[str, Vector]:
    return joints(skeleton_of(pose_at(figure, rig(), phase_id, fraction), rig()))


def furthest(before: dict[str, Vector], after: dict[str, Vector]) -> float:
    return max(dist(before[name], after[name]) for name in before)


def hottest_step(figure: ExerciseFigure, phase_id: str) -> tuple[float, float]:
    """Where in a phase a joint goes furthest within 1/120 of it, and how far."""
    steps = [posed(figure, phase_id, index / HZ) for index in range(HZ + 1)]
    ways = [(furthest(steps[index], steps[index + 1]), index / HZ) for index in range(HZ)]
    way, at = max(ways)
    return at, way


def jump_within(figure: ExerciseFigure, phase_id: str, start: float, end: float) -> float:
    """How far a joint goes in the hottest tiny part of a stretch: nothing much, unless it jumps there."""
    for _ in range(16):
        middle = (start + end) / 2.0
        first, half, last = (posed(figure, phase_id, fraction) for fraction in (start, middle, end))
        start, end = (start, middle) if furthest(first, half) > furthest(half, last) else (middle, end)
    return furthest(posed(figure, phase_id, start), posed(figure, phase_id, end))


def bends_forward(leg: PosedLeg) -> bool:
    front = orthogonal(leg.knee_front, unit(minus(leg.ankle, leg.hip)))
    return dot(minus(leg.knee, leg.hip), front) >= -1e-6


@given(figures_of(any_poses()), FRACTIONS)
@settings(max_examples=60)
def test_every_number_is_finite_and_every_direction_a_unit(figure: ExerciseFigure, fraction: float) -> None:
    skeleton: Skeleton = skeleton_of(pose_at(figure, rig(), "out", fraction), rig())
    assert all(map(isfinite, numbers(skeleton)))
    for leg in (skeleton.work, skeleton.base):
        directions = (leg.foot, leg.foot_up, leg.toes, leg.knee_front)
        assert [length(direction) for direction in directions] == pytest.approx([1.0] * 4)


@given(figures_of(possible_poses()), st.sampled_from(["out", "back"]))
@settings(max_examples=15)
def test_no_joint_jumps_between_two_moments_of_a_movement(figure: ExerciseFigure, phase_id: str) -> None:
    at, way = hottest_step(figure, phase_id)
    assert way * HZ < FASTEST_CM
    assert jump_within(figure, phase_id, at, at + 1 / HZ) < JUMP_CM


@given(figures_of(possible_poses()))
@settings(max_examples=60)
def test_no_joint_jumps_from_one_phase_to_the_next(figure: ExerciseFigure) -> None:
    assert furthest(posed(figure, "out", 1.0), posed(figure, "hold", 0.0)) < JUMP_CM
    assert furthest(posed(figure, "hold", 1.0), posed(figure, "back", 0.0)) < JUMP_CM
    assert furthest(posed(figure, "back", 1.0), posed(figure, "out", 0.0)) < JUMP_CM


@given(figures_of(possible_poses()), FRACTIONS)
@settings(max_examples=60)
def test_no_knee_bends_backward(figure: ExerciseFigure, fraction: float) -> None:
    skeleton = skeleton_of(pose_at(figure, rig(), "out", fraction), rig())
    assert bends_forward(skeleton.work)
    assert bends_forward(skeleton.base)


@given(figures_of(possible_poses()), FRACTIONS)
@settings(max_examples=60)
def test_the_floor_holds_every_hanging_foot(figure: ExerciseFigure, fraction: float) -> None:
    pose: Pose = pose_at(figure, rig(), "out", fraction)
    skeleton = skeleton_of(pose, rig())
    for leg in Leg:
        if isinstance(pose.leg(leg), FreeLeg):
            foot = foot_place(leg_of(skeleton, leg), leg, rig().body)
            heel = foot.placed((0.0, 0.0, rig().body.heel))
            assert min(foot.under_ball[1], heel[1]) > -1e-6
