"""``python -m tests.benchmarks.punctuality``: how late the real program is, at real speed on a loaded machine.

First a whole exercise runs by itself; then one hold of three seconds is paused and resumed twenty times. Both are read
off the trace, beside processes that keep cores and memory busy. It needs Xvfb and xdotool.
"""

import argparse
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Final

from kneeapp.core.exercise import ExerciseId
from kneeapp.resources import builtin_library
from kneeapp.storage.library_folder import load_library
from tests.benchmarks.load import loaded
from tests.benchmarks.short_library import write_short_library
from tests.benchmarks.tables import print_table, spread
from tests.e2e.display import Display, missing_tool
from tests.e2e.program import Program, remember_notice
from tests.e2e.trace_file import Line

PAUSES: Final = 20
HOLD_MS: Final = 3_000
ON_TIME_MS: Final = 20
SESSION_S: Final = 3_600.0


def main() -> int:
    """Run both and print their tables."""
    options = _options()
    problem = missing_tool()
    if problem is not None:
        print(f"{problem}: nothing can be measured", file=sys.stderr)
        return 1
    for report in (_report_exercise, _report_pauses):
        with Display() as display, tempfile.TemporaryDirectory() as folder, loaded(options.load):
            report(display, Path(folder), options)
    return 0


def _options() -> Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--exercise", default="band-kick-back", metavar="ID", help="one with a hold")
    parser.add_argument("--reps", default=6, type=int, metavar="N", help="of one set, on each leg (default: 6)")
    parser.add_argument("--load", default=1, type=int, metavar="N", help="processes that load the machine (default: 1)")
    return parser.parse_args()


def _report_exercise(display: Display, folder: Path, options: Namespace) -> None:
    program = _started(display, folder, options, options.reps)
    program.trace.wait_for("finished", patience_s=SESSION_S)
    lines = program.trace.lines()
    program.end()
    running = lines[next(index for index, line in enumerate(lines) if line["step"] == "lead_in") :]
    late_ms = [line["late_ms"] for line in running]
    on_time = sum(late <= ON_TIME_MS for late in late_ms) / len(late_ms)
    rows = [
        ("effects", f"{len(running)} in {(running[-1]['t_ms'] - running[0]['t_ms']) / 1000:.1f} s"),
        ("late", spread(late_ms, "ms")),
        (f"at most {ON_TIME_MS} ms late", f"{on_time:.2%}"),
        ("drift at the end", f"{late_ms[-1]:.2f} ms"),
        ("furthest from a step's nominal time", f"{_furthest_ms(running)} ms"),
    ]
    print_table(f"{options.exercise}, {options.reps} reps, {options.load} loading processes", rows)


def _furthest_ms(lines: list[Line]) -> int:
    """The largest difference between a step's nominal time and the time between the tellings of its begin and end."""
    entered = [line for line in lines if line["kind"] == "step_entered"]
    gaps_ms = [after["t_ms"] - before["t_ms"] - before["duration_ms"] for before, after in pairwise(entered)]
    return max(abs(int(gap_ms)) for gap_ms in gaps_ms)


def _report_pauses(display: Display, folder: Path, options: Namespace) -> None:
    program = _started(display, folder, options, 1, hold_s=HOLD_MS / 1000)
    program.press("Right")
    hold = [program.trace.wait_for("step_entered", step="hold")]
    for _ in range(PAUSES):
        program.display.press("space")
        hold.append(program.trace.wait_for("paused"))
        program.press("space")
        hold.append(program.trace.wait_for("resumed"))
    hold.append(program.trace.wait_for("step_entered"))
    program.end()
    rows = [
        ("pauses within the hold", f"{sum(line['kind'] == 'paused' and line['step'] == 'hold' for line in hold)}"),
        ("held, as accounted", f"{_held_ms(hold, lambda line: line['due_ms'])} ms of {HOLD_MS} ms"),
        ("held, as told", f"{_held_ms(hold, lambda line: line['t_ms'])} ms of {HOLD_MS} ms"),
        ("resumed late", spread([line["late_ms"] for line in hold if line["kind"] == "resumed"], "ms")),
    ]
    print_table(f"one hold of {options.exercise}, {PAUSES} times paused, {options.load} loading processes", rows)


def _held_ms(hold: list[Line], when: Callable[[Line], int]) -> int:
    """The time between each begin of the hold, or of its next part, and the end of that part."""
    return sum(when(end) - when(begin) for begin, end in zip(hold[::2], hold[1::2], strict=True))


def _started(display: Display, folder: Path, options: Namespace, reps: int, *, hold_s: float | None = None) -> Program:
    """The program in the lead-in of the exercise."""
    library = folder / "exercises.yaml"
    write_short_library(library, options.exercise, reps=reps, hold_s=hold_s)
    remember_notice(folder)
    program = Program(display, folder, "--exercises", str(library), "--start", options.exercise)
    exercise = load_library(builtin_library(), own_folder=None).library[ExerciseId(options.exercise)]
    program.set_up(len(exercise.set_up))
    return program


if __name__ == "__main__":
    sys.exit(main())
