"""What tells one repetition of a session from all others."""

from typing import NamedTuple


class RepKey(NamedTuple):
    """One repetition that was done. ``attempt`` tells a bout's second round from its first; both count from 1."""

    bout: int
    attempt: int
    rep: int
