"""Waiting for what another process does: looking often, and giving up loudly."""

import time
from collections.abc import Callable
from typing import Final, TypeVar

PATIENCE_S: Final = 60.0
"""Longer than a loaded machine needs for anything here: only a failure takes it."""

_LOOK_S: Final = 0.005

Found = TypeVar("Found")


def wait_until(look: Callable[[], Found | None], what: str, patience_s: float = PATIENCE_S) -> Found:
    """What ``look`` finds, as soon as it is neither None nor False; AssertionError when patience ends before."""
    end = time.monotonic() + patience_s
    while True:
        found = look()
        if found is not None and found is not False:
            return found
        assert time.monotonic() < end, f"waited {patience_s:g} s for {what}"
        time.sleep(_LOOK_S)
