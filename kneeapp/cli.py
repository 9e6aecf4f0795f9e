"""The command line. Nothing here imports Qt until a window is needed."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kneeapp import __version__

if TYPE_CHECKING:
    import argparse

_FASTEST = 10_000.0


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; the exit code: 0 fine, 1 failed, 2 wrong usage."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["check"]:
        return _check(words[1:])
    if not words:
        return _open_window()  # the usual start, without the 25 ms that reading a command line takes
    options = vars(_parser().parse_args(words))
    return _self_test() if options.pop("self_test") else _open_window(**options)


def _parser() -> "argparse.ArgumentParser":
    import argparse

    parser = argparse.ArgumentParser(
        prog="kneeapp",
        description="Guided exercises for the muscles that steer your knees.",
        epilog="kneeapp check FILE...  tells what is wrong in exercise files.",
        allow_abbrev=False,
    )
    parser.add_argument("--exercises", metavar="FILE", type=Path, help="use this library instead of the built-in one")
    parser.add_argument("--data-dir", metavar="DIR", type=Path, help="keep everything in this folder")
    parser.add_argument("--start", metavar="ID", help="go straight to an exercise, or to the “routine”")
    parser.add_argument("--speed", metavar="N", type=_speed, default=1.0, help="run the session's clock N times faster")
    parser.add_argument("--trace", metavar="FILE", type=Path, help="append one JSON line for every effect of a session")
    parser.add_argument("--self-test", action="store_true", help="check this installation, without a window")
    parser.add_argument("--version", action="version", version=f"kneeapp {__version__}")
    return parser


def _speed(text: str) -> float:
    from argparse import ArgumentTypeError

    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0.1 <= speed <= _FASTEST:
        raise ArgumentTypeError(f"a number from 0.1 to {_FASTEST:g} is expected, not “{text}”")
    return speed


def _check(words: Sequence[str]) -> int:
    import argparse

    from kneeapp.check import check_files  # YAML and msgspec are not needed to print a usage

    parser = argparse.ArgumentParser(prog="kneeapp check", description="Tell what is wrong in exercise files.")
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path)
    return check_files(parser.parse_args(words).files, sys.stdout)


def _self_test() -> int:
    from kneeapp.self_test import self_test  # it brings Qt

    return self_test(sys.stdout)


def _open_window(**wanted: Any) -> int:  # the fields of app.Options, which brings Qt
    """Open the window, or say in one line why that is not possible."""
    problem = _platform_problem()
    if problem is not None:
        return _fail(problem)
    gc.disable()  # until the window stands: what the start makes, it keeps, so looking for garbage finds none
    from kneeapp import app  # Qt comes with it: only where a window is needed

    try:
        return app.run(app.Options(**wanted))
    except app.StartError as error:
        print(f"kneeapp: {error}", file=sys.stderr)
        return 2
    except _told_in_words() as error:
        return _fail(str(error))


def _told_in_words() -> tuple[type[Exception], ...]:
    """The errors whose text is for the user; they bring half of the program, so they are imported to tell one."""
    from kneeapp.storage.diagnostic import LibraryFileError
    from kneeapp.trace import TraceError

    return LibraryFileError, TraceError


def _platform_problem() -> str | None:
    """Why no window can be opened here, found before Qt would abort; None where nothing speaks against it."""
    from kneeapp.platform_check import missing_display, missing_library, missing_qt

    return missing_qt() or missing_display(os.environ, sys.platform) or missing_library(os.environ, sys.platform)


def _fail(message: str) -> int:
    print(f"kneeapp: {message}", file=sys.stderr)
    return 1
