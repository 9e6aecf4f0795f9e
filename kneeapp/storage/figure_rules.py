"""What a file of poses must keep beyond its form: names that exist, one value against another.

A rule that lacks a value says nothing, for the form is checked elsewhere.
"""

from collections.abc import Collection, Iterator
from itertools import pairwise

from kneeapp.storage.mistake import Mistake, shortened
from kneeapp.storage.pose_rules import mistakes_of_arms, mistakes_of_pose
from kneeapp.storage.unknown_name import unknown
from kneeapp.storage.yaml_value import Node

_OF_LOOPS = ("legs",)
_OF_STRAPS = ("leg", "anchor", "post", "sag")


def mistakes_against_rules(root: Node, hands: Collection[str]) -> Iterator[Mistake]:
    """All broken rules of a whole file, in no order; ``hands`` are the places that a hand may have."""
    neutral = root.child("neutral")
    if neutral:
        yield from mistakes_of_arms(neutral, hands)
    for figure in entries(root, "exercises").values():
        for pose in entries(figure, "poses").values():
            yield from mistakes_of_pose(pose, hands)
        yield from _rep(figure)
        yield from _views(figure)
        yield from _repeated(figure.items("active"))
        yield from _band(figure)
        for glow in figure.items("glow_on"):
            yield from _span(glow)


def entries(node: Node, key: str) -> dict[str, Node]:
    """What stands below the user's own keys in a group; nothing where there is no group."""
    group = node.child(key)
    return group.value if group and isinstance(group.value, dict) else {}


def _rep(figure: Node) -> Iterator[Mistake]:
    poses = tuple(entries(figure, "poses"))
    yield from _unknown_pose(figure.child("thumbnail"), poses)
    lines: dict[str, int] = {}
    for segment in figure.items("rep"):
        yield from _repeated_phase(segment.child("id"), lines)
        yield from _travel(segment)
        for key in ("to", "at"):
            yield from _unknown_pose(segment.child(key), poses)
        for via in segment.items("via"):
            yield from _unknown_pose(_item(via, 0), poses)
        yield from _falling(segment.items("via"))


def _repeated_phase(name: Node | None, lines: dict[str, int]) -> Iterator[Mistake]:
    if name is None or not isinstance(name.value, str):
        return
    if name.value in lines:
        yield Mistake(name.place, f"the phase “{shortened(name.value)}” is on line {lines[name.value]} already")
    lines.setdefault(name.value, name.place.line)


def _travel(segment: Node) -> Iterator[Mistake]:
    if not isinstance(segment.value, dict):
        return
    to, at = segment.child("to"), segment.child("at")
    if to is None and at is None:
        yield Mistake(segment.place, "“to” or “at” is missing; a phase travels to a pose, or stays at one")
    if to and at and at.key_place:
        yield Mistake(at.key_place, "a phase has either “to” or “at”; leave one of them out")
    for key in ("via", "ease"):
        node = segment.child(key)
        if node and node.key_place and at and not to:
            yield Mistake(node.key_place, f"“{key}” needs “to”; with “at” the figure stays where it is")


def _falling(ways: list[Node]) -> Iterator[Mistake]:
    parts = [part for way in ways if (part := _item(way, 1))]
    for before, part in pairwise(parts):
        if isinstance(before.value, int | float) and isinstance(part.value, int | float) and part.value <= before.value:
            yield Mistake(part.place, f"the parts of the way should rise; {part.value} comes after {before.value}")


def _views(figure: Node) -> Iterator[Mistake]:
    view, views = figure.child("view"), figure.items("views")
    yield from _repeated(views)
    if view and views and view.value not in [each.value for each in views]:
        yield Mistake(view.place, "“view” should be one of “views”, for the exercise is first seen from there")


def _repeated(items: list[Node]) -> Iterator[Mistake]:
    seen: list[object] = []
    for item in items:
        if isinstance(item.value, str) and item.value in seen:
            yield Mistake(item.place, f"“{shortened(item.value)}” comes twice; leave one of them out")
        seen.append(item.value)


def _band(figure: Node) -> Iterator[Mistake]:
    band, kind = figure.child("band"), figure.child("band", "kind")
    if band is None or kind is None:
        return
    yield from _repeated(band.items("legs"))
    foreign = {"loop": _OF_STRAPS, "strap": _OF_LOOPS}.get(str(kind.value), ())
    for key in foreign:
        node = band.child(key)
        if node and node.key_place:
            yield Mistake(node.key_place, f"a {kind.value} has no “{key}”; leave it out")
    if kind.value == "strap" and band.child("anchor") is None:
        yield Mistake(
            band.place, "“anchor” is missing; a strap needs the place where it is fixed, such as [-72, 13, 16]"
        )


def _span(glow: Node) -> Iterator[Mistake]:
    values = [item.value for item in glow.items("span")]
    span = glow.child("span")
    match values:
        case [(int() | float()) as start, (int() | float()) as end] if span and end <= start:
            yield Mistake(span.place, f"“span” should have the smaller number first; it says [{start}, {end}]")
        case _:
            pass


def _unknown_pose(node: Node | None, poses: tuple[str, ...]) -> Iterator[Mistake]:
    if node and isinstance(node.value, str) and poses and node.value not in poses:
        yield Mistake(node.place, unknown("pose", node.value, poses))


def _item(node: Node, index: int) -> Node | None:
    items = node.value if isinstance(node.value, list) else []
    return items[index] if index < len(items) else None
