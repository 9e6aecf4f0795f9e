"""The built-in exercises and the user's own files become one library; broken files stay out."""

import shutil
from pathlib import Path

import pytest

from kneeapp.resources import builtin_library
from kneeapp.storage.diagnostic import LibraryFileError
from kneeapp.storage.library_folder import load_library

OWN = """\
format: 1
exercises:
  - id: {id}
    name: Toe raise
    aim: Strengthens the calves.
    each_leg: false
    dose: {{reps: {{default: 12}}}}
    set_up: [{{do: Stand tall}}]
    how_to: [Rise onto your toes.]
    movement: [{{id: rise, kind: move, word: Rise, seconds: 1.5}}]
"""

BUILT_IN = ["single-leg-band", "leaning-ankle-band", "band-squat", "band-kick-back", "forward-lunge"]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "exercises"
    folder.mkdir()
    return folder


def test_without_own_files_there_are_the_built_in_exercises() -> None:
    loaded = load_library(builtin_library(), own_folder=None)
    assert [exercise.id for exercise in loaded.library.exercises] == BUILT_IN
    assert (loaded.broken, loaded.fell_back) == ((), False)


def test_a_folder_that_does_not_exist_is_no_mistake(tmp_path: Path) -> None:
    assert load_library(builtin_library(), own_folder=tmp_path / "none").broken == ()


def test_own_files_join_behind_in_the_order_of_their_names(own: Path) -> None:
    (own / "b.yaml").write_text(OWN.format(id="second"))
    (own / "a.yml").write_text(OWN.format(id="first"))
    (own / "notes.txt").write_text("no exercise file")
    (own / ".a.yaml").write_text("what an editor left behind")
    loaded = load_library(builtin_library(), own_folder=own)
    assert [exercise.id for exercise in loaded.library.exercises] == [*BUILT_IN, "first", "second"]
    assert loaded.broken == ()


def test_the_routine_is_the_order_of_the_built_in_file(own: Path) -> None:
    (own / "a.yaml").write_text(OWN.format(id="first"))
    assert list(load_library(builtin_library(), own_folder=own).library.routine) == BUILT_IN


def test_a_broken_file_stays_out_and_the_rest_loads(own: Path) -> None:
    (own / "a.yaml").write_text(OWN.format(id="first").replace("12", "many"))
    (own / "b.yaml").write_text(OWN.format(id="second"))
    loaded = load_library(builtin_library(), own_folder=own)
    assert [exercise.id for exercise in loaded.library.exercises] == [*BUILT_IN, "second"]
    assert [error.path for error in loaded.broken] == [own / "a.yaml"]


def test_an_id_that_is_taken_is_told_at_its_place_with_the_other_file(own: Path) -> None:
    (own / "a.yaml").write_text(OWN.format(id="mine"))
    (own / "b.yaml").write_text(OWN.format(id="mine"))
    (own / "c.yaml").write_text(OWN.format(id="band-squat"))
    loaded = load_library(builtin_library(), own_folder=own)
    assert [exercise.id for exercise in loaded.library.exercises] == [*BUILT_IN, "mine"]
    assert [str(error) for error in loaded.broken] == [
        f"{own}/b.yaml:3:9: the id “mine” is taken already, in a.yaml; choose another one",
        f"{own}/c.yaml:3:9: the id “band-squat” is taken already, in exercises.yaml; choose another one",
    ]


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "exercises").write_text("")
    loaded = load_library(builtin_library(), own_folder=tmp_path / "exercises")
    assert ":1:1: the folder of your own exercises cannot be read: " in str(loaded.broken[0])


def test_a_folder_that_may_not_be_read_is_told(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    loaded = load_library(builtin_library(), own_folder=own)
    assert len(loaded.library.exercises) == len(BUILT_IN)
    assert str(loaded.broken[0]).endswith("the folder of your own exercises cannot be read: Permission denied")


def test_a_folder_named_like_a_file_is_told(own: Path) -> None:
    (own / "a.yaml").mkdir()
    assert "this is a folder" in str(load_library(builtin_library(), own_folder=own).broken[0])


def test_a_replacement_takes_the_place_of_the_built_in_file(tmp_path: Path) -> None:
    replacement = tmp_path / "other.yaml"
    replacement.write_text(OWN.format(id="other"))
    loaded = load_library(builtin_library(), own_folder=None, replacement=replacement)
    assert [exercise.id for exercise in loaded.library.exercises] == ["other"]
    assert loaded.library.routine == ("other",)
    assert not loaded.fell_back


def test_a_broken_replacement_gives_way_to_the_built_in_file(tmp_path: Path) -> None:
    replacement = tmp_path / "other.yaml"
    loaded = load_library(builtin_library(), own_folder=None, replacement=replacement)
    assert [exercise.id for exercise in loaded.library.exercises] == BUILT_IN
    assert [error.path for error in loaded.broken] == [replacement]
    assert loaded.fell_back


def test_a_broken_built_in_file_raises(tmp_path: Path) -> None:
    with pytest.raises(LibraryFileError):
        load_library(tmp_path / "none.yaml", own_folder=None)


def test_a_copy_of_the_built_in_file_stays_out_as_a_whole(own: Path) -> None:
    shutil.copy(builtin_library(), own / "copy.yaml")
    loaded = load_library(builtin_library(), own_folder=own)
    assert len(loaded.broken[0].diagnostics) == len(BUILT_IN)
