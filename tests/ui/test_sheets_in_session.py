"""Sheets over a running session: the keys that open them, and what closes them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kneeapp.core.commands import Pause, Ready, Resume, Stop
from kneeapp.core.reasons import StopReason
from kneeapp.core.session_state import Mode
from kneeapp.ui.pages.keys_page import KeysPage
from kneeapp.ui.pages.keys_sheet import KeysSheet
from kneeapp.ui.pages.set_cells import SetButton
from kneeapp.ui.pages.set_list_sheet import SetListSheet
from kneeapp.ui.widgets.overlay import Overlay
from tests.staging import Stage, a_lasting_stage, show

K = Qt.Key

lasting_stage = pytest.fixture(scope="module")(a_lasting_stage)


@pytest.fixture
def stage(lasting_stage: Stage) -> Iterator[Stage]:
    """In the first rep of an exercise for each leg."""
    show(lasting_stage)
    lasting_stage.wait(1_000)
    lasting_stage.start("single-leg-band", *[Ready()] * 4)
    lasting_stage.wait(10_500)
    yield lasting_stage
    lasting_stage.leave()


def floating(stage: Stage) -> list[type[Overlay]]:
    return [type(overlay) for overlay in stage.window.findChildren(Overlay) if overlay.isVisible()]


@pytest.mark.parametrize(("key", "kind"), [(K.Key_L, SetListSheet), (K.Key_F1, KeysSheet), (K.Key_Question, KeysSheet)])
def test_a_key_pauses_and_opens_a_sheet_and_escape_stays_in_the_pause(
    stage: Stage, key: Qt.Key, kind: type[Overlay]
) -> None:
    stage.press(key)
    assert (floating(stage), stage.state.mode) == ([kind], Mode.PAUSED)
    stage.press(K.Key_Tab, K.Key_Escape)
    assert (floating(stage), stage.state.mode) == ([], Mode.PAUSED)


def test_in_a_set_up_the_list_of_sets_opens_too(stage: Stage) -> None:
    stage.leave()
    stage.start("routine")
    stage.press(K.Key_L)
    assert (floating(stage), stage.state.mode) == ([SetListSheet], Mode.PAUSED)


def test_one_sheet_at_a_time(stage: Stage) -> None:
    stage.window.session.show_sets()
    stage.window.session.show_keys()
    assert floating(stage) == [SetListSheet]


def test_the_wishes_of_a_sheet_reach_the_session(stage: Stage) -> None:
    stage.press(K.Key_L)
    other = [button for button in stage.window.findChildren(SetButton) if "Right leg" in button.accessibleDescription()]
    other[0].click()
    assert (floating(stage), stage.state.step.bout) == ([], 1)
    assert stage.state.mode is not Mode.PAUSED


@pytest.mark.parametrize("command", [Resume(), Stop(reason=StopReason.PAIN), Stop(reason=StopReason.DONE)])
def test_a_sheet_goes_with_the_pause(stage: Stage, command: Resume | Stop) -> None:
    stage.press(K.Key_L)
    stage.say(command)
    assert floating(stage) == []


def test_after_a_sheet_space_resumes(stage: Stage) -> None:
    stage.press(K.Key_L, K.Key_Escape, K.Key_Space)
    assert stage.state.mode is Mode.RESUMING


def test_the_question_before_closing_lies_over_a_sheet(stage: Stage) -> None:
    stage.press(K.Key_L)
    stage.window.close()
    assert len(floating(stage)) == 2
    stage.press(K.Key_Escape)
    assert floating(stage) == [SetListSheet]
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleDescription().startswith("Left leg, Single-leg band stretch")


def test_while_the_question_is_open_no_key_reaches_the_session(stage: Stage) -> None:
    stage.say(Pause())
    stage.window.close()
    stage.press(K.Key_S, K.Key_F5, K.Key_U, K.Key_L)
    assert stage.state.mode is Mode.PAUSED
    stage.press(K.Key_Escape)
    assert floating(stage) == []


@pytest.mark.parametrize("key", [K.Key_F1, K.Key_Question])
def test_beside_the_library_the_keys_are_a_page(stage: Stage, key: Qt.Key) -> None:
    stage.leave()
    QTest.keyClick(stage.window.windowHandle(), key)
    page = stage.window.findChild(KeysPage)
    assert page is not None
    assert page.isVisible()
    assert page.content.live.hasFocus()
    stage.window.library.reload()
    assert page.isVisible()


def test_over_a_page_after_a_session_the_keys_float_too(stage: Stage) -> None:
    stage.say(Stop(reason=StopReason.PAIN))
    QTest.keyClick(stage.window.windowHandle(), K.Key_F1)
    assert floating(stage) == [KeysSheet]
    assert "Resume" not in stage.buttons()
    stage.window.findChildren(KeysSheet)[-1].leave()
