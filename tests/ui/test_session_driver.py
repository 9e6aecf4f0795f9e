"""When the driver looks at the clock, and what it makes of commands."""

from dataclasses import replace
from typing import Final

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import OneRep, Pause, Ready
from kneeapp.core.session_state import Mode
from kneeapp.core.timeline import StepKind
from tests.ui.driven import Driven, in_lead_in

LEAD_IN_MS: Final = 10_000
SPEEDS: Final = pytest.mark.parametrize("speed", [1.0, 20.0])


driven = pytest.fixture(in_lead_in)


def test_the_timer_is_precise_and_fires_once(driven: Driven) -> None:
    assert driven.timer.timerType() is Qt.TimerType.PreciseTimer
    assert driven.timer.isSingleShot()


def test_no_clock_runs_while_the_session_waits(qtbot: QtBot) -> None:
    driven = Driven().begin()
    assert driven.state.mode is Mode.WAITING
    assert not driven.timer.isActive()


@pytest.mark.parametrize(("speed", "wait_ms"), [(1.0, 1000), (2.0, 500), (3.0, 334), (0.1, 10_000), (10_000.0, 1)])
def test_it_wakes_up_at_the_next_change_and_not_before(qtbot: QtBot, speed: float, wait_ms: int) -> None:
    driven = Driven(speed).run()
    assert driven.timer.interval() == wait_ms
    driven.driver.end()


def test_a_late_look_aims_at_the_old_deadline(driven: Driven) -> None:
    driven.look_after(1_180)
    assert driven.timer.interval() == 820
    assert [(effect.kind, effect.due_ms) for effect in driven.effects] == [("tick", 1_000)]


def test_effects_are_told_once_and_before_the_state(driven: Driven) -> None:
    order: list[str] = []
    driven.driver.happened.connect(lambda advanced: order.append("happened"))
    driven.driver.state_changed.connect(lambda state: order.append("state"))
    driven.look_after(1_000)
    driven.driver.look()
    assert order == ["happened", "state", "state"]
    assert driven.kinds == ["tick"]


@SPEEDS
def test_the_clock_of_a_session_goes_at_its_speed(qtbot: QtBot, speed: float) -> None:
    driven = Driven(speed).run()
    for _ in range(10):
        driven.look_after(1_000 / speed)
    assert driven.state.clock_ms == LEAD_IN_MS
    assert driven.state.step.kind is StepKind.MOVE
    driven.driver.end()


def test_a_command_that_no_longer_means_anything_is_refused_without_a_trace(driven: Driven) -> None:
    before = driven.state
    assert not driven.driver.do(OneRep())
    assert (driven.state, driven.effects) == (before, [])


def test_a_command_is_weighed_after_the_time_that_has_passed(driven: Driven) -> None:
    for _ in range(5):
        driven.look_after(1_900)
    assert driven.driver.allows(Ready())
    driven.clock.pass_ms(600)
    assert not driven.driver.do(Ready())
    assert driven.state.step.kind is StepKind.MOVE


def test_without_a_session_every_command_is_refused(qtbot: QtBot) -> None:
    driven = Driven()
    driven.driver.look()
    assert not driven.driver.do(Pause())
    assert driven.states == []


def test_ending_stops_the_timer_and_lets_go(driven: Driven) -> None:
    driven.driver.end()
    assert not driven.timer.isActive()
    assert driven.driver.state is None
    count = len(driven.states)
    driven.look_after(5_000)
    assert len(driven.states) == count


def test_a_second_session_begins_at_0_with_all_its_effects(driven: Driven) -> None:
    driven.look_after(1_500)
    driven.begin()
    assert driven.state.clock_ms == 0
    assert driven.kinds[-2:] == ["session_started", "step_entered"]


def test_a_listener_may_end_the_session_while_it_is_told(driven: Driven) -> None:
    driven.driver.happened.connect(lambda advanced: driven.driver.end())
    driven.look_after(1_000)
    assert driven.driver.state is None
    assert not driven.timer.isActive()


def test_a_session_that_broke_off_goes_on_on_its_own_clock_after_a_lead_in(driven: Driven) -> None:
    broken = replace(driven.state, mode=Mode.PAUSED, elapsed_ms=4_000, clock_ms=90_000, halted_ms=90_000)
    driven.driver.end()
    driven.effects.clear()
    driven.driver.resume(broken, 10_000)
    assert (driven.state.mode, driven.state.clock_ms) == (Mode.RESUMING, 90_000)
    assert driven.kinds == ["resuming"]
    driven.look_after(1_000)
    assert (driven.state.clock_ms, driven.state.lead_in_ms) == (91_000, 9_000)
