"""What the screens of care show in tests and pictures: a session left open, and an offer after one."""

from dataclasses import replace
from datetime import date
from typing import Any

from kneeapp.core.exercise import Side
from kneeapp.core.progress import OfferKind
from kneeapp.ui.pages.offer_words import ShownOffer, ShownProof
from kneeapp.ui.pages.resume_words import ShownResume
from kneeapp.ui.widgets.segment_bar import Block

TODAY = date(2025, 3, 12)
"""A Wednesday."""

_RESUME = ShownResume(
    exercise="Single-leg band stretch",
    number=1,
    exercises=5,
    rep=7,
    reps=10,
    side=Side.LEFT,
    ago="4 minutes ago",
    blocks=(
        Block(label="Left leg", cells=10, done=6, is_current=True, is_in_hand=True),
        Block(label="Right leg", cells=10, done=0, is_current=False),
    ),
    reps_saved=6,
)
_OFFER = ShownOffer(
    kind=OfferKind.MORE_REPS,
    exercise="Single-leg band stretch",
    reps_now=10,
    reps_next=12,
    is_each_leg=True,
    proofs=(
        ShownProof(day=TODAY, done=10, asked=10, effort=2, pain=1),
        ShownProof(day=date(2025, 3, 10), done=10, asked=10, effort=1, pain=1),
    ),
    today=TODAY,
)


def a_resume(**changes: Any) -> ShownResume:
    """Rep 7 of 10 of the left leg, 4 minutes ago, or with these changes."""
    return replace(_RESUME, **changes)


def an_offer(kind: OfferKind = OfferKind.MORE_REPS) -> ShownOffer:
    """An offer of each kind: 10 to 12, 15 to 10 with the next band, 10 to 8."""
    match kind:
        case OfferKind.MORE_REPS:
            return _OFFER
        case OfferKind.NEXT_BAND:
            proofs = tuple(replace(proof, done=15, asked=15) for proof in _OFFER.proofs)
            return replace(_OFFER, kind=kind, reps_now=15, reps_next=10, proofs=proofs)
        case OfferKind.STEP_BACK:
            stopped = ShownProof(day=date(2025, 3, 10), done=5, asked=10, pain=3)
            return replace(_OFFER, kind=kind, reps_next=8, proofs=(stopped,))
