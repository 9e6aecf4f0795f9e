from kneeapp.core.exercise import ExerciseId, Side
from kneeapp.core.figure.camera import camera_of
from kneeapp.core.figure.extent import extent
from kneeapp.core.figure.head_places import head_places
from tests.figures import builtin_figures


def test_there_is_a_head_for_each_key_pose_on_top_of_the_figure() -> None:
    figures = builtin_figures()
    squat = figures.exercises[ExerciseId("band-squat")]
    camera = camera_of(figures.rig.cameras[squat.view], Side.BOTH)
    heads = dict(zip(squat.poses, head_places(squat, figures.rig, camera), strict=True))
    assert heads["stand"].top == extent(squat, figures.rig, camera).top
    assert heads["sit"].top > heads["mid"].top > heads["stand"].top
    assert {round(head.width, 6) for head in heads.values()} == {22.0}
