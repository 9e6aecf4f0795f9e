"""The report of a crash as plain text, from facts that are given: the versions, the system, where in the program.

Nothing about the user: no values of variables, no exercise, reps, sides or pain, and of an exception's own text only
what Python itself writes about the program's names. It is for those who mend the program, so it stays English.
"""

import errno
import os
import re
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from kneeapp.home import with_short_home

if TYPE_CHECKING:  # the first lines of the log are written without all of the core
    from kneeapp.core.session_state import SessionState

MOST_FRAMES: Final = 6

SPEAKING: Final = (
    AttributeError,
    ImportError,
    IndexError,
    ModuleNotFoundError,
    NameError,
    RecursionError,
    TypeError,
    UnboundLocalError,
    ZeroDivisionError,
)
"""Exceptions whose text Python makes of names in the program. kneeapp raises none of them itself, so that no text of
its own, which could hold a dose or a note of the user, is ever in them. Subclasses do not count."""

_LONGEST: Final = 300
_WITHHELD: Final = "(its text is left out, as it might hold something about you)"
_DELETED: Final = re.compile(r"Internal C\+\+ object \([\w.]+\) already deleted\.")
_QUOTED: Final = re.compile(r"""(?<!\w)(['"])(.*?)\1""")
_NAME: Final = re.compile(r"[\w.<>\[\]-]*(\(\))?")
_PACKAGE: Final = Path(__file__).resolve().parent


@dataclass(frozen=True, kw_only=True)
class Screen:
    """A screen in its own pixels, and how many of them a logical pixel is wide."""

    width: int
    height: int
    ratio: float


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What the program runs on. ``windows`` is what draws its windows, such as "X11"."""

    kneeapp: str
    python: str
    pyside: str
    system: str
    windows: str
    screens: tuple[Screen, ...]


@dataclass(frozen=True, kw_only=True)
class Frame:
    """A place in the program: the file from the package on, or the bare name of a file outside of it."""

    file: str
    line: int
    function: str


@dataclass(frozen=True, kw_only=True)
class Failure:
    """An exception as a report may tell it: a headline, and the places from the outermost to the innermost."""

    headline: str
    frames: tuple[Frame, ...]


def report(surroundings: Surroundings, failure: Failure, *, session: str | None, ran_s: float) -> str:
    """The lines of a report, without an end of line after the last; ``session`` such as "hold, set 1 of 1"."""
    where = f"Session: {session}." if session else "No session."
    lines = [*about(surroundings), failure.headline, *_places(failure.frames), f"{where} Running for {_time(ran_s)}."]
    return with_short_home("\n".join(lines))


def about(surroundings: Surroundings) -> tuple[str, str]:
    """The versions, and the system with its screens."""
    versions = f"kneeapp {surroundings.kneeapp}, Python {surroundings.python}, PySide6 {surroundings.pyside}"
    system = dict.fromkeys((surroundings.system, surroundings.windows))  # on Windows and macOS both are the same
    return versions, ", ".join([*system, _screens(surroundings.screens)])


def failure_of(error: BaseException) -> Failure:
    """What may be told of an exception: its last places, and its text only where that cannot hold the user's."""
    places = [(frame.f_code, line) for frame, line in traceback.walk_tb(error.__traceback__)]
    frames = tuple(
        Frame(file=_short_file(code.co_filename), line=line, function=code.co_name)
        for code, line in places[-MOST_FRAMES:]
    )
    return Failure(headline=headline(error), frames=frames)


def headline(error: BaseException) -> str:
    """The exception's type with its text; where the text might hold the user's, that it is left out."""
    name = type(error).__name__
    if isinstance(error, OSError):
        return f"{name}: {os.strerror(error.errno)} ({errno.errorcode.get(error.errno)})" if error.errno else name
    try:
        text = " ".join(str(error).split())
    except Exception:  # the text of an exception is made by code that may be broken too
        text = ""
    if not text:
        return name
    return f"{name}: {text[:_LONGEST]}" if _is_pythons_own(error, text) else f"{name} {_WITHHELD}"


def session_words(state: "SessionState") -> str:
    """Where a session is, without its exercise, reps or sides: "hold, set 1 of 2", "hold, paused, set 1 of 2"."""
    item = state.bout.item
    sets = max(bout.set_number for bout in state.timeline.bouts if bout.item == item)
    mode = [] if state.mode.value == "running" else [state.mode.value]
    kind = state.step.kind.value.replace("_", " ")
    return ", ".join([kind, *mode, f"set {state.bout.set_number} of {sets}"])


def traceback_text(error: BaseException) -> str:
    """The whole traceback with the lines of source, the exceptions before it first, each told by its `headline`."""
    chain: list[BaseException] = []
    each: BaseException | None = error
    while each is not None and all(each is not one for one in chain):
        chain.insert(0, each)
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
    return "\n".join(_traceback(one.__traceback__) + headline(one) for one in chain)


def _traceback(trace: TracebackType | None) -> str:
    return "".join(traceback.format_tb(trace))


def _is_pythons_own(error: BaseException, text: str) -> bool:
    if type(error) is RuntimeError:
        return _DELETED.search(text) is not None
    return type(error) in SPEAKING and all(_NAME.fullmatch(quoted[1]) for quoted in _QUOTED.findall(text))


def _short_file(file: str) -> str:
    path = Path(file)
    return path.relative_to(_PACKAGE.parent).as_posix() if path.is_relative_to(_PACKAGE) else path.name


def _places(frames: tuple[Frame, ...]) -> list[str]:
    places = [f"{frame.file}:{frame.line}" for frame in frames]
    width = max(map(len, places), default=0)
    return [f"  {place:{width}}  {frame.function}" for place, frame in zip(places, frames, strict=True)]


def _screens(screens: tuple[Screen, ...]) -> str:
    sizes = ", ".join(f"{screen.width}x{screen.height} at {screen.ratio:g}" for screen in screens)
    return f"{len(screens)} {'screen' if len(screens) == 1 else 'screens'}" + (f" ({sizes})" if sizes else "")


def _time(seconds: float) -> str:
    minutes, rest_s = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [f"{hours} h"] * (hours > 0) + [f"{minutes} min"] * (hours + minutes > 0) + [f"{rest_s} s"]
    return " ".join(parts)
