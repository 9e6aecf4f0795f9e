"""The stage of an exercise's page plays the rep while it is seen, and every control does what it says."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import Exercise, Side
from kneeapp.core.figure.figure import View
from kneeapp.core.plan import Dose, default_dose
from kneeapp.resources import builtin_library
from kneeapp.storage.library_folder import load_library
from kneeapp.ui.current_figures import current_figures, show_figures
from kneeapp.ui.figure.fit import fit_of
from kneeapp.ui.figure.shown_figures import ShownFigures, Sight
from kneeapp.ui.pages.exercise_stage import ExerciseStage, figure_area
from kneeapp.ui.shown_exercises import show_exercises
from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import apply_theme, current_theme
from kneeapp.ui.widgets.rep_bar import RepBar
from kneeapp.ui.widgets.side_switch import SideSwitch
from tests.exercise_pictures import photo
from tests.fakes import FakeClock
from tests.figures import builtin_figures
from tests.staging import name_of

LOADED = load_library(builtin_library(), own_folder=None)
STRETCH, SQUAT = LOADED.library.exercises[0], LOADED.library.exercises[2]


@pytest.fixture(autouse=True)
def _shown(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("kneeapp.ui.current_figures._current", [ShownFigures(builtin_figures)])
    monkeypatch.setattr("kneeapp.ui.shown_exercises._shown", [LOADED])
    theme = current_theme()
    yield
    if current_theme() != theme:
        apply_theme(qapp, theme)


class Shown:
    """A stage in a window, on a clock of its own."""

    def __init__(self, qtbot: QtBot, exercise: Exercise = STRETCH, dose: Dose | None = None) -> None:
        self.clock, self.window = FakeClock(), QWidget()
        qtbot.addWidget(self.window)
        self.stage = ExerciseStage(self.clock)
        QVBoxLayout(self.window).addWidget(self.stage)
        self.stage.show_dosed(exercise, dose or default_dose(exercise))
        self.window.resize(500, 540)
        self.window.show()
        qtbot.waitExposed(self.window)
        QApplication.processEvents()

    @property
    def runs(self) -> bool:
        return self.stage.loop.is_running

    def wait(self, ms: int) -> None:
        for _ in range(ms // 50):
            self.clock.pass_ms(50)
            self.stage.loop.look()

    def button(self, name: str) -> QAbstractButton:
        found = self.stage.findChildren(QAbstractButton)
        return next(button for button in found if name_of(button) == name and button.isVisible())

    def buttons(self) -> set[str]:
        return {name_of(button) for button in self.stage.findChildren(QAbstractButton) if button.isVisible()}

    @property
    def side(self) -> Side | None:
        return self.stage.subject and self.stage.subject.side

    @property
    def phase(self) -> str:
        now = self.stage.loop.phase
        assert now is not None
        return now.phase.id


def test_the_rep_plays_over_and_over_with_the_hold_of_the_dose(qtbot: QtBot) -> None:
    shown = Shown(qtbot, dose=replace(default_dose(STRETCH), hold_ms=5000))
    phases = [phase.id for phase in STRETCH.phases]
    assert shown.phase == phases[0]
    shown.wait(2100)
    assert shown.phase == phases[1]
    shown.wait(4800)
    assert shown.phase == phases[1]
    shown.wait(200)
    assert shown.phase == phases[2]
    shown.wait(3500)
    assert shown.phase == phases[0]


def test_the_timer_runs_only_while_it_plays_and_is_seen(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    runs = [shown.runs]
    for act in (shown.button("Pause").click, shown.button("Pause").click, shown.stage.hide, shown.stage.show):
        act()
        runs.append(shown.runs)
    assert runs == [True, False, True, False, True]
    shown.window.showMinimized()
    qtbot.waitUntil(lambda: not shown.stage.loop.is_running)
    shown.window.showNormal()
    qtbot.waitUntil(lambda: shown.stage.loop.is_running)


def test_nothing_is_missed_while_nobody_sees_it(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.wait(500)
    shown.stage.hide()
    shown.clock.pass_ms(60_000)
    shown.stage.show()
    shown.wait(50)
    assert shown.stage.loop.at_ms == pytest.approx(550)


def test_a_computer_that_slept_goes_on_where_it_was(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.wait(500)
    shown.clock.pass_ms(60_000)
    shown.stage.loop.look()
    assert shown.stage.loop.at_ms <= 500 + 250


def test_calmly_it_waits_until_it_is_asked_to_play(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, replace(current_theme(), is_calm=True))
    shown = Shown(qtbot)
    assert not shown.stage.loop.is_running
    shown.button("Play").click()
    assert shown.stage.loop.is_running


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_return_and_space_play_and_pause_the_focused_stage(qtbot: QtBot, key: Qt.Key) -> None:
    shown = Shown(qtbot)
    QTest.keyClick(shown.stage, key)
    assert not shown.stage.loop.is_playing
    QTest.keyClick(shown.stage, key)
    assert shown.stage.loop.is_playing


def test_turning_goes_round_all_views(qtbot: QtBot) -> None:
    shown, figures = Shown(qtbot), current_figures()
    assert figures is not None
    figure = figures.of(STRETCH)
    assert figure is not None
    seen: list[View | None] = []
    looks = []
    for _ in figure.figure.views:
        shown.button("Turn").click()
        assert shown.stage.subject is not None
        seen.append(shown.stage.subject.view)
        looks.append(shown.stage.grab().toImage())
    assert seen == [*figure.figure.views[1:], figure.figure.views[0]]
    assert all(one != other for one, other in pairwise(looks))


def test_the_side_switch_shows_the_other_leg(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    sides = [shown.side]
    shown.button("Right leg").click()
    assert [*sides, shown.side] == [Side.LEFT, Side.RIGHT]


def test_where_both_legs_work_there_is_nothing_to_switch(qtbot: QtBot) -> None:
    shown = Shown(qtbot, SQUAT)
    assert not shown.buttons() & {"Left leg", "Right leg"}
    assert {"Turn", "Pause"} <= shown.buttons()


def test_the_leg_that_begins_is_the_one_that_is_shown(qtbot: QtBot) -> None:
    shown = Shown(qtbot, dose=replace(default_dose(STRETCH), first_side=Side.RIGHT))
    assert shown.button("Right leg").isChecked()
    dose = default_dose(STRETCH)
    shown.stage.change_dose(dose, is_other_side=True)
    assert shown.button("Left leg").isChecked()


def test_another_hold_goes_on_in_the_same_part_of_the_rep(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.wait(1000)
    share = shown.stage.loop.at_ms / shown.stage.loop.times[-1].ends_ms
    dose = replace(default_dose(STRETCH), hold_ms=5000)
    shown.stage.change_dose(dose, is_other_side=False)
    assert shown.stage.loop.at_ms / shown.stage.loop.times[-1].ends_ms == pytest.approx(share)
    assert shown.stage.loop.times[1].lasts_ms == 5000


def test_without_a_figure_there_are_no_controls(qtbot: QtBot) -> None:
    shown = Shown(qtbot, replace(STRETCH, phases=STRETCH.phases[:1]))
    assert shown.buttons() == set()
    assert not shown.stage.findChildren(RepBar)[0].isVisible()
    assert shown.stage.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_figures_that_come_while_it_is_shown_bring_their_controls(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kneeapp.ui.current_figures._current", [])
    shown = Shown(qtbot)
    assert shown.buttons() == set()
    show_figures(ShownFigures(builtin_figures))
    qtbot.waitUntil(lambda: {"Turn", "Pause", "Left leg"} <= shown.buttons())


def test_an_own_picture_has_nothing_to_play(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(photo())
    show_exercises(LOADED._replace(images={STRETCH.id: tmp_path / "a.png"}))
    shown = Shown(qtbot)
    assert shown.buttons() == set()
    before = shown.stage.subject
    shown.stage.turn()
    assert shown.stage.subject == before


def test_a_screen_reader_is_told_what_it_is_and_what_the_keys_do(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    assert name_of(shown.stage) == "Picture of Single-leg band stretch"
    assert shown.stage.accessibleDescription() == "Return plays and pauses, T turns"
    assert {"Turn", "Pause", "Left leg", "Right leg"} <= shown.buttons()


def test_nothing_on_the_stage_mirrors(qtbot: QtBot, qapp: QApplication) -> None:
    places = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        shown = Shown(qtbot)
        shown.window.setLayoutDirection(direction)
        qapp.processEvents()
        parts = [shown.button(name) for name in ("Left leg", "Right leg", "Turn", "Pause")]
        places.append([part.mapTo(shown.stage, part.rect().topLeft()) for part in parts])
    assert places[0] == places[1]


def test_a_narrow_stage_leaves_the_leg_to_the_bar_below(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.window.resize(382, 540)
    QApplication.processEvents()
    assert not shown.stage.findChildren(SideSwitch)[0].isVisible()
    assert {"Turn", "Pause"} <= shown.buttons()


@pytest.mark.parametrize("size", [(468, 510), (400, 405), (560, 640), (390, 300)])
@pytest.mark.parametrize("exercise", LOADED.library.exercises, ids=lambda exercise: exercise.id)
@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_the_figure_stands_between_its_controls(exercise: Exercise, size: tuple[int, int], scale: float) -> None:
    figures, whole, control = current_figures(), QRectF(0, 0, *size), 44.0 * scale
    assert figures is not None
    figure = figures.of(exercise)
    assert figure is not None
    sight = Sight(Side.LEFT, current_theme().color("stage"))
    area, room = figure_area(whole, control, has_head=True), figure.extent(sight)
    fit = fit_of(area, room)
    assert fit.floor < size[1] - control - Space.MEDIUM + 4
    assert fit.floor + room.top * fit.scale >= control + Space.BUTTONS - 4
    assert fit.scale <= fit_of(whole, room).scale
