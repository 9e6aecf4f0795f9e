"""What the program tells its loudspeaker, a process of its own, and what that one answers: one line of text each."""

import json
import time
from pathlib import Path
from typing import Final, NamedTuple

AVAILABLE: Final = b"available"
SILENT: Final = b"silent"
STARTING: Final = b"starting"
"""What the loudspeaker answers every second: that it plays, that there is no device, or that it does not know yet."""

LOOK_AGAIN: Final = 3
"""The exit code of a loudspeaker that must be started anew to find the device."""


class Ready(NamedTuple):
    """Have these files ready soon, the first of them first."""

    files: tuple[Path, ...]


class Play(NamedTuple):
    """Play a file from its beginning; it was asked for at this ms of `clock_ms`."""

    file: Path
    gain: float
    asked_ms: float


class Stop(NamedTuple):
    """Be silent in the middle of a file."""

    file: Path


Order = Ready | Play | Stop


def clock_ms() -> float:
    """A clock that two processes of one computer share."""
    return time.monotonic_ns() / 1e6


def line_of(order: Order) -> bytes:
    """An order as a line, with its end."""
    match order:
        case Ready(files):
            words: list[object] = ["ready", *(str(file) for file in files)]
        case Play(file, gain, asked_ms):
            words = ["play", str(file), gain, asked_ms]
        case Stop(file):
            words = ["stop", str(file)]
    return json.dumps(words).encode() + b"\n"


def order_of(line: bytes) -> Order:
    """The order that a line tells. Only lines of `line_of` are understood."""
    word, *rest = json.loads(line)
    match word:
        case "ready":
            return Ready(tuple(Path(file) for file in rest))
        case "play":
            return Play(Path(rest[0]), rest[1], rest[2])
        case _:
            return Stop(Path(rest[0]))
