"""A key as it looks on a keyboard, with its name on it."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kneeapp.ui.sizes import SECONDARY_LINE, Radius, Size, Space
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.typography import text_font


class CapExtent(Enum):
    """How large a cap is: height, least width, space beside the name, roundness, and the style of the name."""

    PLAIN = (Size.KEY_CAP, Size.KEY_CAP_WIDTH, 10, Radius.SMALL, "meta_strong")
    SHOWN = (Size.KEY_SHOWN, Size.KEY_SHOWN, 14, Radius.CONTROL, "key_shown")


class KeyCap(QLabel):
    """A plain cap in a list of keys, or a large one that shows a key by itself."""

    def __init__(self, name: str, extent: CapExtent = CapExtent.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._extent = extent
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return cap_size(self.text(), self._extent, current_theme())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_cap(painter, QRectF(self.rect()), self.text(), self._extent, current_theme())


def cap_size(name: str, extent: CapExtent, theme: Theme) -> QSize:
    """How large a cap with that name is."""
    height, least, padding, _radius, _style = extent.value
    width = QFontMetrics(_font(extent, theme)).horizontalAdvance(name) + 2 * padding
    return QSize(max(theme.scaled(least), width), theme.scaled(height))


def paint_cap(painter: QPainter, area: QRectF, name: str, extent: CapExtent, theme: Theme) -> None:
    """Draw a cap: its top, the edge that shows below it, and its name."""
    _height, _least, _padding, radius, _style = extent.value
    is_shown = extent is CapExtent.SHOWN
    depth = Space.HAIR if is_shown else Size.HAIRLINE * 1.5
    shape = QPainterPath()
    shape.addRoundedRect(area, radius, radius)
    top = QPainterPath()
    top.addRoundedRect(area.translated(0, -depth), radius, radius)
    painter.fillPath(shape, theme.color("line"))
    painter.fillPath(shape.intersected(top), theme.color("surface" if is_shown else "sunken"))
    if is_shown or theme.is_high_contrast:
        width = Size.OUTLINE if theme.is_high_contrast else SECONDARY_LINE
        inset = width / 2
        painter.setPen(QPen(theme.color("ink" if theme.is_high_contrast else "line_strong"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)
    painter.setPen(theme.color("ink" if is_shown else "ink_2"))
    painter.setFont(_font(extent, theme))
    painter.drawText(area.adjusted(0, 0, 0, -Size.HAIRLINE), Qt.AlignmentFlag.AlignCenter, name)


def _font(extent: CapExtent, theme: Theme) -> QFont:
    return text_font(extent.value[4], theme.text_scale)
