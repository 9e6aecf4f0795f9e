"""What today's page shows of the day itself, as values: the rows of the routine, and how far it has come."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kneeapp.core.exercise_state import LeftOut
from kneeapp.core.plan import PlanItem
from kneeapp.ui.widgets.row_end import Standing


@dataclass(frozen=True, kw_only=True)
class ShownRow:
    """One exercise of the day with its dose, the sets of it that are done, and the time that the rest takes, in ms.

    ``easier`` is what makes it easier today, "" for its usual form.
    """

    item: PlanItem
    left_ms: int
    standing: Standing = Standing.OPEN
    sets_done: int = 0
    easier: str = ""
    left_out: LeftOut | None = None

    def __post_init__(self) -> None:
        if (self.standing is Standing.LEFT_OUT) != (self.left_out is not None):
            raise ValueError(f"{self.item.exercise.id}: left out needs its reason, and nothing else has one")


class ShownToday(NamedTuple):
    """All of today's page.

    ``left_ms`` is the time for the rest of the routine.
    """

    rows: tuple[ShownRow, ...]
    left_ms: int
    today: date | None = None
    is_rest_day: bool = False
    has_short_session: bool = False

    @property
    def next(self) -> ShownRow | None:
        """The exercise that is next; None where nothing is left for today."""
        return next((row for row in self.rows if row.standing is Standing.NEXT), None)

    @property
    def done(self) -> int:
        """How many exercises are done."""
        return sum(row.standing is Standing.DONE for row in self.rows)

    @property
    def to_go(self) -> int:
        """How many exercises are still to be done."""
        return sum(row.standing in (Standing.OPEN, Standing.NEXT) for row in self.rows)

    @property
    def is_resting(self) -> bool:
        """Whether the plan asks for nothing today, and nothing was done either."""
        return self.is_rest_day and not self.is_begun

    @property
    def is_begun(self) -> bool:
        """Whether anything of the routine was done today."""
        return any(row.standing is Standing.DONE or row.sets_done for row in self.rows)
