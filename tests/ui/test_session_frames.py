"""Frames: looks at the clock for a moving picture, only while it moves, and never in the way of a change."""

from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Pause, Resume, Skip, Stop
from kneeapp.core.reasons import StopReason
from tests.ui.driven import Driven, in_lead_in

SPEEDS: Final = pytest.mark.parametrize("speed", [1.0, 20.0])


driven = pytest.fixture(in_lead_in)


def test_frames_shorten_the_wait_and_never_lengthen_it(driven: Driven) -> None:
    driven.driver.show_frames(33)
    assert driven.timer.interval() == 32
    driven.look_after(980)
    assert driven.timer.interval() == 20
    driven.driver.show_frames(None)
    assert driven.timer.interval() == 20


def test_the_last_frame_before_a_change_leaves_time_to_paint_it(driven: Driven) -> None:
    driven.driver.show_frames(33)
    frames_ms = []
    while driven.kinds == []:
        frames_ms.append(driven.timer.interval())
        driven.look_after(frames_ms[-1] + 0.7)
    assert len(frames_ms) < 34
    assert all(17 <= frame_ms <= 33 for frame_ms in frames_ms)


@SPEEDS
def test_frames_come_in_real_time(qtbot: QtBot, speed: float) -> None:
    driven = Driven(speed).run()
    driven.driver.show_frames(50)
    assert driven.timer.interval() == 50
    driven.driver.end()


def test_frames_are_drawn_only_while_something_moves(driven: Driven) -> None:
    driven.driver.show_frames(33)
    assert driven.driver.do(Pause())
    assert not driven.timer.isActive()
    assert driven.driver.do(Skip())
    driven.driver.do(Resume())
    assert driven.timer.interval() == 32
    driven.driver.do(Stop(reason=StopReason.PAIN))
    assert not driven.timer.isActive()
