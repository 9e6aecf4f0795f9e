"""The composition root: makes every part, connects them, and runs the program. Only the command line imports it."""

import contextlib
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLoggingCategory, QSize, QStandardPaths, Qt
from PySide6.QtWidgets import QApplication

from kneeapp import __version__
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.plan import Plan
from kneeapp.resources import builtin_library
from kneeapp.storage.diagnostic import LoadedLibrary
from kneeapp.storage.library_folder import load_library
from kneeapp.storage.settings import Settings, load_settings, save_settings
from kneeapp.trace import TraceWriter
from kneeapp.ui.clock import SystemClock
from kneeapp.ui.focus_ring import FocusRings
from kneeapp.ui.library_view import LibraryView
from kneeapp.ui.main_window import MainWindow
from kneeapp.ui.pages.notice_page import NOTICE_VERSION
from kneeapp.ui.session_driver import SessionDriver
from kneeapp.ui.session_flow import SessionFlow
from kneeapp.ui.theme import apply_theme, theme_for


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
    app = _application()
    trace = TraceWriter(options.trace, speed=options.speed) if options.trace else None
    folder = options.data_dir or _data_folder()
    window = _window(app, options, folder, trace)
    if options.start is not None:
        window.start(_plan_to_start(window.library, options.start))
    window.show()
    code = app.exec()
    if trace is not None:
        trace.close()
    return code


class StartError(Exception):
    """There is no such exercise to start."""


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
    FocusRings(app)
    return app


def _window(app: QApplication, options: Options, folder: Path, trace: TraceWriter | None) -> MainWindow:
    settings = load_settings(folder)
    clock = SystemClock()
    driver = SessionDriver(clock, speed=options.speed, parent=app)
    if trace is not None:
        driver.happened.connect(trace.write)
    own_folder = folder / "exercises"
    with contextlib.suppress(OSError):  # an empty folder is found more easily than a missing one is made
        own_folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def load() -> LoadedLibrary:
        return load_library(builtin_library(), own_folder=own_folder, replacement=options.exercises)

    library = LibraryView(load)
    window = MainWindow(library, SessionFlow(driver), clock)
    _place(window, settings)
    if settings.notice_version < NOTICE_VERSION:
        window.show_notice()
    _remember(window, folder)
    _watch_files(library, [own_folder, *([options.exercises] if options.exercises else [])])
    return window


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

    window.notice_accepted.connect(lambda: keep(replace(load_settings(folder), notice_version=NOTICE_VERSION)))
    window.closed.connect(lambda: keep(_with_geometry(load_settings(folder), window)))


def _with_geometry(settings: Settings, window: MainWindow) -> Settings:
    size = window.normalGeometry()
    is_maximized = window.isMaximized()
    return replace(settings, window_width=size.width(), window_height=size.height(), is_maximized=is_maximized)


def _watch_files(library: LibraryView, paths: list[Path]) -> None:
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


def _plan_to_start(library: LibraryView, name: str) -> Plan:
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
