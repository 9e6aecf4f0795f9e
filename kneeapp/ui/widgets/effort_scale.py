"""How hard something felt, in five words, each under as many bars. Its index is what is kept: 0 easy to 4 maximal."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kneeapp.ui.theme import current_theme, softened
from kneeapp.ui.widgets.choice_button import ChoiceButton, ChoiceLook
from kneeapp.ui.widgets.choice_row import ChoiceRow

BARS: Final = 5
_BAR: Final = 6.0
_GAP: Final = 3.0
_STEP: Final = 4.0
_PICTURE: Final = 0.49
"""Where the bars stand, of the height of the box; the word has the room below."""
_UNLIT: Final = 0.28


class EffortScale(ChoiceRow):
    """A row of five choices from easy to maximal."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, effort_words(), ChoiceLook.BARS, parent)

    def new_choice(self, index: int, label: str) -> ChoiceButton:
        return _EffortButton(label, self, lit=index + 1)


class _EffortButton(ChoiceButton):
    """A word under five bars, of which the first few are lit."""

    def __init__(self, label: str, parent: QWidget, *, lit: int) -> None:
        super().__init__(label, ChoiceLook.BARS, parent)
        self._lit = lit

    def _paint_content(self, painter: QPainter, area: QRectF) -> None:
        ink, foot = painter.pen().color(), area.top() + area.height() * _PICTURE
        word = QRectF(area.left(), foot, area.width(), area.bottom() - foot)
        painter.drawText(word, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self.text())
        painter.setPen(Qt.PenStyle.NoPen)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        bars = bar_areas(QPointF(area.center().x(), foot), current_theme().text_scale, is_mirrored=is_mirrored)
        for index, bar in enumerate(bars):
            painter.setBrush(ink if index < self._lit else softened(ink, _UNLIT))
            painter.drawRoundedRect(bar, bar.width() / 2, bar.width() / 2)


def effort_words() -> tuple[str, ...]:
    """The five answers, from the least effort to the most."""
    return (
        QCoreApplication.translate("effort", "Easy"),
        QCoreApplication.translate("effort", "Low"),
        QCoreApplication.translate("effort", "Moderate"),
        QCoreApplication.translate("effort", "Hard"),
        QCoreApplication.translate("effort", "Maximal"),
    )


def bar_areas(foot: QPointF, scale: float, *, is_mirrored: bool) -> list[QRectF]:
    """The bars over the middle of their foot, the lowest first: at the left, mirrored at the right."""
    width, step = _BAR * scale, (_BAR + _GAP) * scale
    left = foot.x() - (BARS * step - _GAP * scale) / 2
    places = range(BARS)[::-1] if is_mirrored else range(BARS)
    heights = [width + index * _STEP * scale for index in range(BARS)]
    return [
        QRectF(left + place * step, foot.y() - height, width, height)
        for place, height in zip(places, heights, strict=True)
    ]
