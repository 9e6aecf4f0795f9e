from dataclasses import replace

import pytest

from kneeapp.core.commands import ChangeHold, Pause, Resume, Start
from kneeapp.core.exercise import Side
from kneeapp.core.readout import position, shown_seconds
from kneeapp.core.reasons import PauseReason
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import StepKind
from kneeapp.ui.session_words import (
    next_hint,
    pause_sentence,
    pause_title,
    phase_word,
    place_line,
    position_sentence,
    reps_line,
    ring_caption,
    set_up_line,
    set_words,
    switch_lines,
    time_left_words,
)
from tests.core.rehearsal import Rehearsal
from tests.core.sessions import BACK, HOLD, OUT, SETTLE, a_session, a_squat, a_swing, advice, short_item

BREATHE = "Breathe. Shake your legs out."


def at(kind: StepKind, *, rep: int | None = None, bout: int | None = None) -> Rehearsal:
    """A session of two sets of the swing for each leg, and the squat, at such a step."""
    items = (short_item(reps=2, sets=2), short_item(a_squat(), reps=1))
    return Rehearsal(a_session(*items)).until(kind, rep=rep, bout=bout)


def steps_of(rehearsal: Rehearsal) -> list[SessionState]:
    """The session at the beginning of each of its steps."""
    rehearsal.do(Start())
    states = [rehearsal.state]
    while rehearsal.state.mode is not Mode.FINISHED:
        rehearsal._go_on()
        if rehearsal.state.index != states[-1].index:
            states.append(rehearsal.state)
    return states


def test_every_step_of_a_routine_has_its_words() -> None:
    items = (short_item(reps=2, sets=1), short_item(a_squat(), reps=1, sets=2))
    told = [
        (phase_word(state), reps_line(state), *next_hint(state)) for state in steps_of(Rehearsal(a_session(*items)))
    ]

    def leg(name: str, first_words: tuple[str, str, str, str], after: str) -> list[tuple[str, str, str, str]]:
        return [
            first_words,
            ("Get ready", f"2 reps, {name} leg", "First", "Swing out"),
            ("Swing out", "1 / 2", "Next", "Hold 2 seconds"),
            ("Hold", "1 / 2", "Next", "Ease back"),
            ("Ease back", "1 / 2", "Next", "Ready"),
            ("Ready", "1 / 2", "Next", "Rep 2"),
            ("Swing out", "2 / 2", "Next", "Hold 2 seconds"),
            ("Hold", "2 / 2", "Next", "Ease back"),
            ("Ease back", "2 / 2", "Next", "Ready"),
            ("Ready", "2 / 2", "Next", after),
        ]

    def squat(after: str) -> list[tuple[str, str, str, str]]:
        return [
            ("Get ready", "1 rep", "First", "Swing out"),
            ("Swing out", "1 / 1", "Next", "Hold 3 seconds"),
            ("Hold", "1 / 1", "Next", "Ease back"),
            ("Ease back", "1 / 1", "Next", "Ready"),
            ("Ready", "1 / 1", "Next", after),
        ]

    assert told == [
        ("Set up", "2 reps, left leg", "Next", "Set up"),
        *leg("left", ("Set up", "2 reps, left leg", "Next", "Get ready"), "Switch sides"),
        *leg("right", ("Switch sides", "2 reps, right leg", "Next", "Get ready"), "Rest"),
        ("Rest", BREATHE, "Next", "Set up"),
        ("Set up", "1 rep", "Next", "Get ready"),
        *squat("Rest"),
        ("Rest", BREATHE, "Next", "Get ready"),
        *squat("Done"),
        ("Done", "1 rep", "", ""),
    ]


def test_a_session_tells_where_it_is_in_a_sentence() -> None:
    assert position_sentence(at(StepKind.SET_UP).state) == "Set up, step 1 of 2."
    assert position_sentence(at(StepKind.LEAD_IN).state) == "Rep 1 of 2, left leg, set 1 of 2."
    assert position_sentence(at(StepKind.HOLD, rep=2, bout=2).state) == "Rep 2 of 2, right leg, set 2 of 2."
    assert position_sentence(at(StepKind.MOVE, bout=4).state) == "Rep 1 of 1."
    assert position_sentence(Rehearsal(a_session()).until(StepKind.MOVE, rep=2).state) == "Rep 2 of 3, left leg."


def test_the_set_is_counted_among_its_sets() -> None:
    items = (short_item(a_squat(), sets=3),)
    words = [set_words(position(Rehearsal(a_session(*items)).until(StepKind.MOVE, bout=bout).state)) for bout in (0, 2)]
    assert words == ["set 1 of 3", "set 3 of 3"]


def test_the_set_up_is_counted_in_its_steps() -> None:
    rehearsal = at(StepKind.SET_UP)
    assert set_up_line(rehearsal.state) == "Set up, step 1 of 2"
    rehearsal._go_on()
    assert set_up_line(rehearsal.state) == "Set up, step 2 of 2"


@pytest.mark.parametrize(
    ("exercises", "sets", "line"),
    [(2, 2, "Exercise 1 of 2 · set 1 of 2"), (2, 1, "Exercise 1 of 2"), (1, 2, "set 1 of 2"), (1, 1, "")],
)
def test_the_place_tells_only_what_there_are_several_of(exercises: int, sets: int, line: str) -> None:
    items = (short_item(sets=sets), short_item(a_squat()))[:exercises]
    assert place_line(Rehearsal(a_session(*items)).until(StepKind.MOVE).state) == line


@pytest.mark.parametrize(
    ("left_ms", "words"),
    [
        (100_000, "2 min left"),
        (60_001, "2 min left"),
        (60_000, "1 min left"),
        (59_999, "60 s left"),
        (1_001, "2 s left"),
        (1, "1 s left"),
    ],
)
def test_the_time_left_is_rounded_up(left_ms: int, words: str) -> None:
    lead_in = Rehearsal(a_session(short_item(a_squat(), reps=6, hold_ms=10_000))).until(StepKind.LEAD_IN).state
    assert lead_in.timeline.total_ms == 100_000
    assert time_left_words(replace(lead_in, elapsed_ms=100_000 - left_ms)) == words


def test_under_a_number_stand_its_seconds() -> None:
    rehearsal = at(StepKind.HOLD)
    captions = []
    for _ in range(2):
        captions.append((shown_seconds(rehearsal.state), ring_caption(rehearsal.state, shown_seconds(rehearsal.state))))
        rehearsal.run(1_000)
    assert captions == [(2, "seconds"), (1, "second")]


def test_a_lead_in_shows_its_number_alone() -> None:
    assert ring_caption(at(StepKind.LEAD_IN).state, 1) == ""
    resuming = at(StepKind.HOLD)
    resuming.run(500)
    resuming.do(Pause(), Resume())
    assert (resuming.state.mode, ring_caption(resuming.state, 3)) == (Mode.RESUMING, "")


def test_a_movement_is_explained_by_its_own_caption() -> None:
    swing = a_swing(phases=(replace(OUT, caption="to the side"), HOLD, BACK, SETTLE))
    rehearsal = Rehearsal(a_session(short_item(swing))).until(StepKind.MOVE)
    assert ring_caption(rehearsal.state, None) == "to the side"
    rehearsal.run(100)
    rehearsal.do(Pause())
    assert ring_caption(rehearsal.state, None) == ""
    assert ring_caption(Rehearsal(a_session()).until(StepKind.SET_UP).state, None) == ""


@pytest.mark.parametrize(
    ("hold_ms", "hint"), [(2_000, "Hold 2 seconds"), (2_500, "Hold 3 seconds"), (1_000, "Hold 1 second"), (500, "Hold")]
)
def test_the_hint_before_a_hold_tells_the_number_that_it_will_show(hold_ms: int, hint: str) -> None:
    swing = a_swing(advice=advice(min_hold_ms=0))
    state = Rehearsal(a_session(short_item(swing, hold_ms=hold_ms))).until(StepKind.MOVE).state
    assert next_hint(state) == ("Next", hint)


def test_a_changed_hold_is_hinted_from_the_next_rep_on() -> None:
    rehearsal = at(StepKind.MOVE)
    rehearsal.do(ChangeHold(by_ms=1_000))
    assert next_hint(rehearsal.state) == ("Next", "Hold 2 seconds")
    assert next_hint(rehearsal.until(StepKind.MOVE, rep=2).state) == ("Next", "Hold 3 seconds")


def test_coming_back_from_a_pause_hints_at_what_was_interrupted() -> None:
    rehearsal = at(StepKind.RETURN)
    rehearsal.run(500)
    rehearsal.do(Pause(), Resume())
    assert (phase_word(rehearsal.state), next_hint(rehearsal.state)) == ("Get ready", ("Next", "Ease back"))


def test_changing_sides_names_the_new_leg() -> None:
    swing = a_swing(switch=("Turn round: anchor on your {other}", "Band on your {side} ankle"))
    rehearsal = Rehearsal(a_session(short_item(swing))).until(StepKind.SWITCH)
    assert switch_lines(rehearsal.state) == ("Turn round: anchor on your left", "Band on your right ankle")


def test_an_exercise_that_begins_on_the_right_changes_to_the_left() -> None:
    swing = a_swing(switch=("Now your {side} leg",))
    rehearsal = Rehearsal(a_session(short_item(swing, first_side=Side.RIGHT))).until(StepKind.LEAD_IN)
    assert reps_line(rehearsal.state) == "3 reps, right leg"
    assert switch_lines(rehearsal.until(StepKind.SWITCH).state) == ("Now your left leg",)


@pytest.mark.parametrize(
    ("reason", "title", "why"),
    [
        (PauseReason.USER, "Paused", "No rush."),
        (PauseReason.STALL, "Continue?", "kneeapp stood still for a moment, and waited for you."),
        (PauseReason.SLEEP, "Continue?", "The computer slept, and the session waited for you."),
    ],
)
def test_a_pause_tells_where_and_why_and_asks_where_nobody_wished_it(reason: PauseReason, title: str, why: str) -> None:
    rehearsal = at(StepKind.HOLD, rep=2)
    rehearsal.do(Pause(reason=reason))
    assert phase_word(rehearsal.state) == "Paused"
    assert pause_title(rehearsal.state) == title
    assert pause_sentence(rehearsal.state) == f"Rep 2 of 2, left leg, set 1 of 2. {why}"


def test_a_pause_in_a_set_up_tells_its_step() -> None:
    rehearsal = at(StepKind.SET_UP)
    rehearsal.do(Pause())
    assert pause_sentence(rehearsal.state) == "Set up, step 1 of 2. No rush."
