import pytest

from kneeapp.compatibility import broken_pair


@pytest.mark.parametrize("python", [(3, 10), (3, 11)])
def test_pyside_6_12_0_is_refused_before_python_3_12_with_both_ways_out(python: tuple[int, int]) -> None:
    told = broken_pair(python, "6.12.0")
    assert told is not None
    assert f"Python {python[0]}.{python[1]}:" in told
    assert told.endswith("use PySide6 6.11.3, or Python 3.12 or newer")


@pytest.mark.parametrize("python", [(3, 12), (3, 13), (3, 14), (4, 0)])
def test_pyside_6_12_0_is_fine_from_python_3_12_on(python: tuple[int, int]) -> None:
    assert broken_pair(python, "6.12.0") is None


@pytest.mark.parametrize("pyside", ["6.11.3", "6.12.1", "6.13.0", "7.0.0"])
def test_every_other_pyside_is_fine(pyside: str) -> None:
    assert broken_pair((3, 11), pyside) is None
