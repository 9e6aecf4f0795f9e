"""Legs that stand, legs that hang, and how one is written as the other."""

from math import cos, dist, radians, sin

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kneeapp.core.figure.foot import foot_place
from kneeapp.core.figure.freed_leg import freed
from kneeapp.core.figure.planted_foot import planted_foot
from kneeapp.core.figure.pose import FreeLeg, Leg, PelvisHeight, PlantedLeg, Pose
from kneeapp.core.figure.posed_leg import PosedLeg, hanging_leg
from kneeapp.core.figure.skeleton import skeleton_of
from kneeapp.core.figure.vector import Vector, along, unit
from tests.core.figure.random_figures import possible_poses
from tests.core.figure.reps import joints, knee_bend, leg_of
from tests.core.figure.written_poses import figures, rig

BODY = rig().body
HIGH = (9.2, 200.0, 0.0)
"""A hip so high that the floor is far."""

STANDING = figures()["band-squat"].poses["stand"]
ABOVE_FLOOR = 93.0


def near(v: Vector) -> object:
    return pytest.approx(v, abs=1e-6)


def hanging(hip: Vector = HIGH, sign: float = 1.0, **angles: float) -> PosedLeg:
    return hanging_leg(hip, FreeLeg(**{"turn": 0.0, **angles}), sign, BODY)


def posed(leg: PlantedLeg, **changes: object) -> PosedLeg:
    return skeleton_of(STANDING._replace(work=leg, heights=(), **changes), rig()).work  # type: ignore[arg-type] # any field


def test_a_leg_hangs_straight_down_with_its_foot_forward() -> None:
    leg = hanging()
    assert leg.knee == near((9.2, 157.0, 0.0))
    assert leg.ankle == near((9.2, 115.0, 0.0))
    assert (leg.foot, leg.foot_up, leg.knee_front) == (near((0, 0, 1)), near((0, 1, 0)), near((0, 0, 1)))


@pytest.mark.parametrize("flex", [-30.0, 30.0, 80.0, 90.0, 110.0])
def test_flexing_lifts_the_thigh_forward_and_keeps_the_knee_in_front_of_it(flex: float) -> None:
    leg = hanging(flex=flex, knee=40.0)
    assert leg.knee == near((9.2, 200.0 - 43.0 * cos(radians(flex)), 43.0 * sin(radians(flex))))
    assert leg.knee_front == near((0.0, sin(radians(flex)), cos(radians(flex))))
    shank = radians(flex - 40.0)
    assert leg.ankle == near(along(leg.knee, (0.0, -cos(shank), sin(shank)), 42.0))


@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_either_leg_goes_out_to_its_own_side(sign: float) -> None:
    hip = (sign * 9.2, 200.0, 0.0)
    leg = hanging(hip, sign, abd=30.0, turn=20.0)
    assert leg.knee == near((sign * (9.2 + 21.5), 200.0 - 43.0 * cos(radians(30.0)), 0.0))
    assert leg.foot[0] * sign > 0.2


def test_a_positive_ankle_brings_the_toes_to_the_shin() -> None:
    assert hanging(ankle=20.0).foot == near((0.0, sin(radians(20.0)), cos(radians(20.0))))


def test_a_foot_can_turn_and_tilt_against_its_shank() -> None:
    assert hanging(foot_turn=90.0).foot == near((1.0, 0.0, 0.0))
    assert hanging(foot_tilt=30.0).foot_up == near((0.5, cos(radians(30.0)), 0.0))
    assert hanging(sign=-1.0, foot_tilt=30.0).foot_up == near((-0.5, cos(radians(30.0)), 0.0))


def test_the_floor_raises_the_ball_of_a_hanging_foot() -> None:
    hip = (9.2, 90.0, 0.0)
    leg = hanging(hip, ankle=-10.0)
    assert foot_place(leg, Leg.WORK, BODY).under_ball[1] == pytest.approx(0.0, abs=1e-6)
    assert leg.foot == hanging(ankle=-10.0).foot
    assert [dist(hip, leg.knee), dist(leg.knee, leg.ankle)] == pytest.approx([BODY.thigh, BODY.shank])


def test_the_floor_raises_a_heel_too() -> None:
    leg = hanging((9.2, 90.0, 0.0), ankle=15.0)
    assert foot_place(leg, Leg.WORK, BODY).placed((0.0, 0.0, BODY.heel))[1] == pytest.approx(0.0, abs=1e-6)


def test_toes_on_the_floor_bend_to_lie_on_it_and_toes_above_stay_straight() -> None:
    on_floor, above = hanging((9.2, 90.0, 0.0), ankle=-30.0), hanging(ankle=-30.0)
    assert on_floor.toes == near((0.0, 0.0, 1.0))
    assert above.toes == above.foot


def test_toes_close_over_the_floor_bend_no_more_than_they_must() -> None:
    leg = hanging((9.2, 100.0, 0.0), ankle=-30.0)
    tip = along(foot_place(leg, Leg.WORK, BODY).under_ball, leg.toes, BODY.toe - BODY.ball)
    assert leg.foot[1] < leg.toes[1] < 0
    assert tip[1] == pytest.approx(0.0, abs=1e-6)


def test_the_toes_of_a_foot_that_stands_on_its_tip_point_forward() -> None:
    assert hanging((9.2, 90.0, 0.0), ankle=-90.0).toes == near((0.0, 0.0, 1.0))


@pytest.mark.parametrize("heel", [0.0, 20.0, 52.0])
def test_a_raised_heel_rolls_over_the_ball_and_leaves_the_toes_flat(heel: float) -> None:
    foot = planted_foot(PlantedLeg((10.0, 5.0), toe_out=0.0, heel=heel), 1.0, BODY)
    ball = along(along(foot.ankle, foot.up, -BODY.ankle), foot.ahead, BODY.ball)
    assert ball == near((10.0, 0.0, 5.0 + BODY.ball))
    assert foot.toes == near((0.0, 0.0, 1.0))
    assert foot.ahead[1] == pytest.approx(-sin(radians(heel)))


def test_raised_toes_rock_on_the_heel() -> None:
    foot = planted_foot(PlantedLeg((10.0, 5.0), toe_out=0.0, heel=-20.0), 1.0, BODY)
    heel = along(along(foot.ankle, foot.up, -BODY.ankle), foot.ahead, BODY.heel)
    assert heel == near((10.0, 0.0, 5.0 + BODY.heel))
    assert foot.toes == foot.ahead
    assert foot.ahead[1] > 0


def test_planting_is_outward_for_either_leg() -> None:
    leg = PlantedLeg((10.0, 5.0), toe_out=30.0, lift=4.0)
    work, base = (planted_foot(leg, sign, BODY) for sign in (1.0, -1.0))
    assert work.ankle == near((10.0, 12.0, 5.0))
    assert base.ankle == near((-10.0, 12.0, 5.0))
    assert work.ahead[0] == -base.ahead[0] == pytest.approx(0.5)


def test_a_knee_points_over_the_toes_and_as_much_further_out_as_asked() -> None:
    over_toes = posed(PlantedLeg((9.2, 0.0), toe_out=10.0), pelvis=(0.0, -20.0, 0.0))
    outward = posed(PlantedLeg((9.2, 0.0), toe_out=10.0, knee_out=20.0), pelvis=(0.0, -20.0, 0.0))
    assert over_toes.knee_front[0] == pytest.approx(sin(radians(10.0)), abs=1e-6)
    assert outward.knee_front[0] == pytest.approx(sin(radians(30.0)), abs=1e-6)
    assert over_toes.foot == outward.foot


@pytest.mark.parametrize("knee", [4.0, 30.0, 90.0])
def test_a_propping_leg_bends_as_much_as_it_says(knee: float) -> None:
    propped = STANDING._replace(heights=((PelvisHeight(Leg.BASE, knee), 1.0),))
    assert knee_bend(skeleton_of(propped, rig()).base) == pytest.approx(knee)


def test_half_a_prop_raises_half_the_way() -> None:
    def height(weight: float) -> float:
        low = STANDING._replace(pelvis=(0.0, -30.0, 0.0), heights=((PelvisHeight(Leg.BASE, 7.0), weight),))
        return skeleton_of(low, rig()).pelvis[1]

    assert height(0.5) == pytest.approx((height(0.0) + height(1.0)) / 2.0)


def test_a_hanging_leg_props_nothing() -> None:
    pose = STANDING._replace(base=FreeLeg(), heights=((PelvisHeight(Leg.BASE, 40.0), 1.0),), pelvis=(0.0, -5.0, 0.0))
    assert skeleton_of(pose, rig()).pelvis[1] == pytest.approx(ABOVE_FLOOR - 5.0)


def test_the_pelvis_comes_down_to_feet_that_stand_far_apart() -> None:
    leg = posed(PlantedLeg((50.0, 0.0)), pelvis=(0.0, 0.0, 0.0))
    assert leg.ankle == near((50.0, 8.0, 0.0))
    assert dist(leg.knee, leg.ankle) == pytest.approx(BODY.shank)
    assert leg.slack < 0


def test_a_foot_beyond_all_reach_stays_planted_and_says_how_far_it_is() -> None:
    leg = posed(PlantedLeg((150.0, 0.0)))
    assert leg.ankle == near((150.0, 8.0, 0.0))
    assert leg.slack == pytest.approx(dist(leg.hip, leg.ankle) - 85.0)
    assert leg.slack > 50


@given(possible_poses(), st.sampled_from(Leg))
def test_a_standing_leg_that_is_freed_gives_the_same_picture(pose: Pose, leg: Leg) -> None:
    stands = leg_of(skeleton_of(pose, rig()), leg)
    assume(isinstance(pose.leg(leg), PlantedLeg) and stands.slack < 0)
    hangs = hanging_leg(stands.hip, freed(stands, leg.sign), leg.sign, BODY)
    for joint in ("knee", "ankle", "foot", "foot_up"):
        assert getattr(hangs, joint) == pytest.approx(getattr(stands, joint), abs=1e-5)


def test_a_freed_leg_has_the_angles_with_which_it_hung() -> None:
    leg = FreeLeg(flex=-20.0, abd=15.0, turn=12.0, knee=35.0, ankle=-10.0, foot_turn=6.0, foot_tilt=-4.0)
    assert freed(hanging_leg(HIGH, leg, -1.0, BODY), -1.0) == pytest.approx(leg)


@pytest.mark.parametrize("flex", [70.0, 100.0, 120.0, -100.0])
def test_a_thigh_about_or_above_the_level_is_still_only_flexed(flex: float) -> None:
    leg = freed(hanging(flex=flex, abd=10.0, turn=15.0, knee=50.0), 1.0)
    assert (leg.flex, leg.abd, leg.turn) == pytest.approx((flex, 10.0, 15.0))


def test_the_turn_of_a_knee_that_is_straight_comes_from_where_it_points() -> None:
    front = unit((0.5, 0.0, 1.0))
    straight = hanging()._replace(knee_front=front)
    assert freed(straight, 1.0).turn == pytest.approx(26.565, abs=1e-3)


@given(possible_poses())
def test_a_pose_with_its_sides_exchanged_is_the_mirror_image(pose: Pose) -> None:
    def mirrored(turns: Vector) -> Vector:
        return (turns[0], -turns[1], -turns[2])

    other = {Leg.WORK: Leg.BASE, Leg.BASE: Leg.WORK}
    exchanged = pose._replace(
        pelvis=(-pose.pelvis[0], *pose.pelvis[1:]),
        pelvis_rot=mirrored(pose.pelvis_rot),
        chest_rot=mirrored(pose.chest_rot),
        head=mirrored(pose.head),
        work=pose.base,
        base=pose.work,
        work_arm=pose.base_arm,
        base_arm=pose.work_arm,
        heights=tuple((PelvisHeight(other[prop.leg], prop.knee), weight) for prop, weight in pose.heights),
    )
    seen, image = (joints(skeleton_of(each, rig())) for each in (pose, exchanged))
    names = {name: name.replace("work", "?").replace("base", "work").replace("?", "base") for name in seen}
    for name, (x, y, z) in seen.items():
        assert image[names[name]] == pytest.approx((-x, y, z), abs=1e-6)
