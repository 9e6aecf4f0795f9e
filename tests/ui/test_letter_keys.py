"""Where single-letter keys are off no tip and no cap promises one, and they come back with them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.composition import Composition
from kneeapp.core.commands import Pause, Ready
from kneeapp.crash import CrashGuard
from kneeapp.storage.settings import Settings, load_settings, save_settings
from kneeapp.ui.letter_keys import LETTER_KEYS
from kneeapp.ui.notice_version import NOTICE_VERSION
from kneeapp.ui.pages.exercise_stage import ExerciseStage
from kneeapp.ui.widgets.search_field import SearchField
from kneeapp.ui.wording import with_shortcut
from tests.fakes import FakeWakefulness, SilentOutput
from tests.staging import Stage, a_stage


@pytest.fixture(autouse=True)
def _on_again() -> Iterator[None]:
    yield
    LETTER_KEYS.switch(is_on=True)


def in_set_list(stage: Stage) -> None:
    stage.start("routine", *[Ready()] * 4)
    stage.wait(11_000)
    stage.say(Pause())
    stage.window.session.show_sets()


def in_rep(stage: Stage) -> None:
    stage.start("routine", *[Ready()] * 4)
    stage.wait(11_000)


def on_exercise_page(stage: Stage) -> None:
    stage.window.library.show_exercise("single-leg-band")


def tips(stage: Stage) -> set[str]:
    return {widget.toolTip() for widget in stage.window.findChildren(QWidget) if widget.isVisible()} - {""}


@pytest.mark.parametrize(
    ("go", "promised"),
    [
        (in_rep, {"Voice off (V)", "List of sets (L)"}),
        (in_set_list, {"Voice off (V)", "Undo last rep (U)"}),
        (on_exercise_page, {"Turn (T)"}),
    ],
)
def test_no_tip_promises_a_letter_that_does_nothing(
    qtbot: QtBot, go: Callable[[Stage], None], promised: set[str]
) -> None:
    stage = a_stage(qtbot)
    go(stage)
    assert promised <= tips(stage)
    LETTER_KEYS.switch(is_on=False)
    stage.driver.end()
    stage.window.library.show_today()
    other = a_stage(qtbot)
    go(other)
    assert {tip for tip in tips(other) if tip.endswith(")") and tip[-3] == "("} == set()
    assert {tip.rpartition(" (")[0] for tip in promised} <= tips(other)


def test_tips_that_are_shown_already_follow(qtbot: QtBot) -> None:
    stage = a_stage(qtbot)
    on_exercise_page(stage)
    shown = stage.window.findChild(ExerciseStage)
    assert shown is not None
    in_rep(stage)
    for is_on in (False, True):
        LETTER_KEYS.switch(is_on=is_on)
        keyed = {"Mute (M)\nVolume 80 %", "Voice off (V)", "List of sets (L)"}
        assert (keyed <= tips(stage)) is is_on
        assert {tip for tip in tips(stage) if tip.startswith("List of sets")} == {
            "List of sets (L)" if is_on else "List of sets"
        }
        assert ("T turns" in shown.accessibleDescription()) is is_on


@pytest.mark.parametrize("go", [in_rep, in_set_list])
def test_stop_is_promised_by_the_key_that_is_left(qtbot: QtBot, go: Callable[[Stage], None]) -> None:
    stage = a_stage(qtbot)
    in_rep(stage)
    assert "It hurts – stop (S)" in tips(stage)
    LETTER_KEYS.switch(is_on=False)
    go(stage)
    assert "It hurts – stop (F8)" in tips(stage)


def test_the_field_for_searching_shows_its_key_only_where_it_works(qtbot: QtBot) -> None:
    field = SearchField("Search exercises")
    qtbot.addWidget(field)
    field.resize(240, 44)
    pictures = []
    for is_on in (True, False, True):
        LETTER_KEYS.switch(is_on=is_on)
        pictures.append(field.grab().toImage())
    assert pictures[0] != pictures[1]
    assert pictures[0] == pictures[2]


def test_keys_with_a_name_of_their_own_are_always_told() -> None:
    LETTER_KEYS.switch(is_on=False)
    assert with_shortcut("Close", "Esc") == "Close (Esc)"
    assert with_shortcut("Turn", "T") == "Turn"


def test_the_program_follows_its_settings(qapp: QApplication, tmp_path: Path) -> None:
    save_settings(tmp_path, Settings(notice_version=NOTICE_VERSION, has_letter_keys=False))
    built = Composition(
        qapp, tmp_path, CrashGuard(lambda: tmp_path), wakefulness=FakeWakefulness(), output=SilentOutput()
    )
    told: list[bool] = []
    LETTER_KEYS.changed.connect(lambda: told.append(LETTER_KEYS.is_on))
    assert LETTER_KEYS.shown("S") == ""
    built.window.library.help.settings_changed.emit(Settings(notice_version=NOTICE_VERSION))
    wished = Settings(notice_version=NOTICE_VERSION, has_letter_keys=False, is_one_button=True)
    built.window.keys_changed.emit(wished)
    assert told == [True, False]
    assert load_settings(tmp_path).is_one_button
    built.window.deleteLater()
