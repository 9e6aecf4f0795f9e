"""The card of the pain that was logged: a line from 0 to 10, and the same in words. It draws no trend."""

from PySide6.QtWidgets import QWidget

from kneeapp.ui.pages.shown_today import ShownPains
from kneeapp.ui.pages.titled_card import TitledCard
from kneeapp.ui.pages.today_words import pain_text, sessions_text
from kneeapp.ui.widgets.pain_chart import PainChart
from kneeapp.ui.widgets.wrapping_label import WrappingLabel


class PainCard(TitledCard):
    """Before the first answer there is no line: the card says what will be here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_title(self.tr("Pain you logged"))
        self._chart = PainChart(self)
        self._words = WrappingLabel("", "meta", self)
        self.column.addWidget(self._chart)
        self.column.addWidget(self._words)

    def show_pains(self, pains: ShownPains | None) -> None:
        """Show these pains; None hides the card."""
        self.setVisible(pains is not None)
        if pains is not None:
            self.show_remark(sessions_text(len(pains.values)))
            self._chart.show_values(pains.values)
            self._chart.setVisible(bool(pains.values))
            self._words.setText(pain_text(pains))
