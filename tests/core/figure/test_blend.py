"""Numbers that travel through knots."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeapp.core.figure.blend import blend_at
from tests.core.figure.random_figures import between

KNOTS = (0.0, 0.42, 0.7, 1.0)
FOUR_VALUES = st.lists(between(-180, 180), min_size=4, max_size=4)


@given(FOUR_VALUES, between(0, 1))
def test_no_number_goes_beyond_the_knots_on_either_side_of_it(values: list[float], at: float) -> None:
    blend = blend_at(KNOTS, at)
    before, after = values[blend.span], values[blend.span + 1]
    assert min(before, after) - 1e-9 <= blend.number(values) <= max(before, after) + 1e-9
    assert KNOTS[blend.span] <= at <= KNOTS[blend.span + 1]


@given(FOUR_VALUES)
def test_every_knot_is_met(values: list[float]) -> None:
    assert [blend_at(KNOTS, at).number(values) for at in KNOTS] == pytest.approx(values)


@given(between(-180, 180), between(-180, 180), between(0, 1))
def test_two_knots_are_joined_by_a_straight_line(start: float, end: float, at: float) -> None:
    assert blend_at((0.0, 1.0), at).number([start, end]) == pytest.approx(start + (end - start) * at)


def test_a_number_passes_a_knot_without_a_kink() -> None:
    before, at, after = (blend_at(KNOTS, 0.42 + way).number([0.0, 10.0, 40.0, 50.0]) for way in (-1e-6, 0.0, 1e-6))
    assert at - before == pytest.approx(after - at, rel=1e-3)


def test_a_number_turns_round_at_its_highest_knot() -> None:
    near = [blend_at(KNOTS, 0.42 + way).number([0.0, 10.0, 0.0, 0.0]) for way in (-1e-4, 1e-4)]
    assert near == pytest.approx([10.0, 10.0], abs=1e-5)


@given(between(0, 1))
def test_the_weights_of_all_knots_add_up_to_one(at: float) -> None:
    blend = blend_at(KNOTS, at)
    assert sum(blend.weight(knot) for knot in range(4)) == pytest.approx(1.0)


def test_the_three_numbers_of_a_vector_travel_alike() -> None:
    assert blend_at((0.0, 1.0), 0.25).vector([(0.0, 0.0, 8.0), (4.0, 0.0, 0.0)]) == pytest.approx((1.0, 0.0, 6.0))
