"""Days of today's page for tests and pictures: a routine of which some is done, in a week with pains."""

from datetime import date, timedelta

from kneeapp.core.exercise_state import LeftOut
from kneeapp.core.plan import Plan
from kneeapp.ui.pages.shown_past import Asked, ShownDay, ShownPains, ShownPast
from kneeapp.ui.pages.shown_today import ShownRow, ShownToday
from kneeapp.ui.widgets.row_end import Standing

TODAY = date(2025, 3, 12)
MINUTE = 60_000
PART_NAME = "Squats only"


def a_day(plan: Plan, *, done: int = 0, sets_done: int = 0, left_out: LeftOut | None = None) -> ShownToday:
    """A Wednesday on which that many exercises are done and so many sets of the next; the last may be left out."""
    rows = []
    for index, item in enumerate(plan.items):
        is_last = left_out is not None and index == len(plan.items) - 1
        standing = Standing.DONE if index < done else Standing.NEXT if index == done else Standing.OPEN
        rows.append(
            ShownRow(
                item=item,
                left_ms=3 * MINUTE,
                standing=Standing.LEFT_OUT if is_last else standing,
                sets_done=item.dose.sets if index < done else sets_done if index == done else 0,
                left_out=left_out if is_last else None,
            )
        )
    return ShownToday(
        rows=tuple(rows),
        left_ms=14 * MINUTE,
        today=TODAY,
        has_short_session=True,
    )


def a_past() -> ShownPast:
    """The week of that day, and seven pains."""
    pains = ShownPains(values=(2, 3, 2, 2, 1, 2, 1), week_ago=2)
    return ShownPast(today=TODAY, week=a_week(), part_name=PART_NAME, pains=pains)


def a_week() -> tuple[ShownDay, ...]:
    """Monday and Tuesday are done, Wednesday is begun; every second day asks for the whole routine."""
    shares = (1.0, 1.0, 0.4, 0.0, 0.0, 0.0, 0.0)
    monday = TODAY - timedelta(days=2)
    whole, part, rest = Asked.WHOLE, Asked.PART, Asked.REST
    asked = (whole, part, whole, part, whole, part, rest)
    return tuple(
        ShownDay(day=monday + timedelta(days=index), asked=kind, share=share)
        for index, (kind, share) in enumerate(zip(asked, shares, strict=True))
    )
