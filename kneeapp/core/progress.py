"""When more reps, the next band or a step back are offered. An offer changes nothing: the user's answer does.

A session in which effort or pain was not told proves nothing, for nobody knows how it was.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from kneeapp.core.exercise import ExerciseId
from kneeapp.core.exercise_state import ExerciseState
from kneeapp.core.kept import KeptBout, KeptSession, Moment, Outcome
from kneeapp.core.library import Library
from kneeapp.core.week_plan import PlanEntry, WeekPlan, known_entries

EFFORT_OF_TEN = (1.4, 3.6, 5.7, 7.8, 9.9)
"""What the five words for effort mean, easy to maximal."""

MOST_EFFORT = 6
MOST_PAIN = 2
"""A clean session told at most this much effort and pain, both of ten."""

CLEAN_SESSIONS = 2
STEP = 2
FEWEST_REPS = 5
"""A step back does not go below."""

REPS_ON_NEXT_BAND = 10


class OfferKind(Enum):
    """What is offered."""

    MORE_REPS = "more_reps"
    NEXT_BAND = "next_band"
    STEP_BACK = "step_back"


@dataclass(frozen=True, kw_only=True)
class Proof:
    """A clean session of an exercise: all reps of all sets on each leg. ``effort`` is an index, 0 easy to 4."""

    begun: Moment
    reps: int
    sets: int
    effort: int
    pain: int


@dataclass(frozen=True, kw_only=True)
class Offer:
    """What the user may be asked after the session that began at ``after``; other reps than now, perhaps another band.

    ``new_band`` is the next band's level, None where the band stays; one that was never told counts as the first.
    ``proofs`` are the two clean sessions, the newest last; none for a step back.
    """

    kind: OfferKind
    exercise: ExerciseId
    after: Moment
    reps: int
    new_reps: int
    new_band: int | None = None
    proofs: tuple[Proof, ...] = ()


def offer_for(
    sessions: Sequence[KeptSession],
    week_plan: WeekPlan,
    library: Library,
    states: Mapping[ExerciseId, ExerciseState] | None = None,
) -> Offer | None:
    """The one offer after the last of these sessions, or None.

    A step back goes before anything more; else the plan's order decides. Exercises that are left out, or for which the
    user wants no offers, are passed over.
    """
    known = states or {}
    entries = [(entry, known.get(entry.exercise, ExerciseState())) for entry in known_entries(week_plan, library)]
    askable = [(entry, state) for entry, state in entries if state.left_out is None and not state.offers.is_never]
    return next(_offers(sessions, askable, library), None)


def taken(offer: Offer, week_plan: WeekPlan) -> WeekPlan:
    """The plan after the offer was accepted; KeyError where the plan no longer has the exercise."""
    entry = week_plan.entries[week_plan.index_of(offer.exercise)]
    return week_plan.with_dose(offer.exercise, replace(entry.dose, reps=offer.new_reps))


def _offers(
    sessions: Sequence[KeptSession], askable: Sequence[tuple[PlanEntry, ExerciseState]], library: Library
) -> Iterator[Offer]:
    for entry, _state in askable:
        yield from _steps_back(sessions[-1:], entry)
    for entry, state in askable:
        proofs = _proofs(sessions, entry, state)
        if len(proofs) == CLEAN_SESSIONS and not state.is_easier:
            yield from _steps_up(entry, state, library, proofs)


def _steps_back(latest: Sequence[KeptSession], entry: PlanEntry) -> Iterator[Offer]:
    """Fewer reps after a session in which the exercise was stopped for pain."""
    reps = max(entry.dose.reps - STEP, FEWEST_REPS)
    for session in latest:
        if _is_stopped(session, entry.exercise) and reps < entry.dose.reps:
            yield Offer(
                kind=OfferKind.STEP_BACK,
                exercise=entry.exercise,
                after=session.begun,
                reps=entry.dose.reps,
                new_reps=reps,
            )


def _steps_up(entry: PlanEntry, state: ExerciseState, library: Library, proofs: tuple[Proof, ...]) -> Iterator[Offer]:
    """More reps up to the most that are advised, from there the next band if there is one."""
    exercise = library[entry.exercise]
    fewest, most = exercise.advice.advised_reps
    reps = entry.dose.reps
    more = Offer(
        kind=OfferKind.MORE_REPS,
        exercise=exercise.id,
        after=proofs[-1].begun,
        reps=reps,
        new_reps=min(reps + STEP, most),
        proofs=proofs,
    )
    if reps < most:
        yield more
    elif exercise.band is not None:
        new_reps = min(max(REPS_ON_NEXT_BAND, fewest), most)
        new_band = (state.band or 1) + 1
        yield replace(more, kind=OfferKind.NEXT_BAND, new_reps=new_reps, new_band=new_band)


def _proofs(sessions: Sequence[KeptSession], entry: PlanEntry, state: ExerciseState) -> tuple[Proof, ...]:
    """The last two sessions of the exercise if both prove something, the very last session being one of them.

    Only those count that began after an offer was put off.
    """
    done = [session for session in sessions if _has(session, entry.exercise)]
    if done[-1:] != list(sessions[-1:]):
        return ()
    found = (_proof(session, entry, state) for session in done[-CLEAN_SESSIONS:])
    put_off = state.offers.not_now
    return tuple(proof for proof in found if proof and (put_off is None or proof.begun > put_off))


def _proof(session: KeptSession, entry: PlanEntry, state: ExerciseState) -> Proof | None:
    effort, pain = session.answers.effort, session.answers.pain
    if effort is None or pain is None or EFFORT_OF_TEN[effort] > MOST_EFFORT or pain > MOST_PAIN:
        return None
    bouts = [bout for bout in session.bouts if bout.exercise == entry.exercise]
    sets = len({bout.set_number for bout in bouts})
    is_whole = sets >= (1 if entry.is_spread else entry.dose.sets) and all(_is_whole(session, b) for b in bouts)
    is_same_dose = all(_load(bout) == (entry.dose.reps, entry.dose.hold_ms, state.band) for bout in bouts)
    if not (is_whole and is_same_dose) or _is_stopped(session, entry.exercise):
        return None
    return Proof(begun=session.begun, reps=entry.dose.reps, sets=sets, effort=effort, pain=pain)


def _has(session: KeptSession, exercise: ExerciseId) -> bool:
    """Whether a session that is over has any rep of the exercise."""
    own = {bout.bout for bout in session.bouts if bout.exercise == exercise}
    return session.outcome is not Outcome.OPEN and any(rep.key.bout in own for rep in session.reps)


def _is_stopped(session: KeptSession, exercise: ExerciseId) -> bool:
    """Whether a pain of the session names the exercise."""
    return any(pain.exercise == exercise for pain in session.pains)


def _is_whole(session: KeptSession, bout: KeptBout) -> bool:
    """Whether one attempt of the bout has all its reps."""
    attempts = Counter(rep.key.attempt for rep in session.reps if rep.key.bout == bout.bout)
    return max(attempts.values(), default=0) >= bout.reps


def _load(bout: KeptBout) -> tuple[int, int, int | None]:
    return bout.reps, bout.hold_ms, bout.band
