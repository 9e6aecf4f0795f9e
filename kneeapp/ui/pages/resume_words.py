"""A session that was left open, as it is shown, and the words in which it is told where it stood."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kneeapp.core.exercise import Exercise, Side
from kneeapp.ui.widgets.segment_bar import Block
from kneeapp.ui.wording import reps_text, side_text


@dataclass(frozen=True, kw_only=True)
class ShownResume:
    """Where a session stood: the exercise and its place in the session, the rep in hand, and how long ago that was.

    ``rep`` is None in a set-up or a rest, before the first rep of a set. ``ago`` is of `day_words.ago_text`.
    ``picture_of`` is the exercise itself, None where it cannot be told any more. ``is_old`` puts saving first; without
    ``can_resume`` there is nothing but saving and discarding.
    """

    exercise: str
    number: int
    exercises: int
    rep: int | None
    reps: int
    side: Side
    ago: str
    blocks: tuple[Block, ...]
    reps_saved: int
    set_number: int = 1
    sets: int = 1
    picture_of: Exercise | None = None
    is_old: bool = False
    can_resume: bool = True


def place_text(shown: ShownResume) -> str:
    """Which exercise: "Single-leg band stretch, exercise 1 of 5"; its name alone where it is the only one."""
    if shown.exercises == 1:
        return shown.exercise
    text = QCoreApplication.translate("resume", "{exercise}, exercise {number} of {count}")
    return text.format(exercise=shown.exercise, number=shown.number, count=shown.exercises)


def moment_text(shown: ShownResume) -> str:
    """Where it stood: "You were at rep 7 of 10, left leg, 4 minutes ago.", with spaces that keep its parts whole."""
    text = QCoreApplication.translate("resume", "You were at {place}, {ago}.")
    if shown.rep is None:
        text = QCoreApplication.translate("resume", "You were about to begin {place}, {ago}.")
    parts = filter(None, (_reps(shown), _leg(shown), _set(shown)))
    return text.format(place=", ".join(map(_unbroken, parts)), ago=_unbroken(shown.ago))


def saved_text(shown: ShownResume) -> str:
    """What is kept, and how it goes on: "Six reps are saved. Resuming starts with a short lead-in."."""
    saved = _saved(shown.reps_saved)
    if not shown.can_resume:
        return saved + " " + QCoreApplication.translate("resume", "This session can no longer be resumed.")
    return saved + " " + QCoreApplication.translate("resume", "Resuming starts with a short lead-in.")


def _unbroken(text: str) -> str:
    """The text in one line wherever that has room for it: what belongs together is read together."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def _reps(shown: ShownResume) -> str:
    if shown.rep is None:
        return reps_text(shown.reps)
    return QCoreApplication.translate("resume", "rep {rep} of {reps}").format(rep=shown.rep, reps=shown.reps)


def _leg(shown: ShownResume) -> str:
    leg = side_text(shown.side)
    return "" if shown.side is Side.BOTH else leg[:1].lower() + leg[1:]


def _set(shown: ShownResume) -> str:
    if shown.sets == 1:
        return ""
    text = QCoreApplication.translate("resume", "set {number} of {sets}")
    return text.format(number=shown.set_number, sets=shown.sets)


def _saved(reps: int) -> str:
    words = (
        QCoreApplication.translate("resume", "No rep is saved yet."),
        QCoreApplication.translate("resume", "One rep is saved."),
        QCoreApplication.translate("resume", "Two reps are saved."),
        QCoreApplication.translate("resume", "Three reps are saved."),
        QCoreApplication.translate("resume", "Four reps are saved."),
        QCoreApplication.translate("resume", "Five reps are saved."),
        QCoreApplication.translate("resume", "Six reps are saved."),
        QCoreApplication.translate("resume", "Seven reps are saved."),
        QCoreApplication.translate("resume", "Eight reps are saved."),
        QCoreApplication.translate("resume", "Nine reps are saved."),
        QCoreApplication.translate("resume", "Ten reps are saved."),
    )
    if reps < len(words):
        return words[reps]
    return QCoreApplication.translate("resume", "{reps} reps are saved.").format(reps=reps)
