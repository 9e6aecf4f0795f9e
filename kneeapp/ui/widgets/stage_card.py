"""A low stage with words at its leading side and the figure at the other."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from kneeapp.ui.sizes import Space, Width
from kneeapp.ui.widgets.mirroring import mirrored
from kneeapp.ui.widgets.stage import Stage

_FIGURE = 256
_LEAST_FIGURE = 120
_HEIGHT = 204
_SYMBOL = 0.48


class StageCard(Stage):
    """Takes the words into its ``words``, and below them into its ``foot`` what may run under the figure.

    The light falls on the figure; where the words need the room there is none.
    """

    symbol_share = _SYMBOL

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.words, self.foot = QVBoxLayout(), QVBoxLayout()
        self.words.setSpacing(0)
        self.foot.setSpacing(0)
        self._room = QSpacerItem(0, 0)
        above = QHBoxLayout()
        above.setSpacing(0)
        above.addLayout(self.words, 1)
        above.addItem(self._room)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE_NARROW, Space.WIDE, Space.PAGE_NARROW, Space.WIDE)
        column.setSpacing(0)
        column.addLayout(above, 1)
        column.addLayout(self.foot)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self._column.totalMinimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room.changeSize(max(0, figure_width(self.width()) - Space.PAGE_NARROW), 0)
        self._column.invalidate()

    def figure_area(self) -> QRectF:
        """The end of the card that is free of words."""
        width = figure_width(self.width())
        return mirrored(QRectF(self.width() - width, 0, width, self.height()), self)


def figure_width(card: int) -> int:
    """How much of a card of that width the figure has: what its words leave, 0 where that is too little."""
    left = min(_FIGURE, card - Width.CARD_WORDS)
    return left if left >= _LEAST_FIGURE else 0
