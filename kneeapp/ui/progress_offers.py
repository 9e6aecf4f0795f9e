"""The offer after a session: whether there is one, how it is shown, and what each answer changes."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from kneeapp.core.exercise_state import ExerciseState
from kneeapp.core.library import Library
from kneeapp.core.progress import Offer, OfferKind, taken
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
        proofs = (
            ShownProof(day=proof.begun.day, done=proof.reps, asked=proof.reps, effort=proof.effort, pain=proof.pain)
            for proof in offer.proofs
        )
        return ShownOffer(
            kind=offer.kind,
            exercise=exercise.name,
            reps_now=offer.reps,
            reps_next=offer.new_reps,
            is_each_leg=exercise.is_each_leg,
            proofs=tuple(proofs),
            today=self._records.today,
        )
