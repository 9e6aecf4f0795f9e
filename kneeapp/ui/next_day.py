"""How the knees are on the day after a session: asked at the top of today's page, kept, and followed up."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal, SignalInstance

from kneeapp.core.care import NextDayAnswer, offers_easier
from kneeapp.core.exercise import Exercise
from kneeapp.core.kept import KeptSession
from kneeapp.core.library import Library
from kneeapp.storage.records import Records
from kneeapp.ui.pages.next_day_card import NextDayCard, ShownNextDay
from kneeapp.ui.pages.today_page import TodayPage


class NextDay(QObject):
    """Shows its card while there is a question, or an answer of today that may still be taken back."""

    changed = Signal()
    """Exercises are to be easier than before, or not any more."""

    def __init__(self, page: TodayPage, records: Records, care_wished: SignalInstance) -> None:
        super().__init__(page)
        self._page, self._records = page, records
        self._session: KeptSession | None = None
        self._exercises: tuple[Exercise, ...] = ()
        self._asked_on: date | None = None
        self._is_easier = False
        self._card = NextDayCard(page)
        self._card.hide()
        self._card.answered.connect(self._on_card_answered)
        self._card.undone.connect(self._on_card_undone)
        self._card.dismissed.connect(self._on_card_dismissed)
        self._card.easier_wished.connect(self._on_card_easier_wished)
        self._card.see_someone_wished.connect(care_wished)

    def ask(self, library: Library) -> None:
        """Ask where there is a session to ask about; what was asked today already stays as it is."""
        today, session = self._records.today, self._records.asked_next_day()
        if today == self._asked_on and (session is None or session == self._session):
            return
        self._session, self._asked_on = session, today
        if session is None:
            self._page.set_aside_card(None)
            return
        self._exercises, self._is_easier = self._made_easier(session, library), False
        is_easier_offered = bool(self._exercises)
        self._card.ask(ShownNextDay(session_day=session.begun.day, today=today, is_easier_offered=is_easier_offered))
        self._page.set_aside_card(self._card)

    def forget(self) -> None:
        """Ask nothing any more: what was asked about is not kept any longer."""
        self._session = self._asked_on = None
        self._page.set_aside_card(None)

    def _made_easier(self, session: KeptSession, library: Library) -> tuple[Exercise, ...]:
        """The exercises of a session that can be made easier and are not yet."""
        states, known = self._records.states(), {exercise.id: exercise for exercise in library.exercises}
        done = dict.fromkeys(bout.exercise for bout in session.bouts)
        usual = [one for one in done if one in known and not (one in states and states[one].is_easier)]
        return tuple(known[one] for one in usual if offers_easier(known[one]))

    def _on_card_answered(self, answer: NextDayAnswer) -> None:
        if self._session is not None:
            self._records.answer_next_day(self._session, answer)

    def _on_card_undone(self) -> None:
        self._records.take_back_next_day()
        if self._is_easier:
            self._set_easier(is_easier=False)

    def _on_card_dismissed(self) -> None:
        if self._session is not None:
            self._records.answer_next_day(self._session, None)
        self._page.set_aside_card(None)

    def _on_card_easier_wished(self) -> None:
        self._set_easier(is_easier=True)

    def _set_easier(self, *, is_easier: bool) -> None:
        self._is_easier = is_easier
        for exercise in self._exercises:
            self._records.change_state(exercise.id, partial(replace, is_easier=is_easier))
        self.changed.emit()
