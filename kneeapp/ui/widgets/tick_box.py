"""A check box whose tick can be seen at a glance."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QWidget

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.sizes import SECONDARY_LINE, Radius, Size, Space
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.widgets.wrapped_text import WrappedText, styled_text

_GAP = 14


class TickBox(QCheckBox):
    """A check box and its text, either of which can be pressed; painted here in all states."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._given = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def focus_radius(self) -> float:
        """How round the corners are, for the ring of the focus."""
        return Radius.SMALL

    def show_given(self, text: str) -> None:
        """Show a text that comes from a file: as it is, for Qt would take its "&" for a key."""
        self._given = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        text = self._words()
        return QSize(_box_side() + _GAP + text.natural_width() + Space.SMALL, max(_box_side(), text.line))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, side = current_theme(), _box_side()
        direction, words = self.layoutDirection(), self._words()
        box = QStyle.visualRect(direction, self.rect(), QRect(0, (self.height() - side) // 2, side, side))
        start, line = side + _GAP, words.line
        text = QRect(start, (self.height() - line) // 2, self.width() - start, line)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_box(painter, QRectF(box), theme)
            painter.setPen(theme.color("ink" if self.isEnabled() else "disabled_ink"))
            words.paint(painter, QStyle.visualRect(direction, self.rect(), text))

    def _paint_box(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        is_checked, is_hovered = self.isChecked(), self.underMouse()
        width = 0.0 if is_checked else Size.OUTLINE if theme.is_high_contrast else SECONDARY_LINE
        painter.setPen(QPen(theme.color("line_strong"), width) if width else Qt.PenStyle.NoPen)
        checked = "primary_hover" if is_hovered else "primary"
        painter.setBrush(theme.color(checked if is_checked else "sunken" if is_hovered else "surface"))
        inset = width / 2
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), Radius.SMALL, Radius.SMALL)
        if is_checked:
            side = box.width() * 0.7
            tick = QRectF(0, 0, side, side)
            tick.moveCenter(box.center())
            paint_icon(painter, "check", tick, theme.color("on_primary"), stroke=2.6)

    def _words(self) -> WrappedText:
        return styled_text(self._given or self.text(), "reading", self.layoutDirection())


def _box_side() -> int:
    return current_theme().scaled(Size.TICK_BOX)
