from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kneeapp.core.figure.session_moment import RepMoment
from kneeapp.ui.figure.instant import Instant
from kneeapp.ui.figure.shown_frame import ShownFrame, frame_at
from kneeapp.ui.theme import apply_theme, theme_for

START, END = Instant("out", 0, 1), Instant("out", 1, 1)


@pytest.fixture
def _calm(qapp: QApplication) -> Iterator[None]:
    light = theme_for(Qt.ColorScheme.Light)
    apply_theme(qapp, replace(light, is_calm=True))
    yield
    apply_theme(qapp, light)


def test_a_moment_is_the_frame_that_is_nearest() -> None:
    assert frame_at(RepMoment("out", 1_000, 2_000)) == ShownFrame(Instant("out", 30, 60))


@pytest.mark.usefixtures("_calm")
@pytest.mark.parametrize(
    ("elapsed_ms", "duration_ms", "frame"),
    [
        (0, 1, ShownFrame(START)),
        (0, 2_000, ShownFrame(START)),
        (50, 2_000, ShownFrame(END, START, 0.25)),
        (200, 2_000, ShownFrame(END)),
        (50, 100, ShownFrame(END, START, 0.5)),
    ],
)
def test_calm_the_first_pose_passes_into_the_last_within_200_ms(
    elapsed_ms: int, duration_ms: int, frame: ShownFrame
) -> None:
    assert frame_at(RepMoment("out", elapsed_ms, duration_ms)) == frame
