"""The composition root: makes every part, connects them, and runs the program. Only the command line imports it.

What the first paint does not show is imported and made after it.
"""

import contextlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QLoggingCategory, QSize, QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QApplication

from kneeapp import __version__
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.plan import Plan
from kneeapp.crash import CrashGuard
from kneeapp.log import LOG
from kneeapp.resources import builtin_library, resource
from kneeapp.storage.diagnostic import LoadedLibrary
from kneeapp.storage.library_folder import load_library
from kneeapp.storage.settings import Settings, load_settings, save_settings
from kneeapp.ui.clock import Clock, SystemClock
from kneeapp.ui.first_paint import FirstPaint
from kneeapp.ui.main_window import MainWindow
from kneeapp.ui.pages.notice_page import NOTICE_VERSION
from kneeapp.ui.theme import apply_theme, theme_for

if TYPE_CHECKING:
    from kneeapp.trace import TraceWriter
    from kneeapp.ui.library_view import LibraryView
    from kneeapp.ui.session_flow import SessionFlow

SOON: Final = (
    "kneeapp.ui.pages.exercise_page",
    "kneeapp.core.session",
    "kneeapp.ui.pages.far_panel",
    "kneeapp.ui.pages.session_bars",
    "kneeapp.ui.session_flow",
    "kneeapp.ui.session_driver",
    "kneeapp.ui.session_keys",
    "kneeapp.ui.pages.done_page",
)
"""What a click may need and the first paint does not; imported between the two, piece by piece."""


@dataclass(frozen=True, kw_only=True)
class Options:
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
    window = _window(app, options, folder, trace, guard)
    if options.start is not None:
        window.start(_plan_to_start(window.library, options.start))
    window.show()
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
    # What a screen reader's client asks for and Qt does not know is no concern of the user's terminal.
    QLoggingCategory.setFilterRules("qt.accessibility.atspi.warning=false")
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("kneeapp")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("kneeapp")
    hints = app.styleHints()
    apply_theme(app, theme_for(hints.colorScheme()))
    hints.colorSchemeChanged.connect(lambda scheme: apply_theme(app, theme_for(scheme)))
    return app


def _trace(options: Options) -> "TraceWriter | None":
    if options.trace is None:
        return None
    from kneeapp.trace import TraceWriter  # noqa: PLC0415  # it brings all of a session, and few ask for it

    return TraceWriter(options.trace, speed=options.speed)


def _window(
    app: QApplication, options: Options, folder: Path, trace: "TraceWriter | None", guard: CrashGuard
) -> MainWindow:
    settings = load_settings(folder)
    own_folder = folder / "exercises"
    with contextlib.suppress(OSError):  # an empty folder is found more easily than a missing one is made
        own_folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def load() -> LoadedLibrary:
        ready = resource("exercises.ready.json")
        return load_library(builtin_library(), own_folder=own_folder, replacement=options.exercises, ready=ready)

    def new_library() -> "LibraryView":
        from kneeapp.ui.library_view import LibraryView  # noqa: PLC0415  # the very first start shows the notice alone

        return LibraryView(load, loaded=loaded)

    loaded, clock = load(), SystemClock()  # a library that cannot be used at all is told before there is a window
    window = MainWindow(new_library, _session_maker(app, clock, options, trace, guard), clock)
    _place(window, settings)
    if settings.notice_version < NOTICE_VERSION:
        window.show_notice()
    else:
        window.show_library()
    _remember(window, folder)
    watched = [own_folder, *([options.exercises] if options.exercises else [])]
    FirstPaint(window).happened.connect(lambda: _complete(app, window, watched))
    return window


def _complete(app: QApplication, window: MainWindow, watched: list[Path]) -> None:
    """Make and import, a piece at a time so that the window stays lively, what the first paint did not need."""
    imports = (partial(import_module, name) for name in SOON)
    steps: Iterator[Callable[[], object]] = iter(
        (lambda: _show_focus(app), lambda: _watch_files(window.library, watched), *imports)
    )

    def next_step() -> None:
        if step := next(steps, None):
            step()
            QTimer.singleShot(0, next_step)

    next_step()


def _show_focus(app: QApplication) -> None:
    from kneeapp.ui.focus_ring import FocusRings  # noqa: PLC0415  # nobody has moved the focus before the first paint

    FocusRings(app)


def _session_maker(
    app: QApplication, clock: Clock, options: Options, trace: "TraceWriter | None", guard: CrashGuard
) -> "Callable[[], SessionFlow]":
    def new_session() -> "SessionFlow":
        from kneeapp.ui.session_driver import SessionDriver  # noqa: PLC0415  # not needed for the first paint
        from kneeapp.ui.session_flow import SessionFlow  # noqa: PLC0415

        driver = SessionDriver(clock, speed=options.speed, parent=app)
        guard.watch(driver)
        if trace is not None:
            driver.happened.connect(trace.write)
        return SessionFlow(driver)

    return new_session


def _place(window: MainWindow, settings: Settings) -> None:
    """Give the window its old size; where that and its frame would not fit on the screen, all of the screen."""
    size = QSize(settings.window_width, settings.window_height)
    room = window.screen().availableSize()
    window.resize(size.boundedTo(room))
    if settings.is_maximized or size.width() >= room.width() or size.height() >= room.height():
        window.setWindowState(Qt.WindowState.WindowMaximized)


def _remember(window: MainWindow, folder: Path) -> None:
    """Keep the notice's version and the window's size; where the folder cannot be written they are asked for again."""

    def keep(settings: Settings) -> None:
        try:
            save_settings(folder, settings)
        except OSError as error:
            sys.stderr.write(f"kneeapp: the settings cannot be kept in {folder}: {error.strerror}\n")
            LOG.warning("the settings cannot be kept: %s", error.strerror)

    window.notice_accepted.connect(lambda: keep(replace(load_settings(folder), notice_version=NOTICE_VERSION)))
    window.closed.connect(lambda: keep(_with_geometry(load_settings(folder), window)))


def _with_geometry(settings: Settings, window: MainWindow) -> Settings:
    size = window.normalGeometry()
    is_maximized = window.isMaximized()
    return replace(settings, window_width=size.width(), window_height=size.height(), is_maximized=is_maximized)


def _watch_files(library: "LibraryView", paths: list[Path]) -> None:
    """Read the library again whenever a file of it changes."""
    watcher = QFileSystemWatcher(library)

    def watch() -> None:
        own = [file for path in paths if path.is_dir() for file in path.iterdir() if file.is_file()]
        for path in (*paths, *own):
            if path.exists():
                watcher.addPath(str(path))

    def changed() -> None:
        library.reload()
        with contextlib.suppress(OSError):
            watch()

    with contextlib.suppress(OSError):
        watch()
    watcher.directoryChanged.connect(changed)
    watcher.fileChanged.connect(changed)


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
