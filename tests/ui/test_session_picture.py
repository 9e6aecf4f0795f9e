"""The picture of a session: the figure in time with the session, painted only where it shows something else."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Pause, Ready, Resume, Skip
from kneeapp.core.exercise import ExerciseId, Side
from kneeapp.core.library import Library
from kneeapp.core.timeline import StepKind
from kneeapp.resources import builtin_library
from kneeapp.storage.library_folder import load_library
from kneeapp.ui.figure.fit import Fit
from kneeapp.ui.figure.instant import Instant
from kneeapp.ui.figure.shown_figures import ShownFigures, Sight
from kneeapp.ui.pages.session_page import SessionPage
from kneeapp.ui.session_fit import moving_area
from kneeapp.ui.theme import apply_theme, current_theme, theme_for
from kneeapp.ui.widgets.next_picture import NextPicture
from kneeapp.ui.widgets.session_picture import SessionPicture
from tests.builders import a_loaded_library
from tests.exercise_pictures import photo
from tests.figures import builtin_figures
from tests.staging import Stage, a_lasting_stage, a_stage
from tests.ui.sessions import begun as begun_stage
from tests.ui.sessions import to_lead_in, to_rep, to_switch, until

LIGHT = theme_for(Qt.ColorScheme.Light)
FRAME_MS = 33


class Paints(QObject):
    """What of a widget was painted since the last question."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._areas: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self._areas.append(event.rect())
        return False

    def taken(self) -> list[QRect]:
        QApplication.processEvents()
        taken, self._areas = self._areas, []
        return taken


@pytest.fixture(scope="module")
def lasting_stage(qapp: QApplication) -> Iterator[Stage]:
    yield from a_lasting_stage()


begun = pytest.fixture(begun_stage)


@pytest.fixture
def _calm(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, replace(LIGHT, is_calm=True))
    yield
    apply_theme(qapp, LIGHT)


def picture(stage: Stage) -> SessionPicture:
    found = stage.window.session.findChild(SessionPicture)
    assert found is not None
    return found


def shot(stage: Stage) -> QImage:
    """The picture below the pill."""
    QApplication.processEvents()
    area = QRect(picture(stage).mapTo(stage.window, QPoint(0, 0)), picture(stage).size())
    return stage.window.grab(area.adjusted(0, 100, 0, 0)).toImage()


def saturation(image: QImage) -> int:
    """How colourful the most colourful spot is, 0 to 255."""
    return max(
        image.pixelColor(x, y).hsvSaturation() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    )


def paints_in_each_frame(stage: Stage, widget: QWidget, frames: int) -> list[int]:
    paints = Paints(widget)
    stage.wait(FRAME_MS)
    paints.taken()
    counts = []
    for _ in range(frames):
        stage.wait(FRAME_MS)
        counts.append(len(paints.taken()))
    return counts


# What it shows.


def test_the_figure_moves_with_the_session(begun: Stage) -> None:
    to_rep(begun)
    first = shot(begun)
    begun.wait(600)
    second = shot(begun)
    begun.wait(600)
    assert first != second != shot(begun)


def test_looking_late_shows_what_looking_often_does(begun: Stage) -> None:
    to_rep(begun)
    for _ in range(30):
        begun.wait(FRAME_MS)
        QApplication.processEvents()
    often = shot(begun)
    begun.leave()
    begun.start("single-leg-band")
    to_rep(begun)
    begun.wait(30 * FRAME_MS)
    assert shot(begun) == often


def test_a_pause_is_grey_and_what_follows_is_not(begun: Stage) -> None:
    to_rep(begun)
    begun.wait(700)
    before = shot(begun)
    begun.say(Pause())
    assert saturation(shot(begun)) < 100 < saturation(before)
    begun.say(Resume())
    begun.wait(500)
    assert saturation(shot(begun)) > 100


def test_at_a_change_of_sides_the_figure_already_stands_mirrored(begun: Stage) -> None:
    to_lead_in(begun)
    begun.wait(5_000)
    left = picture(begun)._place
    begun.say(*[Skip()] * 11)
    assert begun.state.step.kind is StepKind.SWITCH
    right = picture(begun)._place
    assert (left.side, right.side) == (Side.LEFT, Side.RIGHT)
    assert (left.tint, right.tint) == ("bg", "rest_tint")


def test_the_ground_of_the_figure_is_the_tint_to_which_the_room_slides(begun: Stage) -> None:
    to_rep(begun)
    begun.wait(1_700 + 100)
    assert begun.state.step.kind is StepKind.HOLD
    assert picture(begun)._place.tint == "hold_tint"
    page = begun.window.session.findChild(SessionPage)
    assert page is not None
    assert page.tint_now() != current_theme().color("hold_tint")


def test_an_exercise_without_a_figure_shows_the_quiet_mark(qtbot: QtBot) -> None:
    stage = a_stage(qtbot, stage=Stage(load=a_loaded_library))
    stage.start("side-swing", Ready(), Ready())
    stage.wait(500)
    assert stage.state.step.kind is StepKind.MOVE
    assert picture(stage)._place.figure is None
    assert paints_in_each_frame(stage, picture(stage), 3) == [0, 0, 0]
    assert saturation(shot(stage)) > 100


# What is painted, and when.


def test_while_it_moves_only_the_room_of_the_figure_is_painted_once_a_frame(begun: Stage) -> None:
    to_rep(begun)
    begun.wait(400)
    assert max(paints_in_each_frame(begun, picture(begun), 20)) == 1
    paints = Paints(picture(begun))
    begun.wait(FRAME_MS)
    (area,) = paints.taken()
    assert area.width() * area.height() < 0.8 * picture(begun).width() * picture(begun).height()


def test_in_a_hold_nothing_of_the_figure_is_painted(begun: Stage) -> None:
    to_rep(begun)
    begun.wait(1_700 + 400)
    assert begun.state.step.kind is StepKind.HOLD
    assert paints_in_each_frame(begun, picture(begun), 30) == [0] * 30


@pytest.mark.parametrize("kind", [StepKind.LEAD_IN, StepKind.SETTLE, StepKind.SWITCH])
def test_what_stands_is_not_painted(begun: Stage, kind: StepKind) -> None:
    to_lead_in(begun)
    until(begun, kind)
    begun.wait(400)
    assert paints_in_each_frame(begun, picture(begun), 10) == [0] * 10


@pytest.mark.usefixtures("_calm")
def test_calm_one_pose_passes_into_the_next_and_then_stands(begun: Stage) -> None:
    to_lead_in(begun)
    begun.wait(10_000)
    start = shot(begun)
    begun.wait(100)
    between = shot(begun)
    begun.wait(110)
    end = shot(begun)
    assert start != between != end
    assert paints_in_each_frame(begun, picture(begun), 10) == [0] * 10


@pytest.mark.parametrize("name", sorted(builtin_figures().exercises))
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_no_frame_leaves_the_room_that_is_painted(name: str, side: Side) -> None:
    exercises = {exercise.id: exercise for exercise in _library().exercises}
    shown = ShownFigures(builtin_figures).of(exercises[ExerciseId(name)])
    assert shown is not None
    sight = Sight(side, LIGHT.color("move_tint"))
    room = moving_area(shown.extent(sight), Fit(1.0, 0.0, 0.0))
    for segment in shown.figure.segments:
        for number in range(0, 61, 12):
            for path, _brush in shown.drawing(sight, Instant(segment.phase_id, number, 60)).fills():
                assert room.contains(path.boundingRect()), (segment.phase_id, number)


# The card of a rest.


def to_rest(stage: Stage) -> NextPicture:
    stage.start("band-squat", *[Ready()] * 3, *[Skip()] * 16)
    assert stage.state.step.kind is StepKind.REST
    found = stage.window.session.findChild(NextPicture)
    assert found is not None
    return found


def test_the_card_of_a_rest_shows_what_comes_moving(qtbot: QtBot) -> None:
    stage = a_stage(qtbot)
    card = to_rest(stage)
    stage.wait(400)
    assert max(paints_in_each_frame(stage, card, 10)) == 1
    paints = Paints(card)
    stage.wait(FRAME_MS)
    (area,) = paints.taken()
    assert area.width() < card.width() / 2


@pytest.mark.usefixtures("_calm")
def test_calm_the_card_of_a_rest_shows_the_pose_that_stands_for_the_exercise(qtbot: QtBot) -> None:
    stage = a_stage(qtbot)
    card = to_rest(stage)
    stage.wait(400)
    assert paints_in_each_frame(stage, card, 10) == [0] * 10


# How often it is looked at.


def interval(stage: Stage) -> int:
    timer = stage.driver.findChild(QTimer)
    assert timer is not None
    return timer.interval()


def test_frames_are_asked_for_while_something_moves(begun: Stage) -> None:
    to_rep(begun)
    assert interval(begun) <= FRAME_MS


def test_a_ring_of_dots_alone_is_looked_at_once_a_dot(begun: Stage) -> None:
    to_switch(begun)
    begun.wait(100)
    assert 200 < interval(begun) <= 20_000 / 44


@pytest.mark.usefixtures("_calm")
def test_calm_frames_are_asked_for_only_while_poses_pass(begun: Stage) -> None:
    to_lead_in(begun)
    begun.wait(10_000)
    assert interval(begun) <= FRAME_MS
    begun.wait(250)
    assert interval(begun) > 500


def test_a_window_that_nobody_sees_needs_no_frames(qtbot: QtBot) -> None:
    stage = a_stage(qtbot)
    stage.start("single-leg-band")
    to_rep(stage)
    assert interval(stage) <= FRAME_MS
    stage.window.hide()
    stage.wait(100)
    assert interval(stage) > 500
    stage.window.show()
    QApplication.processEvents()
    stage.wait(FRAME_MS)
    assert interval(stage) <= FRAME_MS


def _library() -> Library:
    return load_library(builtin_library(), own_folder=None).library


@pytest.mark.parametrize("is_paused", [False, True])
def test_an_exercise_that_brings_its_picture_shows_it_over_the_floor_and_greyed_in_a_pause(
    begun: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_paused: bool
) -> None:
    (tmp_path / "a.png").write_bytes(photo())
    exercise = begun.state.timeline.items[0].exercise
    library = a_loaded_library()._replace(images={exercise.id: tmp_path / "a.png"})
    monkeypatch.setattr("kneeapp.ui.shown_exercises._shown", [library])
    to_rep(begun)
    if is_paused:
        begun.say(Pause())
    red = shot(begun).pixelColor(picture(begun).rect().center() - QPoint(0, 100))
    assert (red == QColor("red")) is not is_paused
    assert red.red() > red.green() + 60
