"""What the journal holds of a session is what the engine says was done in it, whatever is done."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kneeapp.core.commands import Ready, Start, Tick
from kneeapp.core.compile import compile_timeline
from kneeapp.core.kept import Moment, Outcome, SessionId
from kneeapp.core.session import advance, allows
from kneeapp.core.session_state import Mode, SessionState, new_session
from kneeapp.storage.journal_keeper import JournalKeeper
from kneeapp.storage.session_keeper import SessionKeeper
from tests.core.random_plans import Story, pacings, plans, stories
from tests.records import a_journal

BEGINNING: Story = [(0, Start()), (0, Ready())]
NOON = Moment(utc_ms=1_700_000_000_000, offset_min=60)

sessions = st.builds(lambda plan, pacing: new_session(compile_timeline(plan, pacing)), plans(), pacings())


class Owner:
    """Whose journal goes with it."""


@settings(max_examples=60)
@given(sessions, stories())
def test_the_journal_holds_what_was_done(session: SessionState, story: Story) -> None:
    owner = Owner()
    journal = a_journal(owner)
    state = kept_as_it_goes(journal, session, story)
    kept = journal.read(lambda opened: opened.session(SessionId(1)))
    assert kept is not None
    assert {rep.key for rep in kept.reps} == set(state.done)
    assert [(it.reps, it.side) for it in kept.bouts] == [(it.reps, it.side) for it in state.timeline.bouts]
    assert (kept.outcome is not Outcome.OPEN) == (state.mode in (Mode.FINISHED, Mode.STOPPED))


def kept_as_it_goes(journal: JournalKeeper, state: SessionState, story: Story) -> SessionState:
    """Live through the story as a driver does: let the time pass, then follow the command if it means anything."""
    keeper = SessionKeeper(journal, lambda: NOON)
    for gap_ms, command in BEGINNING + story:
        for each, later_ms in ((Tick(), gap_ms), (command, 0)):
            if allows(state, each):
                advanced = advance(state, each, state.clock_ms + later_ms)
                keeper.write(advanced)
                state = advanced.state
    return state
