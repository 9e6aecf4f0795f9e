"""When speech fits: before the next tone or number, with a breath between; what does not fit is never said later."""

import pytest

from kneeapp.core import commands as c
from kneeapp.core.cue_preferences import CuePreferences
from kneeapp.core.cue_words import ExerciseName, Leg, LengthMs, Line, Number, PhaseWord, Phrase, RepOf, SetOf
from kneeapp.core.cues import where_am_i
from kneeapp.core.exercise import ExerciseId, Side
from kneeapp.core.plan import Pacing, PlanItem
from kneeapp.core.session_state import SessionState
from kneeapp.core.speech_fitting import BREATH_MS, LONGEST_PHASE_WORD_MS, ever_less, first_that_fits, next_mark_ms
from kneeapp.core.timeline import StepKind
from tests.core.listening import Listener, clip_ms
from tests.core.rehearsal import in_step
from tests.core.sessions import a_session, a_squat, a_swing, short_item

REST, SKIPPED = (Line.REST,), (Line.SKIPPED,)
PHASE: Phrase = (PhaseWord(ExerciseId("side-swing"), "out"),)


def of_length(**lengths_ms: int | None) -> LengthMs:
    """A voice that takes so long for its lines."""
    return lambda phrase: lengths_ms[phrase[0].value] if isinstance(phrase[0], Line) else lengths_ms["word"]


def fitting(*phrases: Phrase, until_ms: int | None = 1_000, **lengths_ms: int | None) -> Phrase | None:
    return first_that_fits(phrases, start_ms=0, until_ms=until_ms, length_ms=of_length(**lengths_ms))


def test_speech_ends_a_breath_before_what_comes() -> None:
    assert fitting(REST, rest=1_000 - BREATH_MS) == REST
    assert fitting(REST, rest=1_001 - BREATH_MS) is None


def test_the_most_wished_phrase_that_fits_is_said() -> None:
    assert fitting(REST, SKIPPED, rest=900, skipped=300) == SKIPPED
    assert fitting(REST, SKIPPED, rest=300, skipped=300) == REST


def test_a_phrase_of_unknown_length_is_too_long_where_something_comes() -> None:
    assert fitting(REST, rest=None) is None
    assert fitting(REST, until_ms=None, rest=None) == REST


def test_a_phases_word_is_never_longer_than_its_most() -> None:
    assert fitting(PHASE, until_ms=9_000, word=LONGEST_PHASE_WORD_MS) == PHASE
    assert fitting(PHASE, until_ms=9_000, word=LONGEST_PHASE_WORD_MS + 1) is None
    assert fitting(REST, until_ms=9_000, rest=LONGEST_PHASE_WORD_MS + 1) == REST


def test_of_several_words_ever_less_is_tried() -> None:
    words = (Line.REST, Number(1), Number(2))
    assert list(ever_less(words)) == [words, words[:2], words[:1]]


@pytest.mark.parametrize(("kind", "spent_ms", "mark_ms"), [
    (StepKind.LEAD_IN, 0, 7_000),
    (StepKind.LEAD_IN, 6_999, 1),
    (StepKind.LEAD_IN, 7_000, 1_000),
    (StepKind.LEAD_IN, 9_000, 1_000),
    (StepKind.MOVE, 300, 1_700),
    (StepKind.HOLD, 0, 2_000),
    (StepKind.SWITCH, 0, 10_000),
    (StepKind.SWITCH, 10_000, 7_000),
    (StepKind.SWITCH, 19_500, 500),
])  # fmt: skip
def test_what_comes_next_is_a_second_that_is_told_or_the_end_of_the_step(
    kind: StepKind, spent_ms: int, mark_ms: int
) -> None:
    state = in_step(kind, spent_ms).state
    assert next_mark_ms(state, CuePreferences()) == state.clock_ms + mark_ms


def test_a_long_lead_in_tells_its_last_three_seconds_only() -> None:
    listener = Listener(a_session(pacing=Pacing(first_lead_in_ms=20_000)))
    listener.until(StepKind.LEAD_IN)
    assert next_mark_ms(listener.state, CuePreferences()) == 17_000


def test_over_a_lead_in_after_a_pause_what_comes_is_its_seconds() -> None:
    session = in_step(StepKind.HOLD, 500)
    session.do(c.Pause(), c.Resume())
    assert next_mark_ms(session.state, CuePreferences()) == session.now_ms + 1_000


@pytest.mark.parametrize("halt", [None, c.Pause()])
def test_nothing_comes_where_nothing_runs(halt: c.Command | None) -> None:
    session = in_step(StepKind.HOLD if halt else StepKind.SET_UP)
    session.do(*([halt] if halt else []))
    assert next_mark_ms(session.state, CuePreferences()) is None


def heard_in_settle(length_ms: int | None, rep: int = 5) -> list[str]:
    listener = Listener(a_session(short_item(reps=10)), length_ms=lambda _phrase: length_ms)
    listener.until(StepKind.RETURN, rep=rep)
    return [words for _ms, words in listener.hears_in(2_500)]


@pytest.mark.parametrize(("length_ms", "words"), [(730, ["rep", "“5”"]), (731, ["rep"]), (None, ["rep"])])
def test_a_number_that_does_not_fit_into_the_settle_is_dropped(length_ms: int | None, words: list[str]) -> None:
    assert heard_in_settle(length_ms) == words


def test_words_that_come_late_have_less_time() -> None:
    listener = Listener(a_session(short_item(reps=10)), CuePreferences(has_tones=False), lambda _phrase: 830)
    listener.until(StepKind.RETURN, rep=5)
    listener.wait(1_900)
    for late_ms, words in ((20, "“5”"), (21, None)):
        again = Listener(listener.state, listener.preferences, listener.length_ms)
        again.look(100 + late_ms)
        assert [heard for _ms, heard in again.heard] == ([words] if words else [])


def test_a_tip_that_does_not_fit_gives_way_to_one_that_does() -> None:
    def length_ms(phrase: Phrase) -> int:
        return 900 if getattr(phrase[0], "index", 1) == 0 else 600

    item = short_item(a_swing(tips=("Press the floor away.", "Toes ahead.")), reps=10)
    listener = Listener(a_session(item), length_ms=length_ms)
    listener.until(StepKind.RETURN, rep=3)
    assert [words for _ms, words in listener.hears_in(2_500)] == ["rep", "“Tip 1”"]


def test_of_a_rest_as_much_is_said_as_fits() -> None:
    listener = Listener(a_session(short_item(a_squat(), sets=2)), length_ms=lambda phrase: 20_000 * len(phrase))
    listener.until(StepKind.SETTLE, rep=3)
    assert listener.hears_in(1_000)[-1] == (1_120, "“rest, Seconds 60”")


def asked(state: SessionState, length_ms: LengthMs = clip_ms) -> Phrase | None:
    cue = where_am_i(state, CuePreferences(), length_ms)
    assert cue is None or cue.due_ms == state.clock_ms
    return None if cue is None else cue.words


def in_rep(ms: int = 0, *items: PlanItem) -> SessionState:
    return in_step(StepKind.MOVE, ms, rep=2, items=items).state


def test_one_who_asks_hears_the_leg_the_rep_and_the_set() -> None:
    lead_in = in_step(StepKind.LEAD_IN, items=(short_item(sets=2),)).state
    assert asked(lead_in) == (Leg(Side.LEFT), RepOf(1, 3), SetOf(1, 2))


def test_one_who_asks_hears_as_much_as_fits() -> None:
    assert asked(in_rep(0)) == (Leg(Side.LEFT), RepOf(2, 3))
    assert asked(in_rep(700)) == (RepOf(2, 3),)
    assert asked(in_rep(1_300)) == (Number(2),)
    assert asked(in_rep(1_800)) is None


def test_with_both_legs_one_who_asks_hears_no_leg() -> None:
    assert asked(in_rep(0, short_item(a_squat()))) == (RepOf(2, 3),)


def test_in_a_pause_one_who_asks_hears_all_even_if_nobody_knows_how_long_it_is() -> None:
    session = in_step(StepKind.MOVE, 1_800, rep=2, items=(short_item(sets=2),))
    session.do(c.Pause())
    assert asked(session.state, lambda _phrase: None) == (Leg(Side.LEFT), RepOf(2, 3), SetOf(1, 2))


def test_while_setting_up_one_who_asks_hears_the_step_again() -> None:
    heard = asked(in_step(StepKind.SET_UP).state)
    assert heard is not None
    assert heard[0] == ExerciseName(ExerciseId("side-swing"))
