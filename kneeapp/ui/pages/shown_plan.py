"""What the plan's page shows: a row for each exercise, the minutes of each day, and what can be added or taken back.

Plain values; whoever keeps the plan makes them of it. Days are numbers from 0, which is Monday.
"""

from dataclasses import dataclass

DAYS_OF_WEEK = 7


@dataclass(frozen=True, kw_only=True)
class ShownNumber:
    """A number of a dose and the limits between which it can be changed."""

    value: float
    lowest: float
    highest: float

    def __post_init__(self) -> None:
        if not self.lowest <= self.value <= self.highest:
            raise ValueError(f"{self.value} is not between {self.lowest} and {self.highest}")


@dataclass(frozen=True, kw_only=True)
class LeftOutSince:
    """Since when an exercise is left out, as a word such as "Monday", and the pain that was told, 0 to 10, if any."""

    since: str
    pain: int | None = None


@dataclass(frozen=True, kw_only=True)
class ShownPlanRow:
    """One exercise of the plan; ``mark`` stands in its tile, ``hold_s`` is None where it has no hold."""

    exercise_id: str
    name: str
    mark: str
    reps: ShownNumber
    hold_s: ShownNumber | None
    sets: ShownNumber
    days: frozenset[int]
    is_spread: bool = False
    """Whether its sets are spread over the day instead of done in one go."""
    left_out: LeftOutSince | None = None

    def __post_init__(self) -> None:
        if not self.days <= frozenset(range(DAYS_OF_WEEK)):
            raise ValueError(f"days are 0 to 6, not {sorted(self.days)}")

    @property
    def has_several_sets(self) -> bool:
        """Whether there is more than one set a day."""
        return self.sets.value > 1


@dataclass(frozen=True, kw_only=True)
class Addable:
    """An exercise that is not in the plan yet; ``mark`` stands in its tile."""

    exercise_id: str
    name: str
    mark: str


@dataclass(frozen=True, kw_only=True)
class ShownPlan:
    """The whole page; ``line`` stands under its title, ``minutes`` are None on a day without exercises."""

    rows: tuple[ShownPlanRow, ...]
    minutes: tuple[int | None, ...]
    today: int
    line: str = ""
    can_undo: bool = False
    addable: tuple[Addable, ...] = ()

    def __post_init__(self) -> None:
        if len(self.minutes) != DAYS_OF_WEEK or self.today not in range(DAYS_OF_WEEK):
            raise ValueError("a week has seven days")
