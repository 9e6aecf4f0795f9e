"""A value of a YAML text with its place, and what a scalar means: YAML 1.2, so ``yes``, ``012`` and dates stay text."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kneeapp.storage.mistake import Place

# Longer numbers stay text: int() refuses thousands of digits, and no value here needs more than a few.
_WHOLE_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_NUMBER = re.compile(r"[-+]?(\.[0-9]{1,18}|(0|[1-9][0-9]{0,17})(\.[0-9]{0,18})?)([eE][-+]?[0-9]{1,4})?")
_WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}

Scalar = str | int | float | bool | None


@dataclass(slots=True)
class Node:
    """A value and where it stands.

    ``key_place`` is None for list items and the whole text. ``lacks_colon`` tells a key that stands alone in braces, as
    "apart" in ``{do: Feet flat, apart}``.
    """

    value: "Scalar | list[Node] | dict[str, Node]"
    place: Place
    key_place: Place | None = None
    lacks_colon: bool = False

    def plain(self) -> object:
        """The value without places: text, numbers, lists, dicts."""
        match self.value:
            case list(items):
                return [item.plain() for item in items]
            case dict(entries):
                return {key: entry.plain() for key, entry in entries.items()}
            case scalar:
                return scalar

    def child(self, *keys: str) -> "Node | None":
        """The value below these keys; None where one of them is missing or holds no keys."""
        node: Node | None = self
        for key in keys:
            node = node.value.get(key) if node and isinstance(node.value, dict) else None
        return node

    def items(self, *keys: str) -> "list[Node]":
        """The items of the list below these keys; empty where there is no list."""
        node = self.child(*keys)
        return node.value if node and isinstance(node.value, list) else []

    def scalars(self) -> "Iterator[Node]":
        """This node and all nodes below it that hold a single value, in the order of the text."""
        match self.value:
            case list(items):
                yield from (scalar for item in items for scalar in item.scalars())
            case dict(entries):
                yield from (scalar for entry in entries.values() for scalar in entry.scalars())
            case _:
                yield self


def scalar_of(text: str) -> Scalar:
    """What YAML 1.2 means by these characters without quotes; numbers that nobody can mean stay text."""
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE_NUMBER.fullmatch(text):
        return int(text)
    if _NUMBER.fullmatch(text) and math.isfinite(number := float(text)):
        return number
    return text
