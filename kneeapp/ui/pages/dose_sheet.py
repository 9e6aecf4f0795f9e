"""A small card over the window that holds controls for which the bar has no room.

It lies over the whole window, so that a press anywhere outside of the card closes it; Esc and Done close it as well.
While it is open the focus stays inside, afterwards it is on the button that opened it.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QGraphicsDropShadowEffect, QVBoxLayout, QWidget

from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import current_theme, softened
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.panel import Panel

_SHADOW_BLUR = 48
_SHADOW_DROP = 18
_SHADOW_LIGHT = 0.14
_SHADOW_DARK = 0.45


class DoseSheet(QWidget):
    """A card with some content in the window of its anchor: in line with the anchor, above its bar."""

    closed = Signal()
    """The sheet went away; whoever lent the content takes it back now."""

    def __init__(self, name: str, content: QWidget, anchor: QWidget, bar: QWidget) -> None:
        super().__init__(anchor.window())
        self.setObjectName("dose-sheet")
        self.setAccessibleName(name)
        self._anchor, self._bar = anchor, bar
        self._card = Panel(parent=self)
        self._card.set_panel("card")
        self._done = Button(self.tr("Done"), parent=self._card)
        self._done.clicked.connect(self.leave)
        layout = QVBoxLayout(self._card)
        layout.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        layout.setSpacing(Space.WIDE)
        layout.addWidget(content)
        layout.addWidget(self._done)
        self._throw_shadow()
        anchor.window().installEventFilter(self)

    def open(self) -> None:
        """Show the sheet over all else."""
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()
        self._place()

    def leave(self) -> None:
        """Close the sheet for good; nothing happens where it is closed already."""
        if self.isHidden():
            return
        self.window().removeEventFilter(self)
        self._anchor.setFocus(Qt.FocusReason.OtherFocusReason)  # before Qt looks for another place for it
        self.closed.emit()
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.window():
            self.setGeometry(self.window().rect())
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.leave()

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: FBT001  # Qt's own signature
        stops = [
            widget
            for widget in self._card.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None
            and widget.isVisible()
            and widget.isEnabled()
        ]
        if not stops:
            return False
        stops.sort(key=self._reading_place)
        focused = QApplication.focusWidget()
        place = stops.index(focused) if focused in stops else -1 if is_next else 0
        reason = Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason
        stops[(place + (1 if is_next else -1)) % len(stops)].setFocus(reason)
        return True

    def _reading_place(self, widget: QWidget) -> tuple[int, int]:
        corner = widget.mapTo(self._card, QPoint(0, 0))
        return corner.y(), corner.x()

    def _place(self) -> None:
        anchor = QRect(self._anchor.mapTo(self.window(), QPoint(0, 0)), self._anchor.size())
        anchor.setTop(self._bar.mapTo(self.window(), QPoint(0, 0)).y())
        self._card.setGeometry(card_area(self._card.sizeHint(), anchor, self.rect(), self.layoutDirection()))

    def _throw_shadow(self) -> None:
        theme = current_theme()
        if theme.is_high_contrast:
            return
        shadow = QGraphicsDropShadowEffect(self._card)
        shadow.setBlurRadius(_SHADOW_BLUR)
        shadow.setOffset(0, _SHADOW_DROP)
        role, opacity = ("sunken", _SHADOW_DARK) if theme.is_dark else ("ink", _SHADOW_LIGHT)
        shadow.setColor(softened(theme.color(role), opacity))
        self._card.setGraphicsEffect(shadow)


def card_area(size: QSize, anchor: QRect, window: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Where a card of that size lies: above the anchor, from its leading edge on, and inside the window."""
    card = QRect(QPoint(0, 0), size.boundedTo(window.size()))
    if direction is Qt.LayoutDirection.RightToLeft:
        card.moveBottomRight(QPoint(anchor.right(), anchor.top() - Space.MEDIUM))
    else:
        card.moveBottomLeft(QPoint(anchor.left(), anchor.top() - Space.MEDIUM))
    card.moveLeft(max(window.left(), min(card.left(), window.right() + 1 - card.width())))
    card.moveTop(max(window.top(), card.top()))
    return card
