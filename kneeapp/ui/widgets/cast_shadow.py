"""The shadow of a card as a widget of its own, because a widget cannot paint outside of itself."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.shadow import Shadow, paint_shadow, shadow_area


class CastShadow(QWidget):
    """The shadow of a card on the ground that it floats over; it follows the card, and shows while the card does.

    The ground is a widget around the card, and has to paint what is behind them; what lies between is see-through.
    """

    def __init__(self, card: QWidget, radius: int, shadow: Shadow, ground: QWidget) -> None:
        super().__init__(ground)
        self._card, self._radius, self._shadow, self._ground = card, radius, shadow, ground
        self._strength = 1.0
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        card.installEventFilter(self)

    def set_strength(self, strength: float) -> None:
        """How much of the shadow shows, 0 to 1."""
        if strength != self._strength:
            self._strength = strength
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and watched is self._card:
            self.hide()
        elif event.type() == QEvent.Type.Show and watched is self._card:
            self._watch()
            self._follow()
            self.lower()
            self.show()
        elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        card = QRectF(QPointF(self._corner() - self.pos()), QSizeF(self._card.size()))
        with QPainter(self) as painter:
            painter.setOpacity(self._strength)
            paint_shadow(painter, card, self._radius, self._shadow, current_theme())

    def _watch(self) -> None:
        """Also what is between card and ground moves the card."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        between = self._card.parentWidget()
        while between is not None and between is not self._ground:
            between.installEventFilter(self)
            self._watched.append(between)
            between = between.parentWidget()

    def _follow(self) -> None:
        card = QRectF(QRect(self._corner(), self._card.size()))
        self.setGeometry(shadow_area(card, self._shadow).toAlignedRect())

    def _corner(self) -> QPoint:
        return self._card.mapTo(self._ground, QPoint(0, 0))
