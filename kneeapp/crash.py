"""What happens when the program breaks: the first exception that nobody caught ends it, with a report to look at.

Exceptions come from Qt's slots and overrides (PySide6 gives them to ``sys.excepthook``), from threads, and out of the
program's own start. A crash of Qt or Python itself is written down by `faults` and told in the next log. Reporting is
imported only where there is something to report, for this file is in the way of the first paint.
"""

import contextlib
import sys
import threading
import time
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from kneeapp.log import LOG, LateLog, log_file, say, start_logging, stop_logging
from kneeapp.ui.qt_messages import QtMessages

if TYPE_CHECKING:
    from kneeapp.core.session_state import SessionState
    from kneeapp.crash_report import Failure
    from kneeapp.faults import FaultFile

CRASHED: Final = 1
INTERRUPTED: Final = 130
"""Exit codes; the second is what shells tell of a program that was ended by Ctrl+C."""

_AFTER_PAINT_MS: Final = 1_000
_MOST_LATER: Final = 20
"""Exceptions logged after the first: one that comes with every frame would push all others out of the log."""

_UNSEEN: Final = ("offscreen", "minimal", "vnc")
"""Qt's platforms on which nobody would see a window, and so nobody would ever close it."""


class Session(Protocol):
    """What is asked of a session's driver."""

    @property
    def state(self) -> "SessionState | None":
        """The session, None while there is none."""

    def end(self) -> None:
        """Let go of it."""


class Rescued(Enum):
    """What is left of a session in which the program broke."""

    NO_SESSION = "no session"
    WHOLE = "whole"
    """All that was done is kept, and it can be resumed."""
    NOT_WHOLE = "not whole"


class TellCrash(Protocol):
    """Shows a report until the user has read it. ``log`` is None where no log could be written."""

    def __call__(self, text: str, *, rescued: Rescued, log: Path | None) -> None: ...


def show_crash_window(text: str, *, rescued: Rescued, log: Path | None) -> None:
    """Open the crash window, and come back when it is closed."""
    from PySide6.QtCore import QProcess  # noqa: PLC0415 - all of these only where something broke

    from kneeapp.restart import Started, start_again_command  # noqa: PLC0415
    from kneeapp.ui.crash_window import CrashWindow, nothing_lost, what_is_kept  # noqa: PLC0415

    def start_again() -> bool:
        program, *words = start_again_command(Started.here())
        has_started, _process = QProcess.startDetached(program, words)
        return has_started

    is_whole = rescued is Rescued.WHOLE
    sentence = nothing_lost() if rescued is Rescued.NO_SESSION else what_is_kept(is_whole=is_whole)
    scheme = QGuiApplication.styleHints().colorScheme()
    CrashWindow(report=text, what_is_kept=sentence, log=log, start_again=start_again, scheme=scheme).stay()


class CrashGuard:
    """Runs the program with a log, and ends it in good order at the first exception that nobody caught."""

    def __init__(
        self,
        folder: Callable[[], Path],
        *,
        is_expected: Callable[[Exception], bool] = lambda _error: False,
        tell: TellCrash = show_crash_window,
    ) -> None:
        self._folder, self._is_expected, self._tell = folder, is_expected, tell
        self._begun_s = time.monotonic()
        self._session: Session | None = None
        self._is_kept: Callable[[], bool] = lambda: False
        self._faults: FaultFile | None = None
        self._failure: Failure | None = None
        self._where: str | None = None
        self._later = 0
        self._has_noted_start = False
        self._bell = _Bell()
        self._bell.loop_began.connect(self._watch_faults)
        self._bell.was_painted.connect(self._note_start)
        self._bell.leaving.connect(self._end_session)

    def watch(self, session: Session, is_kept: Callable[[], bool] = lambda: False) -> None:
        """Take where the session is into the report, and end it when something breaks.

        ``is_kept`` tells whether all that was done in it is on the disk.
        """
        self._session, self._is_kept = session, is_kept

    def run(self, program: Callable[[], int]) -> int:
        """Run the program to its end; its exit code, or 1 where it broke. Expected exceptions are let through."""
        log = start_logging(self._folder)
        try:
            with QtMessages(), self._hooks():
                code = self._guarded(program)
                self._note_start()
                if self._failure is not None:
                    code = CRASHED
                    self._show(self._told(self._failure), log)
                LOG.info("ended with exit code %d after %d s", code, self._ran_s())
        finally:
            self._bell.silence()
            if self._faults is not None:
                self._faults.close()
            stop_logging(log)
        return code

    def _guarded(self, program: Callable[[], int]) -> int:
        self._bell.ring_at_start()
        try:
            return program()
        except Exception as error:  # whatever it is: it would end the program without a word to the user
            if self._is_expected(error):
                raise
            sys.excepthook(type(error), error, error.__traceback__)
        return CRASHED

    @contextlib.contextmanager
    def _hooks(self) -> Iterator[None]:
        before, before_in_threads = sys.excepthook, threading.excepthook

        def in_main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            if isinstance(error, KeyboardInterrupt):
                self._bell.leave.emit(INTERRUPTED)
                return
            before(kind, error, trace)
            self._on_exception(error.with_traceback(trace))

        def in_thread(args: threading.ExceptHookArgs) -> None:
            before_in_threads(args)
            if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
                self._on_exception(args.exc_value.with_traceback(args.exc_traceback))

        sys.excepthook, threading.excepthook = in_main, in_thread
        try:
            yield
        finally:
            sys.excepthook, threading.excepthook = before, before_in_threads

    def _on_exception(self, error: BaseException) -> None:
        """Log it, in whatever thread it was raised; the first one also ends the program."""
        from kneeapp.crash_report import failure_of, traceback_text  # noqa: PLC0415

        if self._failure is not None:
            self._later += 1
            if self._later <= _MOST_LATER:
                LOG.error("another exception after the first:\n%s", traceback_text(error))
            return
        self._failure = failure_of(error)
        LOG.critical("an exception that nobody caught:\n%s", traceback_text(error))
        self._bell.leave.emit(CRASHED)

    def _end_session(self) -> None:
        """Let no timer of the session go on behind the report, and remember where it was."""
        state = self._session.state if self._session is not None else None
        if self._failure is None or self._session is None or state is None:
            return
        from kneeapp.crash_report import session_words  # noqa: PLC0415

        self._session.end()
        self._where = "somewhere"  # it may be the session itself that is broken
        self._where = session_words(state)

    def _told(self, failure: "Failure") -> str:
        """The report; of a program that is broken in many ways at least the first exception."""
        from kneeapp.crash_report import report, traceback_text  # noqa: PLC0415
        from kneeapp.ui.surroundings import surroundings  # noqa: PLC0415

        try:
            self._end_session()
            return report(surroundings(), failure, session=self._where, ran_s=self._ran_s())
        except Exception as error:
            LOG.error("the report cannot be written:\n%s", traceback_text(error))
            return failure.headline

    def _show(self, text: str, log: LateLog) -> None:
        self._bell.silence()
        app = QGuiApplication.instance()
        if not isinstance(app, QGuiApplication) or app.platformName() in _UNSEEN:
            say(text)
            return
        try:
            app.setQuitOnLastWindowClosed(False)  # those that go now are not the last
            for window in app.topLevelWindows():
                window.hide()
            self._tell(text, rescued=self._rescued(), log=log.path())
        except Exception as error:  # then at least this way
            from kneeapp.crash_report import traceback_text  # noqa: PLC0415

            LOG.critical("the report cannot be shown:\n%s", traceback_text(error))
            say(text)

    def _rescued(self) -> Rescued:
        if self._where is None:
            return Rescued.NO_SESSION
        with contextlib.suppress(Exception):  # what keeps it may be what is broken
            if self._is_kept():
                return Rescued.WHOLE
        return Rescued.NOT_WHOLE

    def _watch_faults(self) -> None:
        from kneeapp.faults import FaultFile  # noqa: PLC0415

        with contextlib.suppress(OSError):
            self._faults = FaultFile(log_file(self._folder()).with_name("fault.log"))

    def _note_start(self) -> None:
        from kneeapp.crash_report import about  # noqa: PLC0415
        from kneeapp.ui.surroundings import surroundings  # noqa: PLC0415

        if self._has_noted_start:
            return
        self._has_noted_start = True
        LOG.info("started: %s", "; ".join(about(surroundings())))
        crash = self._faults.take_last() if self._faults is not None else ""
        if crash:
            LOG.error("an earlier run crashed:\n%s", crash)

    def _ran_s(self) -> float:
        return time.monotonic() - self._begun_s


class _Bell(QObject):
    """Calls into the main thread's event loop, from any thread and from within anything."""

    leave = Signal(int)
    leaving = Signal()
    loop_began = Signal()
    was_painted = Signal()
    _rung = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_silent = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.was_painted)
        self.leave.connect(self._on_leave, Qt.ConnectionType.QueuedConnection)
        self._rung.connect(self._on_rung, Qt.ConnectionType.QueuedConnection)

    def ring_at_start(self) -> None:
        """Tell when the event loop has begun, and a second later, when the window has long been painted."""
        self._rung.emit()

    def silence(self) -> None:
        """Leave no event loop and tell nothing any more."""
        self._is_silent = True

    @Slot(int)
    def _on_leave(self, code: int) -> None:
        if not self._is_silent:
            QCoreApplication.exit(code)
            self.leaving.emit()

    @Slot()
    def _on_rung(self) -> None:
        if self._is_silent:
            return
        self._timer.start(_AFTER_PAINT_MS)
        self.loop_began.emit()
