"""Words of the plan's page that are made of values: doses, places in the plan, and minutes in one line."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kneeapp.ui.day_names import days_text
from kneeapp.ui.pages.shown_plan import LeftOutSince, ShownPlanRow
from kneeapp.ui.wording import hold_text, left_out_since, number_word, reps_text


def row_dose_text(row: ShownPlanRow) -> str:
    """A dose in one line: "15 reps · hold 3 s · 3 sets"; the sets only where there are several."""
    hold = hold_text(round(row.hold_s.value * 1000)) if row.hold_s else ""
    sets = QCoreApplication.translate("plan", "{sets} sets").format(sets=round(row.sets.value))
    return " · ".join(filter(None, (reps_text(round(row.reps.value)), hold, sets if row.has_several_sets else "")))


def left_out_text(left_out: LeftOutSince) -> str:
    """Since when an exercise is left out: "Left out since Monday, pain 5"."""
    return left_out_since(left_out.since, left_out.pain)


def place_text(place: int, count: int) -> str:
    """A place in the plan, of which the first is 0: "second of five", or "8 of 9" where there are more than seven."""
    text = QCoreApplication.translate("plan", "{place} of {count}")
    if count > len(_places()):
        return text.format(place=place + 1, count=count)
    return text.format(place=_places()[place], count=number_word(count))


def moved_text(name: str, place: int, count: int) -> str:
    """What is said once an exercise has moved: "Band squat, now second of five"."""
    text = QCoreApplication.translate("plan", "{exercise}, now {place}")
    return text.format(exercise=name, place=place_text(place, count))


def day_minutes_text(minutes: int | None) -> str:
    """The minutes of a day or a week as a figure: "21 min", or a dash for none."""
    if minutes is None:
        return "–"
    return QCoreApplication.translate("plan", "{minutes} min").format(minutes=minutes)


def week_minutes_text(minutes: Sequence[int | None]) -> str:
    """The minutes of a week in one line: "21 min on Mon, Wed, Fri; 9 on other days"."""
    days_of: dict[int | None, list[int]] = {}
    for day, of_day in enumerate(minutes):
        days_of.setdefault(of_day, []).append(day)
    if len(days_of) == 1:
        return _every_day_text(minutes[0])
    most = max(days_of, key=lambda found: len(days_of[found]))
    parts = [(found, days_text(days)) for found, days in days_of.items() if found != most]
    parts.append((most, QCoreApplication.translate("plan", "other days")))
    with_unit = next(found for found, _days in parts if found is not None)
    return "; ".join(_on_days_text(found, days, has_unit=found == with_unit) for found, days in parts)


def _every_day_text(minutes: int | None) -> str:
    if minutes is None:
        return QCoreApplication.translate("plan", "No exercises on any day")
    return QCoreApplication.translate("plan", "{minutes} min every day").format(minutes=minutes)


def _on_days_text(minutes: int | None, days: str, *, has_unit: bool) -> str:
    if minutes is None:
        return QCoreApplication.translate("plan", "none on {days}").format(days=days)
    if has_unit:
        return QCoreApplication.translate("plan", "{minutes} min on {days}").format(minutes=minutes, days=days)
    return QCoreApplication.translate("plan", "{minutes} on {days}").format(minutes=minutes, days=days)


def _places() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("plan", "first"),
        QCoreApplication.translate("plan", "second"),
        QCoreApplication.translate("plan", "third"),
        QCoreApplication.translate("plan", "fourth"),
        QCoreApplication.translate("plan", "fifth"),
        QCoreApplication.translate("plan", "sixth"),
        QCoreApplication.translate("plan", "seventh"),
    )
