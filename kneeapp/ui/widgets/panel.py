"""A panel: the ground that other things lie on, such as a card, a note or the bar below a page."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from kneeapp.ui.looks import PANELS, Ground
from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import Theme, current_theme


class Panel(QFrame):
    """A frame in one of the looks of `looks.PANELS`; without a look it has no ground."""

    def __init__(self, look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = ""
        self.set_panel(look)

    def set_panel(self, look: str) -> None:
        """Take another look, or none."""
        if look != self._look:
            self._look = look
            if look == "line":
                self.setFixedHeight(Size.HAIRLINE)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._look:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint_ground(painter, QRectF(self.rect()), PANELS[self._look], current_theme())


def paint_ground(painter: QPainter, area: QRectF, ground: Ground, theme: Theme) -> None:
    """Draw a ground with its line; high contrast draws the line round every ground that has corners, and thicker."""
    if ground.is_edge:
        painter.fillRect(area, theme.color(ground.fill))
        area.setHeight(Size.OUTLINE if theme.is_high_contrast else Size.HAIRLINE)
        painter.fillRect(area, theme.color("line"))
        return
    is_outlined = ground.has_line or (theme.is_high_contrast and ground.radius > 0)
    width = Size.OUTLINE if theme.is_high_contrast else Size.HAIRLINE
    painter.setPen(QPen(theme.color("line"), width) if is_outlined else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(ground.fill))
    inset = width / 2 if is_outlined else 0.0
    radius = max(0.0, ground.radius - inset)
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)
