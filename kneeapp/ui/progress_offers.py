"""The offer after a session: whether there is one, how it is shown, and what each answer changes."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from kneeapp.core.exercise import ExerciseId
from kneeapp.core.exercise_state import ExerciseState
from kneeapp.core.kept import KeptSession
from kneeapp.core.library import Library
from kneeapp.core.progress import Offer, OfferKind, Proof, taken
from kneeapp.storage.records import Records
from kneeapp.ui.main_window import MainWindow
from kneeapp.ui.pages.offer_words import ShownOffer, ShownProof
from kneeapp.ui.pages.progress_offer_page import ProgressOfferPage


class ProgressOffers(QObject):
    """Asks at most once after a session; ``library`` gives the exercises of now."""

    def __init__(self, window: MainWindow, records: Records, library: Callable[[], Library]) -> None:
        super().__init__(window)
        self._window, self._records, self._library = window, records, library

    def ask(self) -> None:
        """Ask about what the session that just ended makes possible, where it makes anything possible."""
        library = self._library()
        offer = self._records.offer(library)
        if offer is None:
            return
        page = ProgressOfferPage()
        page.taken.connect(lambda: self._answer(page, lambda: self._take(offer)))
        page.not_now.connect(lambda: self._answer(page, lambda: self._put_off(offer)))
        page.never.connect(lambda: self._answer(page, lambda: self._refuse(offer)))
        self._window.show_over(page)
        page.ask(self._shown(offer, library))

    def _answer(self, page: ProgressOfferPage, act: Callable[[], None]) -> None:
        act()
        self._window.leave(page)
        self._window.library.refresh()

    def _take(self, offer: Offer) -> None:
        library = self._library()
        self._records.keep_plan(taken(offer, self._records.week_plan(library)))
        if offer.kind is OfferKind.NEXT_BAND:
            self._records.change_state(offer.exercise, lambda state: replace(state, band=offer.new_band))

    def _put_off(self, offer: Offer) -> None:
        self._records.change_state(offer.exercise, lambda state: state.offers_put_off(offer.after))

    def _refuse(self, offer: Offer) -> None:
        self._records.change_state(offer.exercise, ExerciseState.offers_refused)

    def _shown(self, offer: Offer, library: Library) -> ShownOffer:
        exercise = library[offer.exercise]
        return ShownOffer(
            kind=offer.kind,
            exercise=exercise.name,
            picture_of=exercise,
            reps_now=offer.reps,
            reps_next=offer.new_reps,
            is_each_leg=exercise.is_each_leg,
            proofs=tuple(map(_proof, reversed(offer.proofs))) or self._stop(offer),
            today=self._records.today,
        )

    def _stop(self, offer: Offer) -> tuple[ShownProof, ...]:
        """The set in which the exercise was stopped, as the reason for a step back."""
        return tuple(_stopped(session, offer.exercise) for session in self._records.sessions_since(offer.after))


def _proof(proof: Proof) -> ShownProof:
    return ShownProof(day=proof.begun.day, done=proof.reps, asked=proof.reps, effort=proof.effort, pain=proof.pain)


def _stopped(session: KeptSession, exercise: ExerciseId) -> ShownProof:
    bouts = {bout.bout: bout for bout in session.bouts if bout.exercise == exercise}
    last = max((rep.key.bout for rep in session.reps if rep.key.bout in bouts), default=min(bouts))
    reps = {rep.key.rep for rep in session.reps if rep.key.bout == last}
    pain = [told.strength for told in session.pains if told.exercise == exercise][-1]
    return ShownProof(
        day=session.begun.day, done=len(reps), asked=bouts[last].reps, effort=session.answers.effort, pain=pain
    )
