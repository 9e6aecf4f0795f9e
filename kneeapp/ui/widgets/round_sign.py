"""A circle with an icon or a number in it: the sign of a page, or of a step in a list."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.typography import far_font

_ICON: Final = 0.56
_NUMBER: Final = 0.45


@dataclass(frozen=True, kw_only=True)
class SignLook:
    """The roles of ground and ink; without a ground there is an outline. Soft grounds vanish in high contrast."""

    ink: str
    ground: str = ""
    is_soft: bool = False


DONE: Final = SignLook(ground="primary", ink="on_primary")
AT_HAND: Final = SignLook(ground="ink", ink="bg")
LATER: Final = SignLook(ink="ink_2")
STANDING: Final = SignLook(ground="sunken", ink="ink", is_soft=True)
HURT: Final = SignLook(ground="danger_soft", ink="danger_ink", is_soft=True)
WELL_DONE: Final = SignLook(ground="ok_soft", ink="ok_ink", is_soft=True)


class RoundSign(QLabel):
    """Its text is drawn, unless it has an icon; a sign with neither text nor name tells a screen reader nothing."""

    def __init__(self, diameter: int, look: SignLook, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._diameter, self._look, self._icon = diameter, look, icon
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_diameter(self, diameter: int) -> None:
        """Take another size."""
        if diameter != self._diameter:
            self._diameter = diameter
            self.updateGeometry()
            self.update()

    def show_sign(self, text: str, look: SignLook, icon: str = "") -> None:
        """Show another text, or the icon that stands for it."""
        self._look, self._icon = look, icon
        self.setText(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._diameter, self._diameter)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, side = current_theme(), self._diameter
        corner = QPointF((self.width() - side) / 2, (self.height() - side) / 2)
        circle = QRectF(corner.x(), corner.y(), side, side)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter, circle, theme)
            painter.setPen(theme.color(self._look.ink))
            if self._icon:
                inset = side * (1 - _ICON) / 2
                area = circle.adjusted(inset, inset, -inset, -inset)
                paint_icon(painter, self._icon, area, theme.color(self._look.ink))
            else:
                painter.setFont(far_font(round(side * _NUMBER), is_display=False))
                painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self.text())

    def _paint_ground(self, painter: QPainter, circle: QRectF, theme: Theme) -> None:
        look = self._look
        is_outlined = not look.ground or (look.is_soft and theme.is_high_contrast)
        line = Size.OUTLINE if is_outlined else 0
        role = "ink" if theme.is_high_contrast else "line"
        painter.setPen(QPen(theme.color(role), line) if line else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(look.ground) if look.ground else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle.adjusted(line / 2, line / 2, -line / 2, -line / 2))
