"""What is heard of single moments: breaks, answers to the user, coming back, what comes late."""

import pytest

from kneeapp.core import commands as c
from kneeapp.core.cue_preferences import CuePreferences
from kneeapp.core.cue_words import Cue, Line, Tone
from kneeapp.core.cues import LATEST_MS, is_late, silences
from kneeapp.core.exercise import Phase
from kneeapp.core.plan import Pacing
from kneeapp.core.reasons import StopReason
from kneeapp.core.timeline import StepKind
from tests.core.listening import Listener, listening
from tests.core.rehearsal import Observation
from tests.core.sessions import BACK, HOLD, OUT, a_lunge, a_session, a_squat, short_item

TONES = CuePreferences(has_voice=False)

Heard = list[Observation]


def test_starting_names_the_exercise_and_says_its_first_step() -> None:
    assert Listener(a_session()).hears(c.Start()) == [(0, "resume"), (120, "“ExerciseName side-swing, SetUpDo 1 left”")]


def test_the_last_step_of_a_set_up_says_which_key_goes_on() -> None:
    session = listening(StepKind.SET_UP)
    assert session.hears(c.Ready()) == [(0, "“SetUpDo 2 left, press_space”")]


def test_being_ready_is_answered_with_a_tone_and_the_leg_that_begins() -> None:
    session = listening(StepKind.SET_UP)
    assert session.hears(c.Ready(), c.Ready())[1:] == [(0, "resume"), (120, "“LegFirst left, get_ready”")]


def test_each_exercise_says_which_leg_begins() -> None:
    session = listening(StepKind.SET_UP, items=(short_item(), short_item(a_lunge())), bout=2)
    assert session.hears(c.Ready())[-1] == (120, "“LegFirst left, get_ready”")


def test_with_both_legs_no_leg_is_said() -> None:
    session = listening(StepKind.SET_UP, items=(short_item(a_squat()),))
    assert session.hears(c.Ready()) == [(0, "resume"), (120, "“get_ready”")]


def test_one_who_knows_the_legs_hears_none() -> None:
    session = listening(StepKind.HOLD, preferences=CuePreferences(says_legs=False))
    session.to_the_end()
    assert not [words for _ms, words in session.heard if "left" in words and "SetUp" not in words]


def test_a_switch_says_the_new_leg_and_what_to_do() -> None:
    session = listening(StepKind.SETTLE, rep=3)
    heard = session.hears_in(1_000)
    assert heard == [(1_000, "switch_to_right"), (1_120, "“switch_sides, right, SwitchLine 0 right”")]


def test_a_rest_says_how_long_it_is_and_what_comes() -> None:
    items = (short_item(a_squat(), sets=2), short_item(a_lunge(change_over="")))
    session = listening(StepKind.SETTLE, rep=3, items=items)
    assert session.hears_in(1_000)[-1] == (1_120, "“rest, Seconds 60, SetOf 2 2”")
    session.until(StepKind.SETTLE, rep=3)
    assert session.hears_in(1_000)[-1] == (1_120, "“rest, Seconds 60, NextExercise lunge”")


def test_a_rest_that_waits_says_no_time() -> None:
    session = listening(StepKind.SETTLE, rep=3, items=(short_item(sets=2),), pacing=Pacing(waits_for_user=True))
    session.until(StepKind.SETTLE, bout=1, rep=3)
    assert session.hears_in(1_000) == [(1_000, "rest"), (1_120, "“rest, SetOf 2 2”")]


def test_a_pause_is_told_and_no_sound_follows() -> None:
    session = listening(StepKind.LEAD_IN, 6_500)
    assert session.hears(c.Pause()) == [(0, "pause"), (120, "“paused”")]
    assert session.hears_in(30_000) == []


def test_a_stall_is_told_when_it_is_found() -> None:
    session = listening(StepKind.LEAD_IN)
    count = len(session.heard)
    session.look(5_000)
    assert session.heard[count:] == [(session.now_ms, "pause"), (session.now_ms + 120, "“paused”")]


def test_after_a_pause_ticks_lead_to_the_tone_and_word_of_the_phase() -> None:
    session = listening(StepKind.HOLD, 500, rep=3)
    session.do(c.Pause())
    assert session.hears(c.Resume()) == [(0, "resume"), (120, "“carrying_on”")]
    assert session.hears_in(3_000) == [
        (1_000, "tick"), (1_120, "“2”"), (2_000, "tick"), (2_120, "“1”"), (3_000, "hold_start"), (3_120, "“hold”"),
    ]  # fmt: skip


@pytest.mark.parametrize(("phase", "tone"), [(OUT, "go"), (HOLD, "hold_start"), (BACK, "hold_end")])
def test_coming_back_to_a_phase_sounds_like_it(phase: Phase, tone: str) -> None:
    session = listening(StepKind(phase.kind.value), 500, rep=3)
    session.do(c.Pause(), c.Resume())
    assert session.hears_in(3_000)[-2:] == [(3_000, tone), (3_120, f"“{phase.id}”")]


@pytest.mark.parametrize("kind", [StepKind.SWITCH, StepKind.SET_UP])
def test_where_nothing_leads_in_going_on_is_told_at_once(kind: StepKind) -> None:
    session = listening(kind)
    session.do(c.Pause())
    assert session.hears(c.Resume()) == [(0, "resume"), (120, "“carrying_on”")]


@pytest.mark.parametrize(("reason", "heard"), [
    (StopReason.PAIN, [(0, "stop"), (120, "“stopped_in_a_band”")]),
    (StopReason.TIRED, []),
])  # fmt: skip
def test_a_stop_for_pain_is_told(reason: StopReason, heard: Heard) -> None:
    session = listening(StepKind.HOLD)
    assert session.hears(c.Stop(reason=reason)) == heard


def test_without_a_band_a_stop_speaks_of_none() -> None:
    session = listening(StepKind.HOLD, items=(short_item(a_lunge()),))
    assert session.hears(c.Stop(reason=StopReason.PAIN)) == [(0, "stop"), (120, "“stopped”")]


def test_a_stop_taken_back_carries_on() -> None:
    session = listening(StepKind.HOLD, 500)
    session.stop()
    assert session.hears(c.TakeStopBack()) == [(0, "resume"), (120, "“carrying_on”")]


def test_skipping_a_rep_is_told_where_its_movement_has_no_word() -> None:
    session = listening(StepKind.HOLD, rep=1, items=(short_item(reps=4),))
    assert session.hears(c.Skip()) == [(0, "go"), (120, "“out”")]
    assert session.hears(c.Skip()) == [(0, "go"), (120, "“skipped”")]


def test_going_to_another_leg_says_which() -> None:
    session = listening(StepKind.SWITCH, items=(short_item(a_lunge()),))
    assert session.hears(c.UndoRep()) == [(0, "resume"), (120, "“left”")]
    assert session.hears_in(3_000)[-2:] == [(3_000, "go"), (3_120, "“last_one”")]


def test_going_elsewhere_without_legs_says_to_get_ready() -> None:
    preferences = CuePreferences(says_legs=False)
    session = listening(StepKind.SWITCH, items=(short_item(a_lunge()),), preferences=preferences)
    assert session.hears(c.UndoRep()) == [(0, "resume"), (120, "“get_ready”")]


def test_going_back_while_it_leads_in_says_the_leg() -> None:
    session = listening(StepKind.HOLD, rep=2)
    session.do(c.Pause(), c.Resume())
    assert session.hears(c.Back()) == [(0, "resume"), (120, "“left”")]


def test_moving_about_in_a_pause_is_silent() -> None:
    session = listening(StepKind.HOLD, rep=2)
    session.do(c.Pause())
    assert session.hears(c.Back(), c.Skip(), c.UndoRep(), c.ChangeReps(by=2)) == []


def test_the_end_is_told() -> None:
    session = listening(StepKind.SETTLE, rep=3, bout=1)
    assert session.hears_in(1_000) == [(1_000, "finish"), (1_120, "“all_done”")]


def test_what_is_over_40_ms_late_is_not_heard() -> None:
    for late_ms, tones in ((LATEST_MS, ["go"]), (LATEST_MS + 1, [])):
        session = listening(StepKind.LEAD_IN, 9_500, preferences=TONES)
        count = len(session.heard)
        session.look(500 + late_ms)
        assert session.heard[count:] == [(session.now_ms - late_ms, tone) for tone in tones]


def test_words_after_a_tone_that_came_too_late_are_still_in_time() -> None:
    session = listening(StepKind.LEAD_IN, 9_500)
    count = len(session.heard)
    session.look(500 + 100)
    assert session.heard[count:] == [(session.now_ms + 20, "“out”")]


def test_of_marks_that_went_by_at_once_the_last_is_heard() -> None:
    session = listening(StepKind.LEAD_IN, 6_990, preferences=TONES)
    count = len(session.heard)
    session.look(1_020)
    assert session.heard[count:] == [(session.now_ms - 10, "tick")]


def test_of_two_steps_that_went_by_at_once_only_the_last_is_spoken_of() -> None:
    session = listening(StepKind.RETURN, 1_990, rep=2)
    count = len(session.heard)
    session.look(1_020)
    assert session.heard[count:] == [(session.now_ms - 10, "go"), (session.now_ms + 110, "“last_one”")]


def test_a_cue_is_late_after_40_ms() -> None:
    cue = Cue(due_ms=1_000, sound=Tone.GO)
    assert [is_late(cue, now_ms) for now_ms in (900, 1_040, 1_041)] == [False, False, True]


def test_a_tone_has_no_words() -> None:
    assert (Cue(due_ms=0, sound=Tone.GO).words, Cue(due_ms=0, sound=(Line.REST,)).words) == ((), (Line.REST,))


def silenced_by(session: Listener, *commands: c.Command) -> bool:
    session.do(*commands)
    return silences(session.moments[-1][0])


@pytest.mark.parametrize(
    "command", [c.Pause(), c.Skip(), c.Back(), c.Ready(), c.NextSet(), c.Stop(reason=StopReason.TIRED)]
)
def test_a_new_course_silences_what_is_being_said(command: c.Command) -> None:
    assert silenced_by(listening(StepKind.SWITCH, 500), command)


@pytest.mark.parametrize("command", [c.Tick(), c.ExtendRest(), c.ChangeReps(by=1)])
def test_what_changes_no_course_lets_it_be_said(command: c.Command) -> None:
    assert not silenced_by(listening(StepKind.SWITCH, 500), command)


def test_a_second_lets_it_be_said() -> None:
    session = listening(StepKind.SWITCH)
    session.look(1_000)
    assert not silences(session.moments[-1][0])


def test_before_the_start_there_is_nothing_to_hear() -> None:
    session = Listener(a_session())
    assert session.hears(c.Tick()) == []
