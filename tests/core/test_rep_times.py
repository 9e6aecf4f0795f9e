"""The phases of a rep follow each other without a gap, and every moment has its phase."""

import pytest

from kneeapp.core.exercise import Phase, PhaseKind
from kneeapp.core.rep_times import phase_at, rep_ms, rep_times

MOVE = Phase(id="out", kind=PhaseKind.MOVE, word="Out", duration_ms=2000)
HOLD = Phase(id="hold", kind=PhaseKind.HOLD, word="Hold")
BACK = Phase(id="back", kind=PhaseKind.RETURN, word="Back", duration_ms=2500)


def test_the_hold_lasts_as_long_as_its_dose() -> None:
    times = rep_times((MOVE, HOLD, BACK), hold_ms=3000)
    assert [(time.begins_ms, time.lasts_ms, time.ends_ms) for time in times] == [
        (0, 2000, 2000),
        (2000, 3000, 5000),
        (5000, 2500, 7500),
    ]
    assert rep_ms(times) == 7500


def test_a_hold_of_no_time_is_left_out() -> None:
    assert [time.phase.id for time in rep_times((MOVE, HOLD, BACK), hold_ms=0)] == ["out", "back"]


@pytest.mark.parametrize(
    ("at_ms", "phase"), [(0, "out"), (1999.9, "out"), (2000, "hold"), (6000, "back"), (7500, "back"), (9999, "back")]
)
def test_every_moment_has_its_phase(at_ms: float, phase: str) -> None:
    assert phase_at(rep_times((MOVE, HOLD, BACK), hold_ms=3000), at_ms).phase.id == phase


def test_a_rep_without_phases_takes_no_time_and_has_no_moments() -> None:
    assert rep_ms(()) == 0
    with pytest.raises(ValueError, match="no moments"):
        phase_at((), 0)
