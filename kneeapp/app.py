"""Runs the program with its window: what the command line asked for, on Qt's application, until it is closed."""

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLoggingCategory, QStandardPaths, Qt
from PySide6.QtWidgets import QApplication

from kneeapp import __version__
from kneeapp.composition import Composition
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.plan import Plan
from kneeapp.crash import CrashGuard
from kneeapp.log import LOG
from kneeapp.ui.theme import ARGUMENTS
from kneeapp.ui.typography import load_fonts

if TYPE_CHECKING:
    from kneeapp.trace import TraceWriter
    from kneeapp.ui.library_view import LibraryView


class Options(NamedTuple):
    """What the command line asked for. ``start`` is an exercise's id or "routine"."""

    exercises: Path | None = None
    data_dir: Path | None = None
    start: str | None = None
    speed: float = 1.0
    trace: Path | None = None


def run(options: Options) -> int:
    """Open the window and stay until it is closed; the exit code. Raises TraceError, LibraryFileError, StartError."""
    guard = CrashGuard(lambda: options.data_dir or _data_folder(), is_expected=_is_for_user)
    return guard.run(lambda: _run(options, guard))


def _run(options: Options, guard: CrashGuard) -> int:
    app = _application()
    trace = _trace(options)
    folder = options.data_dir or _data_folder()
    parts = Composition(app, folder, guard, replacement=options.exercises, speed=options.speed, trace=trace)
    window = parts.window
    if options.start is not None:
        window.start(_plan_to_start(window.library, options.start))
    window.show()
    gc.freeze()
    gc.enable()
    code = app.exec()
    if trace is not None:
        trace.close()
    return code


class StartError(Exception):
    """There is no such exercise to start."""


def _is_for_user(error: Exception) -> bool:
    """Whether the command line tells the error in plain words."""
    from kneeapp.storage.diagnostic import LibraryFileError  # noqa: PLC0415  # only where there is an error
    from kneeapp.trace import TraceError  # noqa: PLC0415

    return isinstance(error, StartError | LibraryFileError | TraceError)


def _application() -> QApplication:
    # Qt hands gradients to threads, which costs more than to fill them where they are as small as ours.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    # What a screen reader's client asks for and Qt does not know is no concern of the user's terminal.
    QLoggingCategory.setFilterRules("qt.accessibility.atspi.warning=false")
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication([*ARGUMENTS])
    app.setApplicationName("kneeapp")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("kneeapp")
    missing = load_fonts()
    if missing:
        LOG.warning("fonts that cannot be loaded: %s", ", ".join(missing))
    return app


def _trace(options: Options) -> "TraceWriter | None":
    if options.trace is None:
        return None
    from kneeapp.trace import TraceWriter  # noqa: PLC0415  # it brings all of a session, and few ask for it

    return TraceWriter(options.trace, speed=options.speed)


def _plan_to_start(library: "LibraryView", name: str) -> Plan:
    if name == "routine":
        return library.routine()
    ids = [exercise.id for exercise in library.loaded.library.exercises]
    if name not in ids:
        known = ", ".join([*ids, "routine"])
        raise StartError(f"there is no exercise “{name}”; there are: {known}")
    return library.plan_of(ExerciseId(name))


def _data_folder() -> Path:
    where = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(where)
