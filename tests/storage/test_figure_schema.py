"""The types of poses and the walk that explains mistakes agree; mutilated files are told quickly, at their places."""

import random
import re
import time
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneeapp.core.figure.figure import ExerciseFigure
from kneeapp.resources import resource
from kneeapp.storage.checked_file import MOST_TOLD
from kneeapp.storage.diagnostic import LibraryFileError
from kneeapp.storage.figure_conversion import figure_of
from kneeapp.storage.figure_file import read_figures, read_own_figures
from kneeapp.storage.figure_rules import mistakes_against_rules
from kneeapp.storage.figure_schema import FiguresEntry, OwnFiguresEntry
from kneeapp.storage.figures import Figures
from kneeapp.storage.mistake import START
from kneeapp.storage.schema_check import mistakes_of_form
from kneeapp.storage.schema_form import Form, form_of
from kneeapp.storage.yaml_value import Node
from tests.storage.test_fuzz_library import LONGEST_S, MUTATIONS

ROUNDS = 60
PARTS = 10
HANDS = ("hips", "hang")
NAMES = st.sampled_from(["up", "down", "mid", "hips", "hang"])
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 300) | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=8,
)


@cache
def builtin() -> Figures:
    return read_figures(resource("poses.yaml"))


def almost(form: Form, strangers: st.SearchStrategy[Any] = PLAIN) -> st.SearchStrategy[Any]:
    """What fits mostly: right keys and kinds, with a stranger here and there."""
    if form.keys:
        required = {key: almost(form.keys[key], strangers) for key in form.required}
        optional = {key: almost(inner, strangers) for key, inner in form.keys.items() if key not in form.required}
        return st.fixed_dictionaries(required, optional=optional)
    if form.entries:
        return st.dictionaries(NAMES, almost(form.entries[1], strangers), min_size=1, max_size=2)
    if len(form.items) > 1:
        return st.tuples(*(almost(item, strangers) for item in form.items)).map(list)
    if form.item:
        return st.lists(almost(form.item, strangers), min_size=min(form.lengths[0], 2), max_size=2)
    if form.choices:
        return st.sampled_from(form.choices) | strangers
    return st.sampled_from([0, 0.5, 1, 7]) | NAMES | strangers


def marked(value: Any) -> Node:
    match value:
        case list():
            return Node([marked(item) for item in value], START, START)
        case dict():
            return Node({key: marked(entry) for key, entry in value.items()}, START, START)
        case _:
            return Node(value, START, START)


def is_converted(value: object, kind: Any) -> bool:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return False
    return True


@pytest.mark.parametrize("kind", [FiguresEntry, OwnFiguresEntry])
@settings(max_examples=40, deadline=None)
@given(st.data())
def test_whatever_the_values_mistakes_of_form_are_told_exactly_when_msgspec_refuses(
    kind: Any, data: st.DataObject
) -> None:
    value = data.draw(PLAIN | almost(form_of(kind)))
    root = marked(value)
    mistakes = list(mistakes_of_form(root, kind))
    assert all(mistake.message for mistake in mistakes)
    assert (mistakes == []) == is_converted(value, kind)
    assert all(mistake.message for mistake in mistakes_against_rules(root, HANDS))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("ankle: 8.0 ", "ankle: 0", "“ankle” should be a number from 0.1 to 200; it says 0"),
        ("heel: -6.0", "heel: 6", "“heel” should be a number from -50 to -0.1; it says 6"),
        ("[[0.00, 9.10", "[[1.01, 9.10", "item 1 of item 1 of “thigh” should be a number from 0 to 1; it says 1.01"),
        ("[[0.00, 9.10", "[[0.00, 0", "item 2 of item 1 of “thigh” should be a number from 0.1 to 200; it says 0"),
        ("low: [6.6, ", "low: [", "“low” should be a list of 4 numbers; it has 3 items"),
        ("from: 0.08, ", "", "“from” is missing; it should be a number from 0 to 1"),
        ("frame: chest", "frame: space", "“frame” should be one of chest, pelvis, world; it says “space”"),
        ("yaw: 42", "yaw: 91", "“yaw” should be a number from 0 to 90; it says 91"),
        (
            "  side:          {",
            "  back: {",
            "there is no key “back” here; the keys here are front, three_quarter, side",
        ),
        ("arms: hips", "arms: 3", "“arms” should be the name of a place for both hands, such as hips, or {work:"),
    ],
)
def test_each_part_of_kneeapps_own_file_is_held_against_its_form(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    text = resource("poses.yaml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "poses.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(LibraryFileError, match=re.escape(message)):
        read_figures(tmp_path / "poses.yaml")


FIGURE = form_of(OwnFiguresEntry).keys["exercises"].entries[1]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_figure_without_mistakes_is_converted(data: st.DataObject) -> None:
    """Whatever passes the form and the rules becomes a figure whose names all exist."""
    value = {"format": "kneeapp-poses/1", "exercises": {"drawn": data.draw(almost(FIGURE, st.nothing()))}}
    root = marked(value)
    if list(mistakes_of_form(root, OwnFiguresEntry)) or list(mistakes_against_rules(root, HANDS)):
        return
    entry = msgspec.convert(value, OwnFiguresEntry).exercises["drawn"]
    check_names(figure_of(entry, builtin().neutral))


def check_names(figure: ExerciseFigure) -> None:
    assert figure.thumbnail in figure.poses
    for segment in figure.segments:
        assert segment.end in figure.poses
        assert all(name in figure.poses and 0 < part < 1 for name, part in segment.via)


def some_figures(rng: random.Random) -> bytes:
    """The built-in exercises without all else, mostly one of them alone."""
    text = resource("poses.yaml").read_bytes()
    beginning = b"format: kneeapp-poses/1\nexercises:\n"
    figures = re.split(rb"(?m)^(?=  [a-z-]+:\n    view)", text[text.index(b"\nexercises:\n") :])[1:]
    kept = figures if rng.random() < 0.1 else [rng.choice(figures)]
    return beginning + b"".join(kept)


@pytest.mark.parametrize("part", range(PARTS))
def test_a_mutilated_file_loads_or_is_told_at_a_place_in_it(part: int, tmp_path: Path) -> None:
    rng = random.Random(f"poses {part}")
    path = tmp_path / "poses.yaml"
    for _ in range(ROUNDS):
        text = some_figures(rng)
        for _ in range(rng.choice([1, 1, 1, 2, 4])):
            text = rng.choice(MUTATIONS)(text, rng) or text
        path.write_bytes(text)
        begin = time.process_time()
        places = places_told(path)
        assert time.process_time() - begin < LONGEST_S
        lines = re.split(rb"\r\n|\r|\n", text)
        assert [place for place in places if not is_in(lines, *place)] == []


def places_told(path: Path) -> list[tuple[int, int]]:
    try:
        figures = read_own_figures(path, builtin())
    except LibraryFileError as error:
        return [(each.line, each.column) for each in error.diagnostics[: MOST_TOLD + 1]]
    for figure in figures.values():
        check_names(figure)
    return []


def is_in(lines: list[bytes], line: int, column: int) -> bool:
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1


HUGE = [
    "exercises:\n" + "".join(f"  a{number}: {{}}\n" for number in range(5_000)),
    "exercises:\n  a:\n    poses:\n" + "".join(f"      a{number}: {{arms: x}}\n" for number in range(4_000)),
    "exercises:\n  a:\n    poses: {p: {}}\n    rep:\n" + "      - {id: a, to: q}\n" * 4_000,
    "exercises:\n  a:\n    rep:\n      - via: [" + "[p, 0.5], " * 5_000 + "]\n",
    "exercises:\n  a:\n    rep: [{id: [a]}, {id: 1}, {id: {}}]\n    active: [" + "work, " * 20_000 + "]\n",
    "exercises: " + "{a: " * 20 + "}" * 20,
]


@pytest.mark.parametrize("text", HUGE, ids=range(len(HUGE)))
def test_a_huge_file_is_told_quickly_too(text: str, tmp_path: Path) -> None:
    path = tmp_path / "poses.yaml"
    path.write_text("format: kneeapp-poses/1\n" + text)
    begin = time.process_time()
    assert 1 <= len(places_told(path)) <= MOST_TOLD
    assert time.process_time() - begin < LONGEST_S
