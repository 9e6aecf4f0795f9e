import pytest
from PySide6.QtCore import QPointF

from kneeapp.core.figure.frame import frame_of
from kneeapp.core.figure.skeleton import Skeleton
from kneeapp.core.figure.vector import plus
from kneeapp.ui.figure.hair import hair_fills
from tests.ui.figure.staged import posed, scene, unpacked_fills

FACE = (0.0, -3.0, 8.0)


def turned(pitch: float) -> Skeleton:
    """Somebody whose head is tipped forward by so many degrees."""
    return posed("single-leg-band", "out", 0.0)._replace(head_frame=frame_of(pitch, 0.0, 0.0))


def covers_the_face(pitch: float) -> bool:
    staged, skeleton = scene("single-leg-band"), turned(pitch)
    face = staged.camera.project(plus(skeleton.head, skeleton.head_frame.turned(FACE)))
    fills = hair_fills(staged.camera, skeleton, staged.rig.shape.head.hair, staged.palette.hair)
    assert fills
    return any(fill.path.contains(QPointF(*face)) for fill in unpacked_fills(*fills))


@pytest.mark.parametrize("pitch", [-60.0, -47.0, -20.0, 0.0, 20.0])
def test_hair_leaves_the_face_free_as_long_as_it_is_seen(pitch: float) -> None:
    assert not covers_the_face(pitch)


@pytest.mark.parametrize("pitch", [120.0, 133.0, 180.0])
def test_from_the_crown_and_from_behind_only_hair_is_seen(pitch: float) -> None:
    assert covers_the_face(pitch)
