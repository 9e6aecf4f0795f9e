"""The pages of a session round its running: setting up, the rest's card, what was done."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Ready, Skip, Stop
from kneeapp.core.exercise import ExerciseId, Instruction
from kneeapp.core.library import Library
from kneeapp.core.plan import Plan
from kneeapp.core.reasons import StopReason
from kneeapp.core.timeline import StepKind
from kneeapp.storage.diagnostic import LoadedLibrary
from kneeapp.ui.pages.done_page import DonePage
from kneeapp.ui.pages.questions_card import QuestionsCard
from kneeapp.ui.pages.record_row import RecordRow
from kneeapp.ui.pages.set_up_bar import SetUpBar
from kneeapp.ui.pages.set_up_panel import SetUpPanel
from kneeapp.ui.pages.up_next_card import UpNextCard
from kneeapp.ui.theme import apply_theme, current_theme, theme_for
from kneeapp.ui.widgets.far_card import FarCard
from kneeapp.ui.widgets.round_sign import RoundSign
from kneeapp.ui.widgets.stage import Stage as Picture
from kneeapp.ui.widgets.tick_box import TickBox
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from tests.builders import an_exercise
from tests.staging import Stage, a_stage, name_of

LIGHT = theme_for(Qt.ColorScheme.Light)
Child = TypeVar("Child", bound=QWidget)
LONG = "Take the blue band from the hook behind the door, and lay it round the leg of the heaviest table in the room"


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return a_stage(qtbot)


@pytest.fixture
def themed(qapp: QApplication) -> Iterator[QApplication]:
    """The program, back in the light theme afterwards."""
    yield qapp
    apply_theme(qapp, LIGHT)


def settle() -> None:
    """Wrapped text tells its height anew for each width."""
    for _ in range(6):
        QApplication.processEvents()


def part(stage: Stage, kind: type[Child]) -> Child:
    """The visible widget of that class."""
    (found,) = [widget for widget in stage.window.session.findChildren(kind) if widget.isVisible()]
    return found


def child(widget: QWidget, kind: type[Child]) -> Child:
    """The one of that class within."""
    (found,) = widget.findChildren(kind)
    return found


def place(stage: Stage, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(stage.window, QPoint(0, 0)), widget.size())


def rows(stage: Stage) -> list[FarCard]:
    return [row for row in part(stage, SetUpPanel).findChildren(FarCard) if row.isVisible()]


def signs(stage: Stage) -> list[RoundSign]:
    return [child(row, RoundSign) for row in rows(stage)]


def long_set_up() -> LoadedLibrary:
    steps = tuple(Instruction(do=f"{LONG} {number}", more=f"{LONG}.") for number in range(9))
    exercise = replace(an_exercise(), set_up=steps)
    return LoadedLibrary(library=Library(exercises=(exercise,), routine=(exercise.id,)), broken=())


# Set-up.


def test_the_step_at_hand_is_a_card_and_the_others_are_bare(stage: Stage) -> None:
    stage.start("routine", Ready())
    settle()
    image = stage.window.grab().toImage()
    grounds = [image.pixelColor(place(stage, row).topLeft() + QPoint(30, 6)).name() for row in rows(stage)]
    surface, ground = LIGHT.color("surface").name(), LIGHT.color("bg").name()
    assert grounds == [ground, surface, ground, ground]
    assert [sign.text() for sign in signs(stage)] == ["✓", "2", "3", "4"]


def test_the_stage_and_the_words_are_as_wide_as_designed(stage: Stage) -> None:
    stage.start("routine")
    settle()
    assert place(stage, part(stage, Picture)) == QRect(32, 88, 616, 600)
    assert all((place(stage, row).left(), row.width()) == (680, 560) for row in rows(stage))


def test_upright_the_words_stand_below_the_stage(stage: Stage) -> None:
    stage.window.resize(900, 1280)
    stage.start("routine")
    settle()
    picture, first = place(stage, part(stage, Picture)), place(stage, rows(stage)[0])
    assert picture.bottom() < first.top()
    assert (picture.left(), picture.right()) == (first.left(), first.right())


@pytest.mark.parametrize("size", [(1280, 800), (900, 600), (900, 1280)])
def test_a_long_set_up_scrolls_to_the_step_at_hand_and_cuts_nothing(qtbot: QtBot, size: tuple[int, int]) -> None:
    stage = a_stage(qtbot, stage=Stage(load=long_set_up))
    stage.window.resize(*size)
    stage.start("routine")
    for at_hand in range(9):
        settle()
        view = place(stage, child(part(stage, SetUpPanel), QScrollArea).viewport())
        row = rows(stage)[at_hand]
        assert view.contains(place(stage, row)), f"step {at_hand + 1}"
        for label in row.findChildren(QLabel):
            assert not label.isVisible() or label.height() >= label.sizeHint().height()
        stage.say(Ready())


@pytest.mark.parametrize("scale", [1.0, 1.15, 1.3])
@pytest.mark.parametrize("steps", [0, 3])
def test_no_button_of_a_set_up_is_cut(stage: Stage, themed: QApplication, scale: float, steps: int) -> None:
    stage.window.resize(900, 600)
    stage.start("routine", *[Ready()] * steps)
    apply_theme(themed, replace(LIGHT, text_scale=scale))
    settle()
    assert stage.window.width() == 900
    for name in ("Skip this exercise", "Back", "I’m ready"):
        button = stage.button(name)
        assert button.width() >= button.sizeHint().width(), name
        assert stage.window.rect().contains(place(stage, button)), name


@pytest.mark.parametrize("name", ["Skip this exercise", "Say it again"])
def test_where_the_words_have_no_room_they_are_the_name_alone(stage: Stage, name: str) -> None:
    stage.start("routine")
    button = stage.button(name)
    assert button.text() == name
    bar = part(stage, SetUpBar)
    bar.resize(bar.minimumSizeHint().width(), bar.height())
    assert (button.text(), button.toolTip()) == ("", name)
    bar.resize(1280, bar.height())
    assert (button.text(), button.toolTip()) == (name, "")


def test_of_the_words_those_for_skipping_give_way_first(stage: Stage) -> None:
    stage.start("routine")
    skip, again = stage.button("Skip this exercise"), stage.button("Say it again")
    bar = part(stage, SetUpBar)
    least = bar.minimumSizeHint().width()
    bar.resize(least + again.sizeHint().width(), bar.height())
    assert (skip.text(), again.text()) == ("", "Say it again")


# The card of a rest.


@pytest.mark.parametrize("size", [(1280, 800), (900, 600), (900, 1280), (1920, 960)])
def test_the_card_of_a_rest_stands_in_the_middle_of_its_place(stage: Stage, size: tuple[int, int]) -> None:
    stage.window.resize(*size)
    stage.start("band-squat", *[Ready()] * 3, *[Skip()] * 16)
    settle()
    area = part(stage, UpNextCard)
    card = child(area, FarCard)
    assert area.rect().contains(card.geometry())
    assert abs(card.geometry().center().x() - area.rect().center().x()) <= 1
    assert abs(card.geometry().center().y() - area.rect().center().y()) <= 1


def test_the_card_of_a_rest_says_how_long_to_hold_in_words(qtbot: QtBot) -> None:
    stage = a_stage(qtbot)
    library = stage.window.library
    told = []
    for exercise, hold_ms in (("band-squat", 1000), ("band-squat", 2500), ("forward-lunge", 2000)):
        plan = library.plan_of(ExerciseId(exercise))
        item = replace(plan.items[0], dose=replace(plan.items[0].dose, reps=1, sets=2, hold_ms=hold_ms))
        stage.window.start(Plan(items=(item,)))
        while stage.state.step.kind not in (StepKind.REST, StepKind.DONE):
            stage.say(Ready()) if stage.state.step.kind is StepKind.SET_UP else stage.wait(500)
        told += [text for text in stage.texts() if text.startswith("1 rep, ")]
        stage.leave()
    assert told[:2] == ["1 rep, hold 1 second", "1 rep, hold 2.5 seconds"]
    assert told[2].endswith("no band")


# What was done.


def a_done_page(stage: Stage) -> None:
    stage.start("routine", *[Ready()] * 4)
    stage.wait(10_000 + 7_500)
    stage.say(Stop(reason=StopReason.DONE))
    settle()


def test_what_was_left_out_is_told_in_an_ink_of_its_own(stage: Stage) -> None:
    a_done_page(stage)
    first = stage.window.session.findChildren(RecordRow)[0]
    (label,) = [label for label in first.findChildren(WrappingLabel) if "skipped" in label.text()]
    assert label.text() == "Left leg: 1 rep · Right leg skipped"
    image = label.grab().toImage()
    names = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert {current_theme().color("warn_ink").name(), current_theme().color("ink_2").name()} <= names


@pytest.mark.parametrize(("size", "is_beside"), [((1280, 800), True), ((900, 600), False), ((900, 1280), False)])
def test_the_questions_stand_beside_what_was_done_or_below_it(
    stage: Stage, size: tuple[int, int], is_beside: bool
) -> None:
    stage.window.resize(*size)
    a_done_page(stage)
    records, questions = stage.window.session.findChildren(RecordRow), part(stage, QuestionsCard)
    last, asked = place(stage, records[-1]), place(stage, questions)
    assert (last.right() < asked.left()) is is_beside
    assert (last.bottom() < asked.top()) is not is_beside
    assert asked.right() <= stage.window.width()


@pytest.mark.parametrize("scale", [1.0, 1.15, 1.3])
def test_at_the_designed_size_both_columns_need_no_scrolling(stage: Stage, scale: float, themed: QApplication) -> None:
    apply_theme(themed, replace(LIGHT, text_scale=scale))
    a_done_page(stage)
    page = part(stage, DonePage)
    assert (page.verticalScrollBar().maximum() == 0) is (scale == 1.0)
    assert page.horizontalScrollBar().maximum() == 0


def test_only_what_was_begun_can_have_hurt(stage: Stage) -> None:
    a_done_page(stage)
    stage.click("5")
    ticks = [name_of(tick) for tick in stage.window.session.findChildren(TickBox) if tick.isVisible()]
    assert sorted(ticks) == ["I cannot say", "Single-leg band"]
