"""What the numbers of a dose must keep among themselves: a default within its limits, the smaller number first."""

from collections.abc import Iterator

from kneeapp.core.exercise import PhaseKind
from kneeapp.storage.library_schema import DoseEntry
from kneeapp.storage.mistake import Mistake
from kneeapp.storage.schema_check import is_given
from kneeapp.storage.schema_form import Form, form_of
from kneeapp.storage.yaml_value import Node


def mistakes_of_dose(exercise: Node) -> Iterator[Mistake]:
    """The broken rules of an exercise's dose; a number that is itself wrong breaks none."""
    dose = exercise.child("dose")
    if dose is None or not isinstance(dose.value, dict):
        return
    yield from _upside_down(dose)
    yield from _missing_hold(dose, exercise.items("movement"))
    for group, key in (("hold_s", "min"), ("hold_s", "max"), ("sets", "max")):
        yield from _beyond_limit(dose, group, key)


def _upside_down(dose: Node) -> Iterator[Mistake]:
    advised, form = dose.child("reps", "advised"), _form("reps", "advised")
    numbers = [_number(item, form.item) for item in dose.items("reps", "advised")]
    if advised is None or len(numbers) != 2:
        return
    first, second = numbers
    if first is not None and second is not None and second < first:
        message = f"“advised” should have the smaller number first, [{second}, {first}]; it says [{first}, {second}]"
        yield Mistake(advised.place, message)


def _missing_hold(dose: Node, phases: list[Node]) -> Iterator[Mistake]:
    kinds = [kind.value for phase in phases if (kind := phase.child("kind"))]
    if PhaseKind.HOLD.value in kinds and not is_given(dose, "hold_s", form_of(DoseEntry)):
        message = "“hold_s” is missing; the movement has a hold, which needs its seconds, such as hold_s: {default: 2}"
        yield Mistake(dose.place, message)


def _beyond_limit(dose: Node, group: str, limit_key: str) -> Iterator[Mistake]:
    node = dose.child(group, "default")
    default = _number(node, _form(group, "default"))
    limit = _number(dose.child(group, limit_key), _form(group, limit_key))
    if node is None or default is None or limit is None:
        return
    if default < limit if limit_key == "min" else default > limit:
        side = "less" if limit_key == "min" else "more"
        yield Mistake(node.place, f"“default” should not be {side} than “{limit_key}” ({limit}); it says {default}")


def _form(group: str, key: str) -> Form:
    return form_of(DoseEntry).keys[group].keys[key]


def _number(node: Node | None, form: Form | None) -> float | None:
    """The number if it is a right one; what is wrong in itself is told elsewhere."""
    if node and form and isinstance(node.value, int | float) and form.fits(node.value):
        return node.value
    return None
