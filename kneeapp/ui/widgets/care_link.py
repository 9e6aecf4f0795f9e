"""The way to "When to see someone": an underlined line with an arrow behind it, on a warning note."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.sizes import Radius, Size, Space
from kneeapp.ui.theme import current_theme
from kneeapp.ui.typography import text_font
from kneeapp.ui.widgets.mirroring import mirrored


class CareLink(QPushButton):
    """Its text as a link in the ink of warnings."""

    focus_radius = Radius.SMALL

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("When to see someone"))
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._text_width() + Space.SMALL + self._icon_side(), current_theme().scaled(Size.CHIP))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        width, side = self._text_width(), self._icon_side()
        words = QRectF(0, 0, width, self.height())
        arrow = QRectF(width + Space.SMALL, 0, side, self.height())
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ink = current_theme().color("warn_ink")
        with QPainter(self) as painter:
            painter.setFont(self._font())
            painter.setPen(ink)
            painter.drawText(mirrored(words, self), Qt.AlignmentFlag.AlignCenter, self.text())
            paint_icon(painter, "chevron-left" if is_mirrored else "chevron-right", mirrored(arrow, self), ink)

    def _font(self) -> QFont:
        font = text_font("strong_lead", current_theme().text_scale)
        font.setUnderline(True)
        return font

    def _text_width(self) -> int:
        return QFontMetrics(self._font()).horizontalAdvance(self.text()) + 1

    def _icon_side(self) -> int:
        return current_theme().scaled(Size.ICON_SMALL)
