"""One of several choices, painted here: a cell of a scale, or a segment in a track."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kneeapp.ui.sizes import SECONDARY_LINE, Radius, Size, Space
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.typography import text_font


class ChoiceLook(Enum):
    """How the choices of a row are drawn."""

    CELLS = "cells"
    """Boxes side by side, such as a scale from 0 to 10."""
    WORDS = "words"
    """Larger boxes side by side, each with a word or two."""
    SEGMENTS = "segments"
    """Parts of one track, the chosen one lifted out of it."""


@dataclass(frozen=True, kw_only=True)
class _Extent:
    height: int
    radius: int
    padding: int
    style: str


_EXTENTS = {
    ChoiceLook.CELLS: _Extent(height=Size.CELL, radius=Radius.CONTROL, padding=Space.MEDIUM, style="cell"),
    ChoiceLook.WORDS: _Extent(height=Size.TARGET_LARGE, radius=Radius.LARGE, padding=Space.MEDIUM, style="big_button"),
    ChoiceLook.SEGMENTS: _Extent(height=Size.STEPPER_SIGN, radius=Radius.SEGMENT, padding=13, style="chip"),
}


class ChoiceButton(QPushButton):
    """A choice that can be checked; to a screen reader one of several."""

    def __init__(self, label: str, look: ChoiceLook, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._look = look
        self.setCheckable(True)
        self.setAutoExclusive(True)  # tells a screen reader that this is one of several
        self.setAutoDefault(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        grows = look is not ChoiceLook.SEGMENTS
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
        )

    @property
    def focus_radius(self) -> float:
        """How round the corners are, for the ring of the focus."""
        return _EXTENTS[self._look].radius

    def sizeHint(self) -> QSize:
        extent, theme = _EXTENTS[self._look], current_theme()
        width = QFontMetrics(text_font(extent.style, theme.text_scale)).horizontalAdvance(self.text())
        return QSize(width + 2 * extent.padding + 1, theme.scaled(extent.height))

    def minimumSizeHint(self) -> QSize:
        extent = _EXTENTS[self._look]
        return QSize(self.sizeHint().width() - 2 * extent.padding + Space.SMALL, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill, line, width = self._ground(theme)
            painter.setPen(QPen(line, width) if width else Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            inset, radius = width / 2, _EXTENTS[self._look].radius - width / 2
            painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)
            painter.setFont(text_font(_EXTENTS[self._look].style, theme.text_scale))
            painter.setPen(theme.color(self._text_role(theme)))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self.text())

    def _ground(self, theme: Theme) -> tuple[QColor, QColor, float]:
        """The fill, the line and its thickness."""
        if not self.isEnabled():
            return theme.color("disabled_bg"), theme.color("disabled_ink"), 0.0
        if self._look is ChoiceLook.SEGMENTS:
            return self._segment_ground(theme)
        if self.isChecked():
            return theme.color("primary"), theme.color("primary"), 0.0
        width = Size.OUTLINE if theme.is_high_contrast else SECONDARY_LINE
        return theme.color("primary_soft" if self.underMouse() else "surface"), theme.color("line"), width

    def _segment_ground(self, theme: Theme) -> tuple[QColor, QColor, float]:
        if not self.isChecked():
            clear = theme.color("sunken")
            clear.setAlpha(0)
            return clear, theme.color("line"), 0.0
        if theme.is_high_contrast:
            return theme.color("primary"), theme.color("primary"), 0.0
        return theme.color("surface"), theme.color("line"), Size.HAIRLINE

    def _text_role(self, theme: Theme) -> str:
        if not self.isEnabled():
            return "disabled_ink"
        if self.isChecked():
            is_filled = self._look is not ChoiceLook.SEGMENTS or theme.is_high_contrast
            return "on_primary" if is_filled else "ink"
        return "ink" if self._look is not ChoiceLook.SEGMENTS or self.underMouse() else "ink_2"
