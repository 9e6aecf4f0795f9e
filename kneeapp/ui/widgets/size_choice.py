"""The choice of the size of what is read from afar: S, M and L as large as they are, each over its word."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from kneeapp.ui.far import FAR_SCALES
from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import current_theme
from kneeapp.ui.typography import far_font, text_font
from kneeapp.ui.widgets.card_choice import CardChoice
from kneeapp.ui.widgets.choice_button import ChoiceButton, ChoiceLook
from kneeapp.ui.widgets.choice_row import ChoiceRow

_LETTERS: Final = (28, 36, 44)
_HEIGHT: Final = 104
_LETTER_MIDDLE, _WORD_MIDDLE = 42, 78
_LINE: Final = 20


class SizeChoice(ChoiceRow):
    """One stop for Tab; arrow keys change the size at once."""

    scale_chosen = Signal(float)
    """The user wants this one of `FAR_SCALES`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        names = (
            QCoreApplication.translate("SizeChoice", "Small"),
            QCoreApplication.translate("SizeChoice", "Normal"),
            QCoreApplication.translate("SizeChoice", "Large"),
        )
        super().__init__(name, names, ChoiceLook.CARDS, parent)
        self.chosen.connect(lambda index: self.scale_chosen.emit(FAR_SCALES[index]))

    def show_scale(self, scale: float) -> None:
        """Show that one of `FAR_SCALES` as chosen, without telling it."""
        self.choose(FAR_SCALES.index(scale))

    def step(self, by: int) -> None:
        """Choose a larger or a smaller size, as the user does; at the end of the row nothing happens."""
        index = (self.chosen_index or 0) + by
        if index in range(len(FAR_SCALES)):
            self.take(index)

    def new_choice(self, index: int, label: str) -> ChoiceButton:
        letters = (
            QCoreApplication.translate("SizeChoice", "S"),
            QCoreApplication.translate("SizeChoice", "M"),
            QCoreApplication.translate("SizeChoice", "L"),
        )
        return _SizeCard(label, letters[index], _LETTERS[index], self)


class _SizeCard(CardChoice):
    def __init__(self, label: str, letter: str, pixels: int, parent: QWidget) -> None:
        super().__init__(label, parent)
        self._letter, self._pixels = letter, pixels

    def sizeHint(self) -> QSize:
        theme = current_theme()
        word = QFontMetrics(text_font("meta_strong", theme.text_scale)).horizontalAdvance(self.text())
        return QSize(word + 2 * Space.SMALL + 1, theme.scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _paint_content(self, painter: QPainter, area: QRectF) -> None:
        theme = current_theme()
        painter.setFont(far_font(theme.scaled(self._pixels)))
        painter.setPen(theme.color(self.mark_role(theme)))
        painter.drawText(_band(area, theme.scaled(_LETTER_MIDDLE)), _CENTRED, self._letter)
        is_chosen = self.isChecked()
        painter.setFont(text_font("meta_strong" if is_chosen else "meta", theme.text_scale))
        painter.setPen(theme.color(self._text_role(theme) if is_chosen else self.note_role(theme)))
        painter.drawText(_band(area, theme.scaled(_WORD_MIDDLE)), _CENTRED, self.text())


_CENTRED: Final = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextDontClip)


def _band(area: QRectF, middle: int) -> QRectF:
    """A line across the card, so far down."""
    return QRectF(area.left(), area.top() + middle - _LINE / 2, area.width(), _LINE)
