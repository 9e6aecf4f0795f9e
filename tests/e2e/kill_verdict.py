"""What a kill has cost: a trace beside the journal that was left behind.

The trace is written before the journal, for all that happened at one look at the clock. So a kill may only cost what
the last look told: `_cuts`. Whatever the journal holds, reps and spot together, must be what the trace implies up to
one of these cuts. A rep that was told more than 100 ms before the kill may not be cut off at all.
"""

import sqlite3
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from kneeapp.core.rep_key import RepKey
from kneeapp.storage.journal_error import JournalError
from tests.e2e.implied import Implied
from tests.e2e.kill_round import Killed
from tests.e2e.left_behind import Left, left_behind

GRACE_S: Final = 0.1


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What a kill has cost. ``complaints`` say in words what must not be; the numbers count reps.

    The spot is wrong too where it is not the one that belongs to these reps.

    ``newest_kept_s`` and ``oldest_cut_s`` are how long before the kill the last kept rep and the first one that was cut
    off were told; None where there is none.
    """

    is_begun: bool = False
    is_finished: bool = False
    traced: int = 0
    kept: int = 0
    lost: int = 0
    invented: int = 0
    is_spot_wrong: bool = False
    is_damaged: bool = False
    newest_kept_s: float | None = None
    oldest_cut_s: float | None = None
    complaints: tuple[str, ...] = ()


def verdict_on(killed: Killed) -> Verdict:
    """Open what was left behind, and compare."""
    try:
        left = left_behind(killed.folder)
    except (JournalError, sqlite3.DatabaseError, AssertionError) as error:
        return Verdict(is_damaged=True, complaints=(f"the journal cannot be read: {error}", killed.complaint))
    return _compared(killed, left)


def _compared(killed: Killed, left: Left) -> Verdict:
    cuts = [Implied(killed.timeline, killed.lines[:cut]) for cut in _cuts(killed)]
    implied, whole = [frozenset(cut.done) for cut in cuts], cuts[-1]
    ages_s = _ages_s(killed)
    told_for_long = frozenset(key for key in implied[-1] if ages_s[key] > GRACE_S)
    lost = (frozenset.intersection(*implied) | told_for_long) - left.reps
    invented = left.reps - frozenset.union(*implied)
    is_spot_wrong = not any(_is_left(left, cut) for cut in cuts)
    complaints = [killed.complaint] if killed.complaint else []
    if lost or invented or is_spot_wrong:
        complaints.append(_described(left, cuts, lost, invented))
    return Verdict(
        is_begun=whole.is_begun,
        is_finished=whole.is_finished,
        traced=len(whole.done),
        kept=len(left.reps),
        lost=len(lost),
        invented=len(invented),
        is_spot_wrong=is_spot_wrong,
        newest_kept_s=min((ages_s[key] for key in left.reps & ages_s.keys()), default=None),
        oldest_cut_s=max((ages_s[key] for key in implied[-1] - left.reps), default=None),
        complaints=tuple(complaints),
    )


def _cuts(killed: Killed) -> range:
    """How many lines of the trace the journal may know of."""
    lines = killed.lines
    last_look = list(takewhile(lambda line: line["t_ms"] == lines[-1]["t_ms"], reversed(lines)))
    return range(len(lines) - len(last_look), len(lines) + 1)


def _is_left(left: Left, implied: Implied) -> bool:
    if left.reps != frozenset(implied.done):
        return False
    if implied.is_finished:
        return left.spot is None
    if not implied.is_begun:
        return left == Left()
    return (left.is_open, left.asked, left.spot) == (True, frozenset({tuple(implied.reps)}), implied.spot())


def _ages_s(killed: Killed) -> dict[RepKey, float]:
    """How long before the kill each rep was told last."""
    return {
        RepKey(bout=line["bout"], attempt=line["attempt"], rep=line["rep"]): age_s
        for line, age_s in zip(killed.lines, killed.ages_s, strict=True)
        if line["kind"] == "rep_done"
    }


def _described(left: Left, cuts: list[Implied], lost: frozenset[RepKey], invented: frozenset[RepKey]) -> str:
    spots = " or ".join(dict.fromkeys(f"{cut.spot()}" for cut in cuts))
    asked = f"asks for {sorted(left.asked)} instead of {cuts[-1].reps}"
    return f"lost {sorted(lost)}, invented {sorted(invented)}, {asked}, goes on at {left.spot} instead of {spots}"
