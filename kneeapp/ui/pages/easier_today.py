"""A line above an exercise's dose: what makes it easier today, and the way back to its usual version."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kneeapp.ui.pages.today_words import easier_text
from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.wrapping_label import WrappingLabel


class EasierToday(QWidget):
    """Takes no room while the exercise is done in its usual version."""

    usual_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = WrappingLabel("", "meta_good", self)
        self._back = Button(self.tr("Back to the usual one"), Kind.LINK, parent=self)
        self._back.clicked.connect(self.usual_wished)
        self._line = QHBoxLayout(self)
        self._line.setSpacing(Space.LARGE)
        self._line.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(self._back)
        self.hide()

    def show_way(self, way: str) -> None:
        """Show what makes it easier, such as "no band"; nothing for the usual version."""
        self._words.setText(easier_text(way))
        self._back.setAccessibleDescription(self._words.text())
        self.setVisible(bool(way))

    def set_side(self, side: int) -> None:
        """Begin and end as far from the edges as the page does."""
        self._line.setContentsMargins(side, 0, side, 0)
