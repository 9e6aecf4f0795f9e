"""The entries of an exercise file -> the core's exercises.

Seconds become milliseconds, texts one line, and what was left out gets its default.
"""

from typing import TypeVar

from msgspec import UnsetType

from kneeapp.core.exercise import Band, DoseAdvice, Exercise, ExerciseId, Fault, Instruction, Phase
from kneeapp.storage.library_schema import (
    DEFAULT_SWITCH_S,
    BandEntry,
    DoseEntry,
    ExerciseEntry,
    HoldEntry,
    MusclesEntry,
    PhaseEntry,
    SetUpEntry,
)

_Value = TypeVar("_Value")
_NO_HOLD = HoldEntry(default=0, max=0)


def exercise_of(entry: ExerciseEntry) -> Exercise:
    """The exercise that an entry without mistakes describes."""
    return Exercise(
        id=ExerciseId(entry.id),
        name=_line(entry.name),
        short_name=_line(entry.short_name or entry.name),
        aim=_line(entry.aim),
        is_each_leg=entry.each_leg,
        advice=_advice(entry.dose, is_each_leg=entry.each_leg),
        set_up=tuple(map(_instruction, entry.set_up)),
        how_to=_lines(entry.how_to),
        phases=tuple(map(_phase, entry.movement)),
        also_known_as=_lines(entry.also_known_as),
        muscles=_muscles(entry.muscles),
        equipment=_lines(entry.equipment),
        band=None if isinstance(entry.band, UnsetType) else _band(entry.band),
        switch=_lines(entry.switch),
        change_over=_line(entry.change_over),
        keep_in_mind=_lines(entry.keep_in_mind),
        tips=_lines(entry.tips),
        faults=tuple(Fault(fault=_line(fault.fault), fix=_line(fault.fix)) for fault in entry.faults),
        stop_if=_lines(entry.stop_if),
        easier=_lines(entry.easier),
        harder=_lines(entry.harder),
        note=_line(entry.note),
        image=entry.image,
    )


def _advice(dose: DoseEntry, *, is_each_leg: bool) -> DoseAdvice:
    hold = _given(dose.hold_s, _NO_HOLD)
    return DoseAdvice(
        reps=dose.reps.default,
        advised_reps=_given(dose.reps.advised, (dose.reps.default, dose.reps.default)),
        hold_ms=_ms(hold.default),
        min_hold_ms=_ms(hold.min),
        max_hold_ms=_ms(hold.max),
        sets=dose.sets.default,
        max_sets=dose.sets.max,
        sets_a_day=dose.sets_a_day,
        rest_ms=_ms(dose.rest_s),
        switch_ms=_ms(_given(dose.switch_s, DEFAULT_SWITCH_S)) if is_each_leg else None,
    )


def _instruction(step: SetUpEntry) -> Instruction:
    return Instruction(do=_line(step.do), more=_line(step.more), pin=_given(step.pin, ""))


def _phase(phase: PhaseEntry) -> Phase:
    return Phase(
        id=phase.id,
        kind=phase.kind,
        word=_line(phase.word),
        duration_ms=None if isinstance(phase.seconds, UnsetType) else _ms(phase.seconds),
        arrow=_given(phase.arrow, None),
        caption=_line(phase.caption),
    )


def _band(band: BandEntry) -> Band:
    return Band(kind=band.kind, worn_on=_line(band.worn_on), anchor_height=_line(band.anchor_height))


def _muscles(muscles: MusclesEntry) -> dict[str, tuple[str, ...]]:
    parts = {part: _lines(getattr(muscles, part)) for part in muscles.__struct_fields__}
    return {part: names for part, names in parts.items() if names}


def _given(value: _Value | UnsetType, default: _Value) -> _Value:
    return default if isinstance(value, UnsetType) else value


def _ms(seconds: float) -> int:
    return round(seconds * 1000)


def _line(text: str) -> str:
    """The text on one line, however the file broke it."""
    return " ".join(text.split())


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(_line, texts))
