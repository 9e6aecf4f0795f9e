"""``python -m tests.benchmarks.pages``: how long each page takes to show, and a change of the theme, offscreen.

What the program imports and makes soon after its first paint is there before. Qt paints a few ms after it was asked to:
that wait is left out, the paint itself counts, so that each change bears its own paint and none bears another's. The
pictures of tiles come one at a time when all else is painted: a change waits until those of the one before are there.
"""

import argparse
import os
import statistics
import time
from collections.abc import Callable
from importlib import import_module
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from kneeapp.composition import PICTURES, SOON
from kneeapp.core.commands import Pause, Stop
from kneeapp.core.reasons import StopReason
from kneeapp.ui.theme import ARGUMENTS, apply_theme, theme_for
from kneeapp.ui.thumbnails import thumbnails
from kneeapp.ui.typography import load_fonts
from tests.benchmarks.tables import print_table
from tests.staging import Stage

PAGE_MS: Final = 50
THEME_MS: Final = 20
_PAINT_DUE_S: Final = 0.02
"""Longer than Qt waits between being asked to paint and painting."""

Act = Callable[[], object]


PAGES: Final[dict[str, Callable[[Stage], Act]]] = {
    "safety notice": lambda stage: stage.window.show_notice,
    "library, today": lambda stage: stage.window.show_library,
    "exercise": lambda stage: lambda: stage.window.library.show_numbered(1),
    "settings": lambda stage: stage.window.library.show_settings,
    "about": lambda stage: stage.window.library.show_about,
    "keys": lambda stage: stage.window.library.show_keys,
    "session, set-up": lambda stage: lambda: stage.start("routine"),
    "session, lead-in": lambda stage: stage.window.session.start_now,
    "session, paused": lambda stage: lambda: stage.say(Pause()),
    "stopped": lambda stage: lambda: stage.say(Stop(reason=StopReason.PAIN)),
    "done": lambda stage: stage.button("End here").click,
    "today again": lambda stage: stage.button("Skip the questions").click,
}
"""What shows them, found before it is timed; in an order that one can go through, each from the one before."""


def main() -> None:
    """Go through all pages several times, then change the theme, and print both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", default=9, type=int, metavar="N", help="through all pages, at least 2 (default: 9)")
    rounds = parser.parse_args().rounds
    app = QApplication([*ARGUMENTS])
    load_fonts()
    apply_theme(app, theme_for(Qt.ColorScheme.Light))
    for module in (*PICTURES, *SOON):
        import_module(module)
    stage = Stage()
    stage.window.resize(1280, 800)
    stage.window.show()
    app.processEvents()
    for prepare in stage.window.preparations():
        prepare()
    _report_pages(app, stage, rounds)
    _report_theme(app, rounds)
    stage.driver.end()
    stage.window.close()


def _report_pages(app: QApplication, stage: Stage, rounds: int) -> None:
    took_ms: dict[str, list[float]] = {name: [] for name in PAGES}
    for _ in range(rounds):
        for name, act_on in PAGES.items():
            took_ms[name].append(_took_ms(app, act_on(stage)))
    rows = [(name, f"first {ms[0]:5.1f}, later {_figures(ms[1:])}") for name, ms in took_ms.items()]
    print_table(f"to show a page, {rounds} rounds (ideal: at most {PAGE_MS} ms)", rows)


def _report_theme(app: QApplication, rounds: int) -> None:
    schemes = {"light to dark": Qt.ColorScheme.Dark, "dark to light": Qt.ColorScheme.Light}
    took_ms: dict[str, list[float]] = {name: [] for name in schemes}
    for _ in range(rounds):
        for name, scheme in schemes.items():
            took_ms[name].append(_took_ms(app, lambda scheme=scheme: apply_theme(app, theme_for(scheme))))  # type: ignore[misc]
    rows = [(name, _figures(ms)) for name, ms in took_ms.items()]
    print_table(f"to change the theme with every page made, {rounds} times (ideal: at most {THEME_MS} ms)", rows)


def _figures(runs_ms: list[float]) -> str:
    return f"best {min(runs_ms):5.1f}, median {statistics.median(runs_ms):5.1f}, worst {max(runs_ms):5.1f} ms"


def _took_ms(app: QApplication, act: Act) -> float:
    """The act with the paint that it asks for, without the time until that paint is due."""
    while thumbnails().is_making:
        app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # as the program's own loop does
    begun = time.perf_counter()
    act()
    app.processEvents()
    asked = time.perf_counter()
    time.sleep(_PAINT_DUE_S)
    due = time.perf_counter()
    app.processEvents()
    return (time.perf_counter() - due + asked - begun) * 1000


if __name__ == "__main__":
    main()
