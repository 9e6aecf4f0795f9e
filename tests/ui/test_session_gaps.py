"""What the driver makes of a clock that has jumped: lateness, a stall, or a computer that slept.

Two speeds stand beside each other, for all of these are in real time.
"""

from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Resume
from kneeapp.core.reasons import PauseReason
from kneeapp.core.session_state import Mode
from tests.ui.driven import Driven, in_lead_in

SPEEDS: Final = pytest.mark.parametrize("speed", [1.0, 20.0])


driven = pytest.fixture(in_lead_in)


@SPEEDS
def test_a_gap_of_two_real_seconds_is_lateness_and_a_longer_one_a_stall(qtbot: QtBot, speed: float) -> None:
    driven = Driven(speed).run()
    driven.look_after(400 / speed)
    driven.look_after(2_000)
    assert "paused" not in driven.kinds
    good_ms = driven.state.clock_ms
    driven.look_after(2_001)
    assert (driven.state.mode, driven.state.pause_reason) == (Mode.PAUSED, PauseReason.STALL)
    assert driven.effects[-1].due_ms == driven.state.halted_ms == good_ms
    assert not driven.timer.isActive()


@SPEEDS
@pytest.mark.parametrize(
    "jump_ms", [3_600_000, 2_001, -2_001], ids=["an hour", "just enough", "the wall clock set back"]
)
def test_a_wall_clock_that_jumps_alone_is_a_sleep_since_the_last_good_look(
    qtbot: QtBot, speed: float, jump_ms: int
) -> None:
    driven = Driven(speed).run()
    driven.look_after(400 / speed)
    driven.clock.sleep_ms(jump_ms)
    driven.look_after(100 / speed)
    assert (driven.state.mode, driven.state.pause_reason) == (Mode.PAUSED, PauseReason.SLEEP)
    assert (driven.state.halted_ms, driven.state.elapsed_ms) == (400, 400)


def test_a_wall_clock_that_is_set_a_little_disturbs_nothing(driven: Driven) -> None:
    driven.clock.sleep_ms(2_000)
    driven.look_after(100)
    assert driven.state.mode is Mode.RUNNING


def test_a_command_after_a_sleep_meets_the_pause(driven: Driven) -> None:
    driven.clock.sleep_ms(60_000)
    assert driven.driver.do(Resume())
    assert driven.state.mode is Mode.RUNNING


def test_sleeping_in_a_set_up_changes_nothing(qtbot: QtBot) -> None:
    driven = Driven().begin()
    driven.clock.sleep_ms(60_000)
    driven.look_after(60_000)
    assert driven.state.mode is Mode.WAITING
