"""Every broken file of the collection is told with exactly its lines: where, what is wrong, what was expected."""

from pathlib import Path

import pytest
import yaml

from kneeapp.storage import marked_yaml
from kneeapp.storage.diagnostic import LibraryFileError
from kneeapp.storage.library_file import read_exercises

FOLDER = Path(__file__).parent.parent / "data" / "bad_libraries"
FILES = sorted(FOLDER.glob("*.yaml"))
TECHNICAL = (
    "Object",
    "array",
    "$",
    "NoneType",
    "null",
    "float",
    "str ",
    "dict",
    "mapping",
    "sequence",
    "scalar",
    "token",
)


def _told(path: Path) -> str:
    with pytest.raises(LibraryFileError) as caught:
        read_exercises(path)
    return "".join(f"{each.line}:{each.column}: {each.message}\n" for each in caught.value.diagnostics)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_broken_file_is_told_as_expected(path: Path) -> None:
    assert _told(path) == path.with_suffix(".expected").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_without_libyaml_a_broken_file_is_told_on_the_same_line(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marked_yaml, "_LOADER", yaml.SafeLoader)
    told, expected = _told(path), path.with_suffix(".expected").read_text(encoding="utf-8")
    assert (told.count("\n"), told.split(": ")[0].split(":")[0]) == (expected.count("\n"), expected.split(":")[0])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_broken_file_is_told_in_plain_words(path: Path) -> None:
    told = _told(path)
    assert [word for word in TECHNICAL if word in told] == []


def test_the_collection_is_whole() -> None:
    assert len(FILES) >= 45
    assert {path.stem for path in FILES} == {path.stem for path in FOLDER.glob("*.expected")}
