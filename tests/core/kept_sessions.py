"""Sessions as they are kept, for tests: what was asked for, which reps were done, and what was answered."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from kneeapp.core.exercise import Exercise, ExerciseId, Side
from kneeapp.core.kept import (
    Answers,
    KeptBout,
    KeptPain,
    KeptRep,
    KeptSession,
    Moment,
    Outcome,
    RepsOfBout,
    SessionId,
    SessionKind,
)
from kneeapp.core.plan import PlanItem
from kneeapp.core.rep_key import RepKey

WEDNESDAY = date(2025, 3, 12)


def noon(day: date = WEDNESDAY) -> Moment:
    """Noon of a day, two hours ahead of UTC."""
    return Moment(utc_ms=int(datetime.combine(day, time(10), UTC).timestamp()) * 1_000, offset_min=120)


def a_kept_session(
    *items: PlanItem, day: date = WEDNESDAY, pain: int | None = 1, effort: int | None = 2
) -> KeptSession:
    """A finished session at noon in which all reps of these exercises were done."""
    parts = ((i, number, side) for i in items for number in range(1, i.dose.sets + 1) for side in i.sides)
    bouts = tuple(_bout(bout, item, number, side) for bout, (item, number, side) in enumerate(parts))
    return KeptSession(
        id=SessionId(day.toordinal()),
        begun=noon(day),
        kind=SessionKind.ROUTINE,
        title="Daily routine",
        outcome=Outcome.FINISHED,
        bouts=bouts,
        reps=tuple(rep for bout in bouts for rep in reps_of(bout.bout, bout.reps)),
        answers=Answers(pain=pain, effort=effort),
    )


def reps_of(bout: int, reps: int, *, attempt: int = 1) -> tuple[KeptRep, ...]:
    """The first reps of a bout."""
    return tuple(KeptRep(key=RepKey(bout=bout, attempt=attempt, rep=rep), done=noon()) for rep in range(1, reps + 1))


def with_reps(session: KeptSession, *reps: Sequence[KeptRep]) -> KeptSession:
    """The session with these reps alone."""
    return session._replace(reps=tuple(rep for some in reps for rep in some))


def hurting(session: KeptSession, *exercises: ExerciseId, strength: int | None = 3) -> KeptSession:
    """The session with a stop for pain of each of these exercises."""
    pains = tuple(KeptPain(told=session.begun, exercise=exercise, strength=strength) for exercise in exercises)
    return session._replace(pains=pains)


def a_counted_bout(exercise: Exercise, side: Side, done: int, planned: int | None = None) -> RepsOfBout:
    """A bout of an exercise with its advised reps, some of which were done."""
    return RepsOfBout(
        session=SessionId(1),
        bout=0,
        exercise=exercise.id,
        set_number=1,
        side=side,
        planned=exercise.advice.reps if planned is None else planned,
        done=done,
    )


def whole_sets(exercise: Exercise, number: int = 1) -> list[RepsOfBout]:
    """The bouts of whole sets of an exercise."""
    legs = (Side.LEFT, Side.RIGHT) if exercise.is_each_leg else (Side.BOTH,)
    return [a_counted_bout(exercise, leg, exercise.advice.reps) for leg in legs] * number


def _bout(number: int, item: PlanItem, set_number: int, side: Side) -> KeptBout:
    return KeptBout(
        bout=number,
        exercise=item.exercise.id,
        name=item.exercise.name,
        set_number=set_number,
        side=side,
        reps=item.dose.reps,
        hold_ms=item.dose.hold_ms,
    )
