"""The figure looks as it was approved; and the comparison notices a limb that is missing, and a wrong colour."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QApplication

from kneeapp.core.exercise import Side
from kneeapp.core.figure.figure import View
from kneeapp.ui.figure import scene
from kneeapp.ui.figure.drawing import Fill
from kneeapp.ui.theme import apply_theme, theme_for
from tests.benchmarks.figure_reps import exercises
from tests.golden_figures import FRAMES, FURTHEST, GOLDENS, Frame, figure_picture, furthest, golden_figure

LEGS, ARMS = ("leg_fills",), ("arm_fills", "bare_arm_fills")
BY_NAME = pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)


@pytest.fixture(autouse=True)
def _back_to_light(qapp: QApplication) -> Iterator[None]:
    yield
    apply_theme(qapp, theme_for(Qt.ColorScheme.Light))


def gap(app: QApplication, frame: Frame) -> float:
    apply_theme(app, frame.theme)
    return furthest(figure_picture(frame), golden_figure(frame))


def without(monkeypatch: pytest.MonkeyPatch, limbs: tuple[str, ...], number: int) -> list[str]:
    """Leave out the limb of that kind that is painted as the first (0) or second (1); the kinds in their order."""
    painted: list[str] = []

    def leaving_out(name: str) -> Callable[..., list[Fill]]:
        paint = getattr(scene, name)

        def fills(*given: Any) -> list[Fill]:
            painted.append(name)
            return [] if len(painted) == number + 1 else list(paint(*given))

        return fills

    for name in limbs:
        monkeypatch.setattr(scene, name, leaving_out(name))
    return painted


@BY_NAME
def test_the_figure_looks_as_approved(qapp: QApplication, frame: Frame) -> None:
    assert gap(qapp, frame) <= FURTHEST


def test_there_is_a_frame_for_each_golden() -> None:
    assert {path.stem for path in GOLDENS.glob("*.png")} == {frame.name for frame in FRAMES}


def test_the_frames_show_everything_that_can_be_chosen() -> None:
    assert {frame.view for frame in FRAMES} == set(View)
    assert {frame.side for frame in FRAMES} == set(Side)
    assert {(frame.is_dark, frame.skin) for frame in FRAMES} >= {(False, 1), (True, 1), (False, 3), (True, 0)}
    assert {frame.skin for frame in FRAMES} == {0, 1, 2, 3}
    for exercise_id in exercises():
        shown = [frame.percent for frame in FRAMES if frame.exercise == exercise_id]
        assert (min(shown), max(shown), len(shown)) == (0, 100, 3)


@BY_NAME
@pytest.mark.parametrize("number", [0, 1])
def test_a_golden_fails_without_a_leg(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, frame: Frame, number: int
) -> None:
    painted = without(monkeypatch, LEGS, number)
    assert gap(qapp, frame) > FURTHEST
    assert len(painted) == 2


@BY_NAME
def test_a_golden_fails_without_the_nearer_arm(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, frame: Frame
) -> None:
    painted = without(monkeypatch, ARMS, 1)
    assert gap(qapp, frame) > FURTHEST
    assert len(painted) == 2


@BY_NAME
def test_a_golden_fails_in_another_skin(qapp: QApplication, frame: Frame) -> None:
    apply_theme(qapp, replace(frame.theme, skin=(frame.skin + 1) % 4))
    assert furthest(figure_picture(frame), golden_figure(frame)) > FURTHEST


@BY_NAME
def test_a_golden_fails_where_left_and_right_are_exchanged(qapp: QApplication, frame: Frame) -> None:
    apply_theme(qapp, frame.theme)
    mirrored = figure_picture(frame).transformed(QTransform.fromScale(-1, 1))
    assert furthest(mirrored, golden_figure(frame)) > FURTHEST


@BY_NAME
def test_rounding_of_edges_is_no_difference(qapp: QApplication, frame: Frame) -> None:
    """A tenth of a pixel further all edges are a little other, and nothing else."""
    apply_theme(qapp, frame.theme)
    assert 0 < furthest(figure_picture(frame, moved=0.1), golden_figure(frame)) <= FURTHEST


def test_pictures_of_other_sizes_are_never_alike() -> None:
    golden = golden_figure(FRAMES[0])
    with pytest.raises(ValueError, match="is not"):
        furthest(golden.copy(0, 0, 200, 200), golden)
