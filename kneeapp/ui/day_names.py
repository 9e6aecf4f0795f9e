"""The days of the week in the user's language: whole, short, and as one letter. Day 0 is Monday."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication

DAYS: Final = range(7)


def day_name(day: int) -> str:
    """The name of a day: "Monday"."""
    names = (
        QCoreApplication.translate("days", "Monday"),
        QCoreApplication.translate("days", "Tuesday"),
        QCoreApplication.translate("days", "Wednesday"),
        QCoreApplication.translate("days", "Thursday"),
        QCoreApplication.translate("days", "Friday"),
        QCoreApplication.translate("days", "Saturday"),
        QCoreApplication.translate("days", "Sunday"),
    )
    return names[day]


def short_day_name(day: int) -> str:
    """The short name of a day: "Mon"."""
    names = (
        QCoreApplication.translate("days", "Mon"),
        QCoreApplication.translate("days", "Tue"),
        QCoreApplication.translate("days", "Wed"),
        QCoreApplication.translate("days", "Thu"),
        QCoreApplication.translate("days", "Fri"),
        QCoreApplication.translate("days", "Sat"),
        QCoreApplication.translate("days", "Sun"),
    )
    return names[day]


def day_letter(day: int) -> str:
    """The letter of a day: "M"; the translator is told which day a letter stands for."""
    letters = (
        QCoreApplication.translate("days", "M", "Monday"),
        QCoreApplication.translate("days", "T", "Tuesday"),
        QCoreApplication.translate("days", "W", "Wednesday"),
        QCoreApplication.translate("days", "T", "Thursday"),
        QCoreApplication.translate("days", "F", "Friday"),
        QCoreApplication.translate("days", "S", "Saturday"),
        QCoreApplication.translate("days", "S", "Sunday"),
    )
    return letters[day]


def days_text(days: Iterable[int]) -> str:
    """Some days in one line: "Mon, Wed, Fri"."""
    return ", ".join(short_day_name(day) for day in days)
