"""What a screen reader is told: over a whole exercise, at each pause and stop, and never every second."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Back, ChangeReps, Command, JumpToSet, Pause, Ready, Resume, Start, Stop, Tick
from kneeapp.core.compile import compile_timeline
from kneeapp.core.plan import Plan, PlanItem
from kneeapp.core.reasons import PauseReason, StopReason
from kneeapp.core.session import advance
from kneeapp.core.session_state import Mode, SessionState, new_session
from kneeapp.core.timeline import StepKind
from kneeapp.ui.announcements import TOLD_SECONDS, Announcement, announcement, told_again
from kneeapp.ui.announcer import Announcer
from kneeapp.ui.session_words import phase_word, set_up_line
from tests.builders import a_both_legs_exercise, an_exercise, an_item


class Walk:
    """A session that is looked at ten times a second, and all that is said of it."""

    def __init__(self, *items: PlanItem) -> None:
        self.state = new_session(compile_timeline(Plan(items=items)))
        self.said: list[tuple[int, Announcement]] = []
        self.do(Start())

    def do(self, command: Command) -> None:
        before = self.state
        self.state = advance(before, command, before.clock_ms).state
        self._listen(before)

    def wait(self, ms: int) -> None:
        for _ in range(ms // 100):
            before = self.state
            self.state = advance(before, Tick(), before.clock_ms + 100).state
            self._listen(before)

    def to(self, kind: StepKind) -> None:
        while self.state.step.kind is not kind:
            if self.state.mode is Mode.WAITING:
                self.do(Ready())
            else:
                self.wait(100)

    def texts(self) -> list[str]:
        return [said.text for _, said in self.said]

    def last(self) -> Announcement:
        return self.said[-1][1]

    def _listen(self, before: SessionState) -> None:
        said = announcement(before, self.state)
        if said is not None:
            self.said.append((self.state.clock_ms, said))


def two_reps() -> PlanItem:
    return an_item(an_exercise(), reps=2)


def test_a_whole_exercise_is_told_from_its_set_up_to_its_end() -> None:
    walk = Walk(two_reps())
    walk.to(StepKind.DONE)
    rep = ["Hold, 2 seconds.", "1", "Ease back.", "Ready."]
    leg = [*rep, "Swing out. 2 of 2.", *rep]
    assert walk.texts() == [
        "Set up, step 1 of 1. Band round your left ankle. The one further from the anchor.",
        "Get ready. 2 reps, left leg.", "5", "3", "2", "1",
        "Swing out. Rep 1 of 2, left leg.", *leg,
        "Switch sides. Right leg. Turn round: anchor on your left.", "10", "5", "3", "2", "1",
        "Get ready. 2 reps, right leg.", "3", "2", "1",
        "Swing out. Rep 1 of 2, right leg.", *leg,
        "Done.",
    ]  # fmt: skip


def test_nothing_in_a_whole_exercise_is_urgent_and_seconds_are_few() -> None:
    walk = Walk(two_reps())
    walk.to(StepKind.DONE)
    assert not any(said.is_urgent for _, said in walk.said)
    assert {int(text) for text in walk.texts() if text.isdigit()} <= TOLD_SECONDS


def test_rests_tell_their_seconds_and_what_comes() -> None:
    walk = Walk(an_item(a_both_legs_exercise(), reps=1, sets=2), two_reps())
    walk.to(StepKind.REST)
    assert walk.texts()[-1] == "Rest, 60 seconds. Rep 1 of 1, set 2 of 2."
    walk.to(StepKind.REST_BETWEEN_EXERCISES)
    assert walk.texts()[-1] == "Rest, 60 seconds. Up next: Banded side swing."


def test_pausing_and_stopping_interrupt_and_going_on_does_not() -> None:
    walk = Walk(two_reps())
    walk.to(StepKind.MOVE)
    walk.do(Pause())
    assert walk.last() == Announcement(text="Paused.", is_urgent=True)
    walk.do(Resume())
    assert walk.last() == Announcement(text="Get ready, 3 seconds.")
    walk.wait(2_900)
    assert walk.texts()[-2:] == ["2", "1"]
    walk.wait(200)
    assert walk.texts()[-1].startswith("Swing out.")
    walk.do(Stop(reason=StopReason.PAIN))
    assert walk.last() == Announcement(text="Stopped. Good call.", is_urgent=True)


def test_a_pause_by_itself_says_why_and_asks() -> None:
    walk = Walk(two_reps())
    walk.to(StepKind.MOVE)
    walk.do(Pause(reason=PauseReason.SLEEP))
    assert walk.last().text.startswith("Paused. Rep 1 of 2, left leg.")
    assert walk.last().text.endswith("The computer slept, and the session waited for you. Continue?")
    assert walk.last().is_urgent


def test_moving_about_in_a_pause_tells_the_place() -> None:
    walk = Walk(two_reps())
    walk.to(StepKind.MOVE)
    walk.do(Pause())
    walk.do(JumpToSet(1))
    assert walk.last() == Announcement(text="Set up, step 1 of 1.")


def test_a_rep_that_begins_again_is_told_again() -> None:
    walk = Walk(two_reps())
    walk.to(StepKind.MOVE)
    walk.wait(500)
    count = len(walk.said)
    walk.do(Back())
    assert walk.texts()[count:] == ["Swing out. Rep 1 of 2, left leg."]


@pytest.mark.parametrize("command", [Tick(), ChangeReps(by=1)])
def test_what_changes_neither_step_nor_number_is_not_told(command: Command) -> None:
    walk = Walk(two_reps())
    walk.to(StepKind.MOVE)
    walk.wait(500)
    count = len(walk.said)
    walk.do(command)
    assert len(walk.said) == count


def test_a_number_is_told_once_however_often_one_looks() -> None:
    walk = Walk(two_reps())
    walk.to(StepKind.LEAD_IN)
    walk.wait(9_900)
    assert [text for text in walk.texts() if text.isdigit()] == ["5", "3", "2", "1"]


def test_the_announcer_follows_from_state_to_state(qtbot: QtBot) -> None:
    told: list[str] = []
    speaker = QWidget()
    qtbot.addWidget(speaker)
    announcer = Announcer(speaker, lambda said: told.append(said.text))
    walk = Walk(two_reps())
    for _ in range(3):
        announcer.show_state(walk.state)
    walk.do(Pause())
    announcer.show_state(walk.state)
    assert len(told) == 2
    assert told[-1] == "Paused."


def test_asked_for_it_is_told_where_the_session_is() -> None:
    walk = Walk(two_reps())
    assert told_again(walk.state) == Announcement(text=walk.texts()[0], is_urgent=True)
    walk.to(StepKind.HOLD)
    assert told_again(walk.state).text == f"{phase_word(walk.state)}. Rep 1 of 2, left leg."
    walk.do(Pause())
    assert told_again(walk.state) == Announcement(text="Paused. Rep 1 of 2, left leg.", is_urgent=True)


def test_in_a_paused_set_up_it_is_told_which_instruction() -> None:
    walk = Walk(two_reps())
    walk.do(Pause())
    assert told_again(walk.state).text == f"Paused. {set_up_line(walk.state)}."


def test_the_announcer_says_it_again_once_there_was_anything(qtbot: QtBot) -> None:
    told: list[str] = []
    speaker = QWidget()
    qtbot.addWidget(speaker)
    announcer = Announcer(speaker, lambda said: told.append(said.text))
    announcer.say_again()
    assert told == []
    walk = Walk(two_reps())
    announcer.show_state(walk.state)
    announcer.say_again()
    assert told == [walk.texts()[0]] * 2
