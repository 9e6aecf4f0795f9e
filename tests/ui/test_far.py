import pytest

from kneeapp.ui.far import is_upright, side_margin, unit


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (1280, 800, 1.0),
        (1920, 1200, 1.5),
        (1280, 1000, 1.0),
        (1600, 800, 1.0),
        (1024, 800, 0.8),
        (900, 600, 0.703125),
        (896, 560, 0.70),
        (895, 559, 0.70),
        (600, 400, 0.70),
        (2240, 1400, 1.75),
        (3840, 2160, 1.75),
    ],
)
def test_the_unit_follows_the_shorter_side_between_its_limits(width: int, height: int, expected: float) -> None:
    assert unit(width, height) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (800, 1280, 1.0),
        (900, 1280, 1.0),
        (1200, 1920, 1.5),
        (800, 1120, 0.875),
        (900, 901, 0.703906),
        (2160, 3840, 1.75),
    ],
)
def test_upright_the_unit_is_that_of_a_window_of_800_by_1280(width: int, height: int, expected: float) -> None:
    assert unit(width, height) == pytest.approx(expected, abs=1e-5)


def test_a_window_is_upright_only_when_it_is_taller_than_wide() -> None:
    assert [is_upright(*size) for size in ((800, 801), (800, 800), (801, 800))] == [True, False, False]


@pytest.mark.parametrize(
    ("width", "height", "margin"), [(1600, 800, 0), (1280, 800, 0), (1602, 800, 1), (1920, 800, 160), (600, 1200, 0)]
)
def test_beyond_2_to_1_the_content_stands_in_the_middle(width: int, height: int, margin: int) -> None:
    assert side_margin(width, height) == margin
