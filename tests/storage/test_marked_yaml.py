"""YAML text becomes plain values with their places, and nothing else gets through."""

import re

import pytest
import yaml

from kneeapp.storage import marked_yaml
from kneeapp.storage.marked_yaml import MAX_DEPTH, MAX_VALUES, read_yaml
from kneeapp.storage.mistake import UnreadableError
from kneeapp.storage.yaml_value import Node, scalar_of


@pytest.fixture(params=["libyaml", "pure Python"], autouse=True)
def _both_parsers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    loader = yaml.CSafeLoader if request.param == "libyaml" else yaml.SafeLoader
    monkeypatch.setattr(marked_yaml, "_LOADER", loader)


def _root(text: str) -> Node:
    root = read_yaml(text).root
    assert root is not None
    return root


def _trouble(text: str) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_yaml(text)
    return str(caught.value)


def test_values_and_keys_have_their_places_from_1() -> None:
    root = _root("format: 1\nlist:\n  - {do: 'Stand'}\n")
    step = root.child("list").items()[0].child("do")  # type: ignore[union-attr]  # it is there
    assert root.plain() == {"format": 1, "list": [{"do": "Stand"}]}
    assert step is not None
    assert (step.place, step.key_place) == ((3, 10), (3, 6))


def test_columns_count_characters_beyond_the_basic_plane_once() -> None:
    word = _root("{a: 😀😀, b: x}\n").child("b")
    assert word is not None
    assert word.place == (1, 12)


@pytest.mark.parametrize(
    "text", ["yes", "no", "on", "012", "1:30", "2024-01-31", ".inf", "-.Inf", ".nan", "0x1F", "1_000"]
)
def test_what_yaml_1_1_would_turn_into_something_else_stays_text(text: str) -> None:
    assert scalar_of(text) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [("1", 1), ("-7", -7), ("2.5", 2.5), (".5", 0.5), ("1e2", 100.0), ("true", True), ("False", False), ("~", None)],
)
def test_numbers_truth_and_nothing_follow_yaml_1_2(text: str, value: object) -> None:
    assert scalar_of(text) == value


@pytest.mark.parametrize("text", ["9" * 5000, "1e999", "-1e999", "1" + "0" * 400 + ".5"])
def test_numbers_without_bound_stay_text(text: str) -> None:
    assert scalar_of(text) == text


def test_quoted_scalars_are_text() -> None:
    assert _root("['1', \"true\", '', \"~\"]").plain() == ["1", "true", "", "~"]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_a_text_without_values_has_no_root(text: str) -> None:
    assert read_yaml(text).root is None


def test_a_repeated_key_is_told_with_both_lines_and_the_last_counts() -> None:
    document = read_yaml("a: 1\nb: 2\na: 3\n")
    assert document.root is not None
    assert document.root.plain() == {"a": 3, "b": 2}
    message = "the key “a” comes twice; line 1 has it already, so remove one"
    assert document.duplicate_keys == (((3, 1), message),)


def test_a_key_alone_in_braces_lacks_its_colon() -> None:
    root = _root("{do: Feet flat, apart, more: }")
    lacking = {key: (node := root.child(key)) is not None and node.lacks_colon for key in ("do", "apart", "more")}
    assert lacking == {"do": False, "apart": True, "more": False}


@pytest.mark.parametrize(
    "text", ["a: *b\n", "a: &b 1\n", "a: !!int 1\n", "a: !x [1]\n", "a: 1\n---\nb: 2\n", "{[a]: 1}\n"]
)
def test_what_could_hide_something_is_refused(text: str) -> None:
    assert _trouble(text)


def test_aliases_that_would_grow_without_bound_are_refused_at_the_first() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{name}: &{name} [*a, *a]\n" for name in "bcdefgh")
    assert _trouble(bomb).startswith("1:4: ")


def test_the_deepest_level_is_read_and_one_more_is_not() -> None:
    assert read_yaml("[" * MAX_DEPTH + "]" * MAX_DEPTH).root is not None
    assert (
        _trouble("[" * (MAX_DEPTH + 1)) == f"1:{MAX_DEPTH + 1}: this is nested too deeply; at most 24 levels are read"
    )


def test_a_million_brackets_are_refused_without_reading_them_all() -> None:
    assert "nested too deeply" in _trouble("[" * 1_000_000)


def test_more_values_than_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert MAX_VALUES == 50_000
    monkeypatch.setattr(marked_yaml, "MAX_VALUES", 1_000)
    assert read_yaml("[" + "1," * 999 + "]").root is not None
    assert "at most 1,000 values are read" in _trouble("[" + "1," * 1_000 + "]")


@pytest.mark.parametrize("character", ["\0", "\x07", "\x7f", "\x85", "\u2028", "\ufeff", "\ud800"])
def test_an_invisible_character_is_told_at_its_place(character: str) -> None:
    assert _trouble(f"a: 1\r\nb: x{character}y\n").startswith(f"2:5: the invisible character U+{ord(character):04X} ")


def test_an_invisible_character_cannot_be_written_as_an_escape() -> None:
    assert _trouble('a: "x\\0y"').startswith("1:4: this text has the invisible character U+0000")


def test_a_character_that_the_parser_alone_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marked_yaml, "_ODD_CHARACTER", re.compile("(?!)"))
    assert _trouble("a: \0") == "1:1: this cannot be read as YAML; save the file as UTF-8 text"
