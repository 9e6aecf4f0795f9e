"""The types, the JSON Schema made from them and the walk that explains mistakes agree."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneeapp.core.exercise import Exercise
from kneeapp.resources import resource
from kneeapp.storage.library_conversion import exercise_of
from kneeapp.storage.library_rules import mistakes_against_rules
from kneeapp.storage.library_schema import LibraryEntry, json_schema, json_schema_text
from kneeapp.storage.mistake import START
from kneeapp.storage.schema_check import mistakes_of_form
from kneeapp.storage.schema_form import Form, form_of
from kneeapp.storage.yaml_value import Node


def test_the_json_schema_is_what_the_types_give() -> None:
    made = resource("exercises.schema.json").read_text(encoding="utf-8")
    how = "write it again: python -m kneeapp.storage.library_schema > resources/exercises.schema.json"
    assert made == json_schema_text(), how


def test_the_json_schema_explains_every_key() -> None:
    groups = [group for group in json_schema()["$defs"].values() if "properties" in group]
    unexplained = [key for group in groups for key, value in group["properties"].items() if "description" not in value]
    assert len(groups) >= 11
    assert unexplained == []


def test_the_json_schema_lets_no_unknown_key_pass() -> None:
    groups = [group for group in json_schema()["$defs"].values() if "properties" in group]
    assert all(group["additionalProperties"] is False for group in groups)


def test_every_example_of_the_schema_fits_its_own_key() -> None:
    wrong = [
        (key, form.wording) for key, form in _keys(form_of(LibraryEntry)) if not all(map(form.fits, _examples(form)))
    ]
    assert wrong == []


def test_the_json_schema_is_json_without_a_byte_beyond_utf_8() -> None:
    assert json.loads(json_schema_text())["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def _keys(form: Form) -> list[tuple[str, Form]]:
    inner = [form.item] if form.item else []
    own = list(form.keys.items())
    return own + [pair for each in [*form.keys.values(), *inner] for pair in _keys(each)]


def _examples(form: Form) -> list[Any]:
    kind = msgspec.inspect.type_info(form.annotation)
    return (kind.extra_json_schema or {}).get("examples", []) if isinstance(kind, msgspec.inspect.Metadata) else []


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 130) | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


def _almost(form: Form) -> st.SearchStrategy[Any]:
    """What fits mostly: right keys and kinds, with a stranger here and there."""
    if form.keys:
        required = {key: _almost(form.keys[key]) for key in form.required}
        optional = {key: _almost(inner) for key, inner in form.keys.items() if key not in form.required}
        return st.fixed_dictionaries(required, optional=optional)
    if form.item:
        return st.lists(_almost(form.item), min_size=min(form.lengths[0], 2), max_size=3)
    examples = st.sampled_from(_examples(form) or ["Stand tall", "hold {side}"])
    choices = st.sampled_from(form.choices) if form.choices else examples
    return st.one_of(choices, examples, choices, PLAIN)


def _marked(value: Any) -> Node:
    match value:
        case list():
            return Node([_marked(item) for item in value], START, START)
        case dict():
            return Node({key: _marked(entry) for key, entry in value.items()}, START, START)
        case _:
            return Node(value, START, START)


def _is_converted(value: object) -> bool:
    try:
        msgspec.convert(value, LibraryEntry)
    except msgspec.ValidationError:
        return False
    return True


@settings(max_examples=40, deadline=None)
@given(st.one_of(PLAIN, _almost(form_of(LibraryEntry))))
def test_whatever_the_values_mistakes_of_form_are_told_exactly_when_msgspec_refuses(value: object) -> None:
    root = _marked(value)
    mistakes = list(mistakes_of_form(root, LibraryEntry))
    assert all(mistake.message for mistake in mistakes)
    assert (mistakes == []) == _is_converted(value)
    assert all(mistake.message for mistake in mistakes_against_rules(root))


NUMBERS = st.sampled_from([0, 0.1, 1, 2, 2.5, 10, 50, 60, 120])
KINDS = st.sampled_from(["move", "hold", "return", "settle"])


@st.composite
def _well_formed(draw: st.DrawFn) -> dict[str, Any]:
    phases = draw(st.lists(st.tuples(KINDS, st.booleans()), min_size=1, max_size=4))
    dose: dict[str, Any] = {"reps": {"default": draw(st.integers(1, 50))}}
    if draw(st.booleans()):
        dose["reps"]["advised"] = [draw(st.integers(1, 50)), draw(st.integers(1, 50))]
    if draw(st.booleans()):
        dose["hold_s"] = {
            "default": draw(NUMBERS),
            **draw(st.fixed_dictionaries({}, optional={"min": NUMBERS, "max": NUMBERS})),
        }
    if draw(st.booleans()):
        dose["sets"] = draw(
            st.fixed_dictionaries({}, optional={"default": st.integers(1, 10), "max": st.integers(1, 10)})
        )
    return {
        "id": "drawn",
        "name": "Drawn",
        "aim": "Anything.",
        "each_leg": draw(st.booleans()),
        "dose": dose,
        "set_up": [{"do": "Stand"}],
        "how_to": ["Move."],
        "movement": [
            {"id": f"p{number}", "kind": kind, "word": "Go", **({"seconds": 1} if is_timed else {})}
            for number, (kind, is_timed) in enumerate(phases)
        ],
    }


@settings(max_examples=200, deadline=None)
@given(_well_formed())
def test_an_exercise_is_refused_exactly_when_the_core_would_refuse_it(entry: dict[str, Any]) -> None:
    library = {"format": 1, "exercises": [entry]}
    root = _marked(library)
    assert list(mistakes_of_form(root, LibraryEntry)) == []
    exercise_entry = msgspec.convert(library, LibraryEntry).exercises[0]
    has_hold_without_dose = any(each["kind"] == "hold" for each in entry["movement"]) and "hold_s" not in entry["dose"]
    if list(mistakes_against_rules(root)):
        if not has_hold_without_dose:
            with pytest.raises(ValueError, match=r"hold|reps|sets|settle|repetition"):
                exercise_of(exercise_entry)
    else:
        assert isinstance(exercise_of(exercise_entry), Exercise)
