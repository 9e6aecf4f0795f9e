"""What was done in a session, per exercise and leg: counted from its reps, never computed from the plan."""

from dataclasses import dataclass

from kneeapp.core.exercise import Exercise, Side
from kneeapp.core.session_state import SessionState


@dataclass(frozen=True, kw_only=True)
class SideRecord:
    """The reps of one leg (or both together) that were done and that were planned, over all sets of an exercise."""

    side: Side
    done: int
    planned: int


@dataclass(frozen=True, kw_only=True)
class ExerciseRecord:
    """One exercise of a session: its sides in the order of the first set."""

    exercise: Exercise
    sides: tuple[SideRecord, ...]

    @property
    def reps_done(self) -> int:
        """The reps that count, of both legs."""
        return sum(side.done for side in self.sides)

    @property
    def is_complete(self) -> bool:
        """Whether each leg did at least what was planned for it."""
        return all(side.done >= side.planned for side in self.sides)


def records_of(state: SessionState) -> tuple[ExerciseRecord, ...]:
    """One record for each exercise of the session, in its order, also for those not begun."""
    return tuple(
        ExerciseRecord(
            exercise=item.exercise,
            sides=tuple(_side_record(state, number, side) for side in item.sides),
        )
        for number, item in enumerate(state.timeline.items)
    )


def _side_record(state: SessionState, item: int, side: Side) -> SideRecord:
    bouts = [index for index, bout in enumerate(state.timeline.bouts) if (bout.item, bout.side) == (item, side)]
    return SideRecord(
        side=side,
        done=sum(key.bout in bouts for key in state.done),
        planned=sum(state.timeline.bouts[index].reps for index in bouts),
    )
