"""The stage: the place of the figure, which for now holds a quiet symbol over its floor."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QRadialGradient
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from kneeapp.ui.sizes import Radius, Width
from kneeapp.ui.theme import Theme, current_theme, set_look
from kneeapp.ui.typography import far_font
from kneeapp.ui.widgets.mark import paint_mark

_LIGHT_RADIUS: Final = 0.62
_SYMBOL: Final = 0.30


class Stage(QFrame):
    """A frame lit from its middle, with the initials it is given, or the mark where it has none."""

    def __init__(self, radius: int = Radius.STAGE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._radius = radius
        self._symbol = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        set_look(self, "stage")

    def show_symbol(self, symbol: str) -> None:
        """Show these initials."""
        self._symbol = symbol
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(Width.STAGE_MIN, Width.STAGE_MIN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, area = current_theme(), QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint_light(painter, area, self._radius, theme)
            _paint_floor(painter, area, theme)
            self._paint_symbol(painter, symbol_area(area), theme)

    def _paint_symbol(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        if not self._symbol:
            paint_mark(painter, area, theme)
            return
        painter.setPen(theme.color("stage_floor"))
        painter.setFont(far_font(round(area.height() * 0.8)))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self._symbol)


def symbol_area(stage: QRectF) -> QRectF:
    """The square over the floor in which the symbol stands."""
    side = min(stage.width(), stage.height()) * _SYMBOL
    middle = stage.center() - QPointF(0, side * 0.12)
    return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)


def floor_area(stage: QRectF) -> QRectF:
    """The box round the floor's ellipse."""
    symbol = symbol_area(stage)
    width = symbol.width() * 1.9
    return QRectF(stage.center().x() - width / 2, symbol.bottom() + symbol.height() * 0.12, width, width * 0.16)


def _paint_light(painter: QPainter, area: QRectF, radius: int, theme: Theme) -> None:
    light = QRadialGradient(area.center(), max(area.width(), area.height()) * _LIGHT_RADIUS)
    light.setColorAt(0, theme.color("stage_hi"))
    light.setColorAt(1, theme.color("stage"))
    path = QPainterPath()
    path.addRoundedRect(area, radius, radius)
    painter.fillPath(path, light)


def _paint_floor(painter: QPainter, area: QRectF, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("stage_floor"))
    painter.drawEllipse(floor_area(area))
