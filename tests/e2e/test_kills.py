"""The real program killed in the middle of sessions: what was done is kept, and one goes on where one was.

``python -m tests.benchmarks.kills`` does the same for longer.
"""

from pathlib import Path

import pytest

from tests.e2e.kill_plan import KillPlan
from tests.e2e.kill_round import run_round
from tests.e2e.kill_series import toll_of
from tests.e2e.kill_verdict import verdict_on
from tests.e2e.patience import PATIENCE_S

pytestmark = pytest.mark.e2e

KILLS = 20
SEED = 7


def test_twenty_kills_lose_invent_and_misplace_nothing() -> None:
    toll = toll_of(KILLS, SEED)
    assert toll.complaints == []
    assert toll.total(lambda it: it.is_begun) >= KILLS // 2
    assert toll.total(lambda it: it.kept) >= KILLS


def test_a_kill_after_the_very_last_rep_leaves_nothing_to_go_on_with(tmp_path: Path) -> None:
    last = KillPlan(
        start="single-leg-band",
        speed=60,
        hand=0,
        wait_s=0.0,
        aim='"bout": 1, "attempt": 1, "reps_done": 10}',
        aim_s=0.008,  # the session is over 17 ms after it
        patience_s=PATIENCE_S,
    )
    verdict = verdict_on(run_round(last, tmp_path))
    assert (verdict.traced, verdict.complaints) == (20, ())
