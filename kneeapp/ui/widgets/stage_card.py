"""A low stage with words at its leading side and the figure at the other."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.mirroring import mirrored
from kneeapp.ui.widgets.stage import Stage

_FIGURE = 256
_HEIGHT = 204
_SYMBOL = 0.48


class StageCard(Stage):
    """Takes the words into its ``words``; the light falls on the figure."""

    symbol_share = _SYMBOL

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.words = QVBoxLayout()
        self.words.setSpacing(0)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(Space.PAGE_NARROW, Space.WIDE, Space.PAGE_NARROW, Space.WIDE)
        row.setSpacing(0)
        row.addLayout(self.words, 1)
        row.addSpacing(_FIGURE - Space.PAGE_NARROW)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self._row.totalMinimumSize()

    def figure_area(self) -> QRectF:
        """The end of the card that is free of words."""
        return mirrored(QRectF(self.width() - _FIGURE, 0, _FIGURE, self.height()), self)
