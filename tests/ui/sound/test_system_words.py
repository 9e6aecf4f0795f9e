"""What this computer's voice says of a session, and that recordings speak wherever it does not answer."""

import pytest
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Pause
from kneeapp.core.cue_preferences import CuePreferences
from kneeapp.core.cue_words import Phrase
from kneeapp.core.exercise import Exercise
from kneeapp.core.session_state import new_session
from kneeapp.core.timeline import StepKind
from kneeapp.ui.sound.player import LAST_SOUNDS_MS
from kneeapp.ui.sound.preferences import SoundPreferences
from kneeapp.ui.sound.voice import recorded_voice
from kneeapp.ui.spoken_words import phrase_as_text
from kneeapp.ui.system_voice.voice import estimated_ms
from tests.core.heard_sets import EXERCISES, one_set
from tests.core.listening import Listener
from tests.ui.sound.fakes import Listening, a_voice

COMPUTER = SoundPreferences(is_system_voice=True)
WORDS = ["Left leg first. Get ready.", "3.", "2.", "1.", "Swing out.", "Hold."]
TONES = ["tick", "tick", "tick", "go", "hold_start"]
RECORDINGS = ["left-leg-first", "get-ready", "3", "2", "1", "swing-out", "hold"]
SAMPLE = ("Swing out", "Hold")


def running(preferences: SoundPreferences = COMPUTER) -> Listening:
    heard = Listening(preferences).run()
    heard.system.said.clear()
    return heard


def files(heard: Listening) -> list[str]:
    return [file for _, file in heard.played]


def words(heard: Listening) -> list[str]:
    return [file for file in files(heard) if file not in TONES]


def test_this_computers_voice_says_everything_where_that_is_wished(qtbot: QtBot) -> None:
    heard = running()
    heard.pass_ms(12_120)
    assert (heard.system.said, files(heard)) == (WORDS, TONES)


def test_it_speaks_120_ms_after_a_tone(qtbot: QtBot) -> None:
    heard = running()
    heard.pass_ms(7_119)
    assert heard.system.said == WORDS[:1]
    heard.pass_ms(1)
    assert heard.system.said == WORDS[:2]


def test_where_no_voice_answers_the_recordings_speak_as_ever(qtbot: QtBot) -> None:
    heard = Listening(COMPUTER)
    heard.system.is_available = False
    heard.run()
    heard.pass_ms(12_120)
    assert (heard.system.said, words(heard)) == ([], RECORDINGS)


def test_recordings_go_on_where_the_engine_dies_in_mid_session(qtbot: QtBot) -> None:
    heard = running()
    heard.pass_ms(8_500)
    heard.system.is_available = False
    heard.pass_ms(4_000)
    assert (heard.system.said, words(heard)) == (WORDS[:3], ["1", "swing-out", "hold"])


def test_words_that_wait_while_the_engine_dies_are_said_by_recordings(qtbot: QtBot) -> None:
    heard = running()
    heard.pass_ms(7_060)
    heard.system.is_available = False
    heard.pass_ms(60)
    assert heard.played[-1] == (7_120, "3")


def test_words_that_wait_while_a_voice_is_found_are_said_by_it(qtbot: QtBot) -> None:
    heard = Listening(COMPUTER)
    heard.system.is_available = False
    heard.begin()
    heard.pass_ms(1_499)
    heard.system.is_available = True
    assert heard.system.said == []
    heard.pass_ms(1)
    assert (heard.system.said[0][:19], words(heard)) == ("Banded side swing. ", ["resume"])


def test_what_it_could_not_say_before_the_next_tone_it_does_not_say(qtbot: QtBot) -> None:
    heard = Listening(COMPUTER)
    heard.system.length_ms = lambda text: 731  # type: ignore[method-assign]
    heard.run()
    heard.system.said.clear()
    heard.pass_ms(12_120)
    assert heard.system.said == ["Left leg first. Get ready.", "Swing out.", "Hold."]


def test_it_drops_words_where_the_program_hangs_while_they_wait(qtbot: QtBot) -> None:
    for late_ms, said in ((160, ["3."]), (161, [])):
        heard = running()
        heard.pass_ms(7_000)
        heard.system.said.clear()
        heard.hang_ms(late_ms)
        assert heard.system.said == said


def test_a_pause_silences_it(qtbot: QtBot) -> None:
    heard = running()
    heard.pass_ms(500)
    stops = heard.system.stops
    heard.driver.do(Pause())
    assert heard.system.stops == stops + 1


def test_it_is_told_which_voice_the_user_chose(qtbot: QtBot) -> None:
    heard = Listening(COMPUTER._replace(system_voice="Scots"))
    heard.player.prefer(COMPUTER)
    assert heard.system.chosen == ["Scots", None]


def test_another_voice_is_chosen_in_the_middle_of_a_session(qtbot: QtBot) -> None:
    heard = running()
    heard.player.prefer(COMPUTER._replace(system_voice="Yank"))
    heard.pass_ms(7_120)
    assert (heard.system.chosen[-1], heard.system.said[-1]) == ("Yank", "3.")


def test_it_is_looked_for_though_all_is_recorded_and_the_recordings_are_ready_too(qtbot: QtBot) -> None:
    heard = Listening(COMPUTER, voice=a_voice("hold"))
    heard.begin()
    assert heard.system.is_prepared
    assert "hold" in {file.stem for file in heard.output.prepared}


def test_recorded_words_stay_recorded_where_it_only_fills_the_gaps(qtbot: QtBot) -> None:
    heard = running(SoundPreferences())
    heard.pass_ms(12_120)
    assert (heard.system.said, words(heard)) == ([], RECORDINGS)


def test_words_are_tried_from_whom_the_user_chose(qtbot: QtBot) -> None:
    heard = Listening(COMPUTER)
    heard.player.try_words(SAMPLE)
    assert (heard.system.said, files(heard)) == (["Swing out. Hold."], [])
    heard.player.prefer(SoundPreferences())
    heard.player.try_words(SAMPLE)
    assert (len(heard.system.said), files(heard)) == (1, ["swing-out"])


def test_trying_this_computers_voice_waits_for_it_but_not_for_ever(qtbot: QtBot) -> None:
    heard = Listening()
    for is_found in (True, False):
        heard.system.is_available = heard.system.is_prepared = False
        heard.player.try_system_voice(SAMPLE)
        assert heard.system.is_prepared
        heard.hang_ms(1_499)
        heard.system.is_available = is_found
        heard.hang_ms(1)
    assert (heard.system.said, files(heard)) == (["Swing out. Hold."], ["swing-out"])


def test_who_looks_for_a_voice_lets_go_of_it_after_two_minutes(qtbot: QtBot) -> None:
    heard = Listening()
    heard.player.look_for_voice()
    heard.hang_ms(119_999)
    assert heard.system.is_prepared
    heard.hang_ms(1)
    assert not heard.system.is_prepared


def test_looking_for_a_voice_in_a_session_ends_nothing(qtbot: QtBot) -> None:
    heard = running()
    heard.player.look_for_voice()
    heard.until(StepKind.HOLD)
    heard.hang_ms(120_000)
    assert heard.output.is_open
    assert heard.system.is_prepared


def test_a_session_that_ended_lets_go_of_the_voice(qtbot: QtBot) -> None:
    heard = running()
    heard.player.end_session()
    heard.hang_ms(LAST_SOUNDS_MS)
    assert not heard.system.is_prepared


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_of_a_set_it_says_nearly_as_much_as_the_recordings(exercise: Exercise) -> None:
    exercises, recorded = {exercise.id: exercise}, recorded_voice()

    def said(listener: Listener) -> int:
        return sum(len(cue.words) for cue in listener.cues)

    def computer_ms(phrase: Phrase) -> int:
        return estimated_ms(phrase_as_text(phrase, exercises))

    def recorded_ms(phrase: Phrase) -> int | None:
        return recorded.length_ms(phrase, exercises)

    counts = []
    for length_ms in (computer_ms, recorded_ms):
        listener = Listener(new_session(one_set(exercise).state.timeline), CuePreferences(), length_ms)
        listener.to_the_end()
        counts.append(said(listener))
    assert counts[0] >= counts[1] - 3
