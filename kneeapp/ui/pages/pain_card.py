"""The card of the pain that was logged: a line from 0 to 10, and the same in words. It draws no trend."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kneeapp.ui.pages.shown_past import ShownPains
from kneeapp.ui.pages.titled_card import TitledCard
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


def pain_text(pains: ShownPains) -> str:
    """The last pain that was logged and the one a week ago, with nothing read into them."""
    if not pains.values:
        return QCoreApplication.translate("today", "The pain you log after a session will show here, from 0 to 10.")
    if pains.week_ago is None:
        return QCoreApplication.translate("today", "You logged {pain}.").format(pain=pains.values[-1])
    line = QCoreApplication.translate("today", "You logged {pain}; a week ago {before}.")
    return line.format(pain=pains.values[-1], before=pains.week_ago)


def sessions_text(count: int) -> str:
    """How many sessions a chart shows: "Last 7 sessions"; nothing for none."""
    if count == 0:
        return ""
    if count == 1:
        return QCoreApplication.translate("today", "Last session")
    return QCoreApplication.translate("today", "Last {count} sessions").format(count=count)
