"""The real program on a private display, and what it takes: at rest, while its exercise page loops, in a session."""

from collections.abc import Iterator
from pathlib import Path
from time import sleep
from typing import Final

from kneeapp.core.exercise import Exercise
from tests.benchmarks.figure_load import Load, Reading, reading_of
from tests.benchmarks.figure_reps import exercises, rep_ms
from tests.benchmarks.short_library import write_short_library
from tests.e2e.display import Display
from tests.e2e.program import Program, remember_notice

_SETTLE_S: Final = 5.0
"""So long after its first paint, or after a change of pages, all that follows has been done."""

_IDLE_S: Final = 20.0
_REP_S: Final = 60.0


def near_loads(exercise: Exercise, folder: Path, reps: int) -> Iterator[tuple[str, Load]]:
    """The load of today's page, where nothing moves, and of the exercise's own page for that long."""
    remember_notice(folder)
    with Display() as display:
        program = Program(display, folder)
        try:
            sleep(_SETTLE_S)
            yield "today's page, idle", _load_during(program, _IDLE_S)
            program.press(str(1 + list(exercises()).index(str(exercise.id))))
            sleep(_SETTLE_S)
            yield f"exercise page, {reps} reps", _load_during(program, reps * rep_ms(exercise) / 1000)
        finally:
            program.end()


def session_loads(exercise: Exercise, folder: Path, reps: int) -> Iterator[tuple[str, Load]]:
    """The load of a session at real speed during its first repetition and during later ones; that of the X server."""
    library = folder / "exercises.yaml"
    write_short_library(library, exercise.id, reps=reps + 2)
    remember_notice(folder)
    with Display() as display:
        program = Program(display, folder, "--exercises", str(library), "--start", exercise.id)
        try:
            program.set_up(len(exercise.set_up))
            own, its = zip(*(_read_at_rep(program, exercise, 1 + rep) for rep in range(reps + 2)), strict=True)
        finally:
            program.end()
    yield "session, first rep", own[1].load_since(own[0])
    yield f"session, {reps} later reps", own[-1].load_since(own[1])
    yield f"X server, the same {reps} reps", its[-1].load_since(its[1])


def _load_during(program: Program, seconds: float) -> Load:
    before = reading_of([program.process_id])
    sleep(seconds)
    return reading_of([program.process_id]).load_since(before)


def _read_at_rep(program: Program, exercise: Exercise, rep: int) -> tuple[Reading, Reading]:
    """What program and X server have used when a repetition begins."""
    phase = exercise.phases[0].id
    program.trace.wait_for("step_entered", rep=rep, phase=phase, patience_s=_REP_S)
    return reading_of([program.process_id]), reading_of([program.display.process_id])
