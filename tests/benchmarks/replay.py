"""``python -m tests.benchmarks.replay``: the whole routine through driver and window, as fast as it goes.

Once with a look at every change, as an unwatched session has them, and once at frame rate with everything painted. The
prints are the time that a look takes, with the painting that it brings about.
"""

import argparse
import os
import time
from collections.abc import Callable
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kneeapp.core.commands import Ready
from kneeapp.core.readout import next_change_ms
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.ui.theme import ARGUMENTS, apply_theme, theme_for
from tests.benchmarks.tables import print_table, spread
from tests.staging import Stage

FRAME_MS: Final = 33

Step = Callable[[SessionState], int]
"""How many ms to let pass before the next look."""


def main() -> None:
    """Replay both ways and print what they took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--exercise", default="routine", metavar="ID", help="instead of the whole routine")
    exercise = parser.parse_args().exercise
    app = QApplication([*ARGUMENTS])
    apply_theme(app, theme_for(Qt.ColorScheme.Light))
    for title, step in (("a look at every change", _to_next_change), (f"frames of {FRAME_MS} ms", _to_next_frame)):
        stage = Stage()
        stage.window.resize(1280, 800)
        stage.window.show()
        stage.start(exercise)
        looks_ms = _replay(app, stage, step)
        _report(f"{exercise}, {title}", stage.state, looks_ms)
        stage.driver.end()
        stage.window.close()


def _replay(app: QApplication, stage: Stage, step: Step) -> list[float]:
    """Go through the session, ready at once for every set-up; the real ms of each look with its painting."""
    looks_ms = []
    while (state := stage.state).mode is not Mode.FINISHED:
        if state.mode is Mode.WAITING:
            stage.driver.do(Ready())
            continue
        stage.clock.pass_ms(step(state))
        begun = time.perf_counter()
        stage.driver.look()
        app.processEvents()
        looks_ms.append((time.perf_counter() - begun) * 1000)
    return looks_ms


def _to_next_change(state: SessionState) -> int:
    return next_change_ms(state) or 0


def _to_next_frame(state: SessionState) -> int:
    return min(FRAME_MS, _to_next_change(state))


def _report(title: str, state: SessionState, looks_ms: list[float]) -> None:
    busy_s = sum(looks_ms) / 1000
    rows = [
        ("session", f"{state.clock_ms / 60_000:.1f} min, {len(state.done)} reps"),
        ("replayed in", f"{busy_s:.1f} s, {busy_s * 100_000 / state.clock_ms:.2f} % of one core in real time"),
        ("looks", f"{len(looks_ms)}"),
        ("a look", spread(looks_ms, "ms")),
    ]
    print_table(title, rows)


if __name__ == "__main__":
    main()
