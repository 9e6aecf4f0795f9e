"""Today's page and the plan over a real journal: what counts, what is begun, and what a change changes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import ExerciseId
from kneeapp.core.exercise_state import ExerciseState
from kneeapp.core.plan import Plan
from kneeapp.core.week_plan import Weekday
from kneeapp.storage.records import Records
from kneeapp.ui.pages.plan_page import PlanPage
from kneeapp.ui.widgets.stepper import Stepper
from tests.diary import DAY_MS
from tests.staging import Stage, a_stage
from tests.ui.days import LUNGE, SQUAT, STRETCH, diary, dose, known, library, pass_days, row

EASIER = ExerciseState(is_easier=True)


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return a_stage(qtbot)


@pytest.fixture
def begun(stage: Stage) -> list[Plan]:
    """The plans that were begun since."""
    plans: list[Plan] = []
    stage.window.library.start_requested.disconnect()
    stage.window.library.start_requested.connect(plans.append)
    return plans


def done(stage: Stage, exercise: ExerciseId, sets: int = 1) -> None:
    diary(stage).exercise(exercise, sets=sets)
    stage.window.library.refresh()


def items(plan: Plan) -> list[tuple[str, int]]:
    return [(item.exercise.id, item.dose.sets) for item in plan.items]


def plan_page(stage: Stage) -> PlanPage:
    """The plan's page, opened."""
    stage.window.library.show_plan()
    page = stage.window.findChild(PlanPage)
    assert page is not None
    return page


def without_exercises(stage: Stage) -> None:
    plan = stage.records.week_plan(library(stage))
    for entry in plan.entries:
        plan = plan.removed(entry.exercise)
    stage.records.keep_plan(plan)
    stage.window.library.refresh()


# Today.


def test_todays_row_counts_the_sets(stage: Stage) -> None:
    said = [row(stage, SQUAT)]
    for _set in range(3):
        done(stage, SQUAT)
        said.append(row(stage, SQUAT))
    counts = [text.removeprefix("3 sets of 15").removeprefix(", ") for text in said]
    assert counts == ["9 min", "one done, Next", "two done, Next", "Done"]


def test_the_sidebar_counts_with_it(stage: Stage) -> None:
    before = stage.window.library.daily.progress
    done(stage, SQUAT, 3)
    after = stage.window.library.daily.progress
    assert (before.done, after.done) == (0, 1)
    assert after.left_ms < before.left_ms


def test_a_session_on_the_stage_is_counted_when_it_is_left(stage: Stage) -> None:
    plan = stage.window.library.plan_of(STRETCH)
    stage.window.library.daily.request(plan)
    stage.window.session.start_now()
    stage.window.session_ended.connect(lambda _is_something: stage.window.library.refresh())
    while "How was it?" not in stage.texts():
        stage.window.session.start_now()
        stage.wait(5_000)
    stage.click("Skip the questions")
    assert row(stage, STRETCH) == "10 reps, each leg, Done"


def test_continue_begins_what_is_left_the_exercise_in_hand_first(stage: Stage, begun: list[Plan]) -> None:
    done(stage, SQUAT, 2)
    stage.click("Continue")
    assert items(begun[0])[0] == (SQUAT, 1)
    assert len(begun[0].items) == 5


def test_continue_begins_one_set_of_an_exercise_that_is_spread_over_the_day(stage: Stage, begun: list[Plan]) -> None:
    plan_page(stage).spread_wished.emit(SQUAT, True)
    stage.click("Done")
    stage.click("Start")
    assert dict(items(begun[0]))[SQUAT] == 1


def test_a_short_session_is_the_next_three_exercises(stage: Stage, begun: list[Plan]) -> None:
    done(stage, STRETCH)
    stage.click("Short session")
    assert [exercise for exercise, _sets in items(begun[0])] == ["leaning-ankle-band", SQUAT, "band-kick-back"]


def test_with_three_exercises_left_there_is_no_shorter_session(stage: Stage) -> None:
    assert "Short session" in stage.buttons()
    done(stage, STRETCH)
    done(stage, LUNGE)
    assert "Short session" not in stage.buttons()


def test_when_all_is_done_there_is_nothing_to_start(stage: Stage) -> None:
    diary(stage).routine()
    stage.window.library.refresh()
    assert "That’s it for today" in stage.texts()
    assert not {"Start", "Continue"} & set(stage.buttons())


def test_a_day_for_which_nothing_is_planned_is_a_rest_day(stage: Stage, begun: list[Plan]) -> None:
    without_exercises(stage)
    assert "A rest day" in stage.texts()
    stage.window.library.start_routine()
    assert begun == []


def test_on_a_day_between_only_the_squats_are_asked(stage: Stage, begun: list[Plan]) -> None:
    pass_days(stage, 1)
    stage.click("Start")
    assert items(begun[0]) == [(SQUAT, 3)]


def test_an_exercise_that_was_done_although_it_is_not_asked_is_shown(stage: Stage) -> None:
    pass_days(stage, 1)
    done(stage, LUNGE)
    assert row(stage, LUNGE) == "10 reps, each leg, Done"


def test_a_new_day_begins_when_the_window_is_looked_at_on_it(stage: Stage) -> None:
    done(stage, SQUAT, 3)
    stage.clock.pass_ms(DAY_MS)
    QApplication.sendEvent(stage.window, QEvent(QEvent.Type.WindowActivate))
    assert "Thursday 16 November" in stage.texts()
    assert row(stage, SQUAT) == "3 sets of 15, Next"
    assert stage.window.library.daily.progress.done == 0
    assert "How are your knees today after yesterday’s session?" in stage.texts()


# More than the day's dose.


def test_more_than_the_days_dose_is_asked_once_a_day(stage: Stage, begun: list[Plan]) -> None:
    done(stage, STRETCH)
    daily, plan = stage.window.library.daily, stage.window.library.plan_of(STRETCH)
    daily.request(plan)
    assert (begun, "More than today’s plan?" in stage.texts()) == ([], True)
    stage.click("Do it anyway")
    daily.request(plan)
    assert begun == [plan, plan]
    pass_days(stage, 2)
    done(stage, STRETCH)
    daily.request(plan)
    assert len(begun) == 2


def test_leaving_it_for_today_begins_nothing_and_is_asked_again(stage: Stage, begun: list[Plan]) -> None:
    done(stage, STRETCH)
    for _time in range(2):
        stage.window.library.daily.request(stage.window.library.plan_of(STRETCH))
        stage.click("Leave it for today")
    assert begun == []


def test_the_next_set_of_the_days_dose_is_not_asked_about(stage: Stage, begun: list[Plan]) -> None:
    done(stage, SQUAT, 2)
    stage.click("Continue")
    assert len(begun) == 1


# Left out, and easier.


def test_an_exercise_left_out_says_so_and_can_be_put_back(stage: Stage, begun: list[Plan]) -> None:
    today = stage.records.today
    stage.records.change_state(SQUAT, lambda state: state.leaving_out(today, 5))
    stage.window.library.refresh()
    assert row(stage, SQUAT) == "Left out since Wednesday, pain 5"
    stage.window.library.start_routine()
    assert SQUAT not in dict(items(begun[0]))
    QApplication.processEvents()
    stage.click("Put back")
    assert row(stage, SQUAT).startswith("3 sets of 15")
    assert known(stage, SQUAT).left_out is None


def made_easier(stage: Stage) -> None:
    stage.records.change_state(SQUAT, lambda _state: EASIER)
    stage.window.library.refresh()


def test_the_easier_version_is_on_todays_row_and_goes_from_the_exercises_page(stage: Stage) -> None:
    made_easier(stage)
    assert "Easier today: no band" in row(stage, SQUAT)
    stage.window.library.show_exercise(SQUAT)
    assert "Easier today: no band" in stage.texts()
    stage.click("Back to the usual one")
    assert "Easier today: no band" not in stage.texts()
    assert "Back to the usual one" not in stage.buttons()
    stage.window.library.show_today()
    assert "Easier today" not in row(stage, SQUAT)
    assert not known(stage, SQUAT).is_easier


def test_the_page_of_another_exercise_says_nothing_of_it(stage: Stage) -> None:
    made_easier(stage)
    stage.window.library.show_exercise(LUNGE)
    assert "Back to the usual one" not in stage.buttons()


# The plan.


def test_edits_are_kept_at_once_and_undone_as_often_as_wished(stage: Stage) -> None:
    page, first = plan_page(stage), stage.records.week_plan(library(stage))
    page.days_wished.emit(LUNGE, Weekday.TUESDAY.value, True)
    page.moved_wished.emit(LUNGE, 0)
    page.dose_wished.emit(LUNGE, 12, None, 2)
    page.remove_wished.emit(SQUAT)
    page.add_wished.emit(SQUAT)
    page.spread_wished.emit(SQUAT, True)
    last = stage.records.week_plan(library(stage))
    assert (last.entries[0].exercise, last.entries[-1].exercise) == (LUNGE, SQUAT)
    assert (last.entries[0].dose.reps, last.entries[0].dose.sets, last.entries[-1].is_spread) == (12, 2, True)
    assert Weekday.TUESDAY in last.entries[0].days
    for _edit in range(6):
        stage.click("Undo")
    assert stage.records.week_plan(library(stage)) == first.fitted(library(stage))
    assert not stage.button("Undo").isEnabled()


def test_the_hold_is_kept_in_ms_and_stays_where_it_is_not_told(stage: Stage) -> None:
    page = plan_page(stage)
    page.dose_wished.emit(SQUAT, 15, 4.5, 3)
    page.dose_wished.emit(SQUAT, 14, None, 3)
    assert (dose(stage, SQUAT).hold_ms, dose(stage, SQUAT).reps) == (4_500, 14)


def test_undo_is_still_there_when_the_plan_is_opened_again(stage: Stage) -> None:
    plan_page(stage).remove_wished.emit(SQUAT)
    stage.click("Done")
    plan_page(stage)
    stage.click("Undo")
    assert dose(stage, SQUAT).reps == 15


def test_undo_never_takes_back_what_was_changed_elsewhere_since(stage: Stage) -> None:
    plan_page(stage).days_wished.emit(SQUAT, Weekday.MONDAY.value, False)
    stage.click("Done")
    stage.window.library.show_exercise(STRETCH)
    stage.window.library.change_reps(1)
    plan_page(stage)
    assert not stage.button("Undo").isEnabled()
    assert dose(stage, STRETCH).reps == 11


def test_a_place_is_one_among_the_exercises_that_are_there(stage: Stage) -> None:
    plan = stage.records.week_plan(library(stage))
    gone = replace(plan.entries[0], exercise=ExerciseId("gone"))
    stage.records.keep_plan(plan.added(gone).moved(gone.exercise, 0))
    stage.window.library.refresh()
    plan_page(stage).moved_wished.emit(LUNGE, 0)
    kept = [entry.exercise for entry in stage.records.week_plan(library(stage)).entries]
    assert kept[:3] == ["gone", LUNGE, STRETCH]


def test_a_plan_that_another_window_changed_is_not_overwritten_by_an_edit_here(stage: Stage) -> None:
    page = plan_page(stage)
    stage.records.keep_plan(stage.records.week_plan(library(stage)).removed(STRETCH))
    page.spread_wished.emit(SQUAT, True)
    plan = stage.records.week_plan(library(stage))
    assert plan.entry_of(STRETCH) is None
    assert [entry.is_spread for entry in plan.entries if entry.exercise == SQUAT] == [True]


# The exercise's page.


def test_a_dose_changed_on_the_exercises_page_is_kept_in_the_plan(stage: Stage) -> None:
    stage.window.library.show_exercise(STRETCH)
    stage.window.library.change_reps(2)
    assert dose(stage, STRETCH).reps == 12
    stage.window.library.show_today()
    assert row(stage, STRETCH).startswith("12 reps")


def test_an_exercise_that_is_not_in_the_plan_keeps_its_dose_while_the_program_runs(stage: Stage) -> None:
    plan_page(stage).remove_wished.emit(LUNGE)
    stage.window.library.show_exercise(LUNGE)
    stage.window.library.change_reps(3)
    stage.window.library.show_today()
    stage.window.library.show_exercise(LUNGE)
    reps = next(stepper for stepper in stage.window.findChildren(Stepper) if stepper.isVisible())
    assert (reps.accessibleName(), reps.value()) == ("Reps", 13)
    assert stage.records.week_plan(library(stage)).entry_of(LUNGE) is None


def test_the_records_are_read_once_for_all_that_is_shown_of_them(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    reads = 0
    read_once = Records.of_today

    def counted(records: Records, *args: object) -> object:
        nonlocal reads
        reads += 1
        return read_once(records, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(Records, "of_today", counted)
    stage.window.library.refresh()
    assert reads == 1
