"""An SVG that anybody may have made -> one that only draws lines and shapes, in a time that can be foreseen.

Links to other files, pictures, programs and style sheets from elsewhere are left out. A drawing that multiplies itself
without end is refused.
"""

from typing import Final
from xml.etree import ElementTree as Xml

MOST_ELEMENTS: Final = 20_000
"""Elements of a drawing, counted anew each time that one is used again; an intricate one has about 2,000."""

_MOST_DEEP: Final = 60
_SHAPELESS: Final = frozenset(("image", "feImage", "script", "foreignObject", "audio", "video", "animation"))


class UnsafeSvgError(Exception):
    """A text that is no SVG, or one that would take too long to draw."""


def safe_svg(content: bytes) -> bytes:
    """The drawing without all that is no line or shape of its own; UnsafeSvgError where there is no such drawing."""
    root = _parsed(content)
    if _local(root.tag) != "svg":
        raise UnsafeSvgError("it is no SVG")
    _refuse_deep_or_large(root)
    _leave_out_foreign(root)
    _refuse_endless(root)
    return Xml.tostring(root)  # without instructions and comments, which the parser has dropped


def _parsed(content: bytes) -> Xml.Element:
    try:
        text = content.decode("utf-8-sig")
        if "<!ENTITY" in text:
            raise UnsafeSvgError("it has words that stand for others")
        return Xml.fromstring(text)  # noqa: S314  # it expands only entities, and there are none
    except (ValueError, Xml.ParseError) as error:
        raise UnsafeSvgError(str(error)) from error


def _refuse_deep_or_large(root: Xml.Element) -> None:
    row, depth, count = [root], 0, 0
    while row:
        depth, count = depth + 1, count + len(row)
        if depth > _MOST_DEEP or count > MOST_ELEMENTS:
            raise UnsafeSvgError("it has too many parts")
        row = [child for parent in row for child in parent]


def _leave_out_foreign(root: Xml.Element) -> None:
    for element in root.iter():
        for child in [child for child in element if _local(child.tag) in _SHAPELESS]:
            element.remove(child)
        for name in [name for name, value in element.items() if _local(name) == "href" and not value.startswith("#")]:
            del element.attrib[name]


def _refuse_endless(root: Xml.Element) -> None:
    """Refuse what uses itself again, or parts that use others again, until there are too many of them."""
    named = {element.get("id"): element for element in root.iter()}
    if _drawn_elements(root, named, {}, frozenset()) > MOST_ELEMENTS:
        raise UnsafeSvgError("it repeats its parts too often")


_Named = dict[str | None, Xml.Element]


def _drawn_elements(element: Xml.Element, named: _Named, known: dict[Xml.Element, int], users: frozenset[int]) -> int:
    """How many elements are drawn where this one is; ``users`` are those that it is drawn for."""
    if id(element) in users or len(users) > _MOST_DEEP:
        raise UnsafeSvgError("a part uses itself again")
    if element not in known:
        inside = users | {id(element)}
        parts = [*element, *_used(element, named)]
        known[element] = 1 + sum(_drawn_elements(part, named, known, inside) for part in parts)
    return known[element]


def _used(element: Xml.Element, named: _Named) -> list[Xml.Element]:
    """The other elements that are drawn again for this one."""
    names = [value[1:] for name, value in element.items() if _local(name) == "href"]
    return [named[name] for name in names if name in named]


def _local(name: str) -> str:
    """The name without its namespace."""
    return name.rpartition("}")[2]
