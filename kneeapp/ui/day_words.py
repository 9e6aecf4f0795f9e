"""How long ago something was, and which day, in the user's language; now is an argument, as is every other moment."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from kneeapp.ui.day_names import day_name

_WEEK = 7


def ago_text(moment: datetime, now: datetime) -> str:
    """How a moment is named later: "4 minutes ago", "an hour ago", "yesterday at 18:40", "on Monday at 18:40".

    Both are on the user's own clock. For four hours it is a time that has passed, then a day and a time of it; a
    moment that is not over yet, by a clock that was set back, is "just now".
    """
    minutes = int((now - moment).total_seconds() // 60)
    if minutes < 60:
        return _minutes_ago(minutes)
    if minutes < 240:
        return _hours_ago(minutes // 60)
    text = QCoreApplication.translate("days", "{day} at {time}")
    return text.format(day=_when(moment.date(), now.date()), time=f"{moment:%H:%M}")


def day_title(day: date, today: date) -> str:
    """A day by itself: "Today", "Yesterday", "Monday", "3 March"."""
    match (today - day).days:
        case 0:
            return QCoreApplication.translate("days", "Today")
        case 1:
            return QCoreApplication.translate("days", "Yesterday")
        case days if 0 < days < _WEEK:
            return weekday(day)
        case _:
            return date_text(day)


def since_text(day: date, today: date) -> str:
    """A day since when something is: its name within a week, else its date."""
    return weekday(day) if 0 <= (today - day).days < _WEEK else date_text(day)


def weekday(day: date) -> str:
    """The day's name: "Monday"."""
    return day_name(day.weekday())


def date_text(day: date) -> str:
    """The day and its month: "3 March"."""
    return QCoreApplication.translate("days", "{day} {month}").format(day=day.day, month=_month(day))


def _minutes_ago(minutes: int) -> str:
    if minutes < 1:
        return QCoreApplication.translate("days", "just now")
    if minutes == 1:
        return QCoreApplication.translate("days", "a minute ago")
    return QCoreApplication.translate("days", "{minutes} minutes ago").format(minutes=minutes)


def _hours_ago(hours: int) -> str:
    if hours == 1:
        return QCoreApplication.translate("days", "an hour ago")
    return QCoreApplication.translate("days", "{hours} hours ago").format(hours=hours)


def _when(day: date, today: date) -> str:
    match (today - day).days:
        case 0:
            return QCoreApplication.translate("days", "today")
        case 1:
            return QCoreApplication.translate("days", "yesterday")
        case days if days < _WEEK:
            return QCoreApplication.translate("days", "on {weekday}").format(weekday=weekday(day))
        case _:
            return QCoreApplication.translate("days", "on {date}").format(date=date_text(day))


def _month(day: date) -> str:
    return (
        QCoreApplication.translate("days", "January"),
        QCoreApplication.translate("days", "February"),
        QCoreApplication.translate("days", "March"),
        QCoreApplication.translate("days", "April"),
        QCoreApplication.translate("days", "May"),
        QCoreApplication.translate("days", "June"),
        QCoreApplication.translate("days", "July"),
        QCoreApplication.translate("days", "August"),
        QCoreApplication.translate("days", "September"),
        QCoreApplication.translate("days", "October"),
        QCoreApplication.translate("days", "November"),
        QCoreApplication.translate("days", "December"),
    )[day.month - 1]
