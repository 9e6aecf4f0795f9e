"""What tells one repetition of a session from all others."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, order=True)
class RepKey:
    """One repetition that was done. ``attempt`` tells a bout's second round from its first; both count from 1."""

    bout: int
    attempt: int
    rep: int
