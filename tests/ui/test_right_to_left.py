from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
)
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Ready, Skip
from kneeapp.core.exercise import Side
from kneeapp.core.timeline import StepKind
from kneeapp.ui.widgets.session_picture import SessionPicture
from kneeapp.ui.widgets.side_pill import SidePill
from tests.pictures import SCREENS
from tests.staging import Stage, a_stage
from tests.ui.screens import on_screen

EXERCISE = "single-leg-band"


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return a_stage(qtbot)


@pytest.fixture
def _right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("_right_to_left")
@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_can_be_mirrored(qtbot: QtBot, name: str) -> None:
    stage = on_screen(qtbot, name)
    assert stage.window.isRightToLeft()
    assert not stage.window.grab().isNull()


def _pill_shares(stage: Stage) -> list[tuple[Side, float]]:
    """For each leg in turn, where in the width of the picture the middle of its pill stands: 0 is the left edge."""
    shares = []
    for to_next in ([Skip()] * 10, []):
        pill = stage.window.findChild(SidePill)
        assert pill is not None
        QApplication.processEvents()
        picture = stage.window.findChild(SessionPicture)
        assert picture is not None
        from_left = pill.geometry().center().x() - picture.geometry().left()
        shares.append((stage.state.bout.side, from_left / picture.width()))
        stage.say(*to_next)
    assert stage.state.step.kind is StepKind.SWITCH
    return shares


def _check_pills(stage: Stage) -> None:
    stage.start(EXERCISE, *[Ready()] * 5)
    (first, left), (second, right) = _pill_shares(stage)
    assert (first, second) == (Side.LEFT, Side.RIGHT)
    assert left < 0.4
    assert right > 0.6


def test_the_pill_stands_on_the_side_of_its_leg(stage: Stage) -> None:
    _check_pills(stage)


@pytest.mark.usefixtures("_right_to_left")
def test_mirrored_too_the_pill_stands_on_the_side_of_its_leg(qtbot: QtBot) -> None:
    _check_pills(a_stage(qtbot))


def test_in_a_mirrored_session_stop_is_at_the_other_edge(qtbot: QtBot, qapp: QApplication) -> None:
    edges = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        qapp.setLayoutDirection(direction)
        stage = a_stage(qtbot)
        stage.start(EXERCISE, *[Ready()] * 4)
        QApplication.processEvents()
        stop = stage.button("It hurts – stop")
        edges.append(stop.mapTo(stage.window, stop.rect().center()).x() < stage.window.width() / 2)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert edges == [True, False]
