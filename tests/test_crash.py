"""What happens when the program breaks: the log, the hooks, and the way out with a report."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtCore import QEventLoop, QProcess, QTimer, QtMsgType, qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from kneeapp import crash
from kneeapp.core.session_state import SessionState
from kneeapp.crash import CRASHED, INTERRUPTED, CrashGuard, Rescued, show_crash_window
from kneeapp.log import log_file
from kneeapp.restart import Started, start_again_command
from kneeapp.ui.qt_messages import QtMessages
from tests.test_crash_report import session

ROOT = Path(__file__).parents[1]


def break_down() -> int:
    """Raise an IndexError: there is nothing to take."""
    nothing: list[int] = []
    return nothing.pop()


def raising(error: BaseException) -> Callable[[], None]:
    def act() -> None:
        raise error

    return act


def warning(text: str, times: int = 1) -> Callable[[], int]:
    """A program that lets Qt complain, and ends well."""

    def program() -> int:
        for _ in range(times):
            qWarning(text)
        return 0

    return program


def test_what_qt_complains_of_is_logged_and_told_as_before(
    guard: "Guarded", capsys: pytest.CaptureFixture[str]
) -> None:
    guard.run(warning("one of Qt's"))
    assert "WARNING Qt: one of Qt's" in guard.log
    assert capsys.readouterr().err == "one of Qt's\n"


def test_a_message_that_comes_again_and_again_is_logged_a_few_times(guard: "Guarded") -> None:
    guard.run(warning("again", times=100))
    assert guard.log.count("Qt: again") == 5


def test_the_handler_of_qts_messages_never_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr("kneeapp.ui.qt_messages.LOG", None)
    QtMessages()._on_message(QtMsgType.QtWarningMsg, None, "text")  # type: ignore[arg-type]


def test_the_handler_before_is_put_back() -> None:
    told: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _context, text: told.append(text))
    with QtMessages():
        pass
    qWarning("afterwards")
    qInstallMessageHandler(before)
    assert told == ["afterwards"]


# The guard.


@dataclass
class FakeSession:
    """A driver, of which it is asked what is and that it may end."""

    state: SessionState | None = None

    def end(self) -> None:
        self.state = None


@dataclass
class Guarded:
    """A guard whose reports go into a list."""

    folder: Path
    is_expected: Callable[[Exception], bool] = lambda _error: False
    told: list[tuple[str, Rescued, Path | None]] = field(default_factory=list)
    is_kept: Callable[[], bool] = lambda: False
    while_told: Callable[[], object] = lambda: None
    session: FakeSession | None = None

    def run(self, program: Callable[[], int]) -> int:
        guard = CrashGuard(lambda: self.folder, is_expected=self.is_expected, tell=self._tell)
        if self.session is not None:
            guard.watch(self.session, self.is_kept)
        return guard.run(program)

    def _tell(self, text: str, *, rescued: Rescued, log: Path | None) -> None:
        self.told.append((text, rescued, log))
        self.while_told()

    @property
    def log(self) -> str:
        return log_file(self.folder).read_text(encoding="utf-8")


@pytest.fixture
def guard(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Guarded]:
    """Whatever goes wrong in it is seen, and Python's own hooks are quiet."""
    monkeypatch.setattr(crash, "_UNSEEN", ())
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    monkeypatch.setattr(threading, "excepthook", lambda *_: None)
    yield Guarded(tmp_path / "data")
    qapp.setQuitOnLastWindowClosed(True)


def in_loop(act: Callable[[], object]) -> Callable[[], int]:
    """A program whose event loop does this; it would end well after a second, which only a failing test waits for."""

    def program() -> int:
        QTimer.singleShot(0, act)
        patience = QTimer()
        patience.timeout.connect(lambda: QApplication.exit(0))
        patience.start(1_000)
        return QApplication.exec()

    return program


def test_a_program_that_ends_well_keeps_its_exit_code(guard: Guarded) -> None:
    assert guard.run(lambda: 3) == 3
    assert guard.told == []
    assert "started: kneeapp" in guard.log
    assert "ended with exit code 3" in guard.log


def test_an_exception_in_a_slot_ends_the_program_with_a_report(guard: Guarded) -> None:
    assert guard.run(in_loop(break_down)) == CRASHED
    ((text, rescued, log),) = guard.told
    assert "IndexError: pop from empty list" in text
    assert text.splitlines()[-1].startswith("No session. Running for ")
    assert (rescued, log) == (Rescued.NO_SESSION, log_file(guard.folder))
    assert "an exception that nobody caught:" in guard.log
    assert "test_crash.py" in guard.log


def test_an_exception_before_the_event_loop_is_told_too(guard: Guarded) -> None:
    assert guard.run(break_down) == CRASHED
    assert len(guard.told) == 1


def test_an_exception_in_a_thread_is_told_too(guard: Guarded) -> None:
    def break_down_elsewhere() -> None:
        thread = threading.Thread(target=break_down)
        thread.start()
        thread.join()  # what it held of Qt is then let go in Qt's own thread

    assert guard.run(in_loop(break_down_elsewhere)) == CRASHED
    assert len(guard.told) == 1


def test_an_exception_in_a_widgets_override_is_told_too(guard: Guarded, qapp: QApplication) -> None:
    class Broken(QWidget):
        def paintEvent(self, _event: object) -> None:
            break_down()

    widget = Broken()
    assert guard.run(in_loop(widget.show)) == CRASHED
    assert len(guard.told) == 1
    assert not widget.isVisible()


def test_the_way_out_of_the_program_is_not_the_way_out_of_the_report(guard: Guarded) -> None:
    codes: list[int] = []

    def stay() -> None:
        loop = QEventLoop()
        QTimer.singleShot(20, lambda: loop.exit(7))
        codes.append(loop.exec())

    guard.while_told = stay
    assert guard.run(break_down) == CRASHED
    assert codes == [7]


def test_the_window_is_shown_and_starts_the_program_again(
    guard: Guarded, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    started: list[tuple[str, ...]] = []

    def start(program: str, words: list[str]) -> tuple[bool, int]:
        started.append((program, *words))
        return True, 1

    def press() -> None:
        for widget in qapp.topLevelWidgets():
            if widget.objectName() == "crash" and widget.isVisible():
                for button in widget.findChildren(QPushButton, "start-again"):
                    button.click()
                widget.close()

    sheet = qapp.styleSheet()
    monkeypatch.setattr(QProcess, "startDetached", start)
    QTimer.singleShot(0, press)
    show_crash_window("report", rescued=Rescued.NOT_WHOLE, log=None)
    qapp.setStyleSheet(sheet)
    assert started == [start_again_command(Started.here())]


def test_further_exceptions_are_only_logged(guard: Guarded) -> None:
    guard.while_told = lambda: sys.excepthook(ZeroDivisionError, ZeroDivisionError("late"), None)
    assert guard.run(in_loop(break_down)) == CRASHED
    assert len(guard.told) == 1
    assert "another exception after the first:\nZeroDivisionError: late" in guard.log


def test_a_flood_of_further_exceptions_does_not_fill_the_log(guard: Guarded) -> None:
    guard.while_told = lambda: [sys.excepthook(IndexError, IndexError("late"), None) for _ in range(1_000)]
    guard.run(in_loop(break_down))
    assert guard.log.count("another exception") == 20


def test_the_session_ends_before_the_report_and_is_told_in_it(guard: Guarded) -> None:
    guard.session = FakeSession(session())
    was_running: list[bool] = []
    guard.while_told = lambda: was_running.append(guard.session is not None and guard.session.state is not None)
    guard.run(in_loop(break_down))
    ((text, rescued, _log),) = guard.told
    assert "Session: set up, waiting, set 1 of 1." in text
    assert (rescued, was_running) == (Rescued.NOT_WHOLE, [False])
    assert "set 1" not in guard.log


def test_of_a_session_that_is_kept_it_says_so(guard: Guarded) -> None:
    guard.session, guard.is_kept = FakeSession(session()), lambda: True
    guard.run(in_loop(break_down))
    assert guard.told[0][1] is Rescued.WHOLE


def test_what_keeps_the_session_may_be_what_is_broken(guard: Guarded) -> None:
    guard.session, guard.is_kept = FakeSession(session()), raising(OSError("gone"))  # type: ignore[assignment]
    guard.run(in_loop(break_down))
    assert guard.told[0][1] is Rescued.NOT_WHOLE


def test_a_broken_session_does_not_keep_the_report_from_the_user(guard: Guarded) -> None:
    guard.session = FakeSession("no state at all")  # type: ignore[arg-type]
    assert guard.run(in_loop(break_down)) == CRASHED
    ((text, rescued, _log),) = guard.told
    assert "IndexError: pop from empty list" in text
    assert rescued is Rescued.NOT_WHOLE


def test_the_hooks_are_put_back(guard: Guarded) -> None:
    before = sys.excepthook, threading.excepthook
    guard.run(in_loop(break_down))
    assert (sys.excepthook, threading.excepthook) == before


def test_the_hook_before_is_still_asked(guard: Guarded, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[type[BaseException]] = []

    def hook(kind: type[BaseException], _error: BaseException, _trace: TracebackType | None) -> None:
        asked.append(kind)

    monkeypatch.setattr(sys, "excepthook", hook)
    guard.run(in_loop(break_down))
    assert asked == [IndexError]


def test_ctrl_c_ends_quietly(guard: Guarded, capsys: pytest.CaptureFixture[str]) -> None:
    assert guard.run(in_loop(raising(KeyboardInterrupt()))) == INTERRUPTED
    assert guard.told == []
    assert "caught" not in guard.log
    assert capsys.readouterr().err == ""


def test_what_the_command_line_tells_is_let_through(guard: Guarded, tmp_path: Path) -> None:
    guard.is_expected = lambda error: isinstance(error, LookupError)
    with pytest.raises(KeyError):
        guard.run(raising(KeyError("routine")))  # type: ignore[arg-type]
    assert guard.told == []
    assert list(tmp_path.iterdir()) == []


def test_where_nobody_sees_a_window_the_report_goes_to_stderr(
    guard: Guarded, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(crash, "_UNSEEN", ("offscreen",))
    assert guard.run(in_loop(break_down)) == CRASHED
    assert guard.told == []
    assert "IndexError: pop from empty list" in capsys.readouterr().err


def test_where_the_window_cannot_be_made_the_report_goes_to_stderr(
    guard: Guarded, capsys: pytest.CaptureFixture[str]
) -> None:
    guard.while_told = raising(RuntimeError("no window"))
    assert guard.run(in_loop(break_down)) == CRASHED
    assert "IndexError: pop from empty list" in capsys.readouterr().err
    assert "the report cannot be shown" in guard.log


def test_a_data_folder_that_cannot_be_written_changes_nothing_else(
    guard: Guarded, capsys: pytest.CaptureFixture[str]
) -> None:
    guard.folder.write_text("not a folder")
    assert guard.run(in_loop(break_down)) == CRASHED
    ((_text, _rescued, log),) = guard.told
    assert log is None
    assert capsys.readouterr().err == ""


# Crashes of Qt and of Python itself.


def test_a_hard_crash_is_told_in_the_log_of_the_next_start(guard: Guarded) -> None:
    program = """
import faulthandler, sys
from pathlib import Path
from kneeapp.faults import FaultFile
file = FaultFile(Path(sys.argv[1]))
faulthandler._sigsegv()
"""
    path = log_file(guard.folder).with_name("fault.log")
    ended = subprocess.run([sys.executable, "-c", program, str(path)], cwd=ROOT, check=False)
    assert ended.returncode != 0
    guard.run(in_loop(lambda: QTimer.singleShot(0, lambda: QApplication.exit(0))))
    assert "an earlier run crashed:\nFatal Python error: Segmentation fault" in guard.log
    assert 'File "<string>", line 6 in <module>' in guard.log
    guard.run(in_loop(lambda: QTimer.singleShot(0, lambda: QApplication.exit(0))))
    assert guard.log.count("an earlier run crashed") == 1


def test_a_fault_handler_that_was_asked_for_is_left_alone(tmp_path: Path) -> None:
    program = """
import faulthandler, sys
from pathlib import Path
from kneeapp.faults import FaultFile
FaultFile(Path(sys.argv[1])).close()
assert faulthandler.is_enabled()
"""
    subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", program, str(tmp_path / "f" / "f")], cwd=ROOT, check=True
    )


def test_the_fault_handler_ends_with_the_program(tmp_path: Path) -> None:
    program = """
import faulthandler, sys
from pathlib import Path
from kneeapp.faults import FaultFile
file = FaultFile(Path(sys.argv[1]))
assert faulthandler.is_enabled()
file.close()
assert not faulthandler.is_enabled()
"""
    subprocess.run([sys.executable, "-W", "error", "-c", program, str(tmp_path / "f" / "f")], cwd=ROOT, check=True)
