"""How large what is read from afar is in a session: as the user chose, where all of its words have room."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Pause, Resume, Skip
from kneeapp.core.compile import compile_timeline
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.plan import Plan, PlanItem, default_dose
from kneeapp.core.timeline import StepKind
from kneeapp.resources import builtin_library
from kneeapp.storage.library_folder import load_library
from kneeapp.storage.settings import Settings
from kneeapp.ui.far import FAR_SCALES, HOLD_RING, FarSize, FarType, tight_ring, unit
from kneeapp.ui.far_fit import FarRoom, FarWord, fitting_scale, words_of
from kneeapp.ui.far_layout import Scene
from kneeapp.ui.pages.far_panel import FarPanel
from kneeapp.ui.pages.read_check_page import ReadCheckPage
from kneeapp.ui.pages.session_bars import BottomBar
from kneeapp.ui.widgets.far_label import FarLabel
from kneeapp.ui.widgets.side_pill import SidePill
from tests.staging import Stage, a_stage
from tests.ui.sessions import go_on, ready, until

BUILT_IN = load_library(builtin_library(), own_folder=None)
LYING = [(900, 600), (1280, 800), (1920, 960), (3840, 2160)]
UPRIGHT = [(800, 1280), (900, 1280), (1200, 1920)]
EXERCISES = [exercise.id for exercise in BUILT_IN.library.exercises]


def room(width: int, height: int) -> FarRoom:
    """With the upper bar as high as designed, which has a row more where the window is upright."""
    top = FarSize.TOP_BAR + (FarSize.SEGMENT_ROW if height > width else 0)
    return FarRoom(width=width, height=height, top=round(top * unit(width, height)))


def words(*exercises: ExerciseId) -> frozenset[FarWord]:
    found = {exercise.id: exercise for exercise in BUILT_IN.library.exercises}
    items = tuple(PlanItem(exercise=found[name], dose=default_dose(found[name])) for name in exercises)
    return words_of(compile_timeline(Plan(items=items)))


def in_session(qtbot: QtBot, scale: float, exercise: str = "single-leg-band") -> Stage:
    stage = a_stage(qtbot, stage=Stage(settings=Settings(far_scale=scale)))
    stage.start(exercise)
    ready(stage)
    return stage


def label(stage: Stage, identifier: str) -> FarLabel:
    (found,) = stage.labels(identifier)
    assert isinstance(found, FarLabel)
    return found


def pixels(found: FarLabel) -> int:
    """How high a text is really set."""
    return found._fitting_font().pixelSize()


def test_the_words_of_a_session_are_all_that_say_what_to_do() -> None:
    texts = {word.text for word in words(ExerciseId("single-leg-band"))}
    assert texts == {"Get ready", "Swing out", "Hold", "Ease back", "Ready", "Switch sides"}
    assert FarWord("Switch sides", Scene.SWITCH) in words(ExerciseId("single-leg-band"))


@pytest.mark.parametrize("size", LYING)
@pytest.mark.parametrize("exercise", EXERCISES)
def test_lying_every_size_has_room_for_every_exercise(size: tuple[int, int], exercise: ExerciseId) -> None:
    for wished in FAR_SCALES:
        assert fitting_scale(wished, room(*size), words(exercise)) == wished


@pytest.mark.parametrize("size", UPRIGHT)
def test_the_smallest_and_the_normal_size_are_shown_in_every_window(size: tuple[int, int]) -> None:
    for wished in (0.85, 1.0):
        assert fitting_scale(wished, room(*size), words(*EXERCISES)) == wished


@pytest.mark.parametrize("size", UPRIGHT)
@pytest.mark.parametrize("exercise", EXERCISES)
def test_upright_no_word_is_shrunk_or_broken_more_than_at_its_own_size(
    size: tuple[int, int], exercise: ExerciseId
) -> None:
    window, found = room(*size), words(exercise)
    scale = fitting_scale(1.25, window, found)
    assert 1.0 <= scale <= 1.25
    for word in found:
        assert window.shown_share(word, scale) >= window.shown_share(word, 1.0) - 0.03, word


def test_where_the_largest_size_has_no_room_a_step_between_is_shown() -> None:
    window, long = room(900, 1280), FarWord("Get ready")
    assert window.shown_share(long, 1.0) == 1.0
    assert window.shown_share(long, 1.25) < 0.97
    assert fitting_scale(1.25, window, [FarWord("Hold")]) == 1.25
    assert 1.0 < fitting_scale(1.25, window, [FarWord("Hold"), long]) < 1.25


def test_words_that_have_no_room_to_grow_keep_the_normal_size() -> None:
    assert fitting_scale(1.25, room(800, 1280), words(ExerciseId("single-leg-band"))) == 1.0


def test_upright_large_words_take_their_height_from_the_picture() -> None:
    window = room(900, 1280)
    heights = [window.picture_height(scale) for scale in FAR_SCALES]
    assert heights[0] == heights[1]
    assert heights[1] - heights[2] == pytest.approx(0.25 * 414, abs=1)


@pytest.mark.parametrize("scale", FAR_SCALES)
def test_a_session_is_as_large_as_the_read_check_has_shown(qtbot: QtBot, scale: float) -> None:
    page = ReadCheckPage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show_scale(scale)
    page.grab()
    stage = in_session(qtbot, scale)
    until(stage, StepKind.HOLD)
    sample = {found.text(): pixels(found) for found in page.findChildren(FarLabel)}
    assert pixels(label(stage, "phase")) == sample["Hold"] == round(FarType.PHASE * scale)
    assert pixels(label(stage, "countdown")) == sample["3"] == round(FarType.HOLD_DIGIT * scale)
    assert pixels(label(stage, "repetitions")) == sample["7 / 10"] == round(FarType.REPS * scale)
    assert stage.labels("side")[0].height() == page.findChild(SidePill).height()  # type: ignore[union-attr]


def _sizes(stage: Stage) -> Iterator[tuple[float, float]]:
    """The units of the phase word, and the height of the pill, in each kind of moment."""
    ready(stage)
    for _ in range(6):
        yield _size_now(stage)
        index = stage.state.index
        while stage.state.index == index:
            go_on(stage)
    stage.say(Pause(), Resume())
    yield _size_now(stage)
    while not stage.state.step.is_break:
        stage.say(Skip())
    yield _size_now(stage)


def _size_now(stage: Stage) -> tuple[float, float]:
    QApplication.processEvents()
    return label(stage, "phase")._unit, stage.labels("side")[0].height()


@pytest.mark.parametrize("scale", FAR_SCALES)
@pytest.mark.parametrize("size", [(1280, 800), (900, 1280)])
def test_no_size_changes_from_phase_to_phase(qtbot: QtBot, size: tuple[int, int], scale: float) -> None:
    stage = in_session(qtbot, scale)
    stage.window.resize(*size)
    assert len(set(_sizes(stage))) == 1


def test_a_number_of_one_digit_is_large_and_one_of_two_digits_fits_its_ring_all_the_way(qtbot: QtBot) -> None:
    stage = in_session(qtbot, 1.25)
    heights = []
    while stage.state.step.kind is StepKind.LEAD_IN:
        QApplication.processEvents()
        heights.append(pixels(label(stage, "countdown")))
        go_on(stage)
    assert len(heights) == 10
    assert len(set(heights)) == 1, "the digits of a step keep their size"
    until(stage, StepKind.HOLD)
    assert heights[0] < pixels(label(stage, "countdown")) == 290


def test_what_is_next_grows_with_the_words_and_its_caption_does_not(qtbot: QtBot) -> None:
    heights = []
    for scale in (1.0, 1.25):
        stage = in_session(qtbot, scale)
        until(stage, StepKind.MOVE)
        bar = stage.window.findChild(BottomBar)
        assert bar is not None
        found = {part.text(): part for part in bar.findChildren(FarLabel)}
        heights.append((pixels(found["Next"]), pixels(found["Hold 2 seconds"])))
    assert heights == [(13, 28), (13, 35)]


def test_buttons_of_a_session_and_its_set_up_keep_their_size(qtbot: QtBot) -> None:
    found = []
    for scale in (1.0, 1.25):
        stage = a_stage(qtbot, stage=Stage(settings=Settings(far_scale=scale)))
        stage.start("single-leg-band")
        before = stage.window.grab().toImage()
        ready(stage)
        QApplication.processEvents()
        found.append((before, [stage.button(name).geometry() for name in ("Pause", "Skip", "It hurts – stop")]))
    assert found[0] == found[1]


def test_the_next_session_follows_another_choice(qtbot: QtBot) -> None:
    stage = in_session(qtbot, 1.0)
    stage.leave()
    stage.settings = Settings(far_scale=0.85)
    stage.start("single-leg-band")
    ready(stage)
    panel = stage.window.findChild(FarPanel)
    assert panel is not None
    assert panel.type_unit == 0.85


def test_a_ring_that_gives_way_keeps_its_type_and_moves_it_up() -> None:
    assert tight_ring(HOLD_RING, HOLD_RING.side) == HOLD_RING
    small = tight_ring(HOLD_RING, 300)
    assert (small.digits, small.caption) == (HOLD_RING.digits, HOLD_RING.caption)
    assert small.rise > HOLD_RING.rise
    assert small.drop < HOLD_RING.drop
