"""The stage: the place of the figure, which for now holds a quiet symbol over its floor."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from kneeapp.ui.sizes import Radius, Width
from kneeapp.ui.theme import Theme, blended, current_theme
from kneeapp.ui.typography import far_font
from kneeapp.ui.widgets.mark import paint_mark
from kneeapp.ui.widgets.stage_light import paint_light

_SYMBOL: Final = 0.30


class Stage(QFrame):
    """A frame lit from its middle, with the initials it is given, or the mark where it has none."""

    symbol_share: float = _SYMBOL
    """How high the symbol is, of the place of the figure."""

    def __init__(self, radius: int = Radius.STAGE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._radius = radius
        self._symbol = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def focus_radius(self) -> float:
        """How round the corners are, for the ring of the focus."""
        return self._radius

    def show_symbol(self, symbol: str) -> None:
        """Show these initials."""
        if symbol != self._symbol:
            self._symbol = symbol
            self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(Width.STAGE_MIN, Width.STAGE_MIN)

    def figure_area(self) -> QRectF:
        """Where the figure stands, which is the whole stage."""
        return QRectF(self.rect())

    def lit_area(self) -> QRectF:
        """The ground, which is the whole stage; corners that lie outside of it are not seen."""
        return QRectF(self.rect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, figure = current_theme(), self.figure_area()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_light(painter, self.lit_area(), self._radius, theme, figure.center())
            _paint_floor(painter, floor_area(figure, self.symbol_share), theme)
            self._paint_symbol(painter, symbol_area(figure, self.symbol_share), theme)

    def _paint_symbol(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        if not self._symbol:
            paint_mark(painter, area, theme)
            return
        painter.setPen(theme.color("ink" if theme.is_high_contrast else "stage_floor"))
        painter.setFont(far_font(round(area.height() * 0.8)))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self._symbol)


def symbol_area(stage: QRectF, share: float = _SYMBOL) -> QRectF:
    """The square over the floor in which the symbol stands, that share of the stage."""
    side = min(stage.width(), stage.height()) * share
    middle = stage.center() - QPointF(0, side * 0.12)
    return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)


def floor_area(stage: QRectF, share: float = _SYMBOL) -> QRectF:
    """The box round the floor's ellipse."""
    symbol = symbol_area(stage, share)
    width = symbol.width() * 1.9
    return QRectF(stage.center().x() - width / 2, symbol.bottom() + symbol.height() * 0.12, width, width * 0.16)


def _paint_floor(painter: QPainter, area: QRectF, theme: Theme) -> None:
    """A disc, and a little lower a second one as its edge."""
    top, edge = _floor_colors(theme)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(edge)
    painter.drawEllipse(area.translated(0, area.height() * 0.1))
    painter.setBrush(top)
    painter.drawEllipse(area)


def _floor_colors(theme: Theme) -> tuple[QColor, QColor]:
    if theme.is_high_contrast:
        return theme.color("bg"), theme.color("disabled_ink")
    lit, edge = theme.color("stage_hi"), theme.color("stage_floor")
    return (blended(lit, edge, 0.35) if theme.is_dark else blended(lit, theme.color("surface"), 0.5)), edge
