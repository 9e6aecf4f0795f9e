"""What the program and its loudspeaker tell each other."""

from pathlib import Path

import pytest

from kneeapp.ui.sound.orders import Order, Play, Ready, Stop, clock_ms, line_of, order_of

STRANGE = Path('/a folder/with "quotes", ümlauts\nand a line\'s end.wav')


@pytest.mark.parametrize(
    "order", [Ready((STRANGE, Path("b.wav"))), Ready(()), Play(STRANGE, 0.5, 12.25), Stop(STRANGE)]
)
def test_an_order_is_understood_as_it_was_meant(order: Order) -> None:
    assert order_of(line_of(order)) == order


def test_an_order_is_one_line() -> None:
    line = line_of(Stop(STRANGE))
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")


def test_the_clock_goes_forward() -> None:
    assert clock_ms() <= clock_ms()
