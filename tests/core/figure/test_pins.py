"""What the pins of a set-up point at."""

from math import dist

import pytest

from kneeapp.core.figure.figure import ExerciseFigure, LoopBand, StrapBand
from kneeapp.core.figure.motion import start_pose
from kneeapp.core.figure.pins import body_balls, head_ball, pin_target
from kneeapp.core.figure.pose import Pose
from kneeapp.core.figure.shape import Ball
from kneeapp.core.figure.skeleton import Skeleton, skeleton_of
from kneeapp.core.figure.vector import Vector
from tests.core.figure.reps import joints
from tests.core.figure.written_poses import figures, rig

every_exercise = pytest.mark.parametrize("exercise_id", list(figures()))
STRAPPED = ("single-leg-band", "leaning-ankle-band")
LOOPED = ("band-squat", "band-kick-back")


def ready(exercise_id: str) -> tuple[ExerciseFigure, Pose, Skeleton]:
    figure = figures()[exercise_id]
    pose = start_pose(figure, figure.segments[0].phase_id)
    return figure, pose, skeleton_of(pose, rig())


def target(exercise_id: str, pin: str) -> Ball:
    found = pin_target(pin, *ready(exercise_id))
    assert found is not None
    return found


def strap(exercise_id: str) -> StrapBand:
    band = figures()[exercise_id].band
    assert isinstance(band, StrapBand)
    return band


def from_line(at: Vector, start: Vector, end: Vector) -> float:
    """How much longer the way is that makes a detour by that place."""
    return dist(start, at) + dist(at, end) - dist(start, end)


@pytest.mark.parametrize("exercise_id", STRAPPED)
def test_the_anchor_is_where_the_strap_is_tied(exercise_id: str) -> None:
    assert target(exercise_id, "anchor").at == strap(exercise_id).anchor


@every_exercise
def test_what_a_figure_does_not_have_has_no_place(exercise_id: str) -> None:
    figure, pose, skeleton = ready(exercise_id)
    bare = figure._replace(band=None)
    assert [pin_target(pin, bare, pose, skeleton) for pin in ("anchor", "band", "", "chair")] == [None] * 4
    if not isinstance(figure.band, StrapBand):
        assert pin_target("anchor", figure, pose, skeleton) is None


@pytest.mark.parametrize("exercise_id", STRAPPED)
def test_the_ankle_of_a_strap_is_where_its_cuff_is(exercise_id: str) -> None:
    _figure, _pose, skeleton = ready(exercise_id)
    at, leg = target(exercise_id, "ankle").at, skeleton.work
    assert from_line(at, leg.knee, leg.ankle) < 0.01
    share = strap(exercise_id).at
    assert dist(at, leg.knee) / dist(leg.knee, leg.ankle) == pytest.approx(share)


@pytest.mark.parametrize("exercise_id", [*LOOPED, "forward-lunge"])
def test_without_a_strap_it_is_the_ankle_of_the_leg_that_works(exercise_id: str) -> None:
    assert target(exercise_id, "ankle").at == ready(exercise_id)[2].work.ankle


@pytest.mark.parametrize("exercise_id", STRAPPED)
def test_the_middle_of_a_strap_hangs_between_ankle_and_anchor(exercise_id: str) -> None:
    figure, pose, skeleton = ready(exercise_id)
    slack, taut = (pin_target("band", figure, pose._replace(tension=tension), skeleton) for tension in (0.0, 1.0))
    assert slack is not None
    assert taut is not None
    assert from_line(taut.at, target(exercise_id, "ankle").at, strap(exercise_id).anchor) < 0.01
    assert taut.at[1] - slack.at[1] == pytest.approx(strap(exercise_id).sag)
    assert slack.radius == 0.0


@pytest.mark.parametrize("exercise_id", LOOPED)
def test_a_loop_is_where_it_lies_on_the_leg_that_works(exercise_id: str) -> None:
    figure, _pose, skeleton = ready(exercise_id)
    assert isinstance(figure.band, LoopBand)
    leg, at = skeleton.work, target(exercise_id, "band").at
    start, end = (leg.hip, leg.knee) if exercise_id == "band-squat" else (leg.knee, leg.ankle)
    assert from_line(at, start, end) < 0.01
    assert dist(at, start) / dist(start, end) == pytest.approx(figure.band.at)


@every_exercise
def test_the_feet_are_the_foot_beside_the_one_that_works(exercise_id: str) -> None:
    _figure, _pose, skeleton = ready(exercise_id)
    at, radius = target(exercise_id, "feet")
    assert 0.0 < at[1] < skeleton.base.ankle[1]
    assert at[2] > skeleton.base.ankle[2]
    assert dist(at, skeleton.base.ankle) < dist(at, skeleton.work.ankle)
    assert radius > 0.0


@every_exercise
def test_the_spot_to_stand_on_is_the_floor_between_the_feet(exercise_id: str) -> None:
    _figure, _pose, skeleton = ready(exercise_id)
    x, height, z = target(exercise_id, "stand").at
    middles = [(a + b) / 2 for a, b in zip(skeleton.work.ankle, skeleton.base.ankle, strict=True)]
    assert (x, height, z) == pytest.approx((middles[0], 0.0, middles[2]))


@every_exercise
def test_every_joint_is_covered_by_the_body_or_the_head(exercise_id: str) -> None:
    figure, _pose, skeleton = ready(exercise_id)
    balls = [head_ball(skeleton), *body_balls(figure, skeleton)]
    for name, joint in joints(skeleton).items():
        assert any(dist(joint, ball.at) <= ball.radius for ball in balls), name


@pytest.mark.parametrize("exercise_id", STRAPPED)
def test_strap_and_post_are_better_not_covered_either(exercise_id: str) -> None:
    figure, _pose, skeleton = ready(exercise_id)
    x, height, z = strap(exercise_id).anchor
    top = (x, strap(exercise_id).post, z)
    middle = tuple((a + b) / 2 for a, b in zip(target(exercise_id, "ankle").at, (x, height, z), strict=True))
    with_band, without = (body_balls(each, skeleton) for each in (figure, figure._replace(band=None)))
    for place in (top, middle):
        assert any(dist(place, ball.at) < 0.1 for ball in with_band)
        assert not any(dist(place, ball.at) < 0.1 for ball in without)
