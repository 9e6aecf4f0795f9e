"""What today's page shows of the days behind, as values: the week, and the pain that was logged."""

from datetime import date
from enum import Enum, auto
from typing import NamedTuple


class Asked(Enum):
    """What the plan asks of a day."""

    WHOLE = auto()
    PART = auto()
    REST = auto()


class ShownDay(NamedTuple):
    """One day of the week: what was asked, and the share of it that was done, 0 to 1."""

    day: date
    asked: Asked
    share: float = 0.0

    @property
    def is_done(self) -> bool:
        """Whether all that was asked is done; of a day of rest, whether anything was done."""
        return self.share >= 1 or (self.asked is Asked.REST and self.share > 0)


class ShownPains(NamedTuple):
    """The pains that were logged after the latest sessions, the last one behind; ``week_ago`` None where unknown."""

    values: tuple[int, ...] = ()
    week_ago: int | None = None


class ShownPast(NamedTuple):
    """The right column of today's page.

    ``week`` is its seven days in the order of the desktop's calendar or nothing, ``part_name`` what a day with a part
    of the routine is called in the legend.
    """

    today: date | None = None
    week: tuple[ShownDay, ...] = ()
    part_name: str = ""
    pains: ShownPains | None = None
