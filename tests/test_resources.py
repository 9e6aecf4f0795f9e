import json
from pathlib import Path

import pytest

from kneeapp import resources
from kneeapp.resources import ResourceError, builtin_library, resource


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with the package in it, which holds copies; each file says where it lies."""
    for folder, words in ((tmp_path, "checkout"), (tmp_path / "kneeapp" / "_data", "copy")):
        (folder / "resources" / "deep").mkdir(parents=True)
        for name in ("exercises.yaml", "resources/tokens.json", "resources/deep/file.txt"):
            (folder / name).write_text(words)
    (tmp_path / "pyproject.toml").write_text("")
    (tmp_path / "secret.txt").write_text("outside")
    monkeypatch.setattr(resources, "_CHECKOUT", tmp_path)
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "kneeapp")
    return tmp_path


def test_the_files_that_ship_are_there() -> None:
    assert builtin_library().name == "exercises.yaml"
    assert {"light", "dark"} <= set(json.loads(resource("tokens.json").read_text(encoding="utf-8")))


def test_the_checkout_is_read_before_the_copies(tree: Path) -> None:
    paths = (builtin_library(), resource("tokens.json"), resource("deep/file.txt"))
    assert [path.read_text() for path in paths] == ["checkout"] * 3


@pytest.mark.parametrize("missing", ["pyproject.toml", "exercises.yaml"])
def test_outside_of_a_checkout_the_copies_are_read(tree: Path, missing: str) -> None:
    (tree / missing).unlink()
    assert [path.read_text() for path in (builtin_library(), resource("tokens.json"))] == ["copy"] * 2


@pytest.mark.parametrize(
    "name",
    ["../secret.txt", "deep/../../secret.txt", "..", "deep/..", "{tree}/secret.txt", "{tree}/resources/tokens.json"],
)
def test_names_that_lead_outside_are_refused(tree: Path, name: str) -> None:
    with pytest.raises(ResourceError, match="not a resource"):
        resource(name.format(tree=tree))


@pytest.mark.parametrize("name", ["tokens", "deep", "", "deep/none.txt"])
def test_a_missing_file_tells_what_to_do(tree: Path, name: str) -> None:
    with pytest.raises(ResourceError, match=f"resources/{name} is missing.*Install it again"):
        resource(name)


def test_a_library_that_is_missing_everywhere_is_told(tree: Path) -> None:
    (tree / "exercises.yaml").unlink()
    (tree / "kneeapp" / "_data" / "exercises.yaml").unlink()
    with pytest.raises(ResourceError, match=r"exercises\.yaml is missing"):
        builtin_library()
