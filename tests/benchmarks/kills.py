"""``python -m tests.benchmarks.kills``: the real program, killed at any moment of a session, and what that has cost.

Ideal is nothing: each rep that was told 100 ms before the kill is in the journal, and one resumes at the right rep of
the right leg. The exit code is 1 where anything was lost.
"""

import argparse
import random
import sys
from collections.abc import Callable, Iterable
from typing import Final

from tests.benchmarks.tables import print_table
from tests.e2e.kill_series import Toll, toll_of

_SHOWN: Final = 20
"""So many complaints are enough to see what is wrong."""


def main() -> int:
    """Kill, print the table and what was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", default=200, type=int, metavar="N", help="how many (default: 200)")
    parser.add_argument("--seed", default=random.randrange(1_000_000), type=int, metavar="N", help="what to do when")
    options = parser.parse_args()
    toll = toll_of(options.kills, options.seed)
    print_table(f"{options.kills} kills in sessions, seed {options.seed}", _rows(toll))
    for complaint in toll.complaints[:_SHOWN]:
        print(complaint)
    return 1 if toll.complaints else 0


def _rows(toll: Toll) -> list[tuple[str, str]]:
    return [
        ("sessions not begun before the kill", f"{toll.total(lambda it: not it.is_begun)}"),
        ("sessions finished before the kill", f"{toll.total(lambda it: it.is_finished)}"),
        ("reps that count in the traces", f"{toll.total(lambda it: it.traced)}"),
        ("reps in the journals", f"{toll.total(lambda it: it.kept)}"),
        ("reps lost", f"{toll.total(lambda it: it.lost)}"),
        ("reps invented", f"{toll.total(lambda it: it.invented)}"),
        ("wrong places to resume", f"{toll.total(lambda it: it.is_spot_wrong)}"),
        ("damaged journals", f"{toll.total(lambda it: it.is_damaged)}"),
        ("newest rep that was kept", _before(min, (it.newest_kept_s for it in toll.verdicts))),
        ("oldest rep that was cut off", _before(max, (it.oldest_cut_s for it in toll.verdicts))),
    ]


def _before(choose: Callable[[list[float]], float], ages_s: Iterable[float | None]) -> str:
    known = [age_s for age_s in ages_s if age_s is not None]
    return f"told {choose(known) * 1000:.1f} ms before its kill" if known else "none"


if __name__ == "__main__":
    sys.exit(main())
