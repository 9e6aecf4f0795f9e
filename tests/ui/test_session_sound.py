"""What is heard of a session follows the settings, the buttons and the device."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.composition import Composition
from kneeapp.core.commands import Pause, Ready
from kneeapp.core.compile import compile_timeline
from kneeapp.core.plan import Plan, PlanItem, default_dose
from kneeapp.core.timeline import StepKind
from kneeapp.crash import CrashGuard
from kneeapp.storage.settings import Settings, load_settings, save_settings
from kneeapp.ui.notice_version import NOTICE_VERSION
from kneeapp.ui.pages.read_check_page import ReadCheckPage
from kneeapp.ui.pages.sound_check_page import SoundCheckPage
from kneeapp.ui.session_driver import SessionDriver
from kneeapp.ui.session_sound import SAMPLE, VOICE_SAMPLE, SessionSound, preferences_of
from kneeapp.ui.sound.voice import recorded_voice
from kneeapp.ui.sound_state import Sound, SoundState
from kneeapp.ui.sound_words import no_device_words
from kneeapp.ui.widgets.voice_choice import Voice
from tests.builders import an_exercise
from tests.core.heard_sets import EXERCISES
from tests.fakes import FakeClock, FakeWakefulness, SilentOutput
from tests.ui.sound.fakes import FakeSystemVoice


class Heard:
    """A driver and what is heard of its sessions, by settings that a test may change."""

    def __init__(self) -> None:
        self.settings = Settings()
        self.output = SilentOutput()
        self.driver = SessionDriver(FakeClock())
        self.system = FakeSystemVoice()
        self.sound = SessionSound(self.driver, self.output, lambda: self.settings, self.system)
        self.told: list[SoundState] = []
        self.sound.state_changed.connect(self.told.append)
        self.sound.volume_wished.connect(self._keep_volume)

    def begin(self) -> None:
        exercise = an_exercise()
        self.driver.begin(compile_timeline(Plan(items=(PlanItem(exercise=exercise, dose=default_dose(exercise)),))))

    def _keep_volume(self, volume: int) -> None:
        self.settings = replace(self.settings, sound_volume=volume)

    def change(self, **changes: object) -> None:
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]
        self.sound.follow_settings()


@pytest.fixture
def heard(qtbot: QtBot) -> Heard:
    return Heard()


def test_before_a_session_nothing_is_opened(heard: Heard) -> None:
    heard.change(sound_volume=10)
    assert not heard.output.is_open


def test_a_session_is_heard_from_its_first_moment(heard: Heard) -> None:
    heard.begin()
    assert heard.output.is_open
    assert heard.output.played == ["resume"]


def test_a_session_without_sound_opens_nothing(heard: Heard) -> None:
    heard.change(has_tones=False, has_voice=False)
    heard.begin()
    assert not heard.output.is_open
    assert heard.sound.state == SoundState(Sound.MUTED, has_voice=False)


def test_each_session_keeps_a_speaker_awake_where_that_is_wished(heard: Heard) -> None:
    heard.begin()
    assert not heard.output.keeps_awake
    heard.driver.end()
    heard.settings = replace(heard.settings, keeps_speaker_awake=True)
    heard.begin()
    assert heard.output.keeps_awake


def test_muting_is_told_and_taken_back(heard: Heard) -> None:
    heard.sound.toggle_mute()
    heard.begin()
    assert heard.output.played == []
    heard.sound.toggle_mute()
    assert [state.sound for state in heard.told if state.sound is not Sound.ON] != []
    assert heard.told[-1] == SoundState(Sound.ON, has_voice=True)


def test_a_device_that_goes_is_told_and_one_that_comes_back_too(heard: Heard) -> None:
    for is_available in (False, True):
        heard.output.tell_available(is_available)
        assert heard.sound.has_device is is_available
    assert [state.sound for state in heard.told] == [Sound.NO_DEVICE, Sound.ON]


def test_a_tone_is_tried_by_the_settings_of_now(heard: Heard) -> None:
    heard.settings = replace(heard.settings, has_tones=False, has_voice=False)
    heard.sound.try_tone()
    assert heard.output.played == ["go"]


def test_voices_are_known_once_somebody_has_looked(qtbot: QtBot, heard: Heard) -> None:
    assert heard.sound.voices is None
    heard.sound.look_for_voices()
    assert heard.system.is_prepared
    with qtbot.waitSignal(heard.sound.voices_changed):
        heard.system.changed.emit()
    assert heard.sound.voices == heard.system.names


def test_this_computers_voice_is_tried_whoever_speaks_otherwise(heard: Heard) -> None:
    heard.settings = replace(heard.settings, system_voice="Yank")
    heard.sound.try_voice()
    assert (heard.system.said, heard.system.chosen[-1]) == (["Left leg first. Get ready."], "Yank")


def test_words_are_tried_by_the_settings_of_now(heard: Heard) -> None:
    heard.settings = replace(heard.settings, is_system_voice=True)
    heard.sound.try_words()
    assert (heard.system.said, heard.output.played) == (["Swing out. Hold."], [])


def test_of_the_built_in_exercises_all_is_recorded_and_of_ones_own_not(heard: Heard) -> None:
    assert heard.sound.unsaid(EXERCISES) == ()
    assert heard.sound.unsaid([an_exercise()]) == (an_exercise().name,)


@pytest.mark.parametrize("texts", [SAMPLE, VOICE_SAMPLE])
def test_there_are_recordings_of_what_is_tried(texts: tuple[str, ...]) -> None:
    assert len(recorded_voice().recordings_of(texts)) == len(texts)


def to_rep(heard: Heard) -> None:
    heard.begin()
    while heard.driver.state is not None and heard.driver.state.step.kind is StepKind.SET_UP:
        heard.driver.do(Ready())


@pytest.mark.parametrize(("volume", "by", "wished"), [(80, 5, 85), (80, -5, 75), (98, 5, 100), (3, -5, 0), (0, -5, 0)])
def test_the_volume_goes_by_steps_and_stays_within_its_limits(heard: Heard, volume: int, by: int, wished: int) -> None:
    heard.settings = Settings(sound_volume=volume)
    heard.sound.change_volume(by)
    assert (heard.settings.sound_volume, heard.told[-1].volume) == (wished, wished)


@pytest.mark.parametrize(
    ("go", "is_heard"),
    [(lambda _heard: None, True), (to_rep, False), (lambda heard: heard.driver.do(Pause()), True)],
)
def test_another_volume_is_heard_at_once_where_the_session_stands_still(
    heard: Heard, go: Callable[[Heard], None], is_heard: bool
) -> None:
    heard.begin()
    go(heard)
    heard.output.played.clear()
    heard.sound.change_volume(-5)
    assert heard.output.played == ["go"] * is_heard
    assert heard.sound._player._preferences.volume == 75


def test_who_has_no_tones_hears_another_volume_as_words(heard: Heard) -> None:
    heard.settings = Settings(has_tones=False)
    to_rep(heard)
    heard.driver.do(Pause())
    heard.output.played.clear()
    heard.sound.change_volume(5)
    assert heard.output.played != []
    assert "go" not in heard.output.played


def mute(heard: Heard) -> None:
    heard.sound.toggle_mute()


def lose_device(heard: Heard) -> None:
    heard.output.tell_available(is_available=False)


def be_off(heard: Heard) -> None:
    heard.change(has_tones=False, has_voice=False)


def end(heard: Heard) -> None:
    heard.driver.end()


@pytest.mark.parametrize("silence", [mute, lose_device, be_off, end])
def test_where_nothing_is_heard_neither_another_volume_is_nor_where_it_is(
    heard: Heard, silence: Callable[[Heard], None]
) -> None:
    heard.begin()
    silence(heard)
    heard.output.played.clear()
    heard.sound.change_volume(5)
    assert heard.settings.sound_volume == 85
    if silence is not lose_device:  # there the output knows that nothing is heard
        heard.sound.say_again()
    assert heard.output.played == []


@pytest.mark.parametrize("is_paused", [False, True])
def test_it_is_said_again_where_the_session_is(heard: Heard, is_paused: bool) -> None:
    to_rep(heard)
    if is_paused:
        heard.driver.do(Pause())
    heard.output.played.clear()
    heard.sound.say_again()
    assert heard.output.played != []


def test_where_a_screen_reader_speaks_the_voice_does_not_say_it_again(
    heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    to_rep(heard)
    heard.driver.do(Pause())
    heard.output.played.clear()
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    heard.sound.say_again()
    assert heard.output.played == []


def test_where_a_screen_reader_speaks_no_other_voice_does(monkeypatch: pytest.MonkeyPatch) -> None:
    assert preferences_of(Settings()).cues.has_voice
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    preferences = preferences_of(Settings())
    assert not preferences.cues.has_voice
    assert preferences.cues.has_tones


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[tuple[Composition, SilentOutput]]:
    save_settings(tmp_path, Settings(notice_version=NOTICE_VERSION))
    output = SilentOutput()
    built = Composition(qapp, tmp_path, CrashGuard(lambda: tmp_path), wakefulness=FakeWakefulness(), output=output)
    yield built, output
    built.window.session.end()
    built.window.deleteLater()


def test_in_the_program_a_session_is_heard_and_its_buttons_change_that(
    program: tuple[Composition, SilentOutput], tmp_path: Path
) -> None:
    built, output = program
    session = built.window.session
    built.window.start(built.window.library.routine())
    assert output.played == ["resume"]
    session.voice_wished.emit()
    assert not load_settings(tmp_path).has_voice
    session.mute_wished.emit()
    output.played.clear()
    session.pause()
    assert output.played == []


def test_in_the_program_the_keys_for_the_volume_and_for_saying_it_again_are_heard(
    program: tuple[Composition, SilentOutput], tmp_path: Path
) -> None:
    built, output = program
    session = built.window.session
    built.window.start(built.window.library.routine())
    output.played.clear()
    session.change_volume(-5)
    assert (load_settings(tmp_path).sound_volume, output.played) == (75, ["go"])
    session.start_now()
    session.pause()
    output.played.clear()
    session.say_again()
    assert output.played != []


def test_in_the_program_the_settings_say_where_there_is_no_device(program: tuple[Composition, SilentOutput]) -> None:
    built, output = program
    built.window.library.show_settings()
    built.window.start(built.window.library.routine())
    output.tell_available(False)
    told = [label.text() for label in built.window.library.findChildren(QLabel)]
    assert no_device_words() in told


def test_in_the_program_a_tone_can_be_tried_from_the_settings(program: tuple[Composition, SilentOutput]) -> None:
    built, output = program
    built.window.library.help.test_tone_wished.emit()
    assert output.played == ["go"]


def test_the_notice_leads_to_the_sound_check_whose_choices_are_kept(
    program: tuple[Composition, SilentOutput], tmp_path: Path
) -> None:
    built, output = program
    window = built.window
    window.show_notice()
    window.notice_accepted.emit()
    page = window.findChild(SoundCheckPage)
    assert page is not None
    assert output.is_open, "the device is ready before anything is played"
    page.volume_changed.emit(40)
    page.lower_tones_wished.emit(True)
    page.voice_wished.emit(Voice.NONE)
    page.play_wished.emit()
    kept = load_settings(tmp_path)
    assert (kept.sound_volume, kept.is_lower_pitch, kept.has_voice) == (40, True, False)
    assert output.played == ["tick"]
    page.heard.emit()
    assert load_settings(tmp_path).has_tones
    read = window.findChild(ReadCheckPage)
    assert read is not None
    read.finished.emit()
    assert window.is_library_shown


def test_the_size_that_is_chosen_in_the_read_check_is_kept_at_once_and_shown_again(
    program: tuple[Composition, SilentOutput], tmp_path: Path
) -> None:
    window = program[0].window
    window.library.help.read_check_wished.emit()
    page = window.findChild(ReadCheckPage)
    assert page is not None
    _button(page, "Large").click()
    assert load_settings(tmp_path).far_scale == 1.25
    page.finished.emit()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.is_library_shown
    window.library.help.read_check_wished.emit()
    again = window.findChild(ReadCheckPage)
    assert again is not None
    assert _button(again, "Large").isChecked()


def _button(page: QWidget, text: str) -> QAbstractButton:
    return next(button for button in page.findChildren(QAbstractButton) if button.text() == text)


def test_who_wants_no_sound_has_none(program: tuple[Composition, SilentOutput], tmp_path: Path) -> None:
    built, _ = program
    built.window.library.help.sound_check_wished.emit()
    page = built.window.findChild(SoundCheckPage)
    assert page is not None
    page.skipped.emit()
    kept = load_settings(tmp_path)
    assert (kept.has_tones, kept.has_voice) == (False, False)


def test_a_session_that_was_asked_for_comes_before_the_sound_check(program: tuple[Composition, SilentOutput]) -> None:
    built, _ = program
    window = built.window
    window.show_notice()
    window.start(window.library.routine())
    window.notice_accepted.emit()
    assert window.findChild(SoundCheckPage) is None
    window.show_library()
