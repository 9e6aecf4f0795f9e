"""Many rounds of killing the program, two at a time, and the sums of what they have cost."""

import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.kill_plan import kill_plan
from tests.e2e.kill_round import run_round
from tests.e2e.kill_verdict import Verdict, verdict_on

AT_A_TIME = 2


@dataclass(frozen=True, kw_only=True)
class Toll:
    """What all kills together have cost."""

    verdicts: tuple[Verdict, ...]

    def total(self, count: Callable[[Verdict], int]) -> int:
        """The sum of one number, or in how many rounds something is so."""
        return sum(count(verdict) for verdict in self.verdicts)

    @property
    def complaints(self) -> list[str]:
        """All that must not be, each with the number of its round."""
        return [f"round {number}: {said}" for number, it in enumerate(self.verdicts) for said in it.complaints if said]


def toll_of(kills: int, seed: int) -> Toll:
    """Kill the program so many times."""
    with ThreadPoolExecutor(AT_A_TIME) as rounds:
        return Toll(verdicts=tuple(rounds.map(lambda number: _verdict(seed, number), range(kills))))


def _verdict(seed: int, number: int) -> Verdict:
    with tempfile.TemporaryDirectory() as folder:
        return verdict_on(run_round(kill_plan(seed, number), Path(folder)))
