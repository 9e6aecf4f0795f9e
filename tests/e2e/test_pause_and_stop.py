"""Pausing, resuming and stopping the real program by its keys."""

from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.e2e.program import Program, remember_notice

pytestmark = pytest.mark.e2e

SQUAT = ("--start", "band-squat", "--speed", "2")
SET_UP = 3


@pytest.fixture
def holding(start: Start, tmp_path: Path) -> Program:
    """A squat in its first hold, three seconds long."""
    remember_notice(tmp_path)
    program = start(*SQUAT)
    program.set_up(SET_UP)
    program.press("Right")
    program.trace.wait_for("step_entered", step="hold")
    return program


def test_space_pauses_and_resumes_at_the_same_millisecond(holding: Program) -> None:
    begun = holding.trace.of_kind("step_entered")[-1]
    holding.press("space")
    paused = holding.trace.wait_for("paused", reason="user", step="hold")
    holding.press("space")
    resuming = holding.trace.wait_for("resuming", step="hold")
    resumed = holding.trace.wait_for("resumed", step="hold")
    ended = holding.trace.wait_for("step_entered")
    assert resumed["due_ms"] - resuming["due_ms"] == resuming["lead_in_ms"] == 3_000
    spent_ms = paused["due_ms"] - begun["due_ms"] + ended["due_ms"] - resumed["due_ms"]
    assert (spent_ms, ended["step"]) == (begun["duration_ms"], "return")


def test_s_stops_for_pain_and_nothing_goes_on(holding: Program) -> None:
    holding.press("s")
    holding.trace.wait_for("stopped", reason="pain", step="hold")
    assert holding.trace.lines()[-1]["kind"] == "stopped"
    assert (holding.close(), holding.stderr) == (0, "")


def test_closing_in_a_session_pauses_and_asks(holding: Program) -> None:
    holding.display.request_close(holding.window)
    holding.trace.wait_for("paused", reason="user")
    holding.press("Tab", "space")
    assert (holding.wait_for_end(), holding.stderr) == (0, "")
