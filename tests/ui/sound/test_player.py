"""What is played of a session, and at which millisecond."""

import pytest
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Pause, Ready, Resume, SkipExercise, Stop
from kneeapp.core.compile import compile_timeline
from kneeapp.core.cue_preferences import CountMode, CuePreferences
from kneeapp.core.plan import Plan, PlanItem, default_dose
from kneeapp.core.reasons import StopReason
from kneeapp.core.timeline import StepKind
from kneeapp.resources import builtin_library
from kneeapp.storage.library_folder import load_library
from kneeapp.ui.sound.player import LAST_SOUNDS_MS
from kneeapp.ui.sound.preferences import Pitch, SoundPreferences
from tests.ui.sound.fakes import Heard, Listening, a_voice, listening

heard = pytest.fixture(listening)

TONES_ALONE = SoundPreferences(CuePreferences(has_voice=False))
VOICE_ALONE = SoundPreferences(CuePreferences(has_tones=False))
NOTHING = SoundPreferences(CuePreferences(has_tones=False, has_voice=False))


def running(preferences: SoundPreferences) -> Listening:
    return Listening(preferences).run()


def test_a_tone_is_played_in_the_call_that_tells_of_it_and_words_120_ms_later(heard: Listening) -> None:
    heard.pass_ms(12_120)
    assert heard.played == [
        (120, "left-leg-first"),
        (1_243, "get-ready"),
        (7_000, "tick"),
        (7_120, "3"),
        (8_000, "tick"),
        (8_120, "2"),
        (9_000, "tick"),
        (9_120, "1"),
        (10_000, "go"),
        (10_120, "swing-out"),
        (12_000, "hold_start"),
        (12_120, "hold"),
    ]


def test_the_first_tone_of_a_session_is_heard_as_it_begins(qtbot: QtBot) -> None:
    assert Listening().begin().played == [(0, "resume")]


def test_on_a_faster_clock_words_wait_as_much_less_and_take_as_much_more(qtbot: QtBot) -> None:
    heard = Listening(speed=2.0).run()
    heard.pass_ms(3_560)
    assert heard.played == [(60, "left-leg-first"), (1_183, "get-ready"), (3_500, "tick"), (3_560, "3")]


def test_without_a_voice_there_are_only_tones(qtbot: QtBot) -> None:
    heard = running(TONES_ALONE)
    heard.pass_ms(10_200)
    assert heard.played == [(7_000, "tick"), (8_000, "tick"), (9_000, "tick"), (10_000, "go")]


def test_without_tones_words_come_at_the_moment_itself(qtbot: QtBot) -> None:
    heard = running(VOICE_ALONE)
    heard.pass_ms(8_000)
    assert heard.played == [(1_123, "get-ready"), (7_000, "3"), (8_000, "2")]


def test_preferences_reach_the_core(qtbot: QtBot) -> None:
    heard = running(SoundPreferences(CuePreferences(counts_down=False, says_legs=False, counting=CountMode.OFF)))
    heard.pass_ms(10_000)
    assert heard.played == [(120, "get-ready"), (10_000, "go")]


def test_with_all_off_the_output_is_never_touched(qtbot: QtBot) -> None:
    heard = running(NOTHING)
    heard.pass_ms(13_000)
    heard.player.say_again()
    assert heard.output.told == []
    assert not heard.output.is_open


def test_a_tone_whose_moment_is_past_is_dropped(heard: Listening) -> None:
    heard.hang_ms(7_041 - 5_041)
    heard.hang_ms(1_999)
    heard.hang_ms(2_000)
    heard.forget()
    heard.hang_ms(1_042)
    assert heard.played == []


def test_a_tone_that_is_a_little_late_is_played(heard: Listening) -> None:
    heard.pass_ms(6_960)
    heard.forget()
    heard.hang_ms(80)
    assert heard.played == [(7_040, "tick")]


def test_words_are_dropped_where_the_program_hangs_while_they_wait(heard: Listening) -> None:
    heard.pass_ms(7_000)
    heard.hang_ms(161)
    assert heard.played[-1] == (7_000, "tick")


def test_words_are_said_where_the_program_hangs_but_a_little(heard: Listening) -> None:
    heard.pass_ms(7_000)
    heard.hang_ms(160)
    assert heard.played[-1] == (7_160, "3")


@pytest.mark.parametrize(("command", "file"), [(Pause(), "pause"), (Stop(reason=StopReason.PAIN), "stop")])
def test_pausing_and_stopping_silence_the_voice_before_their_tone(
    heard: Listening, command: Pause | Stop, file: str
) -> None:
    heard.pass_ms(500)
    heard.forget()
    assert heard.driver.do(command)
    assert heard.output.told[:2] == [Heard(500, "stop", "left-leg-first"), Heard(500, "play", file)]
    heard.pass_ms(5_000)
    assert len(heard.played) == 2, "and a line, but nothing of what waited"


def test_words_that_wait_are_called_off_by_a_pause(heard: Listening) -> None:
    heard.pass_ms(50)
    heard.driver.do(Pause())
    heard.pass_ms(3_000)
    assert heard.played == [(50, "pause"), (170, "paused")]


def test_going_on_is_heard(heard: Listening) -> None:
    heard.driver.do(Pause())
    heard.pass_ms(1_000)
    heard.forget()
    heard.driver.do(Resume())
    heard.pass_ms(200)
    assert heard.played[0] == (1_000, "resume")


def test_muting_silences_voice_and_tones_at_once(heard: Listening) -> None:
    heard.pass_ms(7_000)
    heard.forget()
    heard.player.mute(True)
    assert Heard(7_000, "stop", "tick") in heard.output.told
    heard.pass_ms(2_500)
    heard.player.say_again()
    assert heard.played == []
    heard.player.mute(False)
    heard.pass_ms(500)
    assert heard.played == [(10_000, "go")]


def test_the_same_tone_does_not_stutter(heard: Listening) -> None:
    heard.player.try_tone()
    heard.pass_ms(79)
    heard.player.try_tone()
    heard.pass_ms(1)
    heard.player.try_tone()
    assert [ms for ms, file in heard.played if file == "go"] == [0, 80]


def test_one_who_asks_hears_where_the_session_is(heard: Listening) -> None:
    heard.pass_ms(4_000)
    heard.forget()
    heard.player.say_again()
    heard.pass_ms(2_000)
    assert [file for _, file in heard.played] == ["left-leg", "1", "of-6"]
    assert heard.played[0][0] == 4_000


def test_one_who_asks_hears_it_without_a_voice_too(qtbot: QtBot) -> None:
    heard = running(TONES_ALONE)
    heard.player.say_again()
    assert heard.played == [(0, "left-leg")]


def test_new_words_replace_what_was_asked_for(heard: Listening) -> None:
    heard.pass_ms(4_000)
    heard.player.say_again()
    heard.pass_ms(10)
    heard.forget()
    heard.player.say_again()
    assert heard.output.told == [Heard(4_010, "stop", "left-leg"), Heard(4_010, "play", "left-leg")]


def test_asking_outside_of_a_session_says_nothing(qtbot: QtBot) -> None:
    heard = Listening()
    heard.player.say_again()
    assert heard.output.told == []


def test_a_word_without_a_recording_is_left_out_where_nothing_follows(qtbot: QtBot) -> None:
    heard = Listening(voice=a_voice("paused", "3"))
    heard.begin()
    heard.pass_ms(1_000)
    assert heard.played == [(0, "resume")]
    heard.driver.do(Pause())
    heard.pass_ms(200)
    assert heard.played[1:] == [(1_000, "pause"), (1_120, "paused")]


def test_words_are_ready_ahead_of_need(heard: Listening) -> None:
    prepared = {file.stem for file in heard.output.prepared}
    heard.pass_ms(13_000)
    assert {file for _, file in heard.played} <= prepared
    assert {"tick", "finish", "stopped-sit-down-and-rest", "right-leg", "10-seconds"} <= prepared


def test_the_tones_are_read_before_the_words(heard: Listening) -> None:
    assert heard.output.prepared[0].parent.name == "normal"
    assert [file.parent.name for file in heard.output.prepared[:14]] == ["normal"] * 14


def test_the_next_exercise_is_read_while_this_one_runs_and_this_one_let_go_of(heard: Listening) -> None:
    first = {file.stem for file in heard.output.prepared}
    heard.until(StepKind.HOLD)
    assert {file.stem for file in heard.output.prepared} == first
    heard.driver.do(SkipExercise())
    second = {file.stem for file in heard.output.prepared}
    assert {"left-leg", "rest", "go"} <= first
    assert {"left-leg", "rest", "go"} & second == {"rest", "go"}


def test_the_lower_set_is_another_folder(qtbot: QtBot) -> None:
    heard = running(TONES_ALONE._replace(pitch=Pitch.LOWER))
    assert {file.parent.name for file in heard.output.prepared} == {"lower"}


def test_tones_are_6_db_under_the_voice(heard: Listening) -> None:
    heard.pass_ms(7_200)
    assert heard.output.gains["3"] == pytest.approx(0.64)
    assert heard.output.gains["tick"] == pytest.approx(0.64 * 0.501, abs=0.001)


def test_alone_tones_have_the_whole_volume(qtbot: QtBot) -> None:
    heard = running(TONES_ALONE._replace(volume=100))
    heard.pass_ms(7_000)
    assert heard.output.gains["tick"] == 1.0


def test_the_end_of_a_session_lets_its_last_sounds_die_away(heard: Listening) -> None:
    heard.driver.do(Stop(reason=StopReason.PAIN))
    heard.player.end_session()
    heard.driver.end()
    heard.pass_ms(LAST_SOUNDS_MS - 1)
    assert [file for _, file in heard.played] == ["stop", "stopped-step-out-of-the-band-and-sit-down"]
    assert heard.output.is_open
    heard.pass_ms(1)
    assert not heard.output.is_open


def test_a_session_that_begins_meanwhile_keeps_its_sounds(heard: Listening) -> None:
    heard.player.end_session()
    heard.pass_ms(1_000)
    heard.player.begin_session()
    heard.pass_ms(LAST_SOUNDS_MS)
    assert heard.output.is_open


def test_after_its_end_nothing_of_a_session_is_heard(heard: Listening) -> None:
    heard.pass_ms(3_000)
    heard.player.end_session()
    heard.forget()
    heard.pass_ms(10_000)
    assert heard.played == []


def test_a_tone_can_be_tried_outside_of_a_session_even_where_all_is_off(qtbot: QtBot) -> None:
    heard = Listening(NOTHING)
    heard.player.mute(True)
    heard.player.try_tone()
    assert heard.output.is_open
    assert heard.played == [(0, "go")]
    heard.pass_ms(LAST_SOUNDS_MS)
    assert not heard.output.is_open


def test_another_volume_breaks_nothing_off(heard: Listening) -> None:
    heard.pass_ms(200)
    heard.forget()
    heard.player.prefer(SoundPreferences(volume=100))
    assert heard.output.told == []
    heard.pass_ms(7_000)
    assert heard.output.gains["3"] == 1.0


def test_another_pitch_is_heard_in_the_same_session(heard: Listening) -> None:
    heard.player.prefer(SoundPreferences(pitch=Pitch.LOWER))
    heard.pass_ms(7_000)
    assert {file.parent.name for file in heard.output.prepared} == {"lower", "voice"}
    assert heard.played[-1] == (7_000, "tick")


def test_sound_that_is_put_off_in_a_session_is_let_go_of(heard: Listening) -> None:
    heard.player.prefer(NOTHING)
    assert not heard.output.is_open
    heard.forget()
    heard.pass_ms(10_000)
    assert heard.played == []


def test_the_words_of_a_set_up_wait_until_there_can_be_a_loudspeaker(qtbot: QtBot) -> None:
    heard = Listening()
    heard.system.is_available = False
    heard.begin()
    heard.pass_ms(699)
    assert heard.played == [(0, "resume")]
    heard.pass_ms(1)
    assert heard.played[1][0] == 700
    heard.pass_ms(9_300)
    heard.player.say_again()
    assert heard.played[-1][0] == 10_000


def test_what_no_recording_says_is_spoken_by_the_system(qtbot: QtBot) -> None:
    heard = Listening(voice=a_voice())
    heard.begin()
    assert heard.system.is_prepared
    heard.pass_ms(700)
    assert heard.system.said[0].startswith("Banded side swing. Band round your left ankle. The one further from")
    heard.driver.do(Ready())
    assert heard.system.stops == 1
    heard.player.end_session()
    heard.pass_ms(LAST_SOUNDS_MS)
    assert not heard.system.is_prepared


def test_a_system_without_a_voice_is_left_alone(qtbot: QtBot) -> None:
    heard = Listening(voice=a_voice())
    heard.system.is_available = False
    heard.begin()
    heard.pass_ms(5_000)
    assert heard.system.said == []


def test_where_all_is_recorded_the_system_is_not_looked_for(qtbot: QtBot) -> None:
    exercise = load_library(builtin_library(), own_folder=None).library.exercises[0]
    heard = Listening()
    heard.player.begin_session()
    heard.driver.begin(compile_timeline(Plan(items=(PlanItem(exercise=exercise, dose=default_dose(exercise)),))))
    assert not heard.system.is_prepared
