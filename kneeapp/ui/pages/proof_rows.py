"""The sessions that are the reason for an offer: a line each, the day, what was done, how it felt."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kneeapp.ui.pages.offer_words import ShownOffer, ShownProof, proof_texts
from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.round_sign import STANDING, WELL_DONE, RoundSign
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_ROW = 59
_SIGN = 32
_COLUMNS = 4
_DAY = 92
_TRAILING = Qt.AlignmentFlag.AlignTrailing


class ProofRows(QWidget):
    """Lines between hairlines, their parts below each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.BUTTONS)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(_COLUMNS - 2, 1)
        self._grid.setColumnMinimumWidth(1, _DAY)
        self._parts: list[QWidget] = []
        self._rows = 0

    def show_proofs(self, offer: ShownOffer) -> None:
        """Show the sessions of this offer in place of those before."""
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        self._add_line(0)
        for number, proof in enumerate(offer.proofs):
            self._add(2 * number + 1, proof, offer)
            self._add_line(2 * number + 2)
        self._rows = len(offer.proofs)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        for row in range(self._grid.rowCount()):
            is_proof = row % 2 and row < 2 * self._rows
            self._grid.setRowMinimumHeight(row, current_theme().scaled(_ROW) if is_proof else 0)

    def _add(self, row: int, proof: ShownProof, offer: ShownOffer) -> None:
        day, done, felt = proof_texts(proof, offer)
        look, icon = (WELL_DONE, "check") if proof.is_whole else (STANDING, "minus")
        parts = RoundSign(_SIGN, look, icon), WrappingLabel(day, "strong"), WrappingLabel(done, "soft")
        for column, part in enumerate(parts):
            self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignVCenter)
        at_the_end = WrappingLabel(felt, "note")
        self._grid.addWidget(at_the_end, row, _COLUMNS - 1, Qt.AlignmentFlag.AlignVCenter | _TRAILING)
        self._parts += (*parts, at_the_end)

    def _add_line(self, row: int) -> None:
        line = Panel("line")
        self._grid.addWidget(line, row, 0, 1, _COLUMNS)
        self._parts.append(line)
