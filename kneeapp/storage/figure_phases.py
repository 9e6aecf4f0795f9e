"""Whether a file of poses shows just the phases that the exercises have; both know a phase by its id."""

from collections.abc import Iterator, Mapping

from kneeapp.core.exercise import ExerciseId
from kneeapp.storage.figure_rules import entries
from kneeapp.storage.mistake import Mistake, shortened
from kneeapp.storage.unknown_name import unknown
from kneeapp.storage.yaml_value import Node

Phases = Mapping[ExerciseId, tuple[str, ...]]
"""The ids of each exercise's phases, in their order."""


def mistakes_of_phases(root: Node, phases: Phases) -> Iterator[Mistake]:
    """Exercises that there are not, phases that they do not have, and those that are not shown."""
    for name, figure in entries(root, "exercises").items():
        expected = phases.get(ExerciseId(name))
        if expected is None:
            yield Mistake(figure.key_place or figure.place, unknown("exercise", name, tuple(phases)))
        else:
            yield from _mistakes(figure, name, expected)


def _mistakes(figure: Node, name: str, expected: tuple[str, ...]) -> Iterator[Mistake]:
    shown = [phase for segment in figure.items("rep") if (phase := segment.child("id"))]
    for phase in shown:
        if phase.value not in expected:
            yield Mistake(phase.place, unknown(f"phase of “{shortened(name)}”", str(phase.value), expected))
    rep = figure.child("rep")
    if rep and (missing := [phase for phase in expected if phase not in [each.value for each in shown]]):
        yield Mistake(rep.key_place or rep.place, f"the phase “{missing[0]}” of the exercise is missing here")
