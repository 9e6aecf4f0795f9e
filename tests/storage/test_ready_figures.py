from pathlib import Path
from typing import NamedTuple

import pytest

from kneeapp.core.figure.pose import FreeLeg, Leg, PlantedLeg
from kneeapp.resources import resource
from kneeapp.storage.figure_file import read_figures
from kneeapp.storage.plain_tuples import maker_of, plain_of
from kneeapp.storage.ready_figures import ready_figures, ready_text

HOW_TO_WRITE = "write it anew: python -m kneeapp.storage.ready_figures > resources/poses.ready.json"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "poses.yaml"
    path.write_bytes(resource("poses.yaml").read_bytes())
    return path


@pytest.fixture
def ready(tmp_path: Path, source: Path) -> Path:
    path = tmp_path / "ready.json"
    path.write_text(ready_text(read_figures(source), source), encoding="utf-8")
    return path


def test_the_ready_form_that_ships_is_that_of_the_poses() -> None:
    found = ready_figures(resource("poses.ready.json"), resource("poses.yaml"))
    assert found == read_figures(resource("poses.yaml")), HOW_TO_WRITE


def test_figures_come_back_as_they_were(ready: Path, source: Path) -> None:
    found, read = ready_figures(ready, source), read_figures(source)
    assert repr(found) == repr(read)  # unlike ==, this tells a plain tuple from a pose


@pytest.mark.parametrize("change", [b"#", b" ", b"\n"])
def test_after_an_edit_of_the_file_the_ready_form_is_passed_over(ready: Path, source: Path, change: bytes) -> None:
    source.write_bytes(source.read_bytes() + change)
    assert ready_figures(ready, source) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"figures"', '"others"'),
        ('"pelvis"', '"belly"'),
        ('"plant"', '"plants"'),
        ('"front"', '"above"'),
        ('"exercises":{', '"exercises":[{'),
        ("{", "["),
        ('"of":[', '"of":[0,'),
    ],
)
def test_a_ready_form_of_another_shape_is_passed_over(ready: Path, source: Path, old: str, new: str) -> None:
    text = ready.read_text(encoding="utf-8")
    assert old in text
    ready.write_text(text.replace(old, new), encoding="utf-8")
    assert ready_figures(ready, source) is None


def test_a_ready_form_that_is_not_there_is_passed_over(tmp_path: Path, source: Path) -> None:
    assert ready_figures(tmp_path / "none.json", source) is None
    assert ready_figures(source, tmp_path / "none.yaml") is None


class Sample(NamedTuple):
    leg: Leg
    posed: PlantedLeg | FreeLeg | None
    names: dict[Leg, str]
    ways: tuple[tuple[str, float], ...]
    word: str | None = None
    number: int = 3


SAMPLES = [
    Sample(Leg.WORK, None, {}, ()),
    Sample(Leg.BASE, FreeLeg(), {Leg.WORK: "a"}, (("b", 1.0), ("c", 2.0)), word="d", number=4),
    Sample(Leg.WORK, PlantedLeg(plant=(1.0, 2.0)), {}, (), word=""),
]


@pytest.mark.parametrize("sample", SAMPLES)
def test_named_tuples_come_back_as_they_were(sample: Sample) -> None:
    assert repr(maker_of(Sample)(plain_of(sample))) == repr(sample)


def test_what_has_its_default_is_left_out() -> None:
    assert plain_of(SAMPLES[0]) == {"leg": "work", "posed": None, "names": {}, "ways": []}


@pytest.mark.parametrize("posed", [{"plants": [1, 2]}, {"plant": [1, 2], "knee": 3}])
def test_what_fits_no_type_of_a_union_is_refused(posed: object) -> None:
    with pytest.raises(ValueError, match="no type has just these fields"):
        maker_of(Sample)({"leg": "work", "posed": posed, "names": {}, "ways": []})
