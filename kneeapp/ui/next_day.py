"""How the knees are on the day after a session: asked at the top of today's page, kept, and followed up."""

from dataclasses import replace

from PySide6.QtCore import QObject, SignalInstance

from kneeapp.core.care import NextDayAnswer, offers_easier
from kneeapp.core.exercise import Exercise
from kneeapp.core.kept import KeptSession
from kneeapp.core.library import Library
from kneeapp.storage.records import Records
from kneeapp.ui.pages.next_day_card import NextDayCard, ShownNextDay
from kneeapp.ui.pages.today_page import TodayPage


class NextDay(QObject):
    """Shows its card while there is a question, or an answer of today that may still be taken back."""

    def __init__(self, page: TodayPage, records: Records, care_wished: SignalInstance) -> None:
        super().__init__(page)
        self._page, self._records = page, records
        self._session: KeptSession | None = None
        self._exercises: tuple[Exercise, ...] = ()
        self._card = NextDayCard(page)
        self._card.hide()
        self._card.answered.connect(self._on_card_answered)
        self._card.undone.connect(self._on_card_undone)
        self._card.dismissed.connect(self._on_card_dismissed)
        self._card.easier_wished.connect(lambda: self._set_easier(is_easier=True))
        self._card.see_someone_wished.connect(care_wished)

    def ask(self, library: Library) -> None:
        """Ask where there is a session to ask about; what was asked already stays as it is."""
        session = self._records.asked_next_day()
        if session is None or (self._session is not None and session.id == self._session.id):
            return
        self._session = session
        known = {exercise.id: exercise for exercise in library.exercises}
        done = dict.fromkeys(bout.exercise for bout in session.bouts)
        self._exercises = tuple(known[one] for one in done if one in known and offers_easier(known[one]))
        shown = ShownNextDay(
            session_day=session.begun.day, today=self._records.today, is_easier_offered=bool(self._exercises)
        )
        self._card.ask(shown)
        self._page.set_aside_card(self._card)

    def forget(self) -> None:
        """Ask nothing any more: what was asked about is not kept any longer."""
        self._session = None
        self._page.set_aside_card(None)

    def _on_card_answered(self, answer: NextDayAnswer) -> None:
        if self._session is not None:
            self._records.answer_next_day(self._session, answer)

    def _on_card_undone(self) -> None:
        self._records.take_back_next_day()
        self._set_easier(is_easier=False)

    def _on_card_dismissed(self) -> None:
        if self._session is not None:
            self._records.answer_next_day(self._session, None)
        self._page.set_aside_card(None)

    def _set_easier(self, *, is_easier: bool) -> None:
        for exercise in self._exercises:
            self._records.change_state(exercise.id, lambda state: replace(state, is_easier=is_easier))
