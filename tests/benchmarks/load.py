"""``python -m tests.benchmarks.load``: a process that keeps one core and the memory busy until it is ended."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_BYTES: Final = 64 * 1024 * 1024
"""More than the caches of a usual machine hold."""


@contextmanager
def loaded(processes: int) -> Iterator[None]:
    """So many of these processes, for as long as the ``with`` block lasts."""
    running = [subprocess.Popen([sys.executable, "-m", "tests.benchmarks.load"]) for _ in range(processes)]
    try:
        yield
    finally:
        for process in running:
            process.kill()
            process.wait()


def main() -> None:
    """Copy to and fro for ever, and count a little in between."""
    here, there = bytearray(_BYTES), bytearray(_BYTES)
    while True:
        there[:] = here
        sum(range(200_000))


if __name__ == "__main__":
    main()
