"""What is remembered of one exercise between sessions: left out, easier, which band, and which offers were declined."""

from dataclasses import dataclass, replace
from datetime import date

from kneeapp.core.kept import Moment


@dataclass(frozen=True, kw_only=True)
class LeftOut:
    """An exercise left out of the plan since a day, until the user puts it back; ``pain`` 0 to 10, None if not told."""

    since: date
    pain: int | None = None


@dataclass(frozen=True, kw_only=True)
class OfferState:
    """How the user answered offers for an exercise.

    ``not_now`` is the beginning of the session after which the last one was put off; None where none was.
    """

    is_never: bool = False
    not_now: Moment | None = None


@dataclass(frozen=True, kw_only=True)
class ExerciseState:
    """All that is remembered of an exercise. ``band`` is a level, larger being stronger, None while not told."""

    left_out: LeftOut | None = None
    is_easier: bool = False
    offers: OfferState = OfferState()
    band: int | None = None

    def leaving_out(self, since: date, pain: int | None) -> "ExerciseState":
        """The state with the exercise left out of the plan."""
        return replace(self, left_out=LeftOut(since=since, pain=pain))

    def put_back(self) -> "ExerciseState":
        """The state with the exercise in the plan again."""
        return replace(self, left_out=None)

    def offers_put_off(self, after: Moment) -> "ExerciseState":
        """The state with the offer after the session that began then answered with "not now"."""
        return replace(self, offers=replace(self.offers, not_now=after))

    def offers_refused(self) -> "ExerciseState":
        """The state in which nothing is offered for this exercise any more."""
        return replace(self, offers=replace(self.offers, is_never=True))
