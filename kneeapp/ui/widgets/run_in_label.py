"""A paragraph that begins with a strong sentence, in one flow with the words behind it."""

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QWidget

from kneeapp.ui.widgets.wrapped_text import formatted
from kneeapp.ui.widgets.wrapping_label import WrappingLabel


class RunInLabel(WrappingLabel):
    """Plain text in a look of labels, of which the first words are semibold."""

    def __init__(self, strong: str, text: str, look: str, parent: QWidget | None = None) -> None:
        super().__init__(" ".join(filter(None, (strong, text))), look, parent)
        self._opening = len(strong)

    def _formats(self) -> list[QTextLayout.FormatRange]:
        emphasis = QTextCharFormat()
        emphasis.setFontWeight(QFont.Weight.DemiBold)
        return [formatted(0, self._opening, emphasis)]
