"""The stage of a set-up: the figure stands ready, its pins have the numbers of the steps."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from math import hypot
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Back, Ready
from kneeapp.core.exercise import Exercise, ExerciseId, Instruction, Side
from kneeapp.core.figure.figure import View
from kneeapp.core.figure.motion import start_pose
from kneeapp.core.figure.pins import head_ball
from kneeapp.core.figure.skeleton import skeleton_of
from kneeapp.resources import builtin_library
from kneeapp.storage.figures import Figures
from kneeapp.storage.library_folder import load_library
from kneeapp.ui.current_figures import show_figures
from kneeapp.ui.far import FarSize
from kneeapp.ui.figure.shown_figures import ShownFigures, Sight
from kneeapp.ui.pages.set_up_stage import SetUpStage
from kneeapp.ui.theme import Theme, apply_theme, current_theme, theme_for
from kneeapp.ui.widgets.view_pill import ViewPill
from kneeapp.ui.wording import initials
from tests.builders import a_loaded_library, an_exercise
from tests.exercise_pictures import photo
from tests.figures import builtin_figures
from tests.staging import Stage, a_stage

LIBRARY = load_library(builtin_library(), own_folder=None).library
STRETCH, SQUAT, KICK = (LIBRARY[ExerciseId(name)] for name in ("single-leg-band", "band-squat", "band-kick-back"))
VIEWS = [(exercise, view) for exercise in LIBRARY.exercises for view in builtin_figures().exercises[exercise.id].views]
SIZES = [(431, 420, 0.7), (560, 520, 0.85), (616, 600, 1.0), (736, 470, 0.9), (1000, 900, 1.3), (1950, 1810, 1.75)]
MIRROR = "Mirror view: follow it like your reflection"


def seen_from(view: View) -> Figures:
    """All figures, shown from there at first."""
    figures = builtin_figures()
    return figures._replace(exercises={name: one._replace(view=view) for name, one in figures.exercises.items()})


@pytest.fixture(autouse=True)
def _figures() -> None:
    show_figures(ShownFigures(builtin_figures))


@pytest.fixture
def _themed(qapp: QApplication) -> Iterator[None]:
    before = current_theme()
    yield
    apply_theme(qapp, before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def picture(qtbot: QtBot) -> SetUpStage:
    return a_picture(qtbot)


def a_picture(qtbot: QtBot, size: tuple[int, int, float] = (616, 600, 1.0)) -> SetUpStage:
    stage = SetUpStage()
    qtbot.addWidget(stage)
    stage.resize(size[0], size[1])
    stage.set_unit(size[2])
    return stage


def sides(exercise: Exercise) -> list[Side]:
    return [Side.LEFT, Side.RIGHT] if exercise.is_each_leg else [Side.BOTH]


def pill(stage: SetUpStage) -> ViewPill:
    return next(iter(stage.findChildren(ViewPill)))


def picture_of(stage: SetUpStage) -> QImage:
    return stage.grab().toImage()


def colors_at(stage: SetUpStage, at_hand: int) -> list[str]:
    """The colour of the ground of each pin, half-way out to its left."""
    image = picture_of(stage)
    places = [QPoint(round(pin.at.x - 12), round(pin.at.y)) for pin in stage.pins()]
    return [image.pixelColor(place).name() for place in places]


def head(stage: SetUpStage, exercise: Exercise, side: Side, view: View) -> tuple[float, float, float]:
    figures = ShownFigures(lambda: seen_from(view))
    shown = figures.of(exercise)
    assert shown is not None
    sight = Sight(side, QColor("white"))
    camera, skeleton = (
        shown.camera(sight),
        skeleton_of(start_pose(shown.figure, shown.first.phase_id), figures.figures.rig),
    )
    ball = head_ball(skeleton)
    x, y = camera.project(ball.at)
    fit = stage._fit(shown)
    return fit.x + x * fit.scale, fit.floor + y * fit.scale, ball.radius * fit.scale


@pytest.mark.parametrize("exercise", LIBRARY.exercises, ids=lambda exercise: exercise.id)
def test_every_step_of_a_set_up_has_its_pin(picture: SetUpStage, exercise: Exercise) -> None:
    for side in sides(exercise):
        picture.show_step(exercise, side, 1)
        assert [pin.number for pin in picture.pins()] == list(range(1, len(exercise.set_up) + 1))


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("exercise", "view"), VIEWS)
def test_no_pin_covers_another_or_the_head_or_leaves_the_stage(
    qtbot: QtBot, exercise: Exercise, view: View, size: tuple[int, int, float], direction: Qt.LayoutDirection
) -> None:
    show_figures(ShownFigures(lambda: seen_from(view)))
    stage, radius = a_picture(qtbot, size), FarSize.PIN * size[2] / 2
    stage.setLayoutDirection(direction)
    for side in sides(exercise):
        stage.show_step(exercise, side, 1)
        pins = stage.pins()
        assert len(pins) == len(exercise.set_up)
        head_x, head_y, head_radius = head(stage, exercise, side, view)
        for pin in pins:
            assert radius <= pin.at.x <= size[0] - radius
            assert radius <= pin.at.y <= size[1] - radius
            assert hypot(pin.at.x - head_x, pin.at.y - head_y) >= radius + head_radius
            square = QRect(round(pin.at.x - radius * 0.7), round(pin.at.y - radius * 0.7), *[round(radius * 1.4)] * 2)
            assert not pill(stage).geometry().intersects(square)
        for one, other in combinations(pins, 2):
            assert hypot(one.at.x - other.at.x, one.at.y - other.at.y) >= 2 * radius


def test_the_other_leg_is_the_mirror_image(picture: SetUpStage) -> None:
    picture.show_step(STRETCH, Side.LEFT, 1)
    left = picture.pins()
    picture.show_step(STRETCH, Side.RIGHT, 1)
    assert [(616 - pin.at.x, pin.at.y) for pin in left] == [pytest.approx(pin.at) for pin in picture.pins()]


@pytest.mark.usefixtures("_themed")
def test_without_the_mirror_the_figure_stands_the_other_way_round(picture: SetUpStage, qapp: QApplication) -> None:
    picture.show_step(STRETCH, Side.RIGHT, 1)
    right = picture.pins()
    apply_theme(qapp, replace(current_theme(), mirrors=False))
    picture.show_step(STRETCH, Side.LEFT, 1)
    assert picture.pins() == right


def test_a_step_without_a_pin_has_none(picture: SetUpStage) -> None:
    steps = (Instruction(do="Breathe"), *STRETCH.set_up[1:3], Instruction(do="Look ahead"))
    picture.show_step(replace(STRETCH, set_up=steps), Side.LEFT, 1)
    assert [pin.number for pin in picture.pins()] == [2, 3]


def test_pins_tell_what_is_done_at_hand_and_to_come(picture: SetUpStage) -> None:
    picture.show_step(STRETCH, Side.LEFT, 2)
    theme = current_theme()
    done, at_hand, later = (theme.color(role).name() for role in ("primary", "ink", "surface"))
    assert colors_at(picture, 2) == [done, at_hand, later, later]
    picture.show_step(STRETCH, Side.LEFT, 4)
    assert colors_at(picture, 4) == [done, done, done, at_hand]


def test_the_pin_at_hand_is_the_largest(picture: SetUpStage) -> None:
    def is_covered(at_hand: int) -> bool:
        picture.show_step(STRETCH, Side.LEFT, at_hand)
        pin = picture.pins()[2]
        place = QPoint(round(pin.at.x), round(pin.at.y - 19))
        return picture_of(picture).pixelColor(place).name() == current_theme().color("ink").name()

    assert is_covered(3)
    assert not is_covered(2)


def test_pins_stay_where_they_are_from_step_to_step(picture: SetUpStage) -> None:
    picture.show_step(STRETCH, Side.LEFT, 1)
    first = picture.pins()
    picture.show_step(STRETCH, Side.LEFT, 3)
    assert picture.pins() == first


@pytest.mark.usefixtures("_themed")
def test_the_pill_says_how_the_figure_is_seen(picture: SetUpStage, qapp: QApplication) -> None:
    def words(exercise: Exercise) -> str:
        picture.show_step(exercise, sides(exercise)[0], 1)
        return pill(picture).text()

    assert [words(exercise) for exercise in (STRETCH, SQUAT, KICK)] == [MIRROR, MIRROR, "Seen from the side"]
    apply_theme(qapp, replace(current_theme(), mirrors=False))
    assert [words(exercise) for exercise in (STRETCH, KICK)] == ["Seen from the front", "Seen from the side"]


@pytest.mark.usefixtures("_themed")
@pytest.mark.parametrize("scale", [1.0, 1.3])
@pytest.mark.parametrize("size", [*SIZES, (320, 300, 0.7)])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_pill_stands_in_the_leading_corner(
    qtbot: QtBot, qapp: QApplication, size: tuple[int, int, float], scale: float, direction: Qt.LayoutDirection
) -> None:
    qapp.setLayoutDirection(direction)
    apply_theme(qapp, replace(current_theme(), text_scale=scale))
    stage = a_picture(qtbot, size)
    stage.show_step(STRETCH, Side.LEFT, 1)
    inset, area = round(20 * size[2]), pill(stage).geometry()
    assert area.top() == inset
    if direction is Qt.LayoutDirection.LeftToRight:
        assert area.left() == inset
    else:
        assert stage.width() - area.right() - 1 == inset
    assert stage.rect().contains(area)


def test_words_that_are_too_long_for_one_line_take_two(picture: SetUpStage) -> None:
    picture.show_step(STRETCH, Side.LEFT, 1)
    one, two = (pill(picture).size_within(width) for width in (600, 250))
    assert one.height() == 34
    assert two.height() > one.height()
    assert two.width() <= 250


def test_an_exercise_without_a_figure_shows_its_initials(picture: SetUpStage) -> None:
    picture.show_symbol("HB")
    quiet = picture_of(picture)
    picture.show_step(an_exercise(id=ExerciseId("hip-bridge"), short_name="Hip bridge"), Side.LEFT, 1)
    assert picture.pins() == ()
    assert pill(picture).isHidden()
    assert picture_of(picture) == quiet


def test_an_exercise_of_the_users_own_shows_its_picture(
    picture: SetUpStage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.png").write_bytes(photo())
    library = a_loaded_library()._replace(images={STRETCH.id: tmp_path / "a.png"})
    monkeypatch.setattr("kneeapp.ui.shown_exercises._shown", [library])
    picture.show_step(STRETCH, Side.LEFT, 1)
    assert (picture.pins(), pill(picture).isHidden()) == ((), True)
    assert QColor("red").rgb() == picture_of(picture).pixelColor(picture.rect().center()).rgb()


def test_before_the_figures_are_there_it_shows_the_initials(
    picture: SetUpStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture.show_symbol(initials(STRETCH.short_name))
    quiet = picture_of(picture)
    monkeypatch.setattr("kneeapp.ui.current_figures._current", [])
    picture.show_step(STRETCH, Side.LEFT, 1)
    assert (picture.pins(), pill(picture).isHidden()) == ((), True)
    assert picture_of(picture) == quiet


class Painted:
    """Counts the pictures that a stage makes of itself."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        draw = SetUpStage._draw

        def counted(stage: SetUpStage, *args: object) -> None:
            self.count += 1
            draw(stage, *args)  # type: ignore[arg-type]  # passed on as they come

        monkeypatch.setattr(SetUpStage, "_draw", counted)


def test_the_picture_is_made_anew_only_when_the_step_changes(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    painted = Painted(monkeypatch)
    stage: Stage = a_stage(qtbot)
    stage.start("routine")
    stage.window.grab()
    counts = [painted.count]
    for act in (lambda: stage.wait(60_000), lambda: stage.say(Ready()), lambda: stage.say(Back())):
        act()
        stage.window.grab()
        counts.append(painted.count - sum(counts))
    assert counts[1:] == [0, 1, 1]


def test_figures_that_are_read_anew_are_seen_at_once(picture: SetUpStage) -> None:
    loaded = [builtin_figures()]
    figures = ShownFigures(lambda: loaded[-1])
    show_figures(figures)
    picture.show_step(STRETCH, Side.LEFT, 1)
    before = picture_of(picture)
    own = loaded[0].exercises[STRETCH.id]
    other = own._replace(poses=own.poses | {"stand": own.poses["stand"]._replace(tension=1.0)})
    loaded.append(loaded[0]._replace(exercises=loaded[0].exercises | {STRETCH.id: other}))
    assert picture_of(picture) == before
    figures.read_anew()
    assert picture_of(picture) != before


def test_a_set_up_that_is_out_of_sight_keeps_no_picture(picture: SetUpStage) -> None:
    picture.show_step(STRETCH, Side.LEFT, 1)
    picture.show()
    picture.grab()
    assert not picture._still._pixmap.isNull()
    picture.hide()
    assert picture._still._pixmap.size() == QSize(0, 0)


def high_contrast(theme: Theme) -> Theme:
    return replace(theme, is_high_contrast=True)


@pytest.mark.usefixtures("_themed")
def test_in_high_contrast_the_quiet_pins_have_an_outline_of_ink(picture: SetUpStage, qapp: QApplication) -> None:
    apply_theme(qapp, high_contrast(theme_for(Qt.ColorScheme.Light)))
    picture.show_step(STRETCH, Side.LEFT, 1)
    pin = picture.pins()[2]
    rim = QPoint(round(pin.at.x), round(pin.at.y - 16))
    assert picture_of(picture).pixelColor(rim).name() == current_theme().color("ink").name()


@pytest.mark.usefixtures("_themed")
def test_another_text_size_gives_the_pill_its_room(picture: SetUpStage, qapp: QApplication) -> None:
    picture.show_step(STRETCH, Side.LEFT, 1)
    before = pill(picture).width()
    apply_theme(qapp, replace(current_theme(), text_scale=1.3))
    picture.event(QEvent(QEvent.Type.StyleChange))
    assert pill(picture).width() > before
