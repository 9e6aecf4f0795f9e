"""Seven days as circles under their letters: a ring for a whole routine, a disc for a part of one, a dot for rest.

The geometry is apart from the ink, so that it can be checked without pixels.
"""

from enum import Enum, auto
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.typography import text_font
from kneeapp.ui.widgets.mirroring import mirrored

_LETTER: Final = 18
_RING: Final = 34.0
_DISC: Final = 20.0
_STROKE: Final = 4.5
_DISC_STROKE: Final = 3.0
_DEGREE: Final = 16


class DayShape(Enum):
    """What stands for a day."""

    RING = auto()
    DISC = auto()
    DOT = auto()


class DayMark(NamedTuple):
    """A day: its letter, its shape, and the share of it that is done, 0 to 1."""

    letter: str
    shape: DayShape
    share: float = 0.0
    is_today: bool = False


class WeekRow(QLabel):
    """Its text is what a screen reader says of the week."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[DayMark, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_marks(self, marks: tuple[DayMark, ...], told: str) -> None:
        """Show these days; ``told`` says the same in words."""
        self._marks = marks
        self.setText(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(_RING) * 7, current_theme().scaled(_LETTER) + Space.SMALL + round(_RING))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for mark, middle in zip(self._marks, day_middles(self.width(), len(self._marks)), strict=True):
                area = QRectF(middle - _RING / 2, 0, _RING, self.height())
                self._paint_day(painter, mark, mirrored(area, self), theme)

    def _paint_day(self, painter: QPainter, mark: DayMark, area: QRectF, theme: Theme) -> None:
        painter.setPen(theme.color("ink" if mark.is_today else "ink_2"))
        painter.setFont(text_font("meta_strong" if mark.is_today else "meta_medium", theme.text_scale))
        letter = QRectF(area.left(), 0, area.width(), theme.scaled(_LETTER))
        painter.drawText(letter, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, mark.letter)
        middle = QPointF(area.center().x(), area.bottom() - _RING / 2)
        paint_day(painter, mark.shape, mark.share, middle, theme)


class DaySign(QWidget):
    """A small sign of one shape, for a legend; decoration."""

    def __init__(self, shape: DayShape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = shape
        self.setFixedSize(Size.ICON_TINY, Size.ICON_TINY)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, middle = current_theme(), QRectF(self.rect()).center()
        side = _SIGN if self._shape is DayShape.RING else _SIGN_DISC
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            is_ring = self._shape is DayShape.RING
            painter.setPen(QPen(theme.color("primary"), _STROKE) if is_ring else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if is_ring else theme.color("primary"))
            painter.drawEllipse(middle, side / 2, side / 2)


def day_middles(width: float, days: int) -> list[float]:
    """Where the middles of the days stand, so that the first and the last ring touch the edges."""
    step = (width - _RING) / max(1, days - 1)
    return [_RING / 2 + index * step for index in range(days)]


def paint_day(painter: QPainter, shape: DayShape, share: float, middle: QPointF, theme: Theme) -> None:
    """Draw the circle of a day: what is done of it in the primary colour, with a check where that is all."""
    if shape is DayShape.DOT:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("line_strong"))
        painter.drawEllipse(middle, Size.DOT / 2, Size.DOT / 2)
        return
    side, stroke = (_RING, _STROKE) if shape is DayShape.RING else (_DISC, _DISC_STROKE)
    is_filled = shape is DayShape.DISC and share >= 1
    ring = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
    ring.adjust(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2)
    painter.setBrush(theme.color("primary") if is_filled else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("disabled_ink" if theme.is_high_contrast else "line"), stroke))
    painter.drawEllipse(ring)
    pen = QPen(theme.color("primary"), stroke)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    if share > 0:
        painter.drawArc(ring, 90 * _DEGREE, -round(360 * _DEGREE * min(1.0, share)))
    if share >= 1:
        ink = theme.color("on_primary" if is_filled else "primary")
        paint_icon(painter, "check", ring.adjusted(stroke, stroke, -stroke, -stroke), ink, stroke=2.6)


_SIGN: Final = 9.5
_SIGN_DISC: Final = 10.0
