from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel

from kneeapp.core.commands import NextSet, Pause, Skip, SkipExercise, Stop
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.plan import Plan
from kneeapp.core.reasons import StopReason
from kneeapp.core.session_state import Mode
from kneeapp.core.timeline import StepKind
from kneeapp.ui.pages.record_row import RecordRow
from tests.staging import SPACE, Stage, a_lasting_stage
from tests.ui.sessions import EXERCISE, again, ready

PLACES = ["Ankle or foot", "Hip", "Knee", "Somewhere else"]

lasting_stage = pytest.fixture(scope="module")(a_lasting_stage)
stage = pytest.fixture(again)


def start(stage: Stage, exercise: str = EXERCISE, reps: int = 2, sets: int = 1) -> None:
    """Begin with few reps, and stand in the lead-in of the first one."""
    library = stage.window.library
    plan = library.routine() if exercise == "routine" else library.plan_of(ExerciseId(exercise))
    items = tuple(replace(item, dose=replace(item.dose, reps=reps, sets=sets)) for item in plan.items)
    stage.window.start(Plan(items=items))
    ready(stage)


def do_rep(stage: Stage) -> None:
    """From a lead-in or the beginning of a rep to the beginning of what comes after."""
    before = len(stage.state.done)
    while len(stage.state.done) == before or stage.state.step.rep == len(stage.state.done):
        stage.wait(500)


def hurt_in_a_rep(stage: Stage, exercise: str = EXERCISE) -> None:
    start(stage, exercise)
    stage.wait(10_000 + 7_500 + 500)
    stage.click("It hurts – stop")


def rows(stage: Stage) -> list[tuple[str, ...]]:
    """The exercises of the done page with what is told about each of them."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = stage.window.findChildren(RecordRow)
    return [tuple(label.text() for label in row.findChildren(QLabel) if label.text()) for row in found]


# It hurts.


def test_it_hurts_thanks_and_asks_with_nothing_answered_in_advance(stage: Stage) -> None:
    hurt_in_a_rep(stage)
    assert stage.text("phase") == "Stopped. Good call."
    for text in ("Where did it hurt?", "How strong is it now?", "No pain", "Worst I can imagine"):
        assert text in stage.texts()
    for name in (*PLACES, *map(str, range(11))):
        assert not stage.button(name).isChecked()


def test_each_stop_is_asked_about_anew(stage: Stage) -> None:
    hurt_in_a_rep(stage)
    stage.click("Knee")
    stage.click("7")
    stage.click("It was a mistake, resume")
    stage.wait(3_500)
    stage.click("It hurts – stop")
    assert not stage.button("Knee").isChecked()
    assert not stage.button("7").isChecked()


def test_nothing_of_the_session_is_left_in_sight_after_a_stop(stage: Stage) -> None:
    hurt_in_a_rep(stage)
    assert [stage.text(name) for name in ("countdown", "repetitions", "side", "exercise-title")] == [None] * 4
    ways = ["End here", "It was a mistake, resume", "Take the easier version next time", "When to see someone"]
    assert stage.buttons() == sorted([*map(str, range(11)), *PLACES, *ways])


def test_a_stop_that_was_a_mistake_goes_on_after_a_lead_in(stage: Stage) -> None:
    hurt_in_a_rep(stage)
    stopped_at = stage.state.step, stage.state.elapsed_ms
    stage.click("It was a mistake, resume")
    assert (stage.text("phase"), stage.text("countdown")) == ("Get ready", "3")
    stage.wait(3_000)
    assert stage.state.mode is Mode.RUNNING
    assert (stage.state.step, stage.state.elapsed_ms) == stopped_at
    assert stage.text("phase") == "Swing out"


def test_after_a_stop_the_next_exercise_can_be_gone_on_with(stage: Stage) -> None:
    hurt_in_a_rep(stage, "routine")
    stage.click("Go on with the next exercise")
    assert stage.text("exercise-title") == "Leaning ankle band stretch"
    assert stage.text("phase") == "Set up, step 1 of 4"


def test_after_a_stop_in_the_last_exercise_there_is_no_next_one(stage: Stage) -> None:
    hurt_in_a_rep(stage, "routine")
    assert "Go on with the next exercise" in stage.buttons()
    stage.click("Go on with the next exercise")
    stage.say(*[SkipExercise()] * 3)
    ready(stage)
    assert stage.text("exercise-title") == "Forward lunge"
    stage.click("It hurts – stop")
    assert "Go on with the next exercise" not in stage.buttons()


def test_a_stop_in_the_rest_between_exercises_is_about_the_one_before(stage: Stage) -> None:
    start(stage, "routine", reps=1)
    stage.wait(10_000 + 7_500)
    stage.say(NextSet())
    stage.wait(5_000 + 7_500 + 500)
    assert stage.state.step.kind is StepKind.REST_BETWEEN_EXERCISES
    stage.click("It hurts – stop")
    stage.click("Hip")
    stage.click("End here")
    assert [row[0] for row in rows(stage) if "Stopped because it hurt · Hip" in row] == ["Single-leg band stretch"]


@pytest.mark.parametrize(
    ("answers", "line"),
    [
        ((), "Stopped because it hurt"),
        (("Knee",), "Stopped because it hurt · Knee"),
        (("0",), "Stopped because it hurt · 0 of 10"),
        (("Ankle or foot", "10"), "Stopped because it hurt · Ankle or foot · 10 of 10"),
        (("Hip", "Knee", "3", "4"), "Stopped because it hurt · Knee · 4 of 10"),
    ],
)
def test_what_was_told_of_the_pain_stands_beside_its_exercise(
    stage: Stage, answers: tuple[str, ...], line: str
) -> None:
    hurt_in_a_rep(stage)
    for answer in answers:
        stage.click(answer)
    stage.click("End here")
    assert rows(stage) == [("Single-leg band stretch", "Left leg: 1 rep · Right leg skipped", line, "–")]


def test_a_pain_is_kept_when_the_session_goes_on_with_the_next_exercise(stage: Stage) -> None:
    hurt_in_a_rep(stage, "routine")
    stage.click("Knee")
    stage.click("Go on with the next exercise")
    stage.click("Close")
    assert stage.text("phase") == "Done for now."
    assert rows(stage)[0][2] == "Stopped because it hurt · Knee"
    assert [len(row) for row in rows(stage)[1:]][:3] == [3, 3, 3]


def test_a_pain_is_forgotten_with_the_next_session(stage: Stage) -> None:
    hurt_in_a_rep(stage)
    stage.click("End here")
    stage.click("Skip the questions")
    start(stage)
    stage.wait(10_000 + 7_500)
    stage.say(Stop(reason=StopReason.DONE))
    assert rows(stage) == [("Single-leg band stretch", "Left leg: 1 rep · Right leg skipped", "–")]


def test_a_pain_before_the_first_rep_is_told_all_the_same(stage: Stage) -> None:
    start(stage)
    stage.click("It hurts – stop")
    stage.click("End here")
    assert stage.text("phase") == "Done for now."
    assert rows(stage) == [
        ("Single-leg band stretch", "Left leg skipped · Right leg skipped", "Stopped because it hurt", "–")
    ]


# The end.


def test_ending_with_nothing_done_leaves_at_once(stage: Stage) -> None:
    stage.start(EXERCISE)
    stage.click("Close")
    assert stage.driver.state is None
    assert "Ready when you are" in stage.texts()


def test_ending_a_pause_with_nothing_done_leaves_at_once(stage: Stage) -> None:
    start(stage)
    stage.say(Pause())
    stage.click("End session")
    assert stage.driver.state is None
    assert "Ready when you are" in stage.texts()


def test_skipping_everything_leaves_at_once(stage: Stage) -> None:
    start(stage)
    stage.say(NextSet(), NextSet())
    assert stage.driver.state is None
    assert "Ready when you are" in stage.texts()


def test_ending_early_shows_what_was_done(stage: Stage) -> None:
    start(stage)
    stage.wait(10_000 + 7_500)
    stage.say(Pause())
    stage.click("End session")
    assert stage.text("phase") == "Done for now."
    assert "What you did counts." in stage.texts()
    assert rows(stage) == [("Single-leg band stretch", "Left leg: 1 rep · Right leg skipped", "–")]
    stage.click("Skip the questions")
    assert stage.driver.state is None
    assert "Ready when you are" in stage.texts()


def test_a_whole_exercise_is_told_for_each_leg(stage: Stage) -> None:
    start(stage)
    stage.wait(10_000 + 2 * 7_500 + 20_000 + 5_000 + 2 * 7_500 + 500)
    assert stage.text("phase") == "Well done."
    assert "That was the whole exercise." in stage.texts()
    assert rows(stage) == [("Single-leg band stretch", "2 reps each leg", "✓")]


def test_legs_that_did_not_do_the_same_are_told_apart(stage: Stage) -> None:
    start(stage, reps=3)
    stage.wait(10_000)
    stage.say(Skip())
    stage.wait(2 * 7_500 + 20_000 + 5_000 + 3 * 7_500 + 500)
    assert stage.text("phase") == "Done for now."
    assert rows(stage) == [("Single-leg band stretch", "Left leg: 2 reps · Right leg: 3 reps", "–")]


def test_a_skipped_leg_is_called_so(stage: Stage) -> None:
    start(stage)
    stage.say(NextSet())
    stage.wait(20_000 + 5_000 + 2 * 7_500 + 500)
    assert rows(stage) == [("Single-leg band stretch", "Left leg skipped · Right leg: 2 reps", "–")]


def test_a_whole_routine_is_told_with_every_exercise(stage: Stage) -> None:
    start(stage, "routine", reps=1)
    while stage.state.mode is not Mode.FINISHED:
        ready(stage)
        stage.wait(1_000)
    assert stage.text("phase") == "Well done."
    texts = stage.texts()
    assert "That was today’s routine." in texts
    assert texts[texts.index("reps") - 1] == "9"
    assert texts[texts.index("exercises") - 1] == "5"
    assert [row[1:] for row in rows(stage)[:4]] == [
        ("1 rep each leg", "✓"),
        ("1 rep each leg", "✓"),
        ("1 rep", "✓"),
        ("1 rep each leg", "✓"),
    ]


def test_an_exercise_for_both_legs_that_was_left_out_is_called_skipped(stage: Stage) -> None:
    start(stage, "routine", reps=1)
    stage.wait(10_000 + 7_500)
    stage.say(Stop(reason=StopReason.DONE))
    assert rows(stage)[2] == ("Band squat", "Skipped", "–")


def test_one_of_anything_is_not_plural(stage: Stage) -> None:
    start(stage)
    stage.wait(10_000 + 7_500 + 42_000)
    stage.say(Pause(), Stop(reason=StopReason.DONE))
    start(stage)
    stage.wait(10_000 + 7_500)
    stage.say(Pause())
    stage.wait(40_000)
    stage.say(Stop(reason=StopReason.DONE))
    texts = stage.texts()
    assert [texts[texts.index(word) - 1] for word in ("minute", "exercise", "rep")] == ["1", "1", "1"]


def test_the_done_page_replaces_the_rows_of_the_session_before(stage: Stage) -> None:
    for exercise in (EXERCISE, "band-squat"):
        start(stage, exercise)
        stage.wait(10_000 + 9_500)
        stage.say(Stop(reason=StopReason.DONE))
        told = rows(stage)
        stage.click("Skip the questions")
    assert told == [("Band squat", "1 rep", "–")]


def test_after_a_stop_an_impulsive_space_presses_nothing(stage: Stage) -> None:
    hurt_in_a_rep(stage)
    stage.press(SPACE)
    assert stage.text("phase") == "Stopped. Good call."


def test_at_the_end_an_impulsive_space_skips_no_question(stage: Stage) -> None:
    hurt_in_a_rep(stage)
    stage.click("End here")
    stage.press(SPACE)
    assert stage.text("phase") == "Done for now."
    stage.tab_to("Skip the questions")
    stage.press(SPACE)
    assert stage.driver.state is None
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()


def test_answers_that_are_saved_end_the_session_too(stage: Stage) -> None:
    hurt_in_a_rep(stage)
    stage.click("End here")
    stage.click("Save")
    assert stage.driver.state is None


def test_tired_or_done_is_no_pain(stage: Stage) -> None:
    start(stage)
    stage.wait(10_000 + 7_500)
    stage.say(Stop(reason=StopReason.TIRED))
    assert stage.text("phase") == "Done for now."
    assert all("hurt" not in text for text in stage.texts())
