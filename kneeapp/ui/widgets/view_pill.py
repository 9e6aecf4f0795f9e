"""The pill on the stage of a set-up that says how the figure is seen: as in a mirror, from the front, from the side."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kneeapp.ui.far import FarSize, FarType, small_unit
from kneeapp.ui.icons import paint_icon
from kneeapp.ui.sizes import SECONDARY_LINE, Space
from kneeapp.ui.theme import current_theme
from kneeapp.ui.typography import far_font
from kneeapp.ui.widgets.mirroring import leading_edge, mirrored
from kneeapp.ui.widgets.rounded_ground import paint_rounded_ground

_MIRROR: Final = "flip-horizontal-2"
_WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
_LONG: Final = 10_000


class ViewPill(QLabel):
    """Its words take as many lines as they need; it is read from near, so never smaller than in a usual window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._unit, self._has_mirror = 1.0, False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        self._unit = unit
        self.update()

    def show_words(self, text: str, *, has_mirror: bool) -> None:
        """Say this, with the sign of a mirror or without."""
        self._has_mirror = has_mirror
        self.setText(text)
        self.update()

    def size_within(self, width: int) -> QSize:
        """How large it is where it may be that wide at most."""
        edges = self._text_left() + self._length(Space.BUTTONS)
        one_line, words = self._needed(_LONG), self._needed(max(1, width - edges))
        height = self._length(FarSize.CARD_CHIP) + words.height() - one_line.height()
        return QSize(min(width, words.width() + 1 + edges), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, area = current_theme(), QRectF(self.rect())
        ink = theme.color("ink_2")
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            radius = self._length(FarSize.CARD_CHIP) / 2
            paint_rounded_ground(painter, area, theme.color("sunken"), theme, radius=radius, line=SECONDARY_LINE)
            if self._has_mirror:
                icon = QRectF(self._length(Space.BUTTONS), 0, self._length(FarSize.STAGE_PILL_ICON), area.height())
                paint_icon(painter, _MIRROR, mirrored(icon, self), ink)
            painter.setPen(ink)
            painter.setFont(self._font())
            words = area.adjusted(self._text_left(), 0, -self._length(Space.BUTTONS), 0)
            leading = leading_edge(self.layoutDirection()) | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(mirrored(words, self), int(_WRAPPED | leading | Qt.TextFlag.TextDontClip), self.text())

    def _text_left(self) -> int:
        icon = self._length(FarSize.STAGE_PILL_ICON) + self._length(FarSize.STAGE_PILL_GAP) if self._has_mirror else 0
        return self._length(Space.BUTTONS) + icon

    def _needed(self, width: int) -> QRect:
        """The box of the words where a line may be that wide."""
        return QFontMetrics(self._font()).boundingRect(QRect(0, 0, width, _LONG), _WRAPPED, self.text())

    def _font(self) -> QFont:
        return far_font(self._length(FarType.CHIP), is_display=False)

    def _length(self, units: int) -> int:
        return round(units * small_unit(self._unit, current_theme().text_scale))
