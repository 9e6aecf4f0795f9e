"""The pill that says which leg: the word, and the letter on its badge."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kneeapp.core.exercise import Side
from kneeapp.ui.far import FarSize, FarType
from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import current_theme, softened
from kneeapp.ui.typography import far_font
from kneeapp.ui.widgets.far_label import is_joined
from kneeapp.ui.widgets.kept_picture import KeptPicture
from kneeapp.ui.widgets.mirroring import mirrored
from kneeapp.ui.wording import side_text

_GROUND = 0.82
_SPACING = -1.0
_LETTER = 38 / FarSize.BADGE


class SidePill(QLabel):
    """Says "Left leg", "Right leg" or "Both legs", as large as the window allows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = 1.0
        self._picture = KeptPicture()
        self._side, self._ground = Side.BOTH, "surface"
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_side(self, side: Side) -> None:
        """Name this side."""
        if side is not self._side:
            self._side = side
            self.update()
        if self.text() != side_text(side):
            self.setText(side_text(side))
            self.updateGeometry()

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        if unit != self._unit:
            self._unit = unit
            self.updateGeometry()
            self.update()

    def set_ground(self, role: str) -> None:
        """Lie on a ground of another role."""
        if role != self._ground:
            self._ground = role
            self.update()

    def sizeHint(self) -> QSize:
        width = self._text_left() + QFontMetrics(self._font()).horizontalAdvance(self.text())
        return QSize(round(width + FarSize.PILL_END * self._unit) + 1, round(FarSize.PILL * self._unit))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._picture.paint(self, (self._side, self.text(), self._ground, self._unit), self._draw)

    def _draw(self, painter: QPainter) -> None:
        theme, area = current_theme(), QRectF(self.rect())
        line = Size.OUTLINE if theme.is_high_contrast else 0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("ink"), line) if line else Qt.PenStyle.NoPen)
        painter.setBrush(softened(theme.color(self._ground), _GROUND))
        inner = area.adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        if self._side is not Side.BOTH:
            self._paint_badge(painter)
        painter.setPen(theme.color("ink"))
        painter.setFont(self._font())
        words = mirrored(area.adjusted(self._text_left(), 0, 0, 0), self)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, self.text())

    def _font(self) -> QFont:
        joined = is_joined(self.text())
        pixels = FarType.SIDE * self._unit * (0.88 if joined else 1.0)
        return far_font(round(pixels), spacing=0 if joined else _SPACING)

    def _text_left(self) -> float:
        if self._side is Side.BOTH:
            return FarSize.PILL_END * self._unit
        return (FarSize.BADGE_INSET + FarSize.BADGE + FarSize.PILL_GAP) * self._unit

    def _paint_badge(self, painter: QPainter) -> None:
        theme, unit = current_theme(), self._unit
        inset, side = FarSize.BADGE_INSET * unit, FarSize.BADGE * unit
        badge = mirrored(QRectF(inset, (self.height() - side) / 2, side, side), self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(badge)
        painter.setPen(theme.color("badge_ink"))
        painter.setFont(far_font(round(side * _LETTER), 700))
        letter = self.tr("L") if self._side is Side.LEFT else self.tr("R")
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, letter)
