"""The room that a figure needs."""

import pytest

from kneeapp.core.exercise import Side
from kneeapp.core.figure.camera import Camera, camera_of
from kneeapp.core.figure.extent import extent, pose_extent
from kneeapp.core.figure.figure import StrapBand
from tests.core.figure.reps import joints, moments
from tests.core.figure.written_poses import figures, rig

every_exercise = pytest.mark.parametrize("exercise_id", list(figures()))


def camera(exercise_id: str, side: Side) -> Camera:
    return camera_of(rig().cameras[figures()[exercise_id].view], side)


@every_exercise
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_no_joint_leaves_the_room_during_a_rep(exercise_id: str, side: Side) -> None:
    seen = camera(exercise_id, side)
    room = extent(figures()[exercise_id], rig(), seen)
    for moment in moments(exercise_id)[::6]:
        for x, y in map(seen.project, joints(moment.skeleton).values()):
            assert room.left < x < room.right
            assert room.top < y < room.bottom


@every_exercise
def test_the_other_side_needs_the_mirror_image_of_the_room(exercise_id: str) -> None:
    figure = figures()[exercise_id]
    left, right = (extent(figure, rig(), camera(exercise_id, side)) for side in (Side.LEFT, Side.RIGHT))
    assert (left.left, left.right, left.top) == pytest.approx((-right.right, -right.left, right.top))
    assert left.width == pytest.approx(right.width)


@pytest.mark.parametrize("exercise_id", ["single-leg-band", "leaning-ankle-band"])
def test_the_post_needs_room_too(exercise_id: str) -> None:
    figure, seen = figures()[exercise_id], camera(exercise_id, Side.LEFT)
    assert isinstance(figure.band, StrapBand)
    x, _, z = figure.band.anchor
    with_post, without = (extent(each, rig(), seen) for each in (figure, figure._replace(band=None)))
    end = seen.project((x + 18.0 if x > 0 else x - 18.0, 0.0, z))[0]
    assert end in (with_post.left, with_post.right)
    assert with_post.width > without.width


def test_one_pose_needs_no_more_room_than_all() -> None:
    figure, seen = figures()["forward-lunge"], camera("forward-lunge", Side.RIGHT)
    one, all_of_them = pose_extent(figure.poses["stand"], rig(), seen), extent(figure, rig(), seen)
    assert all_of_them.left <= one.left < one.right < all_of_them.right
    assert all_of_them.top == one.top
    assert one.top == pytest.approx(-171.0, abs=3.0)
