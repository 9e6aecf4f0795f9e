"""The picture of an own exercise: beside its file, of a known kind, not too large; else it is told."""

import io
import os
from pathlib import Path

import pytest

from kneeapp.check import check_files
from kneeapp.core.exercise import ExerciseId
from kneeapp.resources import builtin_library
from kneeapp.storage.exercise_image import MAX_BYTES, ImageError, image_bytes, image_path
from kneeapp.storage.library_file import read_exercise_file
from kneeapp.storage.library_folder import load_library
from tests.exercise_pictures import exercise_file

MINE = ExerciseId("mine")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "exercises"
    folder.mkdir()
    return folder


def told(folder: Path, image: str) -> str:
    """What is told of that picture; the exercise is there in any case."""
    file = read_exercise_file(exercise_file(folder, image))
    assert [exercise.id for exercise in file.exercises] == [MINE]
    assert file.images == {}
    assert file.flaws is not None
    assert not file.flaws.is_left_out
    (diagnostic,) = file.flaws.diagnostics
    assert (diagnostic.line, diagnostic.column, diagnostic.file) == (4, 12, str(folder / "mine.yaml"))
    return diagnostic.message


@pytest.mark.parametrize("name", ["squat.png", "Squat.PNG", "my squat.jpg", "s.jpeg", "s.svg"])
def test_a_picture_beside_the_file_is_found(own: Path, name: str) -> None:
    (own / name).write_bytes(b"anything")
    file = read_exercise_file(exercise_file(own, name))
    assert (file.images, file.flaws) == ({MINE: own.resolve() / name}, None)
    assert file.exercises[0].image == name


def test_without_a_picture_there_is_nothing_to_tell() -> None:
    file = read_exercise_file(builtin_library())
    assert (file.images, file.flaws) == ({}, None)
    assert {exercise.image for exercise in file.exercises} == {""}


@pytest.mark.parametrize(
    "name", ["../secret.png", "pictures/squat.png", "/squat.png", '"C:squat.png"', '"a\\\\b.png"', '".."']
)
def test_a_picture_in_another_folder_is_told(own: Path, name: str) -> None:
    (own.parent / "secret.png").write_bytes(b"anything")
    assert told(own, name).startswith("“image” should be the name of a file beside this one; ")


@pytest.mark.parametrize("name", ["squat.gif", "squat", "png", ".png", "squat.png.exe"])
def test_a_file_of_another_kind_is_told(own: Path, name: str) -> None:
    (own / name).write_bytes(b"anything")
    assert told(own, name).startswith("“image” should be a PNG, JPEG or SVG file, such as squat.png; it says “")


def test_a_picture_that_is_not_there_is_told(own: Path) -> None:
    assert told(own, "none.png") == "there is no file “none.png” beside this one; check its name and folder"


def test_a_folder_is_no_picture(own: Path) -> None:
    (own / "a.png").mkdir()
    assert told(own, "a.png") == "“a.png” is no file; a picture was expected"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(own: Path) -> None:
    os.mkfifo(own / "pipe.png")
    assert told(own, "pipe.png") == "“pipe.png” is no file; a picture was expected"
    with pytest.raises(ImageError):
        image_bytes(own / "pipe.png")


def test_a_link_out_of_the_folder_is_told(own: Path) -> None:
    (own.parent / "secret.png").write_bytes(b"secret")
    (own / "link.png").symlink_to(own.parent / "secret.png")
    assert told(own, "link.png") == "“link.png” is a link to another folder; put the picture itself beside this file"
    with pytest.raises(ImageError):
        image_bytes(own / "link.png")


def test_a_link_within_the_folder_is_followed(own: Path) -> None:
    (own / "real.png").write_bytes(b"anything")
    (own / "link.png").symlink_to("real.png")
    assert image_path(own, "link.png") == own.resolve() / "real.png"


def test_a_link_within_the_folder_to_a_file_of_another_kind_is_told(own: Path) -> None:
    (own / "notes.txt").write_bytes(b"anything")
    (own / "link.png").symlink_to("notes.txt")
    with pytest.raises(ImageError, match="PNG"):
        image_bytes(image_path(own, "link.png"))


def test_a_folder_that_is_itself_a_link_is_no_way_out(own: Path) -> None:
    (own / "squat.png").write_bytes(b"anything")
    (own.parent / "link").symlink_to(own)
    assert image_path(own.parent / "link", "squat.png") == own.resolve() / "squat.png"


def test_a_link_to_itself_is_told(own: Path) -> None:
    (own / "loop.png").symlink_to("loop.png")
    assert told(own, "loop.png") == "the picture “loop.png” cannot be read; check its permissions"


def test_a_picture_of_the_greatest_size_is_read_and_a_larger_one_is_not(own: Path) -> None:
    (own / "a.png").write_bytes(b"x" * MAX_BYTES)
    assert len(image_bytes(image_path(own, "a.png"))) == MAX_BYTES
    (own / "a.png").write_bytes(b"x" * (MAX_BYTES + 1))
    assert told(own, "a.png") == "the picture “a.png” is too large; it may have at most 5 MB"


def test_a_picture_that_grew_since_it_was_looked_at_is_refused(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (own / "a.png").write_bytes(b"x" * (MAX_BYTES + 1))
    monkeypatch.setattr("kneeapp.storage.exercise_image.image_path", lambda folder, name: folder / name)
    with pytest.raises(ImageError, match="at most 5 MB"):
        image_bytes(own / "a.png")


def test_a_picture_that_may_not_be_read_is_refused(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, _mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    (own / "a.png").write_bytes(b"x")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ImageError, match="may not be read"):
        image_bytes(own / "a.png")


def test_a_name_of_another_kind_is_a_mistake_as_any_other(own: Path) -> None:
    exercise_file(own, "[a.png]")
    (error,) = load_library(builtin_library(), own_folder=own).broken
    assert error.is_left_out
    assert ":4:12: “image” should be text, such as “hip-bridge.png”; it is a list" in str(error)


def test_a_library_tells_where_its_pictures_are_and_which_cannot_be_used(own: Path) -> None:
    (own / "squat.png").write_bytes(b"anything")
    exercise_file(own, "squat.png", name="first")
    exercise_file(own, "none.png", name="second")
    loaded = load_library(builtin_library(), own_folder=own)
    assert [exercise.id for exercise in loaded.library.exercises][-2:] == ["first", "second"]
    assert loaded.images == {"first": own.resolve() / "squat.png"}
    assert [(error.path.name, error.is_left_out) for error in loaded.broken] == [("second.yaml", False)]


def test_a_replacement_of_the_built_in_file_brings_its_own_pictures(own: Path) -> None:
    (own / "squat.png").write_bytes(b"anything")
    replacement = exercise_file(own, "squat.png")
    assert load_library(builtin_library(), own_folder=None, replacement=replacement).images == {
        "mine": own.resolve() / "squat.png"
    }


def test_checking_a_file_tells_a_picture_that_cannot_be_used(own: Path) -> None:
    out = io.StringIO()
    path = exercise_file(own, "none.png")
    assert check_files([path], out) == 1
    assert out.getvalue() == f"{path}:4:12: there is no file “none.png” beside this one; check its name and folder\n"
