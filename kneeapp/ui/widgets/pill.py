"""A short fact in a pill that lies on the stage."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kneeapp.ui.sizes import SECONDARY_LINE, Size
from kneeapp.ui.theme import current_theme, set_look
from kneeapp.ui.widgets.rounded_ground import paint_rounded_ground

_PADDING = 14


class Pill(QLabel):
    """Plain text on a ground of its own, in one line."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_look(self, "pill")

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + 2 * _PADDING, current_theme().scaled(Size.CHIP))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, area = current_theme(), QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill, radius = theme.color("surface"), area.height() / 2
            paint_rounded_ground(painter, area, fill, theme, radius=radius, line=SECONDARY_LINE)
        super().paintEvent(event)
