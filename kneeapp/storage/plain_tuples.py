"""Named tuples as JSON knows them, and back, by the types of their fields; what has its default is left out."""

from collections.abc import Callable
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin


def plain_of(value: Any) -> Any:
    """A value made of named tuples, tuples, dicts, enums, texts and numbers, as JSON knows it."""
    if hasattr(value, "_fields"):
        defaults = value._field_defaults
        own = zip(value._fields, value, strict=True)
        return {name: plain_of(part) for name, part in own if name not in defaults or part != defaults[name]}
    if isinstance(value, dict):
        return {plain_of(key): plain_of(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [plain_of(part) for part in value]
    return value.value if isinstance(value, Enum) else value


@cache
def maker_of(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of that type from its JSON: ValueError, TypeError or KeyError where that has another shape.

    Of a union the first type is made whose fields are those that are given.
    """
    origin = get_origin(kind)
    if origin is UnionType:
        return _maker_of_one(get_args(kind))
    if origin is tuple:
        return _maker_of_tuple(get_args(kind))
    if origin is dict:
        key_maker, maker = map(maker_of, get_args(kind))
        return lambda given: {key_maker(key): maker(part) for key, part in given.items()}
    if hasattr(kind, "_fields"):
        return _maker_of_named(kind)
    return kind if isinstance(kind, type) and issubclass(kind, Enum) else _itself


def _maker_of_named(kind: Any) -> Callable[[Any], Any]:
    makers = {name: maker_of(kind.__annotations__[name]) for name in kind._fields}
    return lambda given: kind(**{name: makers[name](part) for name, part in given.items()})


def _maker_of_tuple(parts: tuple[Any, ...]) -> Callable[[Any], Any]:
    makers = [maker_of(part) for part in parts if part is not ...]
    if all(maker is _itself for maker in makers):
        return tuple
    if parts[-1] is ...:
        return lambda given: tuple([makers[0](part) for part in given])
    return lambda given: tuple([maker(part) for maker, part in zip(makers, given, strict=True)])


def _maker_of_one(kinds: tuple[Any, ...]) -> Callable[[Any], Any]:
    named = [kind for kind in kinds if hasattr(kind, "_fields")]
    if not named:
        return maker_of(next(kind for kind in kinds if kind is not NoneType))

    def make(given: Any) -> Any:
        return None if given is None else maker_of(_fitting(named, given))(given)

    return make


def _fitting(kinds: list[Any], given: dict[str, Any]) -> Any:
    for kind in kinds:
        required = set(kind._fields) - set(kind._field_defaults)
        if required <= set(given) <= set(kind._fields):
            return kind
    raise ValueError(f"no type has just these fields: {sorted(given)}")


def _itself(given: Any) -> Any:
    return given
