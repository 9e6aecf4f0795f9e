"""What a session is to contain: exercises with the dose that the user chose, and the pace between them."""

from dataclasses import dataclass

from kneeapp.core.exercise import MAX_REPS, Exercise, Side
from kneeapp.core.library import Library


@dataclass(frozen=True, kw_only=True)
class Dose:
    """How much of one exercise: reps of each set (and leg), sets, the hold of each rep, and the leg that begins."""

    reps: int
    sets: int
    hold_ms: int
    first_side: Side

    def __post_init__(self) -> None:
        if not (1 <= self.reps <= MAX_REPS and self.sets >= 1 and self.hold_ms >= 0):
            raise ValueError(f"not a dose: {self}")


@dataclass(frozen=True, kw_only=True)
class PlanItem:
    """One exercise of a plan with its dose.

    Self-paced means that the user starts each hold with a press instead of following the phases' seconds.
    """

    exercise: Exercise
    dose: Dose
    is_self_paced: bool = False

    def __post_init__(self) -> None:
        if self.exercise.is_each_leg == (self.dose.first_side is Side.BOTH):
            raise ValueError(f"{self.exercise.id}: {self.dose.first_side} cannot begin")

    @property
    def sides(self) -> tuple[Side, ...]:
        """The legs of the first set, in their order: one entry where both work at once."""
        first = self.dose.first_side
        return (first, first.other) if self.exercise.is_each_leg else (Side.BOTH,)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What one session goes through, in order; never empty."""

    items: tuple[PlanItem, ...]

    def __post_init__(self) -> None:
        if not self.items:
            raise ValueError("a plan needs at least one exercise")


@dataclass(frozen=True, kw_only=True)
class Pacing:
    """The times between repetitions, in ms, as design rulings give them, and how fast the movements are.

    The first lead-in is longer because one walks to the place. ``rest_ms`` and ``switch_ms`` are for every rest and
    side change; None leaves each exercise its own. Movements take ``movement_percent`` of their own time, holds all of
    theirs. With ``waits_for_user`` side changes and rests last until the user says so; ``is_self_paced`` makes every
    exercise of the plan self-paced.
    """

    first_lead_in_ms: int = 10_000
    lead_in_ms: int = 5_000
    rest_ms: int | None = None
    switch_ms: int | None = None
    movement_percent: int = 100
    waits_for_user: bool = False
    is_self_paced: bool = False

    def __post_init__(self) -> None:
        if self.first_lead_in_ms < 0 or self.lead_in_ms < 0:
            raise ValueError("a lead-in cannot be shorter than 0 ms")
        if (self.rest_ms or 0) < 0 or (self.switch_ms or 0) < 0:
            raise ValueError("a rest or side change cannot be shorter than 0 ms")
        if self.movement_percent <= 0:
            raise ValueError("a movement needs some of its time")

    def movement_ms(self, own_ms: int) -> int:
        """How long a movement takes whose own time is that: whole ms, at least 1."""
        return max((own_ms * self.movement_percent + 50) // 100, 1)


@dataclass(frozen=True, kw_only=True)
class SessionRules:
    """What a running session tolerates, in ms of the session's clock.

    ``stall_ms``: a longer gap between two looks at the clock pauses. ``again_ms``: two Backs within it go to the rep
    before. ``long_pause_ms``: after a longer pause in a movement or hold the rep begins anew.
    """

    stall_ms: int = 2_000
    again_ms: int = 1_000
    long_pause_ms: int = 10_000
    resume_lead_in_ms: int = 3_000
    rest_extension_ms: int = 15_000

    def __post_init__(self) -> None:
        times_ms = (self.stall_ms, self.again_ms, self.long_pause_ms, self.resume_lead_in_ms, self.rest_extension_ms)
        if min(times_ms) <= 0:
            raise ValueError(f"every time must be longer than 0 ms: {self}")


def default_dose(exercise: Exercise) -> Dose:
    """The dose that the exercise's file advises, the left leg first."""
    advice = exercise.advice
    first = Side.LEFT if exercise.is_each_leg else Side.BOTH
    return Dose(reps=advice.reps, sets=advice.sets, hold_ms=advice.hold_ms, first_side=first)


def daily_routine(library: Library, doses: dict[str, Dose] | None = None) -> Plan:
    """All exercises of the library's routine in its order, with the given doses or else the advised ones."""
    chosen = doses or {}
    exercises = [library[exercise_id] for exercise_id in library.routine]
    return Plan(items=tuple(PlanItem(exercise=e, dose=chosen.get(e.id) or default_dose(e)) for e in exercises))
