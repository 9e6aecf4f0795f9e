"""Values of the core as JSON knows them, and back: dataclasses, enums and tuples, by the types of their fields."""

from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin


def plain(value: Any) -> Any:
    """A value of the core as JSON knows it; what has its default is left out."""
    if is_dataclass(value):
        own = {field.name: getattr(value, field.name) for field in fields(value) if not _is_default(value, field)}
        return {name: plain(part) for name, part in own.items()}
    if isinstance(value, dict):
        return {name: plain(part) for name, part in value.items()}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return value.value if isinstance(value, Enum) else value


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


def _is_default(value: Any, field: Any) -> bool:
    default = field.default if field.default_factory is MISSING else field.default_factory()
    return bool(getattr(value, field.name) == default)
