"""The handle by which a row of the plan is dragged; for the mouse alone, since keys and buttons move a row too."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import current_theme


class PlanHandle(QWidget):
    """Tells where it is dragged to, and when it is let go."""

    dragged = Signal(QPoint)
    """The pointer's place on the screen."""
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed_at: QPoint | None = None
        self._is_dragged = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to move"))
        self.setFixedWidth(Size.HANDLE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.globalPosition().toPoint()
        if self._pressed_at is None:
            return
        far = (place - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        self._is_dragged = self._is_dragged or far
        if self._is_dragged:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragged, self._is_dragged, self._pressed_at = self._is_dragged, False, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if was_dragged:
            self.dropped.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        area = QRectF(0, 0, Size.ICON_SMALL, Size.ICON_SMALL)
        area.moveCenter(self.rect().toRectF().center())
        with QPainter(self) as painter:
            paint_icon(painter, "grip-vertical", area, theme.color("ink_2"))
