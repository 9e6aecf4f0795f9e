"""What must stay true of the five exercises' movements, looked at 120 times a second over whole reps."""

from itertools import pairwise
from math import dist

import pytest

from kneeapp.core.exercise import Side
from kneeapp.core.figure.camera import camera_of
from kneeapp.core.figure.figure import View
from kneeapp.core.figure.motion import end_pose, pose_at, start_pose
from kneeapp.core.figure.pose import Leg, PlantedLeg
from kneeapp.core.figure.skeleton import Skeleton, skeleton_of
from kneeapp.core.figure.vector import Vector
from tests.core.figure.reps import (
    HZ,
    ball_of_foot,
    centre_of_mass,
    exercises,
    joints,
    knee_bend,
    leg_of,
    lowest_sole,
    moments,
)
from tests.core.figure.written_poses import figures, rig

STILL_CM = 0.01

REP_TABLE = {
    "single-leg-band": ((3, 7), (7, 9), 36),
    "leaning-ankle-band": ((4, 7), (7, 77), 26),
    "band-squat": ((7, 99), (7, 99), 73),
    "band-kick-back": ((7, 30), (7, 10), 63),
    "forward-lunge": ((7, 86), (7, 95), 109),
}
"""Of each exercise: the least and most bend of the work and of the base knee, and the fastest joint's cm/s."""

every_exercise = pytest.mark.parametrize("exercise_id", REP_TABLE)


def held(exercise_id: str) -> Skeleton:
    figure = figures()[exercise_id]
    hold = next(segment for segment in figure.segments if segment.breathes)
    return skeleton_of(end_pose(figure, hold.phase_id), rig())


def ankles_while_planted(exercise_id: str, leg: Leg) -> dict[str, list[Vector]]:
    """The ankle in each phase that begins and ends with the foot in the same place."""
    figure = figures()[exercise_id]
    ends = {s.phase_id: (start_pose(figure, s.phase_id), end_pose(figure, s.phase_id)) for s in figure.segments}
    feet = {phase_id: tuple(pose.leg(leg) for pose in poses) for phase_id, poses in ends.items()}
    still = {
        phase_id
        for phase_id, (first, last) in feet.items()
        if isinstance(first, PlantedLeg) and isinstance(last, PlantedLeg) and first[:4] == last[:4]
    }
    rep = moments(exercise_id)
    return {phase_id: [leg_of(m.skeleton, leg).ankle for m in rep if m.phase_id == phase_id] for phase_id in still}


def test_every_built_in_exercise_has_a_figure() -> None:
    assert figures().keys() == exercises().keys() == REP_TABLE.keys()


@every_exercise
def test_the_knees_bend_as_far_as_the_exercise_asks(exercise_id: str) -> None:
    work, base, _ = REP_TABLE[exercise_id]
    for leg, (least, most) in ((Leg.WORK, work), (Leg.BASE, base)):
        bends = [knee_bend(leg_of(moment.skeleton, leg)) for moment in moments(exercise_id)]
        assert (min(bends), max(bends)) == pytest.approx((least, most), abs=0.6)


@every_exercise
def test_no_joint_pops_anywhere_in_a_rep(exercise_id: str) -> None:
    steps = [(joints(a.skeleton), joints(b.skeleton)) for a, b in pairwise(moments(exercise_id))]
    fastest = max(dist(before[name], after[name]) * HZ for before, after in steps for name in before)
    assert fastest < 120
    assert fastest == pytest.approx(REP_TABLE[exercise_id][2], abs=1)


@every_exercise
def test_a_phase_begins_exactly_where_the_one_before_it_ended(exercise_id: str) -> None:
    figure = figures()[exercise_id]
    for before, after in pairwise((figure.segments[-1], *figure.segments)):
        last = joints(skeleton_of(pose_at(figure, rig(), before.phase_id, 1.0), rig()))
        first = joints(skeleton_of(pose_at(figure, rig(), after.phase_id, 0.0), rig()))
        assert max(dist(last[name], first[name]) for name in last) < 1e-6


@every_exercise
def test_no_sole_dips_into_the_floor(exercise_id: str) -> None:
    assert min(lowest_sole(moment.skeleton) for moment in moments(exercise_id)) > -0.3


@every_exercise
def test_no_foot_is_out_of_a_legs_reach(exercise_id: str) -> None:
    assert max(leg_of(m.skeleton, leg).slack for m in moments(exercise_id) for leg in Leg) <= 0


@pytest.mark.parametrize(
    ("exercise_id", "leg", "phases"),
    [
        ("single-leg-band", Leg.BASE, {"out", "hold", "back", "settle"}),
        ("leaning-ankle-band", Leg.WORK, {"lean", "hold", "up", "settle"}),
        ("leaning-ankle-band", Leg.BASE, {"lean", "hold", "up", "settle"}),
        ("band-squat", Leg.WORK, {"down", "hold", "up", "settle"}),
        ("band-squat", Leg.BASE, {"down", "hold", "up", "settle"}),
        ("band-kick-back", Leg.BASE, {"back", "hold", "lower", "settle"}),
        ("forward-lunge", Leg.WORK, {"sink", "touch", "push", "settle"}),
    ],
)
def test_the_ankle_of_a_planted_foot_stays_where_it_is(exercise_id: str, leg: Leg, phases: set[str]) -> None:
    ankles = ankles_while_planted(exercise_id, leg)
    assert ankles.keys() == phases
    assert max(dist(places[0], place) for places in ankles.values() for place in places) < STILL_CM


def test_the_rear_ball_of_the_lunge_stays_where_it_is() -> None:
    balls = [ball_of_foot(moment.skeleton, Leg.BASE) for moment in moments("forward-lunge")]
    assert max(dist(balls[0], ball) for ball in balls) < STILL_CM


def test_the_banded_leg_stays_straight_in_the_lean() -> None:
    assert max(knee_bend(moment.skeleton.work) for moment in moments("leaning-ankle-band")) < 8


def test_both_knees_are_square_at_the_lunges_low_point() -> None:
    low = held("forward-lunge")
    assert [knee_bend(low.work), knee_bend(low.base)] == pytest.approx([90, 90], abs=6)


@pytest.mark.parametrize(("exercise_id", "at"), [("single-leg-band", -9.2), ("band-kick-back", -8.4)])
def test_who_holds_on_one_leg_could_balance_there(exercise_id: str, at: float) -> None:
    skeleton = held(exercise_id)
    x, _, z = centre_of_mass(skeleton)
    assert x == pytest.approx(at, abs=0.1)
    assert abs(x - skeleton.base.ankle[0]) < 4.5
    assert rig().body.heel < z < rig().body.toe


def test_who_holds_the_squat_could_balance_there() -> None:
    x, _, z = centre_of_mass(held("band-squat"))
    assert (x, z) == pytest.approx((0.0, 0.9), abs=0.1)


@every_exercise
@pytest.mark.parametrize("view", View)
def test_left_and_right_are_mirror_images_on_the_screen(exercise_id: str, view: View) -> None:
    left, right = (camera_of(rig().cameras[view], side) for side in (Side.LEFT, Side.RIGHT))
    for moment in moments(exercise_id)[::10]:
        for joint in joints(moment.skeleton).values():
            x, y = left.project(joint)
            assert right.project(joint) == (-x, y)
            assert right.depth(joint) == left.depth(joint)
