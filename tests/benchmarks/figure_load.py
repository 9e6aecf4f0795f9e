"""How much processor time running processes take, and how often they wake up, as Linux counts it below /proc."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path
from time import monotonic
from typing import Final, NamedTuple

_PROC: Final = Path("/proc")
_TICKS_S: Final = os.sysconf("SC_CLK_TCK")
_SESSION, _USER, _SYSTEM = 3, 11, 12
"""Which word of a process's ``stat``, counted behind its name, is its session, and its two kinds of processor time."""


class Load(NamedTuple):
    """``percent`` of one core, user and system together; ``wake_ups`` a second, of all threads."""

    percent: float
    wake_ups: float

    def __str__(self) -> str:
        return f"{self.percent:5.1f} % of one core, {self.wake_ups:6.2f} wake-ups a second"


class Reading(NamedTuple):
    """What processes have used up to a moment: seconds of each process, wake-ups of each thread, by their numbers."""

    at_s: float
    used_s: dict[int, float]
    wake_ups: dict[int, int]

    def load_since(self, before: "Reading") -> Load:
        """The load between two readings; what ended in between is left out."""
        took_s = self.at_s - before.at_s
        used_s = sum(used - before.used_s.get(number, 0.0) for number, used in self.used_s.items())
        wake_ups = sum(count - before.wake_ups.get(number, 0) for number, count in self.wake_ups.items())
        return Load(100 * used_s / took_s, wake_ups / took_s)


def reading_of(process_ids: Collection[int]) -> Reading:
    """What these processes have used by now; one that has ended counts nothing."""
    used_s = {process_id: _used_s(process_id) for process_id in process_ids}
    wake_ups = {number: count for process_id in process_ids for number, count in _wake_ups(process_id)}
    return Reading(monotonic(), used_s, wake_ups)


def processes_of_session(session: int) -> list[int]:
    """All processes that belong to a session: a process that began one, and all that it started."""
    process_ids = [int(folder.name) for folder in _PROC.iterdir() if folder.name.isdecimal()]
    return [process_id for process_id in process_ids if session in _numbers(process_id, _SESSION)]


def _used_s(process_id: int) -> float:
    return sum(_numbers(process_id, _USER, _SYSTEM)) / _TICKS_S


def _numbers(process_id: int, *places: int) -> list[int]:
    """These words of a process's ``stat``; none where it has ended."""
    try:
        stat = (_PROC / str(process_id) / "stat").read_text(encoding="utf-8")
    except OSError:
        return []
    words = stat.rpartition(")")[2].split()
    return [int(words[place]) for place in places]


def _wake_ups(process_id: int) -> Iterator[tuple[int, int]]:
    """How often each thread has let go of the processor by itself: so often it was woken up again."""
    for thread in (_PROC / str(process_id) / "task").glob("*"):
        try:
            status = (thread / "status").read_text(encoding="utf-8")
        except OSError:
            continue  # it has just ended
        yield int(thread.name), int(status.partition("\nvoluntary_ctxt_switches:")[2].split()[0])
