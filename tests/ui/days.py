"""A window over a journal with days in it, for the tests of what follows from them."""

from kneeapp.core.exercise import ExerciseId
from kneeapp.core.exercise_state import ExerciseState
from kneeapp.core.library import Library
from kneeapp.core.plan import Dose
from kneeapp.ui.widgets.row_button import RowButton
from tests.diary import DAY_MS, Diary
from tests.staging import Stage

SQUAT, STRETCH, LUNGE = ExerciseId("band-squat"), ExerciseId("single-leg-band"), ExerciseId("forward-lunge")


def library(stage: Stage) -> Library:
    """The exercises of a stage."""
    return stage.window.library.loaded.library


def diary(stage: Stage) -> Diary:
    """What writes sessions into its journal."""
    return Diary(stage.records, library(stage))


def row(stage: Stage, exercise: ExerciseId) -> str:
    """What today's row of an exercise says under its name."""
    found = stage.window.library.daily.today.findChildren(RowButton, f"routine-{exercise}")
    return found[-1].accessibleDescription()  # the ones before are about to be deleted


def dose(stage: Stage, exercise: ExerciseId) -> Dose:
    """The dose that the kept plan has for an exercise."""
    entry = stage.records.week_plan(library(stage)).entry_of(exercise)
    assert entry is not None
    return entry.dose


def known(stage: Stage, exercise: ExerciseId) -> ExerciseState:
    """What is kept of an exercise."""
    return stage.records.states().get(exercise, ExerciseState())


def pass_days(stage: Stage, days: int) -> None:
    """Let days pass, and look at today's page."""
    stage.clock.pass_ms(days * DAY_MS)
    stage.window.library.show_today()
