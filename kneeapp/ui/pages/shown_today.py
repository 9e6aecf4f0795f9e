"""What today's page shows, as values: the rows of the routine, the week, and the pain that was logged."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

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


class Asked(Enum):
    """What the plan asks of a day."""

    WHOLE = auto()
    PART = auto()
    REST = auto()


@dataclass(frozen=True, kw_only=True)
class ShownDay:
    """One day of the week: what was asked, and the share of it that was done, 0 to 1."""

    day: date
    asked: Asked
    share: float = 0.0

    @property
    def is_done(self) -> bool:
        """Whether all that was asked is done; of a day of rest, whether anything was done."""
        return self.share >= 1 or (self.asked is Asked.REST and self.share > 0)


@dataclass(frozen=True, kw_only=True)
class ShownPains:
    """The pains that were logged after the latest sessions, the last one behind; ``week_ago`` None where unknown."""

    values: tuple[int, ...] = ()
    week_ago: int | None = None


@dataclass(frozen=True, kw_only=True)
class ShownToday:
    """All of today's page.

    ``left_ms`` is the time for the rest of the routine, ``week`` its seven days in the order of the desktop's
    calendar or nothing, ``part_name`` what a day with a part of the routine is called in the legend.
    """

    rows: tuple[ShownRow, ...]
    left_ms: int
    today: date | None = None
    is_rest_day: bool = False
    has_short_session: bool = False
    week: tuple[ShownDay, ...] = ()
    part_name: str = ""
    pains: ShownPains | None = None

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
