"""A session driver on a clock that moves only when it is told to, and all that it tells.

The session is a set of twenty squats with a first lead-in of ten seconds.
"""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Ready
from kneeapp.core.compile import compile_timeline
from kneeapp.core.effects import Effect
from kneeapp.core.plan import Plan, PlanItem, default_dose
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.walk import Advanced
from kneeapp.ui.session_driver import SessionDriver
from tests.builders import a_both_legs_exercise
from tests.fakes import FakeClock


class Driven:
    """A driver with its clock, and all that it told."""

    def __init__(self, speed: float = 1.0) -> None:
        self.clock = FakeClock()
        self.driver = SessionDriver(self.clock, speed=speed)
        self.effects: list[Effect] = []
        self.states: list[SessionState] = []
        self.driver.happened.connect(self._on_driver_happened)
        self.driver.state_changed.connect(self.states.append)

    @property
    def timer(self) -> QTimer:
        timer = self.driver.findChild(QTimer)
        assert isinstance(timer, QTimer)
        return timer

    @property
    def state(self) -> SessionState:
        assert self.driver.state is not None
        return self.driver.state

    @property
    def kinds(self) -> list[str]:
        return [effect.kind for effect in self.effects]

    def begin(self) -> "Driven":
        exercise = a_both_legs_exercise()
        dose = replace(default_dose(exercise), reps=20, sets=1)
        self.driver.begin(compile_timeline(Plan(items=(PlanItem(exercise=exercise, dose=dose),))))
        return self

    def run(self) -> "Driven":
        """Until the lead-in has begun."""
        self.begin()
        while self.state.mode is Mode.WAITING:
            assert self.driver.do(Ready())
        self.effects.clear()
        return self

    def look_after(self, real_ms: float) -> None:
        self.clock.pass_ms(real_ms)
        self.driver.look()

    def _on_driver_happened(self, advanced: Advanced) -> None:
        self.effects += advanced.effects


def in_lead_in(qtbot: QtBot) -> Iterator[Driven]:
    """A session in the first moment of its lead-in, at real speed; made a fixture by the tests that use it."""
    driven = Driven().run()
    yield driven
    driven.driver.end()
