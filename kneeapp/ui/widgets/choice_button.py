"""One of several choices, painted here: a cell of a scale, or a segment in a track."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kneeapp.ui.sizes import SECONDARY_LINE, Radius, Size, Space
from kneeapp.ui.theme import Theme, current_theme, softened
from kneeapp.ui.typography import text_font


class ChoiceLook(Enum):
    """How the choices of a row are drawn."""

    WORDS = "words"
    """Boxes side by side, each with words."""
    CELLS = "cells"
    """Smaller boxes side by side, each with a digit: a scale from 0 to 10."""
    SEGMENTS = "segments"
    """Parts of one track, the chosen one lifted out of it."""
    SWATCHES = "swatches"
    """Circles of colour (`skin_choice.py`)."""
    BARS = "bars"
    """Boxes side by side, each with a word under a picture of its own."""
    CARDS = "cards"
    """Larger boxes with an outline, which is bold round the chosen one (`card_choice.py`)."""


GROWING: Final = (ChoiceLook.WORDS, ChoiceLook.CELLS, ChoiceLook.BARS, ChoiceLook.CARDS)
"""Those that share the width of their row; the others are as wide as they need."""


@dataclass(frozen=True, kw_only=True)
class _Extent:
    height: int
    radius: int
    padding: int
    style: str
    inset: int = 0


_EXTENTS = {
    ChoiceLook.WORDS: _Extent(height=Size.TARGET_LARGE, radius=Radius.LARGE, padding=Space.LARGE, style="big_button"),
    ChoiceLook.CELLS: _Extent(height=Size.CELL, radius=Radius.CELL, padding=Space.SMALL, style="cell"),
    ChoiceLook.SEGMENTS: _Extent(
        height=Size.TARGET, radius=Radius.SEGMENT, padding=13, style="segment", inset=Space.TINY
    ),
    ChoiceLook.BARS: _Extent(height=74, radius=Radius.LARGE, padding=Space.SMALL, style="strong"),
    ChoiceLook.CARDS: _Extent(height=Size.CARD_ROW, radius=Radius.ROW, padding=Space.LARGE, style="strong"),
}
_CHOSEN_SEGMENT_STYLE = "chip"
_SHADOW = 0.07


class ChoiceButton(QPushButton):
    """A choice that can be checked; to a screen reader one of several."""

    focused = Signal()
    """It took the focus."""

    def __init__(self, label: str, look: ChoiceLook, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._look = look
        self.setCheckable(True)
        self.setAutoExclusive(True)  # tells a screen reader that this is one of several
        self.setAutoDefault(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        grows = look in GROWING
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
        )

    @property
    def focus_radius(self) -> float:
        """How round the corners are, for the ring of the focus."""
        return _EXTENTS[self._look].radius

    def sizeHint(self) -> QSize:
        extent, theme = _EXTENTS[self._look], current_theme()
        style = _CHOSEN_SEGMENT_STYLE if self._look is ChoiceLook.SEGMENTS else extent.style
        width = QFontMetrics(text_font(style, theme.text_scale)).horizontalAdvance(self.text())
        return QSize(width + 2 * extent.padding + 1, theme.scaled(extent.height))

    def minimumSizeHint(self) -> QSize:
        padding = 0 if self._look is ChoiceLook.SEGMENTS else 2 * _EXTENTS[self._look].padding - Space.SMALL
        return QSize(self.sizeHint().width() - padding, self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        fill, line, width = self._ground(theme)
        area = choice_area(QRectF(self.rect()), self._look)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._is_lifted(theme):
                self._paint_box(painter, area.translated(0, 1), softened(theme.color("ink"), _SHADOW))
            self._paint_box(painter, area, fill, QPen(line, width) if width else None)
            painter.setFont(text_font(self._style(), theme.text_scale))
            painter.setPen(theme.color(self._text_role(theme)))
            self._paint_content(painter, area)

    def _paint_content(self, painter: QPainter, area: QRectF) -> None:
        """Draw what the choice says, in the painter's pen and font."""
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self.text())

    def _paint_box(self, painter: QPainter, area: QRectF, fill: QColor, pen: QPen | None = None) -> None:
        inset = pen.widthF() / 2 if pen else 0.0
        painter.setPen(pen or QPen(Qt.PenStyle.NoPen))
        painter.setBrush(fill)
        radius = _EXTENTS[self._look].radius - inset
        painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)

    def _is_lifted(self, theme: Theme) -> bool:
        is_chosen_segment = self._look is ChoiceLook.SEGMENTS and self.isChecked()
        return is_chosen_segment and self.isEnabled() and not theme.is_high_contrast

    def _style(self) -> str:
        is_chosen_segment = self._look is ChoiceLook.SEGMENTS and self.isChecked()
        return _CHOSEN_SEGMENT_STYLE if is_chosen_segment else _EXTENTS[self._look].style

    def _ground(self, theme: Theme) -> tuple[QColor, QColor, float]:
        """The fill, the line and its thickness."""
        if self._look is ChoiceLook.SEGMENTS:
            return self._segment_ground(theme)
        if not self.isEnabled():
            return theme.color("disabled_bg"), theme.color("disabled_ink"), Size.OUTLINE * theme.is_high_contrast
        if self.isChecked():
            return theme.color("primary"), theme.color("primary"), 0.0
        width = Size.OUTLINE if theme.is_high_contrast else SECONDARY_LINE
        return theme.color("primary_soft" if self.underMouse() else "surface"), theme.color("line"), width

    def _segment_ground(self, theme: Theme) -> tuple[QColor, QColor, float]:
        if not self.isChecked():
            return softened(theme.color("sunken"), 0), theme.color("line"), 0.0
        if not self.isEnabled():
            return theme.color("disabled_bg"), theme.color("disabled_ink"), Size.OUTLINE * theme.is_high_contrast
        if theme.is_high_contrast:
            return theme.color("primary"), theme.color("primary"), 0.0
        return theme.color("surface"), theme.color("line"), 0.0

    def _text_role(self, theme: Theme) -> str:
        if not self.isEnabled():
            return "disabled_ink"
        if self.isChecked():
            is_filled = self._look is not ChoiceLook.SEGMENTS or theme.is_high_contrast
            return "on_primary" if is_filled else "ink"
        return "ink_2" if self._look is ChoiceLook.SEGMENTS and not self.underMouse() else "ink"


def choice_area(button: QRectF, look: ChoiceLook) -> QRectF:
    """What of a button is seen: a segment takes clicks a little above and below itself too."""
    inset = _EXTENTS[look].inset
    return button.adjusted(0, inset, 0, -inset)
