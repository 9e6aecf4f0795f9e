"""Spine, head and arms."""

from itertools import pairwise
from math import asin, degrees, dist

import pytest

from kneeapp.core.figure.frame import UPRIGHT
from kneeapp.core.figure.skeleton import skeleton_of
from kneeapp.core.figure.trunk import VERTEBRAE
from kneeapp.core.figure.vector import Vector, along, length, minus
from tests.core.figure.written_poses import figures, rig

BODY = rig().body
STANDING = figures()["single-leg-band"].poses["stand"]._replace(heights=(), pelvis=(0.0, -1.0, 0.0))
BENT = STANDING._replace(pelvis_rot=(0.0, 0.0, 0.0), chest_rot=(40.0, 0.0, 0.0))


def near(v: Vector) -> object:
    return pytest.approx(v, abs=1e-6)


def test_an_upright_spine_is_straight_and_as_long_as_the_trunk() -> None:
    skeleton = skeleton_of(STANDING, rig())
    assert [vertebra.at[1] for vertebra in skeleton.spine] == pytest.approx([92.0 + 5.0 * k for k in range(11)])
    assert skeleton.neck == near((0.0, 142.0, 0.0))
    assert (skeleton.pelvis_frame, skeleton.chest_frame, skeleton.head_frame) == (UPRIGHT, UPRIGHT, UPRIGHT)
    assert skeleton.head == near((0.0, 142.0 + 8.0 * skeleton.neck_direction[1] + 7.6, 1.6 + 8.0 * 0.0995037190))


def test_a_bent_spine_goes_from_the_pelvis_frame_to_the_chests_in_its_lower_part() -> None:
    spine = skeleton_of(BENT, rig()).spine
    tips = [vertebra.frame.y[2] for vertebra in spine]
    assert spine[0].frame == UPRIGHT
    assert tips == sorted(tips)
    assert len({round(tip, 9) for tip in tips[-4:]}) == 1
    assert tips[3] < tips[-1] * 0.7


def test_a_spine_bends_softly_at_both_ends_of_its_lower_part() -> None:
    tips = [degrees(asin(vertebra.frame.y[2])) for vertebra in skeleton_of(BENT, rig()).spine]
    bends = [upper - lower for lower, upper in pairwise(tips)]
    assert max(bends) == bends[3] > 2 * bends[0]
    assert bends[3] > 1.5 * bends[5]


def test_the_steps_of_a_bent_spine_are_even() -> None:
    spine = skeleton_of(BENT, rig()).spine
    steps = [dist(lower.at, upper.at) for lower, upper in pairwise(spine)]
    assert len(steps) == VERTEBRAE
    assert steps == pytest.approx([BODY.trunk / VERTEBRAE] * VERTEBRAE, rel=0.01)


def test_the_head_takes_a_quarter_of_the_chests_pitch_along() -> None:
    head_frame = skeleton_of(BENT._replace(head=(-10.0, 0.0, 0.0)), rig()).head_frame
    assert (head_frame.x, head_frame.y, head_frame.z) == (near(UPRIGHT.x), near(UPRIGHT.y), near(UPRIGHT.z))


@pytest.mark.parametrize("hand", sorted(rig().hands))
def test_arms_keep_their_length_and_are_each_others_mirror_image(hand: str) -> None:
    skeleton = skeleton_of(BENT._replace(work_arm=((hand, 1.0),), base_arm=((hand, 1.0),)), rig())
    for arm in (skeleton.work_arm, skeleton.base_arm):
        assert dist(arm.shoulder, arm.elbow) == pytest.approx(BODY.upper_arm)
        assert dist(arm.elbow, arm.wrist) == pytest.approx(BODY.forearm)
        assert length(arm.fingers) == pytest.approx(1.0)
    for work, base in zip(skeleton.work_arm, skeleton.base_arm, strict=True):
        assert base == near((-work[0], work[1], work[2]))


def test_hands_on_the_hips_go_along_with_the_pelvis_and_hanging_ones_with_the_chest() -> None:
    hips, chest = rig().hands["hips"].at, rig().hands["hang"].at
    skeleton = skeleton_of(STANDING._replace(work_arm=(("hips", 1.0),), base_arm=(("hang", 1.0),)), rig())
    assert skeleton.work_arm.wrist == near((hips[0], 92.0 + hips[1], hips[2]))
    at = (-chest[0], 92.0 + chest[1], chest[2])
    assert minus(skeleton.base_arm.wrist, at) == pytest.approx((0.0, 0.0, 0.0), abs=2.0)


def test_hands_of_the_world_stay_upright_before_a_bent_chest() -> None:
    skeleton = skeleton_of(BENT._replace(work_arm=(("clasp", 1.0),)), rig())
    between_shoulders = along(skeleton.neck, skeleton.chest_frame.y, -BODY.shoulder_drop)
    assert minus(skeleton.work_arm.wrist, between_shoulders) == near(rig().hands["clasp"].at)


def test_a_hand_between_two_places_is_between_them() -> None:
    def wrist(*mix: tuple[str, float]) -> Vector:
        return skeleton_of(STANDING._replace(work_arm=mix), rig()).work_arm.wrist

    hips, clasp, half = wrist(("hips", 1.0)), wrist(("clasp", 1.0)), wrist(("hips", 0.5), ("clasp", 0.5))
    assert half == near(((hips[0] + clasp[0]) / 2, (hips[1] + clasp[1]) / 2, (hips[2] + clasp[2]) / 2))
