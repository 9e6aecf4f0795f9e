"""The placeholders in an exercise's texts: {side} is the leg being trained, {other} the other one."""

import re
from collections.abc import Iterator
from itertools import islice

from kneeapp.storage.mistake import Mistake, shortened
from kneeapp.storage.schema_wording import nearest
from kneeapp.storage.yaml_value import Node

NAMES = ("side", "other")
_SIDELESS = ("name", "aim")
"""What is shown before there is a leg."""
_MOST_BRACES = 100
_BRACES = re.compile(r"\{(?P<name>[^{}]*)\}|[{}]")


def mistakes_of_placeholders(exercise: Node) -> Iterator[Mistake]:
    """Unknown placeholders, stray braces, and placeholders in an exercise without a side."""
    each_leg = exercise.child("each_leg")
    has_side = each_leg is None or each_leg.value is not False
    sideless = {text.place: key for key in _SIDELESS if (text := exercise.child(key)) is not None}
    for text in exercise.scalars():
        if isinstance(text.value, str):
            found = islice(_BRACES.finditer(text.value), _MOST_BRACES)
            key = sideless.get(text.place, "")
            for message in sorted({_complaint(braces, key, has_side=has_side) for braces in found} - {""}):
                yield Mistake(text.place, message)


def _complaint(braces: re.Match[str], sideless: str, *, has_side: bool) -> str:
    """What is wrong with the braces, "" for nothing; ``sideless`` is the key of the text where no side can be named."""
    name = braces["name"]
    if name is None:
        return f"a “{braces.group()}” stands alone in this text; only {{side}} and {{other}} may be in braces"
    if name not in NAMES:
        meant = nearest(name, NAMES)
        question = f"did you mean {{{meant}}}?" if meant else "only {side} and {other} can be used"
        return f"there is no {{{shortened(name)}}}; {question}"
    if not has_side:
        return f"{{{name}}} needs “each_leg: true”; where both legs work at once there is no side to name"
    if sideless:
        return f"“{sideless}” is the same for both legs; {{{name}}} cannot stand in it"
    return ""
