"""The icon of the program: the mark on a rounded tile, in the same colours by day and by night."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import Theme, current_theme, theme_for
from kneeapp.ui.widgets.mark import paint_mark
from kneeapp.ui.widgets.rounded_ground import paint_rounded_ground

_ROUND: Final = 0.22
_MARK: Final = 0.62


class AppIcon(QWidget):
    """As large as an icon is shown about the program; decoration, so a screen reader is told nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(Size.APP_ICON, Size.APP_ICON)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, area = current_theme(), QRectF(self.rect())
        ground, colors = _look(theme)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_rounded_ground(painter, area, ground, theme, radius=area.width() * _ROUND, line=Size.OUTLINE)
            paint_mark(painter, mark_area(area), colors)


def mark_area(tile: QRectF) -> QRectF:
    """The square of the mark in the middle of a tile."""
    margin = tile.width() * (1 - _MARK) / 2
    return tile.adjusted(margin, margin, -margin, -margin)


def _look(theme: Theme) -> tuple[QColor, Theme]:
    """The ground, and the theme whose colours the mark has."""
    if theme.is_high_contrast:
        return theme.color("surface"), theme
    light = theme_for(Qt.ColorScheme.Light)
    return light.color("stage" if theme.is_dark else "surface"), light
