"""What is heard within a set: counts of seconds, holds, turns, reps, tips, and reps at one’s own pace."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kneeapp.core import commands as c
from kneeapp.core.cue_preferences import CountMode, CuePreferences
from kneeapp.core.exercise import Phase, PhaseKind
from kneeapp.core.plan import Pacing
from kneeapp.core.timeline import StepKind
from tests.core.listening import Listener, listening
from tests.core.rehearsal import Observation
from tests.core.sessions import OUT, a_lunge, a_session, a_squat, a_swing, short_item

TONES = CuePreferences(has_voice=False)
VOICE = CuePreferences(has_tones=False)

Heard = list[Observation]


def test_a_lead_in_ticks_three_times_and_goes_at_zero() -> None:
    session = listening(StepKind.LEAD_IN, preferences=TONES)
    assert session.hears_in(10_000) == [(7_000, "tick"), (8_000, "tick"), (9_000, "tick"), (10_000, "go")]


def test_the_last_seconds_are_said_after_their_ticks() -> None:
    session = listening(StepKind.LEAD_IN, 6_900)
    assert session.hears_in(1_200) == [(100, "tick"), (220, "“3”"), (1_100, "tick"), (1_220, "“2”")]


def test_one_who_wants_no_countdown_hears_its_end_only() -> None:
    session = listening(StepKind.LEAD_IN, preferences=CuePreferences(counts_down=False))
    assert session.hears_in(10_000) == [(10_000, "go"), (10_120, "“out”")]


@pytest.mark.parametrize("kind", [StepKind.SWITCH, StepKind.REST_BETWEEN_EXERCISES])
def test_a_break_tells_ten_seconds_and_ticks_to_a_tone_at_zero(kind: StepKind) -> None:
    session = listening(kind, items=(short_item(), short_item(a_lunge())))
    left_ms = session.state.step.duration_ms or 0
    session.wait(left_ms - 10_100)
    heard = session.hears_in(10_100)
    assert heard[0] == (100, "“Seconds 10”")
    tones = [(ms, tone) for ms, tone in heard if "“" not in tone]
    assert tones == [(7_100, "tick"), (8_100, "tick"), (9_100, "tick"), (10_100, "resume")]


def test_ticks_of_holds_are_for_holds_alone() -> None:
    preferences = CuePreferences(has_hold_ticks=True)
    session = listening(StepKind.SWITCH, preferences=preferences)
    assert [words for _ms, words in session.hears_in(19_000) if "“" in words] == ["“Seconds 10”", "“3”", "“2”", "“1”"]
    session = listening(StepKind.HOLD, 500, items=(short_item(hold_ms=9_000),), preferences=preferences)
    session.do(c.Pause())
    heard = [(0, "resume"), (7_000, "tick"), (8_000, "tick"), (9_000, "tick"), (10_000, "hold_start")]
    resumed = session.hears(c.Resume(lead_in_ms=10_000)) + session.hears_in(10_000)
    assert [one for one in resumed if "“" not in one[1]] == heard


def test_of_a_hold_only_the_last_seconds_are_said() -> None:
    preferences = VOICE._replace(has_hold_ticks=True)
    session = Listener(a_session(short_item(hold_ms=6_000)), preferences, length_ms=lambda _phrase: 100)
    session.until(StepKind.HOLD)
    assert [words for _ms, words in session.hears_in(5_900)] == ["“3”", "“2”", "“1”"]


@pytest.mark.parametrize(("switch_ms", "ticks"), [(2_900, 0), (3_000, 2), (4_000, 3)])
def test_only_a_break_that_is_long_enough_ticks(switch_ms: int, ticks: int) -> None:
    session = listening(StepKind.SETTLE, rep=3, preferences=TONES, pacing=Pacing(switch_ms=switch_ms))
    tones = [tone for _ms, tone in session.hears_in(1_000 + switch_ms)]
    assert tones == ["switch_to_right", *["tick"] * ticks, "resume"]


@pytest.mark.parametrize(("switch_ms", "is_told"), [(14_999, False), (15_000, True)])
def test_ten_seconds_are_told_where_they_are_well_after_the_beginning(switch_ms: int, is_told: bool) -> None:
    session = listening(StepKind.SWITCH, pacing=Pacing(switch_ms=switch_ms))
    assert ("“Seconds 10”" in [words for _ms, words in session.hears_in(switch_ms)]) == is_told


@pytest.mark.parametrize(
    ("hold_ms", "preferences", "heard"),
    [
        (2_000, CuePreferences(has_hold_ticks=True), [(0, "hold_start"), (120, "“hold”")]),
        (
            3_000,
            CuePreferences(has_hold_ticks=True),
            [(0, "hold_start"), (120, "“hold”"), (1_000, "“2”"), (2_000, "“1”")],
        ),
        (4_000, TONES, [(0, "hold_start")]),
        (4_000, VOICE, [(0, "“hold”"), (1_000, "“3”"), (2_000, "“2”"), (3_000, "“1”")]),
        (4_000, VOICE._replace(counts_down=False), [(0, "“hold”")]),
        (4_000, VOICE._replace(counts_down=False, has_hold_ticks=True), [(0, "“hold”")]),
        (
            5_000,
            TONES._replace(has_hold_ticks=True),
            [(0, "hold_start"), *((1_000 * second, "hold_tick") for second in range(1, 5))],
        ),
        (
            5_000,
            CuePreferences(has_hold_ticks=True),
            [
                (0, "hold_start"), (120, "“hold”"), (1_000, "hold_tick"), (2_000, "hold_tick"), (2_120, "“3”"),
                (3_000, "hold_tick"), (3_120, "“2”"), (4_000, "hold_tick"), (4_120, "“1”"),
            ],
        ),
    ],
)  # fmt: skip
def test_only_a_long_hold_counts(hold_ms: int, preferences: CuePreferences, heard: Heard) -> None:
    session = listening(StepKind.MOVE, rep=3, items=(short_item(hold_ms=hold_ms),), preferences=preferences)
    count = len(session.heard)
    session.wait(2_000 + hold_ms - 1)
    start_ms = session.now_ms + 1 - hold_ms
    since = [(ms - start_ms, words) for ms, words in session.heard[count:]]
    assert [one for one in since if one[0] >= 0] == heard


def test_from_the_third_rep_on_only_the_hold_has_its_word() -> None:
    phases = {rep: listening(StepKind.MOVE, rep=rep, items=(short_item(reps=5),)) for rep in (2, 3)}
    assert [words for _ms, words in phases[2].hears_in(4_000)] == ["hold_start", "“hold”", "hold_end", "“back”"]
    assert [words for _ms, words in phases[3].hears_in(4_000)] == ["hold_start", "“hold”", "hold_end"]


@pytest.mark.parametrize(("kinds", "tones"), [
    ("move move hold return return settle", ["go", None, "hold_start", "hold_end", None, "rep"]),
    ("move return", ["go", "hold_end"]),
    ("hold return", ["hold_start", "hold_end"]),
    ("return move", ["go", "go"]),
    ("move hold move hold", ["go", "hold_start", "hold_end", "hold_start"]),
    ("hold hold", ["hold_start", "hold_start"]),
])  # fmt: skip
def test_each_turn_of_a_rep_has_its_tone(kinds: str, tones: list[str | None]) -> None:
    phases = tuple(
        Phase(id=f"p{number}", kind=PhaseKind(kind), word="On", duration_ms=None if kind == "hold" else 1_000)
        for number, kind in enumerate(kinds.split())
    )
    item = short_item(a_swing(phases=phases), hold_ms=1_000)
    session = listening(StepKind.LEAD_IN, items=(item,), preferences=TONES._replace(counts_down=False))
    session.wait(10_000 - 1)
    expected = [(1 + 1_000 * number, tone) for number, tone in enumerate(tones) if tone]
    assert session.hears_in(1_000 * len(tones)) == expected


def test_a_hold_of_no_time_is_not_heard() -> None:
    session = listening(StepKind.MOVE, rep=1, items=(short_item(hold_ms=0),))
    assert session.hears_in(2_000) == [(2_000, "hold_end"), (2_120, "“back”")]


def test_of_the_way_halfway_and_the_last_rep_are_told_as_they_begin() -> None:
    session = listening(StepKind.MOVE, items=(short_item(a_squat(), reps=6),))
    session.to_the_end()
    goes = [words for ms, tone in session.heard if tone == "go" for at, words in session.heard if at == ms + 120]
    assert goes == ["“out”", "“out”", "“halfway”", "“last_one”"]


def test_one_who_wants_no_count_does_not_hear_how_far_it_is() -> None:
    session = listening(StepKind.MOVE, items=(short_item(reps=6),), preferences=CuePreferences(counting=CountMode.OFF))
    session.to_the_end()
    assert not {"“halfway”", "“last_one”"} & {words for _ms, words in session.heard}


def test_a_tip_is_said_once_a_set_with_each_set_another_one() -> None:
    item = short_item(a_swing(tips=("Stand tall.", "Toes ahead.")), reps=8, sets=3)
    session = listening(StepKind.MOVE, items=(item,))
    session.to_the_end()
    assert [words for _ms, words in session.heard if "Tip" in words] == ["“Tip 0”", "“Tip 1”", "“Tip 0”"]


@pytest.mark.parametrize(
    ("trained", "ends"), [(a_squat, ["Tip 1”", "SetOf 3 3, Tip 0”"]), (a_swing, ["Tip 0”", "Tip 1”"])]
)
def test_where_every_rep_is_counted_tips_are_for_a_break(trained: Callable[..., Any], ends: list[str]) -> None:
    item = short_item(trained(tips=("Stand tall.", "Toes ahead.")), reps=4, sets=3)
    session = listening(StepKind.MOVE, items=(item,), preferences=CuePreferences(counting=CountMode.EVERY_REP))
    session.to_the_end()
    tips = [words for _ms, words in session.heard if "Tip" in words]
    assert [words.endswith(end) for words, end in zip(tips, ends, strict=False)] == [True, True]


@pytest.mark.parametrize("counting", CountMode)
def test_a_tip_is_never_for_the_exercise_to_come(counting: CountMode) -> None:
    items = (short_item(reps=8), short_item(a_squat(), reps=8))
    session = listening(StepKind.MOVE, items=items, preferences=CuePreferences(counting=counting))
    session.until(StepKind.SET_UP)
    assert sum("Tip" in words for _ms, words in session.heard) == 1
    session.to_the_end()
    assert sum("Tip" in words for _ms, words in session.heard) == 1 + (counting is not CountMode.EVERY_REP)


def test_one_who_wants_no_tips_hears_none() -> None:
    for counting in (CountMode.EVERY_REP, CountMode.OFF):
        session = listening(
            StepKind.MOVE, items=(short_item(reps=8),), preferences=CuePreferences(counting=counting, says_tips=False)
        )
        session.to_the_end()
        assert not [words for _ms, words in session.heard if "Tip" in words]


def test_self_paced_a_press_holds_and_the_end_of_the_hold_counts() -> None:
    session = listening(StepKind.MOVE, rep=3, items=(short_item(reps=4, is_self_paced=True),))
    assert session.hears(c.OneRep()) == [(0, "hold_start"), (120, "“hold”")]
    assert session.hears_in(2_000) == [(2_000, "hold_end"), (2_120, "“3”")]


@pytest.mark.parametrize(("rep", "heard"), [
    (1, [(0, "rep"), (120, "“1, out”")]),
    (2, [(0, "last_rep"), (120, "“2”")]),
    (3, [(0, "switch_to_right"), (120, "“3, switch_sides, right, SwitchLine 0 right”")]),
])  # fmt: skip
def test_self_paced_without_a_hold_the_press_counts(rep: int, heard: Heard) -> None:
    session = listening(StepKind.MOVE, rep=rep, items=(short_item(hold_ms=0, is_self_paced=True),))
    assert session.hears(c.OneRep()) == heard


def test_self_paced_a_rep_begun_again_goes_and_does_not_count() -> None:
    session = listening(StepKind.MOVE, rep=3, items=(short_item(reps=4, is_self_paced=True),))
    assert session.hears(c.Back()) == [(0, "go")]


def test_a_rep_done_once_more_is_counted_once_more() -> None:
    session = listening(StepKind.SETTLE, rep=3)
    session.do(c.Back())
    heard = session.hears_in(6_000)
    assert heard[-2:] == [(6_000, "rep"), (6_120, "“3”")]


def test_breaks_of_no_time_leave_the_last_rep_its_number() -> None:
    item = short_item(a_swing(phases=(replace(OUT, duration_ms=3_000),)))
    session = listening(StepKind.MOVE, rep=3, items=(item,), pacing=Pacing(switch_ms=0, lead_in_ms=0))
    assert session.hears_in(3_000) == [(3_000, "go"), (3_120, "“3, out”")]


def test_a_rep_counts_among_the_last_three_of_its_own_exercise() -> None:
    phases = (replace(OUT, duration_ms=3_000),)
    items = (short_item(a_squat(phases=phases), reps=1), short_item(a_lunge(), reps=9))
    session = listening(StepKind.MOVE, items=items, pacing=Pacing(rest_ms=0))
    assert session.hears_in(3_000)[-1][1].startswith("“1, ExerciseName lunge")
