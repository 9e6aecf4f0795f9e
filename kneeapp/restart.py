"""How to start the program once more, in the same way as it was started."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, kw_only=True)
class Started:
    """How this process was started.

    ``words`` are the program's own, ``whole`` is all of the command line with Python and its options. ``bundle`` is the
    one file that holds the whole program, where there is one.
    """

    python: str
    whole: tuple[str, ...]
    words: tuple[str, ...]
    is_frozen: bool = False
    bundle: str | None = None

    @classmethod
    def here(cls) -> Self:
        """How the running process was started."""
        return cls(
            python=sys.executable,
            whole=tuple(sys.orig_argv),
            words=tuple(sys.argv[1:]),
            is_frozen=bool(getattr(sys, "frozen", False)),
            bundle=os.environ.get("APPIMAGE"),
        )


def start_again_command(started: Started) -> tuple[str, ...]:
    """The command that starts the program anew; ``--start`` is left out, so that nobody is thrown into a session."""
    words = _without_start(started.words)
    if started.bundle:
        return started.bundle, *words
    if started.is_frozen:
        return started.python, *words
    # Between Python and the program's words: its options, and "-m kneeapp" or the script's path.
    middle = started.whole[1 : len(started.whole) - len(started.words)]
    return started.python, *middle, *words


def _without_start(words: Sequence[str]) -> tuple[str, ...]:
    values = {index + 1 for index, word in enumerate(words) if word == "--start"}
    kept = (word for index, word in enumerate(words) if index not in values and word != "--start")
    return tuple(word for word in kept if not word.startswith("--start="))
