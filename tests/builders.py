"""Exercises, plans and libraries for tests: complete and valid, with only what a test is about named in it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from kneeapp.core.exercise import (
    Arrow,
    Band,
    BandKind,
    DoseAdvice,
    Exercise,
    ExerciseId,
    Fault,
    Instruction,
    Phase,
    PhaseKind,
)
from kneeapp.core.library import Library
from kneeapp.core.plan import Dose, Plan, PlanItem, default_dose
from kneeapp.storage.diagnostic import Diagnostic, LibraryFileError, LoadedLibrary


def an_exercise(**changes: Any) -> Exercise:
    """An exercise for each leg with a hold of 2 s and a rep of 7 s; ``changes`` are fields of `Exercise`."""
    return replace(_EACH_LEG, **changes)


def a_both_legs_exercise(**changes: Any) -> Exercise:
    """An exercise for both legs at once: three sets of 15, a hold of 3 s, a loop band."""
    return replace(_BOTH_LEGS, **changes)


def an_exercise_without_band_or_hold(**changes: Any) -> Exercise:
    """An exercise for each leg that needs no band and holds nowhere."""
    phases = tuple(phase for phase in _PHASES if phase.kind is not PhaseKind.HOLD)
    plain = replace(_EACH_LEG, id=ExerciseId("step"), name="Plain step", short_name="Step", band=None, phases=phases)
    return replace(plain, **changes)


def an_item(exercise: Exercise | None = None, **changes: Any) -> PlanItem:
    """An exercise with its advised dose; ``changes`` are fields of `Dose`."""
    exercise = exercise or an_exercise()
    return PlanItem(exercise=exercise, dose=replace(default_dose(exercise), **changes))


def a_library() -> Library:
    """Three exercises, all of them the routine."""
    exercises = (an_exercise(), a_both_legs_exercise(), an_exercise_without_band_or_hold())
    return Library(exercises=exercises, routine=tuple(exercise.id for exercise in exercises))


def a_plan(library: Library | None = None) -> Plan:
    """The routine of a library with the advised doses."""
    library = library or a_library()
    return Plan(items=tuple(an_item(library[exercise_id]) for exercise_id in library.routine))


def a_loaded_library(*broken: LibraryFileError) -> LoadedLibrary:
    """The library of `a_library`, beside these broken files."""
    return LoadedLibrary(library=a_library(), broken=broken)


def a_broken_file(name: str = "hip-bridge.yaml", *, mistakes: int = 1) -> LibraryFileError:
    """A file with mistakes in lines 14, 15 and so on."""
    diagnostics = tuple(
        Diagnostic(line=14 + number, column=57, message=f"Mistake {number + 1}.", file=name)
        for number in range(mistakes)
    )
    return LibraryFileError(Path("exercises") / name, diagnostics)


def minutes_of(item: PlanItem | Plan | Dose) -> int:
    """A stand-in for an estimate: one minute a rep, in ms."""
    match item:
        case Plan():
            return sum(map(minutes_of, item.items))
        case PlanItem():
            return minutes_of(item.dose)
        case Dose():
            return item.reps * 60_000


_PHASES = (
    Phase(id="out", kind=PhaseKind.MOVE, word="Swing out", duration_ms=2_000, arrow=Arrow.OUT),
    Phase(id="hold", kind=PhaseKind.HOLD, word="Hold"),
    Phase(id="back", kind=PhaseKind.RETURN, word="Ease back", duration_ms=2_000, arrow=Arrow.IN),
    Phase(id="settle", kind=PhaseKind.SETTLE, word="Ready", duration_ms=1_000),
)

_EACH_LEG = Exercise(
    id=ExerciseId("side-swing"),
    name="Banded side swing",
    short_name="Side swing",
    aim="Strengthens the outer hip.",
    is_each_leg=True,
    advice=DoseAdvice(
        reps=10,
        advised_reps=(10, 15),
        hold_ms=2_000,
        min_hold_ms=1_000,
        max_hold_ms=10_000,
        sets=1,
        max_sets=3,
        sets_a_day=1,
        rest_ms=60_000,
        switch_ms=20_000,
    ),
    set_up=(Instruction(do="Band round your {side} ankle", more="The one further from the anchor.", pin="ankle"),),
    how_to=("Swing your {side} leg out.", "Ease it back."),
    phases=_PHASES,
    also_known_as=("hip abduction",),
    muscles={"main": ("gluteus medius",)},
    equipment=("long band", "anchor"),
    band=Band(kind=BandKind.ANCHORED, worn_on="the ankle", anchor_height="ankle"),
    switch=("Turn round: anchor on your {other}",),
    change_over="Long band, fixed at ankle height",
    keep_in_mind=("Stand tall",),
    tips=("Toes ahead.",),
    faults=(Fault(fault="The body leans.", fix="Lift less."),),
    stop_if=("sharp pain at the knee", "you lose your balance"),
    easier=("no band",),
    harder=("a stronger band",),
    note="The outer hip does the work.",
)

_BOTH_LEGS = replace(
    _EACH_LEG,
    id=ExerciseId("squat"),
    name="Banded squat",
    short_name="Squat",
    is_each_leg=False,
    advice=replace(
        _EACH_LEG.advice, reps=15, advised_reps=(5, 15), hold_ms=3_000, sets=3, sets_a_day=3, switch_ms=None
    ),
    how_to=("Sink.", "Stand up."),
    set_up=(Instruction(do="Loop band round both thighs"),),
    band=Band(kind=BandKind.LOOP, worn_on="both thighs"),
    switch=(),
)
