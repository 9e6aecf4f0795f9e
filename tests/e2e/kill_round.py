"""One round: the real program in a fresh folder, at its keys, until it is killed; and what is found afterwards.

When a trace line was written is seen from outside, by the size of the file a thousand times a second. So a line is at
most some ms older than it seems.
"""

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kneeapp.core.timeline import Timeline
from tests.e2e.environment import unseen_environment
from tests.e2e.kill_plan import KillPlan, timeline_of
from tests.e2e.patience import PATIENCE_S
from tests.e2e.program import CHECKOUT, remember_notice
from tests.e2e.trace_file import Line, TraceFile

_LOOK_S: Final = 0.001
_SHARP_LOOK_S: Final = 0.0001


@dataclass(frozen=True, kw_only=True)
class Killed:
    """What a program left behind: its timeline, its trace, and for each line how many seconds before the end it came.

    ``complaint`` is what it said on stderr, and whether it had ended by itself; "" where all was well.
    """

    folder: Path
    timeline: Timeline
    lines: tuple[Line, ...]
    ages_s: tuple[float, ...]
    complaint: str


def run_round(plan: KillPlan, folder: Path) -> Killed:
    """Start the program in an empty folder, and kill it as planned."""
    trace = TraceFile(folder / "trace.jsonl")
    process = _started(plan, folder, trace)
    watch = _Watch(process, trace.path)
    try:
        watch.until_planned(plan)
    finally:
        killed_at, has_ended = time.monotonic(), process.poll() is not None
        process.kill()
        process.wait(PATIENCE_S)
    lines = tuple(trace.lines())
    return Killed(
        folder=folder / "data",
        timeline=timeline_of(plan.start),
        lines=lines,
        ages_s=watch.ages_s(killed_at, len(lines)),
        complaint=("it ended by itself " if has_ended else "") + (folder / "stderr").read_text(encoding="utf-8"),
    )


def _started(plan: KillPlan, folder: Path, trace: TraceFile) -> subprocess.Popen[bytes]:
    """The program in the folder of somebody who knows it already."""
    remember_notice(folder)
    command = [sys.executable, "-m", "tests.e2e.pressed", str(plan.hand), "--data-dir", str(folder / "data")]
    words = ["--start", plan.start, "--speed", str(plan.speed), "--trace", str(trace.path)]
    with (folder / "stderr").open("wb") as stderr:
        return subprocess.Popen(
            [*command, *words], cwd=CHECKOUT, env=unseen_environment(folder / "home"), stderr=stderr
        )


class _Watch:
    """Looks at a growing trace, and remembers when each line was there first."""

    def __init__(self, process: subprocess.Popen[bytes], path: Path) -> None:
        self._process, self._path = process, path
        self._size = 0
        self._seen_at: list[float] = []

    def until_planned(self, plan: KillPlan) -> None:
        """Come back when it is time to kill, or when there is nothing left to kill."""
        if not plan.is_from_start:
            self._until_line("session_started", PATIENCE_S, _LOOK_S)
        self._until(time.monotonic() + plan.wait_s)
        if plan.aim:
            self._until_line(plan.aim, plan.patience_s, _SHARP_LOOK_S)
            self._until(time.monotonic() + plan.aim_s, _SHARP_LOOK_S)

    def ages_s(self, killed_at: float, lines: int) -> tuple[float, ...]:
        """How long before the end each line was seen; 0 for those that nobody saw in time."""
        seen = [killed_at - at for at in self._seen_at[:lines]]
        return (*seen, *[0.0] * (lines - len(seen)))

    def _until_line(self, text: str, patience_s: float, look_s: float) -> None:
        end = time.monotonic() + patience_s
        while text not in self._look(look_s) and time.monotonic() < end and self._process.poll() is None:
            pass

    def _until(self, end: float, look_s: float = _LOOK_S) -> None:
        while time.monotonic() < end:
            self._look(look_s)

    def _look(self, look_s: float) -> str:
        """What is new in the trace after so long."""
        time.sleep(look_s)
        if not self._path.exists() or self._path.stat().st_size == self._size:
            return ""
        at = time.monotonic()
        with self._path.open("rb") as file:
            file.seek(self._size)
            new = file.read()
        self._size += len(new)
        self._seen_at += [at] * new.count(b"\n")
        return new.decode()
