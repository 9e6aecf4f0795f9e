"""What an exercise file must keep beyond its form: one value against another.

The core's types check the same when they are built; told here, each mistake has its place. A rule that lacks a value
says nothing, for the form is checked elsewhere.
"""

from collections.abc import Iterator

from kneeapp.core.exercise import BandKind, PhaseKind
from kneeapp.storage.dose_rules import mistakes_of_dose
from kneeapp.storage.library_schema import BandEntry, PhaseEntry
from kneeapp.storage.mistake import Mistake, shortened
from kneeapp.storage.placeholders import mistakes_of_placeholders
from kneeapp.storage.schema_check import is_given
from kneeapp.storage.schema_form import form_of
from kneeapp.storage.yaml_value import Node

_HOLD = PhaseKind.HOLD.value
_SETTLE = PhaseKind.SETTLE.value
_TIMED = {kind.value for kind in PhaseKind} - {_HOLD}


def mistakes_against_rules(root: Node) -> Iterator[Mistake]:
    """All broken rules of a whole file, in no order."""
    exercises = root.items("exercises")
    yield from _repeated_ids(exercises, "exercise")
    for exercise in exercises:
        yield from _repeated_ids(exercise.items("movement"), "phase")
        yield from _phases(exercise.items("movement"))
        yield from mistakes_of_dose(exercise)
        yield from _band(exercise)
        yield from _legs(exercise)
        yield from mistakes_of_placeholders(exercise)


def _repeated_ids(nodes: list[Node], kind: str) -> Iterator[Mistake]:
    lines: dict[str, int] = {}
    for node in nodes:
        name = node.child("id")
        if name is None or not isinstance(name.value, str):
            continue
        if name.value in lines:
            message = (
                f"the {kind} id “{shortened(name.value)}” is on line {lines[name.value]} already; each needs its own"
            )
            yield Mistake(name.place, message)
        lines.setdefault(name.value, name.place.line)


def _phases(phases: list[Node]) -> Iterator[Mistake]:
    for number, phase in enumerate(phases):
        kind = phase.child("kind")
        if kind and isinstance(kind.value, str):
            yield from _seconds(phase, kind.value)
            if kind.value == _SETTLE:
                yield from _settle(kind, is_first=number == 0, is_last=number == len(phases) - 1)


def _seconds(phase: Node, kind: str) -> Iterator[Mistake]:
    seconds = phase.child("seconds")
    if kind == _HOLD and seconds and seconds.key_place:
        yield Mistake(seconds.key_place, "a hold has no “seconds”; its length is “hold_s” in “dose”")
    if kind in _TIMED and not is_given(phase, "seconds", form_of(PhaseEntry)):
        message = f"“seconds” is missing; a phase of kind “{kind}” needs a number from 0.1 to 60, such as 2.5"
        yield Mistake(phase.place, message)


def _settle(kind: Node, *, is_first: bool, is_last: bool) -> Iterator[Mistake]:
    if is_first:
        yield Mistake(kind.place, "a repetition cannot begin with a settle; begin with a move or a hold")
    elif not is_last:
        yield Mistake(kind.place, "only the last phase can be a settle; move it to the end or make it a “move”")


def _band(exercise: Node) -> Iterator[Mistake]:
    band, kind = exercise.child("band"), exercise.child("band", "kind")
    if band is None or kind is None:
        return
    height = exercise.child("band", "anchor_height")
    if kind.value == BandKind.ANCHORED.value and not is_given(band, "anchor_height", form_of(BandEntry)):
        message = "“anchor_height” is missing; an anchored band needs text that says how high, such as “ankle”"
        yield Mistake(band.place, message)
    if kind.value == BandKind.LOOP.value and height and height.key_place:
        yield Mistake(height.key_place, "a loop has no “anchor_height”; leave it out, or make “kind” anchored")


def _legs(exercise: Node) -> Iterator[Mistake]:
    each_leg = exercise.child("each_leg")
    if each_leg is None or each_leg.value is not False:
        return
    for keys in (("switch",), ("dose", "switch_s")):
        node = exercise.child(*keys)
        if node and node.key_place:
            message = f"“{keys[-1]}” needs “each_leg: true”; where both legs work at once there is no change of legs"
            yield Mistake(node.key_place, message)
