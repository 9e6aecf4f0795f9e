"""The days behind as they are shown beside today, made of what the rules say."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kneeapp.core.exercise import Exercise
from kneeapp.core.week import WeekDay
from kneeapp.core.week_plan import WeekPlan
from kneeapp.storage.records import DayRecords, PastRecords
from kneeapp.ui.pages.shown_past import Asked, ShownDay, ShownPains, ShownPast


def shown_past(day: DayRecords, past: PastRecords) -> ShownPast:
    """The right column of today's page."""
    return ShownPast(
        today=day.day,
        week=tuple(_shown_day(one) for one in past.week),
        part_name=_part_name(day.state.week_plan, [entry.exercise for entry in day.state.entries]),
        pains=ShownPains(values=tuple(told.pain for told in past.pains.told), week_ago=past.pains.a_week_ago),
    )


def _shown_day(day: WeekDay) -> ShownDay:
    asked = Asked.REST if day.is_rest_day else Asked.WHOLE if day.is_routine_day else Asked.PART
    return ShownDay(day=day.day, asked=asked, share=day.share_done)


def _part_name(plan: WeekPlan, exercises: Iterable[Exercise]) -> str:
    """What a day of the exercises of every day is called."""
    every_day = {entry.exercise for entry in plan.entries if entry.is_every_day}
    names = [exercise.short_name for exercise in exercises if exercise.id in every_day]
    if len(names) != 1:
        return ""
    return QCoreApplication.translate("days", "{exercise} only").format(exercise=names[0])
