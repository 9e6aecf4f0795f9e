"""The pose at a moment of a phase."""

import pytest

from kneeapp.core.figure.figure import Ease
from kneeapp.core.figure.motion import eased, end_pose, pose_at, start_pose
from kneeapp.core.figure.pose import FreeLeg, Leg, PlantedLeg
from kneeapp.core.figure.skeleton import skeleton_of
from tests.core.figure.written_poses import figures, rig

SWING, LEAN, SQUAT, LUNGE = (
    figures()[name] for name in ("single-leg-band", "leaning-ankle-band", "band-squat", "forward-lunge")
)


@pytest.mark.parametrize("ease", Ease)
def test_every_ease_begins_at_the_start_ends_at_the_end_and_never_goes_back(ease: Ease) -> None:
    way = [eased(ease, index / 50) for index in range(51)]
    assert (way[0], way[-1]) == pytest.approx((0.0, 1.0))
    assert way == sorted(way)


@pytest.mark.parametrize(
    ("ease", "half_way"), [(Ease.SINE, 0.5), (Ease.OUT, 0.875), (Ease.IN, 0.125), (Ease.LINEAR, 0.5)]
)
def test_eases_gather_speed_where_they_say(ease: Ease, half_way: float) -> None:
    assert eased(ease, 0.5) == pytest.approx(half_way)


def test_a_sine_starts_slowly() -> None:
    assert eased(Ease.SINE, 0.1) == pytest.approx(0.02447, abs=1e-5)


def test_a_phase_goes_from_where_the_one_before_ended_to_its_own_end() -> None:
    assert start_pose(LUNGE, "sink") is end_pose(LUNGE, "step") is LUNGE.poses["land"]
    assert end_pose(LUNGE, "sink") is LUNGE.poses["low"]


def test_the_first_phase_starts_where_the_last_one_ends() -> None:
    assert start_pose(LUNGE, "step") is LUNGE.poses["stand"]


def test_a_hold_stays_in_its_pose() -> None:
    assert pose_at(SQUAT, rig(), "hold", 0.0) is pose_at(SQUAT, rig(), "hold", 0.7) is SQUAT.poses["sit"]


def test_a_movement_passes_through_the_pose_on_its_way() -> None:
    half_of_the_sine = pose_at(LEAN, rig(), "lean", 0.5)
    mid = LEAN.poses["mid"]
    assert half_of_the_sine.pelvis == pytest.approx(mid.pelvis)
    assert half_of_the_sine.chest_rot == pytest.approx(mid.chest_rot)
    assert (half_of_the_sine.tension, half_of_the_sine.glow) == pytest.approx((mid.tension, mid.glow))
    assert isinstance(half_of_the_sine.base, PlantedLeg)
    assert isinstance(mid.base, PlantedLeg)
    assert half_of_the_sine.base.plant == mid.base.plant
    assert half_of_the_sine.base[1:] == pytest.approx(mid.base[1:])


def test_a_prop_that_goes_on_bends_on() -> None:
    ((prop, weight),) = pose_at(LEAN, rig(), "lean", 0.5).heights
    assert (prop.leg, weight) == (Leg.WORK, 1.0)
    assert prop.knee == pytest.approx(5.0)


def test_a_prop_that_ends_gives_way_bit_by_bit() -> None:
    weights = [pose_at(LUNGE, rig(), "step", index / 10).heights[0][1] for index in range(11)]
    assert weights == sorted(weights, reverse=True)
    assert (weights[0], weights[-1]) == pytest.approx((1.0, 0.0))


def test_a_leg_that_leaves_the_floor_hangs_all_the_way_and_the_other_stands() -> None:
    for fraction in (0.0, 0.3, 1.0):
        pose = pose_at(SWING, rig(), "out", fraction)
        assert isinstance(pose.work, FreeLeg)
        assert isinstance(pose.base, PlantedLeg)


def test_a_leg_takes_off_from_where_it_stood_though_the_other_would_prop_the_pelvis_higher() -> None:
    wide = SWING.poses["stand"]._replace(work=PlantedLeg((45.0, 0.0)))
    figure = SWING._replace(poses=SWING.poses | {"stand": wide})
    stands, takes_off = (skeleton_of(pose, rig()) for pose in (wide, pose_at(figure, rig(), "out", 0.0)))
    assert stands.pelvis[1] < skeleton_of(SWING.poses["stand"], rig()).pelvis[1] - 2
    assert takes_off.pelvis == pytest.approx(stands.pelvis)
    assert takes_off.work.ankle == pytest.approx(stands.work.ankle)


def test_arms_go_from_one_place_to_another() -> None:
    mix = dict(pose_at(SQUAT, rig(), "down", 0.3).work_arm)
    assert mix.keys() == {"hang", "clasp"}
    assert sum(mix.values()) == pytest.approx(1.0)
    ((name, weight),) = pose_at(SQUAT, rig(), "down", 1.0).work_arm
    assert name == "clasp"
    assert weight == pytest.approx(1.0)


def test_an_unknown_phase_has_no_pose() -> None:
    with pytest.raises(KeyError, match="jump"):
        pose_at(SWING, rig(), "jump", 0.0)
    with pytest.raises(KeyError, match="jump"):
        start_pose(SWING, "jump")
