"""The right column of today's page: the week, the pain that was logged, and what to have ready."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneeapp.ui.pages.pain_card import PainCard
from kneeapp.ui.pages.preparation import preparations
from kneeapp.ui.pages.preparation_card import PreparationCard
from kneeapp.ui.pages.shown_past import ShownPast
from kneeapp.ui.pages.shown_today import ShownToday
from kneeapp.ui.pages.week_card import WeekCard
from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.row_end import Standing


class TodayAside(QWidget):
    """A card from elsewhere may come first; while it does, what to have ready waits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first: QWidget | None = None
        self._is_something_left = True
        self._week = WeekCard(self)
        self._pain = PainCard(self)
        self._preparation = PreparationCard(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.LARGE)
        for card in (self._week, self._pain, self._preparation):
            self._column.addWidget(card)
        self._column.addStretch(1)

    def show_today(self, shown: ShownToday, past: ShownPast) -> None:
        """Show the week, the pains, and what this day needs; what to have ready only while something is left to do."""
        self._week.show_week(past)
        self._pain.show_pains(past.pains)
        items = [row.item for row in shown.rows if row.standing is not Standing.LEFT_OUT]
        self._preparation.show_points(preparations(items))
        self._is_something_left = shown.to_go > 0
        self._show_preparation()

    def set_first(self, card: QWidget | None) -> None:
        """Show that card above the others, in place of the one before; that one is hidden and stays its owner's."""
        if self._first is card:
            return
        if self._first is not None:
            self._column.removeWidget(self._first)
            self._first.hide()
        self._first = card
        if card is not None:
            self._column.insertWidget(0, card)
            card.show()
        self._show_preparation()

    def _show_preparation(self) -> None:
        self._preparation.setVisible(self._first is None and self._is_something_left)
