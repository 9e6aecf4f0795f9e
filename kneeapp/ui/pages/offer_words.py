"""An offer to do a little more, or less, as it is shown, and its words: it asks, and never advises."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from kneeapp.core.exercise import Exercise
from kneeapp.core.progress import OfferKind
from kneeapp.ui.day_words import day_title

translate = QCoreApplication.translate


@dataclass(frozen=True, kw_only=True)
class ShownProof:
    """What was done in one session, of how many reps in each leg; None for what was not answered.

    ``effort`` is an index, 0 easy to 4 maximal; ``pain`` is from 0 to 10.
    """

    day: date
    done: int
    asked: int
    effort: int | None = None
    pain: int | None = None

    @property
    def is_whole(self) -> bool:
        """Whether all reps were done."""
        return self.done >= self.asked


@dataclass(frozen=True, kw_only=True)
class ShownOffer:
    """An exercise's reps as they are and as they are offered, and the sessions that are the reason."""

    kind: OfferKind
    exercise: str
    reps_now: int
    reps_next: int
    is_each_leg: bool
    proofs: tuple[ShownProof, ...]
    today: date
    picture_of: Exercise | None = None
    """The exercise itself, for its picture."""


def offer_text(offer: ShownOffer) -> str:
    """The question: "You met your own target twice. Want to try 12?"."""
    match offer.kind:
        case OfferKind.MORE_REPS:
            text = translate("offer", "You met your own target twice. Want to try {next}?")
        case OfferKind.NEXT_BAND:
            text = translate("offer", "You reached {now} twice. Want to try the next band, with {next} reps?")
        case OfferKind.STEP_BACK:
            text = translate("offer", "You stopped early last time. Want to try {next} for now?")
    return text.format(now=offer.reps_now, next=offer.reps_next)


def take_text(offer: ShownOffer) -> str:
    """The answer that takes it: "Try 12"."""
    if offer.kind is OfferKind.NEXT_BAND:
        return translate("offer", "Try the next band")
    return translate("offer", "Try {reps}").format(reps=offer.reps_next)


def unit_text(offer: ShownOffer) -> str:
    """What the offered number counts: "reps, each leg"."""
    if offer.kind is OfferKind.NEXT_BAND:
        return translate("offer", "reps, next band")
    return translate("offer", "reps, each leg") if offer.is_each_leg else translate("offer", "reps")


def proof_texts(proof: ShownProof, offer: ShownOffer) -> tuple[str, str, str]:
    """Of one session the day, what was done, and how it felt: "Today", "10 of 10, both legs", "Effort low, pain 1"."""
    text = translate("offer", "{done} of {asked}")
    if offer.is_each_leg and proof.is_whole:
        text = translate("offer", "{done} of {asked}, both legs")
    return day_title(proof.day, offer.today), text.format(done=proof.done, asked=proof.asked), _felt(proof)


def _felt(proof: ShownProof) -> str:
    parts = []
    if proof.effort is not None:
        parts.append(translate("offer", "effort {word}").format(word=_effort_words()[proof.effort]))
    if proof.pain is not None:
        parts.append(translate("offer", "pain {strength}").format(strength=proof.pain))
    felt = ", ".join(parts)
    return felt[:1].upper() + felt[1:]


def _effort_words() -> tuple[str, ...]:
    return (
        translate("offer", "easy"),
        translate("offer", "low"),
        translate("offer", "moderate"),
        translate("offer", "hard"),
        translate("offer", "maximal"),
    )
