import pytest

from kneeapp.core.awake import LONG_PAUSE_MS, needs_screen
from kneeapp.core.session_state import Mode


@pytest.mark.parametrize("mode", [Mode.WAITING, Mode.RUNNING, Mode.RESUMING])
def test_a_session_that_runs_or_waits_needs_the_screen(mode: Mode) -> None:
    assert needs_screen(mode, 0)


@pytest.mark.parametrize("mode", [None, Mode.NEW, Mode.STOPPED, Mode.FINISHED])
def test_no_session_and_one_that_is_over_need_none(mode: Mode | None) -> None:
    assert not needs_screen(mode, 0)


def test_a_pause_needs_the_screen_for_two_minutes() -> None:
    assert LONG_PAUSE_MS == 2 * 60 * 1000
    assert [needs_screen(Mode.PAUSED, ms) for ms in (0, 119_999.9, 120_000, 600_000)] == [True, True, False, False]
