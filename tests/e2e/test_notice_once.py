"""The safety notice comes before the first session, and only before the first."""

import pytest

from tests.e2e.conftest import Start

pytestmark = pytest.mark.e2e


def test_nothing_begins_before_the_notice_is_accepted(start: Start) -> None:
    program = start("--start", "band-squat")
    program.press("Return", "s")
    assert program.trace.lines() == []
    program.accept_notice()
    program.trace.wait_for("step_entered", step="set_up")
    assert program.trace.of_kind("stopped") == []


def test_the_notice_comes_once(start: Start) -> None:
    first = start()
    first.accept_notice()
    first.wait_for_kept_settings()
    assert (first.close(), first.stderr) == (0, "")
    second = start("--start", "band-squat")
    second.trace.wait_for("session_started")
