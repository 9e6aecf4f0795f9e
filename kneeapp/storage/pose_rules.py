"""What one pose must keep beyond its form: legs that either stand or hang, places of hands that exist."""

from collections.abc import Collection, Iterator

from kneeapp.storage.mistake import Mistake
from kneeapp.storage.unknown_name import unknown
from kneeapp.storage.yaml_value import Node

_PLANTED = ("toe_out", "heel", "lift", "knee_out")
_FREE = ("flex", "abd", "turn", "knee", "ankle")


def mistakes_of_pose(pose: Node, hands: Collection[str]) -> Iterator[Mistake]:
    """The broken rules of a pose; ``hands`` are the places that a hand may have."""
    yield from mistakes_of_arms(pose, hands)
    for leg in ("work", "base"):
        yield from _leg(pose.child(leg))
    yield from _height(pose)


def mistakes_of_arms(pose: Node, hands: Collection[str]) -> Iterator[Mistake]:
    """The places of hands that there are not."""
    for node in (pose.child("arms"), pose.child("arms", "work"), pose.child("arms", "base")):
        if node and isinstance(node.value, str) and node.value not in hands:
            yield Mistake(node.place, unknown("place for hands", node.value, tuple(hands)))


def _leg(leg: Node | None) -> Iterator[Mistake]:
    if leg is None:
        return
    is_planted = leg.child("plant") is not None
    for key in _FREE if is_planted else _PLANTED:
        node = leg.child(key)
        if node and node.key_place:
            yield Mistake(node.key_place, _wrong_kind(key, is_planted=is_planted))


def _wrong_kind(key: str, *, is_planted: bool) -> str:
    if is_planted:
        return f"“{key}” is of a leg that hangs; with “plant” the foot stands and the knee follows"
    return f"“{key}” is of a foot that stands; it needs “plant”, such as plant: [10, 0]"


def _height(pose: Node) -> Iterator[Mistake]:
    name = pose.child("height", "leg")
    if name is None or name.value not in ("work", "base"):
        return
    leg = pose.child(str(name.value))
    if leg and isinstance(leg.value, dict) and leg.child("plant") is None:
        yield Mistake(name.place, f"“height” needs a leg that stands, and “{name.value}” has no “plant”")
