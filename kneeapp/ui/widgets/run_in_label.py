"""A paragraph that begins with a strong sentence, in one flow with the words behind it."""

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QWidget

from kneeapp.ui.widgets.wrapping_label import WrappingLabel


class RunInLabel(WrappingLabel):
    """Plain text in a look of labels, of which the first words are semibold."""

    def __init__(self, strong: str, text: str, look: str, parent: QWidget | None = None) -> None:
        self._strong = strong
        super().__init__(" ".join(filter(None, (strong, text))), look, parent)

    def _wrapped(self) -> QTextLayout:
        layout = super()._wrapped()
        emphasis = QTextCharFormat()
        emphasis.setFontWeight(QFont.Weight.DemiBold)
        strong = QTextLayout.FormatRange()
        strong.start, strong.length, strong.format = 0, len(self._strong), emphasis
        layout.setFormats([strong])
        return layout
