"""The list of sets as values: a row for each exercise of a session, in it a cell for each set and leg.

Read off a session's state alone. What was done counts by its best attempt, so that a set that is done again never
shows more reps than it has.
"""

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kneeapp.core.exercise import Exercise, Side
from kneeapp.core.session_state import SessionState
from kneeapp.ui.wording import reps_text, side_text


@dataclass(frozen=True, kw_only=True)
class SetCell:
    """One set of one leg, or of both together: its number in the session, what it is called, what was done of it."""

    bout: int
    title: str
    done: str
    is_done: bool
    is_current: bool
    is_begun: bool


@dataclass(frozen=True, kw_only=True)
class SetRow:
    """One exercise with its sets, and how many cells stand in a line of it."""

    exercise: Exercise
    cells: tuple[SetCell, ...]
    columns: int


def set_rows(state: SessionState) -> tuple[SetRow, ...]:
    """All exercises of a session in their order."""
    return tuple(_row(state, number) for number in range(len(state.timeline.items)))


def columns_of(cells: int, *, has_legs: bool) -> int:
    """How many cells of an exercise stand side by side: both legs, else up to three sets."""
    if has_legs or cells in (1, 2, 4):
        return 2
    return 3


def _row(state: SessionState, number: int) -> SetRow:
    exercise = state.timeline.items[number].exercise
    bouts = [index for index, bout in enumerate(state.timeline.bouts) if bout.item == number]
    return SetRow(
        exercise=exercise,
        cells=tuple(_cell(state, bout) for bout in bouts),
        columns=columns_of(len(bouts), has_legs=exercise.is_each_leg),
    )


def _cell(state: SessionState, index: int) -> SetCell:
    reps, best = state.timeline.bouts[index].reps, best_attempt(state, index)
    is_current = index == state.step.bout
    counted = state.reps_done if is_current else best
    return SetCell(
        bout=index,
        title=_title(state, index),
        done=_done_here(state, counted, reps) if is_current else _done(counted, reps),
        is_done=counted >= reps,
        is_current=is_current,
        is_begun=best > 0,
    )


def best_attempt(state: SessionState, bout: int) -> int:
    """The most reps that were done in one attempt of a bout."""
    attempts = Counter(key.attempt for key in state.done if key.bout == bout)
    return max(attempts.values(), default=0)


def _title(state: SessionState, index: int) -> str:
    bout = state.timeline.bouts[index]
    if bout.side is not Side.BOTH and state.timeline.items[bout.item].dose.sets == 1:
        return side_text(bout.side)
    number = QCoreApplication.translate("sets", "Set {number}").format(number=bout.set_number)
    return number if bout.side is Side.BOTH else f"{number} · {side_text(bout.side)}"


def _done(counted: int, reps: int) -> str:
    if counted == 0:
        return reps_text(reps)
    text = QCoreApplication.translate("sets", "{done} of {reps}")
    return text.format(done=min(counted, reps), reps=reps)


def _done_here(state: SessionState, counted: int, reps: int) -> str:
    if state.step.is_break:
        return QCoreApplication.translate("sets", "{reps}, up next").format(reps=reps_text(reps))
    if counted == 0:
        return QCoreApplication.translate("sets", "{reps}, here now").format(reps=reps_text(reps))
    text = QCoreApplication.translate("sets", "{done} of {reps} done, here now")
    return text.format(done=min(counted, reps), reps=reps)
