"""The built-in figures and the user's own; what is wrong with own ones is told, and the rest works on."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from kneeapp.check import check_files
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.figure.pose import FreeLeg
from kneeapp.core.library import Library
from kneeapp.resources import builtin_library, resource
from kneeapp.storage.figure_folder import load_figures
from kneeapp.storage.figures import LoadedFigures
from kneeapp.storage.library_file import read_exercises
from kneeapp.storage.library_folder import load_library
from tests.storage.figure_files import OWN, own_file, toe_raise

TOE_RAISE = ExerciseId("toe-raise")
LIBRARY = Library(exercises=(*read_exercises(builtin_library()), toe_raise()))
BUILT_IN = [exercise.id for exercise in LIBRARY.exercises[:-1]]


def loaded(folder: Path | None) -> LoadedFigures:
    ready = resource("poses.ready.json")
    return load_figures(resource("poses.yaml"), own_folder=folder, library=LIBRARY, ready=ready)


def test_without_own_poses_there_are_the_built_in_figures(tmp_path: Path) -> None:
    for folder in (None, tmp_path, tmp_path / "none"):
        assert list(loaded(folder).figures.exercises) == BUILT_IN
        assert loaded(folder).broken == ()


@pytest.mark.parametrize("name", ["poses.yaml", "Poses.YAML"])
def test_own_figures_join_the_built_in_ones(tmp_path: Path, name: str) -> None:
    own_file(tmp_path).rename(tmp_path / name)
    found = loaded(tmp_path)
    assert list(found.figures.exercises) == [*BUILT_IN, TOE_RAISE]
    assert found.figures.of(toe_raise()) is found.figures.exercises[TOE_RAISE]
    assert found.broken == ()


def test_an_own_figure_of_a_built_in_exercise_is_shown_in_place_of_kneeapps(tmp_path: Path) -> None:
    segments = "".join(f"      - {{id: {phase.id}, at: up}}\n" for phase in LIBRARY[ExerciseId("band-squat")].phases)
    text = OWN[: OWN.index("      - {id")].replace("toe-raise", "band-squat") + segments
    (tmp_path / "poses.yaml").write_text(text)
    found = loaded(tmp_path)
    assert found.broken == ()
    assert list(found.figures.exercises[ExerciseId("band-squat")].poses) == ["stand", "up"]


def test_a_broken_file_of_own_poses_stays_out_and_the_rest_is_there(tmp_path: Path) -> None:
    path = own_file(tmp_path, ("heel: 30", "heel: many"))
    found = loaded(tmp_path)
    assert list(found.figures.exercises) == BUILT_IN
    assert [str(error) for error in found.broken] == [
        f"{path}:9:53: “heel” should be a number from -180 to 180; it says “many”"
    ]


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "poses.yaml").mkdir()
    assert "this is a folder" in str(loaded(tmp_path).broken[0])


def test_the_built_in_file_is_read_where_the_ready_form_is_not_of_it(tmp_path: Path) -> None:
    text = resource("poses.yaml").read_text(encoding="utf-8")
    edited = tmp_path / "edited.yaml"
    edited.write_text(text.replace("abd: 34", "abd: 35"))
    found = load_figures(edited, own_folder=None, library=LIBRARY, ready=resource("poses.ready.json"))
    assert isinstance(leg := found.figures.exercises[BUILT_IN[0]].poses["out"].work, FreeLeg)
    assert leg.abd == 35.0


@pytest.mark.parametrize("name", ["poses.yaml", "Poses.YAML"])
def test_a_file_of_poses_is_no_exercise_file(tmp_path: Path, name: str) -> None:
    own_file(tmp_path).rename(tmp_path / name)
    library = load_library(builtin_library(), own_folder=tmp_path)
    assert library.broken == ()
    assert [exercise.id for exercise in library.library.exercises] == BUILT_IN


def test_a_file_of_poses_can_be_checked(tmp_path: Path) -> None:
    out = io.StringIO()
    path = own_file(tmp_path)
    assert check_files([path], out) == 0
    own_file(tmp_path, ("to: up}", "to: upp}"))
    assert check_files([path], out) == 1
    assert out.getvalue().splitlines() == [
        f"{path}: ok, 1 figure",
        f"{path}:11:24: there is no pose “upp”; did you mean “up”?",
    ]


def test_the_built_in_figures_bring_neither_yaml_nor_what_checks_it(tmp_path: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from kneeapp.core.library import Library
from kneeapp.resources import resource
from kneeapp.storage.figure_folder import load_figures
load_figures(resource("poses.yaml"), own_folder=Path({str(tmp_path)!r}), library=Library(exercises=()),
             ready=resource("poses.ready.json"))
print(sorted({{"yaml", "msgspec"}} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
