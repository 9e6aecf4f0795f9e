"""When a sound may be ending."""

from pathlib import Path

import pytest

from kneeapp.ui.sound.endings import Endings

GO, TICK = Path("go.wav"), Path("tick.wav")


@pytest.mark.parametrize(
    ("now_ms", "is_near"),
    [(1_000, False), (1_900, False), (1_901, True), (2_499, True), (2_500, False), (9_000, False)],
)
def test_the_end_of_a_sound_is_near_from_a_little_before_it_to_half_a_second_after(now_ms: int, is_near: bool) -> None:
    endings = Endings()
    endings.begin(GO, 1_000, 1_000)
    assert endings.is_near(now_ms) is is_near


def test_any_of_several_sounds_may_be_ending() -> None:
    endings = Endings()
    endings.begin(GO, 5_000, 0)
    endings.begin(TICK, 100, 0)
    assert [endings.is_near(now_ms) for now_ms in (50, 1_000, 5_000, 6_000)] == [True, False, True, False]


def test_a_sound_that_is_stopped_ends_then() -> None:
    endings = Endings()
    endings.begin(GO, 5_000, 0)
    endings.begin(TICK, 3_000, 0)
    endings.stop(GO, 1_000)
    assert [endings.is_near(now_ms) for now_ms in (1_000, 2_000, 3_000, 5_000)] == [True, False, True, False]


def test_stopping_a_sound_that_is_over_changes_nothing() -> None:
    endings = Endings()
    endings.begin(GO, 100, 0)
    endings.stop(GO, 400)
    assert [endings.is_near(now_ms) for now_ms in (599, 600)] == [True, False]
