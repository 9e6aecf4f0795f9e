"""A stage shows an exercise's figure as soon as there are figures, and paints nothing that looks as before."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import Exercise, Side
from kneeapp.resources import builtin_library
from kneeapp.storage.library_folder import load_library
from kneeapp.ui.current_figures import show_figures
from kneeapp.ui.figure.instant import Instant, instant_at
from kneeapp.ui.figure.shown_figures import ShownFigures
from kneeapp.ui.theme import apply_theme, current_theme
from kneeapp.ui.widgets.stage import Stage, TallStage
from kneeapp.ui.widgets.stage_moment import FADE_MS, moment_of
from kneeapp.ui.widgets.stage_picture import FigurePicture
from kneeapp.ui.widgets.stage_subject import Frame, Subject
from tests.figures import builtin_figures

STRETCH, LEAN, SQUAT, _KICK, LUNGE = load_library(builtin_library(), own_folder=None).library.exercises
MOVE, HOLD = STRETCH.phases[0].id, STRETCH.phases[1].id


@pytest.fixture(autouse=True)
def _no_figures_yet(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("kneeapp.ui.current_figures._current", [])
    theme = current_theme()
    yield
    if current_theme() != theme:
        apply_theme(qapp, theme)


class Watched(Stage):
    """Keeps which areas were painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[QRect] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(event.rect())
        super().paintEvent(event)


def a_stage(qtbot: QtBot, *, moves: bool = True) -> Watched:
    stage = Watched()
    qtbot.addWidget(stage)
    stage.resize(468, 510)
    stage.show_exercise(Subject(STRETCH, Side.LEFT, moves=moves), (Frame(Instant(MOVE)),) if moves else ())
    stage.show()
    qtbot.waitExposed(stage)
    QApplication.processEvents()
    return stage


def painted_after(stage: Watched, moment: tuple[Frame, ...]) -> list[QRect]:
    stage.painted.clear()
    stage.show_moment(moment)
    QApplication.processEvents()
    return list(stage.painted)


def test_the_figure_takes_the_place_of_the_symbol_once_there_is_one(qtbot: QtBot) -> None:
    stage = a_stage(qtbot)
    symbol = stage.grab().toImage()
    stage.painted.clear()
    show_figures(ShownFigures(builtin_figures))
    QApplication.processEvents()
    assert stage.painted, "whoever shows figures has all of the window painted"
    assert stage.grab().toImage() != symbol


def test_an_exercise_without_a_figure_keeps_the_symbol(qtbot: QtBot) -> None:
    stage = a_stage(qtbot)
    stage.show_exercise(Subject(replace(STRETCH, phases=STRETCH.phases[:1]), Side.LEFT))
    before = stage.grab().toImage()
    show_figures(ShownFigures(builtin_figures))
    assert stage.grab().toImage() == before


def test_the_same_frame_is_not_painted_again(qtbot: QtBot) -> None:
    show_figures(ShownFigures(builtin_figures))
    stage = a_stage(qtbot)
    assert painted_after(stage, (Frame(Instant(MOVE)),)) == []
    assert painted_after(stage, (Frame(instant_at(MOVE, 900, 2000)),)) != []


def test_a_still_hold_is_painted_once(qtbot: QtBot) -> None:
    show_figures(ShownFigures(builtin_figures))
    stage = a_stage(qtbot)
    painted_after(stage, (Frame(instant_at(HOLD, 0, 2000)),))
    for at_ms in range(33, 2000, 33):
        assert painted_after(stage, (Frame(instant_at(HOLD, at_ms, 2000)),)) == []


def test_only_the_place_of_the_figure_is_painted(qtbot: QtBot) -> None:
    show_figures(ShownFigures(builtin_figures))
    stage = a_stage(qtbot)
    still, moving = stage.grab().toImage(), painted_after(stage, (Frame(instant_at(MOVE, 1900, 2000)),))
    assert moving
    area, moved = moving[0], stage.grab().toImage()
    assert area.height() < 0.95 * stage.height()
    differing = {
        (x, y)
        for x in range(0, stage.width(), 2)
        for y in range(0, stage.height(), 2)
        if still.pixel(x, y) != moved.pixel(x, y)
    }
    assert differing
    assert [place for place in differing if not area.contains(*place)] == []


@pytest.mark.parametrize("exercise", [STRETCH, LEAN, SQUAT, LUNGE], ids=lambda exercise: exercise.id)
def test_each_figure_stays_within_what_is_painted(qtbot: QtBot, exercise: Exercise) -> None:
    """What a frame leaves outside of the painted part would stay there."""
    show_figures(ShownFigures(builtin_figures))
    stage = Watched()
    qtbot.addWidget(stage)
    stage.resize(468, 510)
    stage.show_exercise(Subject(exercise, Side.RIGHT, moves=True), (Frame(Instant(exercise.phases[0].id)),))
    stage.show()
    qtbot.waitExposed(stage)
    QApplication.processEvents()
    pieces = stage.grab().toImage()
    area = painted_after(stage, (Frame(Instant(exercise.phases[0].id, 9, 10)),))[0]
    whole = stage.grab().toImage()
    top, bottom = area.top(), area.bottom()
    for y in [*range(0, top, 3), *range(bottom + 1, stage.height(), 3)]:
        assert all(pieces.pixel(x, y) == whole.pixel(x, y) for x in range(0, stage.width(), 3))


def test_other_skin_and_the_mirror_show_at_once(qtbot: QtBot, qapp: QApplication) -> None:
    show_figures(ShownFigures(builtin_figures))
    window, stage = QWidget(), Watched()
    qtbot.addWidget(window)
    page = QVBoxLayout(window)
    inner = QWidget(window)
    page.addWidget(inner)
    QVBoxLayout(inner).addWidget(stage)
    stage.show_exercise(Subject(STRETCH, Side.LEFT))
    window.resize(500, 500)
    window.show()
    qtbot.waitExposed(window)
    looks = [stage.grab().toImage()]
    for changed in (replace(current_theme(), skin=3), replace(current_theme(), skin=3, mirrors=False)):
        stage.painted.clear()
        apply_theme(qapp, changed)
        QApplication.processEvents()
        assert stage.painted
        looks.append(stage.grab().toImage())
    assert looks[0] != looks[1] != looks[2]


def test_right_to_left_turns_no_figure(qtbot: QtBot) -> None:
    show_figures(ShownFigures(builtin_figures))
    stage = a_stage(qtbot)
    before = stage.grab().toImage()
    stage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert stage.grab().toImage() == before


@pytest.mark.parametrize("size", [(0, 0), (1, 1), (40, 300), (300, 40)])
def test_a_stage_without_room_is_painted_too(qtbot: QtBot, size: tuple[int, int]) -> None:
    show_figures(ShownFigures(builtin_figures))
    for stage in (Stage(), TallStage()):
        qtbot.addWidget(stage)
        stage.resize(*size)
        stage.show_exercise(Subject(STRETCH, Side.LEFT))
        stage.grab()


def test_what_moves_shows_the_frame_of_its_moment() -> None:
    assert moment_of(MOVE, 1000, 2000, is_calm=False) == (Frame(Instant(MOVE, 30, 60)),)


def test_calmly_a_phase_fades_from_its_start_to_its_end() -> None:
    start, end = Instant(MOVE, 0, 1), Instant(MOVE, 1, 1)
    assert moment_of(MOVE, 0, 2000, is_calm=True) == (Frame(start),)
    assert moment_of(MOVE, FADE_MS / 2, 2000, is_calm=True) == (Frame(start, 1.0), Frame(end, 1.0))
    assert moment_of(MOVE, FADE_MS * 0.75, 2000, is_calm=True) == (Frame(start, 0.5), Frame(end, 1.0))
    for at_ms in (FADE_MS, 1000, 2000):
        assert moment_of(MOVE, at_ms, 2000, is_calm=True) == (Frame(end),)


def test_a_fade_to_the_same_pose_is_that_pose(qtbot: QtBot) -> None:
    show_figures(ShownFigures(builtin_figures))
    stage = a_stage(qtbot)
    painted_after(stage, moment_of(HOLD, 0, 2000, is_calm=True))
    assert painted_after(stage, moment_of(HOLD, 150, 2000, is_calm=True)) == []


def test_a_fade_shows_both_poses(qtbot: QtBot) -> None:
    show_figures(ShownFigures(builtin_figures))
    stage = a_stage(qtbot)
    looks = []
    for at_ms in (0, 60, 150, 200):
        stage.show_moment(moment_of(MOVE, at_ms, 2000, is_calm=True))
        looks.append(stage.grab().toImage())
    assert all(one != other for one, other in pairwise(looks))


@pytest.mark.parametrize("exercise", [STRETCH, LEAN, SQUAT, LUNGE])
def test_a_single_pose_stands_on_its_floor_however_narrow_the_stage_is(exercise: Exercise) -> None:
    show_figures(ShownFigures(builtin_figures))
    area, left = QRectF(0, 0, 460, 710), Side.LEFT if exercise.is_each_leg else Side.BOTH
    ground, figure = QImage(460, 710, QImage.Format.Format_RGB32), QImage(460, 710, QImage.Format.Format_RGB32)
    for image, paint in ((ground, FigurePicture.paint_ground), (figure, _paint_pose)):
        image.fill(QColor("magenta"))
        with QPainter(image) as painter:
            paint(FigurePicture(Subject(exercise, left)), painter, area)
    floor = [x for x in range(460) if _is_painted(ground, x, range(600, 680))]
    feet = [x for x in range(460) if _is_painted(figure, x, range(620, 640))]
    assert feet
    assert floor[0] < feet[0] < feet[-1] < floor[-1]


def _paint_pose(picture: FigurePicture, painter: QPainter, area: QRectF) -> None:
    picture.paint(painter, area, ())


def _is_painted(image: QImage, x: int, heights: range) -> bool:
    """Whether there is more than a shadow."""
    return any(image.pixelColor(x, y).green() > 30 for y in heights)
