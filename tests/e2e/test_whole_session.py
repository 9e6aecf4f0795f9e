"""A whole exercise in the real program by keyboard alone, and its trace beside the timeline that was planned."""

from itertools import pairwise

import pytest

from kneeapp.core.compile import compile_timeline
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.plan import Plan, PlanItem, default_dose
from kneeapp.core.timeline import Step, StepKind, Timeline
from kneeapp.resources import builtin_library
from kneeapp.storage.library_folder import load_library
from tests.e2e.conftest import Start
from tests.e2e.program import Program
from tests.e2e.trace_file import Line

pytestmark = pytest.mark.e2e

EXERCISE = ExerciseId("single-leg-band")
PLACE = ("step", "set", "side", "rep", "phase", "duration_ms")


def the_timeline() -> Timeline:
    exercise = load_library(builtin_library(), own_folder=None).library[EXERCISE]
    return compile_timeline(Plan(items=(PlanItem(exercise=exercise, dose=default_dose(exercise)),)))


def place(timeline: Timeline, step: Step) -> tuple[object, ...]:
    bout = timeline.bouts[step.bout]
    phase = step.phase.id if step.phase else step.kind.value
    return (step.kind.value, bout.set_number, bout.side.value, step.rep, phase, step.duration_ms)


def sides(lines: list[Line]) -> list[str]:
    return [line["side"] for line in lines]


def check_against_the_timeline(program: Program) -> None:
    timeline, entered = the_timeline(), program.trace.of_kind("step_entered")
    assert [tuple(line[key] for key in PLACE) for line in entered] == [place(timeline, step) for step in timeline.steps]
    from_lead_in = [line for line in entered if line["step"] != StepKind.SET_UP.value]
    gaps_ms = [after["due_ms"] - before["due_ms"] for before, after in pairwise(from_lead_in)]
    assert gaps_ms == [line["duration_ms"] for line in from_lead_in[:-1]]


def check_what_was_done(program: Program) -> None:
    trace = program.trace
    assert [line["reps_done"] for line in trace.of_kind("rep_done")] == [*range(1, 11)] * 2
    assert sides(trace.of_kind("rep_done")) == ["left"] * 10 + ["right"] * 10
    assert sides(trace.of_kind("side_done")) == ["left", "right"]
    assert sides(trace.of_kind("side_switched")) == ["right"]
    assert [len(trace.of_kind(kind)) for kind in ("session_started", "set_done", "finished")] == [1, 1, 1]
    assert trace.of_kind("paused", "stopped", "skipped") == []
    assert all(0 <= line["late_ms"] < 2_000 for line in trace.lines())


def test_a_new_user_does_a_whole_exercise_by_keyboard_exactly_as_planned(start: Start) -> None:
    program = start("--start", EXERCISE, "--speed", "20")
    program.accept_notice()
    program.set_up(sum(step.kind is StepKind.SET_UP for step in the_timeline().steps))
    program.trace.wait_for("finished")
    check_against_the_timeline(program)
    check_what_was_done(program)
    program.press("Return")
    assert (program.close(), program.stderr) == (0, "")
