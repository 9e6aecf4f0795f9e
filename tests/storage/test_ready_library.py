from pathlib import Path

import pytest

from kneeapp.core.exercise import Exercise
from kneeapp.resources import builtin_library, resource
from kneeapp.storage.library_file import read_exercises
from kneeapp.storage.library_folder import load_library
from kneeapp.storage.ready_library import ready_exercises, ready_text
from tests.builders import a_both_legs_exercise, an_exercise

EXERCISES = (an_exercise(), a_both_legs_exercise())
HOW_TO_WRITE = "write it anew: python -m kneeapp.storage.ready_library > resources/exercises.ready.json"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "exercises.yaml"
    path.write_text("any text", encoding="utf-8")
    return path


@pytest.fixture
def ready(tmp_path: Path, source: Path) -> Path:
    path = tmp_path / "ready.json"
    path.write_text(ready_text(EXERCISES, source), encoding="utf-8")
    return path


def test_the_ready_form_that_ships_is_that_of_the_library() -> None:
    found = ready_exercises(resource("exercises.ready.json"), builtin_library())
    assert found == read_exercises(builtin_library()), HOW_TO_WRITE


def test_exercises_come_back_as_they_were(ready: Path, source: Path) -> None:
    assert ready_exercises(ready, source) == EXERCISES


@pytest.mark.parametrize("text", ["any texT", "any text ", ""])
def test_after_an_edit_of_the_file_the_ready_form_is_passed_over(ready: Path, source: Path, text: str) -> None:
    source.write_text(text, encoding="utf-8")
    assert ready_exercises(ready, source) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"exercises"', '"others"'),
        ('"name"', '"title"'),
        ('"move"', '"jump"'),
        ("{", "["),
        ('"of": [', '"of": [0, '),
    ],
)
def test_a_ready_form_of_another_shape_is_passed_over(ready: Path, source: Path, old: str, new: str) -> None:
    ready.write_text(ready.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert ready_exercises(ready, source) is None


def test_a_ready_form_that_is_not_there_is_passed_over(tmp_path: Path, source: Path) -> None:
    assert ready_exercises(tmp_path / "none.json", source) is None
    assert ready_exercises(source, tmp_path / "none.yaml") is None


def test_a_library_is_made_of_the_ready_form_where_it_fits(ready: Path, source: Path) -> None:
    library = load_library(source, own_folder=None, ready=ready).library
    assert library.exercises == EXERCISES
    assert library.routine == tuple(exercise.id for exercise in EXERCISES)


def test_a_library_is_read_from_its_file_where_the_ready_form_does_not_fit(ready: Path) -> None:
    exercises: tuple[Exercise, ...] = load_library(builtin_library(), own_folder=None, ready=ready).library.exercises
    assert exercises == read_exercises(builtin_library())
