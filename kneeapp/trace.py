"""A trace: one JSON line for every effect of a session, for tests, benchmarks and bug reports."""

import contextlib
import json
import sys
from pathlib import Path
from typing import TextIO

from kneeapp.core.effects import Effect
from kneeapp.core.walk import Advanced


class TraceError(Exception):
    """The file for the trace cannot be written."""


class TraceWriter:
    """Appends lines to a file. ``t_ms`` and ``due_ms`` are on the session's clock, ``late_ms`` is in real ms."""

    def __init__(self, path: Path, *, speed: float) -> None:
        self._path = path
        self._speed = speed
        try:
            self._file: TextIO | None = path.open("a", encoding="utf-8")
        except OSError as error:
            raise TraceError(f"cannot write the trace {path}: {error.strerror}") from error

    def write(self, advanced: Advanced) -> None:
        """Append the effects; after a failure nothing more is written, and the session goes on."""
        if self._file is None:
            return
        try:
            for effect in advanced.effects:
                self._file.write(json.dumps(trace_line(effect, advanced.state.clock_ms, self._speed)) + "\n")
            self._file.flush()
        except OSError as error:
            self._let_go()
            sys.stderr.write(f"kneeapp: the trace {self._path} ends here: {error.strerror}\n")

    def close(self) -> None:
        """End the trace."""
        self._let_go()

    def _let_go(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            with contextlib.suppress(OSError):  # what could not be written cannot be written while closing either
                file.close()


def trace_line(effect: Effect, t_ms: int, speed: float) -> dict[str, object]:
    """One effect as JSON values. ``phase`` is the exercise's phase, outside of repetitions the kind of step."""
    place = effect.place
    own = {name: _plain(value) for name, value in vars(effect).items() if name not in ("due_ms", "place")}
    return {
        "kind": effect.kind,
        "t_ms": t_ms,
        "due_ms": effect.due_ms,
        "late_ms": round((t_ms - effect.due_ms) / speed, 3),
        "exercise": place.exercise,
        "set": place.set_number,
        "side": place.side.value,
        "rep": place.rep,
        "phase": place.phase or place.step.value,
        "step": place.step.value,
        **own,
    }


def _plain(value: object) -> object:
    return getattr(value, "value", value)
