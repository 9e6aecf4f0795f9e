"""Words that are made of values: seconds, minutes, doses and sides, in the user's language.

English plurals are settled here, since the source language has no translation file that would do it.
"""

from PySide6.QtCore import QCoreApplication

from kneeapp.core.exercise import Side
from kneeapp.core.plan import Dose, PlanItem
from kneeapp.ui.letter_keys import LETTER_KEYS


def seconds_text(ms: int) -> str:
    """A short time as "2 s", or "2.5 s" where it is not whole."""
    return QCoreApplication.translate("wording", "{seconds} s").format(seconds=_number(ms / 1000))


def minutes_text(ms: int) -> str:
    """An estimated time as "About 3 min", or "Under 1 min"."""
    if ms < 60_000:
        return QCoreApplication.translate("wording", "Under 1 min")
    return QCoreApplication.translate("wording", "About {minutes} min").format(minutes=_minutes(ms))


def short_minutes_text(ms: int) -> str:
    """An estimated time for the end of a line, as "3 min", or "under 1 min"."""
    if ms < 60_000:
        return QCoreApplication.translate("wording", "under 1 min")
    return QCoreApplication.translate("wording", "{minutes} min").format(minutes=_minutes(ms))


def reps_text(reps: int) -> str:
    """A number of repetitions: "1 rep", "10 reps"."""
    return _english(QCoreApplication.translate("wording", "%n rep(s)", "", reps), reps)


def work_text(dose: Dose) -> str:
    """The reps of a dose, and its sets where there are several: "10 reps", "3 sets of 15"."""
    if dose.sets == 1:
        return reps_text(dose.reps)
    return QCoreApplication.translate("wording", "{sets} sets of {reps}").format(sets=dose.sets, reps=dose.reps)


def hold_text(ms: int) -> str:
    """A hold inside a line: "hold 2 s"."""
    return QCoreApplication.translate("wording", "hold {time}").format(time=seconds_text(ms))


def dose_text(item: PlanItem) -> str:
    """A dose in one line: "3 sets of 15 · hold 3 s"; an exercise without a band says that instead of its hold."""
    work = work_text(item.dose)
    if item.exercise.band is None:
        return QCoreApplication.translate("wording", "{work} · no band").format(work=work)
    return f"{work} · {hold_text(item.dose.hold_ms)}" if item.exercise.has_hold else work


def choices_text(item: PlanItem) -> str:
    """What can be chosen of a dose, in one line: "10 reps · hold 2 s · left first"."""
    hold = hold_text(item.dose.hold_ms) if item.exercise.has_hold else ""
    return " · ".join(filter(None, (work_text(item.dose), hold, _first_leg_text(item.dose.first_side))))


def side_text(side: Side) -> str:
    """The leg, or legs, being trained, as a title: "Left leg"."""
    match side:
        case Side.LEFT:
            return QCoreApplication.translate("wording", "Left leg")
        case Side.RIGHT:
            return QCoreApplication.translate("wording", "Right leg")
        case Side.BOTH:
            return QCoreApplication.translate("wording", "Both legs")


def fill_sides(text: str, side: Side) -> str:
    """The text with ``{side}`` and ``{other}`` replaced by the words for that side and its opposite."""
    return text.replace("{side}", _side_word(side)).replace("{other}", _side_word(side.other))


def number_word(number: int) -> str:
    """A small number as a word, a large one in digits."""
    words = (
        QCoreApplication.translate("wording", "none"),
        QCoreApplication.translate("wording", "one"),
        QCoreApplication.translate("wording", "two"),
        QCoreApplication.translate("wording", "three"),
        QCoreApplication.translate("wording", "four"),
        QCoreApplication.translate("wording", "five"),
        QCoreApplication.translate("wording", "six"),
        QCoreApplication.translate("wording", "seven"),
        QCoreApplication.translate("wording", "eight"),
        QCoreApplication.translate("wording", "nine"),
    )
    return words[number] if number < len(words) else str(number)


def left_out_since(since: str, pain: int | None) -> str:
    """Since when an exercise is left out of the plan, and for which pain where that was told."""
    if pain is None:
        return QCoreApplication.translate("wording", "Left out since {day}").format(day=since)
    line = QCoreApplication.translate("wording", "Left out since {day}, pain {pain}")
    return line.format(day=since, pain=pain)


def initials(name: str) -> str:
    """The first letters of a name's first two words, as a mark: "SB" for "Single-leg band"."""
    return "".join(word[0] for word in name.split()[:2]).upper()


def tip_text(text: str) -> str:
    """A text for a tool tip, shown as it is: unescaped, Qt takes for markup what looks like it."""
    marks = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}  # as html.escape, whose import the start would pay for
    return "<p>" + "".join(marks.get(letter, letter) for letter in text) + "</p>"


def with_shortcut(text: str, *keys: str) -> str:
    """What something does with the first of these keys that does it too, for a tool tip: "Close (Esc)"."""
    key = next(filter(LETTER_KEYS.shown, keys), "")
    if not key:
        return text
    return QCoreApplication.translate("wording", "{text} ({key})").format(text=text, key=key)


def _side_word(side: Side) -> str:
    match side:
        case Side.LEFT:
            return QCoreApplication.translate("wording", "left")
        case Side.RIGHT:
            return QCoreApplication.translate("wording", "right")
        case Side.BOTH:
            return QCoreApplication.translate("wording", "both")


def _first_leg_text(side: Side) -> str:
    match side:
        case Side.LEFT:
            return QCoreApplication.translate("wording", "left first")
        case Side.RIGHT:
            return QCoreApplication.translate("wording", "right first")
        case Side.BOTH:
            return ""


def _english(text: str, count: int) -> str:
    return text.replace("(s)", "" if count == 1 else "s")


def _minutes(ms: int) -> int:
    return max(1, round(ms / 60_000))


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
