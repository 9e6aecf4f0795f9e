"""Screens of days that are in a journal: today's page, the plan, and what is asked about sessions, for pictures."""

from collections.abc import Callable

from kneeapp.core.commands import Ready
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.exercise_state import ExerciseState
from kneeapp.core.progress import OfferKind
from kneeapp.ui.pages.plan_row_head import PlanRowHead
from kneeapp.ui.progress_offers import ProgressOffers
from kneeapp.ui.resume_offer import ResumeOffer
from tests.diary import DAY_MS, HOUR_MS, Diary
from tests.staging import Stage

STRETCH, ANKLE, SQUAT = ExerciseId("single-leg-band"), ExerciseId("leaning-ankle-band"), ExerciseId("band-squat")
LUNGE = ExerciseId("forward-lunge")
SETTLED = ExerciseState(band=2)


def today_begun(stage: Stage) -> None:
    """Two exercises are done and a set of the third, in a week that went well."""
    diary = _week(stage)
    for exercise in (STRETCH, ANKLE, SQUAT):
        diary.exercise(exercise)
    stage.window.library.show_today()


def today_left_out(stage: Stage) -> None:
    """One exercise is left out, another easier, and one is done."""
    diary = _week(stage)
    diary.exercise(STRETCH)
    _leave_out(stage, LUNGE)
    stage.records.change_state(SQUAT, lambda _state: ExerciseState(is_easier=True))
    stage.window.library.show_today()


def today_done(stage: Stage) -> None:
    """All is done."""
    _week(stage).routine()
    stage.window.library.show_today()


def today_rest(stage: Stage) -> None:
    """A day for which nothing is planned."""
    _week(stage)
    plan = stage.records.week_plan(stage.window.library.loaded.library)
    stage.records.keep_plan(plan.removed(SQUAT))
    stage.clock.pass_ms(DAY_MS)
    stage.window.library.show_today()


def next_day(stage: Stage) -> None:
    """The day after a session, on which nothing was done yet."""
    Diary(stage.records, stage.window.library.loaded.library).routine(pain=1)
    stage.clock.pass_ms(DAY_MS)
    stage.window.library.show_today()


def easier(stage: Stage) -> None:
    """The page of an exercise that is to be easier."""
    stage.records.change_state(SQUAT, lambda _state: ExerciseState(is_easier=True))
    stage.window.library.refresh()
    stage.window.library.show_exercise(SQUAT)


def plan_editor(stage: Stage) -> None:
    """The plan with one row open, one exercise left out, and one that can be added."""
    library = stage.window.library
    plan = stage.records.week_plan(library.loaded.library)
    stage.records.keep_plan(plan.removed(LUNGE))
    _leave_out(stage, STRETCH)
    library.refresh()
    library.show_plan()
    heads = stage.window.findChildren(PlanRowHead)
    heads[2].click()


def resume(after_ms: int) -> Callable[[Stage], None]:
    """A session that broke off in the seventh rep so long ago."""

    def play(stage: Stage) -> None:
        stage.start("routine", *[Ready()] * 4)
        stage.wait(10_000 + 48_000)
        stage.driver.end()
        stage.window.show_library()
        stage.window.library.refresh()
        stage.clock.pass_ms(after_ms)
        ResumeOffer(stage.window, stage.records, stage.keeper.adopt).ask()

    return play


def resume_today(stage: Stage) -> None:
    """It broke off a few minutes ago."""
    resume(4 * 60_000)(stage)


def resume_yesterday(stage: Stage) -> None:
    """It broke off long ago."""
    resume(17 * HOUR_MS)(stage)


def offer(kind: OfferKind) -> Callable[[Stage], None]:
    """What is offered after the session that makes it possible."""

    def play(stage: Stage) -> None:
        library = stage.window.library.loaded.library
        diary = Diary(stage.records, library)
        if kind is OfferKind.STEP_BACK:
            diary.stop(STRETCH, 3)
        else:
            exercise = SQUAT if kind is OfferKind.NEXT_BAND else STRETCH
            stage.records.change_state(exercise, lambda _state: SETTLED)
            sets = stage.records.week_plan(library).entries[2].dose.sets if exercise is SQUAT else 1
            diary.exercise(exercise, sets=sets, days_ago=2, pain=1, effort=1)
            diary.exercise(exercise, sets=sets, pain=1, effort=2)
        ProgressOffers(stage.window, stage.records, lambda: library).ask()

    return play


def _week(stage: Stage) -> Diary:
    """Routines of the last two weeks and this Monday with the pains after them, and yesterday's squats."""
    diary = Diary(stage.records, stage.window.library.loaded.library)
    for days_ago, pain in ((14, 2), (12, 3), (9, 2), (7, 2), (5, 1), (2, 2)):
        diary.routine(days_ago=days_ago, pain=pain, effort=4)
    diary.exercise(SQUAT, sets=3, days_ago=1, pain=1)
    asked = stage.records.asked_next_day()
    if asked is not None:
        stage.records.answer_next_day(asked, None)
    return diary


def _leave_out(stage: Stage, exercise: ExerciseId) -> None:
    """Left out since Monday."""
    Diary(stage.records, stage.window.library.loaded.library).stop(exercise, 5, days_ago=2)
    monday = stage.records.today.replace(day=stage.records.today.day - 2)
    stage.records.change_state(exercise, lambda state: state.leaving_out(monday, 5))
