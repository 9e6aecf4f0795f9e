"""What holds for all that is heard, whatever is done and however late one looks at the clock."""

from itertools import cycle, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kneeapp.core import commands as c
from kneeapp.core.compile import compile_timeline
from kneeapp.core.cue_preferences import CountMode, CuePreferences
from kneeapp.core.cue_words import Cue, Tone
from kneeapp.core.cues import AFTER_TONE_MS, LATEST_MS, silences
from kneeapp.core.plan import Plan, PlanItem
from kneeapp.core.readout import next_change_ms
from kneeapp.core.session import allows
from kneeapp.core.session_state import Mode, SessionState, new_session
from kneeapp.core.speech_fitting import BREATH_MS
from tests.core.listening import Listener, clip_ms
from tests.core.random_plans import Story, items, pacings, plans, stories

BEGINNING: Story = [(0, c.Start()), (0, c.Ready()), (0, c.Ready())]
GOING = (Mode.RUNNING, Mode.RESUMING)

sessions = st.builds(lambda plan, pacing: new_session(compile_timeline(plan, pacing)), plans(), pacings())
preferences = st.builds(
    CuePreferences,
    has_tones=st.booleans(),
    has_voice=st.booleans(),
    counting=st.sampled_from(CountMode),
    counts_down=st.booleans(),
    has_hold_ticks=st.booleans(),
    says_legs=st.booleans(),
    says_tips=st.booleans(),
)


@settings(max_examples=80)
@given(sessions, preferences)
def test_undisturbed_no_word_crosses_what_is_heard_next(session: SessionState, wishes: CuePreferences) -> None:
    listener = Listener(session, wishes)
    listener.to_the_end()
    heard = [(cue, advanced.state.mode) for advanced, cues in listener.moments for cue in cues]
    for (cue, mode), (later, _mode) in pairwise(heard):
        if cue.words and mode in GOING:
            assert end_ms(cue, cue.due_ms) + BREATH_MS <= later.due_ms


@settings(max_examples=150)
@given(sessions, preferences, stories())
def test_whatever_is_done_words_are_over_or_silenced_before_the_next_sound(
    session: SessionState, wishes: CuePreferences, story: Story
) -> None:
    listener = disturbed(session, wishes, story)
    speaking_until_ms = 0
    for advanced, cues in listener.moments:
        if silences(advanced):
            speaking_until_ms = 0
        for cue in cues:
            assert cue.due_ms >= speaking_until_ms
            if cue.words:
                speaking_until_ms = end_ms(cue, advanced.state.clock_ms)


@settings(max_examples=150)
@given(sessions, preferences, stories())
def test_whatever_is_done_nothing_is_heard_late_and_words_come_after_their_tone(
    session: SessionState, wishes: CuePreferences, story: Story
) -> None:
    for advanced, cues in disturbed(session, wishes, story).moments:
        assert all(cue.due_ms >= advanced.state.clock_ms - LATEST_MS for cue in cues)
        assert all(cue.due_ms <= advanced.state.clock_ms + AFTER_TONE_MS for cue in cues)
        match cues:
            case ():
                pass
            case (one,):
                assert wishes.has_tones if isinstance(one.sound, Tone) else wishes.has_voice
            case (tone, words):
                assert isinstance(tone.sound, Tone)
                assert words.words
                assert words.due_ms == tone.due_ms + AFTER_TONE_MS
            case _:
                raise AssertionError(cues)


@settings(max_examples=80)
@given(sessions, st.booleans())
def test_after_every_tick_another_sound_falls_on_the_next_second(session: SessionState, has_hold_ticks: bool) -> None:
    listener = Listener(session, CuePreferences(has_voice=False, has_hold_ticks=has_hold_ticks))
    listener.to_the_end()
    for cue, later in pairwise(listener.cues):
        if cue.sound in (Tone.TICK, Tone.HOLD_TICK):
            assert later.due_ms == cue.due_ms + 1_000
    assert listener.cues[-1].sound is Tone.FINISH


@settings(max_examples=80)
@given(items(may_be_self_paced=False), st.lists(st.integers(1, 60), min_size=1, max_size=20))
def test_however_late_one_looks_a_tone_keeps_its_time_or_is_dropped(item: PlanItem, lates_ms: list[int]) -> None:
    session = new_session(compile_timeline(Plan(items=(item,))))
    punctual, late = (Listener(session, CuePreferences(has_voice=False)) for _ in range(2))
    punctual.to_the_end()
    late.do(c.Start(), *(c.Ready() for _ in item.exercise.set_up))
    for late_ms in cycle(lates_ms):
        if late.state.mode is Mode.FINISHED:
            break
        late.look((next_change_ms(late.state) or 0) + late_ms)
    assert set(late.heard) <= set(punctual.heard)


def disturbed(session: SessionState, wishes: CuePreferences, story: Story) -> Listener:
    """A listener to a story; what the session does not follow at a moment is left out."""
    listener = Listener(session, wishes)
    for gap_ms, command in BEGINNING + story:
        listener.look(gap_ms)
        if allows(listener.state, command):
            listener.do(command)
    return listener


def end_ms(cue: Cue, now_ms: int) -> int:
    """When words are over that are said when they are due, or now if that was before."""
    return max(cue.due_ms, now_ms) + (clip_ms(cue.words) or 0)
