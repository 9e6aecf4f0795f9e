"""The checks of a first run in the window: where they lead, what they play and what they tell."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneeapp.core.cue_words import Tone
from kneeapp.ui.first_checks import END_MS, GO_MS, SENTENCE_MS, TICKS_MS, FirstChecks, HeardNow
from kneeapp.ui.pages.notice_page import NoticePage
from kneeapp.ui.pages.read_check_page import ReadCheckPage
from kneeapp.ui.pages.sound_check_page import SoundCheckPage
from kneeapp.ui.pages.sound_choices import ShownSound
from kneeapp.ui.widgets.hearing_stage import HearingStage
from kneeapp.ui.widgets.tick_box import TickBox
from kneeapp.ui.widgets.voice_choice import Voice
from tests.staging import ESCAPE, Stage, a_stage

HEAR, READ = "Can you hear this from your place?", "Step back:\ncan you read this?"


class Checks:
    """The checks on a stage, with what was played and told."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.now = HeardNow(sound=ShownSound(volume=60))
        self.played: list[str] = []
        self.told: list[tuple[str, object]] = []
        self.checks = FirstChecks(
            stage.window,
            heard_now=lambda: self.now,
            far_scale=lambda: 0.85,
            play_tone=lambda tone: self.played.append(tone.value),
            say_sentence=lambda: self.played.append("sentence"),
        )
        for name in ("volume_changed", "lower_tones_wished", "voice_wished", "sound_wished", "far_scale_wished"):
            getattr(self.checks, name).connect(self._teller(name))

    def shows(self) -> str:
        """What the window shows: the title of a check, "library" or "notice"."""
        if self.stage.window.is_library_shown:
            return "library"
        if self.stage.window.is_notice_shown:
            return "notice"
        texts = self.stage.texts()
        return next(title for title in (HEAR, READ) if title in texts)

    def play_on(self) -> None:
        """Play what is due next, at once."""
        self.checks._timer.stop()
        self.checks._on_timer_timeout()

    def _teller(self, name: str) -> Callable[[object], None]:
        return lambda value: self.told.append((name, value))


@pytest.fixture
def checks(qtbot: QtBot) -> Checks:
    return Checks(a_stage(qtbot))


def test_the_notice_leads_through_both_checks_to_the_library(checks: Checks) -> None:
    stage = checks.stage
    stage.window.notice_accepted.connect(checks.checks.lead)
    stage.window.show_notice()
    notice = stage.window.findChild(NoticePage)
    assert notice is not None
    tick = notice.findChild(TickBox)
    assert tick is not None
    tick.click()
    stage.click("Get started")
    assert checks.shows() == HEAR
    assert "Step 2 of 3" in stage.texts()
    stage.click("Yes, I can hear it")
    assert checks.shows() == READ
    assert "Step 3 of 3" in stage.texts()
    stage.click("I can read it")
    assert checks.shows() == "library"


def test_without_the_checks_the_notice_leads_to_the_library(checks: Checks) -> None:
    checks.stage.window.show_notice()
    checks.stage.window.findChild(TickBox).click()  # type: ignore[union-attr]
    checks.stage.click("Get started")
    assert checks.shows() == "library"


def test_back_leads_from_step_to_step_as_far_as_the_notice(checks: Checks) -> None:
    checks.checks.lead()
    checks.stage.click("Without sound")
    seen = []
    for _ in range(2):
        checks.stage.click("Back")
        seen.append(checks.shows())
    assert seen == [HEAR, "notice"]


@pytest.mark.parametrize(("begin", "title"), [("check_sound", HEAR), ("check_reading", READ)])
def test_a_check_alone_has_no_steps_and_leads_back_to_the_library(checks: Checks, begin: str, title: str) -> None:
    answers = ("Yes, I can hear it", "Without sound", "Back") if title == HEAR else ("I can read it", "Back")
    for answer in answers:
        getattr(checks.checks, begin)()
        assert checks.shows() == title
        assert not [text for text in checks.stage.texts() if text.startswith("Step ") and " of " in text]
        checks.stage.click(answer)
        assert checks.shows() == "library"


@pytest.mark.parametrize("begin", ["check_sound", "check_reading"])
def test_escape_leaves_a_check(checks: Checks, begin: str) -> None:
    getattr(checks.checks, begin)()
    checks.stage.press(ESCAPE)
    assert checks.shows() == "library"


def test_a_page_that_was_left_is_gone(checks: Checks) -> None:
    checks.checks.lead()
    checks.stage.click("Yes, I can hear it")
    checks.stage.click("I can read it")
    checks.stage.texts()  # lets what was deleted go
    assert not checks.stage.window.findChildren(SoundCheckPage)
    assert not checks.stage.window.findChildren(ReadCheckPage)


def test_three_ticks_and_the_start_tone_come_before_the_sentence(checks: Checks) -> None:
    checks.checks.check_sound()
    checks.stage.click("Play")
    pauses = []
    while (due := checks.checks.due_in_ms) is not None:
        pauses.append(due)
        checks.play_on()
    assert checks.played == [Tone.TICK.value] * 3 + [Tone.GO.value, "sentence"]
    moments = [*TICKS_MS, GO_MS, SENTENCE_MS, END_MS]
    assert pauses == [later - earlier for earlier, later in pairwise(moments)]


def test_the_waves_light_up_with_the_ticks_and_rest_at_the_end(checks: Checks) -> None:
    checks.checks.check_sound()
    stage = checks.stage.window.findChild(HearingStage)
    assert stage is not None
    at_rest = stage.waves_lit()
    checks.stage.click("Play")
    lit = [sum(wave == 1.0 for wave in stage.waves_lit())]
    for _ in range(2):
        checks.play_on()
        lit.append(sum(wave == 1.0 for wave in stage.waves_lit()))
    assert lit == [1, 2, 3]
    for _ in range(3):
        checks.play_on()
    assert stage.waves_lit() == at_rest
    assert checks.checks.due_in_ms is None


def test_without_a_voice_only_the_tones_are_played(checks: Checks) -> None:
    checks.now = HeardNow(sound=ShownSound(voice=Voice.NONE))
    checks.checks.check_sound()
    checks.stage.click("Play")
    while checks.checks.due_in_ms is not None:
        checks.play_on()
    assert "sentence" not in checks.played


def test_playing_again_begins_from_the_start(checks: Checks) -> None:
    checks.checks.check_sound()
    checks.stage.click("Play")
    checks.play_on()
    checks.stage.click("Play")
    while checks.checks.due_in_ms is not None:
        checks.play_on()
    assert checks.played == ["tick"] * 5 + ["go", "sentence"]


def test_going_on_ends_what_still_plays(checks: Checks) -> None:
    checks.checks.lead()
    checks.stage.click("Play")
    checks.stage.click("Yes, I can hear it")
    assert checks.checks.due_in_ms is None
    assert checks.played == ["tick"]


@pytest.mark.parametrize(("answer", "wished"), [("Yes, I can hear it", True), ("Without sound", False)])
def test_the_answer_tells_whether_sound_is_wished(checks: Checks, answer: str, wished: bool) -> None:
    checks.checks.check_sound()
    checks.stage.click(answer)
    assert checks.told == [("sound_wished", wished)]


def test_going_back_answers_nothing(checks: Checks) -> None:
    checks.checks.check_sound()
    checks.stage.click("Back")
    assert checks.told == []


def test_the_size_that_is_kept_is_shown_and_a_new_one_told(checks: Checks) -> None:
    checks.checks.check_reading()
    assert checks.stage.button("Small").isChecked()
    checks.stage.click("Large")
    assert checks.told == [("far_scale_wished", 1.25)]


def test_what_is_chosen_of_the_sound_is_told(checks: Checks) -> None:
    checks.checks.check_sound()
    checks.stage.click("Lower")
    checks.stage.click("None")
    assert checks.told == [("lower_tones_wished", True), ("voice_wished", Voice.NONE)]


def test_each_check_begins_with_the_focus_on_its_first_control(checks: Checks) -> None:
    checks.checks.check_sound()
    QTest.qWait(0)
    assert QApplication.focusWidget() is checks.stage.button("Play")
    checks.stage.click("Back")
    checks.checks.check_reading()
    assert QApplication.focusWidget() is checks.stage.button("Small")


def test_where_nothing_can_be_heard_the_first_control_goes_on_without(checks: Checks) -> None:
    checks.now = HeardNow(sound=ShownSound(), trouble="No speaker.")
    checks.checks.check_sound()
    assert QApplication.focusWidget() is checks.stage.button("Without sound")
