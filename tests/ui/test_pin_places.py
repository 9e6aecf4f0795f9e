"""Where the pins of a set-up stand on their stage."""

from itertools import combinations
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeapp.ui.pin_places import Box, Disc, Pin, PinRoom, Spot, Wish, pin_places

STAGE = Box(0.0, 0.0, 600.0, 600.0)
HEAD = Disc(300.0, 150.0, 30.0)
WORDS = Box(20.0, 20.0, 340.0, 54.0)
ROOM = PinRoom(stage=STAGE, radius=21.0, unit=1.0, head=HEAD, words=WORDS)
LEFT, RIGHT, DOWN = Spot(-1.0, 0.0), Spot(1.0, 0.0), Spot(0.0, 1.0)

WISHES = st.builds(
    Wish,
    st.just(1),
    st.builds(Disc, st.floats(0, 600), st.floats(0, 600), st.floats(0, 40)),
    st.sampled_from((LEFT, RIGHT, DOWN, Spot(0.0, -1.0))),
    st.booleans(),
)


def beside(pin: Pin, disc: Disc) -> float:
    """How far apart a pin's middle and a disc's rim are."""
    return hypot(pin.at.x - disc.x, pin.at.y - disc.y) - disc.radius


def placed(*wishes: Wish, room: PinRoom = ROOM) -> tuple[Pin, ...]:
    return pin_places(wishes, room)


def test_a_pin_stands_beside_its_target_at_the_end_of_a_line() -> None:
    (pin,) = placed(Wish(3, Disc(300.0, 400.0, 10.0), LEFT))
    assert pin.number == 3
    assert pin.at == pytest.approx((300 - 10 - 40 - 21, 400))
    assert pin.end == pytest.approx((290, 400))
    assert pin.has_line(21.0, 1.0)


def test_the_pin_of_a_spot_stands_right_below_it_without_a_line() -> None:
    (pin,) = placed(Wish(1, Disc(300.0, 400.0, 10.0), DOWN, has_line=False))
    assert pin.at == pytest.approx((300, 431))
    assert not pin.has_line(21.0, 1.0)
    assert not pin.has_line(17.0, 1.0)


def test_at_the_edge_of_the_stage_a_pin_stands_somewhere_else() -> None:
    (pin,) = placed(Wish(1, Disc(30.0, 400.0, 10.0), LEFT))
    assert pin.at.x >= 25
    assert pin.at.x == pytest.approx(25, abs=60)


def test_what_is_the_same_in_larger_units_is_placed_the_same() -> None:
    wish = Wish(1, Disc(300.0, 400.0, 10.0), RIGHT)
    (small,) = placed(wish)
    large_wish = wish._replace(target=Disc(600.0, 800.0, 20.0))
    large_room = PinRoom(Box(0.0, 0.0, 1200.0, 1200.0), 42.0, 2.0, Disc(600.0, 300.0, 60.0), Box(40, 40, 680, 108))
    (large,) = placed(large_wish, room=large_room)
    assert (large.at.x / 2, large.at.y / 2) == pytest.approx(small.at)


def test_a_pin_would_rather_leave_the_body_free() -> None:
    arm = Disc(230.0, 400.0, 15.0)
    (pin,) = placed(Wish(1, Disc(300.0, 400.0, 10.0), LEFT), room=ROOM._replace(body=(arm,)))
    assert beside(pin, arm) >= 21.0


def test_a_line_would_rather_not_cross_the_body() -> None:
    leg = Disc(275.0, 400.0, 5.0)
    (pin,) = placed(Wish(1, Disc(300.0, 400.0, 10.0), LEFT), room=ROOM._replace(body=(leg,)))
    assert abs(pin.at.y - 400.0) > 5.0


def test_a_line_does_not_cross_another_pin() -> None:
    first, second = placed(Wish(1, Disc(300.0, 400.0, 5.0), LEFT), Wish(2, Disc(195.0, 400.0, 5.0), RIGHT))
    (x, y), (end_x, end_y) = second.at, second.end
    line = [Spot(x + (end_x - x) * part / 20, y + (end_y - y) * part / 20) for part in range(21)]
    assert all(hypot(at.x - first.at.x, at.y - first.at.y) >= 21 for at in line)


@given(st.lists(WISHES, max_size=8))
def test_pins_never_overlap_nor_leave_the_stage(wishes: list[Wish]) -> None:
    numbered = [wish._replace(number=number) for number, wish in enumerate(wishes)]
    pins = placed(*numbered)
    assert [pin.number for pin in pins] == list(range(len(wishes)))
    for pin in pins:
        assert 21 <= pin.at.x <= 579
        assert 21 <= pin.at.y <= 579
        assert beside(pin, HEAD) >= 21
        assert WORDS.distance(*pin.at) >= 21
    for one, other in combinations(pins, 2):
        assert hypot(one.at.x - other.at.x, one.at.y - other.at.y) >= 42


def test_the_most_steps_that_there_may_be_all_get_a_pin() -> None:
    wishes = [Wish(number, Disc(200.0, 380.0, 10.0), LEFT) for number in range(1, 21)]
    small = PinRoom(Box(0, 0, 431, 420), 14.7, 0.7, Disc(215.0, 110.0, 20.0), Box(14, 14, 330, 48))
    assert len(placed(*wishes, room=small)) == 20


def test_a_pin_without_room_is_left_out() -> None:
    tiny = PinRoom(Box(0, 0, 60, 60), 21.0, 1.0, Disc(30.0, -40.0, 10.0), Box(0, -40, 10, -30))
    wishes = [Wish(number, Disc(30.0, 30.0, 2.0), DOWN, has_line=False) for number in (1, 2)]
    assert len(placed(*wishes, room=tiny)) < 2
