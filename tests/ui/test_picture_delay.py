"""A picture that waits shows what was, in its order; what stands still, and what a key changed, shows at once."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Skip
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.ui.picture_delay import PictureDelay
from kneeapp.ui.widgets.reps_label import RepsLabel
from tests.core.sessions import a_session
from tests.staging import Stage, a_stage
from tests.ui.sessions import to_rep

DELAY_MS = 40
FIRST, SECOND, THIRD = (replace(a_session(), mode=Mode.RUNNING, clock_ms=ms) for ms in (0, 33, 66))


class Delayed:
    """A delay, and the states that it has shown."""

    def __init__(self, delay_ms: int = DELAY_MS) -> None:
        self.shown: list[SessionState] = []
        self._parent = QObject()
        self.delay = PictureDelay(lambda: delay_ms, self._parent)
        self.delay.shown.connect(self.shown.append)


@pytest.fixture
def delayed(qtbot: QtBot) -> Delayed:
    delayed = Delayed()
    delayed.delay.take(FIRST)
    return delayed


def test_what_runs_is_shown_later_and_in_its_order(qtbot: QtBot, delayed: Delayed) -> None:
    delayed.delay.take(SECOND)
    delayed.delay.take(THIRD)
    assert delayed.shown == [FIRST]
    qtbot.waitUntil(lambda: len(delayed.shown) == 3)
    assert delayed.shown == [FIRST, SECOND, THIRD]


def test_without_a_delay_all_is_shown_at_once(qtbot: QtBot) -> None:
    delayed = Delayed(0)
    for state in (FIRST, SECOND):
        delayed.delay.take(state)
    assert delayed.shown == [FIRST, SECOND]


def test_a_pause_is_shown_at_once_and_nothing_after_it(qtbot: QtBot, delayed: Delayed) -> None:
    paused = replace(THIRD, mode=Mode.PAUSED)
    delayed.delay.take(SECOND)
    delayed.delay.take(paused)
    qtbot.wait(2 * DELAY_MS)
    assert delayed.shown == [FIRST, paused]


def test_after_a_key_what_is_shows_at_once(qtbot: QtBot, delayed: Delayed) -> None:
    delayed.delay.take(SECOND)
    delayed.delay.show_newest()
    qtbot.wait(2 * DELAY_MS)
    assert delayed.shown == [FIRST, SECOND]


def test_in_a_session_the_picture_waits_as_the_settings_say_and_a_key_does_not(qtbot: QtBot) -> None:
    stage: Stage = a_stage(qtbot)
    stage.settings = replace(stage.settings, picture_delay_ms=400)
    stage.start("single-leg-band")
    to_rep(stage)
    reps = stage.window.session.findChild(RepsLabel)
    assert reps is not None
    assert reps.text() != "1 / 10"
    stage.window.session.do(Skip())
    assert reps.text() == f"{stage.state.step.rep} / 10"
