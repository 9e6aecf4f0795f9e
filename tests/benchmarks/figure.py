"""``python -m tests.benchmarks.figure``: what the figure costs, by itself and in the running program.

First what its kept frames take, and what they cost to build and to paint. Then the processor time of the real program
beside that of a browser which plays a video of the same repetition. It needs Linux; the program Xvfb and xdotool, the
browser ffmpeg and chromium: what cannot be measured here is told and left out.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kneeapp.core.exercise import Exercise
from kneeapp.ui.figure.instant import FRAMES_S
from kneeapp.ui.theme import ARGUMENTS, apply_theme, theme_for
from tests.benchmarks.figure_cost import STAGE, costs, kept, loop_ms
from tests.benchmarks.figure_program import near_loads, session_loads
from tests.benchmarks.figure_reps import exercises
from tests.benchmarks.figure_video import missing_player, video_load
from tests.benchmarks.tables import print_table
from tests.e2e.display import missing_tool

_SIZE: Final = f"{STAGE[0]} x {STAGE[1]}"


def main() -> int:
    """Measure and print all of it."""
    options = _options()
    app = QApplication([*ARGUMENTS])
    apply_theme(app, theme_for(Qt.ColorScheme.Light))
    if not options.loads_alone:
        print_table("whole reps of each leg in the cache", list(kept()))  # first, while there is no memory to use again
        _report_frames(options.rounds)
    _report_loads(exercises()[options.exercise], options.reps)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", default=2, type=int, metavar="N", help="through all frames (default: 2)")
    parser.add_argument("--exercise", default="band-squat", choices=list(exercises()), help="whose loads to measure")
    parser.add_argument("--reps", default=3, type=int, metavar="N", help="for so many reps (default: 3)")
    parser.add_argument("--loads-alone", action="store_true", help="without the tables of frames and cache")
    return parser.parse_args()


def _report_frames(rounds: int) -> None:
    found = costs(rounds)
    rows = [(f"{name}, {view.value}", str(cost)) for (name, view), cost in found.items()]
    rows.append(("a loop of plain Python", f"{loop_ms():.2f} ms"))
    print_table(f"each frame of a rep at {_SIZE}, rounds: {rounds}; median, p99, best; bytes as the cache counts", rows)


def _report_loads(exercise: Exercise, reps: int) -> None:
    rows = [*_program_rows(exercise, reps), *_video_rows(exercise, reps)]
    print_table(f"processor time in one run, {exercise.id}", rows)


def _program_rows(exercise: Exercise, reps: int) -> Iterator[tuple[str, str]]:
    if (problem := missing_tool()) is not None:
        yield "kneeapp", f"{problem}: left out"
        return
    for loads in (near_loads, session_loads):
        with tempfile.TemporaryDirectory() as folder:
            yield from ((name, str(load)) for name, load in loads(exercise, Path(folder), reps))


def _video_rows(exercise: Exercise, reps: int) -> Iterator[tuple[str, str]]:
    if (problem := missing_player()) is not None:
        yield "Chromium", f"{problem}: left out"
        return
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        load, frames = video_load(exercise, Path(folder), reps)
    yield f"Chromium, video of {_SIZE} at {FRAMES_S} fps", f"{load} ({frames})"


if __name__ == "__main__":
    sys.exit(main())
