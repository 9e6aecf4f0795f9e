"""The sentences of today's page: where the user is in the routine, in plain words."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kneeapp.core.exercise_state import LeftOut
from kneeapp.ui.pages.shown_today import ShownRow, ShownToday
from kneeapp.ui.wording import hold_text, left_out_since, number_word, reps_text, work_text


def date_text(day: date, locale: QLocale) -> str:
    """The day as "Wednesday 12 March"."""
    form = QCoreApplication.translate("today", "dddd d MMMM", "the order of a date's parts, in Qt's letters")
    return locale.toString(QDate(day.year, day.month, day.day), form)


def headline(shown: ShownToday) -> str:
    """Where the user is."""
    if shown.is_resting:
        return QCoreApplication.translate("today", "A rest day")
    if not shown.to_go:
        return QCoreApplication.translate("today", "That’s it for today")
    if not shown.done:
        return QCoreApplication.translate("today", "Ready when you are")
    sentence = QCoreApplication.translate("today", "{done} down, {left} to go")
    done = number_word(shown.done)
    return sentence.format(done=done[:1].upper() + done[1:], left=number_word(shown.to_go))


def next_title(shown: ShownToday) -> str:
    """The title of the card: the exercise that is next, or what there is to say where none is."""
    if shown.is_resting:
        return QCoreApplication.translate("today", "Nothing to do, and that is right")
    if shown.next is None:
        return QCoreApplication.translate("today", "Nothing is left to do")
    title = QCoreApplication.translate("today", "Next: {exercise}")
    return title.format(exercise=shown.next.item.exercise.short_name)


def next_text(shown: ShownToday) -> str:
    """What the next exercise asks, and how long the rest of the routine takes."""
    if shown.is_resting:
        return QCoreApplication.translate("today", "Any exercise can be done all the same, from its own page.")
    if shown.next is None:
        return QCoreApplication.translate("today", "What you did is in your record.")
    return f"{_asked_text(shown.next)} {_time_text(shown)}"


def dose_line(row: ShownRow) -> str:
    """The second line of a row: its dose, and the sets that are done; or since when it is left out."""
    if row.left_out is not None:
        return ""
    work = work_text(row.item.dose)
    if row.item.exercise.is_each_leg:
        work = QCoreApplication.translate("today", "{work}, each leg").format(work=work)
    if 0 < row.sets_done < row.item.dose.sets:
        line = QCoreApplication.translate("today", "{work}, {number} done")
        work = line.format(work=work, number=number_word(row.sets_done))
    return work


def easier_text(way: str) -> str:
    """What makes an exercise easier today, such as "no band", told as such; "" for its usual form."""
    return QCoreApplication.translate("today", "Easier today: {how}").format(how=way) if way else ""


def left_out_text(left_out: LeftOut, today: date | None, locale: QLocale) -> str:
    """Since when an exercise is left out: "Left out since Monday, pain 5", after a week with the date."""
    is_recent = today is not None and (today - left_out.since).days < _WEEK
    form = "dddd" if is_recent else QCoreApplication.translate("today", "d MMMM")
    since = locale.toString(QDate(left_out.since.year, left_out.since.month, left_out.since.day), form)
    return left_out_since(since, left_out.pain)


_WEEK = 7


def _asked_text(row: ShownRow) -> str:
    """What is next of an exercise: "Set 2 of 3: 15 reps, hold 3 s."."""
    dose, exercise = row.item.dose, row.item.exercise
    work = reps_text(dose.reps)
    if exercise.is_each_leg:
        work = QCoreApplication.translate("today", "{work} each leg").format(work=work)
    if exercise.has_hold:
        work = f"{work}, {hold_text(dose.hold_ms)}"
    if dose.sets > 1:
        line = QCoreApplication.translate("today", "Set {number} of {sets}: {work}.")
        return line.format(number=min(row.sets_done + 1, dose.sets), sets=dose.sets, work=work)
    return f"{work}."


def _time_text(shown: ShownToday) -> str:
    minutes = max(1, round(shown.left_ms / 60_000))
    if shown.is_begun:
        text = QCoreApplication.translate("today", "About %n minute(s) for the rest of the routine.", "", minutes)
    else:
        text = QCoreApplication.translate("today", "About %n minute(s) for the routine.", "", minutes)
    return text.replace("(s)", "" if minutes == 1 else "s")
