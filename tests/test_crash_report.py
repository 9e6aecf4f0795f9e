"""The report of a crash: what it tells, and what it must never tell."""

import ast
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kneeapp.core.commands import Pause, Ready, Start, Tick
from kneeapp.core.compile import compile_timeline
from kneeapp.core.plan import daily_routine
from kneeapp.core.session import advance
from kneeapp.core.session_state import SessionState, new_session
from kneeapp.core.timeline import StepKind
from kneeapp.crash_report import (
    MOST_FRAMES,
    SPEAKING,
    Failure,
    Frame,
    Screen,
    Surroundings,
    failure_of,
    headline,
    report,
    session_words,
    traceback_text,
)
from kneeapp.resources import builtin_library
from kneeapp.storage.library_folder import load_library
from kneeapp.ui.surroundings import surroundings

ROOT = Path(__file__).parents[1]
HERE = Surroundings(
    kneeapp="0.1.0",
    python="3.12.4",
    pyside="6.12.0",
    system="Linux",
    windows="Wayland",
    screens=(Screen(width=1920, height=1200, ratio=1.25), Screen(width=1280, height=1024, ratio=1.0)),
)
FAILURE = Failure(
    headline="AttributeError: 'NoneType' object has no attribute 'hold_s'",
    frames=(
        Frame(file="kneeapp/ui/ring.py", line=118, function="paintEvent"),
        Frame(file="kneeapp/core/readout.py", line=7, function="time_left"),
    ),
)


def caught(act: Callable[[], object]) -> Exception:
    """The exception that comes out of it."""
    with pytest.raises(Exception) as raised:  # noqa: PT011 - each is looked at
        act()
    return raised.value


def raising(error: BaseException) -> Callable[[], None]:
    def act() -> None:
        raise error

    return act


def session() -> SessionState:
    library = load_library(builtin_library(), own_folder=None).library
    return advance(new_session(compile_timeline(daily_routine(library))), Start(), 0).state


def test_a_report_tells_versions_system_place_session_and_time() -> None:
    assert report(HERE, FAILURE, session="hold, set 1 of 1", ran_s=372.9).splitlines() == [
        "kneeapp 0.1.0, Python 3.12.4, PySide6 6.12.0",
        "Linux, Wayland, 2 screens (1920x1200 at 1.25, 1280x1024 at 1)",
        "AttributeError: 'NoneType' object has no attribute 'hold_s'",
        "  kneeapp/ui/ring.py:118     paintEvent",
        "  kneeapp/core/readout.py:7  time_left",
        "Session: hold, set 1 of 1. Running for 6 min 12 s.",
    ]


@pytest.mark.parametrize(
    ("ran_s", "told"),
    [(0, "0 s"), (59.9, "59 s"), (60, "1 min 0 s"), (3_600, "1 h 0 min 0 s"), (7_384, "2 h 3 min 4 s")],
)
def test_the_time_is_told_in_whole_seconds(ran_s: float, told: str) -> None:
    assert report(HERE, FAILURE, session=None, ran_s=ran_s).endswith(f"No session. Running for {told}.")


def test_a_report_does_not_name_the_user() -> None:
    failure = Failure(headline=f"ImportError: no {Path.home()}/x", frames=())
    text = report(HERE, failure, session=None, ran_s=0)
    assert "ImportError: no ~/x" in text
    assert str(Path.home()) not in text


def test_only_the_last_frames_are_told_by_files_of_the_package() -> None:
    def dig(depth: int) -> None:
        if depth:
            dig(depth - 1)
        daily_routine(None)  # type: ignore[arg-type]

    failure = failure_of(caught(lambda: dig(10)))
    assert len(failure.frames) == MOST_FRAMES
    assert {frame.file for frame in failure.frames[:-1]} == {"test_crash_report.py"}
    assert (failure.frames[-1].file, failure.frames[-1].function) == ("kneeapp/core/plan.py", "daily_routine")


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda: None.hold_s, "AttributeError: 'NoneType' object has no attribute 'hold_s'"),  # type: ignore[attr-defined]
        (lambda: "a" * "b", "TypeError: can't multiply sequence by non-int of type 'str'"),  # type: ignore[operator]
        ([].pop, "IndexError: pop from empty list"),
        (lambda: 1 // 0, "ZeroDivisionError: integer division or modulo by zero"),
        (lambda: __import__("no_such_module"), "ModuleNotFoundError: No module named 'no_such_module'"),
        (raising(RuntimeError("Internal C++ object (Label) already deleted.")), "already deleted."),
        (raising(StopIteration()), "StopIteration"),
    ],
)
def test_what_python_says_of_the_programs_names_is_told(act: Callable[[], object], told: str) -> None:
    assert headline(caught(act)).endswith(told)


@pytest.mark.parametrize(
    "act",
    [
        lambda: int("pain 7"),
        lambda: dict[str, int]()["pain 7"],
        raising(RuntimeError("pain 7")),
        raising(AssertionError("pain 7")),
        lambda: getattr(None, "pain 7"),
        raising(type("OwnError", (TypeError,), {})("pain 7")),
    ],
)
def test_a_text_that_could_be_the_users_is_left_out(act: Callable[[], object]) -> None:
    assert headline(caught(act)).endswith("Error (its text is left out, as it might hold something about you)")


def test_of_a_failing_file_only_the_reason_is_told() -> None:
    error = caught(lambda: Path("/pain 7/diary").read_text())
    assert headline(error) == "FileNotFoundError: No such file or directory (ENOENT)"


def test_an_exception_without_a_usable_text_is_told_by_its_type() -> None:
    class BrokenError(Exception):
        def __str__(self) -> str:
            raise ValueError

    assert headline(BrokenError()) == "BrokenError"


def test_kneeapp_raises_no_exception_whose_text_is_told() -> None:
    names = {kind.__name__ for kind in SPEAKING}
    for path in (ROOT / "kneeapp").rglob("*.py"):
        raised = [node.exc for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Raise)]
        called = {ast.unparse(each.func) for each in raised if isinstance(each, ast.Call)}
        assert called & names == set(), path


def test_a_traceback_has_the_exceptions_before_it_and_none_of_their_texts() -> None:
    def fail() -> None:
        try:
            int("pain 7")
        except ValueError as error:
            raise KeyError("side left") from error

    text = traceback_text(caught(fail))
    assert text.index("in fail") < text.index("ValueError (") < text.index("KeyError (")
    assert "invalid literal" not in text
    assert text.count("side left") == 1, "the line of source alone"


def test_a_session_is_told_by_kind_mode_and_set() -> None:
    state = session()
    assert session_words(state) == "set up, waiting, set 1 of 1"
    while state.step.kind is StepKind.SET_UP:
        state = advance(state, Ready(), state.clock_ms).state
    while state.step.kind is not StepKind.HOLD:
        state = advance(state, Tick(), state.clock_ms + 100).state
    assert session_words(state) == "hold, set 1 of 1"
    assert session_words(advance(state, Pause(), state.clock_ms).state) == "hold, paused, set 1 of 1"


def test_the_surroundings_are_those_of_this_process(qapp: QApplication) -> None:
    here = surroundings()
    assert here.python == ".".join(map(str, sys.version_info[:3]))
    assert here.windows == "offscreen"
    assert [(screen.width, screen.ratio) for screen in here.screens] == [(qapp.primaryScreen().size().width(), 1.0)]
