"""What may stand at a place of a file, taken from msgspec's types, and how to say it in plain words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin

import msgspec
from msgspec import UnsetType, inspect


@dataclass(frozen=True, kw_only=True)
class Form:
    """One type as a person sees it.

    ``wording`` completes "it should be ...". ``keys`` is empty unless a group of certain keys is expected, ``entries``
    (the forms of a key and of what stands behind it) unless a group of the user's own keys is, ``items`` (the form of
    all items, or of each one) unless a list is, ``choices`` unless it is one of some words.
    """

    annotation: Any
    kind: inspect.Type
    wording: str
    keys: Mapping[str, "Form"]
    required: tuple[str, ...]
    items: "tuple[Form, ...]"
    entries: "tuple[Form, ...]"
    choices: tuple[str, ...]

    def fits(self, value: object) -> bool:
        """Whether msgspec takes this plain value."""
        try:
            msgspec.convert(value, self.annotation)
        except msgspec.ValidationError:
            return False
        return True

    @property
    def item(self) -> "Form | None":
        """The form of an item, or of the first one; None where no list is expected."""
        return self.items[0] if self.items else None

    @property
    def lengths(self) -> tuple[int, int]:
        """How many items a list may have, or keys a group of own ones, at least and at most; else none."""
        match self.kind:
            case inspect.TupleType(item_types=items):
                return len(items), len(items)
            case inspect.VarTupleType(min_length=least, max_length=int(most)):
                return least or 0, most
            case inspect.DictType(min_length=least, max_length=int(most)):
                return least or 0, most
            case _:
                return 0, 0


@cache
def form_of(annotation: Any) -> Form:
    """The form of a type of library_schema: groups, lists, texts, numbers, choices, each perhaps with a Meta."""
    kind = inspect.type_info(annotation)
    example, named = None, None
    if isinstance(kind, inspect.Metadata):
        example = (kind.extra_json_schema or {}).get("examples", [None])[0]
        named = (kind.extra or {}).get("expected")
        kind = kind.type
    group = _group_in(kind)
    fields = msgspec.structs.fields(group.cls) if group else ()
    keys = {field.encode_name: form_of(field.type) for field in fields}
    required = tuple(field.encode_name for field in fields if field.required)
    items = _inside(annotation, tuple) if isinstance(kind, inspect.VarTupleType | inspect.TupleType) else ()
    item = items[0] if items else None
    wording = named or _wording(kind, item, tuple(keys) if len(keys) <= 6 else required, example)
    return Form(
        annotation=annotation,
        kind=kind,
        wording=wording + _such_as(kind, example),
        keys=keys,
        required=required,
        items=items,
        entries=_inside(annotation, dict) if isinstance(kind, inspect.DictType) else (),
        choices=_choices(kind),
    )


def _group_in(kind: inspect.Type) -> inspect.StructType | None:
    """The group of keys that this is, or may be where another value can stand in its place."""
    kinds = kind.types if isinstance(kind, inspect.UnionType) else (kind,)
    return next((each for each in kinds if isinstance(each, inspect.StructType)), None)


def _inside(annotation: Any, container: type) -> tuple[Form, ...]:
    """The forms of what a list or a group of own keys holds, in their order."""
    while get_origin(annotation) is not container:
        parts = [part for part in get_args(annotation) if part is not UnsetType]
        annotation = parts[0]
    return tuple(form_of(part) for part in get_args(annotation) if part is not ...)


def _choices(kind: inspect.Type) -> tuple[str, ...]:
    match kind:
        case inspect.EnumType(cls=cls):
            return tuple(str(member.value) for member in cls)
        case inspect.LiteralType(values=values):
            return tuple(map(str, values))
        case _:
            return ()


def _wording(kind: inspect.Type, item: Form | None, keys: tuple[str, ...], example: object) -> str:
    match kind:
        case inspect.StructType():
            return "a group of keys" if example else f"a group of keys ({', '.join(keys)})"
        case inspect.DictType(min_length=least, max_length=most):
            return f"a group of {least or 'up'} to {most} keys"
        case inspect.TupleType(item_types=items) if item:
            return f"a list of {len(items)} {_plural(item)}"
        case inspect.VarTupleType(min_length=least, max_length=most) if item:
            return f"a list of {least or 'up'} to {most} {_plural(item)}"
        case inspect.EnumType() | inspect.LiteralType():
            choices = _choices(kind)
            return f"one of {', '.join(choices)}" if len(choices) > 1 else choices[0]
        case _:
            return _wording_of_scalar(kind)


def _wording_of_scalar(kind: inspect.Type) -> str:
    match kind:
        case inspect.IntType(ge=low, le=high):
            return f"a whole number from {low} to {high}"
        case inspect.FloatType(ge=low, le=high):
            return f"a number from {low} to {high}"
        case inspect.BoolType():
            return "true or false"
        case _:
            return "text"


def _plural(item: Form) -> str:
    match item.kind:
        case inspect.IntType():
            return "whole numbers"
        case inspect.FloatType():
            return "numbers"
        case inspect.VarTupleType() | inspect.TupleType():
            return "lists"
        case inspect.EnumType():
            return f"of {', '.join(item.choices)}"
        case inspect.StructType():
            return "groups of keys"
        case _:
            return "texts"


def _such_as(kind: inspect.Type, example: object) -> str:
    match example:
        case None | bool():
            return ""
        case _ if _choices(kind):
            return ""
        case str():
            return f", such as “{example}”"
        case [dict() as first, *_]:
            return f", such as - {_flow(first)}"
        case _:
            return f", such as {_flow(example)}"


def _flow(value: object) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {_flow(entry)}" for key, entry in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case str() if set(value) & set("{}[],:"):
            return f'"{value}"'
        case _:
            return str(value)
