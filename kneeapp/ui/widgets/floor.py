"""The place of the figure in a session: its floor, and for now the quiet mark above it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import current_theme, softened
from kneeapp.ui.widgets.kept_picture import KeptPicture
from kneeapp.ui.widgets.mark import paint_mark

_FLOOR = 0.5
_DARK_FLOOR = 0.06
_EDGE = 0.12
_GREY = 0.25
_WIDTH = 434 / 648
_FLATNESS = 0.14
_THICKNESS = 0.014
_ABOVE_BOTTOM = 9 / 434
_SYMBOL = 0.34
_LIFT = 0.5


class Floor(QWidget):
    """Lies on whatever tint is behind it; greys while the session stands still."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_grey = False
        self._picture = KeptPicture()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_grey(self, is_grey: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Fade the picture, or bring it back."""
        if is_grey != self._is_grey:
            self._is_grey = is_grey
            self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._picture.paint(self, self._is_grey, self._draw)

    def _draw(self, painter: QPainter) -> None:
        theme, floor = current_theme(), floor_area(QRectF(self.rect()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if theme.is_high_contrast:
            painter.setPen(QPen(theme.color("ink"), Size.OUTLINE))
        else:
            painter.fillPath(_edge(floor), softened(theme.color("ink"), _EDGE))
            painter.setPen(Qt.PenStyle.NoPen)
            top = (
                softened(theme.color("ink"), _DARK_FLOOR) if theme.is_dark else softened(theme.color("surface"), _FLOOR)
            )
            painter.setBrush(top)
        painter.drawEllipse(floor)
        painter.setOpacity(_GREY if self._is_grey else 1.0)
        paint_mark(painter, symbol_area(floor), theme)


def floor_area(picture: QRectF) -> QRectF:
    """The box round the ellipse of the floor: at the bottom of the picture, at the same height in every phase."""
    width = min(picture.width() * _WIDTH, picture.height() * _WIDTH * 648 / 600)
    height = width * _FLATNESS
    bottom = picture.bottom() - width * (_ABOVE_BOTTOM + _THICKNESS)
    return QRectF(picture.center().x() - width / 2, bottom - height, width, height)


def symbol_area(floor: QRectF) -> QRectF:
    """The square over the floor in which the mark stands."""
    side = floor.width() * _SYMBOL
    middle = floor.center() - QPointF(0, side * (0.5 + _LIFT))
    return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)


def _edge(floor: QRectF) -> QPainterPath:
    """What shows of the floor's thickness."""
    below, top = QPainterPath(), QPainterPath()
    below.addEllipse(floor.translated(0, floor.width() * _THICKNESS))
    top.addEllipse(floor)
    return below.subtracted(top)
