"""A scale from 0 to 10 for how strong a pain is, and the words under it. It reads no meaning into an answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QCoreApplication, QRect, QSize
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.choice_row import ChoiceRow

HIGHEST: Final = 10
TOGETHER_MS: Final = 600
"""Within this time a 1 and a 0 are a 10."""

_PLACES: Final = (0.0, 2.5 / 11, 5.5 / 11, 8 / 11, 1.0)
"""Where the words stand along the scale: at its ends, and under the middle of what they mean."""

_FEWER: Final = (tuple(range(5)), (0, 2, 4), (0, 4))
"""Which words are shown: the first of these that have room."""


@dataclass(frozen=True, kw_only=True)
class Digit:
    """A digit that was typed, and when, in ms."""

    value: int
    at_ms: int


class PainScale(ChoiceRow):
    """A row of 0 to 10 in which digits jump and arrow keys move."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, [str(value) for value in range(HIGHEST + 1)], parent=parent)
        self._last: Digit | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if not (text.isascii() and text.isdigit()) or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        digit = Digit(value=int(text), at_ms=event.timestamp())
        self.take(meant(digit, self._last))
        self._last = digit


class ScaleWords(QWidget):
    """No pain, mild, moderate, strong, the worst: where there is no room for all, fewer of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = [self._label(text) for text in _words()]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(0, max(label.sizeHint().height() for label in self._labels))

    def resizeEvent(self, event: QResizeEvent) -> None:
        widths = [label.sizeHint().width() for label in self._labels]
        for label, left in zip(self._labels, lefts(widths, self.width()), strict=True):
            label.setVisible(left is not None)
            place = QRect(left or 0, 0, label.sizeHint().width(), self.height())
            label.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        set_look(label, "meta")
        return label


def meant(digit: Digit, last: Digit | None) -> int:
    """The value that a digit means after the one before it."""
    if last is not None and (last.value, digit.value) == (1, 0) and digit.at_ms - last.at_ms <= TOGETHER_MS:
        return HIGHEST
    return digit.value


def lefts(widths: Sequence[int], room: int) -> list[int | None]:
    """Where words of these widths begin in that room, from the leading edge; None for one that is left out."""
    places = [
        round(min(max(0.0, room * place - width / 2), room - width))
        for place, width in zip(_PLACES, widths, strict=True)
    ]
    shown = next(some for some in _FEWER if _stand_apart([(places[index], widths[index]) for index in some]))
    return [left if index in shown else None for index, left in enumerate(places)]


def _stand_apart(words: Sequence[tuple[int, int]]) -> bool:
    """Whether words at these places, of these widths, leave gaps; the two at the ends always have to do."""
    return len(words) == 2 or all(left + width + Space.SMALL <= after for (left, width), (after, _) in pairwise(words))


def _words() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("pain", "No pain"),
        QCoreApplication.translate("pain", "Mild"),
        QCoreApplication.translate("pain", "Moderate"),
        QCoreApplication.translate("pain", "Strong"),
        QCoreApplication.translate("pain", "Worst I can imagine"),
    )
