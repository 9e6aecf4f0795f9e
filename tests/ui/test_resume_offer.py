"""A session that broke off: what is asked about it, and what each answer does, over a real journal."""

import pytest
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Pause, Resume, SkipExercise
from kneeapp.core.exercise import Side
from kneeapp.core.kept import Keeping, KeptSession, Outcome, SessionKind
from kneeapp.core.session_state import Mode
from kneeapp.core.timeline import StepKind
from kneeapp.storage.journal import Journal
from kneeapp.ui.pages.resume_dialog import ResumeDialog
from kneeapp.ui.resume_offer import ResumeOffer
from tests.diary import DAY_MS, HOUR_MS
from tests.staging import Stage, a_stage
from tests.ui.days import SQUAT, STRETCH, known, row
from tests.ui.sessions import ready


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return a_stage(qtbot)


def break_off(stage: Stage, exercise: str = STRETCH, *, reps: int = 6) -> None:
    """So many reps and half of the next; then the program is gone."""
    stage.start(exercise)
    ready(stage)
    while len(stage.state.done) < reps:
        stage.wait(500)
    if reps:
        stage.wait(2_000)
    stage.driver.end()
    stage.window.show_library()
    stage.window.library.refresh()


def start_again(stage: Stage, after_ms: int = 60_000) -> None:
    """The program's next start."""
    stage.clock.pass_ms(after_ms)
    stage.keeper.expect("")
    ResumeOffer(stage.window, stage.records, stage.keeper.adopt).ask()


def is_asked(stage: Stage) -> bool:
    return any(dialog.isVisible() for dialog in stage.window.findChildren(ResumeDialog))


def sessions(stage: Stage) -> tuple[KeptSession, ...]:
    return stage.records.keeper.read(Journal.sessions) or ()


def title(stage: Stage) -> str:
    """The question, its parts with plain spaces."""
    dialog = next(dialog for dialog in stage.window.findChildren(ResumeDialog) if dialog.isVisible())
    return dialog.accessibleName().replace("\N{NO-BREAK SPACE}", " ")


def test_without_a_session_that_broke_off_nothing_is_asked(stage: Stage) -> None:
    start_again(stage)
    assert not is_asked(stage)


def test_it_is_told_where_the_session_stood(stage: Stage) -> None:
    break_off(stage)
    start_again(stage)
    assert title(stage) == "You were at rep 7 of 10, left leg, a minute ago."
    assert "Six reps are saved. Resuming starts with a short lead-in." in stage.texts()


def test_it_goes_on_at_the_very_rep_and_leg_after_a_lead_in(stage: Stage) -> None:
    break_off(stage)
    start_again(stage)
    stage.click("Resume")
    assert (stage.state.mode, stage.state.step.rep, stage.state.bout.side) == (Mode.RESUMING, 7, Side.LEFT)
    assert len(stage.state.done) == 6
    stage.wait(10_500)
    assert (stage.state.mode, stage.state.step.rep, stage.state.step.kind) == (Mode.RUNNING, 7, StepKind.MOVE)


def test_what_is_done_then_belongs_to_the_same_session(stage: Stage) -> None:
    break_off(stage)
    (before,) = sessions(stage)
    start_again(stage)
    stage.click("Resume")
    while len(stage.state.done) < 8:
        stage.wait(500)
    stage.window.session.end()
    stage.click("Skip the questions")
    (after,) = sessions(stage)
    assert (after.id, after.outcome) == (before.id, Outcome.ENDED)
    assert [rep.key.rep for rep in after.reps] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_a_session_that_broke_off_twice_goes_on_twice(stage: Stage) -> None:
    break_off(stage, reps=2)
    for reps in (4, 6):
        start_again(stage)
        stage.click("Resume")
        while len(stage.state.done) < reps:
            stage.wait(500)
        stage.driver.end()
        stage.window.show_library()
    assert len(sessions(stage)) == 1
    assert len(sessions(stage)[0].reps) == 6


def test_the_routine_goes_on_under_its_title(stage: Stage) -> None:
    break_off(stage, "routine")
    start_again(stage)
    stage.click("Resume")
    (session,) = sessions(stage)
    assert (session.kind, session.title) == (SessionKind.ROUTINE, "Daily routine")


def test_a_pause_in_which_it_broke_off_ends_when_it_goes_on(stage: Stage) -> None:
    stage.start(STRETCH)
    ready(stage)
    while not stage.state.done:
        stage.wait(500)
    stage.say(Pause())
    stage.driver.end()
    stage.window.show_library()
    start_again(stage)
    stage.click("Resume")
    stage.wait(11_000)
    assert [pause.ended is not None for pause in sessions(stage)[0].pauses] == [True]


def test_a_session_that_goes_on_keeps_the_pain_before_it(stage: Stage) -> None:
    stage.start(STRETCH)
    stage.click("3")
    ready(stage)
    while not stage.state.done:
        stage.wait(500)
    stage.driver.end()
    stage.start(SQUAT)  # which comes to nothing
    stage.driver.end()
    stage.window.show_library()
    start_again(stage)
    told = [stage.keeper.pain_before]
    stage.click("Resume")
    assert [*told, stage.keeper.pain_before] == [None, 3]
    stage.window.session.end()
    stage.click("3")
    assert "Which exercise was it?" not in stage.texts()
    assert [session.pain_before for session in sessions(stage)] == [3]


# Save, and Discard.


def test_saving_closes_it_and_today_counts_its_reps(stage: Stage) -> None:
    break_off(stage, SQUAT, reps=15)
    start_again(stage)
    stage.click("Save what I did")
    (session,) = sessions(stage)
    assert (session.outcome, len(session.reps)) == (Outcome.SAVED, 15)
    assert row(stage, SQUAT) == "3 sets of 15, one done, Next"
    start_again(stage)
    assert not is_asked(stage)


def test_discarding_takes_its_reps_from_today_and_undo_brings_them_back(stage: Stage) -> None:
    break_off(stage, SQUAT, reps=15)
    start_again(stage)
    stage.click("Discard")
    assert sessions(stage) == ()
    assert row(stage, SQUAT).startswith("3 sets of 15, 9")
    stage.click("Undo")
    assert sessions(stage)[0].outcome is Outcome.SAVED
    assert row(stage, SQUAT) == "3 sets of 15, one done, Next"


def test_after_four_hours_saving_comes_first(stage: Stage) -> None:
    break_off(stage)
    start_again(stage, 4 * HOUR_MS + 60_000)
    assert stage.button("Save what I did").x() < stage.button("Resume").x()


def test_within_four_hours_going_on_comes_first(stage: Stage) -> None:
    break_off(stage)
    start_again(stage, 3 * HOUR_MS)
    assert stage.button("Resume").x() < stage.button("Save what I did").x()


# What cannot be resumed.


def test_a_session_in_which_nothing_was_done_goes_without_a_word(stage: Stage) -> None:
    break_off(stage, reps=0)
    start_again(stage)
    assert not is_asked(stage)
    assert sessions(stage) == ()


def test_a_session_of_another_version_can_only_be_saved_or_discarded(stage: Stage) -> None:
    break_off(stage)
    (session,) = sessions(stage)
    keeping = Keeping(at=stage.moment(), active_ms=session.active_ms, resume='{"step": 12}')
    stage.records.keeper.keep(session.id, keeping)
    start_again(stage)
    assert "Resume" not in stage.buttons()
    assert any("can no longer be resumed" in text for text in stage.texts())
    stage.click("Save what I did")
    assert sessions(stage)[0].outcome is Outcome.SAVED


def test_a_pain_that_was_told_is_kept_when_nothing_more_is_done(stage: Stage) -> None:
    stage.start("routine")
    ready(stage)
    stage.wait(11_000)
    stage.click("It hurts – stop")
    stage.click("5")
    stage.click("Go on with the next exercise")
    stage.driver.end()
    stage.window.show_library()
    start_again(stage)
    stage.click("Resume")
    stage.window.session.end()
    stage.keeper.forget()  # as after a session in which nothing was done
    assert [pain.strength for pain in sessions(stage)[0].pains] == [5]
    assert known(stage, STRETCH).left_out is not None


# Over midnight.


def test_a_session_that_goes_on_the_next_day_counts_for_the_day_of_each_rep(stage: Stage) -> None:
    break_off(stage, SQUAT, reps=15)
    start_again(stage, DAY_MS)
    stage.click("Resume")
    stage.wait(12_000)
    stage.say(Resume())
    while len(stage.state.done) < 30:
        if stage.state.mode is Mode.WAITING:
            ready(stage)
        stage.wait(1_000)
    stage.driver.end()
    stage.window.show_library()
    stage.window.library.show_today()
    assert row(stage, SQUAT) == "3 sets of 15, one done, Next"
    library = stage.window.library.loaded.library
    week = stage.records.of_past(stage.records.of_today(library), library).week
    assert week[2].share_done == pytest.approx(1 / 7)


def test_skipping_on_after_it_went_on_leaves_what_was_done(stage: Stage) -> None:
    break_off(stage, "routine", reps=3)
    start_again(stage)
    stage.click("Resume")
    stage.say(SkipExercise())
    stage.window.session.end()
    stage.click("Skip the questions")
    assert len(sessions(stage)[0].reps) == 3
