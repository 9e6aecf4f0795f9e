"""The place of the figure in a session: its floor, and for now the quiet mark above it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.mark import paint_mark
from kneeapp.ui.widgets.stage import floor_area, symbol_area

_FLOOR = 0.5
_GREY = 0.35


class Floor(QWidget):
    """Lies on whatever tint is behind it; greys while the session stands still."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_grey = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_grey(self, is_grey: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Fade the picture, or bring it back."""
        if is_grey != self._is_grey:
            self._is_grey = is_grey
            self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, area = current_theme(), QRectF(self.rect())
        ground = theme.color("surface")
        ground.setAlphaF(_FLOOR)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawEllipse(floor_area(area))
            painter.setOpacity(_GREY if self._is_grey else 1.0)
            paint_mark(painter, symbol_area(area), theme)
