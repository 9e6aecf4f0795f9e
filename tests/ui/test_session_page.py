from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Pause, Ready, Skip
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.plan import Plan, PlanItem
from kneeapp.core.readout import position, shown_seconds
from kneeapp.core.reasons import PauseReason
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import StepKind
from kneeapp.ui.pages.session_page import SessionPage
from kneeapp.ui.session_words import phase_word, reps_line, set_up_line
from kneeapp.ui.sound_state import Sound, SoundState
from kneeapp.ui.wording import side_text
from tests.staging import Stage, a_lasting_stage
from tests.ui.sessions import EXERCISE, again, go_on, until

RESTS = (StepKind.REST, StepKind.REST_BETWEEN_EXERCISES)
SOUND = ["Mute", "Voice off"]
RUNNING = sorted(["Back", "Close", "It hurts – stop", "List of sets", "Pause", "Skip", *SOUND])
SCALE = sorted(str(pain) for pain in range(11))

lasting_stage = pytest.fixture(scope="module")(a_lasting_stage)
stage = pytest.fixture(again)


def short_routine(stage: Stage, reps: int = 2) -> Plan:
    items = stage.window.library.routine().items
    return Plan(items=tuple(replace(item, dose=replace(item.dose, reps=reps)) for item in items))


def shown(stage: Stage) -> dict[str, str | None]:
    return {name: stage.text(name) for name in ("phase", "countdown", "repetitions", "side", "exercise-title")}


def due(state: SessionState) -> dict[str, str | None]:
    """What the labels must say of a state."""
    where, seconds, kind = position(state), shown_seconds(state), state.step.kind
    if kind is StepKind.SET_UP:
        nothing = dict.fromkeys(("countdown", "repetitions", "side"))
        return {"phase": set_up_line(state), **nothing, "exercise-title": where.exercise.name}
    return {
        "phase": phase_word(state),
        "countdown": "" if seconds is None else str(seconds),
        "repetitions": None if kind is StepKind.SWITCH else reps_line(state),
        "side": None if kind in RESTS else side_text(where.side),
        "exercise-title": None if kind is StepKind.REST_BETWEEN_EXERCISES else where.exercise.name,
    }


def test_a_whole_routine_shows_at_each_step_what_its_state_says(stage: Stage) -> None:
    stage.window.start(short_routine(stage))
    kinds = set()
    while stage.state.mode is not Mode.FINISHED:
        assert shown(stage) == due(stage.state), stage.state.step
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.isVisible()
        kinds.add(stage.state.step.kind)
        go_on(stage)
    assert kinds == set(StepKind) - {StepKind.DONE}
    assert stage.text("phase") == "Well done."


def test_the_first_rep_counts_down_its_hold_and_shows_no_number_while_moving(stage: Stage) -> None:
    stage.start(EXERCISE, *[Ready()] * 4)
    told = []
    for _ in range(10 + 2 + 2 + 3 + 1):  # seconds of the lead-in, the way out, the hold, the way back, the settling
        told.append((stage.text("phase"), stage.text("countdown")))
        go_on(stage)
    assert told == [
        *[("Get ready", str(seconds)) for seconds in range(10, 0, -1)],
        *[("Swing out", "")] * 2,
        ("Hold", "2"),
        ("Hold", "1"),
        *[("Ease back", "")] * 3,
        ("Ready", ""),
    ]
    assert stage.text("repetitions") == "2 / 10"


# Buttons.


def test_a_set_up_offers_going_on_and_being_ready_early(stage: Stage) -> None:
    stage.start("routine")
    set_up = {
        *SCALE,
        "Back",
        "Close",
        "I’m ready",
        "List of sets",
        "Next",
        "Say it again",
        "Skip this exercise",
        *SOUND,
    }
    assert stage.buttons() == sorted(set_up)
    assert not stage.button("Back").isEnabled()
    stage.say(Ready())
    assert stage.button("Back").isEnabled()
    stage.say(Ready(), Ready())
    assert stage.buttons() == sorted(set_up - {"Next"})


def test_a_set_up_can_be_heard_again_where_there_is_sound_or_a_screen_reader(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.start("routine")
    session = stage.window.session
    page = stage.window.findChild(SessionPage)
    with qtbot.waitSignal(session.say_again_wished):
        stage.click("Say it again")
    offered = []
    for is_read_aloud, sound in (
        (False, Sound.MUTED),
        (False, Sound.NO_DEVICE),
        (True, Sound.MUTED),
        (False, Sound.ON),
    ):
        monkeypatch.setattr(page, "_is_read_aloud", lambda is_on=is_read_aloud: is_on)
        session.show_sound(SoundState(sound=sound))
        offered.append(stage.button("Say it again").isEnabled())
    assert offered == [False, False, True, True]


def test_the_only_exercise_cannot_be_skipped(stage: Stage) -> None:
    stage.start(EXERCISE)
    assert "Skip this exercise" not in stage.buttons()


@pytest.mark.parametrize("kind", [StepKind.LEAD_IN, StepKind.MOVE, StepKind.HOLD, StepKind.RETURN, StepKind.SETTLE])
def test_a_running_session_offers_stop_and_transport(stage: Stage, kind: StepKind) -> None:
    stage.start(EXERCISE)
    until(stage, kind)
    assert stage.buttons() == RUNNING


@pytest.mark.parametrize("kind", [StepKind.SWITCH, StepKind.REST, StepKind.REST_BETWEEN_EXERCISES])
def test_a_break_can_be_made_longer_or_ended(stage: Stage, kind: StepKind) -> None:
    stage.window.start(short_routine(stage, reps=1))
    until(stage, kind)
    assert stage.buttons() == sorted([*RUNNING, "+15 s", "I’m ready"])
    seconds = int(stage.text("countdown") or "")
    stage.click("+15 s")
    assert stage.text("countdown") == str(seconds + 15)
    stage.click("I’m ready")
    assert stage.state.step.kind in (StepKind.LEAD_IN, StepKind.SET_UP)
    assert "+15 s" not in stage.buttons()


def test_a_pause_offers_the_ways_on(stage: Stage) -> None:
    stage.start(EXERCISE)
    until(stage, StepKind.HOLD)
    stage.click("Pause")
    ways_on = ["Close", "End session", "It hurts – stop", "List of sets", "Repeat the set", "Resume"]
    assert stage.buttons() == sorted([*ways_on, *SOUND])
    assert shown(stage) == {
        "phase": "Paused",
        "countdown": None,
        "repetitions": None,
        "side": "Left leg",
        "exercise-title": "Single-leg band stretch",
    }
    assert "Rep 1 of 10, left leg. No rush." in stage.texts()
    stage.click("Resume")
    assert (stage.text("phase"), stage.text("countdown")) == ("Get ready", "3")


def test_a_pause_in_a_set_up_has_no_set_to_repeat_and_goes_on_there(stage: Stage) -> None:
    stage.start(EXERCISE, Ready(), Pause())
    assert stage.text("phase") == "Paused"
    assert not stage.button("Repeat the set").isEnabled()
    assert stage.text("side") is None
    stage.click("Resume")
    assert stage.text("phase") == "Set up, step 2 of 4"


def test_a_sleep_of_the_computer_asks_whether_to_go_on_and_says_why(stage: Stage) -> None:
    stage.start(EXERCISE, *[Ready()] * 4)
    stage.wait(500)
    stage.clock.sleep_ms(60_000)
    stage.driver.look()
    assert stage.state.pause_reason is PauseReason.SLEEP
    assert stage.text("phase") == "Continue?"
    assert any("The computer slept" in text for text in stage.texts())
    stage.click("Resume")
    assert stage.state.mode is not Mode.PAUSED


def test_a_standstill_asks_too_and_a_pause_after_it_does_not(stage: Stage) -> None:
    stage.start(EXERCISE, *[Ready()] * 4)
    stage.wait(500)
    stage.clock.pass_ms(5_000)
    stage.driver.look()
    assert stage.text("phase") == "Continue?"
    assert any("kneeapp stood still for a moment" in text for text in stage.texts())
    stage.click("Resume")
    stage.click("Pause")
    assert stage.text("phase") == "Paused"


def test_the_set_can_be_done_again_from_a_pause(stage: Stage) -> None:
    stage.start(EXERCISE, *[Ready()] * 4)
    stage.wait(10_000 + 7_500 * 2)
    stage.click("Pause")
    stage.click("Repeat the set")
    assert (stage.state.step.kind, stage.state.step.rep) == (StepKind.LEAD_IN, None)


@pytest.mark.parametrize(
    ("name", "rep", "elapsed_ms"),
    [("Skip", 3, 0), ("Back", 2, 0)],
)
def test_the_transport_goes_forth_and_back(stage: Stage, name: str, rep: int, elapsed_ms: int) -> None:
    stage.start(EXERCISE, *[Ready()] * 4)
    stage.wait(10_000 + 7_500 + 500)
    stage.click(name)
    assert (stage.state.step.rep, stage.state.elapsed_ms) == (rep, elapsed_ms)


def test_the_set_up_goes_forth_and_back(stage: Stage) -> None:
    stage.start(EXERCISE)
    phases = []
    for name in ("Next", "Next", "Back"):
        stage.click(name)
        phases.append(stage.text("phase"))
    assert phases == ["Set up, step 2 of 4", "Set up, step 3 of 4", "Set up, step 2 of 4"]


@pytest.mark.parametrize("read", [0, 1, 3])
def test_being_ready_early_begins_the_lead_in(stage: Stage, read: int) -> None:
    stage.start(EXERCISE, *[Ready()] * read)
    stage.click("I’m ready")
    assert (stage.text("phase"), stage.text("countdown")) == ("Get ready", "10")


def test_an_exercise_can_be_skipped_in_its_set_up(stage: Stage) -> None:
    stage.start("routine", Ready())
    stage.click("Skip this exercise")
    assert stage.text("exercise-title") == "Leaning ankle band stretch"
    assert stage.text("phase") == "Set up, step 1 of 4"


@pytest.mark.parametrize("kind", [StepKind.LEAD_IN, StepKind.HOLD, StepKind.SWITCH])
def test_closing_while_time_runs_pauses_first(stage: Stage, kind: StepKind) -> None:
    stage.start(EXERCISE)
    until(stage, kind)
    stage.click("Close")
    assert stage.text("phase") == "Paused"
    assert "End session" in stage.buttons()


# What is around the labels.


def test_a_set_up_stands_under_the_title_of_its_session(stage: Stage) -> None:
    stage.start("routine")
    assert "Daily routine" in stage.texts()
    stage.leave()
    stage.start(EXERCISE)
    assert "Daily routine" not in stage.texts()
    assert stage.texts().count("Single-leg band stretch") == 2


def test_a_set_up_shows_all_instructions_with_the_leg_filled_in(stage: Stage) -> None:
    stage.start(EXERCISE, Ready())
    texts = stage.texts()
    for text in ("Fix the band low", "Stand side-on, the anchor on your right", "Band round your left ankle"):
        assert text in texts
    assert "Feet hip-width apart, a chair or wall within reach." in texts
    assert "At ankle height, to something that cannot move. Tug it hard once." not in texts
    assert [text for text in texts if text in ("✓", "1", "2", "3", "4")] == ["✓", "2", "3", "4"]


def test_changing_sides_shows_what_to_do_for_the_new_leg(stage: Stage) -> None:
    stage.window.start(short_routine(stage, reps=1))
    until(stage, StepKind.SWITCH)
    assert stage.text("side") == "Right leg"
    assert "Turn round: anchor on your left\nBand on your right ankle" in stage.texts()
    stage.say(Ready())
    assert "Turn round: anchor on your left\nBand on your right ankle" not in stage.texts()


def test_a_rest_before_another_exercise_shows_it_and_its_change_over(stage: Stage) -> None:
    stage.window.start(short_routine(stage, reps=1))
    until(stage, StepKind.REST_BETWEEN_EXERCISES)
    texts = stage.texts()
    for text in ("Up next", "Leaning ankle band", "1 rep, hold 2 seconds", "Long band, fixed at thigh height"):
        assert text in texts
    assert texts.count("Exercise 2 of 5") == 1
    assert "1 of 5 done" in texts
    assert "Daily routine" in texts


def test_a_rest_before_another_set_shows_which(stage: Stage) -> None:
    stage.start("band-squat", *[Ready()] * 3, *[Skip()] * 16)
    assert stage.state.step.kind is StepKind.REST
    texts = stage.texts()
    for text in ("Up next", "Band squat", "Set 2 of 3", "15 reps, hold 3 seconds"):
        assert text in texts
    assert "Loop band, round both thighs" not in texts


def test_the_time_left_gives_way_in_a_narrow_window(stage: Stage) -> None:
    stage.start(EXERCISE, *[Ready()] * 4)
    shown_in = []
    for width in (1_000, 999):
        stage.window.resize(width, 700)
        shown_in.append(any(text.endswith("min left") for text in stage.texts()))
    assert shown_in == [True, False]


def _in_rep(stage: Stage) -> None:
    until(stage, StepKind.MOVE)


@pytest.mark.parametrize("size", [(1280, 800), (900, 600), (900, 1280)])
def test_buttons_of_a_session_are_large_enough_to_hit(stage: Stage, size: tuple[int, int]) -> None:
    stage.window.resize(*size)
    for go in (lambda: None, lambda: _in_rep(stage), lambda: stage.say(Pause())):
        if stage.driver.state is None:
            stage.start("routine")
        go()
        for _ in range(5):  # wrapped text tells its height anew for each width
            QApplication.processEvents()
        for name in set(stage.buttons()) - {*SCALE}:
            button = stage.button(name)
            smallest = 44 if name in ("Close", "Pain right now?", *SOUND) else 56
            assert min(button.width(), button.height()) >= smallest, name


def test_a_label_of_the_session_is_never_markup(stage: Stage) -> None:
    stage.start("routine")
    for label in stage.window.session.findChildren(QLabel):
        if label.accessibleIdentifier() in ("countdown", "repetitions", "side", "exercise-title"):
            assert label.textFormat() is Qt.TextFormat.PlainText, label.accessibleIdentifier()


def test_a_session_can_begin_on_the_right_leg(stage: Stage) -> None:
    exercise = stage.window.library.loaded.library[ExerciseId(EXERCISE)]
    dose = stage.window.library.plan_of(exercise.id).items[0].dose
    item = PlanItem(exercise=exercise, dose=replace(dose, first_side=dose.first_side.other))
    stage.window.start(Plan(items=(item,)))
    assert "Band round your right ankle" in stage.texts()
    _in_rep(stage)
    assert stage.text("side") == "Right leg"
