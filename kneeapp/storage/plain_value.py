"""Values of the core as JSON knows them, and back: dataclasses, enums and tuples, by the types of their fields."""

from collections.abc import Hashable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, cast, get_args, get_origin


def plain(value: Any) -> Any:
    """A value of the core as JSON knows it; what has its default is left out."""
    return _plain(value, {})


def built(kind: Any, given: Any) -> Any:
    """The value of that type from its JSON; ValueError, TypeError or KeyError where that has another shape."""
    if isinstance(kind, UnionType):
        kind = get_args(kind)[0]
    if isinstance(given, list):
        item = get_args(kind)[0]
        return tuple([built(item, part) for part in given])
    if isinstance(given, dict) and get_origin(kind) is dict:
        item = get_args(kind)[1]
        return {name: built(item, part) for name, part in given.items()}
    if isinstance(given, dict):
        types = {field.name: field.type for field in fields(kind)}
        return kind(**{name: built(types[name], part) for name, part in given.items()})
    return kind(given) if isinstance(kind, type) and issubclass(kind, Enum) else given


def _plain(value: Any, seen: dict[int, Any]) -> Any:
    """What is met again, as a phase is in each of its reps, is the same again."""
    parts = _parts(cast(Hashable, type(value)))
    if parts is not None:
        if id(value) not in seen:
            given = {name: part for name, default in parts if (part := getattr(value, name)) != default}
            seen[id(value)] = {name: _plain(part, seen) for name, part in given.items()}
        return seen[id(value)]
    if isinstance(value, dict):
        return {name: _plain(part, seen) for name, part in value.items()}
    if isinstance(value, tuple):
        return [_plain(part, seen) for part in value]
    return value.value if isinstance(value, Enum) else value


@cache
def _parts(kind: Any) -> tuple[tuple[str, Any], ...] | None:
    """The fields of a dataclass with their defaults; None for other types."""
    if not is_dataclass(kind):
        return None
    return tuple((field.name, _default(field)) for field in fields(kind))


def _default(field: Field[Any]) -> Any:
    """What equals nothing, where there is no default."""
    return field.default if field.default_factory is MISSING else field.default_factory()
